// Who gets in, and what everybody else is told.
#include "fixture.hpp"

#include "api/body_check.hpp"
#include "api/contract.hpp"
#include "api/json.hpp"
#include "api/session.hpp"

#include <sstream>

namespace samma::http::testing {
namespace {

using namespace std::chrono_literals;

class Entry : public ServerTest {
  protected:
    Entry() { start(); }
};

TEST_F(Entry, ExchangesTheLinksTokenForACookieOnce)
{
    EXPECT_EQ(accounts.rules.public_url, "http://127.0.0.1:" + std::to_string(server->port()));
    const auto body = R"({"token":")" + new_token() + R"("})";

    const auto first = post("/v1/session", body, kOwnJson);
    const auto second = post("/v1/session", body, kOwnJson);

    EXPECT_EQ(first.status, 201);
    const auto cookie = first.header("Set-Cookie");
    const std::string name = "samma_session=";
    EXPECT_TRUE(cookie.starts_with(name)) << cookie;
    EXPECT_EQ(cookie.find(';'), name.size() + 43) << "256 bits, six a letter: " << cookie;
    EXPECT_EQ(cookie.substr(cookie.find(';')), "; Path=/; HttpOnly; SameSite=Strict; Max-Age=43200");
    const auto session = api::read_json<api::Session>(first.body);
    ASSERT_TRUE(session) << first.body;
    EXPECT_EQ(session->role, "coordinator");
    EXPECT_EQ(session->sections, std::vector<Uuid>{section_id("S01").uuid()});
    EXPECT_EQ(session->expires_at, clock.now() + 12h);
    EXPECT_EQ(second.status, 401);
    EXPECT_EQ(code_of(second), "session.token");
    EXPECT_EQ(second.header("Set-Cookie"), "");
}

TEST_F(Entry, TellsTheCallerWhoTheyAreAndLetsThemLeave)
{
    const auto cookie = enter();
    EXPECT_EQ(get("/v1/session", cookie).status, 200);

    const auto left = ask("DELETE /v1/session HTTP/1.1\r\nHost: localhost\r\n" + kOwn + cookie + "\r\n");

    EXPECT_EQ(left.status, 204);
    EXPECT_TRUE(left.header("Set-Cookie").starts_with("samma_session=; ")) << left.head;
    EXPECT_NE(left.header("Set-Cookie").find("Max-Age=0"), std::string::npos);
    EXPECT_EQ(get("/v1/session", cookie).status, 401);
}

TEST_F(Entry, IsOverWhenTheClockSaysSo)
{
    const auto cookie = enter();
    clock.advance(29min);
    EXPECT_EQ(get("/v1/session", cookie).status, 200);
    clock.advance(30min);
    const auto late = get("/v1/session", cookie);
    EXPECT_EQ(late.status, 401);
    EXPECT_EQ(code_of(late), "session.missing");
    EXPECT_NE(late.header("WWW-Authenticate"), "");

    const auto token = new_token();
    clock.advance(10min);
    EXPECT_EQ(post("/v1/session", R"({"token":")" + token + R"("})", kOwnJson).status, 401);
}

TEST_F(Entry, NeedsASessionForEveryRouteOfSections)
{
    for (const auto* name :
         {"day?on=2026-11-30", "who-comes", "clients", "staff", "indicators", "vacant", "findings"}) {
        const auto target = "/v1/sections/" + section_id("S01").to_string() + '/' + name;
        EXPECT_EQ(code_of(get(target)), "session.missing") << target;
        EXPECT_EQ(code_of(get(target, "Cookie: samma_session=abc\r\n")), "session.missing") << target;
        EXPECT_EQ(code_of(get(target, "Cookie: samma_session=\r\n")), "session.missing") << target;
    }
    EXPECT_EQ(code_of(get("/v1/sections")), "session.missing");
}

TEST_F(Entry, IsRefusedWithTwoSessionCookies)
{
    const auto cookie = enter();
    EXPECT_EQ(get("/v1/session", cookie + "Cookie: samma_session=abc\r\n").status, 401);
    EXPECT_EQ(get("/v1/session", "Cookie: other=1; " + cookie.substr(8)).status, 200);
    EXPECT_EQ(get("/v1/session", "Cookie: not_samma_session=1; " + cookie.substr(8)).status, 200);
}

/// The whole answer but for its moment and its own number.
std::string without_what_differs(const Answer& answer)
{
    std::string text;
    std::istringstream lines(answer.head);
    for (std::string line; std::getline(lines, line);)
        if (!line.starts_with("Date: ") && !line.starts_with("X-Request-Id: "))
            text += line + '\n';
    return text + answer.body;
}

TEST_F(Entry, AnswersAForbiddenSectionExactlyAsOneThatDoesNotExist)
{
    const auto cookie = enter();
    for (const auto* name :
         {"day?on=2026-11-30", "who-comes", "clients", "staff", "indicators", "vacant", "findings"}) {
        const auto at = [&](const std::string& id) { return get("/v1/sections/" + id + '/' + name, cookie); };
        const auto forbidden = at(section_id("S02").to_string());
        EXPECT_EQ(forbidden.status, 404);
        EXPECT_EQ(code_of(forbidden), "resource.unknown");
        EXPECT_EQ(without_what_differs(at(section_id("S99").to_string())), without_what_differs(forbidden));
        EXPECT_EQ(without_what_differs(at("S02")), without_what_differs(forbidden));
        EXPECT_NE(at(section_id("S01").to_string()).body, forbidden.body);
    }
    EXPECT_EQ(without_what_differs(get("/v1/nothing", cookie)),
              without_what_differs(get("/v1/sections/S02/vacant", cookie)));
}

TEST_F(Entry, RefusesHostsThatAreNotThisServer)
{
    for (const auto* host : {"evil.example", "localhost.evil.example:80", "127.0.0.2"}) {
        const auto answer = ask("GET /livez HTTP/1.1\r\nHost: " + std::string(host) + "\r\n\r\n");
        EXPECT_EQ(code_of(answer), "request.host") << host;
    }
    EXPECT_EQ(ask("GET /livez HTTP/1.1\r\nHost: 127.0.0.1:9\r\n\r\n").status, 200);
}

TEST_F(Entry, RefusesChangesFromOtherOriginsAndKeepsTheToken)
{
    const auto body = R"({"token":")" + new_token() + R"("})";
    const std::string json = "Content-Type: application/json\r\nSamma-Request: 1\r\n";
    for (const auto* headers : {"", "Origin: http://evil.example\r\n", "Origin: null\r\n",
                                "Sec-Fetch-Site: cross-site\r\nOrigin: http://localhost\r\n"})
        EXPECT_EQ(code_of(post("/v1/session", body, json + headers)), "request.foreign_origin") << headers;

    EXPECT_EQ(post("/v1/session", body, json + "Sec-Fetch-Site: same-origin\r\n").status, 201);
}

TEST_F(Entry, NamesEveryFaultOfTheBody)
{
    const auto missing = post("/v1/session", R"({"tokens":1})", kOwnJson);
    EXPECT_EQ(code_of(missing), "request.invalid");
    const auto problem = api::read_json<api::Problem>(missing.body);
    ASSERT_TRUE(problem);
    ASSERT_EQ(problem->errors->size(), 2U);
    EXPECT_EQ(problem->errors->at(0).pointer, "/token");
    EXPECT_EQ(problem->errors->at(0).code, "field.required");
    EXPECT_EQ(problem->errors->at(1).pointer, "/tokens");
    EXPECT_EQ(problem->errors->at(1).code, "field.unknown");

    EXPECT_EQ(code_of(post("/v1/session", R"({"token":"a b"})", kOwnJson)), "request.invalid");
    EXPECT_EQ(code_of(post("/v1/session", "{", kOwnJson)), "request.json");
    EXPECT_EQ(code_of(post("/v1/session", "", kOwnJson)), "request.json");
    EXPECT_EQ(code_of(post("/v1/session", "[]", kOwnJson)), "request.invalid");
}

TEST_F(Entry, GivesNothingAwayWhenSomethingBreaks)
{
    const auto cookie = enter();
    queries.is_broken = true;
    const auto broken = get(day_of("S01"), cookie);
    EXPECT_EQ(code_of(broken), "server.fault");
    EXPECT_EQ((broken.head + broken.body).find("secret"), std::string::npos);

    queries.is_ready = false;
    const auto not_ready = get("/readyz");
    EXPECT_EQ(code_of(not_ready), "server.not_ready");
    EXPECT_EQ(not_ready.body.find("secret"), std::string::npos);
    EXPECT_EQ(get("/livez").status, 200);
}

} // namespace
} // namespace samma::http::testing
