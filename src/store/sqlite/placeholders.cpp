#include "store/sqlite/placeholders.hpp"

namespace samma::store {

namespace {

bool is_digit(char letter)
{
    return letter >= '0' && letter <= '9';
}

/// The position after the quoted text, comment or single letter that starts at `from`. A doubled quote is
/// read as two quoted texts side by side, which ends at the same place.
std::size_t end_of_token(std::string_view sql, std::size_t from)
{
    const auto after = [&](std::string_view closing, std::size_t start) {
        const auto found = sql.find(closing, start);
        return found == std::string_view::npos ? sql.size() : found + closing.size();
    };
    const char letter = sql[from];
    if (letter == '\'' || letter == '"')
        return after(std::string_view(&sql[from], 1), from + 1);
    if (sql.substr(from, 2) == "--")
        return after("\n", from + 2);
    if (sql.substr(from, 2) == "/*")
        return after("*/", from + 2);
    return from + 1;
}

} // namespace

std::string to_sqlite_placeholders(std::string_view sql)
{
    std::string rewritten;
    rewritten.reserve(sql.size());
    for (std::size_t at = 0; at < sql.size();) {
        if (sql[at] == '$' && at + 1 < sql.size() && is_digit(sql[at + 1])) {
            rewritten += '?';
            ++at;
            continue;
        }
        const auto until = end_of_token(sql, at);
        rewritten += sql.substr(at, until - at);
        at = until;
    }
    return rewritten;
}

} // namespace samma::store
