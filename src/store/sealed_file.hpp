#pragma once

#include "base/result.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace samma::store {

/// Writes a file that only the holder of the key can read, and in which nothing can be changed, moved or cut
/// off unseen: XChaCha20-Poly1305 in a stream of numbered parts (libsodium's secretstream), its key made from
/// the words of the key file by Argon2id. The file appears whole, on disk and under its name, at finish(), or
/// not.
class SealedWriter {
  public:
    /// Errors: `backup.key_too_short`, `file.cannot_write`.
    static Result<std::unique_ptr<SealedWriter>> create(const std::filesystem::path& file,
                                                        const std::string& key);
    ~SealedWriter();
    SealedWriter(const SealedWriter&) = delete;
    SealedWriter& operator=(const SealedWriter&) = delete;

    /// Throws StoreFailure{input_output or disk_full}.
    void write(std::span<const std::uint8_t> bytes);
    void finish();

  private:
    struct Sealing;
    explicit SealedWriter(std::unique_ptr<Sealing> sealing);
    void seal_part(unsigned char tag);
    std::unique_ptr<Sealing> sealing_;
};

/// Reads such a file from its beginning. Errors: `backup.cannot_read`, `backup.not_a_backup`, and
/// `backup.wrong_key_or_changed`, which does not tell which.
class SealedReader {
  public:
    static Result<std::unique_ptr<SealedReader>> open(const std::filesystem::path& file,
                                                      const std::string& key);
    ~SealedReader();
    SealedReader(const SealedReader&) = delete;
    SealedReader& operator=(const SealedReader&) = delete;

    /// Exactly so many bytes; fewer are left only where the file ends, and then nothing is changed.
    Result<std::vector<std::uint8_t>> read(std::size_t count);
    /// Whether everything has been read and the file ends as it was finished.
    Result<bool> is_at_end();

  private:
    struct Opening;
    explicit SealedReader(std::unique_ptr<Opening> opening);
    Result<void> open_part();
    std::unique_ptr<Opening> opening_;
};

} // namespace samma::store
