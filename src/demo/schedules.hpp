#pragma once

#include "demo/section_draft.hpp"

namespace samma::demo {

/// Gives every client granted services and a service schedule that follows from the need, and notes the
/// need's care minutes per day. Kinds, lengths, frequencies and windows are those of generator table 3 in
/// src/demo/README.md.
void write_schedules(SectionDraft& draft);

} // namespace samma::demo
