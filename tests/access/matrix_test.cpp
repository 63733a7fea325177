#include "world.hpp"

#include "care/enum_names.hpp"
#include "http/problem.hpp"
#include "http/records/record_codec.hpp"
#include "http/records/record_json.hpp"
#include "http/routes.hpp"
#include "http/server.hpp"
#include "http/service.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace samma::test {

namespace {

namespace json = boost::json;
using app::Role;
using Words = std::set<std::string>;

Words words_of(const std::string& text)
{
    std::istringstream stream(text);
    Words words;
    for (std::string word; stream >> word;)
        words.insert(word);
    return words;
}

std::vector<std::vector<std::string>> rows_of(const std::string& file)
{
    std::ifstream lines(std::string(SAMMA_SOURCE_DIR "/tests/access/") + file);
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.starts_with("#") || line.starts_with("method,"))
            continue;
        std::vector<std::string> cells(1);
        for (const char letter : line)
            if (letter == ',')
                cells.emplace_back();
            else
                cells.back() += letter;
        rows.push_back(std::move(cells));
    }
    return rows;
}

struct RouteName {
    std::string method;
    std::string path;
    friend auto operator<=>(const RouteName&, const RouteName&) = default;
};

/// The hand-kept expectations: per route and role the columns that it shows or lets change.
struct Expectations {
    std::map<RouteName, std::map<std::string, Words>> columns;
    std::set<RouteName> open;  ///< to everybody
    std::set<RouteName> owned; ///< to whoever has a session, about that session and its account alone

    Expectations()
    {
        for (const auto& row : rows_of("routes.csv")) {
            EXPECT_EQ(row.size(), 4U) << row.front() << " " << row.at(1);
            const RouteName route{row.at(0), row.at(1)};
            auto& roles = columns[route];
            for (const auto& role : words_of(row.at(2))) {
                if (role == "everybody")
                    open.insert(route);
                else if (role == "owner")
                    owned.insert(route);
                else if (role != "nobody") {
                    EXPECT_TRUE(find_enum<Role>(role)) << role;
                    auto& known = roles[role];
                    for (const auto& column : words_of(row.at(3))) {
                        EXPECT_NE(std::find(kColumns.begin(), kColumns.end(), column), kColumns.end())
                            << column;
                        known.insert(column);
                    }
                }
            }
        }
    }

    [[nodiscard]] Words of(const RouteName& route, Role role) const
    {
        const auto& roles = columns.at(route);
        const auto found = roles.find(std::string(name_of(role)));
        return found == roles.end() ? Words() : found->second;
    }
};

const Expectations& expectations()
{
    static const Expectations kept;
    return kept;
}

/// Where a planted word may stand.
struct FieldRule {
    RouteName route;
    std::string field;
    Words roles;
    Words columns;
};

const std::vector<FieldRule>& field_rules()
{
    static const std::vector<FieldRule> rules = [] {
        std::vector<FieldRule> made;
        for (const auto& row : rows_of("fields.csv"))
            made.push_back({{row.at(0), row.at(1)}, row.at(2), words_of(row.at(3)), words_of(row.at(4))});
        return made;
    }();
    return rules;
}

template <typename Visit>
void for_each_role(const Visit& visit)
{
    for (std::size_t role = 0; role < enum_names<Role>().size(); ++role)
        visit(static_cast<Role>(role));
}

/// "…/{id}" or "…/clients": the word that says what kind of record it is; empty for other routes.
std::string kind_word(const std::string& path)
{
    const std::string prefix = "/v1/records/";
    if (!path.starts_with(prefix))
        return {};
    const auto word = path.substr(prefix.size(), path.find('/', prefix.size()) - prefix.size());
    return word == "{kind}" ? "clients" : word;
}

std::string kind_of(const std::string& path)
{
    const auto* codec = http::find_codec(kind_word(path));
    return codec == nullptr ? std::string() : std::string(samma::name_of(codec->kind));
}

bool is_list(const RouteName& route)
{
    return route.method == "GET" && route.path.starts_with("/v1/records/") && !route.path.ends_with("}") &&
           !route.path.ends_with("/history");
}

/// The columns that can be told apart on the route.
std::vector<std::string> columns_of(const std::string& path)
{
    const auto kind = kind_of(path);
    if (kind == "organisation_unit" || kind == "public_holiday")
        return {"own", "nonexistent"};
    if (kind == "section" || kind == "team" || path.find("{section_id}") != std::string::npos)
        return {"own", "other_section", "other_provider", "nonexistent"};
    if (path.find("{import_id}") != std::string::npos || path.find("{review_id}") != std::string::npos ||
        path.find("{job_id}") != std::string::npos || path.find("{account_id}") != std::string::npos)
        return {"own", "nonexistent"};
    if (path.starts_with("/v1/duties/") || path.find("{message_id}") != std::string::npos)
        return {"own", "other_section", "other_provider", "nonexistent"};
    if (path.find('{') == std::string::npos)
        return {"own"};
    return {kColumns.begin(), kColumns.end()};
}

void replace(std::string& text, const std::string& what, const std::string& with)
{
    if (const auto at = text.find(what); at != std::string::npos)
        text.replace(at, what.size(), with);
}

std::string target_of(const World& world, const std::string& path, const std::string& column)
{
    auto target = path;
    replace(target, "{section_id}", world.section(column).to_string());
    replace(target, "{operation_id}", world.made_in(column).to_string());
    replace(target, "{kind}", kind_word(path));
    replace(target, "{client_id}", world.client(column).to_string());
    // What a proposal would make is there already.
    const bool is_proposal = path.starts_with("/v1/duties/") || path.starts_with("/v1/clients/");
    replace(target, "{relation_id}", world.key("relation", is_proposal ? "own" : column));
    replace(target, "{flag_id}", world.key("flag", is_proposal ? "own" : column));
    replace(target, "{opening_id}", world.key("opening", column));
    replace(target, "{message_id}", world.key("message", column));
    replace(target, "{matter_id}", world.key("matter", column));
    replace(target, "{import_id}", world.key("import", column));
    replace(target, "{review_id}", world.key("log_review", column));
    const auto kind = kind_of(path);
    if (!kind.empty()) {
        replace(target, "{id}", world.key(kind, column));
        replace(target, "{held_on}", world.key(kind, column));
    }
    replace(target, "{job_id}", world.key("job", column));
    replace(target, "{account_id}", world.key("account", column));
    replace(target, "{credential_id}", "AAAAAAAAAAAAAAAAAAAAAA");
    replace(target, "{session_id}", world.key("session", column));
    const std::string no_such_visit = "visit_id=01900000-0000-7000-8000-000000000001";
    if (path.ends_with("/day") || path.ends_with("/day-events"))
        target += "?on=2026-11-25";
    if (path.ends_with("/proposal"))
        target += "?proposal_id=01900000-0000-7000-8000-000000000001";
    if (path.ends_with("/explain-visit") || path.ends_with("/fill-ways") || path.ends_with("/visit-preview"))
        target += "?part=0&" + no_such_visit;
    if (path.ends_with("/replan-preview"))
        target += "?event=cancelled&at=2026-11-25T09:00:00Z&" + no_such_visit;
    if (path.ends_with("/explain-client") || path.ends_with("/contact-proposal"))
        target += "?client_id=" + world.client(column).to_string();
    return target;
}

/// A change of the draft that speaks of what does not exist, or of a draft that has moved on.
json::object draft_body(const RouteName& route, json::object body)
{
    const std::string nobody = ClientId().to_string();
    const json::object report{{"event", "absence"},
                              {"care_worker_id", nobody},
                              {"from", "2026-11-30T05:00:00Z"},
                              {"until", "2026-11-30T20:00:00Z"},
                              {"absence_kind", "sick"}};
    if (route.path.ends_with("/event-alternatives"))
        return report;
    body["base_revision"] = route.path.ends_with("/edits") || route.path.ends_with("/event") ? 0 : 999'999;
    if (route.path.ends_with("/edits")) {
        body["kind"] = "cancel_visit";
        body["visit_id"] = nobody;
    }
    if (route.path.ends_with("/event")) {
        body["report"] = report;
        body["asked_at"] = "2026-11-25T09:00:00Z";
        body["alternative"] = 1;
    }
    return body;
}

/// A body for matters and the handbook: about what is not there, or on a day that cannot be.
std::optional<json::object> matter_body(const RouteName& route, json::object body)
{
    const auto ends_with = [&](std::string_view end) { return route.path.ends_with(end); };
    if (ends_with("/messages")) {
        body["recipient"] = "manager";
        body["said"] = "prövning";
        body["signal"] = json::object{{"kind", "team_overloaded"}, {"team_id", ClientId().to_string()}};
    } else if (ends_with("{message_id}/steps")) {
        body["state"] = "sent";
        body["note"] = "";
    } else if (ends_with("/new-client")) {
        body["ordered_on"] = "2027-11-01";
    } else if (ends_with("{matter_id}/steps")) {
        body["step"] = "closed";
        body["is_taken"] = false;
        body["taken_on"] = "2026-11-20";
        body["note"] = "";
    } else if (ends_with("/handbook")) {
        body["holds_from"] = "2020-01-01";
        body["follows_city"] = false;
        body["reason"] = "prövning";
        json::object value;
        const store::HandbookVersion any{};
        FieldsOf<Handbook>::describe(http::WriteFields{value}, any.handbook);
        FieldsOf<PlanningPractice>::describe(http::WriteFields{value}, any.practice);
        body["value"] = std::move(value);
    } else {
        return std::nullopt;
    }
    return body;
}

/// Names a proposal that there is not.
json::object proposal_body(World& world, const RouteName& route, json::object body)
{
    const auto id = world.new_operation().to_string();
    if (route.path.ends_with("/try"))
        return {{"proposal_id", id}};
    if (route.path.ends_with("/put-aside")) {
        body["proposal_id"] = id;
        return body;
    }
    body["base_revision"] = 0;
    body["part"] = json::object{{"proposal_id", id}};
    return body;
}

/// A body that is well formed and, where the caller may change the record, comes too late.
std::string body_of(World& world, const RouteName& route, const std::string& column)
{
    if (route.method == "DELETE" || route.path.ends_with("/reset"))
        return {};
    if (route.path.ends_with("/care-worker"))
        return "{}";
    if (route.path.ends_with("{account_id}/protection"))
        return R"({"is_protected": true})";
    if (route.path.starts_with("/v1/accounts")) {
        json::object body{{"roles", json::array{{{"role", "coordinator"}}}}};
        if (route.method == "POST") {
            body["login_name"] = "own";
            body["display_name"] = "Eva Ek";
        }
        return json::serialize(body);
    }
    json::object body{{"operation_id", world.new_operation().to_string()}};
    const auto ends_with = [&](std::string_view end) { return route.path.ends_with(end); };
    if (const auto body_of_matter = matter_body(route, body))
        return json::serialize(*body_of_matter);
    if (route.path.find("/draft/") != std::string_view::npos || ends_with("/event-alternatives"))
        return json::serialize(draft_body(route, std::move(body)));
    if (ends_with("/parts")) {
        body["name"] = "brukare.csv";
        body["part"] = 0;
        body["content"] = json::array{"aWQ"};
        return json::serialize(body);
    }
    if (route.path.starts_with("/v1/imports/") && ends_with("/jobs")) {
        body["goal"] = "preview";
        body["ends_missing"] = false;
        return json::serialize(body);
    }
    if (ends_with("/told")) {
        body["event_id"] = ClientId().to_string();
        body["on"] = "2026-11-30";
        body["client_id"] = world.client(column).to_string();
        body["is_told"] = true;
        return json::serialize(body);
    }
    if (ends_with("/undo") || ends_with("/approve") || ends_with("/close") || ends_with("/give-up") ||
        ends_with("/report-jobs") || route.path.starts_with("/v1/protection/"))
        return json::serialize(body);
    if (route.path.starts_with("/v1/relations/") || ends_with("/sign")) {
        body["reason"] = "prövning";
        return json::serialize(body);
    }
    if (ends_with("{relation_id}")) {
        const bool is_duty = route.path.starts_with("/v1/duties/");
        body["account_id"] = world.key("account", "nobody");
        body["kind"] = is_duty ? "alarm_duty" : "nursing";
        body["starts_at"] = "2026-11-25T09:00:00Z";
        body["source"] = "prövning";
        if (is_duty)
            body["place_id"] = world.section(column).to_string();
        return json::serialize(body);
    }
    if (ends_with("{flag_id}")) {
        body["kind"] = "confidentiality_marking";
        body["source"] = "prövning";
        return json::serialize(body);
    }
    if (ends_with("/break-glass")) {
        body["reason_code"] = "emergency";
        body["reason"] = "           kort";
        return json::serialize(body);
    }
    if (ends_with("/review") || ends_with("/judge")) {
        body["verdict"] = "justified";
        body["note"] = "prövning";
        if (ends_with("/judge"))
            body["position"] = 999'999;
        return json::serialize(body);
    }
    if (route.path.find("/proposal/") != std::string_view::npos)
        return json::serialize(proposal_body(world, route, std::move(body)));
    if (ends_with("/finish"))
        return {};
    if (ends_with("/jobs")) {
        body["from"] = "2026-11-30";
        body["until"] = "2026-12-14";
        return json::serialize(body);
    }
    if (ends_with("/log-reviews")) {
        body["month_from"] = "2026-11-01";
        return json::serialize(body);
    }
    body["base_revision"] = 999'999;
    if (route.path.ends_with("/end")) {
        body["reason"] = "fel";
        return json::serialize(body);
    }
    if (ends_with("/cars"))
        return json::serialize(body);
    app::RecordView view;
    view.data = World::blueprint(column);
    body["value"] = http::find_codec(kind_word(route.path))->write(view);
    return json::serialize(body);
}

std::string code_of(const http::Response& answer)
{
    boost::system::error_code fault;
    const auto body = json::parse(answer.body, fault);
    const auto* code = fault || !body.is_object() ? nullptr : body.get_object().if_contains("code");
    return code == nullptr ? std::string() : std::string(code->as_string());
}

/// True where the caller got through to the thing; false where the answer is that there is none.
bool is_let_through(const RouteName& route, const std::string& who, const http::Response& answer)
{
    static const auto unknown = http::problem("resource.unknown");
    const auto code = code_of(answer);
    if (code == "resource.unknown") {
        EXPECT_EQ(answer.status, 404) << who;
        EXPECT_EQ(answer.body, unknown.body) << "forbidden must look like nonexistent: " << who;
        EXPECT_EQ(answer.headers.size(), unknown.headers.size()) << who;
        return false;
    }
    static const Words kReached = {
        "record.conflict", "store.unique_violation", "relation.not_proposed", "flag.wrong_step",
        "break_glass.reason", "break_glass.wrong_step", "review.no_such_row", "review.not_judged",
        // A section without a plan, or a plan that nobody has changed.
        "plan.none", "edit.unknown_visit", "edit.not_on_duty", "edit.unknown_alternative",
        "day_event.unknown", "draft.nothing_to_undo", "draft.nothing_to_redo", "draft.nothing_to_publish",
        "replan.unknown_care_worker", "message.no_signal", "message.wrong_step", "new_client.day",
        "new_client.wrong_step", "handbook.past", "setup.login_name_taken", "proposal.unknown",
        "job.not_running", "import.none", "import.nothing_sent"};
    static const Words kAsked = {"plan.none",
                                 "plan.unknown_visit",
                                 "plan.unknown_client",
                                 "replan.unknown_visit",
                                 "replan.unknown_client",
                                 "edit.unknown_visit",
                                 "proposal.unknown"};
    const bool makes = route.path.ends_with("/log-reviews") || route.path.ends_with("jobs");
    if (route.method == "GET")
        EXPECT_TRUE(answer.status == 200 || kAsked.contains(code))
            << who << " " << answer.status << " " << answer.body;
    else
        EXPECT_TRUE(kReached.contains(code) || (answer.status == 201 && makes) ||
                    (answer.status == 200 &&
                     (route.path == "/v1/jobs/{job_id}" || route.path.ends_with("/discard"))) ||
                    ((answer.status == 201 || answer.status == 204) &&
                     route.path.starts_with("/v1/accounts/{account_id}")) ||
                    (answer.status == 204 && route.path.starts_with("/v1/imports/{import_id}")))
            << who << " " << answer.status << " " << answer.body;
    return true;
}

/// Every planted word of the answer is one that the hand-kept table lets stand there.
void look_for_canaries(const RouteName& route, Role role, const std::string& body, const std::string& who)
{
    for (const auto column : kColumns)
        for (const auto* field : {"street", "given", "family", "number", "entry", "service", "note", "reason",
                                  "relative", "worker"}) {
            if (body.find(World::canary(column, field)) == std::string::npos)
                continue;
            const bool may_stand =
                std::any_of(field_rules().begin(), field_rules().end(), [&](const FieldRule& rule) {
                    const bool is_role =
                        rule.roles.contains("*") || rule.roles.contains(std::string(name_of(role)));
                    const auto columns =
                        rule.columns.contains("=") ? expectations().of(route, role) : rule.columns;
                    return rule.route == route && rule.field == field && is_role &&
                           columns.contains(std::string(column));
                });
            EXPECT_TRUE(may_stand) << who << " shows the " << field << " of " << column;
        }
}

/// The columns whose records stand in a list.
Words listed_columns(const World& world, const std::string& path, const http::Response& answer)
{
    Words found;
    const auto kind = kind_of(path);
    const auto body = json::parse(answer.body);
    Words keys;
    for (const auto& item : body.at("items").as_array())
        keys.insert(std::string(item.at("id").as_string()));
    for (const auto& column : columns_of(path + "/{id}"))
        if (keys.contains(world.key(kind, column)))
            found.insert(column);
    return found;
}

} // namespace

TEST(Z1Matrix, HasALineForEachRouteAndNamesNoOther)
{
    std::set<RouteName> routes;
    for (const auto& route : http::route_table())
        routes.insert({std::string(route.method), std::string(route.path)});
    std::set<RouteName> lines;
    for (const auto& [route, roles] : expectations().columns)
        lines.insert(route);
    EXPECT_EQ(routes, lines);
    for (const auto& rule : field_rules())
        EXPECT_TRUE(routes.contains(rule.route)) << rule.route.path;
}

TEST(Z1Matrix, HoldsForEveryRoleRouteAndRelation)
{
    World world;
    std::size_t cells = 0;
    for (const auto& [route, roles] : expectations().columns) {
        if (expectations().open.contains(route) || expectations().owned.contains(route) || is_list(route))
            continue;
        for_each_role([&](Role role) {
            const auto expected = expectations().of(route, role);
            for (const auto& column : columns_of(route.path)) {
                const auto who =
                    std::string(name_of(role)) + " " + route.method + " " + route.path + " " + column;
                const auto answer =
                    world.ask(world.caller(role), route.method, target_of(world, route.path, column),
                              route.method == "GET" ? "" : body_of(world, route, column));
                EXPECT_EQ(is_let_through(route, who, answer), expected.contains(column)) << who << "\n"
                                                                                         << answer.body;
                look_for_canaries(route, role, answer.body, who);
                ++cells;
            }
        });
    }
    RecordProperty("cells", std::to_string(cells));
    std::printf("%zu cells of role, route and relation\n", cells);
}

TEST(Z3Lists, ShowExactlyWhomTheMatrixNames)
{
    World world;
    for (const auto& [route, roles] : expectations().columns) {
        if (!is_list(route))
            continue;
        for_each_role([&](Role role) {
            const auto who = std::string(name_of(role)) + " " + route.path;
            const auto answer = world.ask(world.caller(role), "GET", route.path + "?limit=500");
            ASSERT_EQ(answer.status, 200) << who << answer.body;
            EXPECT_EQ(listed_columns(world, route.path, answer), expectations().of(route, role)) << who;
            look_for_canaries(route, role, answer.body, who);
        });
    }
}

TEST(Z3Lists, ComeInPagesThatTogetherAreTheWhole)
{
    World world;
    const auto coordinator = world.caller(Role::coordinator);
    const auto whole = json::parse(world.ask(coordinator, "GET", "/v1/records/clients?limit=500").body);
    Words ids;
    std::string cursor;
    int pages = 0;
    for (bool has_more = true; has_more && pages < 100; ++pages) {
        const auto page =
            json::parse(world
                            .ask(coordinator, "GET",
                                 "/v1/records/clients?limit=2" + (cursor.empty() ? "" : "&cursor=" + cursor))
                            .body);
        EXPECT_LE(page.at("items").as_array().size(), 2U);
        for (const auto& item : page.at("items").as_array())
            EXPECT_TRUE(ids.insert(std::string(item.at("id").as_string())).second);
        const auto* next = page.as_object().if_contains("next_cursor");
        has_more = next != nullptr;
        cursor = has_more ? std::string(next->as_string()) : "";
    }
    EXPECT_EQ(ids.size(), whole.at("items").as_array().size());
    EXPECT_EQ(pages, 4);
}

TEST(Z1Matrix, GivesAnonymousCallersNothing)
{
    World world;
    app::SectionStates states(world.ports());
    app::Board board(world.ports(), states);
    app::Desk desk(world.ports(), states);
    app::PlannerDesk planner(world.ports(), states);
    app::Accounts accounts(world.ports());
    http::Metrics metrics(http::Metrics::Readers::everybody, {});
    http::Service service({board, planner, desk, accounts, world.clock(), {}, &world.ports()}, metrics, {},
                          {});
    for (const auto& [route, roles] : expectations().columns) {
        if (expectations().open.contains(route))
            continue;
        for (const auto& column : columns_of(route.path)) {
            http::Request request;
            request.method = route.method;
            request.target = target_of(world, route.path, column);
            request.headers = {{"host", "localhost"},
                               {"sec-fetch-site", "same-origin"},
                               {"samma-request", "1"},
                               {"content-type", "application/json"},
                               {"cookie", "samma_session=notoneofours"}};
            const auto answer = service.answer(request, "test");
            EXPECT_EQ(answer.status, 401) << route.method << " " << route.path << " " << column;
            EXPECT_EQ(code_of(answer), "session.missing");
        }
    }
}

} // namespace samma::test
