#pragma once

#include "care/plan.hpp"
#include "care/planning_period.hpp"
#include "care/travel_times.hpp"

#include <map>
#include <unordered_map>
#include <vector>

namespace samma::rules {

/// One assignment whose visit, part and care worker the period knows.
struct Stop {
    const Assignment* assignment = nullptr;
    const Visit* visit = nullptr;
    const VisitDay* day = nullptr; ///< nothing when the chosen day is not among the visit's
    const Client* client = nullptr;
    const CareWorker* care_worker = nullptr;
    Interval time;  ///< with the client
    LocalDate date; ///< the calendar day that the visit starts on: what delegations and wishes are judged by
};

/// A piece of a shift with a place and a time of its own: a visit, time reserved at the office, or time lent
/// to another section.
struct Stretch {
    Interval time;
    AddressId place;
    const Stop* stop = nullptr; ///< nothing for reserved time
    ReservedKind reserved = ReservedKind::start_of_shift;
    bool is_lent = false; ///< `reserved` says nothing then
};

/// What one person does in one shift.
struct Route {
    const Shift* shift = nullptr;
    std::vector<Stretch> stretches;          ///< ascending by start
    std::vector<const PlannedBreak*> breaks; ///< ascending by start
};

/// A plan laid beside its period, once, so that each rule can look at it the way the rule is written. What
/// points to nothing known is left out here; the rules known_visit and on_duty report it.
class Reading {
  public:
    Reading(const PlanningPeriod& period, const TravelTimes& travel, const Plan& plan);
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

    [[nodiscard]] const PlanningPeriod& period() const { return period_; }
    [[nodiscard]] const Plan& plan() const { return plan_; }
    [[nodiscard]] const std::vector<Stop>& stops() const { return stops_; }
    /// The stops of a visit, by part; empty when nobody comes.
    [[nodiscard]] const std::vector<const Stop*>& stops_of(VisitId visit) const;
    /// One for every shift of the period, also where no visit is made.
    [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }
    /// Every shift of a person, ascending, with those of the days before the period.
    [[nodiscard]] const std::map<CareWorkerId, std::vector<const Shift*>>& duties() const { return duties_; }
    [[nodiscard]] const std::vector<const ClientWish*>& wishes_of(ClientId client) const;
    [[nodiscard]] Seconds travel(AddressId from, AddressId to, TravelMode mode) const;

  private:
    void read_stops();
    void read_routes();

    const PlanningPeriod& period_;
    const TravelTimes& travel_;
    const Plan& plan_;
    std::vector<Stop> stops_;
    std::unordered_map<VisitId, std::vector<const Stop*>> stops_of_visit_;
    std::unordered_map<ClientId, std::vector<const ClientWish*>> wishes_;
    std::vector<Route> routes_;
    std::map<CareWorkerId, std::vector<const Shift*>> duties_;
};

/// A finding that speaks of one visit in one person's hands.
Finding about(const Stop& stop);
Finding about(const Shift& shift);

/// Minutes as the texts quote what is missing or demanded; a part of a minute counts as one.
std::string in_minutes(Seconds length);
/// Minutes as the texts quote what there is; a part of a minute does not count.
std::string in_full_minutes(Seconds length);

} // namespace samma::rules
