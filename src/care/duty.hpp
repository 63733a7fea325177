#pragma once

#include "care/roster.hpp"
#include "care/visit.hpp"

namespace samma {

/// True when the visit's start window of that day meets the shift so that the whole visit is inside it,
/// travel and everything else aside: what "the contact person is on duty" means for a visit.
bool visit_fits(const Shift& shift, const VisitDay& day, Minutes care_time);

} // namespace samma
