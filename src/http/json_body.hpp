#pragma once

#include "api/json.hpp"
#include "http/routes.hpp"

#include <boost/json/object.hpp>
#include <tl/expected.hpp>

#include <string_view>

// Bodies and answers that are read and written member by member.
namespace samma::http {

Response json_answer(const boost::json::object& body, int status = 200);

/// `{"items": […]}` with the page of them that the query asks for.
Response json_page(const Exchange& exchange, boost::json::array items);

/// The body as an object that fits the schema of the route, or what does not fit.
tl::expected<boost::json::object, api::FieldErrors> body_of(const Exchange& exchange);

/// The step of the path, from 0; empty past its end.
std::string_view step(const Exchange& exchange, std::size_t index);

/// A member that the schema has seen to.
template <typename T>
T id_in(const boost::json::object& body, std::string_view member)
{
    const auto* value = body.if_contains(member);
    return value == nullptr || !value->is_string()
               ? T()
               : T::parse(std::string_view(value->get_string())).value_or(T());
}

/// Empty where it is left out.
std::string text_in(const boost::json::object& body, std::string_view member);

} // namespace samma::http
