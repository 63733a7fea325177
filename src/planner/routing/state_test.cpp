// The incremental times and costs of the engine against times computed from nothing, on random days with
// ties.
#include "planner/routing/insertion.hpp"

#include <gtest/gtest.h>

namespace samma::planner::routing {

namespace {

Problem made_up_day(std::uint64_t seed, Cost lateness)
{
    Random random(seed);
    Problem problem;
    problem.places = 13;
    std::vector<std::pair<int, int>> points;
    for (int place = 0; place < problem.places; ++place)
        points.emplace_back(random.between(0, 50), random.between(0, 50));
    for (const auto& from : points)
        for (const auto& to : points)
            problem.travel.push_back(std::abs(from.first - to.first) + std::abs(from.second - to.second));
    problem.workers.resize(4);
    problem.prices = {.travel = 1, .lateness = lateness, .max_lateness = lateness < kHard ? 2 : 0};
    for (int place = 1; place < problem.places; ++place) {
        Visit visit{.first_task = static_cast<int>(problem.tasks.size()),
                    .tasks = random.chance(0.5) ? 2 : 1};
        if (visit.tasks == 2 && random.chance(0.5))
            visit.tie = Tie::same_start;
        else if (visit.tasks == 2)
            visit = {visit.first_task, 2, Tie::lag, random.between(0, 30), random.between(30, 60)};
        problem.visits.push_back(visit);
        const Time from = random.between(0, 250);
        for (int which = 0; which < visit.tasks; ++which)
            problem.tasks.push_back({.place = place,
                                     .duration = random.between(10, 30),
                                     .windows = {{from, from + 80}},
                                     .workers = {0, 1, 2, 3}});
    }
    return problem;
}

void expect_like_recomputed(const State& state)
{
    State anew = state;
    anew.recompute();
    EXPECT_EQ(anew.cost(), state.cost());
    for (int node = 0; node < state.model().nodes(); ++node) {
        if (state.node(node).route < 0)
            continue;
        EXPECT_EQ(anew.node(node).start, state.node(node).start) << node;
        EXPECT_EQ(anew.node(node).latest, state.node(node).latest) << node;
    }
}

/// The cheapest of all pairs or places, each tried.
Cost cheapest_by_trying(State& state, int visit)
{
    std::vector<Position> positions;
    for (int node = 0; node < state.model().nodes(); ++node)
        if (state.node(node).route >= 0 && state.node(node).next >= 0)
            positions.push_back({.prev = node});
    Cost cheapest = kMustBeMade;
    const bool is_pair = state.model().visit(visit).tasks == 2;
    for (const auto& first : positions) {
        if (!is_pair)
            cheapest = std::min(cheapest, state.try_insert(visit, std::span(&first, 1), kMustBeMade));
        for (const auto& second : positions) {
            if (!is_pair || state.node(first.prev).route == state.node(second.prev).route)
                continue;
            const std::array pair{first, second};
            cheapest = std::min(cheapest, state.try_insert(visit, pair, kMustBeMade));
        }
    }
    return cheapest;
}

/// Fills a day visit by visit, taking some out again, and hands each insertion to `check` before it is made.
template <typename Check>
void play(const Problem& problem, std::uint64_t seed, Check check)
{
    const Model model(problem);
    Random random(seed);
    State state(model);
    InsertionSearch search(state, random, 0);
    for (int step = 0; step < 60 && !state.absent().empty(); ++step) {
        const auto absent = state.absent();
        const int visit = absent[random.below(static_cast<std::uint32_t>(absent.size()))];
        const auto found = search.best(visit, kHard / 2);
        check(state, visit, found);
        if (found)
            state.insert(
                visit, std::span(found->positions).first(static_cast<std::size_t>(model.visit(visit).tasks)));
        expect_like_recomputed(state);
        const int other = static_cast<int>(random.below(static_cast<std::uint32_t>(model.visits())));
        if (random.chance(0.3) && state.is_placed(model.visit(other).first_task)) {
            state.remove(std::span(&other, 1));
            expect_like_recomputed(state);
        }
    }
}

} // namespace

TEST(RoutingInsertion, TellsExactlyWhatAVisitWillCost)
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        SCOPED_TRACE(seed);
        play(made_up_day(seed, 3), seed,
             [](const State& state, int visit, const std::optional<Insertion>& found) {
                 ASSERT_TRUE(found);
                 State after = state;
                 const auto tasks = static_cast<std::size_t>(state.model().visit(visit).tasks);
                 ASSERT_TRUE(after.insert(visit, std::span(found->positions).first(tasks)));
                 EXPECT_EQ(after.cost() + state.model().visit(visit).skip_price - state.cost(), found->cost);
             });
    }
}

TEST(RoutingInsertion, FindsTheCheapestOfAllPlacesWhereWindowsAreHard)
{
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        SCOPED_TRACE(seed);
        play(made_up_day(seed, kHard), seed,
             [](State& state, int visit, const std::optional<Insertion>& found) {
                 const Cost cheapest = cheapest_by_trying(state, visit);
                 EXPECT_EQ(found ? found->cost : kMustBeMade, cheapest < kHard ? cheapest : kMustBeMade);
             });
    }
}

TEST(RoutingInsertion, TellsWaitingExactlyWhereTravelHasNoPrice)
{
    int filled = 0;
    // Day 5 has a cycle of ties that holds times up: see State::recompute.
    for (std::uint64_t seed = 6; seed <= 60; ++seed) {
        SCOPED_TRACE(seed);
        Problem day = made_up_day(seed, kHard);
        day.prices.travel = 0;
        day.prices.waiting = 2;
        day.leaves_at_shift_start = true;
        play(day, seed, [&](const State& state, int visit, const std::optional<Insertion>& found) {
            if (!found)
                return;
            State after = state;
            const auto tasks = static_cast<std::size_t>(state.model().visit(visit).tasks);
            ASSERT_TRUE(after.insert(visit, std::span(found->positions).first(tasks)));
            EXPECT_EQ(after.cost() + state.model().visit(visit).skip_price - state.cost(), found->cost);
            filled += found->cost < 0 ? 1 : 0;
        });
    }
    EXPECT_GT(filled, 30) << "visits that take waiting away";
}

TEST(RoutingInsertion, TriesAPushFirstWhereLittleIsLateAfterIt)
{
    constexpr int kVisits = 30;
    constexpr int kWithSlack = 25;
    Problem problem;
    problem.places = 1;
    problem.travel = {0};
    problem.workers.resize(1);
    problem.prices = {.travel = 1, .lateness = 5, .waiting = 1};
    const auto add = [&](Time duration, StartWindow window) {
        problem.visits.push_back({.first_task = static_cast<int>(problem.tasks.size())});
        problem.tasks.push_back({.duration = duration, .windows = {window}, .workers = {0}});
    };
    // Ten minutes of care and ten of waiting, all in time to the minute but one.
    for (int visit = 0; visit < kVisits; ++visit)
        add(10, {20 * visit, 20 * visit + (visit == kWithSlack ? 10 : 0)});
    add(15, {0, 20 * (kVisits - 1)});
    const Model model(problem);
    State state(model);
    for (int visit = 0; visit < kVisits; ++visit) {
        const Position last{.prev = visit == 0 ? model.start_of(0) : visit - 1};
        ASSERT_TRUE(state.insert(visit, std::span(&last, 1)));
    }
    Random random(1);
    const auto found = InsertionSearch(state, random, 0).best(kVisits, kHard);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->positions[0].prev, kWithSlack - 1);
}

TEST(RoutingInsertion, GivesWorkToOneOfSeveralWhoAreEquallyIdle)
{
    Problem problem;
    problem.places = 2;
    problem.travel = {0, 20, 20, 0};
    problem.prices = {.travel = 1, .max_idle = 10};
    const Worker there{.from_place = 1, .to_place = 1, .shift_to = 480};
    problem.workers = {there, {.shift_to = 480}, {.shift_to = 480}};
    for (const Time duration : {200, 30}) {
        problem.visits.push_back({.first_task = static_cast<int>(problem.tasks.size())});
        problem.tasks.push_back(
            {.place = 1, .duration = duration, .windows = {{0, 480}}, .workers = {0, 1, 2}});
    }
    const Model model(problem);
    State state(model);
    EXPECT_NEAR(state.idle_mean(), 480, 0.01) << "all are equally idle: the mean is the largest";
    const Position first{.prev = model.start_of(0)};
    ASSERT_TRUE(state.insert(0, std::span(&first, 1)));
    EXPECT_LE(state.idle_mean(), state.max_idle());
    EXPECT_GE(state.idle_mean(), state.max_idle() * 0.87) << "three workers: at least the eighth root of 1/3";
    EXPECT_LE(state.guided_cost(), state.cost());

    Random random(1);
    const auto found = InsertionSearch(state, random, 0).best(1, kHard);
    ASSERT_TRUE(found);
    EXPECT_NE(found->positions[0].prev, 0);
    EXPECT_NE(found->positions[0].prev, model.start_of(0));
}

} // namespace samma::planner::routing
