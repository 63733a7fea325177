#include "benchsets/to_routing.hpp"

#include <algorithm>
#include <limits>

namespace samma::benchsets {

namespace routing = planner::routing;
using routing::Cost;
using routing::Time;

namespace {

/// Beyond this, times and their sums no longer fit the engine's short integers.
constexpr Ticks kLongest = routing::kNever / 64;

Time time_of(Ticks ticks)
{
    return static_cast<Time>(std::clamp<Ticks>(ticks, -kLongest, kLongest));
}

/// A hard component as a price that may not be paid.
Cost cost_of(const Price& price, Cost hard)
{
    switch (price.use) {
    case Price::Use::none:
        return 0;
    case Price::Use::hard:
        return hard;
    case Price::Use::weighted:
        return price.weight;
    }
    return 0;
}

class Translator {
  public:
    explicit Translator(const DayInstance& instance) : instance_(instance) {}

    Result<routing::Problem> translate()
    {
        for (const auto unweighed : {Component::max_waiting_time, Component::working_time,
                                     Component::qualification, Component::incompabilities})
            if (instance_.price(unweighed).use == Price::Use::weighted &&
                instance_.price(unweighed).weight > 0)
                return fail("field.value",
                            "/metadata/cost_components/" +
                                std::string(kComponentNames[static_cast<std::size_t>(unweighed)]),
                            {{"expected", "no weight: the engine does not weigh this component"}});
        problem_.places = static_cast<int>(instance_.places);
        for (const auto travel : instance_.travel)
            problem_.travel.push_back(time_of(travel));
        problem_.leaves_at_shift_start = instance_.leaves_at_shift_start;
        set_prices();
        add_workers();
        for (const auto& visit : instance_.visits)
            add_visit(visit);
        return std::move(problem_);
    }

  private:
    [[nodiscard]] Cost price(Component component) const
    {
        return cost_of(instance_.price(component), routing::kHard);
    }

    void set_prices()
    {
        auto& prices = problem_.prices;
        prices.travel = price(Component::travel_time);
        prices.lateness = price(Component::total_tardiness);
        prices.max_lateness = price(Component::highest_tardiness);
        if (prices.max_lateness >= routing::kHard)
            prices.lateness = routing::kHard, prices.max_lateness = 0;
        prices.waiting = price(Component::total_waiting_time);
        prices.overtime = price(Component::total_extra_time);
        prices.max_idle = price(Component::max_idle_time);
        prices.balance = price(Component::workload_balance);
        prices.missed_lunch = price(Component::missed_lunch_break);
    }

    void add_workers()
    {
        if (instance_.lunch) {
            const auto& lunch = *instance_.lunch;
            const Ticks last = instance_.window_meets == WindowMeets::service_end
                                   ? lunch.window.end - lunch.duration
                                   : lunch.window.end;
            problem_.lunch = {{time_of(lunch.window.start), time_of(last)}, time_of(lunch.duration)};
        }
        for (const auto& given : instance_.workers) {
            routing::Worker worker{.from_place = static_cast<int>(given.from_place),
                                   .to_place = static_cast<int>(given.to_place)};
            if (given.shift) {
                worker.shift_from = time_of(given.shift->start);
                worker.shift_to = time_of(given.shift->end);
            }
            worker.has_lunch = given.has_lunch && instance_.lunch;
            problem_.workers.push_back(worker);
        }
    }

    [[nodiscard]] std::vector<routing::StartWindow> start_windows(const DayVisit& visit, Ticks duration) const
    {
        std::vector<routing::StartWindow> windows;
        for (const auto& window : visit.windows)
            windows.push_back(
                {time_of(window.start),
                 time_of(instance_.window_meets == WindowMeets::service_end ? window.end - duration
                                                                            : window.end)});
        return windows;
    }

    void add_task(const DayVisit& visit, const DayService& service)
    {
        routing::Task task{.place = static_cast<int>(visit.place),
                           .duration = time_of(service.duration),
                           .windows = start_windows(visit, service.duration)};
        const auto& preference = instance_.price(Component::caregiver_preferences);
        for (std::size_t worker = 0; worker < instance_.workers.size(); ++worker) {
            const auto& abilities = instance_.workers[worker].abilities;
            const auto has = [&](const std::vector<std::size_t>& list) {
                return std::find(list.begin(), list.end(), worker) != list.end();
            };
            const bool is_other = !visit.preferred.empty() && !has(visit.preferred);
            if (std::find(abilities.begin(), abilities.end(), service.service) == abilities.end() ||
                has(visit.excluded) || (is_other && preference.use == Price::Use::hard))
                continue;
            task.workers.push_back(static_cast<int>(worker));
            task.worker_costs.push_back(is_other ? cost_of(preference, 0) : 0);
        }
        problem_.tasks.push_back(std::move(task));
    }

    void add_visit(const DayVisit& visit)
    {
        routing::Visit made{.first_task = static_cast<int>(problem_.tasks.size()),
                            .tasks = static_cast<int>(visit.services.size())};
        if (visit.services.size() == 2 && visit.together == Together::simultaneous)
            made.tie = routing::Tie::same_start;
        if (visit.services.size() == 2 && visit.together == Together::sequential) {
            made.tie = routing::Tie::lag;
            made.min_lag = time_of(visit.lag.start);
            made.max_lag = time_of(visit.lag.end);
        }
        if (visit.is_optional)
            made.skip_price = cost_of(instance_.price(Component::optional_patients), routing::kMustBeMade);
        problem_.visits.push_back(made);
        for (const auto& service : visit.services)
            add_task(visit, service);
    }

    const DayInstance& instance_;
    routing::Problem problem_;
};

} // namespace

Result<routing::Problem> to_routing(const DayInstance& instance)
{
    return Translator(instance).translate();
}

routing::Problem to_routing(const VrptwInstance& instance)
{
    routing::Problem problem;
    problem.places = static_cast<int>(instance.stops.size());
    for (std::size_t from = 0; from < instance.stops.size(); ++from)
        for (std::size_t to = 0; to < instance.stops.size(); ++to)
            problem.travel.push_back(time_of(instance.distance(from, to)));
    problem.prices = {.travel = 1, .lateness = routing::kHard, .overtime = routing::kHard};
    const auto& depot = instance.stops.front();
    for (std::int64_t vehicle = 0; vehicle < instance.vehicles; ++vehicle)
        problem.workers.push_back({.shift_from = time_of(depot.ready),
                                   .shift_to = time_of(depot.due),
                                   .capacity = static_cast<int>(std::min<std::int64_t>(
                                       instance.capacity, std::numeric_limits<int>::max()))});
    std::vector<int> everybody(problem.workers.size());
    for (std::size_t worker = 0; worker < everybody.size(); ++worker)
        everybody[worker] = static_cast<int>(worker);
    for (std::size_t index = 1; index < instance.stops.size(); ++index) {
        const auto& stop = instance.stops[index];
        problem.visits.push_back({.first_task = static_cast<int>(problem.tasks.size())});
        problem.tasks.push_back({.place = static_cast<int>(index),
                                 .duration = time_of(stop.service),
                                 .windows = {{time_of(stop.ready), time_of(stop.due)}},
                                 .workers = everybody,
                                 .worker_costs = {},
                                 .demand = static_cast<int>(stop.demand)});
    }
    return problem;
}

DaySolution day_solution(const DayInstance& instance, const routing::Solution& solution)
{
    struct Names {
        const DayVisit* visit;
        const DayService* service;
    };
    std::vector<Names> tasks;
    for (const auto& visit : instance.visits)
        for (const auto& service : visit.services)
            tasks.push_back({&visit, &service});
    DaySolution day;
    for (std::size_t worker = 0; worker < solution.routes.size(); ++worker) {
        const auto& stops = solution.routes[worker];
        auto& route = day.routes.emplace_back(DayRoute{.worker = instance.workers[worker].id});
        for (std::size_t index = 0; index < stops.size(); ++index) {
            const auto& stop = stops[index];
            if (stop.task != routing::kLunchTask) {
                const auto& [visit, service] = tasks[static_cast<std::size_t>(stop.task)];
                route.stops.push_back(
                    {visit->id, service->service, stop.start, stop.start + service->duration});
                continue;
            }
            // Eaten where the next client lives if the worker is there by then, else where the last one
            // lives.
            const auto* before =
                index > 0 ? &tasks[static_cast<std::size_t>(stops[index - 1].task)] : nullptr;
            const auto* after =
                index + 1 < stops.size() ? &tasks[static_cast<std::size_t>(stops[index + 1].task)] : nullptr;
            const bool is_there = after && (!before || stops[index - 1].start + before->service->duration +
                                                               instance.travel_between(before->visit->place,
                                                                                       after->visit->place) <=
                                                           stop.start);
            const auto* where = is_there ? after : before;
            route.stops.push_back({where ? where->visit->id : std::string(), std::string(kLunchService),
                                   stop.start, stop.start + instance.lunch->duration});
        }
    }
    return day;
}

VrptwRoutes vrptw_routes(const routing::Solution& solution)
{
    VrptwRoutes routes;
    for (const auto& stops : solution.routes) {
        if (stops.empty())
            continue;
        auto& route = routes.emplace_back();
        for (const auto& stop : stops)
            route.push_back(static_cast<std::size_t>(stop.task) + 1);
    }
    return routes;
}

} // namespace samma::benchsets
