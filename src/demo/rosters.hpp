#pragma once

#include "demo/staffing.hpp"

namespace samma::demo {

/// Draws a base roster for everybody who is permanently employed: cycles of two or four weeks, every second
/// weekend, days before evenings in each run of working days (so that no evening is followed by a morning),
/// two days off in a weekend week, hours by the employment rate.
void draw_rosters(SectionDraft& draft, const StaffingNeed& need);

} // namespace samma::demo
