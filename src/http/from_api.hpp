#pragma once

#include "api/day_report.hpp"
#include "api/draft.hpp"
#include "api/json.hpp"
#include "app/plan_desk.hpp"

#include <tl/expected.hpp>

// From the contract to what use cases take; one file a noun in from_api/. What a schema cannot say (which
// members go together) is judged here, with the JSON pointer of the fault.
namespace samma::http {

tl::expected<app::ByHand, api::FieldErrors> from_api(const api::EditRequest& request);
tl::expected<app::DayReport, api::FieldErrors> from_api(const api::EventReport& report);
app::ToldChange from_api(const api::ToldRequest& request, SectionId section_id);
app::DraftCommand from_api(const api::DraftCommand& command, SectionId section_id);

} // namespace samma::http
