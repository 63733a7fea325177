#pragma once

#include "care/travel_times.hpp"
#include "demo/section_draft.hpp"

namespace samma::demo {

/// The times between the section's office and its clients' homes.
TravelTimes travel_in(const SectionDraft& draft);

} // namespace samma::demo
