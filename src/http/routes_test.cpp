#include "api/contract.hpp"
#include "care/enum_names.hpp"
#include "care/planning_period.hpp"
#include "http/routes.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace samma::http {
namespace {

namespace json = boost::json;

const json::value& contract()
{
    static const json::value parsed = json::parse(api::contract_json());
    return parsed;
}

std::string line_of(std::string_view method, std::string_view path)
{
    return std::string(method) + ' ' + std::string(path);
}

/// Every operation of the contract, as the table of routes spells it.
template <typename Visit>
void for_each_operation(const Visit& visit)
{
    for (const auto& path : contract().at("paths").as_object())
        for (const auto& operation : path.value().as_object()) {
            std::string method(operation.key());
            std::ranges::transform(method, method.begin(),
                                   [](char letter) { return static_cast<char>(letter - 'a' + 'A'); });
            visit(line_of(method, path.key()), operation.value());
        }
}

TEST(Routes, AreThoseOfTheContract)
{
    std::set<std::string> operations;
    for_each_operation([&](const std::string& line, const json::value&) { operations.insert(line); });
    std::set<std::string> routes;
    for (const auto& route : route_table())
        EXPECT_TRUE(routes.insert(line_of(route.method, route.path)).second) << route.path;
    EXPECT_EQ(routes, operations);
}

TEST(Routes, NameAnActionThatThePolicyKnowsUnlessTheyAreListedHere)
{
    std::set<std::string> without_action;
    std::set<std::string> per_record;
    for (const auto& route : route_table()) {
        if (std::holds_alternative<PerRecord>(route.access)) {
            per_record.insert(line_of(route.method, route.path));
            continue;
        }
        const auto* action = std::get_if<app::Action>(&route.access);
        if (action == nullptr) {
            without_action.insert(line_of(route.method, route.path));
            continue;
        }
        EXPECT_TRUE(std::ranges::any_of(app::policy_table(), [&](const app::PolicyRow& row) {
            return row.action == *action;
        })) << route.path;
    }
    EXPECT_EQ(without_action, (std::set<std::string>{"POST /v1/session",
                                                     "GET /v1/session",
                                                     "DELETE /v1/session",
                                                     "GET /v1/login",
                                                     "POST /v1/login/password",
                                                     "POST /v1/login/passkey/question",
                                                     "POST /v1/login/passkey",
                                                     "POST /v1/login/single-sign-on",
                                                     "POST /v1/login/single-sign-on/arrival",
                                                     "POST /v1/setup/look",
                                                     "POST /v1/setup",
                                                     "GET /v1/me",
                                                     "GET /v1/me/openings",
                                                     "POST /v1/me/password",
                                                     "POST /v1/me/recovery-codes",
                                                     "POST /v1/me/passkeys/question",
                                                     "POST /v1/me/passkeys",
                                                     "DELETE /v1/me/passkeys/{credential_id}",
                                                     "GET /v1/me/sessions",
                                                     "DELETE /v1/me/sessions",
                                                     "DELETE /v1/me/sessions/{session_id}",
                                                     "GET /v1/openapi.json",
                                                     "GET /metrics",
                                                     "GET /livez",
                                                     "GET /readyz"}));
    // tests/access/routes.csv holds what comes of these.
    EXPECT_EQ(
        per_record,
        (std::set<std::string>{
            "POST /v1/clients/{client_id}/new-client", "POST /v1/messages/{message_id}/steps",
            "POST /v1/new-clients/{matter_id}/steps", "POST /v1/records/{kind}/{id}/end",
            "GET /v1/records/{kind}/{id}/history", "POST /v1/operations/{operation_id}/undo",
            "PUT /v1/clients/{client_id}/relations/{relation_id}", "POST /v1/relations/{relation_id}/confirm",
            "POST /v1/relations/{relation_id}/end", "PUT /v1/clients/{client_id}/protection/{flag_id}",
            "POST /v1/protection/{flag_id}/confirm", "POST /v1/protection/{flag_id}/end"}));
}

TEST(Routes, AskForASessionWhereTheContractSaysSo)
{
    std::set<std::string> open;
    for_each_operation([&](const std::string& line, const json::value& operation) {
        const auto* security = operation.as_object().if_contains("security");
        if (security != nullptr && security->as_array().empty())
            open.insert(line);
    });
    for (const auto& route : route_table())
        EXPECT_EQ(std::holds_alternative<Anybody>(route.access),
                  open.contains(line_of(route.method, route.path)))
            << route.path;
}

TEST(Routes, TakeTheParametersOfTheContract)
{
    for_each_operation([&](const std::string& line, const json::value& operation) {
        std::set<std::string> names;
        if (const auto* parameters = operation.as_object().if_contains("parameters"))
            for (const auto& parameter : parameters->as_array()) {
                const auto* reference = parameter.as_object().if_contains("$ref");
                const auto& described =
                    reference == nullptr
                        ? parameter
                        : contract().at_pointer(std::string(reference->as_string()).substr(1));
                if (described.at("in") == "query")
                    names.insert(std::string(described.at("name").as_string()));
            }
        for (const auto& route : route_table()) {
            if (line_of(route.method, route.path) == line) {
                EXPECT_EQ(std::set<std::string>(route.parameters.begin(), route.parameters.end()), names)
                    << line;
            }
        }
    });
}

TEST(Routes, JudgeTheirBodyByTheSchemaOfTheContract)
{
    for_each_operation([&](const std::string& line, const json::value& operation) {
        std::string schema;
        if (const auto* body = operation.as_object().if_contains("requestBody")) {
            const auto& reference = body->at("content").at("application/json").at("schema").at("$ref");
            const std::string path(reference.as_string());
            schema = path.substr(path.rfind('/') + 1);
        }
        for (const auto& route : route_table()) {
            if (line_of(route.method, route.path) == line) {
                EXPECT_EQ(route.body_schema, schema) << line;
                EXPECT_EQ(route.body_limit > 0, !schema.empty()) << line;
            }
        }
    });
}

TEST(Routes, AreFoundByMethodAndPath)
{
    const auto target = parse_target("/v1/sections/abc/day?on=2026-11-30");
    const auto match = find_route("GET", *target);
    ASSERT_NE(match.route, nullptr);
    EXPECT_EQ(match.route->path, "/v1/sections/{section_id}/day");
    EXPECT_EQ(match.path_id, "abc");
    EXPECT_EQ(find_route("HEAD", *target).route, match.route);

    const auto session = find_route("PUT", *parse_target("/v1/session"));
    EXPECT_EQ(session.route, nullptr);
    EXPECT_EQ(session.allowed_methods, "POST, GET, HEAD, DELETE");

    for (const auto* path : {"/", "/v1", "/v1/sections/abc", "/v1/sections/abc/day/more", "/livez/x"}) {
        EXPECT_EQ(find_route("GET", *parse_target(path)).route, nullptr) << path;
        EXPECT_EQ(find_route("GET", *parse_target(path)).allowed_methods, "") << path;
    }
}

/// The names of an enumeration of the contract.
std::vector<std::string> enum_of(std::string_view schema)
{
    std::vector<std::string> names;
    for (const auto& name : contract().at("components").at("schemas").at(schema).at("enum").as_array())
        names.emplace_back(name.as_string());
    return names;
}

template <typename E>
std::vector<std::string> names_in_care()
{
    return {enum_names<E>().begin(), enum_names<E>().end()};
}

TEST(ContractEnumerations, AreThoseOfTheDomain)
{
    EXPECT_EQ(enum_of("SectionKind"), names_in_care<SectionKind>());
    EXPECT_EQ(enum_of("TravelMode"), names_in_care<TravelMode>());
    EXPECT_EQ(enum_of("ReservedKind"), names_in_care<ReservedKind>());
    auto stretches = names_in_care<ReservedKind>();
    stretches.emplace_back("lent");
    EXPECT_EQ(enum_of("ReservedStretchKind"), stretches);
    EXPECT_EQ(enum_of("ShiftKind"), names_in_care<ShiftKind>());
    EXPECT_EQ(enum_of("Title"), names_in_care<Title>());
    EXPECT_EQ(enum_of("Employment"), names_in_care<Employment>());
    EXPECT_EQ(enum_of("VisitKind"), names_in_care<VisitKind>());
    EXPECT_EQ(enum_of("Priority"), names_in_care<Priority>());
    EXPECT_EQ(enum_of("SpecialReason"), names_in_care<SpecialReason>());
    EXPECT_EQ(enum_of("VacancyReason"), names_in_care<VacancyReason>());
    EXPECT_EQ(enum_of("Severity"), names_in_care<Severity>());
    EXPECT_EQ(enum_of("ComesAs"), names_in_care<StaffRelation>());
    EXPECT_EQ(enum_of("Role"), names_in_care<app::Role>());
}

} // namespace
} // namespace samma::http
