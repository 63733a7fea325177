#pragma once

#include "demo/section_draft.hpp"

namespace samma::demo {

/// Appoints contact persons: assistant nurses of the client's team, about four clients each, chosen by
/// language, a roster that meets the client's visits, and delegations. Reserves time for their own work.
void appoint_contacts(SectionDraft& draft);

/// Clients' wishes about named care workers: 3 % refuse one, 10 % would like two or three.
void note_wishes(SectionDraft& draft);

} // namespace samma::demo
