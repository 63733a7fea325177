#include "planner/insertion.hpp"
#include "planner/made_up_section.hpp"
#include "planner/recreate.hpp"
#include "planner/ruin.hpp"

#include <gtest/gtest.h>

namespace samma::planner {
namespace {

constexpr Weights kWeights{.vacant = 1, .outside_visit = 1, .outside_minute = 1, .travel = 1};

/// The whole plan by longest paths from nothing, breaks as stops of their own: slow, obvious, and of no help
/// to the labels it judges.
class Propagation {
  public:
    Propagation(const State& state, std::span<const PartIndex> judged)
        : state_(state), problem_(state.problem())
    {
        const auto count = static_cast<std::size_t>(problem_.node_count());
        from_.assign(count, 0);
        until_.assign(count, 0);
        for (NodeIndex node = 0; node < problem_.node_count(); ++node) {
            if (problem_.is_part(node) && !state.is_placed(node))
                continue;
            from_[index(node)] = state.window_from(node);
            until_[index(node)] = state.window_until(node);
        }
        for (const PartIndex part : judged) {
            const Slot& slot = problem_.slots[index(state.slot(part))];
            from_[index(part)] = slot.earliest;
            until_[index(part)] = slot.latest;
        }
    }

    [[nodiscard]] bool is_feasible()
    {
        // A cycle raises its stops until one leaves its window; what has settled before is no cycle.
        for (int sweep = 0; sweep <= kMostSweeps; ++sweep) {
            has_changed_ = false;
            for (ShiftIndex shift = 0; shift < problem_.shift_count(); ++shift)
                if (!sweep_route(shift))
                    return false;
            if (!sweep_ties())
                return false;
            if (!has_changed_)
                return true;
        }
        ADD_FAILURE() << "the stops do not settle";
        return false;
    }

    [[nodiscard]] Time start_of(NodeIndex node) const { return from_[index(node)]; }

  private:
    static constexpr int kMostSweeps = 100'000;
    static std::size_t index(std::int32_t number) { return static_cast<std::size_t>(number); }

    bool raise(NodeIndex node, Time bound)
    {
        if (bound > from_[index(node)]) {
            from_[index(node)] = bound;
            has_changed_ = true;
        }
        return from_[index(node)] <= until_[index(node)];
    }

    bool sweep_route(ShiftIndex shift)
    {
        const ShiftModel& model = problem_.shifts[index(shift)];
        const NodeIndex last = model.first_node + model.node_count - 1;
        for (NodeIndex node = model.first_node; node != last; node = state_.next(node)) {
            const NodeIndex then = state_.next(node);
            const Time leaves = from_[index(node)] + problem_.node_care[index(node)];
            Time free = leaves;
            Time resting = 0;
            for (std::int32_t number = state_.first_break_after(node);
                 number < state_.first_break_after(node) + state_.breaks_after(node); ++number) {
                const BreakModel& planned = problem_.breaks[index(number)];
                const Time starts = std::max(free, planned.earliest);
                if (starts > planned.latest)
                    return false;
                free = starts + planned.length;
                resting += planned.length;
            }
            const Time travel = problem_.travel(model.mode, node, then);
            if (!raise(then, std::max(free, leaves + travel + resting)))
                return false;
        }
        return true;
    }

    bool sweep_ties()
    {
        for (PartIndex part = 0; part < problem_.part_count(); ++part) {
            if (!state_.is_placed(part))
                continue;
            const Part& model = problem_.parts[index(part)];
            if (model.partner != kNone && state_.is_placed(model.partner) &&
                !raise(part, from_[index(model.partner)]))
                return false;
            for (const LagEnd& lag : problem_.lags_into(model.visit)) {
                const PartIndex first = state_.placed_part(lag.other);
                if (first == kNone || state_.date_of(first) != state_.date_of(part))
                    continue;
                if (!raise(part, from_[index(first)] + lag.at_least) ||
                    !raise(first, from_[index(part)] - lag.at_most))
                    return false;
            }
        }
        return true;
    }

    const State& state_;
    const Problem& problem_;
    std::vector<Time> from_;
    std::vector<Time> until_;
    bool has_changed_ = false;
};

struct Gap {
    Position position;
    bool operator==(const Gap& other) const
    {
        return position.slot == other.position.slot && position.after == other.position.after &&
               position.breaks_before == other.position.breaks_before;
    }
};

/// Every gap of every route that a slot of the part names, whatever the times.
std::vector<Gap> all_gaps(const State& state, PartIndex part)
{
    std::vector<Gap> gaps;
    const Problem& problem = state.problem();
    const Part& model = problem.parts[static_cast<std::size_t>(part)];
    for (SlotIndex slot = model.first_slot; slot < model.first_slot + model.slot_count; ++slot) {
        const Slot& target = problem.slots[static_cast<std::size_t>(slot)];
        const ShiftModel& shift = problem.shifts[static_cast<std::size_t>(target.shift)];
        const NodeIndex last = shift.first_node + shift.node_count - 1;
        for (NodeIndex node = shift.first_node; node != last; node = state.next(node))
            for (std::int32_t split = 0; split <= state.breaks_after(node); ++split)
                gaps.push_back({{slot, node, split, 0}});
    }
    return gaps;
}

/// Whether the chains have greatest distances too.
enum class Chains { least, greatest };

class InsertionTest : public testing::TestWithParam<std::tuple<std::uint64_t, Chains>> {
  protected:
    InsertionTest()
        : section({.clients = 16, .staff = 9, .teams = 2, .days = 2, .seed = std::get<0>(GetParam())}),
          period(section.period()), problem(*Problem::from(period, MadeUpSection::travel(period))),
          domain(Domain::whole(problem)), state(problem), random(std::get<0>(GetParam()))
    {
        tighten_distances();
        Recreate recreate(state, kWeights);
        recreate.use_scope({.staff = domain.staff, .blink_per_1024 = 300});
        for (const PartIndex part : domain.part_list)
            if (!state.is_placed(part) && random.chance(0.75))
                recreate.place(part, random);
        inserter.use_scope({.staff = domain.staff});
    }

    /// Distances between visits of neighbouring clients too, so that chains run across routes.
    void tighten_distances()
    {
        for (VisitModel& visit : problem.visits)
            visit.lag_in_count = visit.lag_out_count = 0;
        problem.lags_in.clear();
        problem.lags_out.clear();
        const auto count = static_cast<VisitIndex>(problem.visits.size());
        std::vector<std::vector<LagEnd>> into(problem.visits.size());
        std::vector<std::vector<LagEnd>> out_of(problem.visits.size());
        for (VisitIndex first = 0; first + 5 < count; ++first) {
            const auto then = first + 1 + static_cast<VisitIndex>(random.below(4));
            if (problem
                    .days[static_cast<std::size_t>(problem.visits[static_cast<std::size_t>(first)].first_day)]
                    .earliest >
                problem
                    .days[static_cast<std::size_t>(problem.visits[static_cast<std::size_t>(then)].first_day)]
                    .earliest)
                continue;
            const auto at_least = static_cast<Time>(random.below(5400));
            Time at_most = kNever;
            if (std::get<1>(GetParam()) == Chains::greatest && random.chance(0.7)) {
                at_most = at_least + static_cast<Time>(random.chance(0.2) ? 0 : random.below(3600));
                add_bound_pair(first, then);
            }
            into[static_cast<std::size_t>(then)].push_back({first, at_least, at_most});
            out_of[static_cast<std::size_t>(first)].push_back({then, at_least, at_most});
        }
        for (std::size_t visit = 0; visit < problem.visits.size(); ++visit) {
            VisitModel& model = problem.visits[visit];
            model.first_lag_in = static_cast<std::int32_t>(problem.lags_in.size());
            model.lag_in_count = static_cast<std::int32_t>(into[visit].size());
            problem.lags_in.insert(problem.lags_in.end(), into[visit].begin(), into[visit].end());
            model.first_lag_out = static_cast<std::int32_t>(problem.lags_out.size());
            model.lag_out_count = static_cast<std::int32_t>(out_of[visit].size());
            problem.lags_out.insert(problem.lags_out.end(), out_of[visit].begin(), out_of[visit].end());
        }
    }

    void add_bound_pair(VisitIndex first, VisitIndex then)
    {
        problem.bound_pairs.resize(static_cast<std::size_t>(problem.dates.days()));
        const VisitModel& model = problem.visits[static_cast<std::size_t>(first)];
        for (std::int32_t day = model.first_day; day < model.first_day + model.day_count; ++day) {
            const auto date =
                static_cast<std::size_t>(problem.days[static_cast<std::size_t>(day)].date_index);
            auto& pairs = problem.bound_pairs[date];
            if (pairs.empty() || pairs.back().first != first || pairs.back().then != then)
                pairs.push_back({first, then});
        }
    }

    MadeUpSection section;
    PlanningPeriod period;
    Problem problem;
    Domain domain;
    State state;
    Random random;
    Inserter inserter{state, kWeights};
};

TEST_P(InsertionTest, AcceptsAPlaceExactlyWhenFullPropagationDoes)
{
    int held = 0;
    int refused = 0;
    for (const PartIndex part : domain.part_list) {
        const PartIndex partner = problem.parts[static_cast<std::size_t>(part)].partner;
        if (state.is_placed(part) || (partner != kNone && !state.is_placed(partner) && random.chance(0.5)))
            continue;
        std::vector<Candidate> accepted;
        inserter.collect(part, accepted);
        for (const Gap& gap : all_gaps(state, part)) {
            const bool is_accepted =
                std::any_of(accepted.begin(), accepted.end(),
                            [&](const Candidate& candidate) { return Gap{candidate.position} == gap; });
            State trial = state;
            trial.place(part, gap.position);
            const std::vector<PartIndex> judged{part};
            const bool is_same_person = partner != kNone && trial.is_placed(partner) &&
                                        trial.staff_of(partner) == trial.staff_of(part);
            ASSERT_EQ(is_accepted, !is_same_person && Propagation(trial, judged).is_feasible());
            ++(is_accepted ? held : refused);
        }
    }
    EXPECT_GT(held, 20);
    EXPECT_GT(refused, 500);
}

TEST_P(InsertionTest, FindsAPlaceForADoubleVisitExactlyWhenThereIsOne)
{
    int pairs = 0;
    for (const PartIndex part : domain.part_list) {
        const PartIndex partner = problem.parts[static_cast<std::size_t>(part)].partner;
        if (partner == kNone || partner < part)
            continue;
        State open = state;
        if (open.is_placed(part))
            open.take_out(part);
        if (open.is_placed(partner))
            open.take_out(partner);
        open.settle();
        Inserter on_open(open, kWeights);
        on_open.use_scope({.staff = domain.staff});
        const auto found = on_open.best_pair(part, random);
        ++pairs;
        const std::vector<PartIndex> judged{part, partner};
        if (found) {
            State trial = open;
            trial.place(part, found->first.position);
            trial.place(partner, found->second.position);
            const std::vector<PartIndex> none;
            EXPECT_TRUE(Propagation(trial, none).is_feasible());
            continue;
        }
        for (const Gap& left : all_gaps(open, part))
            for (const Gap& right : all_gaps(open, partner)) {
                const auto staff_of = [&](const Gap& gap) {
                    return problem.slots[static_cast<std::size_t>(gap.position.slot)].staff;
                };
                if (staff_of(left) == staff_of(right))
                    continue;
                State trial = open;
                trial.place(part, left.position);
                trial.place(partner, right.position);
                ASSERT_FALSE(Propagation(trial, judged).is_feasible());
            }
    }
    EXPECT_GT(pairs, 1);
}

/// No double visit is dearer than one part at any of its places and then the other at its best.
TEST_P(InsertionTest, FindsTheCheapestPlacesForADoubleVisit)
{
    int compared = 0;
    for (const PartIndex part : domain.part_list) {
        const PartIndex partner = problem.parts[static_cast<std::size_t>(part)].partner;
        if (partner == kNone || partner < part)
            continue;
        State open = state;
        for (const PartIndex which : {part, partner})
            if (open.is_placed(which))
                open.take_out(which);
        open.settle();
        Inserter on_open(open, kWeights);
        on_open.use_scope({.staff = domain.staff});
        const auto found = on_open.best_pair(part, random);
        std::vector<Candidate> lefts;
        on_open.collect(part, lefts);
        for (const Candidate& left : lefts) {
            State trial = open;
            trial.place(part, left.position);
            trial.settle();
            Inserter on_trial(trial, kWeights);
            on_trial.use_scope({.staff = domain.staff});
            const auto right = on_trial.best(partner, random);
            if (!right)
                continue;
            trial.place(partner, right->position);
            ASSERT_TRUE(found);
            State paired = open;
            paired.place(part, found->first.position);
            paired.place(partner, found->second.position);
            EXPECT_LE(scalar(paired.totals(), kWeights), scalar(trial.totals(), kWeights));
            EXPECT_FALSE(on_open.best_pair(part, random, found->first.cost));
            ++compared;
        }
    }
    EXPECT_GT(compared, 0);
}

/// Taking out and putting in by turns keeps the labels what they are when reckoned from nothing: stops on a
/// cycle do not hold each other up.
TEST_P(InsertionTest, KeepsTheLabelsOfARebuiltPlan)
{
    Recreate recreate(state, kWeights);
    recreate.use_scope({.staff = domain.staff, .blink_per_1024 = 200});
    for (int round = 0; round < 60; ++round) {
        state.begin();
        std::vector<PartIndex> removed;
        for (int count = 0; count < 6; ++count)
            if (const PartIndex part =
                    domain.part_list[random.below(static_cast<std::uint32_t>(domain.part_list.size()))];
                state.is_placed(part)) {
                state.take_out(part);
                removed.push_back(part);
            }
        state.settle();
        State rebuilt = state;
        rebuilt.rebuild();
        ASSERT_TRUE(rebuilt == state) << "after taking out, round " << round;
        std::vector<PartIndex> left_over;
        recreate.run(removed, {}, random, left_over);
        rebuilt = state;
        rebuilt.rebuild();
        ASSERT_TRUE(rebuilt == state) << "after putting in, round " << round;
        if (random.chance(0.3))
            state.rollback();
        else
            state.commit();
    }
}

/// Any start between a stop's labels can be chosen, and the rest can follow.
TEST_P(InsertionTest, LeavesRoomForEveryStartBetweenTheLabels)
{
    for (int attempt = 0; attempt < 40; ++attempt) {
        State trial = state;
        for (const PartIndex part : domain.part_list) {
            if (!trial.is_placed(part) || random.chance(0.5))
                continue;
            const Time room = trial.latest(part) - trial.earliest(part);
            ASSERT_GE(room, 0);
            trial.fix(part, trial.earliest(part) +
                                static_cast<Time>(random.below(static_cast<std::uint32_t>(room) + 1)));
        }
        const std::vector<PartIndex> none;
        ASSERT_TRUE(Propagation(trial, none).is_feasible());
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, InsertionTest,
                         testing::Combine(testing::Range<std::uint64_t>(1, 9),
                                          testing::Values(Chains::least, Chains::greatest)));

} // namespace
} // namespace samma::planner
