#pragma once

#include "care/planning_period.hpp"
#include "care/travel_times.hpp"

#include <optional>
#include <variant>
#include <vector>

namespace samma::planner {

/// Somebody is sick or otherwise away, for the whole day or a part of it.
struct StaffAway {
    CareWorkerId care_worker_id;
    Interval time;
};

struct VisitCancelled {
    VisitId visit_id;
};

/// A visit that nobody knew of: an extra one, or the first at home after the hospital.
struct VisitAdded {
    Visit visit;
};

/// A visit takes longer, or shorter, than it was planned for.
struct VisitLonger {
    VisitId visit_id;
    Minutes care_time{};
};

/// A client has called for help; somebody must come soon.
struct AlarmCallOut {
    VisitId visit_id; ///< that the visit is to have
    ClientId client_id;
    Instant at;
    Minutes arrive_within{30};
    Minutes care_time{15};
    Requirements requirements;
};

/// What the person does now keeps her longer than planned; what should have been over by now, from now.
struct RunningLate {
    CareWorkerId care_worker_id;
    Minutes late{};
};

/// Journeys between a place that is named and one that is not take longer from now on, for the rest of the
/// day.
struct RoadBlocked {
    std::vector<AddressId> places;
    Minutes longer{};
    std::optional<TravelMode> mode; ///< missing: all
};

/// What may happen to a published plan in the course of a day.
using DayEvent =
    std::variant<StaffAway, VisitCancelled, VisitAdded, VisitLonger, AlarmCallOut, RunningLate, RoadBlocked>;

/// What an event makes of the period, and whom it strikes.
struct EventEffect {
    PeriodChanges changes;
    LocalDate on;                      ///< the day that is replanned
    std::vector<VisitId> visits;       ///< that the event itself names
    std::vector<ShiftId> shifts;       ///< whose routes it strikes
    std::optional<TravelTimes> travel; ///< from now on; missing: as before
    /// Shifts whose break comes later than the law's five hours, because what has begun runs over the time
    /// that it was due: no answer can mend it, and each takes the break at the end of that visit. Source: ATL
    /// 1982:673, 16 §.
    std::vector<ShiftId> late_breaks = {};
};

/// Errors: `replan.unknown_visit`, `replan.unknown_client`, `replan.unknown_care_worker`,
/// `replan.unknown_place`, `replan.not_on_duty` (nothing of a shift is left that the event could strike),
/// `replan.outside_period`, `replan.visit_over` (it has begun or is over), `replan.time`
/// (a length that is not positive, or a stretch of time that is empty).
Result<EventEffect> effect_of(const PlanningPeriod& period, const TravelTimes& travel, const Plan& plan,
                              const DayEvent& event, Instant now);

} // namespace samma::planner
