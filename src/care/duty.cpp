#include "care/duty.hpp"

#include <algorithm>

namespace samma {

bool visit_fits(const Shift& shift, const VisitDay& day, Minutes care_time)
{
    const Instant earliest = std::max(day.start_window.from, shift.time.from);
    return earliest <= day.start_window.until && earliest + care_time <= shift.time.until;
}

} // namespace samma
