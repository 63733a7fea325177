#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samma {

/// The languages that the product speaks.
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

/// Replaces each {name} of a text by the value of that name; in Swedish by that of `name_sv` where there is
/// one. A name without a value leaves nothing.
std::string filled(std::string_view pattern, const std::vector<std::pair<std::string, std::string>>& values,
                   Language language);

} // namespace samma
