#include "planner/checkpoint.hpp"
#include "planner/made_up_section.hpp"

#include <gtest/gtest.h>

namespace samma::planner {
namespace {

constexpr MadeUpSize kSize{.clients = 10, .staff = 10, .teams = 2, .days = 4};
constexpr Budget kBudget{.iterations = 30'000, .threads = 1, .seed = 3};

struct Given {
    MadeUpSection section{kSize};
    PlanningPeriod period = section.period({});
    Problem problem = *Problem::from(period, MadeUpSection::travel(period));
};

/// The run is stopped, as by a killed process, after so many checkpoints; what it left last is returned.
std::vector<std::uint8_t> run_until(const Problem& problem, int checkpoints, std::vector<std::uint8_t> from,
                                    const Budget& budget = kBudget)
{
    std::vector<std::uint8_t> last;
    int count = 0;
    const Progress progress{.report = {},
                            .should_stop = [&] { return count >= checkpoints; },
                            .keep_checkpoint =
                                [&](const CheckpointSource& source) {
                                    last = source();
                                    ++count;
                                },
                            .resume_from = std::move(from)};
    EXPECT_TRUE(solve(problem, budget, progress).stats.was_stopped);
    return last;
}

class CheckpointWholeOrInHalves : public testing::TestWithParam<bool> {};

TEST_P(CheckpointWholeOrInHalves, ARunThatIsKilledTwiceEndsWithTheSamePlanAsOneThatIsNot)
{
    const Given given;
    Budget budget = kBudget;
    budget.halves = GetParam();
    const auto whole = solve(given.problem, budget, {});
    const auto first = run_until(given.problem, 2, {}, budget);
    const auto second = run_until(given.problem, 3, first, budget);
    ASSERT_NE(first, second);
    const auto resumed =
        solve(given.problem, budget,
              {.report = {}, .should_stop = {}, .keep_checkpoint = {}, .resume_from = second});
    EXPECT_EQ(resumed.plan, whole.plan);
    EXPECT_EQ(resumed.levels, whole.levels);
    EXPECT_EQ(resumed.stats.iterations, whole.stats.iterations);
    EXPECT_EQ(resumed.stats.rounds, whole.stats.rounds);
}

INSTANTIATE_TEST_SUITE_P(Both, CheckpointWholeOrInHalves, testing::Bool());

TEST(Checkpoint, OneOfAnotherProblemBudgetOrLengthIsNotGoneOnFrom)
{
    const Given given;
    const auto bytes = run_until(given.problem, 1, {});
    State state(given.problem);
    const std::vector<State*> one{&state};
    State best = state;
    const std::vector<State*> all{&best, &state};
    ASSERT_TRUE(read_checkpoint(given.problem, kBudget, bytes, all));

    EXPECT_FALSE(read_checkpoint(given.problem, kBudget, bytes, one)) << "bytes left over";
    auto budget = kBudget;
    budget.seed = 4;
    EXPECT_FALSE(read_checkpoint(given.problem, budget, bytes, all));
    budget = kBudget;
    budget.halves = true;
    EXPECT_FALSE(read_checkpoint(given.problem, budget, bytes, all));
    auto cut = bytes;
    cut.pop_back();
    EXPECT_FALSE(read_checkpoint(given.problem, kBudget, cut, all));
    EXPECT_FALSE(read_checkpoint(given.problem, kBudget, {}, all));
    auto changed = given.problem;
    changed.travel_tables.front().back() += 1;
    EXPECT_FALSE(read_checkpoint(changed, kBudget, bytes, all));
}

} // namespace
} // namespace samma::planner
