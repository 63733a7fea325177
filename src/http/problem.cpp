#include "http/problem.hpp"

#include "api/error_table.hpp"
#include "api/json.hpp"

namespace samma::http {

namespace {

api::Problem describe(std::string_view code)
{
    const auto& row = api::error_row(code);
    api::Problem problem;
    problem.type = "urn:samma:error:" + std::string(row.code);
    problem.status = row.status;
    problem.code = row.code;
    problem.message_key = row.message_key;
    return problem;
}

Response to_response(const api::Problem& problem)
{
    Response response{.status = problem.status,
                      .headers = {{"Content-Type", "application/problem+json"}},
                      .body = api::write_json(problem)};
    if (problem.status == 401)
        response.headers.push_back({"WWW-Authenticate", "Session"});
    if (problem.status == 503)
        response.headers.push_back({"Retry-After", "1"});
    return response;
}

} // namespace

Response problem(std::string_view code)
{
    return to_response(describe(code));
}

Response problem(const Error& error)
{
    auto described = describe(error.code);
    const bool tells_nothing = described.code != error.code || error.code == "resource.unknown";
    if (tells_nothing)
        return to_response(described);
    if (!error.at.empty())
        described.at = error.at;
    if (!error.values.empty())
        described.values = api::Values(error.values.begin(), error.values.end());
    auto response = to_response(described);
    if (described.status == 429)
        for (const auto& [name, value] : error.values)
            if (name == "seconds")
                response.headers.push_back({"Retry-After", value});
    return response;
}

Response problem(std::vector<api::FieldError> faults)
{
    const bool is_json = faults.empty() || faults.front().code != "request.json";
    auto described = describe(is_json ? "request.invalid" : "request.json");
    if (is_json)
        described.errors = std::move(faults);
    return to_response(described);
}

} // namespace samma::http
