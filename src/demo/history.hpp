#pragma once

#include "demo/section_draft.hpp"

namespace samma::demo {

/// The visits of the 14 days before the dates as they came out: mostly the contact person and the team, some
/// others, where the roster had them on duty; a few were refused or missed.
void remember_visits(SectionDraft& draft, DayOrNight part);

} // namespace samma::demo
