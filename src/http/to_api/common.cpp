#include "http/to_api/common.hpp"

namespace samma::http {

api::PlanSummary to_api(const app::PlanSummary& plan)
{
    return {.plan_id = plan.plan_id.uuid(),
            .revision = plan.revision,
            .from = plan.dates.from,
            .until = plan.dates.until,
            .made_at = plan.made_at,
            .draft_revision = plan.draft_revision};
}

api::Person to_api(const app::NamedPerson& person)
{
    return {.care_worker_id = person.care_worker_id.uuid(), .name = person.name.reveal()};
}

api::Stretch to_api(const Interval& interval)
{
    return {.from = interval.from, .until = interval.until};
}

} // namespace samma::http
