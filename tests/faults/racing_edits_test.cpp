#include "faulty_store.hpp"

#include "store/test_store.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace samma::test {

namespace {

using store::TestStore;
using store::Where;

constexpr int kThreadsOfANode = 3;

struct Tally {
    std::atomic<int> attempts = 0;
    std::atomic<int> stored = 0;
    std::atomic<int> conflicts = 0;
};

/// Edits the same plan over and over, each time from what she saw; what was stored between is a conflict,
/// shown to her.
void edit(store::Store& node, TenantId tenant, const Plan& first, int most, Tally& tally)
{
    for (int attempt = ++tally.attempts; attempt <= most; attempt = ++tally.attempts) {
        const auto seen = node.begin_read(tenant)->plans().find_latest(first.section_id, first.dates);
        Plan plan = first;
        plan.id = PlanId(Uuid::from_time(kNow.time_since_epoch().count(), 0,
                                         1'000'000U + static_cast<std::uint64_t>(attempt)));
        plan.iterations = (seen ? seen->plan.iterations : 0) + 1; // a counter that a lost edit would set back
        const auto work = node.begin_write(tenant);
        const auto saved = work->plans().save(plan, seen ? seen->revision : 0, {kNow, "planner", {}});
        if (saved) {
            work->commit();
            ++tally.stored;
        } else {
            EXPECT_EQ(saved.error().code, "plan.revision_conflict");
            ++tally.conflicts;
        }
    }
}

class RacingEdits : public testing::TestWithParam<Where> {};

} // namespace

TEST_P(RacingEdits, P5_NoEditIsLostOrDoubledAndEveryConflictIsShown)
{
    const int edits = rounds_or(600);
    TestStore given(GetParam());
    const auto data = given.inventor.invent(1, 1);
    ASSERT_TRUE(given.apply({data, {}, {}}));
    auto plan = given.inventor.invent_plan(data, 3);
    // Another node, with connections of its own.
    const auto other = store::make_store(given.files.open_another());

    Tally tally;
    std::vector<std::thread> planners;
    for (auto* node : {given.store.get(), other.get()})
        for (int thread = 0; thread < kThreadsOfANode; ++thread)
            planners.emplace_back([&, node] { edit(*node, given.tenant.id, plan, edits, tally); });
    for (auto& planner : planners)
        planner.join();

    const auto work = given.store->begin_read(given.tenant.id);
    const auto latest = work->plans().find_latest(plan.section_id, plan.dates).value();
    EXPECT_EQ(tally.stored + tally.conflicts, edits);
    EXPECT_GT(tally.conflicts, 0) << "nobody raced";
    EXPECT_EQ(latest.revision, tally.stored) << "lost or doubled";
    EXPECT_EQ(latest.plan.iterations, tally.stored) << "an edit was overwritten";
    EXPECT_EQ(work->plans().list(plan.section_id).size(), static_cast<std::size_t>(tally.stored));
    std::printf("racing edits: %d tried, %d stored, %d conflicts\n", edits, tally.stored.load(),
                tally.conflicts.load());
}

INSTANTIATE_TEST_SUITE_P(Engines, RacingEdits, testing::Values(Where::file, Where::postgres), store::name_of);

} // namespace samma::test
