#include "base/result.hpp"

namespace samma {

std::string to_string(const Error& error)
{
    std::string line = error.code;
    if (!error.at.empty())
        line += " at " + error.at;
    for (const auto& [name, value] : error.values)
        line += ", " + name + ": " + value;
    return line;
}

} // namespace samma
