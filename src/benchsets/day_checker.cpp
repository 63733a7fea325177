#include "benchsets/day_checker.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace samma::benchsets {

namespace {

/// Where and when one service of a visit was given.
struct Given {
    std::size_t worker = 0;
    Ticks start = 0;
    std::size_t window = 0;
};

class Checker {
  public:
    Checker(const DayInstance& instance, const DaySolution& solution)
        : instance_(instance), solution_(solution)
    {
        for (std::size_t index = 0; index < instance.workers.size(); ++index)
            workers_[instance.workers[index].id] = index;
        for (std::size_t index = 0; index < instance.visits.size(); ++index) {
            visits_[instance.visits[index].id] = index;
            given_.emplace_back(instance.visits[index].services.size());
        }
        work_.resize(instance.workers.size());
        is_used_.resize(instance.workers.size());
    }

    DayVerdict check()
    {
        for (const auto& route : solution_.routes)
            check_route(route);
        for (std::size_t worker = 0; worker < instance_.workers.size(); ++worker)
            if (!is_used_[worker])
                stay_at_home(worker);
        for (std::size_t visit = 0; visit < instance_.visits.size(); ++visit)
            check_visit(visit);
        weigh_balance();
        weigh();
        return std::move(verdict_);
    }

  private:
    std::int64_t& component(Component which) { return verdict_.components[static_cast<std::size_t>(which)]; }
    void breach(std::string code, std::string at)
    {
        verdict_.breaches.push_back({std::move(code), std::move(at)});
    }
    [[nodiscard]] bool is_hard(Component which) const
    {
        return instance_.price(which).use == Price::Use::hard;
    }
    void count(Component which, const std::string& at)
    {
        ++component(which);
        if (is_hard(which))
            breach(std::string(kComponentNames[static_cast<std::size_t>(which)]), at);
    }

    static std::string place_of(const DayRoute& route, const DayStop& stop)
    {
        return route.worker + " " + stop.visit + " " + stop.service;
    }

    void check_route(const DayRoute& route)
    {
        const auto found = workers_.find(route.worker);
        if (found == workers_.end())
            return breach("worker_unknown", route.worker);
        const auto worker = found->second;
        if (is_used_[worker])
            return breach("worker_twice", route.worker);
        if (route.stops.empty())
            return;
        for (const auto& stop : route.stops)
            if (!visits_.contains(stop.visit) && !(stop.service == kLunchService && route.stops.size() == 1))
                return breach("visit_unknown", place_of(route, stop));
        is_used_[worker] = true;
        walk(route, worker);
    }

    /// The way of one worker through the day: travel, waiting, tardiness, lunch, overtime and idle time.
    void walk(const DayRoute& route, std::size_t index)
    {
        const auto& worker = instance_.workers[index];
        auto place = worker.from_place;
        Ticks travelled = 0, idle = 0, clock = 0;
        int lunches = 0;
        for (std::size_t position = 0; position < route.stops.size(); ++position) {
            const auto& stop = route.stops[position];
            const auto next = place_of_stop(stop, place);
            const auto leg = instance_.travel_between(place, next);
            if (position == 0)
                clock = departure(route, worker, leg, idle);
            const auto arrival = clock + leg;
            if (stop.start < arrival)
                breach("travel", place_of(route, stop));
            wait(route, position, std::max<Ticks>(0, stop.start - arrival), idle);
            if (stop.service == kLunchService)
                take_lunch(route, position, worker, lunches);
            else
                serve(route, stop, index);
            travelled += leg;
            place = next;
            clock = stop.end;
        }
        const auto home = instance_.travel_between(place, worker.to_place);
        travelled += home;
        component(Component::travel_time) += travelled;
        work_[index] += travelled;
        if (worker.has_lunch && lunches == 0)
            count(Component::missed_lunch_break, route.worker);
        end_shift(worker, clock + home, idle);
    }

    [[nodiscard]] std::size_t place_of_stop(const DayStop& stop, std::size_t otherwise) const
    {
        const auto found = visits_.find(stop.visit);
        return found == visits_.end() ? otherwise : instance_.visits[found->second].place;
    }

    Ticks departure(const DayRoute& route, const DayWorker& worker, Ticks leg, Ticks& idle)
    {
        const Ticks shift_start = worker.shift ? worker.shift->start : 0;
        if (instance_.leaves_at_shift_start)
            return shift_start;
        const auto leaves = route.stops.front().start - leg;
        if (leaves < shift_start)
            breach("shift_start", place_of(route, route.stops.front()));
        if (worker.shift)
            idle += std::max<Ticks>(0, leaves - shift_start);
        return leaves;
    }

    /// After a lunch that begins the day, the wait before the first service is not told as waiting; it is
    /// idle.
    void wait(const DayRoute& route, std::size_t position, Ticks waited, Ticks& idle)
    {
        idle += waited;
        if (position == 1 && route.stops.front().service == kLunchService)
            return;
        component(Component::total_waiting_time) += waited;
        auto& longest = component(Component::max_waiting_time);
        longest = std::max(longest, waited);
    }

    void take_lunch(const DayRoute& route, std::size_t position, const DayWorker& worker, int& lunches)
    {
        const auto& stop = route.stops[position];
        if (!instance_.lunch || !worker.has_lunch || ++lunches > 1)
            return breach("lunch_not_due", place_of(route, stop));
        const auto& lunch = *instance_.lunch;
        const auto met = instance_.window_meets == WindowMeets::service_end ? stop.end : stop.start;
        if (stop.start < lunch.window.start || met > lunch.window.end)
            breach("lunch_window", place_of(route, stop));
        if (stop.end - stop.start != lunch.duration)
            breach("lunch_duration", place_of(route, stop));
        const auto is_here = [&](std::size_t other) {
            return other < route.stops.size() && route.stops[other].visit == stop.visit;
        };
        if (visits_.contains(stop.visit) && !is_here(position + 1) &&
            !(position > 0 && is_here(position - 1)))
            breach("lunch_away_from_route", place_of(route, stop));
    }

    void serve(const DayRoute& route, const DayStop& stop, std::size_t worker)
    {
        const auto visit_index = visits_.find(stop.visit)->second;
        const auto& visit = instance_.visits[visit_index];
        const auto service = std::find_if(visit.services.begin(), visit.services.end(),
                                          [&](const DayService& one) { return one.service == stop.service; });
        const auto at = place_of(route, stop);
        if (service == visit.services.end())
            return breach("service_not_required", at);
        auto& given = given_[visit_index][static_cast<std::size_t>(service - visit.services.begin())];
        if (given)
            breach("service_twice", at);
        given = Given{worker, stop.start, window_at(visit, stop.start)};
        if (stop.end - stop.start != service->duration)
            breach("service_duration", at);
        work_[worker] += service->duration;
        const auto& abilities = instance_.workers[worker].abilities;
        if (std::find(abilities.begin(), abilities.end(), stop.service) == abilities.end())
            count(Component::qualification, at);
        if (!visit.preferred.empty() &&
            std::find(visit.preferred.begin(), visit.preferred.end(), worker) == visit.preferred.end())
            count(Component::caregiver_preferences, at);
        if (std::find(visit.excluded.begin(), visit.excluded.end(), worker) != visit.excluded.end())
            count(Component::incompabilities, at);
        weigh_tardiness(visit, stop, at);
    }

    /// The last window that has opened at `start`; the first where none has.
    static std::size_t window_at(const DayVisit& visit, Ticks start)
    {
        std::size_t window = 0;
        while (window + 1 < visit.windows.size() && visit.windows[window + 1].start <= start)
            ++window;
        return window;
    }

    /// Against the last window that has opened when the service starts.
    void weigh_tardiness(const DayVisit& visit, const DayStop& stop, const std::string& at)
    {
        const auto& window = visit.windows[window_at(visit, stop.start)];
        if (stop.start < window.start)
            return breach("window_start", at);
        const auto met = instance_.window_meets == WindowMeets::service_end ? stop.end : stop.start;
        const auto late = std::max<Ticks>(0, met - window.end);
        component(Component::total_tardiness) += late;
        auto& highest = component(Component::highest_tardiness);
        highest = std::max(highest, late);
        if (late > 0 && (is_hard(Component::total_tardiness) || is_hard(Component::highest_tardiness)))
            breach("window_end", at);
    }

    void end_shift(const DayWorker& worker, Ticks home_at, Ticks idle)
    {
        if (!worker.shift)
            return;
        const auto over = std::max<Ticks>(0, home_at - worker.shift->end);
        component(Component::total_extra_time) += over;
        if (over > 0 && is_hard(Component::total_extra_time))
            breach("overtime", worker.id);
        note_idle(idle + std::max<Ticks>(0, worker.shift->end - home_at));
    }

    void stay_at_home(std::size_t worker)
    {
        const auto& home = instance_.workers[worker];
        if (home.has_lunch)
            count(Component::missed_lunch_break, home.id);
        if (home.shift)
            note_idle(home.shift->end - home.shift->start);
    }

    void note_idle(Ticks idle)
    {
        auto& most = component(Component::max_idle_time);
        most = std::max(most, idle);
    }

    void check_visit(std::size_t index)
    {
        const auto& visit = instance_.visits[index];
        const auto& given = given_[index];
        const auto missing = std::count(given.begin(), given.end(), std::nullopt);
        if (missing == static_cast<std::ptrdiff_t>(given.size())) {
            if (!visit.is_optional)
                breach("visit_left_out", visit.id);
            return count(Component::optional_patients, visit.id);
        }
        if (missing > 0)
            return breach("service_missing", visit.id);
        if (given.size() < 2)
            return;
        const auto &first = *given[0], &second = *given[1];
        if (first.worker == second.worker)
            breach("same_worker", visit.id);
        if (first.window != second.window)
            breach("two_windows", visit.id);
        const auto apart = second.start - first.start;
        if (visit.together == Together::simultaneous && apart != 0)
            breach("simultaneous", visit.id);
        if (visit.together == Together::sequential && (apart < visit.lag.start || apart > visit.lag.end))
            breach("sequential", visit.id);
    }

    /// Each worker's distance from the mean, rounded up: ceil |n × own − sum| / n.
    void weigh_balance()
    {
        const auto count = static_cast<Ticks>(work_.size());
        Ticks sum = 0;
        for (const auto own : work_)
            sum += own;
        component(Component::working_time) = sum;
        for (const auto own : work_)
            component(Component::workload_balance) += (std::abs(count * own - sum) + count - 1) / count;
    }

    void weigh()
    {
        for (std::size_t index = 0; index < kComponents; ++index)
            if (instance_.prices[index].use == Price::Use::weighted)
                verdict_.weighted_sum += instance_.prices[index].weight * verdict_.components[index];
    }

    const DayInstance& instance_;
    const DaySolution& solution_;
    std::map<std::string, std::size_t, std::less<>> workers_;
    std::map<std::string, std::size_t, std::less<>> visits_;
    std::vector<std::vector<std::optional<Given>>> given_; ///< by visit and service
    std::vector<Ticks> work_;                              ///< travel and service by worker
    std::vector<bool> is_used_;
    DayVerdict verdict_;
};

} // namespace

DayVerdict check_day(const DayInstance& instance, const DaySolution& solution)
{
    return Checker(instance, solution).check();
}

double objective_of(const DayInstance& instance, const DayVerdict& verdict)
{
    return static_cast<double>(verdict.weighted_sum) / static_cast<double>(instance.ticks * instance.divisor);
}

} // namespace samma::benchsets
