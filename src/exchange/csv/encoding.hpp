#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace samma::exchange {

/// The place of the first byte that is not UTF-8; nothing when all of it is.
std::optional<std::size_t> find_not_utf8(std::string_view bytes);

struct DecodedText {
    std::string text;                      ///< UTF-8 without byte-order mark
    std::optional<std::size_t> bad_byte{}; ///< set when the bytes are neither UTF-8 nor Windows-1252
};

/// A file's bytes as UTF-8. They are taken for Windows-1252 when they are not UTF-8.
DecodedText decode(std::string bytes);

} // namespace samma::exchange
