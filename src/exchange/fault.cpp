#include "exchange/fault.hpp"

namespace samma::exchange {

std::string sentence(const ImportFault& fault, Language language)
{
    const bool is_swedish = language == Language::swedish;
    std::string text = fault.file;
    if (fault.row > 0)
        text += (text.empty() ? "" : ", ") + std::string(is_swedish ? "rad " : "row ") +
                std::to_string(fault.row);
    if (!fault.column.empty())
        text += (is_swedish ? ", kolumn " : ", column ") + fault.column;
    return text + (text.empty() ? "" : ": ") +
           filled(text_of(fault.code).in(language), fault.values, language);
}

} // namespace samma::exchange
