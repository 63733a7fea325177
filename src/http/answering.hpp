#pragma once

#include "api/body_check.hpp"
#include "api/json.hpp"
#include "http/problem.hpp"
#include "http/routes.hpp"
#include "http/to_api.hpp"

// What handlers have in common: reading the path and the body, writing the answer.
namespace samma::http {

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

/// The path's section; what is no identity at all is as unknown as a section that does not exist.
inline Result<SectionId> section_of(const Exchange& exchange)
{
    const auto section_id = SectionId::parse(exchange.section_id);
    return section_id ? Result<SectionId>(*section_id) : fail("resource.unknown");
}

/// The request's body, or all that is wrong with it.
template <typename T>
tl::expected<T, api::FieldErrors> body_of(const Exchange& exchange, const api::BodyCheck& check)
{
    auto body = api::read_json<T>(exchange.request.body);
    if (!body)
        return body;
    if (auto faults = check.check(exchange.request.body); !faults.empty())
        return tl::unexpected(std::move(faults));
    return body;
}

} // namespace samma::http
