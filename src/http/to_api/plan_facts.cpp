#include "base/assert.hpp"
#include "http/to_api.hpp"
#include "http/to_api/common.hpp"

namespace samma::http {

namespace {

std::string spelled_unit(app::IndicatorUnit unit)
{
    switch (unit) {
    case app::IndicatorUnit::count:
        return "count";
    case app::IndicatorUnit::people:
        return "people";
    case app::IndicatorUnit::ratio:
        return "ratio";
    case app::IndicatorUnit::pct:
        return "pct";
    case app::IndicatorUnit::min:
        return "min";
    }
    assertion_failed("a unit is one of its members", __FILE__, __LINE__);
}

api::VacantVisit to_api(const app::VacantVisitView& view)
{
    return {.visit_id = view.visit_id.uuid(),
            .part = view.part,
            .client_id = view.client_id.uuid(),
            .client_name = view.client_name.reveal(),
            .visit_kind = spelled(view.visit_kind),
            .priority = spelled(view.priority),
            .on = view.on,
            .agreed_start = view.agreed_start,
            .start_window = http::to_api(view.start_window),
            .promised = http::to_api(view.promised),
            .care_time_min = view.care_time.count(),
            .is_double = view.is_double,
            .vacancy_reason = spelled(view.vacancy_reason),
            .considered = each_to_api(view.considered)};
}

} // namespace

api::Indicator to_api(const app::IndicatorView& view)
{
    return {.key = view.key,
            .team_id = to_uuid(view.team_id),
            .value = view.value,
            .unit = spelled_unit(view.unit),
            .definition_version = view.definition_version,
            .bound = view.bound};
}

api::Finding to_api(const app::FindingView& view)
{
    const auto& finding = view.finding;
    return {.rule_id = finding.rule_id,
            .severity = spelled(finding.severity),
            .at = finding.at,
            .visit_id = to_uuid(finding.visit_id),
            .part = finding.part,
            .shift_id = to_uuid(finding.shift_id),
            .client_id = to_uuid(finding.client_id),
            .client_name = revealed(view.client_name),
            .care_worker_id = to_uuid(finding.care_worker_id),
            .care_worker_name = revealed(view.care_worker_name),
            .values = api::Values(finding.values.begin(), finding.values.end())};
}

api::Indicators to_api(const app::IndicatorsView& view)
{
    api::Indicators indicators{.plan = to_api(view.plan), .items = {}};
    for (const auto& item : view.items)
        indicators.items.push_back(to_api(item));
    return indicators;
}

api::VacantVisits to_api(const app::VacantView& view)
{
    api::VacantVisits vacant{.plan = to_api(view.plan), .items = {}, .next_cursor = {}};
    for (const auto& item : view.items)
        vacant.items.push_back(to_api(item));
    return vacant;
}

api::Findings to_api(const app::FindingsView& view)
{
    api::Findings findings{.plan = to_api(view.plan), .items = {}, .next_cursor = {}};
    for (const auto& item : view.items)
        findings.items.push_back(to_api(item));
    return findings;
}

} // namespace samma::http
