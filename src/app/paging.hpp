#pragma once

#include "app/board_views.hpp"
#include "base/result.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace samma::app {

/// Where in a list a page begins. The cursor is the position of the next row: it tells nothing of anybody.
/// Error: `request.parameter` for one that is none.
inline Result<std::size_t> first_row_of(const PageRequest& request, std::size_t rows)
{
    if (!request.after)
        return std::size_t{0};
    if (request.after->empty() || request.after->size() > 9 ||
        request.after->find_first_not_of("0123456789") != std::string::npos)
        return fail("request.parameter", "cursor");
    return std::min(rows, static_cast<std::size_t>(std::stoul(*request.after)));
}

/// The page of the rows that is asked for.
template <typename Row>
Result<Page<Row>> page_of_rows(std::vector<Row> rows, const PageRequest& request)
{
    const auto first = SAMMA_TRY(first_row_of(request, rows.size()));
    const auto until = std::min(rows.size(), first + static_cast<std::size_t>(request.limit));
    Page<Row> page;
    page.items.assign(std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(first)),
                      std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(until)));
    if (until < rows.size())
        page.next_cursor = std::to_string(until);
    return page;
}

} // namespace samma::app
