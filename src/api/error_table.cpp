#include "api/error_table.hpp"

#include "base/assert.hpp"

#include <algorithm>

namespace samma::api {

const ErrorRow& error_row(std::string_view code)
{
    const auto rows = error_table();
    const auto row = std::ranges::find(rows, code, &ErrorRow::code);
    if (row != rows.end())
        return *row;
    const auto fault = std::ranges::find(rows, std::string_view("server.fault"), &ErrorRow::code);
    SAMMA_ASSERT(fault != rows.end());
    return *fault;
}

} // namespace samma::api
