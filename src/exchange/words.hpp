#pragma once

#include <string>
#include <string_view>

namespace samma::exchange {

enum class Language { swedish, english };

/// The same thing said in both languages of the product.
struct Words {
    std::string_view sv;
    std::string_view en;

    [[nodiscard]] std::string_view in(Language language) const
    {
        return language == Language::swedish ? sv : en;
    }
};

/// A name as it is compared: lower case, å and ä as a, ö as o, spaces, points and hyphens as underscores,
/// nothing around it. "Från datum" and "fran_datum" are the same header.
std::string fold(std::string_view text);

/// Without blanks at both ends.
std::string_view trimmed(std::string_view text);

} // namespace samma::exchange
