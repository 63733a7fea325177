#include "exchange/cell.hpp"

namespace samma::exchange {

namespace {

bool starts_formula(char first)
{
    return std::string_view("=+-@\t\r\n").find(first) != std::string_view::npos;
}

/// An apostrophe of ours stands before one of these only.
bool is_guarded(std::string_view text)
{
    return !text.empty() && (starts_formula(text[0]) || text[0] == '\'');
}

} // namespace

std::string safe_text(std::string_view text)
{
    const bool needs_apostrophe =
        !text.empty() && (starts_formula(text[0]) || (text[0] == '\'' && is_guarded(text.substr(1))));
    return needs_apostrophe ? "'" + std::string(text) : std::string(text);
}

std::string_view plain_text(std::string_view cell)
{
    const bool has_apostrophe = !cell.empty() && cell[0] == '\'' && is_guarded(cell.substr(1));
    return has_apostrophe ? cell.substr(1) : cell;
}

} // namespace samma::exchange
