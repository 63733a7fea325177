#pragma once

#include "indicators/contact_share.hpp"
#include "indicators/definitions.hpp"
#include "indicators/distinct_staff.hpp"
#include "indicators/person_continuity.hpp"
#include "indicators/shift_time.hpp"
#include "indicators/team_share.hpp"
#include "indicators/time_continuity.hpp"

#include <map>
#include <span>

namespace samma::indicators {

/// The figures of one group: a client, a team, a section or the city. All are sums, so groups are merged by
/// `+=`.
struct Figures {
    std::int64_t visits = 0;       ///< asked for in the period
    std::int64_t parts = 0;        ///< a double visit has two
    std::int64_t vacant_parts = 0; ///< that the plan lists as vacant
    DistinctStaff distinct_staff;
    PersonContinuity person_continuity; ///< empty when the period is shorter than the definition's days
    ContactShare contact_share;
    TeamShare team_share;
    TimeContinuity time_continuity;
    /// Of the shifts of the group's own people; a client has none.
    ShiftTime shift_time;

    Figures& operator+=(const Figures& other);
    friend bool operator==(const Figures&, const Figures&) = default;
};

/// A section's figures with those that they are made of.
struct SectionFigures {
    SectionId section_id;
    Definitions definitions;
    Figures all;
    std::map<TeamId, Figures>
        teams; ///< clients by the team that counts as theirs, shifts by the worker's team
    std::map<ClientId, Figures> clients;
};

/// Measures a plan. Person continuity is taken over the period's first days, as many as its definition asks
/// for.
SectionFigures measure(const PlanningPeriod& period, const TravelTimes& travel, const Plan& plan,
                       std::span<const ClientBound> bounds = {}, const Definitions& definitions = {});

/// The figures of several sections together: a resource area, or the city.
Figures merge(std::span<const SectionFigures> sections);

} // namespace samma::indicators
