// What the server answers to well-formed requests.
#include "fixture.hpp"

#include "api/body_check.hpp"
#include "api/contract.hpp"
#include "api/json.hpp"
#include "api/people.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>

namespace samma::http::testing {
namespace {

class Answers : public ServerTest {
  protected:
    Answers() : folder(std::filesystem::temp_directory_path() / ("samma_web_" + std::to_string(getpid())))
    {
        std::filesystem::create_directories(folder / "assets");
        std::ofstream(folder / "index.html") << "<!doctype html><title>Samma</title>";
        std::ofstream(folder / "assets" / "index-Ab12.js") << "export const a = 1;";
        options.web_folder = folder;
        start();
    }
    ~Answers() override { std::filesystem::remove_all(folder); }

    [[nodiscard]] static std::string of_section(const std::string& name)
    {
        return "/v1/sections/" + section_id("S01").to_string() + '/' + name;
    }

    [[nodiscard]] static std::string id_of(const std::string& word)
    {
        return Uuid::derived(Uuid{}, word).to_string();
    }

    std::filesystem::path folder;
};

TEST_F(Answers, ReadWhatHasHappenedFromTheQuery)
{
    const auto cookie = enter();
    const std::string at = "&at=2026-11-30T08:00:00Z";
    const auto preview = [&](const std::string& event) {
        return get(of_section("replan-preview?event=" + event + at), cookie).status;
    };
    EXPECT_EQ(preview("away&from=2026-11-30T09:00:00Z&until=2026-11-30T16:00:00Z&care_worker_id=" +
                      id_of("person")),
              200);
    const auto& away = std::get<planner::StaffAway>(planner.request->event);
    EXPECT_EQ(away.care_worker_id.to_string(), id_of("person"));
    EXPECT_EQ(away.time.length(), Seconds(7 * 3600));
    EXPECT_EQ(planner.request->now, *parse_instant("2026-11-30T08:00:00Z"));

    EXPECT_EQ(preview("late&minutes=20&freeze=30&care_worker_id=" + id_of("person")), 200);
    EXPECT_EQ(std::get<planner::RunningLate>(planner.request->event).late, Minutes(20));
    EXPECT_EQ(planner.request->freeze, Minutes(30));

    EXPECT_EQ(preview("alarm&client_id=" + id_of("client")), 200);
    EXPECT_EQ(std::get<planner::AlarmCallOut>(planner.request->event).care_time, Minutes(15));

    EXPECT_EQ(preview("blocked&minutes=10&place_ids=" + id_of("a") + "," + id_of("b")), 200);
    EXPECT_EQ(std::get<planner::RoadBlocked>(planner.request->event).places.size(), 2U);

    EXPECT_EQ(preview("added&minutes=25&from=2026-11-30T12:00:00Z&until=2026-11-30T13:00:00Z&client_id=" +
                      id_of("client")),
              200);
    EXPECT_EQ(std::get<planner::VisitAdded>(planner.request->event).visit.care_time, Minutes(25));

    EXPECT_EQ(preview("longer&minutes=40&visit_id=" + id_of("visit")), 200);
    EXPECT_EQ(std::get<planner::VisitLonger>(planner.request->event).care_time, Minutes(40));

    for (const auto* wrong : {"holiday", "late&minutes=0", "late&minutes=20", "cancelled&visit_id=7",
                              "blocked&minutes=10", "away&from=now"})
        EXPECT_EQ(preview(wrong), 400) << wrong;
}

TEST_F(Answers, FitTheContract)
{
    const auto cookie = enter();
    const std::vector<std::pair<std::string, std::string>> answers = {
        {"/v1/session", "Session"},
        {"/v1/sections", "Sections"},
        {day_of("S01"), "Day"},
        {of_section("who-comes"), "WhoComes"},
        {of_section("clients"), "Clients"},
        {of_section("staff"), "Staff"},
        {of_section("vacant"), "VacantVisits"},
        {of_section("findings"), "Findings"},
        {of_section("explain-visit?visit_id=" + id_of("visit")), "VisitExplanation"},
        {of_section("explain-client?client_id=" + id_of("client")), "ClientExplanation"},
        {of_section("fill-ways?part=1&visit_id=" + id_of("visit")), "FillWays"},
        {of_section("replan-preview?event=cancelled&at=2026-11-30T08:00:00Z&visit_id=" + id_of("visit")),
         "ReplanPreview"},
        {of_section("roster-insight"), "RosterInsight"},
        {of_section("contact-proposal?client_id=" + id_of("client")), "ContactProposal"},
        {"/livez", "Health"},
        {"/readyz", "Health"},
    };
    for (const auto& [target, schema] : answers) {
        const auto answer = get(target, cookie);
        EXPECT_EQ(answer.status, 200) << target;
        EXPECT_EQ(answer.header("Content-Type"), "application/json") << target;
        EXPECT_EQ(answer.header("Cache-Control"), "no-store") << target;
        EXPECT_EQ(api::BodyCheck(schema).check(answer.body), api::FieldErrors{}) << target << answer.body;
    }
    EXPECT_EQ(get("/v1/openapi.json").body, api::contract_json());
}

TEST_F(Answers, SayThatASectionHasNoPlanOrADayIsBesideIt)
{
    const auto cookie = enter();
    EXPECT_EQ(code_of(get(of_section("indicators"), cookie)), "plan.none");
    EXPECT_EQ(code_of(get(of_section("day?on=2026-12-14"), cookie)), "plan.outside_period");
}

TEST_F(Answers, NameTheParameterThatIsWrong)
{
    const auto cookie = enter();
    const std::vector<std::pair<std::string, std::string>> faults = {
        {of_section("day"), "on"},
        {of_section("day?on=2026-11-31"), "on"},
        {of_section("day?on="), "on"},
        {of_section("day?on=2026-11-30&other=1"), "other"},
        {of_section("clients?limit=0"), "limit"},
        {of_section("clients?limit=501"), "limit"},
        {of_section("clients?limit=1x"), "limit"},
        {of_section("clients?limit=99999999999"), "limit"},
        {of_section("staff?cursor="), "cursor"},
        {of_section("staff?cursor=a%20b"), "cursor"},
        {"/v1/sections?limit=0", "limit"},
        {"/livez?x=1", "x"},
    };
    for (const auto& [target, parameter] : faults) {
        const auto answer = get(target, cookie);
        EXPECT_EQ(code_of(answer), "request.parameter") << target;
        const auto problem = api::read_json<api::Problem>(answer.body);
        EXPECT_EQ(problem ? problem->at : "", parameter) << target;
    }
}

TEST_F(Answers, ComeInPages)
{
    const auto cookie = enter();
    const auto standard = api::read_json<api::Clients>(get(of_section("clients"), cookie).body);
    const auto small =
        api::read_json<api::Clients>(get(of_section("clients?limit=2&cursor=ab"), cookie).body);
    ASSERT_TRUE(standard && small);
    EXPECT_EQ(standard->items.size(), 100U);
    EXPECT_EQ(small->items.size(), 2U);
    EXPECT_EQ(small->next_cursor, "abx");
}

TEST_F(Answers, NameTheMethodsThatAPathHas)
{
    for (const auto* method : {"PUT", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW"}) {
        const auto answer = ask(std::string(method) + " /v1/session HTTP/1.1\r\nHost: localhost\r\n\r\n");
        EXPECT_EQ(code_of(answer), "request.method") << method;
        EXPECT_EQ(answer.header("Allow"), "POST, GET, HEAD, DELETE") << method;
    }
    EXPECT_EQ(post("/", "", kOwnJson).header("Allow"), "GET, HEAD");
}

TEST_F(Answers, TakeJsonOnly)
{
    const std::string own = kOwn;
    for (const auto* type :
         {"", "Content-Type: text/plain\r\n", "Content-Type: application/x-www-form-urlencoded\r\n"})
        EXPECT_EQ(code_of(post("/v1/session", "{}", own + type)), "request.media_type") << type;
    EXPECT_EQ(code_of(post("/v1/session", "{}", own + "Content-Type: application/json; charset=utf-8\r\n")),
              "request.invalid");
}

TEST_F(Answers, ToHeadAreThoseToGetWithoutTheBody)
{
    const auto head =
        ask("HEAD /v1/openapi.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "HEAD");
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.header("Content-Length"), std::to_string(api::contract_json().size()));

    auto wire = connect();
    wire.send(
        "HEAD /livez HTTP/1.1\r\nHost: localhost\r\n\r\nGET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_EQ(wire.receive("HEAD")->status, 200);
    EXPECT_TRUE(wire.receive()->head.starts_with("HTTP/1.1 200 ")) << "no body came before";
}

TEST_F(Answers, ComeInOrderOnOneConnection)
{
    auto wire = connect();
    wire.send(
        "GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\nGET /v1/nothing HTTP/1.1\r\nHost: localhost\r\n\r\n"
        "GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(wire.receive()->status, 200);
    EXPECT_EQ(wire.receive()->status, 404);
    const auto last = wire.receive();
    EXPECT_EQ(last->status, 200);
    EXPECT_EQ(last->header("Connection"), "close");
    EXPECT_TRUE(wire.sees_close());
}

TEST_F(Answers, HoldTheWebWithItsRoutes)
{
    const auto page = get("/");
    EXPECT_EQ(page.header("Content-Type"), "text/html; charset=utf-8");
    EXPECT_EQ(get("/enter").body, page.body);
    EXPECT_EQ(get("/index.html").body, page.body);
    const auto script = get("/assets/index-Ab12.js");
    EXPECT_EQ(script.body, "export const a = 1;");
    const auto again = get("/assets/index-Ab12.js", "If-None-Match: " + script.header("ETag") + "\r\n");
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(again.body, "");
    EXPECT_EQ(again.header("Content-Length"), "");
    EXPECT_EQ(code_of(get("/assets/nothing.js")), "resource.unknown");
    EXPECT_EQ(code_of(get("/v1/enter")), "resource.unknown") << "the API has no page";
    for (const auto* target :
         {"/../index.html", "/assets/../index.html", "/%2e%2e/index.html", "/assets%2findex-Ab12.js"})
        EXPECT_EQ(code_of(get(target)), "request.malformed") << target;
}

TEST_F(Answers, AllCarryTheSecurityHeadersAndARequestIdOfTheirOwn)
{
    const auto cookie = enter();
    const std::vector<Answer> answers = {
        get("/"),
        get("/livez"),
        get("/v1/session", cookie),
        get("/v1/session"),
        get("/v1/nothing"),
        get("/assets/nothing.js"),
        post("/v1/session", "{}", ""),
        ask("PUT /livez HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        ask("GET /livez HTTP/1.1\r\nHost: evil.example\r\n\r\n"),
        ask("nonsense\r\n\r\n"),
        ask("GET /livez HTTP/1.1\r\nHost: localhost\r\nX: " + std::string(20'000, 'a') + "\r\n\r\n"),
    };
    std::set<std::string> request_ids;
    for (const auto& answer : answers) {
        EXPECT_EQ(
            answer.header("Content-Security-Policy"),
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src "
            "'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
            << answer.head;
        EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff");
        EXPECT_EQ(answer.header("Referrer-Policy"), "no-referrer");
        EXPECT_EQ(answer.header("Cross-Origin-Opener-Policy"), "same-origin");
        EXPECT_EQ(answer.header("Cross-Origin-Resource-Policy"), "same-origin");
        EXPECT_NE(answer.header("Cache-Control"), "");
        EXPECT_EQ(answer.header("Server"), "");
        EXPECT_EQ(answer.header("Date"), "Wed, 18 Nov 2026 11:06:40 GMT");
        request_ids.insert(answer.header("X-Request-Id"));
    }
    EXPECT_EQ(request_ids.size(), answers.size());
}

} // namespace
} // namespace samma::http::testing
