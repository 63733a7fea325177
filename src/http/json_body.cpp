#include "http/json_body.hpp"

#include "api/body_check.hpp"
#include "api/contract.hpp"
#include "http/answer.hpp"

#include <boost/json.hpp>

namespace samma::http {

namespace json = boost::json;

namespace {

/// The members that the schema does not know, and those that it demands and the body leaves out, by name.
api::FieldErrors misnamed(const json::object& body, std::string_view schema)
{
    static const json::value contract = json::parse(api::contract_json());
    const auto& described = contract.at("components").at("schemas").at(schema);
    const auto& properties = described.at("properties").as_object();
    api::FieldErrors faults;
    for (const auto& member : body)
        if (!properties.contains(member.key()))
            faults.push_back(
                {.pointer = "/" + std::string(member.key()), .code = "field.unknown", .values = {}});
    if (const auto* required = described.as_object().if_contains("required"))
        for (const auto& name : required->as_array())
            if (!body.contains(name.as_string()))
                faults.push_back(
                    {.pointer = "/" + std::string(name.as_string()), .code = "field.required", .values = {}});
    return faults;
}

} // namespace

Response json_answer(const json::object& body, int status)
{
    return {
        .status = status, .headers = {{"Content-Type", "application/json"}}, .body = json::serialize(body)};
}

Response json_page(const Exchange& exchange, json::array items)
{
    const auto asked = page_of(exchange);
    if (!asked)
        return problem(asked.error());
    auto page = app::page_of_rows(std::vector<json::value>(items.begin(), items.end()), *asked);
    if (!page)
        return problem(page.error());
    json::object body{{"items", json::array(page->items.begin(), page->items.end())}};
    if (page->next_cursor)
        body["next_cursor"] = *page->next_cursor;
    return json_answer(body);
}

tl::expected<json::object, api::FieldErrors> body_of(const Exchange& exchange)
{
    boost::system::error_code fault;
    auto body = json::parse(exchange.request.body, fault);
    if (fault)
        return tl::unexpected(api::FieldErrors{{.pointer = "", .code = "request.json", .values = {}}});
    if (!body.is_object())
        return tl::unexpected(
            api::FieldErrors{{.pointer = "", .code = "field.type", .values = {{"expected", "object"}}}});
    // The schema says of a misnamed member only that the object does not fit.
    if (auto faults = misnamed(body.get_object(), exchange.body_schema); !faults.empty())
        return tl::unexpected(std::move(faults));
    if (auto faults = api::BodyCheck::of(exchange.body_schema).check(exchange.request.body); !faults.empty())
        return tl::unexpected(std::move(faults));
    return std::move(body.get_object());
}

std::string_view step(const Exchange& exchange, std::size_t index)
{
    return exchange.target.segments.size() > index ? std::string_view(exchange.target.segments[index])
                                                   : std::string_view();
}

std::string text_in(const json::object& body, std::string_view member)
{
    const auto* value = body.if_contains(member);
    return value == nullptr || !value->is_string() ? std::string() : std::string(value->get_string());
}

} // namespace samma::http
