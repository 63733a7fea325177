#pragma once

#include "demo/section_draft.hpp"

namespace samma::demo {

/// Fills the section with its clients: homes, people, how to get in, days away. Teams come later.
void settle_clients(SectionDraft& draft);

} // namespace samma::demo
