#include "cli/planner_json.hpp"

#include "care/enum_names.hpp"

#include <fmt/format.h>

#include <array>

namespace samma::cli {

namespace {

using boost::json::array;
using boost::json::object;

template <typename Id>
array list(const std::vector<Id>& items)
{
    array made;
    for (const Id& id : items)
        made.emplace_back(id.to_string());
    return made;
}

template <typename Id>
object named(Id id, const app::ExternalIds& ids)
{
    return {{"id", id.to_string()}, {"external_id", ids.of(id)}};
}

object stretch(const Interval& time)
{
    return {{"from", format_instant(time.from)}, {"until", format_instant(time.until)}};
}

/// Levels with their names, those that are not 0.
object levels_json(const planner::Levels& levels)
{
    const std::array<std::pair<const char*, std::int64_t>, 10> all{
        {{"vacant", levels.vacant},
         {"outside_minutes", levels.outside_minutes},
         {"outside_visits", levels.outside_visits},
         {"contact_missed", levels.contact_missed},
         {"outside_team", levels.outside_team},
         {"spread", levels.spread},
         {"most_people", levels.most_people},
         {"unevenness", levels.unevenness},
         {"travel_seconds", levels.travel_seconds},
         {"irregularity_minutes", levels.irregularity_minutes}}};
    object made;
    for (const auto& [name, value] : all)
        if (value != 0)
            made[name] = value;
    return made;
}

object candidate_json(const planner::CandidateAnswer& candidate, const app::ExternalIds& ids)
{
    object made{{"care_worker", named(candidate.care_worker_id, ids)},
                {"relation", std::string(name_of(candidate.relation))},
                {"visits_to_client", candidate.visits_to_client},
                {"was_met_before", candidate.was_met_before}};
    if (!candidate.rule_id.empty())
        made["rule_id"] = std::string(candidate.rule_id);
    if (!candidate.in_the_way.empty())
        made["in_the_way"] = list(candidate.in_the_way);
    if (candidate.start)
        made["start"] = stretch(*candidate.start);
    if (candidate.cost)
        made["cost"] = levels_json(*candidate.cost);
    return made;
}

object change_json(const planner::VisitChange& change, const app::ExternalIds& ids)
{
    object made{{"visit_id", change.visit_id.to_string()},
                {"part", change.part},
                {"client", named(change.client_id, ids)},
                {"is_struck", change.is_struck}};
    if (change.from)
        made["from"] = named(*change.from, ids);
    if (change.starts_before)
        made["starts_before"] = format_instant(*change.starts_before);
    if (change.to) {
        made["to"] = named(*change.to, ids);
        made["relation"] = std::string(name_of(change.relation));
        made["is_known"] = change.is_known;
        made["minutes_outside"] = change.minutes_outside;
    }
    if (change.starts_after)
        made["starts_after"] = format_instant(*change.starts_after);
    return made;
}

object alternative_json(const app::JudgedAlternative& judged, const app::ExternalIds& ids)
{
    const auto& count = judged.alternative.count;
    object made{{"new_hard_findings", judged.new_hard_findings},
                {"other_person", count.other_person},
                {"moved_quarters", count.moved_quarters},
                {"changed_visits", count.changed_visits},
                {"struck_visits", count.struck_visits},
                {"known_person", count.known_person},
                {"new_person", count.new_person},
                {"by_contact", count.by_contact},
                {"newly_vacant", count.newly_vacant},
                {"newly_placed", count.newly_placed},
                {"cost", levels_json(judged.alternative.cost)}};
    array changes;
    for (const auto& change : judged.alternative.changes)
        changes.push_back(change_json(change, ids));
    array workload;
    for (const auto& load : judged.alternative.workload)
        workload.push_back(object{{"care_worker", named(load.care_worker_id, ids)},
                                  {"care_before_min", load.care_before.count()},
                                  {"care_after_min", load.care_after.count()},
                                  {"travel_before_s", load.travel_before.count()},
                                  {"travel_after_s", load.travel_after.count()}});
    made["changes"] = std::move(changes);
    made["workload"] = std::move(workload);
    return made;
}

array quarters_json(const std::vector<planner::QuarterNeed>& quarters)
{
    array made;
    for (const auto& quarter : quarters)
        made.push_back(object{{"weekday", quarter.weekday},
                              {"quarter", quarter.quarter},
                              {"wished", quarter.wished},
                              {"planned", quarter.planned},
                              {"on_duty", quarter.on_duty}});
    return made;
}

object imbalance_json(const planner::Imbalance& imbalance, const app::ExternalIds& ids)
{
    object made{{"kind", std::string(app::name_of(imbalance.kind))},
                {"measured", imbalance.measured},
                {"limit", imbalance.limit}};
    if (imbalance.weekday)
        made["weekday"] = *imbalance.weekday;
    if (imbalance.from_quarter)
        made["from"] = format_clock(Minutes(*imbalance.from_quarter * 15));
    if (imbalance.until_quarter)
        made["until"] = format_clock(Minutes(*imbalance.until_quarter * 15));
    if (imbalance.code)
        made["code"] = *imbalance.code;
    if (imbalance.care_worker_id)
        made["care_worker"] = named(*imbalance.care_worker_id, ids);
    if (imbalance.team_id)
        made["team"] = named(*imbalance.team_id, ids);
    return made;
}

array shapes_json(const std::vector<planner::TeamShape>& shapes, const app::ExternalIds& ids)
{
    array made;
    for (const auto& shape : shapes)
        made.push_back(object{{"team", named(shape.team_id, ids)},
                              {"clients", shape.clients},
                              {"staff", shape.staff},
                              {"care_min", shape.care.count()},
                              {"on_duty_min", shape.on_duty.count()},
                              {"load_pct", shape.load_pct},
                              {"mean_distance_m", shape.mean_distance_m},
                              {"could_take", shape.could_take},
                              {"visits", shape.visits}});
    return made;
}

} // namespace

object to_json(const planner::VisitExplanation& explanation, const app::ExternalIds& ids)
{
    object made{{"visit_id", explanation.visit_id.to_string()},
                {"part", explanation.part},
                {"client", named(explanation.client_id, ids)},
                {"possible", explanation.possible},
                {"cheaper", explanation.cheaper}};
    if (explanation.care_worker_id) {
        made["care_worker"] = named(*explanation.care_worker_id, ids);
        made["relation"] = std::string(name_of(explanation.relation));
        made["visits_to_client"] = explanation.visits_to_client;
        made["was_met_before"] = explanation.was_met_before;
    }
    if (explanation.starts_at)
        made["starts_at"] = format_instant(*explanation.starts_at);
    if (explanation.special_reason)
        made["special_reason"] = std::string(name_of(*explanation.special_reason));
    if (explanation.vacancy_reason)
        made["vacancy_reason"] = std::string(name_of(*explanation.vacancy_reason));
    array candidates;
    for (const auto& candidate : explanation.candidates)
        candidates.push_back(candidate_json(candidate, ids));
    made["candidates"] = std::move(candidates);
    return made;
}

object to_json(const planner::ClientExplanation& explanation, const app::ExternalIds& ids)
{
    array people;
    for (const auto& person : explanation.people)
        people.push_back(object{{"care_worker", named(person.care_worker_id, ids)},
                                {"relation", std::string(name_of(person.relation))},
                                {"visits", person.visits}});
    array surplus;
    for (const auto& person : explanation.surplus) {
        object entry{{"care_worker", named(person.care_worker_id, ids)}, {"visits", person.visits}};
        if (person.cost)
            entry["cost"] = levels_json(*person.cost);
        array culprits;
        for (const auto& culprit : person.culprits) {
            array hindrances;
            for (const auto& hindrance : culprit.hindrances)
                hindrances.push_back(object{{"care_worker", named(hindrance.care_worker_id, ids)},
                                            {"rule_id", std::string(hindrance.rule_id)},
                                            {"in_the_way", list(hindrance.in_the_way)},
                                            {"shifts", list(hindrance.shifts)}});
            culprits.push_back(object{{"visit_id", culprit.visit_id.to_string()},
                                      {"part", culprit.part},
                                      {"on", format_date(culprit.on)},
                                      {"starts_at", format_instant(culprit.starts_at)},
                                      {"part_of_day", std::string(name_of(culprit.part_of_day))},
                                      {"hindrances", std::move(hindrances)}});
        }
        entry["culprits"] = std::move(culprits);
        surplus.push_back(std::move(entry));
    }
    return {{"client", named(explanation.client_id, ids)},
            {"distinct", explanation.distinct},
            {"b0", explanation.b0},
            {"is_exact", explanation.is_exact},
            {"people", std::move(people)},
            {"surplus", std::move(surplus)}};
}

array to_json(const std::vector<planner::FillWay>& ways, const app::ExternalIds& ids)
{
    array made;
    for (const auto& way : ways) {
        object entry{{"kind", std::string(app::name_of(way.kind))},
                     {"care_worker", named(way.care_worker_id, ids)},
                     {"starts_at", format_instant(way.starts_at)},
                     {"cost", levels_json(way.cost)},
                     {"moved", list(way.moved)}};
        if (way.shift)
            entry["shift"] = stretch(way.shift->time);
        if (way.extra_paid > Minutes(0))
            entry["extra_paid_min"] = way.extra_paid.count();
        if (way.wider_by > Minutes(0))
            entry["wider_by_min"] = way.wider_by.count();
        array missing;
        for (const auto& code : way.missing)
            missing.emplace_back(code);
        if (!missing.empty())
            entry["missing"] = std::move(missing);
        made.push_back(std::move(entry));
    }
    return made;
}

object to_json(const app::ReplanPreview& preview, const app::ExternalIds& ids)
{
    array alternatives;
    for (const auto& judged : preview.alternatives)
        alternatives.push_back(alternative_json(judged, ids));
    array late_breaks;
    for (const ShiftId shift : preview.effect.late_breaks)
        late_breaks.emplace_back(shift.to_string());
    return {{"plan_id", preview.plan_id.to_string()},
            {"revision", preview.revision},
            {"on", format_date(preview.effect.on)},
            {"late_breaks", std::move(late_breaks)},
            {"alternatives", std::move(alternatives)}};
}

object to_json(const planner::RosterInsight& insight, const app::ExternalIds& ids)
{
    array competences;
    for (const auto& need : insight.competences)
        competences.push_back(object{{"code", need.code}, {"quarters", quarters_json(need.quarters)}});
    array contacts;
    for (const auto& load : insight.contacts)
        contacts.push_back(object{{"care_worker", named(load.care_worker_id, ids)},
                                  {"clients", load.clients},
                                  {"care_min", load.care.count()},
                                  {"on_duty_min", load.on_duty.count()},
                                  {"visits", load.visits},
                                  {"could_take", load.could_take},
                                  {"taken", load.taken}});
    array teams;
    for (const auto& load : insight.teams)
        teams.push_back(object{{"team", named(load.team_id, ids)},
                               {"clients", load.clients},
                               {"staff", load.staff},
                               {"care_min", load.care.count()},
                               {"on_duty_min", load.on_duty.count()},
                               {"given_away_min", load.given_away.count()}});
    array imbalances;
    for (const auto& imbalance : insight.imbalances)
        imbalances.push_back(imbalance_json(imbalance, ids));
    return {{"quarters", quarters_json(insight.quarters)},
            {"competences", std::move(competences)},
            {"contacts", std::move(contacts)},
            {"teams", std::move(teams)},
            {"imbalances", std::move(imbalances)}};
}

array to_json(const std::vector<planner::RosterChange>& changes, const app::ExternalIds& ids)
{
    array made;
    for (const auto& change : changes)
        made.push_back(object{{"care_worker", named(change.care_worker_id, ids)},
                              {"weekday", change.weekday},
                              {"from", format_clock(change.from)},
                              {"until", format_clock(change.until)},
                              {"moved_min", change.moved.count()},
                              {"shifts", change.shifts},
                              {"people_less", change.people_less},
                              {"clients_better", change.clients_better},
                              {"clients_worse", change.clients_worse}});
    return made;
}

object to_json(const planner::ContactProposal& proposal, const app::ExternalIds& ids)
{
    array candidates;
    for (const auto& candidate : proposal.candidates) {
        object entry{{"care_worker", named(candidate.care_worker_id, ids)},
                     {"is_of_team", candidate.is_of_team},
                     {"speaks_language", candidate.speaks_language},
                     {"visits", candidate.visits},
                     {"could_take", candidate.could_take},
                     {"has_room_for", candidate.has_room_for},
                     {"makes_now", candidate.makes_now},
                     {"was_met_before", candidate.was_met_before},
                     {"way_from_clients_s", candidate.way_from_clients.count()},
                     {"clients_before", candidate.clients_before},
                     {"care_before_min", candidate.care_before.count()},
                     {"care_after_min", candidate.care_after.count()},
                     {"on_duty_min", candidate.on_duty.count()},
                     {"load_before_pct", candidate.load_before_pct},
                     {"load_after_pct", candidate.load_after_pct}};
        if (!candidate.rule_id.empty())
            entry["rule_id"] = std::string(candidate.rule_id);
        candidates.push_back(std::move(entry));
    }
    object made{{"client", named(proposal.client_id, ids)},
                {"care_min", proposal.care.count()},
                {"candidates", std::move(candidates)}};
    if (proposal.current)
        made["current"] = named(*proposal.current, ids);
    return made;
}

object to_json(const planner::TeamReshaping& reshaping, const app::ExternalIds& ids)
{
    array moves;
    for (const auto& move : reshaping.moves) {
        object entry{{"from", named(move.from, ids)}, {"to", named(move.to, ids)}};
        if (move.client_id)
            entry["client"] = named(*move.client_id, ids);
        if (move.care_worker_id)
            entry["care_worker"] = named(*move.care_worker_id, ids);
        moves.push_back(std::move(entry));
    }
    return {{"before", shapes_json(reshaping.before, ids)},
            {"after", shapes_json(reshaping.after, ids)},
            {"moves", std::move(moves)}};
}

std::string levels_text(const planner::Levels& levels)
{
    std::string text;
    for (const auto& level : levels_json(levels)) {
        text += text.empty() ? "" : ", ";
        text += fmt::format("{} {:+}", std::string_view(level.key()), level.value().as_int64());
    }
    return text.empty() ? "0" : text;
}

} // namespace samma::cli
