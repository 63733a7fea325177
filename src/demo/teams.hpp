#pragma once

#include "demo/section_draft.hpp"

namespace samma::demo {

/// Divides the section's area into care teams of eight to twelve people with about the same care each, and
/// gives clients and permanent staff their team; sets the weekly team meetings.
void form_teams(SectionDraft& draft);

} // namespace samma::demo
