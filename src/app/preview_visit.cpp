#include "app/edit_plan.hpp"
#include "app/plan_look.hpp"
#include "app/shown_clients.hpp"
#include "planner/explain_visit.hpp"

#include <algorithm>
#include <set>

namespace samma::app {

namespace {

std::set<CareWorkerId> people_of(const BoardState& state, ClientId client, PartName without)
{
    std::set<CareWorkerId> people;
    for (const auto& assignment : state.plan().assignments) {
        const auto* visit = state.period.find_visit(assignment.visit_id);
        const bool is_left_out = assignment.visit_id == without.visit_id && assignment.part == without.part;
        if (visit && visit->client_id == client && !is_left_out)
            people.insert(assignment.care_worker_id);
    }
    return people;
}

/// Those who have a shift on the day; the others have no lane on the board.
std::set<CareWorkerId> on_duty(const BoardState& state, LocalDate on)
{
    std::set<CareWorkerId> workers;
    for (const auto& shift : state.period.shifts())
        if (shift.on == on)
            workers.insert(shift.care_worker_id);
    return workers;
}

LanePreview lane_of(const BoardState& state, const planner::CandidateAnswer& answer,
                    const std::set<CareWorkerId>& others)
{
    LanePreview lane{.care_worker_id = answer.care_worker_id,
                     .who_comes = answer.relation,
                     .is_own = false,
                     .rule_id = std::string(answer.rule_id),
                     .in_the_way = {},
                     .starts = answer.start,
                     .is_new_face = answer.visits_to_client == 0 && !answer.was_met_before,
                     .people =
                         static_cast<int>(others.size()) + (others.contains(answer.care_worker_id) ? 0 : 1),
                     .cost = answer.cost};
    for (const auto visit_id : answer.in_the_way)
        if (const auto* visit = state.period.find_visit(visit_id))
            if (const auto* client = state.period.find_client(visit->client_id))
                lane.in_the_way.push_back({client->id, full_name(*client)});
    return lane;
}

Result<VisitPreview> preview_of(const BoardState& state, PartName what)
{
    const auto* hand = state.hand();
    const auto* visit = state.period.find_visit(what.visit_id);
    const auto* client = visit ? state.period.find_client(visit->client_id) : nullptr;
    if (!hand || !client)
        return fail("edit.unknown_visit");
    const auto explained = planner::explain_visit(*hand, what.visit_id, what.part);
    if (!explained)
        return fail("edit.unknown_visit");
    const auto& assignments = state.plan().assignments;
    const auto own = std::find_if(assignments.begin(), assignments.end(), [&](const Assignment& candidate) {
        return candidate.visit_id == what.visit_id && candidate.part == what.part;
    });
    const bool is_placed = own != assignments.end();
    const auto others = people_of(state, client->id, what);
    VisitPreview view{.plan = state.summary(),
                      .visit_id = visit->id,
                      .part = what.part,
                      .client_id = client->id,
                      .client_name = full_name(*client),
                      .on = is_placed ? own->on : visit->days.front().on,
                      .people = static_cast<int>(others.size()),
                      .special_reason = is_placed ? own->special_reason : explained->special_reason,
                      .vacancy_reason = explained->vacancy_reason,
                      .lanes = {}};
    if (is_placed) {
        view.people += others.contains(own->care_worker_id) ? 0 : 1;
        view.lanes.push_back({.care_worker_id = own->care_worker_id,
                              .who_comes = state.period.relation_of(client->id, own->care_worker_id, own->on),
                              .is_own = true,
                              .rule_id = {},
                              .in_the_way = {},
                              .starts = {},
                              .is_new_face = explained->visits_to_client <= 1 && !explained->was_met_before,
                              .people = view.people,
                              .cost = planner::Levels{}});
    }
    const auto workers = on_duty(state, view.on);
    for (const auto& candidate : explained->candidates)
        if (workers.contains(candidate.care_worker_id) &&
            !(is_placed && candidate.care_worker_id == own->care_worker_id))
            view.lanes.push_back(lane_of(state, candidate, others));
    return view;
}

} // namespace

Result<VisitPreview> Desk::preview(const Caller& caller, SectionId section_id, PartName what)
{
    std::optional<Result<VisitPreview>> answered;
    const auto ask_of = [&](const State& state) { answered.emplace(preview_of(*state, what)); };
    auto look = SAMMA_TRY(PlanLook::begin(ports_, states_, caller, Action::read_board, section_id, ask_of));
    auto view = SAMMA_TRY(*std::move(answered));
    hide_protected(look.access(), view);
    look.log("visit_preview", what.visit_id.to_string(), clients_in(view));
    return view;
}

} // namespace samma::app
