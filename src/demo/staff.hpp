#pragma once

#include "demo/staffing.hpp"

namespace samma::demo {

/// Employs the section's permanent staff and its pool of hourly paid: titles, rates, competences,
/// delegations, languages, restrictions, travel modes. Permanent staff first, in the order of their external
/// ids.
void hire(SectionDraft& draft, const StaffingNeed& need);

/// One person with everything but section, team and times; also used for the night patrol.
CareWorker invent_care_worker(SectionDraft& draft, Random& random, Employment employment);

/// Heads that scheduled shifts of the fortnight ask for, absences and the pool's share taken into account.
int heads_for(const StaffingNeed& need);

inline constexpr double kTotalAbsence = 0.22; ///< of scheduled time, holidays included
inline constexpr double kPoolShareOfHeads = 0.20;
inline constexpr Minutes kFullTimeWeek = std::chrono::hours(37);

} // namespace samma::demo
