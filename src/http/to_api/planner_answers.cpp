#include "api/planner_answers.hpp"

#include "app/planner_names.hpp"
#include "http/to_api.hpp"
#include "http/to_api/common.hpp"

namespace samma::http {

namespace {

template <typename Tag>
std::vector<Uuid> to_uuids(const std::vector<Id<Tag>>& ids)
{
    std::vector<Uuid> uuids;
    for (const auto& id : ids)
        uuids.push_back(id.uuid());
    return uuids;
}

api::LevelCost to_api(const planner::Levels& levels)
{
    return {.vacant = levels.vacant,
            .outside_minutes = levels.outside_minutes,
            .outside_visits = levels.outside_visits,
            .contact_missed = levels.contact_missed,
            .outside_team = levels.outside_team,
            .spread = levels.spread,
            .most_people = levels.most_people,
            .unevenness = levels.unevenness,
            .travel_seconds = levels.travel_seconds};
}

std::optional<api::LevelCost> to_api(const std::optional<planner::Levels>& levels)
{
    return levels ? std::optional(to_api(*levels)) : std::nullopt;
}

std::optional<api::Stretch> to_api(const std::optional<Interval>& time)
{
    return time ? std::optional(http::to_api(*time)) : std::nullopt;
}

api::VisitCandidate to_api(const planner::CandidateAnswer& candidate)
{
    return {.care_worker_id = candidate.care_worker_id.uuid(),
            .relation = spelled(candidate.relation),
            .visits_to_client = candidate.visits_to_client,
            .was_met_before = candidate.was_met_before,
            .rule_id = unless_empty(std::string(candidate.rule_id)),
            .in_the_way = to_uuids(candidate.in_the_way),
            .starts = to_api(candidate.start),
            .cost = to_api(candidate.cost)};
}

api::PairHindrance to_api(const planner::PairHindrance& hindrance)
{
    return {.care_worker_id = hindrance.care_worker_id.uuid(),
            .rule_id = std::string(hindrance.rule_id),
            .in_the_way = to_uuids(hindrance.in_the_way),
            .shifts = to_uuids(hindrance.shifts)};
}

api::CulpritVisit to_api(const planner::CulpritVisit& culprit)
{
    api::CulpritVisit written{.visit_id = culprit.visit_id.uuid(),
                              .part = culprit.part,
                              .on = culprit.on,
                              .starts_at = culprit.starts_at,
                              .part_of_day = spelled(culprit.part_of_day),
                              .hindrances = {}};
    for (const auto& hindrance : culprit.hindrances)
        written.hindrances.push_back(to_api(hindrance));
    return written;
}

api::SurplusPerson to_api(const planner::SurplusPerson& person)
{
    api::SurplusPerson written{.care_worker_id = person.care_worker_id.uuid(),
                               .visits = person.visits,
                               .cost = to_api(person.cost),
                               .culprits = {}};
    for (const auto& culprit : person.culprits)
        written.culprits.push_back(to_api(culprit));
    return written;
}

api::FillWay to_api(const planner::FillWay& way)
{
    return {.kind = std::string(app::name_of(way.kind)),
            .care_worker_id = way.care_worker_id.uuid(),
            .starts_at = way.starts_at,
            .shift = way.shift ? std::optional(http::to_api(way.shift->time)) : std::nullopt,
            .extra_paid_min = way.extra_paid.count(),
            .wider_by_min = way.wider_by.count(),
            .missing = way.missing,
            .moved = to_uuids(way.moved),
            .cost = to_api(way.cost)};
}

api::VisitChange to_api(const planner::VisitChange& change)
{
    return {.visit_id = change.visit_id.uuid(),
            .part = change.part,
            .client_id = change.client_id.uuid(),
            .is_struck = change.is_struck,
            .from = to_uuid(change.from),
            .to = to_uuid(change.to),
            .starts_before = change.starts_before,
            .starts_after = change.starts_after,
            .relation = change.to ? std::optional(spelled(change.relation)) : std::nullopt,
            .is_known = change.is_known,
            .minutes_outside = change.minutes_outside};
}

api::ReplanAlternative to_api(const app::JudgedAlternative& judged)
{
    const auto& count = judged.alternative.count;
    api::ReplanAlternative written{.new_hard_findings = judged.new_hard_findings,
                                   .other_person = count.other_person,
                                   .moved_quarters = count.moved_quarters,
                                   .changed_visits = count.changed_visits,
                                   .struck_visits = count.struck_visits,
                                   .known_person = count.known_person,
                                   .new_person = count.new_person,
                                   .by_contact = count.by_contact,
                                   .newly_vacant = count.newly_vacant,
                                   .newly_placed = count.newly_placed,
                                   .cost = to_api(judged.alternative.cost),
                                   .changes = {},
                                   .workload = {}};
    for (const auto& change : judged.alternative.changes)
        written.changes.push_back(to_api(change));
    for (const auto& load : judged.alternative.workload)
        written.workload.push_back({.care_worker_id = load.care_worker_id.uuid(),
                                    .care_before_min = load.care_before.count(),
                                    .care_after_min = load.care_after.count(),
                                    .travel_before_seconds = load.travel_before.count(),
                                    .travel_after_seconds = load.travel_after.count()});
    return written;
}

std::vector<api::QuarterNeed> to_api(const std::vector<planner::QuarterNeed>& quarters)
{
    std::vector<api::QuarterNeed> written;
    for (const auto& quarter : quarters)
        written.push_back(
            {quarter.weekday, quarter.quarter, quarter.wished, quarter.planned, quarter.on_duty});
    return written;
}

api::Imbalance to_api(const planner::Imbalance& imbalance)
{
    return {.kind = std::string(app::name_of(imbalance.kind)),
            .weekday = imbalance.weekday,
            .from_quarter = imbalance.from_quarter,
            .until_quarter = imbalance.until_quarter,
            .code = imbalance.code,
            .care_worker_id = to_uuid(imbalance.care_worker_id),
            .team_id = to_uuid(imbalance.team_id),
            .measured = imbalance.measured,
            .limit = imbalance.limit};
}

api::ContactCandidate to_api(const planner::ContactCandidate& candidate)
{
    return {.care_worker_id = candidate.care_worker_id.uuid(),
            .rule_id = unless_empty(std::string(candidate.rule_id)),
            .is_of_team = candidate.is_of_team,
            .speaks_language = candidate.speaks_language,
            .visits = candidate.visits,
            .could_take = candidate.could_take,
            .has_room_for = candidate.has_room_for,
            .makes_now = candidate.makes_now,
            .was_met_before = candidate.was_met_before,
            .way_from_clients_seconds = candidate.way_from_clients.count(),
            .clients_before = candidate.clients_before,
            .care_before_min = candidate.care_before.count(),
            .care_after_min = candidate.care_after.count(),
            .on_duty_min = candidate.on_duty.count(),
            .load_before_pct = candidate.load_before_pct,
            .load_after_pct = candidate.load_after_pct};
}

} // namespace

api::VisitExplanation to_api(const planner::VisitExplanation& explanation)
{
    const bool is_held = explanation.care_worker_id.has_value();
    api::VisitExplanation written{.visit_id = explanation.visit_id.uuid(),
                                  .part = explanation.part,
                                  .client_id = explanation.client_id.uuid(),
                                  .care_worker_id = to_uuid(explanation.care_worker_id),
                                  .starts_at = explanation.starts_at,
                                  .relation =
                                      is_held ? std::optional(spelled(explanation.relation)) : std::nullopt,
                                  .visits_to_client = explanation.visits_to_client,
                                  .was_met_before = explanation.was_met_before,
                                  .special_reason = spelled(explanation.special_reason),
                                  .vacancy_reason = spelled(explanation.vacancy_reason),
                                  .possible = explanation.possible,
                                  .cheaper = explanation.cheaper,
                                  .candidates = {}};
    for (const auto& candidate : explanation.candidates)
        written.candidates.push_back(to_api(candidate));
    return written;
}

api::ClientExplanation to_api(const planner::ClientExplanation& explanation)
{
    api::ClientExplanation written{.client_id = explanation.client_id.uuid(),
                                   .distinct = explanation.distinct,
                                   .bound_b0 = explanation.b0,
                                   .is_exact = explanation.is_exact,
                                   .people = {},
                                   .surplus = {}};
    for (const auto& person : explanation.people)
        written.people.push_back({person.care_worker_id.uuid(), spelled(person.relation), person.visits});
    for (const auto& person : explanation.surplus)
        written.surplus.push_back(to_api(person));
    return written;
}

api::FillWays to_api(const std::vector<planner::FillWay>& ways)
{
    api::FillWays written;
    for (const auto& way : ways)
        written.items.push_back(to_api(way));
    return written;
}

api::ReplanPreview to_api(const app::ReplanPreview& preview)
{
    api::ReplanPreview written{.plan_id = preview.plan_id.uuid(),
                               .revision = preview.revision,
                               .on = preview.effect.on,
                               .items = {}};
    for (const auto& judged : preview.alternatives)
        written.items.push_back(to_api(judged));
    return written;
}

api::RosterInsight to_api(const planner::RosterInsight& insight)
{
    api::RosterInsight written;
    written.quarters = to_api(insight.quarters);
    for (const auto& need : insight.competences)
        written.competences.push_back({need.code, to_api(need.quarters)});
    for (const auto& load : insight.contacts)
        written.contacts.push_back({load.care_worker_id.uuid(), load.clients, load.care.count(),
                                    load.on_duty.count(), load.visits, load.could_take, load.taken});
    for (const auto& load : insight.teams)
        written.teams.push_back({load.team_id.uuid(), load.clients, load.staff, load.care.count(),
                                 load.on_duty.count(), load.given_away.count()});
    for (const auto& imbalance : insight.imbalances)
        written.imbalances.push_back(to_api(imbalance));
    return written;
}

api::ContactProposal to_api(const planner::ContactProposal& proposal)
{
    api::ContactProposal written{.client_id = proposal.client_id.uuid(),
                                 .current = to_uuid(proposal.current),
                                 .care_min = proposal.care.count(),
                                 .candidates = {}};
    for (const auto& candidate : proposal.candidates)
        written.candidates.push_back(to_api(candidate));
    return written;
}

} // namespace samma::http
