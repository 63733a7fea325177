#pragma once

#include "demo/section_draft.hpp"

namespace samma::demo {

/// Takes permanent staff away for 22 % of the scheduled time, in the fortnight before the dates and on the
/// dates themselves: some for all of it, others on holiday for a week, ill for some days or at a course.
void add_absences(SectionDraft& draft);

/// Days from the request's first day on which the person is away, as a share of its days.
double share_away(const SectionDraft& draft, CareWorkerId worker);

} // namespace samma::demo
