#pragma once

#include "planner/state.hpp"

#include <optional>
#include <vector>

namespace samma::planner {

/// Why each vacant part is vacant, and who came nearest; ordered by visit and part.
std::vector<VacantVisit> explain_vacant(const State& state);

/// What of the roster or the plan leaves the part without anybody.
VacancyReason vacancy_reason(const Problem& problem, PartIndex part);

/// Why the placed part is not the contact person's although she is on duty that day; nothing when she has it
/// or is off. Read from the finished routes.
std::optional<SpecialReason> special_reason(const State& state, PartIndex part);

} // namespace samma::planner
