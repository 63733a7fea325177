#include "world.hpp"

#include "app/audit/access_log.hpp"
#include "app/audit/log_review.hpp"
#include "app/command_door.hpp"
#include "app/relations/care_relations.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <algorithm>

// The rules R-1 to R-17 one by one, as somebody meets them: over the routes, with the clock running.
namespace samma::test {

namespace {

namespace json = boost::json;
using namespace std::chrono_literals;
using app::Role;

class Rules : public testing::Test {
  protected:
    http::Response get(Role role, const std::string& kind, const std::string& column)
    {
        const auto word = kind == "home_entry" ? "home-entries" : kind == "client" ? "clients" : kind;
        return world.ask(world.caller(role), "GET", "/v1/records/" + word + "/" + world.key(kind, column));
    }
    int status(Role role, const std::string& kind, const std::string& column)
    {
        return get(role, kind, column).status;
    }
    http::Response post(Role role, const std::string& target, json::object body,
                        const std::string& method = "POST")
    {
        body["operation_id"] = world.new_operation().to_string();
        return world.ask(world.caller(role), method, target, json::serialize(body));
    }
    std::string of_client(const std::string& column, const std::string& rest) const
    {
        return "/v1/clients/" + world.client(column).to_string() + rest;
    }
    std::string new_id() { return world.new_operation().to_string(); }
    void set_clock(const std::string& utc) { world.clock().time = *parse_instant(utc); }
    static std::string text(const http::Response& answer, const char* member)
    {
        return std::string(json::parse(answer.body).at(member).as_string());
    }
    std::int64_t last_row() const
    {
        const auto rows = world.audit_after(0);
        return rows.empty() ? 0 : rows.back().sequence;
    }
    http::Response look(Role role, const std::string& target)
    {
        return world.ask(world.caller(role), "GET", target);
    }
    static std::string id_of_review(const http::Response& answer)
    {
        return std::string(json::parse(answer.body).at("review").at("review_id").as_string());
    }
    std::string open_file(Role role, const std::string& column)
    {
        const auto answer =
            post(role, of_client(column, "/break-glass"),
                 {{"reason_code", "emergency"}, {"reason", "Larm utan svar, anhörig ringde"}});
        EXPECT_EQ(answer.status, 201) << answer.body;
        return text(answer, "opening_id");
    }

    World world;
};

TEST_F(Rules, R1WhatNoRowOfThePolicyAllowsIsRefusedAndLogged)
{
    const auto before = last_row();
    EXPECT_EQ(status(Role::fee_officer, "client", "own"), 404);
    const auto rows = world.audit_after(before);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.front().event.resource_kind, "refused");
    EXPECT_EQ(rows.front().event.client_id, world.client("own"));
    EXPECT_EQ(rows.front().event.actor, app::actor_of(world.caller(Role::fee_officer)));
}

TEST_F(Rules, R2AnAssignedVisitTiesFromTwoHoursBeforeToTwelveHoursAfter)
{
    // The visit is planned at 10:00 for 20 minutes; the clock in Malmö is an hour before UTC.
    const std::vector<std::pair<std::string, int>> moments = {{"2026-11-25T06:59:00Z", 404},
                                                              {"2026-11-25T07:01:00Z", 200},
                                                              {"2026-11-25T21:19:00Z", 200},
                                                              {"2026-11-25T21:21:00Z", 404}};
    for (const auto& [moment, expected] : moments) {
        set_clock(moment);
        EXPECT_EQ(status(Role::night_patrol, "client", "own"), expected) << moment;
    }
}

TEST_F(Rules, R2OnlyAConfirmedRelationInItsTimeCounts)
{
    EXPECT_EQ(status(Role::nurse, "client", "own"), 200);
    EXPECT_EQ(status(Role::nurse, "client", "proposed"), 404);
    EXPECT_EQ(status(Role::nurse, "client", "ended"), 404);
    set_clock("2026-11-23T09:00:00Z");
    EXPECT_EQ(status(Role::nurse, "client", "own"), 404) << "before it begins";
}

TEST_F(Rules, R5EntryDataAreShownOnlyWhileTheVisitIsAtHandAndEachTimeLogged)
{
    // Promised 09:30 to 10:30: from 09:00 to an hour after the visit's end at 10:20.
    const std::vector<std::pair<std::string, int>> moments = {{"2026-11-25T07:59:00Z", 404},
                                                              {"2026-11-25T08:01:00Z", 200},
                                                              {"2026-11-25T10:19:00Z", 200},
                                                              {"2026-11-25T10:21:00Z", 404}};
    for (const auto& [moment, expected] : moments) {
        set_clock(moment);
        const auto before = last_row();
        const auto answer = get(Role::care_worker, "home_entry", "own");
        EXPECT_EQ(answer.status, expected) << moment;
        EXPECT_EQ(answer.body.find(World::canary("own", "entry")) != std::string::npos, expected == 200);
        const auto rows = world.audit_after(before);
        ASSERT_FALSE(rows.empty());
        EXPECT_EQ(rows.back().event.client_id, world.client("own"));
        EXPECT_EQ(rows.back().event.relation, expected == 200 ? "visit_at_hand" : "");
    }
}

TEST_F(Rules, R5ManagersSeeThatEntryDataExistAndNotWhatTheySay)
{
    const auto answer = get(Role::unit_manager, "home_entry", "own");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(json::parse(answer.body).as_object().if_contains("value"), nullptr);
    const std::string path = "/v1/records/home-entries/" + world.key("home_entry", "own");
    const json::object moved{{"key_kind", "none"},
                             {"door_code", ""},
                             {"key_place", ""},
                             {"alarm_code", ""},
                             {"instructions", "Porten står öppen."}};
    const auto put =
        post(Role::coordinator, path,
             {{"base_revision", json::parse(answer.body).at("revision")}, {"value", moved}}, "PUT");
    ASSERT_EQ(put.status, 200) << put.body;
    const auto history = look(Role::unit_manager, path + "/history");
    EXPECT_EQ(history.status, 200);
    EXPECT_FALSE(json::parse(history.body).at("items").as_array().empty());
    EXPECT_EQ(history.body.find("KANARIE"), std::string::npos) << "nor what they said before";
}

TEST_F(Rules, R6BreakGlassOpensOneClientForAnHourToReadAndNeverTheDoor)
{
    EXPECT_EQ(status(Role::nurse, "client", "team"), 404);
    open_file(Role::nurse, "team");
    EXPECT_EQ(status(Role::nurse, "client", "team"), 200);
    EXPECT_EQ(status(Role::nurse, "client", "other_team"), 404) << "one client";
    EXPECT_EQ(status(Role::nurse, "home_entry", "team"), 404) << "never the door";
    EXPECT_EQ(
        world
            .ask(world.caller(Role::nurse), "PUT", "/v1/records/clients/" + world.key("client", "team"), "{}")
            .status,
        422)
        << "a body that does not fit is told so";
    const auto rows = world.audit_after(0);
    EXPECT_TRUE(std::any_of(rows.begin(), rows.end(), [&](const store::AuditRow& row) {
        return row.event.relation == "break_glass" && row.event.client_id == world.client("team");
    }));
    world.clock().time += 61min;
    EXPECT_EQ(status(Role::nurse, "client", "team"), 404) << "an hour";
}

TEST_F(Rules, R6BreakGlassNeedsAReasonInWordsAndARoleThatMay)
{
    const json::object reason{{"reason_code", "other"}, {"reason", "därför att jag vill veta"}};
    EXPECT_EQ(post(Role::care_worker, of_client("other_team", "/break-glass"), reason).status, 404);
    EXPECT_EQ(
        post(Role::nurse, of_client("team", "/break-glass"), {{"reason_code", "other"}, {"reason", "kort"}})
            .status,
        422);
    EXPECT_EQ(post(Role::nurse, of_client("team", "/break-glass"),
                   {{"reason_code", "other"}, {"reason", "a             b"}})
                  .status,
              422);
}

TEST_F(Rules, R6TheManagerIsToldAtOnceAndReviewsWithin72HoursButNeverTheirOwn)
{
    const auto events_before =
        world.ports().store.begin_read(world.ports().tenant_id)->events().last_sequence();
    const auto opening = open_file(Role::nurse, "team");
    const auto events =
        world.ports().store.begin_read(world.ports().tenant_id)->events().load_after(events_before, 10);
    EXPECT_TRUE(std::any_of(events.begin(), events.end(), [&](const store::Event& event) {
        return event.kind == "break_glass.opened" && event.section_id == world.section("team");
    }));

    const auto list = "/v1/sections/" + world.section("team").to_string() + "/break-glass";
    const auto overdue = [&] {
        const auto items = json::parse(world.ask(world.caller(Role::unit_manager), "GET", list).body);
        for (const auto& item : items.at("items").as_array())
            if (item.at("opening_id").as_string() == opening)
                return item.at("is_overdue").as_bool();
        ADD_FAILURE() << "the opening is not in the list";
        return false;
    };
    EXPECT_FALSE(overdue());
    world.clock().time += 73h;
    EXPECT_TRUE(overdue());
    const json::object verdict{{"verdict", "justified"}, {"note", "larm"}};
    EXPECT_EQ(post(Role::unit_manager, "/v1/break-glass/" + opening + "/review", verdict).status, 200);
    EXPECT_FALSE(overdue());
    EXPECT_EQ(post(Role::unit_manager, "/v1/break-glass/" + opening + "/review", verdict).status, 409);

    const auto own = open_file(Role::unit_manager, "other_section");
    EXPECT_NE(post(Role::unit_manager, "/v1/break-glass/" + own + "/review", verdict).status, 200);
}

TEST_F(Rules, R6WhatWasSaidAtTheStartCannotBeChanged)
{
    const auto opening_id = *store::BreakGlassId::parse(open_file(Role::nurse, "team"));
    const auto work = world.ports().store.begin_write(world.ports().tenant_id);
    const auto said = *work->access().find_opening(opening_id);
    for (const auto& change : std::vector<std::function<void(store::BreakGlass&)>>{
             [](store::BreakGlass& opening) { opening.ends_at = *opening.ends_at + 24h; },
             [](store::BreakGlass& opening) { opening.starts_at = *opening.starts_at - 24h; },
             [](store::BreakGlass& opening) { opening.reason = "ett annat skäl än förut"; }}) {
        auto changed = said;
        change(changed);
        const auto stepped = work->access().step(changed);
        ASSERT_FALSE(stepped);
        EXPECT_EQ(stepped.error().code, "store.append_only_violation");
    }
}

TEST_F(Rules, R6AProtectedClientsFileTakesTwoOfTheNamedRoles)
{
    const json::object reason{{"reason_code", "emergency"}, {"reason", "Larm utan svar sedan i natt"}};
    EXPECT_EQ(post(Role::nurse, of_client("protected", "/break-glass"), reason).status, 404);
    const auto opening = open_file(Role::unit_manager, "protected");
    EXPECT_EQ(status(Role::unit_manager, "client", "protected"), 404) << "not before it has been approved";
    EXPECT_EQ(post(Role::unit_manager, "/v1/break-glass/" + opening + "/approve", {}).status, 409)
        << "not by oneself";
    EXPECT_EQ(post(Role::nurse, "/v1/break-glass/" + opening + "/approve", {}).status, 404);
    EXPECT_EQ(post(Role::medical_officer, "/v1/break-glass/" + opening + "/approve", {}).status, 200);
    EXPECT_EQ(status(Role::unit_manager, "client", "protected"), 200);
    world.clock().time += 61min;
    EXPECT_EQ(status(Role::unit_manager, "client", "protected"), 404);
}

TEST_F(Rules, R6WhoeverOpenedSeesItOnEveryPageAndMayCloseItBeforeItsTime)
{
    const auto opening = open_file(Role::nurse, "team");
    const auto own = look(Role::nurse, "/v1/me/openings");
    ASSERT_EQ(own.status, 200) << own.body;
    const auto items = json::parse(own.body).at("items").as_array();
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(items.front().at("opening_id").as_string(), opening);
    EXPECT_EQ(own.body.find("KANARIE"), std::string::npos) << "the banner names nobody";
    EXPECT_TRUE(json::parse(look(Role::unit_manager, "/v1/me/openings").body).at("items").as_array().empty());

    const auto path = "/v1/break-glass/" + opening + "/close";
    EXPECT_EQ(post(Role::unit_manager, path, {}).status, 404) << "only whoever opened";
    EXPECT_EQ(post(Role::nurse, path, {}).status, 200);
    EXPECT_EQ(status(Role::nurse, "client", "team"), 404) << "at once";
    EXPECT_EQ(post(Role::nurse, path, {}).status, 409);
    EXPECT_TRUE(json::parse(look(Role::nurse, "/v1/me/openings").body).at("items").as_array().empty());
    const auto told = look(Role::unit_manager,
                           "/v1/sections/" + world.section("team").to_string() + "/break-glass?limit=500");
    EXPECT_NE(told.body.find("closed_at"), std::string::npos) << "the manager sees when it was closed";
}

TEST_F(Rules, R7WhoIsNamedForAProtectedClientStandsInPlaceOfTheName)
{
    const auto list = "/v1/sections/" + world.section("own").to_string() + "/clients?limit=500";
    EXPECT_EQ(look(Role::coordinator, list).body.find("kontakta Eva Ek"), std::string::npos);
    world.change([&](store::UnitOfWork& work, const store::ChangeContext& context) {
        store::CareRelation named;
        named.id = store::CareRelationId(Uuid::derived(Uuid{}, "named"));
        named.account_id = *Uuid::parse(world.key("account", "own"));
        named.kind = store::CareRelationKind::protected_list;
        named.client_id = world.client("protected");
        named.starts_at = context.at - 1h;
        named.source = "test";
        named.proposed_at = context.at;
        named.proposed_by = "test";
        ASSERT_TRUE(work.access().propose(named));
        work.access().confirm(named.id, context.at, "other");
        work.accounts().set_roles(AccountId(named.account_id), {{.role = "unit_manager", .place_id = ""}},
                                  context.at, "test");
    });

    const auto shown = look(Role::coordinator, list).body;

    EXPECT_NE(shown.find("Skyddad, kontakta Eva Ek"), std::string::npos) << shown;
    EXPECT_EQ(shown.find(World::canary("protected", "given")), std::string::npos);
}

TEST_F(Rules, R7FiguresOfFewerThanFiveClientsAreNotShownWhereOneOfThemIsHidden)
{
    const auto work = world.ports().store.begin_write(world.ports().tenant_id);
    const auto client = [&](const std::string& column) {
        return work->master_data()
            .load_one({store::RecordKind::client, world.client(column).to_string()})
            .clients.front();
    };
    const auto caller = world.caller(Role::coordinator);
    app::Access access(world.ports(), *work, caller);
    EXPECT_FALSE(access.hides_figures_of(client("other_team").team_id)) << "nobody of it is hidden";
    EXPECT_FALSE(access.hides_figures_of(client("protected").team_id)) << "enough of them";

    store::Records few;
    for (const auto* column : {"own", "blocked", "listed"}) {
        few.clients.push_back(client(column));
        few.clients.back().team_id = client("other_team").team_id;
    }
    ASSERT_TRUE(work->master_data().apply({.put = few, .ended = {}, .reason = {}},
                                          {world.clock().now(), "test", world.new_operation()}));
    app::Access after(world.ports(), *work, caller);
    EXPECT_TRUE(after.hides_figures_of(client("protected").team_id));
}

TEST_F(Rules, R7AMarkingHidesTheClientFromTheNextRequestOnAndTakesTwoPeople)
{
    EXPECT_EQ(status(Role::coordinator, "client", "own"), 200);
    const auto hidden = [&] {
        const auto comes =
            look(Role::coordinator, "/v1/sections/" + world.section("own").to_string() + "/who-comes").body;
        const std::string said = R"("is_hidden":true)";
        int count = 0;
        for (auto at = comes.find(said); at != std::string::npos; at = comes.find(said, at + 1))
            ++count;
        return count;
    };
    const auto hidden_before = hidden();
    const auto flag = new_id();
    ASSERT_EQ(post(Role::unit_manager, of_client("own", "/protection/" + flag),
                   {{"kind", "protected_registration"}, {"source", "Skatteverket"}}, "PUT")
                  .status,
              204);
    for (const auto role :
         {Role::coordinator, Role::care_worker, Role::nurse, Role::relative, Role::unit_manager})
        EXPECT_EQ(status(role, "client", "own"), 404) << name_of(role);
    const auto board = world.ask(world.caller(Role::coordinator), "GET",
                                 "/v1/sections/" + world.section("own").to_string() + "/clients?limit=500");
    EXPECT_EQ(board.body.find(World::canary("own", "given")), std::string::npos);
    EXPECT_NE(board.body.find("Skyddad, kontakta enhetschefen"), std::string::npos);
    EXPECT_EQ(hidden(), hidden_before + 1);

    EXPECT_EQ(post(Role::unit_manager, "/v1/protection/" + flag + "/confirm", {}).status, 409)
        << "the same person";
    EXPECT_EQ(post(Role::needs_assessor, "/v1/protection/" + flag + "/confirm", {}).status, 204);
    const auto relations = world.ports()
                               .store.begin_read(world.ports().tenant_id)
                               ->access()
                               .relations_of_client(world.client("own"));
    EXPECT_TRUE(std::all_of(relations.begin(), relations.end(), [](const store::CareRelation& relation) {
        return relation.kind != store::CareRelationKind::consent ||
               relation.status == store::RelationStatus::ended;
    })) << "no relative's view of a protected client";

    EXPECT_EQ(post(Role::unit_manager, "/v1/protection/" + flag + "/end", {}).status, 204);
    EXPECT_EQ(status(Role::coordinator, "client", "own"), 404) << "one person alone does not take it away";
    EXPECT_EQ(post(Role::unit_manager, "/v1/protection/" + flag + "/end", {}).status, 409);
    EXPECT_EQ(post(Role::needs_assessor, "/v1/protection/" + flag + "/end", {}).status, 204);
    EXPECT_EQ(status(Role::coordinator, "client", "own"), 200);
}

TEST_F(Rules, R9AConsentHasAnEndWithinAYearAndIsWithdrawnAtOnce)
{
    const auto relation = new_id();
    json::object consent{{"account_id", world.caller(Role::relative).account_id.to_string()},
                         {"kind", "consent"},
                         {"starts_at", "2026-11-25T09:00:00Z"},
                         {"source", "samtycke i samtal med brukaren"}};
    const auto target = of_client("team", "/relations/" + relation);
    EXPECT_EQ(post(Role::unit_manager, target, consent, "PUT").status, 422) << "without an end";
    consent["ends_at"] = "2028-01-01T00:00:00Z";
    EXPECT_EQ(post(Role::unit_manager, target, consent, "PUT").status, 422) << "too long";
    consent["ends_at"] = "2027-11-01T00:00:00Z";
    EXPECT_EQ(post(Role::unit_manager, target, consent, "PUT").status, 204);
    EXPECT_EQ(status(Role::relative, "client", "team"), 404) << "proposed is not confirmed";
    EXPECT_EQ(post(Role::unit_manager, "/v1/relations/" + relation + "/confirm", {}).status, 204);
    EXPECT_EQ(status(Role::relative, "client", "team"), 200);
    EXPECT_EQ(
        post(Role::unit_manager, "/v1/relations/" + relation + "/end", {{"reason", "återkallat"}}).status,
        204);
    EXPECT_EQ(status(Role::relative, "client", "team"), 404);
}

TEST_F(Rules, R10TheClientReadsTheirOwnAccessLogInPlainSwedish)
{
    ASSERT_EQ(status(Role::nurse, "client", "own"), 200);
    ASSERT_EQ(status(Role::fee_officer, "client", "own"), 404);
    const auto answer = world.ask(world.caller(Role::client), "GET", of_client("own", "/access-log"));
    ASSERT_EQ(answer.status, 200);
    EXPECT_NE(answer.body.find("läste dina grunduppgifter"), std::string::npos) << answer.body;
    EXPECT_NE(answer.body.find("ansvarar för din hälso- och sjukvård hemma"), std::string::npos);
    EXPECT_NE(answer.body.find("försökte men fick inte"), std::string::npos);
    EXPECT_EQ(world.ask(world.caller(Role::client), "GET", of_client("team", "/access-log")).status, 404);

    const auto view = app::read_access_log(world.ports(), world.caller(Role::client), world.client("own"),
                                           {Instant{}, world.clock().time + 1h});
    ASSERT_TRUE(view);
    const auto paper = app::access_log_text(*view);
    EXPECT_NE(paper.find("2026-11-25 10:00"), std::string::npos) << paper;
    EXPECT_NE(paper.find("Skäl: ansvarar för"), std::string::npos);
}

TEST_F(Rules, R10TheAccessLogComesInPages)
{
    for (int look = 0; look < 3; ++look)
        ASSERT_EQ(status(Role::nurse, "client", "own"), 200);
    std::size_t lines = 0;
    std::string cursor;
    int pages = 0;
    do {
        const auto target =
            of_client("own", "/access-log?limit=2" + (cursor.empty() ? "" : "&cursor=" + cursor) +
                                 "&until=2026-11-25T09:00:01Z");
        const auto answer = world.ask(world.caller(Role::client), "GET", target);
        ASSERT_EQ(answer.status, 200) << answer.body;
        const auto body = json::parse(answer.body).as_object();
        lines += body.at("items").as_array().size();
        cursor = body.contains("next_cursor") ? std::string(body.at("next_cursor").as_string()) : "";
        ++pages;
    } while (!cursor.empty() && pages < 10);
    EXPECT_GE(lines, 3U);
    EXPECT_GT(pages, 1);
    EXPECT_EQ(
        world.ask(world.caller(Role::client), "GET", of_client("own", "/access-log?cursor=nobody")).status,
        400);
}

TEST_F(Rules, R8ProtectedStaffStandUnderAnAliasInWhatTheClientReads)
{
    world.change([&](store::UnitOfWork& work, const store::ChangeContext& context) {
        const auto account = [&](Role role, const char* name, const char* alias) {
            const AccountId id(world.caller(role).account_id);
            ASSERT_TRUE(work.accounts().put({.id = id,
                                             .login_name = std::string(name_of(role)),
                                             .display_name = Private<std::string>(name),
                                             .state = store::AccountState::active,
                                             .password_hash = {},
                                             .password_set_at = {},
                                             .totp = {},
                                             .care_worker_id = {},
                                             .created_at = context.at,
                                             .created_by = "test",
                                             .alias = alias}));
            work.accounts().set_roles(id, {{std::string(name_of(role)), world.section("own").to_string()}},
                                      context.at, "test");
        };
        account(Role::nurse, "Ulla Namnsson", "Medarbetare KX7R");
        account(Role::therapist, "Tore Terapeut", "");
    });
    ASSERT_EQ(status(Role::nurse, "client", "own"), 200);
    ASSERT_EQ(status(Role::therapist, "client", "own"), 200);

    const auto answer = world.ask(world.caller(Role::client), "GET", of_client("own", "/access-log"));
    EXPECT_NE(answer.body.find("Medarbetare KX7R"), std::string::npos) << answer.body;
    EXPECT_EQ(answer.body.find("Namnsson"), std::string::npos) << "the name stays sealed";
    EXPECT_EQ(answer.body.find(world.caller(Role::nurse).account_id.to_string()), std::string::npos)
        << "and so does the account";
    EXPECT_NE(answer.body.find("Tore Terapeut"), std::string::npos) << "others stand by their names";
    const auto view = app::read_access_log(world.ports(), world.caller(Role::client), world.client("own"),
                                           {Instant{}, world.clock().time + 1h});
    ASSERT_TRUE(view);
    EXPECT_FALSE(view->lines.front().unit.empty()) << "where she works";
    const auto paper = app::access_log_text(*view);
    EXPECT_NE(paper.find("Medarbetare KX7R, sjuksköterska, "), std::string::npos) << paper;
    EXPECT_EQ(paper.find("Namnsson"), std::string::npos);
}

TEST_F(Rules, R11AProvidersStaffLoseTheClientWithTheOrder)
{
    EXPECT_EQ(status(Role::provider_manager, "client", "other_provider"), 200);
    world.change([&](store::UnitOfWork& work, const store::ChangeContext& context) {
        auto data = work.master_data().load_one(
            {store::RecordKind::client, world.client("other_provider").to_string()});
        data.clients.front().served.until = LocalDate{std::chrono::year(2026) / 11 / 20};
        ASSERT_TRUE(work.master_data().apply({.put = data, .ended = {}, .reason = {}}, context));
    });
    EXPECT_EQ(status(Role::provider_manager, "client", "other_provider"), 404);
    EXPECT_EQ(status(Role::provider_staff, "client", "other_provider"), 404);
}

TEST_F(Rules, R12TheLogReviewerSeesTheLogAndNoFileAndNothingOfTheirOwn)
{
    ASSERT_EQ(status(Role::nurse, "client", "own"), 200);
    ASSERT_EQ(status(Role::fee_officer, "client", "own"), 404);
    EXPECT_EQ(status(Role::log_reviewer, "client", "own"), 404);
    const auto made =
        post(Role::log_reviewer, "/v1/sections/" + world.section("own").to_string() + "/log-reviews",
             {{"month_from", "2026-11-01"}});
    ASSERT_EQ(made.status, 201) << made.body;
    const auto own = app::actor_of(world.caller(Role::log_reviewer));
    const auto rows = world.audit_after(0);
    const auto review = json::parse(made.body);
    bool has_refusal = false;
    for (const auto& item : review.at("items").as_array()) {
        const auto sequence = static_cast<std::size_t>(item.at("sequence").as_int64());
        EXPECT_NE(rows.at(sequence - 1).event.actor, own) << "nobody reviews their own";
        has_refusal = has_refusal || item.at("rule").as_string() == "refused";
    }
    EXPECT_TRUE(has_refusal);

    const auto path = "/v1/log-reviews/" + id_of_review(made);
    EXPECT_EQ(post(Role::log_reviewer, path + "/sign", {{"reason", "klar"}}).status, 409) << "not judged yet";
    const auto count = static_cast<int>(review.at("items").as_array().size());
    for (int position = 0; position < count; ++position)
        EXPECT_EQ(post(Role::log_reviewer, path + "/judge",
                       {{"position", position}, {"verdict", "justified"}, {"note", "prövad"}})
                      .status,
                  204);
    EXPECT_EQ(post(Role::log_reviewer, path + "/sign", {{"reason", "klar"}}).status, 204);
    EXPECT_EQ(post(Role::log_reviewer, path + "/judge",
                   {{"position", 0}, {"verdict", "not_justified"}, {"note", "ångrar mig"}})
                  .status,
              409)
        << "closed by its signature";
}

TEST_F(Rules, R12TheReviewerSeesWhoLookedByWhichRelationAndNoName)
{
    ASSERT_EQ(status(Role::nurse, "client", "own"), 200);
    ASSERT_EQ(status(Role::nurse, "client", "protected"), 404);
    const auto before = world.audit_after(0).size();

    const auto made =
        post(Role::log_reviewer, "/v1/sections/" + world.section("own").to_string() + "/log-reviews",
             {{"month_from", "2026-11-01"}});
    ASSERT_EQ(made.status, 201) << made.body;

    bool has_nurse = false;
    bool has_protected = false;
    const auto answer = json::parse(made.body);
    for (const auto& item : answer.at("items").as_array()) {
        const auto& look = item.at("look").as_object();
        EXPECT_EQ(look.at("client").as_string().empty(), look.at("is_protected").as_bool())
            << "a protected client is not named by anything";
        has_nurse = has_nurse ||
                    (look.at("role").as_string() == "nurse" && look.at("relation").as_string() == "nursing");
        has_protected = has_protected || look.at("is_protected").as_bool();
    }
    EXPECT_TRUE(has_nurse);
    EXPECT_TRUE(has_protected);
    const auto rows = world.audit_after(static_cast<std::int64_t>(before));
    EXPECT_TRUE(std::any_of(rows.begin(), rows.end(), [&](const store::AuditRow& row) {
        return row.event.action == "review_access_log" && row.event.client_id == world.client("own");
    })) << "the reviewer's look is in the client's own log";

    const auto listed = look(Role::log_reviewer, "/v1/log-reviews");
    ASSERT_EQ(listed.status, 200) << listed.body;
    EXPECT_EQ(json::parse(listed.body).at("sections").as_array().size(), 1U);
    const auto page = look(Role::log_reviewer, "/v1/log-reviews?limit=1");
    EXPECT_EQ(json::parse(page.body).at("items").as_array().size(), 1U);
    EXPECT_EQ(json::parse(page.body).at("next_cursor").as_string(), "1");
}

TEST_F(Rules, R12WhatIsReportedOnReachesTheManagerWithItsReasonButNeverTheManagersOwnLooks)
{
    ASSERT_EQ(status(Role::nurse, "client", "own"), 200);
    ASSERT_EQ(status(Role::unit_manager, "client", "own"), 200);
    const auto section = "/v1/sections/" + world.section("own").to_string();
    const auto made = post(Role::log_reviewer, section + "/log-reviews", {{"month_from", "2026-11-01"}});
    ASSERT_EQ(made.status, 201) << made.body;
    const auto path = "/v1/log-reviews/" + id_of_review(made);
    const auto judge = [&](std::int64_t position, std::string_view note) {
        return post(Role::log_reviewer, path + "/judge",
                    {{"position", position}, {"verdict", "not_justified"}, {"note", note}});
    };
    EXPECT_EQ(judge(0, "kort").status, 422) << "a report has its reason in words";
    const auto answer = json::parse(made.body);
    for (const auto& item : answer.at("items").as_array())
        ASSERT_EQ(judge(item.at("position").as_int64(), "Ingen relation till brukaren.").status, 204);

    const auto told = look(Role::unit_manager, section + "/reported-looks");

    ASSERT_EQ(told.status, 200) << told.body;
    const auto reported = json::parse(told.body);
    bool has_nurse = false;
    for (const auto& item : reported.at("items").as_array()) {
        EXPECT_NE(item.at("look").at("role").as_string(), "unit_manager");
        EXPECT_EQ(item.at("note").as_string(), "Ingen relation till brukaren.");
        has_nurse = has_nurse || item.at("look").at("role").as_string() == "nurse";
    }
    EXPECT_TRUE(has_nurse);
    const auto events = world.ports().store.begin_read(world.ports().tenant_id)->events().load_after(0, 1000);
    EXPECT_TRUE(std::any_of(events.begin(), events.end(), [&](const store::Event& event) {
        return event.kind == "log_review.reported" && event.section_id == world.section("own");
    }));
}

TEST_F(Rules, R14ABlockCutsOffOtherCareGiversAtOnceAndNotTheClientsOwn)
{
    EXPECT_EQ(status(Role::nurse, "client", "own"), 200);
    ASSERT_EQ(post(Role::client, of_client("own", "/protection/" + new_id()),
                   {{"kind", "block"}, {"source", "brukarens begäran"}}, "PUT")
                  .status,
              204);
    for (const auto role : {Role::nurse, Role::therapist, Role::needs_assessor, Role::relative})
        EXPECT_EQ(status(role, "client", "own"), 404) << name_of(role);
    for (const auto role : {Role::coordinator, Role::care_worker, Role::client})
        EXPECT_EQ(status(role, "client", "own"), 200) << name_of(role);
    open_file(Role::nurse, "own");
    EXPECT_EQ(status(Role::nurse, "client", "own"), 404) << "a reason does not lift a block";
}

TEST_F(Rules, R17AChangeOfTeamActsOnTheNextRequest)
{
    EXPECT_EQ(status(Role::care_worker, "client", "team"), 200);
    world.change([&](store::UnitOfWork& work, const store::ChangeContext& context) {
        auto data =
            work.master_data().load_one({store::RecordKind::care_worker, World::helper().to_string()});
        data.care_workers.front().team_id = TeamId(Uuid::derived(Uuid{}, "team/b"));
        ASSERT_TRUE(work.master_data().apply({.put = data, .ended = {}, .reason = {}}, context));
    });
    EXPECT_EQ(status(Role::care_worker, "client", "team"), 404);
    EXPECT_EQ(status(Role::care_worker, "client", "other_team"), 200);
}

TEST_F(Rules, Z5EachLookAllowedOrRefusedLeavesItsRowWithTheRelationUsed)
{
    std::uint32_t random = 1;
    std::int64_t looks = 0;
    const auto before = last_row();
    for (int turn = 0; turn < 500; ++turn) {
        random = random * 1664525U + 1013904223U;
        const auto role = static_cast<Role>((random >> 8U) % app::kRoleCount);
        const auto column = kColumns[(random >> 16U) % kColumns.size()];
        const auto answer = get(role, "client", std::string(column));
        ++looks;
        const auto rows = world.audit_after(before + looks - 1);
        ASSERT_EQ(rows.size(), 1U) << "one look, one row";
        EXPECT_EQ(rows.front().event.actor, app::actor_of(world.caller(role)));
        EXPECT_EQ(rows.front().event.relation.empty(), answer.status == 404);
    }
    EXPECT_FALSE(world.ports().store.begin_read(world.ports().tenant_id)->audit().find_fault({}));
}

} // namespace

} // namespace samma::test
