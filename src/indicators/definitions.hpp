#pragma once

#include "care/care_worker.hpp"
#include "care/service.hpp"
#include "care/validity.hpp"

#include <string>
#include <vector>

namespace samma::indicators {

/// How person continuity (personalkontinuitet) is counted. Source: the definition of indicator U21401 as
/// Kungälv and Helsingborg publish it; that a visit counts by its start, that both people of a double visit
/// count, and that temporary staff count are choices of ours.
struct PersonContinuityDefinition {
    std::string version = "U21401-2026-1";
    int least_age = 65; ///< years on the first day
    int days = 14;
    int least_visits_a_day = 2; ///< on each of the days
    ClockWindow hours{Minutes(7 * 60),
                      Minutes(22 * 60)}; ///< the visit starts at or after `from`, before `until`
    std::vector<VisitKind> kinds_not_counted{VisitKind::alarm_response, VisitKind::meal_delivery,
                                             VisitKind::nursing};
    std::vector<Title> titles_not_counted{Title::nurse, Title::therapist}; ///< home nursing
    int many = 20; ///< the share of clients who meet more people than this
    int few = 10;  ///< the share of clients who meet at most so many

    friend bool operator==(const PersonContinuityDefinition&, const PersonContinuityDefinition&) = default;
};

/// Time continuity (tidskontinuitet) has no national definition; these are the handbook's limits.
struct TimeContinuityDefinition {
    std::string version = "2026-1";
    Minutes near{15}; ///< from the agreed time, either way, both ends included
    Minutes wide{30};

    friend bool operator==(const TimeContinuityDefinition&, const TimeContinuityDefinition&) = default;
};

/// The definitions that figures are counted by; a figure is only compared with one of the same version.
struct Definitions {
    std::string version = "2026-1"; ///< of those without a version of their own
    PersonContinuityDefinition person_continuity;
    TimeContinuityDefinition time_continuity;

    friend bool operator==(const Definitions&, const Definitions&) = default;
};

} // namespace samma::indicators
