#pragma once

#include "demo/section_draft.hpp"

namespace samma::demo {

/// Gives the section its office and one address per client, in the order that clients will get them: clumps
/// of neighbours first, then those who live alone in their building. Couples get the same address twice.
/// Returns an address per client.
std::vector<AddressId> build_homes(SectionDraft& draft);

} // namespace samma::demo
