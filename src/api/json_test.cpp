#include "api/body_check.hpp"
#include "api/json.hpp"
#include "api/plan_facts.hpp"
#include "api/session.hpp"

#include <gtest/gtest.h>

namespace samma::api {
namespace {

using namespace std::chrono_literals;

Health health(std::string status)
{
    return Health{.status = std::move(status)};
}

TEST(WriteJson, LeavesOutWhatIsNotThere)
{
    const Indicator indicator{.key = "visits",
                              .team_id = std::nullopt,
                              .value = 3412,
                              .unit = "count",
                              .definition_version = "1",
                              .bound = std::nullopt};
    const auto text = write_json(Indicators{.plan = {}, .items = {indicator}});

    EXPECT_NE(text.find(R"({"key":"visits","value":3412,"unit":"count","definition_version":"1"})"),
              std::string::npos)
        << text;
    EXPECT_EQ(text.find("null"), std::string::npos);
}

TEST(WriteJson, WritesFractionsInTheirShortestForm)
{
    Indicator indicator;
    indicator.value = 66.5;
    indicator.bound = 0.1;

    const auto text = write_json(Indicators{.plan = {}, .items = {indicator}});

    EXPECT_NE(text.find(R"("value":66.5)"), std::string::npos) << text;
    EXPECT_NE(text.find(R"("bound":0.1)"), std::string::npos) << text;
}

TEST(WriteJson, EscapesQuotesBackslashesAndControlCharactersAndKeepsLetters)
{
    EXPECT_EQ(write_json(health("a\"b\\c\n\x01 åäö")), "{\"status\":\"a\\\"b\\\\c\\u000a\\u0001 åäö\"}");
    EXPECT_EQ(read_json<Health>(write_json(health("a\"b\\c\n\x01 åäö")))->status, "a\"b\\c\n\x01 åäö");
}

TEST(WriteJson, WritesEmptyObjectsAndListsBesideOtherMembers)
{
    const Problem problem{.type = "urn:samma:error:request.invalid",
                          .title = std::nullopt,
                          .status = 422,
                          .code = "request.invalid",
                          .message_key = "error.request.invalid",
                          .at = "/a",
                          .values = Values{},
                          .errors = std::vector<FieldError>{}};

    EXPECT_EQ(write_json(problem),
              R"({"type":"urn:samma:error:request.invalid","status":422,"code":"request.invalid",)"
              R"("message_key":"error.request.invalid","at":"/a","values":{},"errors":[]})");
}

TEST(ReadJson, NamesEveryFaultWithItsPointer)
{
    const auto session = read_json<Session>(
        R"({"role":7,"sections":["0193713e-2000-7000-8000-000000000001","x"],"a/b~c":true})");

    ASSERT_FALSE(session);
    const FieldErrors expected{
        {.pointer = "/role", .code = "field.type", .values = {{"expected", "string"}}},
        {.pointer = "/roles", .code = "field.required", .values = {}},
        {.pointer = "/sections/1", .code = "field.type", .values = {{"expected", "uuid"}}},
        {.pointer = "/expires_at", .code = "field.required", .values = {}},
        {.pointer = "/a~1b~0c", .code = "field.unknown", .values = {}}};
    EXPECT_EQ(session.error(), expected);
}

TEST(ReadJson, RefusesWhatIsNotOneJsonValue)
{
    for (const auto* text : {"", "{", R"({"status":"ok"} x)", R"({"status":"ok",})", "\xff", "nul"}) {
        const auto health = read_json<Health>(text);
        ASSERT_FALSE(health) << text;
        EXPECT_EQ(health.error().front().code, "request.json") << text;
    }
}

TEST(ReadJson, RefusesNestingDeeperThan32)
{
    const std::string deep = R"({"status":)" + std::string(100'000, '[');
    ASSERT_FALSE(read_json<Health>(deep));
    EXPECT_EQ(read_json<Health>(deep).error().front().code, "request.json");
}

TEST(ReadJson, RefusesNullWhereAMemberMayBeLeftOut)
{
    const auto problem =
        read_json<Problem>(R"({"type":"t","status":400,"code":"c","message_key":"k","at":null})");
    ASSERT_FALSE(problem);
    EXPECT_EQ(problem.error().front().pointer, "/at");
}

TEST(ReadJson, RefusesWholeNumbersThatDoNotFit)
{
    for (const auto* status : {"2147483648", "-2147483649", "9223372036854775808", "1.5", "1e3", "\"1\""}) {
        const auto text = std::string(R"({"type":"t","code":"c","message_key":"k","status":)") + status + "}";
        ASSERT_FALSE(read_json<Problem>(text)) << status;
        EXPECT_EQ(read_json<Problem>(text).error().front().pointer, "/status");
    }
}

TEST(ReadJson, RefusesADayThatTheCalendarDoesNotHave)
{
    const auto plan = [](std::string_view from) {
        return std::string(
                   R"({"plan":{"plan_id":"0193713e-2000-7000-8000-000000000001","revision":1,"from":")") +
               std::string(from) + R"(","until":"2026-12-14","made_at":"2026-11-22T12:00:00Z"},"items":[]})";
    };
    EXPECT_TRUE(read_json<Findings>(plan("2026-11-30")));
    ASSERT_FALSE(read_json<Findings>(plan("2026-11-31")));
    EXPECT_EQ(read_json<Findings>(plan("2026-11-31")).error().front().pointer, "/plan/from");
}

TEST(BodyCheck, FindsWhatThePatternForbids)
{
    const BodyCheck check("SessionRequest");
    EXPECT_EQ(check.check(R"({"token":"abcdefghijklmnop"})"), FieldErrors{});
    const FieldErrors expected{{.pointer = "/token", .code = "field.value", .values = {}}};
    EXPECT_EQ(check.check(R"({"token":"abcdefghijklmno p"})"), expected);
    EXPECT_EQ(check.check(R"({"token":"short"})"), expected);
    EXPECT_EQ(check.check(R"({"token":")" + std::string(129, 'a') + R"("})"), expected);
}

TEST(BodyCheck, NamesTheInnermostPlace)
{
    const BodyCheck check("Problem");
    const FieldErrors expected{{.pointer = "/errors/1/code", .code = "field.value", .values = {}}};
    EXPECT_EQ(
        check.check(R"({"type":"urn:samma:error:a","status":400,"code":"a","message_key":"a","errors":)"
                    R"([{"pointer":"","code":"a","values":{}},{"pointer":"","code":"A b","values":{}}]})"),
        expected);
}

TEST(BodyCheck, RefusesAVeryLongStringWithoutJudgingIt)
{
    const BodyCheck check("SessionRequest");
    const auto faults = check.check(R"({"token":")" + std::string(1'000'000, 'a') + R"("})");
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults.front().code, "field.value");
}

} // namespace
} // namespace samma::api
