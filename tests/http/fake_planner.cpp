#include "fixture.hpp"

namespace samma::http::testing {

namespace {

Result<void> admit(const app::Caller& caller, SectionId section)
{
    if (!caller.holds_in(app::Role::coordinator, section) || section != section_id("S01"))
        return fail("resource.unknown");
    return {};
}

CareWorkerId somebody()
{
    return CareWorkerId(Uuid::derived(Uuid{}, "somebody"));
}

planner::Levels one_more_person()
{
    planner::Levels cost;
    cost.spread = 24;
    cost.travel_seconds = -120;
    return cost;
}

} // namespace

Result<planner::VisitExplanation> FakePlanner::explain_visit(const app::Caller& caller, SectionId section,
                                                             VisitId visit_id, int part)
{
    SAMMA_CHECK(admit(caller, section));
    planner::VisitExplanation explanation;
    explanation.visit_id = visit_id;
    explanation.part = part;
    explanation.vacancy_reason = VacancyReason::no_room;
    planner::CandidateAnswer able;
    able.care_worker_id = somebody();
    able.start = Interval{};
    able.cost = one_more_person();
    planner::CandidateAnswer busy;
    busy.care_worker_id = somebody();
    busy.rule_id = "no_overlap";
    busy.in_the_way = {visit_id};
    explanation.candidates = {able, busy};
    return explanation;
}

Result<planner::ClientExplanation> FakePlanner::explain_client(const app::Caller& caller, SectionId section,
                                                               ClientId client_id)
{
    SAMMA_CHECK(admit(caller, section));
    planner::ClientExplanation explanation;
    explanation.client_id = client_id;
    explanation.people = {{somebody(), StaffRelation::contact, 9}};
    planner::SurplusPerson person;
    person.care_worker_id = somebody();
    planner::CulpritVisit culprit;
    culprit.on = std::chrono::year(2026) / 11 / 30;
    culprit.hindrances = {{somebody(), "on_duty", {}, {}}};
    person.culprits = {culprit};
    explanation.surplus = {person};
    return explanation;
}

Result<std::vector<planner::FillWay>> FakePlanner::ways_to_fill(const app::Caller& caller, SectionId section,
                                                                VisitId visit_id, int)
{
    SAMMA_CHECK(admit(caller, section));
    planner::FillWay way;
    way.kind = planner::FillKind::longer_shift;
    way.care_worker_id = somebody();
    way.shift = Shift{};
    way.extra_paid = Minutes(30);
    way.moved = {visit_id};
    return std::vector{way};
}

Result<app::ReplanPreview> FakePlanner::preview_replan(const app::Caller& caller, SectionId section,
                                                       const planner::ReplanRequest& asked)
{
    SAMMA_CHECK(admit(caller, section));
    request = asked;
    planner::ReplanAlternative alternative;
    planner::VisitChange change;
    change.from = somebody();
    change.starts_before = asked.now;
    alternative.changes = {change};
    alternative.workload = {{somebody(), Minutes(200), Minutes(230), Seconds(900), Seconds(960)}};
    app::ReplanPreview preview;
    preview.effect.on = std::chrono::year(2026) / 11 / 30;
    preview.alternatives = {{alternative, 0}};
    return preview;
}

Result<planner::RosterInsight> FakePlanner::roster_insight(const app::Caller& caller, SectionId section)
{
    SAMMA_CHECK(admit(caller, section));
    planner::RosterInsight insight;
    insight.quarters = {{1, 32, 6.5, 7, 8}};
    insight.competences = {{"insulin", {{1, 32, 1, 1, 0.5}}}};
    insight.contacts.resize(1);
    insight.teams.resize(1);
    insight.imbalances.resize(1);
    insight.imbalances.front().weekday = 1;
    return insight;
}

Result<std::vector<planner::RosterChange>>
FakePlanner::roster_changes(const app::Caller& caller, SectionId section, const planner::RosterSearch&)
{
    SAMMA_CHECK(admit(caller, section));
    return std::vector<planner::RosterChange>();
}

Result<planner::ContactProposal> FakePlanner::propose_contact(const app::Caller& caller, SectionId section,
                                                              ClientId client_id)
{
    SAMMA_CHECK(admit(caller, section));
    planner::ContactProposal proposal;
    proposal.client_id = client_id;
    proposal.candidates.resize(2);
    proposal.candidates.back().rule_id = "contact_title";
    return proposal;
}

Result<planner::TeamReshaping> FakePlanner::propose_teams(const app::Caller& caller, SectionId section, int)
{
    SAMMA_CHECK(admit(caller, section));
    return planner::TeamReshaping();
}

} // namespace samma::http::testing
