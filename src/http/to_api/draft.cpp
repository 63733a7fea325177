#include "http/to_api.hpp"
#include "http/to_api/common.hpp"

namespace samma::http {

namespace {

std::optional<api::Person> to_api(const std::optional<app::NamedPerson>& person)
{
    return person ? std::optional(http::to_api(*person)) : std::nullopt;
}

api::DraftEdit to_api(const app::EditView& view)
{
    return {.position = view.position,
            .kind = spelled(view.kind),
            .state = spelled(view.state),
            .client_id = to_uuid(view.client_id),
            .client_name = revealed(view.client_name),
            .visit_id = to_uuid(view.visit_id),
            .on = view.on,
            .from = to_api(view.from),
            .to = to_api(view.to),
            .starts_at = view.starts_at,
            .moved = view.moved,
            .reason = unless_empty(view.reason),
            .overridden = view.overridden,
            .made_at = view.made_at,
            .is_own = view.is_own};
}

api::LanePreview to_api(const app::LanePreview& view)
{
    api::LanePreview lane{.care_worker_id = view.care_worker_id.uuid(),
                          .who_comes = spelled(view.who_comes),
                          .is_own = view.is_own,
                          .rule_id = unless_empty(view.rule_id),
                          .in_the_way = {},
                          .starts = {},
                          .is_new_face = view.is_new_face,
                          .people = view.people,
                          .cost = {}};
    for (const auto& client : view.in_the_way)
        lane.in_the_way.push_back(client.name.reveal());
    if (view.starts)
        lane.starts = http::to_api(*view.starts);
    if (view.cost)
        lane.cost = http::to_api(*view.cost);
    return lane;
}

} // namespace

api::LevelChange to_api(const planner::Levels& levels)
{
    return {.vacant = levels.vacant,
            .outside_minutes = levels.outside_minutes,
            .outside_visits = levels.outside_visits,
            .contact_missed = levels.contact_missed,
            .outside_team = levels.outside_team,
            .spread = levels.spread,
            .unevenness = levels.unevenness,
            .travel_s = levels.travel_seconds};
}

api::VisitPreview to_api(const app::VisitPreview& view)
{
    api::VisitPreview preview{.plan = to_api(view.plan),
                              .visit_id = view.visit_id.uuid(),
                              .part = view.part,
                              .client_id = view.client_id.uuid(),
                              .client_name = view.client_name.reveal(),
                              .on = view.on,
                              .people = view.people,
                              .special_reason = spelled(view.special_reason),
                              .vacancy_reason = spelled(view.vacancy_reason),
                              .lanes = {}};
    for (const auto& lane : view.lanes)
        preview.lanes.push_back(to_api(lane));
    return preview;
}

api::Draft to_api(const app::DraftView& view)
{
    api::Draft draft{.plan = to_api(view.plan), .edits = {}, .overridden = view.overridden};
    for (const auto& edit : view.edits)
        draft.edits.push_back(to_api(edit));
    return draft;
}

api::EditOutcome to_api(const app::EditOutcome& outcome)
{
    api::EditOutcome written{.plan = to_api(outcome.plan),
                             .is_made = outcome.is_made,
                             .edit = {},
                             .appeared = {},
                             .hard_appeared = outcome.hard_appeared,
                             .disappeared = outcome.disappeared,
                             .days = outcome.days};
    if (outcome.edit)
        written.edit = to_api(*outcome.edit);
    for (const auto& finding : outcome.appeared)
        written.appeared.push_back(to_api(finding));
    return written;
}

} // namespace samma::http
