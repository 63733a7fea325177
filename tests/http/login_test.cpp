// Coming in over the wire: cookies, known devices, the wait, and what a session of an account may do.
#include "fixture.hpp"
#include "identity/totp.hpp"

#include "api/account.hpp"
#include "api/json.hpp"

namespace samma::http::testing {
namespace {

using namespace std::chrono_literals;

class LoginOverHttp : public ServerTest {
  protected:
    LoginOverHttp() { start(); }

    /// The first administrator, set up over the wire; the answer to the set-up.
    Answer set_up()
    {
        const auto token = accounts.setup.first_link().value();
        const auto ticket =
            store->begin_read(ports.tenant_id)->sessions().find_ticket(identity::digest_text(token), "setup");
        secret = *identity::from_base64url(ticket->content);
        return post("/v1/setup",
                    R"({"token":")" + token + R"(","login_name":"eva","display_name":"Eva Ek",)" +
                        R"("password":"mossig tegelpanna","one_time_password":")" + one_time_password() +
                        "\"}",
                    kOwnJson);
    }
    Answer log_in(const std::string& password, const std::string& headers = "")
    {
        clock.advance(1min);
        return post("/v1/login/password",
                    R"({"login_name":"eva","password":")" + password + R"(","second_factor":")" +
                        one_time_password() + "\"}",
                    kOwnJson + headers);
    }
    std::string one_time_password()
    {
        return identity::totp_password(secret, identity::totp_step(clock.now()));
    }

    static std::string cookie_of(const Answer& answer, const std::string& name)
    {
        const auto at = answer.head.find("Set-Cookie: " + name + '=');
        if (at == std::string::npos)
            return "";
        const auto value = answer.head.substr(at + 12);
        return "Cookie: " + value.substr(0, value.find(';')) + "\r\n";
    }

    identity::Bytes secret;
};

TEST_F(LoginOverHttp, SetsUpTheFirstAdministratorAndLogsThemInAgain)
{
    const auto made = set_up();
    ASSERT_EQ(made.status, 201) << made.body;
    EXPECT_EQ(api::read_json<api::RecoveryCodes>(made.body)->recovery_codes.size(), 10U);
    const auto session = get("/v1/session", cookie_of(made, "samma_session"));
    EXPECT_NE(session.body.find(R"("login_name":"eva")"), std::string::npos) << session.body;

    const auto again = log_in("mossig tegelpanna");
    EXPECT_EQ(again.status, 201) << again.body;
    EXPECT_EQ(get("/v1/accounts", cookie_of(again, "samma_session")).status, 200);
    EXPECT_EQ(get("/v1/me/sessions", cookie_of(again, "samma_session")).status, 200);
    EXPECT_NE(cookie_of(again, "samma_device"), "");
}

TEST_F(LoginOverHttp, A9_AnswersAlikeForWrongPasswordsAndUnknownNames)
{
    set_up();
    const auto wrong = log_in("regnig trappavsats");
    const auto unknown = post("/v1/login/password",
                              R"({"login_name":"nobody","password":"x","second_factor":"123456"})", kOwnJson);
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(code_of(wrong), "login.refused");
    EXPECT_EQ(wrong.body, unknown.body);
    EXPECT_EQ(wrong.head.find("Set-Cookie"), std::string::npos);
}

TEST_F(LoginOverHttp, A8_SaysHowLongToWait)
{
    set_up();
    for (int count = 0; count < 5; ++count)
        static_cast<void>(post("/v1/login/password",
                               R"({"login_name":"eva","password":"x","second_factor":"1"})", kOwnJson));
    const auto answer =
        post("/v1/login/password", R"({"login_name":"eva","password":"x","second_factor":"1"})", kOwnJson);
    EXPECT_EQ(answer.status, 429);
    EXPECT_EQ(code_of(answer), "login.wait");
    EXPECT_EQ(answer.header("Retry-After"), "1");
}

TEST_F(LoginOverHttp, A16_NeedsTheHeaderThatFormsCannotSend)
{
    const std::string json = "Content-Type: application/json\r\n";
    const std::string body = R"({"login_name":"eva","password":"x","second_factor":"1"})";
    EXPECT_EQ(code_of(post("/v1/login/password", body, json + "Sec-Fetch-Site: same-origin\r\n")),
              "request.foreign_origin");
    EXPECT_EQ(code_of(post("/v1/login/password", body,
                           json + "Sec-Fetch-Site: cross-site\r\nSamma-Request: 1\r\n")),
              "request.foreign_origin");
}

TEST_F(LoginOverHttp, OneTimeLinksOpenNoAccount)
{
    const auto cookie = enter();
    for (const auto* path : {"/v1/me", "/v1/me/sessions", "/v1/accounts"})
        EXPECT_EQ(code_of(get(path, cookie)), "resource.unknown") << path;
    EXPECT_EQ(code_of(post("/v1/me/passkeys/question", "", kOwn + cookie)), "resource.unknown");
    EXPECT_EQ(code_of(post("/v1/me/recovery-codes", "", kOwn + cookie)), "resource.unknown");
}

TEST_F(LoginOverHttp, A13_SlowsDownWhoAsksFarTooOften)
{
    const auto cookie = enter();
    int too_many = 0;
    for (int count = 0; count < 610; ++count)
        too_many += get("/v1/session", cookie).status == 429 ? 1 : 0;
    EXPECT_EQ(too_many, 10);
    clock.advance(1min);
    EXPECT_EQ(get("/v1/session", cookie).status, 200);
}

TEST_F(LoginOverHttp, MetricsNameRoutesAndNobody)
{
    set_up();
    static_cast<void>(get(day_of("S01"), enter()));
    const auto metrics = get("/metrics");
    EXPECT_EQ(metrics.status, 200);
    EXPECT_NE(metrics.body.find("samma_http_requests_total"), std::string::npos);
    EXPECT_NE(metrics.body.find(R"(route="/v1/setup")"), std::string::npos) << metrics.body;
    EXPECT_EQ(metrics.body.find(section_id("S01").to_string()), std::string::npos);
    EXPECT_EQ(metrics.body.find("eva"), std::string::npos);
}

TEST_F(ServerTest, MetricsAskForTheirTokenWhereThereIsOne)
{
    options.metrics_token = "m";
    start();
    EXPECT_EQ(get("/metrics").status, 404);
    EXPECT_EQ(get("/metrics", "Authorization: Bearer n\r\n").status, 404);
    EXPECT_EQ(get("/metrics", "Authorization: Bearer m\r\n").status, 200);
}

} // namespace
} // namespace samma::http::testing
