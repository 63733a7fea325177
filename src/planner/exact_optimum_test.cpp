#include "planner/lay_for_tests.hpp"
#include "planner/made_up_section.hpp"
#include "planner/solve.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <unordered_set>

namespace samma::planner {
namespace {

constexpr std::size_t kMostParts = 12;
constexpr std::size_t kLevels1To3 = 11; ///< of LevelOrder: all before unevenness, level 4

/// An invented section of at most twelve parts of visits: doubles, medication with distances, breaks, wishes,
/// a history. What is promised is the whole window, so that level 2 is kept by every plan.
struct SmallSection {
    explicit SmallSection(std::uint64_t seed)
        : made({.clients = 3, .staff = 5, .teams = 2, .days = 2, .seed = seed}),
          period(shortened(made.period())), travel(MadeUpSection::travel(period)),
          problem(*Problem::from(period, travel))
    {
    }

    static PlanningPeriod shortened(const PlanningPeriod& whole)
    {
        PeriodFacts facts = whole.facts();
        std::size_t parts = 0;
        std::unordered_set<VisitId> kept;
        std::erase_if(facts.visits, [&](Visit& visit) {
            parts += static_cast<std::size_t>(visit.staff_needed);
            for (VisitDay& day : visit.days)
                day.promised = day.start_window;
            if (parts <= kMostParts)
                kept.insert(visit.id);
            return parts > kMostParts;
        });
        std::erase_if(facts.lags, [&](const VisitLag& lag) {
            return !kept.contains(lag.first) || !kept.contains(lag.then);
        });
        for (Shift& shift : facts.shifts)
            shift.reserved.clear();
        auto made = PlanningPeriod::of(std::move(facts), Zone::stockholm(), Handbook());
        EXPECT_TRUE(made.has_value()) << to_string(made.error());
        return std::move(*made);
    }

    MadeUpSection made;
    PlanningPeriod period;
    TravelTimes travel;
    Problem problem;
};

/// Tries every way to give the parts to shifts, with every order in each shift until one holds. Only what is
/// already no better than the best is not gone into: giving away more parts never makes levels 1 to 3 better.
class Exhaustive {
  public:
    explicit Exhaustive(const Problem& problem) : problem_(problem), laying_(problem), state_(problem) {}

    std::vector<std::int64_t> best(const LevelOrder& known)
    {
        best_ = first(known);
        for (PartIndex part = 0; part < problem_.part_count(); ++part)
            undecided_ += problem_.parts[static_cast<std::size_t>(part)].weight;
        decide(0);
        return best_;
    }

  private:
    static std::vector<std::int64_t> first(const LevelOrder& order)
    {
        return {order.begin(), order.begin() + kLevels1To3};
    }
    /// As if everything that is undecided cost nothing.
    [[nodiscard]] std::vector<std::int64_t> worth() const
    {
        Levels levels = state_.levels();
        levels.vacant -= undecided_;
        return first(in_order(levels, ContinuityOrder::balanced));
    }
    [[nodiscard]] const Slot& slot(SlotIndex index) const
    {
        return problem_.slots[static_cast<std::size_t>(index)];
    }

    void decide(PartIndex part)
    {
        // The first of two parts alone may miss the contact person whom the second one brings.
        const bool is_between = part < problem_.part_count() &&
                                problem_.parts[static_cast<std::size_t>(part)].partner == part - 1;
        if (!is_between && worth() >= best_)
            return;
        if (part == problem_.part_count()) {
            best_ = worth();
            return;
        }
        const Part& model = problem_.parts[static_cast<std::size_t>(part)];
        undecided_ -= model.weight;
        for (SlotIndex index = model.first_slot; index < model.first_slot + model.slot_count; ++index) {
            const auto date = problem_.shifts[static_cast<std::size_t>(slot(index).shift)].date_index;
            Given& given = given_[date];
            given.emplace_back(part, index);
            if (is_possible(given)) {
                state_.place(part, {.slot = index, .after = first_node(index)});
                decide(part + 1);
                state_.take_out(part);
            }
            given.pop_back();
        }
        decide(part + 1);
        undecided_ += model.weight;
    }

    [[nodiscard]] NodeIndex first_node(SlotIndex index) const
    {
        return problem_.shifts[static_cast<std::size_t>(slot(index).shift)].first_node;
    }

    bool is_possible(const Given& given)
    {
        const auto known = possible_.find(given);
        if (known != possible_.end())
            return known->second;
        return possible_.emplace(given, laying_.is_possible(given)).first->second;
    }

    const Problem& problem_;
    Laying laying_;
    State state_;                         ///< who has what, in no order: for the levels alone
    std::map<std::int32_t, Given> given_; ///< of each date
    std::map<Given, bool> possible_;
    std::int64_t undecided_ = 0; ///< weight of the parts that come after
    std::vector<std::int64_t> best_;
};

void expect_optimum(std::uint64_t seed)
{
    const SmallSection section(seed);
    ASSERT_GT(section.problem.part_count(), 5);
    const auto proposal = solve(section.problem, {.iterations = 30'000, .threads = 1, .seed = seed}, {});
    const LevelOrder found = in_order(proposal.levels, ContinuityOrder::balanced);
    EXPECT_EQ(proposal.levels.outside_minutes, 0);
    const auto least = Exhaustive(section.problem).best(found);
    EXPECT_EQ(std::vector<std::int64_t>(found.begin(), found.begin() + kLevels1To3), least)
        << "seed " << seed;
}

TEST(ExactOptimum, IsFoundInSmallSections)
{
    for (std::uint64_t seed = 1; seed <= 12; ++seed)
        expect_optimum(seed);
}

TEST(ExactOptimum, IsNotWhatAPlanWithoutContinuityHas)
{
    int worse = 0;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        const SmallSection section(seed);
        const auto proposal =
            solve(section.problem,
                  {.iterations = 2'000, .threads = 1, .seed = seed, .order = ContinuityOrder::none}, {});
        const LevelOrder found = in_order(proposal.levels, ContinuityOrder::balanced);
        const auto least = Exhaustive(section.problem).best(found);
        worse += std::lexicographical_compare(least.begin(), least.end(), found.begin(),
                                              found.begin() + kLevels1To3)
                     ? 1
                     : 0;
    }
    EXPECT_GT(worse, 3) << "the search over all plans finds nothing better anywhere: it proves nothing";
}

TEST(SlowExactOptimum, IsFoundOnTwoHundredSeeds)
{
    for (std::uint64_t seed = 1; seed <= 200; ++seed)
        expect_optimum(seed);
}

} // namespace
} // namespace samma::planner
