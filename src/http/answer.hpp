#pragma once

#include "api/body_check.hpp"
#include "api/json.hpp"
#include "app/paging.hpp"
#include "http/problem.hpp"
#include "http/routes.hpp"
#include "http/to_api.hpp"

namespace samma::http {

/// The value as the answer's body.
template <typename T>
Response write(const T& value, int status = 200)
{
    return {
        .status = status, .headers = {{"Content-Type", "application/json"}}, .body = api::write_json(value)};
}

template <typename View>
Response answer(const Result<View>& view)
{
    return view ? write(to_api(*view)) : problem(view.error());
}

/// A picture that others may be looking at too is written once.
template <typename View>
Response answer(const Result<app::Shown<View>>& shown)
{
    if (!shown)
        return problem(shown.error());
    return {.status = 200,
            .headers = {{"Content-Type", "application/json"}},
            .body = (*shown)->written([](const View& view) { return api::write_json(to_api(view)); })};
}

/// Which page of a list is asked for.
Result<app::PageRequest> page_of(const Exchange& exchange);

/// The page of the answer's items that the query asks for.
template <typename List>
Response write_page(const Exchange& exchange, List list)
{
    const auto asked = page_of(exchange);
    if (!asked)
        return problem(asked.error());
    auto page = app::page_of_rows(std::move(list.items), *asked);
    if (!page)
        return problem(page.error());
    list.items = std::move(page->items);
    list.next_cursor = std::move(page->next_cursor);
    return write(list);
}

template <typename View>
Response answer_page(const Exchange& exchange, const Result<View>& view)
{
    return view ? write_page(exchange, to_api(*view)) : problem(view.error());
}

template <typename View>
Response answer_page(const Exchange& exchange, const Result<app::Shown<View>>& shown)
{
    return shown ? write_page(exchange, to_api((*shown)->view)) : problem(shown.error());
}

/// The path's section; what is no identity at all is as unknown as a section that does not exist.
Result<SectionId> section_of(const Exchange& exchange);

/// The day that the query names as `on`.
Result<LocalDate> date_of(const Exchange& exchange);

/// The request's body, judged by the schema of the route, with every fault it has.
template <typename T>
tl::expected<T, api::FieldErrors> read_body(const Exchange& exchange)
{
    auto value = api::read_json<T>(exchange.request.body);
    if (!value)
        return value;
    if (auto faults = api::BodyCheck::of(exchange.body_schema).check(exchange.request.body); !faults.empty())
        return tl::unexpected(std::move(faults));
    return value;
}

} // namespace samma::http
