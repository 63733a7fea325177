#include "api/json_writer.hpp"

#include <fmt/format.h>

namespace samma::api {

void JsonWriter::write_string(std::string_view value)
{
    text_ += '"';
    for (const char letter : value) {
        if (letter == '"' || letter == '\\') {
            text_ += '\\';
            text_ += letter;
        } else if (static_cast<unsigned char>(letter) < 0x20) {
            text_ += fmt::format("\\u{:04x}", static_cast<unsigned>(letter));
        } else {
            text_ += letter;
        }
    }
    text_ += '"';
}

} // namespace samma::api
