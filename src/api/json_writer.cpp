#include "api/json_writer.hpp"

#include <fmt/format.h>

namespace samma::api {

void JsonWriter::write_string(std::string_view value)
{
    text_ += '"';
    std::size_t begun = 0; // of the stretch that can be written as it is
    for (std::size_t index = 0; index < value.size(); ++index) {
        const auto letter = static_cast<unsigned char>(value[index]);
        if (letter >= 0x20 && letter != '"' && letter != '\\')
            continue;
        text_ += value.substr(begun, index - begun);
        begun = index + 1;
        if (letter < 0x20)
            text_ += fmt::format("\\u{:04x}", letter);
        else
            (text_ += '\\') += value[index];
    }
    text_ += value.substr(begun);
    text_ += '"';
}

} // namespace samma::api
