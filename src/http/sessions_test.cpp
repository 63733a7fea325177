#include "http/sessions.hpp"

#include <gtest/gtest.h>

#include <set>
#include <thread>

namespace samma::http {
namespace {

using namespace std::chrono_literals;

class SetClock : public app::Clock {
  public:
    Instant now() override { return moment; }
    Instant moment = Instant(std::chrono::milliseconds(1'795'000'000'000));
};

const std::vector<SectionId> kSections = {SectionId(Uuid::derived(Uuid{}, "S01"))};

class SessionsTest : public ::testing::Test {
  protected:
    std::string begin()
    {
        const auto begun = sessions.begin(sessions.one_time_token(app::Role::coordinator, kSections));
        return begun ? begun->token : "";
    }

    SetClock clock;
    Sessions sessions{clock};
};

TEST_F(SessionsTest, GiveTheRoleAndSectionsOfTheOneTimeToken)
{
    const auto begun = sessions.begin(sessions.one_time_token(app::Role::coordinator, kSections));

    ASSERT_TRUE(begun);
    EXPECT_EQ(begun->live.caller.roles, (std::vector<app::HeldRole>{{app::Role::coordinator, kSections}}));
    EXPECT_EQ(begun->live.expires_at, clock.moment + 12h);
    const auto found = sessions.find(begun->token);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->caller, begun->live.caller);
}

TEST_F(SessionsTest, AreBegunOncePerToken)
{
    const auto token = sessions.one_time_token(app::Role::coordinator, kSections);
    EXPECT_TRUE(sessions.begin(token));
    EXPECT_FALSE(sessions.begin(token));
}

TEST_F(SessionsTest, AreNotBegunWithASessionsOwnTokenOrFoundByAOneTimeToken)
{
    const auto one_time = sessions.one_time_token(app::Role::coordinator, kSections);
    EXPECT_FALSE(sessions.find(one_time));
    EXPECT_FALSE(sessions.begin(begin()));
    EXPECT_FALSE(sessions.begin(""));
    EXPECT_FALSE(sessions.find(""));
}

TEST_F(SessionsTest, AreNotBegunTenMinutesLater)
{
    const auto in_time = sessions.one_time_token(app::Role::coordinator, kSections);
    const auto too_late = sessions.one_time_token(app::Role::coordinator, kSections);
    clock.moment += 10min - 1ms;
    EXPECT_TRUE(sessions.begin(in_time));
    clock.moment += 1ms;
    EXPECT_FALSE(sessions.begin(too_late));
}

TEST_F(SessionsTest, EndAfterThirtyMinutesWithoutARequest)
{
    const auto token = begin();
    clock.moment += 30min - 1ms;
    EXPECT_TRUE(sessions.find(token));
    clock.moment += 30min - 1ms;
    EXPECT_TRUE(sessions.find(token)) << "the request before kept it awake";
    clock.moment += 30min;
    EXPECT_FALSE(sessions.find(token));
}

TEST_F(SessionsTest, EndAfterTwelveHoursHoweverBusy)
{
    const auto token = begin();
    const auto began = clock.moment;
    while (clock.moment < began + 12h - 20min) {
        clock.moment += 20min;
        ASSERT_TRUE(sessions.find(token)) << (clock.moment - began).count();
    }
    clock.moment = began + 12h;
    EXPECT_FALSE(sessions.find(token));
}

TEST_F(SessionsTest, EndAtOnceWhenAskedTo)
{
    const auto token = begin();
    const auto other = begin();
    sessions.end(token);
    EXPECT_FALSE(sessions.find(token));
    EXPECT_TRUE(sessions.find(other));
}

TEST_F(SessionsTest, HaveTokensOf256BitsThatAreAllDifferent)
{
    std::set<std::string> tokens;
    for (int index = 0; index < 100; ++index)
        tokens.insert(sessions.one_time_token(app::Role::coordinator, kSections));
    EXPECT_EQ(tokens.size(), 100U);
    EXPECT_EQ(tokens.begin()->size(), 43U) << "256 bits, six a letter";
}

TEST_F(SessionsTest, AreNoMoreThanTheRulesAllow)
{
    Sessions few(clock, {.most = 2});
    const auto begin_in = [&] { return few.begin(few.one_time_token(app::Role::coordinator, kSections)); };
    EXPECT_TRUE(begin_in());
    EXPECT_TRUE(begin_in());
    EXPECT_FALSE(begin_in());
    clock.moment += 30min;
    EXPECT_TRUE(begin_in()) << "those that are over make room";
}

TEST_F(SessionsTest, ForgetTheOldestUnusedTokenWhenThereAreTooMany)
{
    Sessions few(clock, {.most = 2});
    const auto first = few.one_time_token(app::Role::coordinator, kSections);
    const auto second = few.one_time_token(app::Role::coordinator, kSections);
    static_cast<void>(few.one_time_token(app::Role::coordinator, kSections));
    EXPECT_FALSE(few.begin(first));
    EXPECT_TRUE(few.begin(second));
}

TEST_F(SessionsTest, GiveATokenToOneOfManyWhoTryAtOnce)
{
    const auto token = sessions.one_time_token(app::Role::coordinator, kSections);
    std::atomic<int> begun = 0;
    std::vector<std::thread> threads;
    for (int index = 0; index < 8; ++index)
        threads.emplace_back([&] { begun += sessions.begin(token) ? 1 : 0; });
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(begun, 1);
}

} // namespace
} // namespace samma::http
