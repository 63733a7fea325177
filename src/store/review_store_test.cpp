#include "store/test_store.hpp"

#include <gtest/gtest.h>

namespace samma::store {

namespace {

using std::chrono::minutes;

class ReviewContract : public testing::TestWithParam<Where> {
  protected:
    ReviewContract() { EXPECT_TRUE(test.apply({data, {}, {}})); }

    TestStore test{GetParam()};
    MasterData data = test.inventor.invent(1, 2);
};

} // namespace

TEST_P(ReviewContract, CountsWhatIsJudgedAndTellsWhatIsReportedOn)
{
    LogReview review;
    review.id = test.inventor.next_id<LogReviewId>();
    review.section_id = data.sections.front().id;
    review.month_from = LocalDate{std::chrono::year(2026) / 10 / 1};
    review.made_at = kNow;
    review.made_by = "test";
    for (const std::int64_t sequence : {3, 5, 9}) {
        review.items.emplace_back();
        review.items.back().sequence = sequence;
    }
    const auto work = test.store->begin_write(test.tenant.id);
    auto& reviews = work->reviews();
    ASSERT_TRUE(reviews.save(review));
    const auto judge = [&](int position, ReviewVerdict verdict) {
        auto item = review.items[static_cast<std::size_t>(position)];
        item.verdict = verdict;
        item.judged_by = "reviewer";
        item.note = "ingen relation";
        ASSERT_TRUE(reviews.judge(review.id, position, item));
    };
    judge(0, ReviewVerdict::justified);
    judge(2, ReviewVerdict::unclear);

    const auto heads = reviews.list();
    ASSERT_EQ(heads.size(), 1U);
    EXPECT_EQ(heads.front().rows, 3);
    EXPECT_EQ(heads.front().judged, 2);
    EXPECT_EQ(heads.front().reported, 1);
    const auto reported = reviews.list_reported(review.section_id);
    ASSERT_EQ(reported.size(), 1U);
    EXPECT_EQ(reported.front().item.sequence, 9);
    EXPECT_EQ(reported.front().item.note, "ingen relation");
}

TEST_P(ReviewContract, AnOpeningIsClosedOnceAndNeverBeyondItsTime)
{
    BreakGlass opening;
    opening.id = test.inventor.next_id<BreakGlassId>();
    opening.account_id = Uuid::derived(Uuid{}, "account");
    opening.role = "nurse";
    opening.client_id = data.clients.front().id;
    opening.section_id = data.sections.front().id;
    opening.reason = "Larm utan svar";
    opening.asked_at = kNow;
    opening.starts_at = kNow;
    opening.ends_at = kNow + minutes(60);
    const auto step = [&](BreakGlass changed) {
        const auto work = test.store->begin_write(test.tenant.id);
        const auto stepped = work->access().step(changed);
        if (stepped)
            work->commit();
        return stepped.has_value();
    };
    {
        const auto work = test.store->begin_write(test.tenant.id);
        ASSERT_TRUE(work->access().open(opening));
        work->commit();
    }
    opening.closed_at = kNow + minutes(61);
    EXPECT_FALSE(step(opening));
    opening.closed_at = kNow + minutes(20);
    EXPECT_FALSE(opening.is_open(kNow + minutes(20)));
    EXPECT_TRUE(step(opening));
    opening.closed_at = kNow + minutes(30);
    EXPECT_FALSE(step(opening));
    const auto kept = test.store->begin_read(test.tenant.id)->access().find_opening(opening.id);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->closed_at, kNow + minutes(20));
}

INSTANTIATE_TEST_SUITE_P(Engines, ReviewContract, testing::ValuesIn(kEverywhere), name_of);

} // namespace samma::store
