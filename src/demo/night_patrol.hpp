#pragma once

#include "demo/section_draft.hpp"

#include <span>

namespace samma::demo {

/// The night patrol of one resource area, before its witness is made: section, office, team, staff with
/// rosters and absences of its own. Its data also holds what it needs of the area's sections, to be left
/// behind by keep_own_rows.
SectionDraft make_night_patrol(const DemoRequest& request, std::span<const MasterData* const> sections);

/// Takes out the rows that belong to the area's sections.
void keep_own_rows(SectionDraft& patrol);

} // namespace samma::demo
