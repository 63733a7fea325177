// The engine's own accounts against the exact checker, on made-up days that use every part of the objectives.
#include "base/random.hpp"
#include "benchsets/day_checker.hpp"
#include "benchsets/to_routing.hpp"
#include "planner/routing/solve.hpp"

#include <gtest/gtest.h>

namespace samma::benchsets {

namespace {

void add_places(DayInstance& day, std::size_t places, Random& random)
{
    std::vector<std::pair<int, int>> points;
    for (std::size_t place = 0; place < places; ++place)
        points.emplace_back(random.between(0, 40), random.between(0, 40));
    day.places = places;
    for (const auto& from : points)
        for (const auto& to : points)
            day.travel.push_back(std::abs(from.first - to.first) + std::abs(from.second - to.second) +
                                 (from.first < to.first ? 2 : 0));
    for (std::size_t place = 0; place < places; ++place)
        day.travel[place * places + place] = 0;
}

DayVisit made_up_visit(std::size_t index, const DayInstance& day, Random& random)
{
    const std::vector<DayService> kinds{{"s1", 15}, {"s2", 25}, {"s3", 35}};
    DayVisit visit{.id = "v" + std::to_string(index), .place = index + 2};
    const auto first = random.below(3);
    visit.services.push_back(kinds[first]);
    if (random.chance(0.4)) {
        visit.services.push_back(kinds[(first + 1) % 3]);
        visit.together = static_cast<Together>(random.below(3));
        if (visit.together == Together::sequential)
            visit.lag = {random.between(0, 40), random.between(40, 80)};
    }
    const Ticks from = random.between(0, 300);
    visit.windows = {{from, from + random.between(40, 120)}};
    if (random.chance(0.5))
        visit.windows.push_back({from + 150, from + 250});
    if (random.chance(0.4))
        visit.preferred = {random.below(static_cast<std::uint32_t>(day.workers.size()))};
    if (random.chance(0.2))
        visit.excluded = {random.below(static_cast<std::uint32_t>(day.workers.size()))};
    visit.is_optional = random.chance(0.3);
    return visit;
}

/// Soft prices of every kind, or windows and overtime hard as in two of the sets.
void set_prices(DayInstance& day, Random& random, bool is_hard)
{
    const auto weigh = [&](Component component, std::int64_t most) {
        day.prices[static_cast<std::size_t>(component)] = {Price::Use::weighted,
                                                           random.between(0, static_cast<int>(most))};
    };
    weigh(Component::travel_time, 5);
    weigh(Component::total_waiting_time, 5);
    weigh(Component::max_idle_time, 20);
    weigh(Component::caregiver_preferences, 30);
    weigh(Component::optional_patients, 200);
    weigh(Component::missed_lunch_break, 90);
    weigh(Component::workload_balance, 3);
    weigh(Component::total_tardiness, 8);
    weigh(Component::highest_tardiness, 5);
    weigh(Component::total_extra_time, 8);
    if (!is_hard)
        return;
    day.prices[static_cast<std::size_t>(Component::total_tardiness)] = {Price::Use::hard, 0};
    day.prices[static_cast<std::size_t>(Component::total_extra_time)] = {Price::Use::hard, 0};
    day.prices[static_cast<std::size_t>(Component::highest_tardiness)] = {};
}

DayInstance made_up_day(std::uint64_t seed)
{
    Random random(seed);
    DayInstance day;
    const std::size_t visits = 12;
    add_places(day, visits + 2, random);
    const bool has_lunches = random.chance(0.6);
    for (std::size_t worker = 0; worker < 4; ++worker) {
        const Ticks from = random.between(0, 60);
        day.workers.push_back({.id = "w" + std::to_string(worker),
                               .abilities = worker % 2 == 0 ? std::vector<std::string>{"s1", "s2", "s3"}
                                                            : std::vector<std::string>{"s1", "s3"},
                               .from_place = worker % 2,
                               .to_place = worker % 2,
                               .shift = TickWindow{from, from + 480},
                               .has_lunch = has_lunches && random.chance(0.8)});
    }
    if (has_lunches)
        day.lunch = Lunch{{180, 300}, 30};
    for (std::size_t visit = 0; visit < visits; ++visit)
        day.visits.push_back(made_up_visit(visit, day, random));
    day.window_meets = random.chance(0.5) ? WindowMeets::service_end : WindowMeets::service_start;
    day.leaves_at_shift_start = !has_lunches && random.chance(0.5);
    set_prices(day, random, random.chance(0.4));
    return day;
}

} // namespace

TEST(Engine, AccountsAsTheCheckerDoes)
{
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        SCOPED_TRACE(seed);
        const auto day = made_up_day(seed);
        const auto problem = to_routing(day);
        ASSERT_TRUE(problem) << to_string(problem.error());
        const auto solution = planner::routing::solve(*problem, {.iterations = 60}, seed);
        const auto verdict = check_day(day, day_solution(day, solution));
        if (solution.left_out > 0)
            continue; // hard windows may leave no room: then both say so
        for (const auto& breach : verdict.breaches)
            ADD_FAILURE() << breach.code << " at " << breach.at;
        EXPECT_EQ(verdict.weighted_sum, solution.cost);
    }
}

TEST(Engine, GivesTheSameDayForTheSameSeedAndIterations)
{
    const auto problem = to_routing(made_up_day(3)).value();
    const auto solve = [&](std::uint64_t seed) {
        return planner::routing::solve(problem, {.iterations = 200}, seed);
    };
    EXPECT_EQ(solve(7), solve(7));
}

TEST(Engine, RefusesWhatItDoesNotWeigh)
{
    auto day = made_up_day(1);
    day.prices[static_cast<std::size_t>(Component::max_waiting_time)] = {Price::Use::weighted, 1};
    EXPECT_EQ(to_routing(day).error().at, "/metadata/cost_components/max_waiting_time");
}

TEST(Engine, FindsTheShortestRoutesOfASmallVehicleProblem)
{
    VrptwInstance instance{.vehicles = 3, .capacity = 10, .stops = {{.due = 10'000}}};
    for (const auto& [x, y] : std::vector<std::pair<int, int>>{{10, 0}, {20, 0}, {-10, 0}, {-20, 0}})
        instance.stops.push_back({.x = x, .y = y, .demand = 5, .due = 10'000, .service = 10});
    const auto solution = planner::routing::solve(to_routing(instance), {.iterations = 300}, 1);
    const auto verdict = check_routes(instance, vrptw_routes(solution));
    EXPECT_TRUE(verdict.breaches.empty());
    EXPECT_EQ(verdict.distance, 400 + 400);
}

} // namespace samma::benchsets
