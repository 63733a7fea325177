#pragma once

#include "base/result.hpp"

#include <array>
#include <cstdint>
#include <filesystem>

namespace samma::store {

/// What wraps the data keys of an installation. It lies in a file of its own outside the database, so that
/// neither a copy of the database nor a backup of it tells a secret by itself.
struct MasterKey {
    std::array<std::uint8_t, 32> bytes{};
};

/// Reads a key file: one line, "samma-key-1 " and 64 hexadecimal digits. Errors: `keys.cannot_read`,
/// `keys.not_a_key`, each with the file.
Result<MasterKey> read_master_key(const std::filesystem::path& file);

/// Makes a new key and the file for it, readable for its owner alone. Error: `keys.cannot_write`, also where
/// there is a file already: a key that is overwritten loses everything that it wraps.
Result<MasterKey> make_master_key(const std::filesystem::path& file);

} // namespace samma::store
