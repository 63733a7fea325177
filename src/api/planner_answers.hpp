#pragma once

#include "api/common.hpp"

// The planner's answers. They hold identities only; the names are those of clients and staff.
namespace samma::api {

/// What something adds to the plan on each level; less is negative.
struct LevelCost {
    std::int64_t vacant = 0;
    std::int64_t outside_minutes = 0;
    std::int64_t outside_visits = 0;
    std::int64_t contact_missed = 0;
    std::int64_t outside_team = 0;
    std::int64_t spread = 0;
    std::int64_t most_people = 0;
    std::int64_t unevenness = 0;
    std::int64_t travel_seconds = 0;
};
BOOST_DESCRIBE_STRUCT(LevelCost, (),
                      (vacant, outside_minutes, outside_visits, contact_missed, outside_team, spread,
                       most_people, unevenness, travel_seconds))

/// What one care worker would be to a visit.
struct VisitCandidate {
    Uuid care_worker_id;
    std::string relation;
    int visits_to_client = 0;
    bool was_met_before = false;
    std::optional<std::string> rule_id;
    std::vector<Uuid> in_the_way;
    std::optional<Stretch> starts;
    std::optional<LevelCost> cost;
};
BOOST_DESCRIBE_STRUCT(VisitCandidate, (),
                      (care_worker_id, relation, visits_to_client, was_met_before, rule_id, in_the_way,
                       starts, cost))

struct VisitExplanation {
    Uuid visit_id;
    int part = 0;
    Uuid client_id;
    std::optional<Uuid> care_worker_id;
    std::optional<Instant> starts_at;
    std::optional<std::string> relation;
    int visits_to_client = 0;
    bool was_met_before = false;
    std::optional<std::string> special_reason;
    std::optional<std::string> vacancy_reason;
    int possible = 0;
    int cheaper = 0;
    std::vector<VisitCandidate> candidates;
};
BOOST_DESCRIBE_STRUCT(VisitExplanation, (),
                      (visit_id, part, client_id, care_worker_id, starts_at, relation, visits_to_client,
                       was_met_before, special_reason, vacancy_reason, possible, cheaper, candidates))

struct PairHindrance {
    Uuid care_worker_id;
    std::string rule_id;
    std::vector<Uuid> in_the_way;
    std::vector<Uuid> shifts;
};
BOOST_DESCRIBE_STRUCT(PairHindrance, (), (care_worker_id, rule_id, in_the_way, shifts))

struct CulpritVisit {
    Uuid visit_id;
    int part = 0;
    LocalDate on;
    Instant starts_at;
    std::string part_of_day;
    std::vector<PairHindrance> hindrances;
};
BOOST_DESCRIBE_STRUCT(CulpritVisit, (), (visit_id, part, on, starts_at, part_of_day, hindrances))

struct SurplusPerson {
    Uuid care_worker_id;
    int visits = 0;
    std::optional<LevelCost> cost;
    std::vector<CulpritVisit> culprits;
};
BOOST_DESCRIBE_STRUCT(SurplusPerson, (), (care_worker_id, visits, cost, culprits))

struct PersonShare {
    Uuid care_worker_id;
    std::string relation;
    int visits = 0;
};
BOOST_DESCRIBE_STRUCT(PersonShare, (), (care_worker_id, relation, visits))

struct ClientExplanation {
    Uuid client_id;
    int distinct = 0;
    int bound_b0 = 0;
    bool is_exact = true;
    std::vector<PersonShare> people;
    std::vector<SurplusPerson> surplus;
};
BOOST_DESCRIBE_STRUCT(ClientExplanation, (), (client_id, distinct, bound_b0, is_exact, people, surplus))

struct FillWay {
    std::string kind;
    Uuid care_worker_id;
    Instant starts_at;
    std::optional<Stretch> shift;
    std::int64_t extra_paid_min = 0;
    std::int64_t wider_by_min = 0;
    std::vector<std::string> missing;
    std::vector<Uuid> moved;
    LevelCost cost;
};
BOOST_DESCRIBE_STRUCT(FillWay, (),
                      (kind, care_worker_id, starts_at, shift, extra_paid_min, wider_by_min, missing, moved,
                       cost))

struct FillWays {
    std::vector<FillWay> items;
};
BOOST_DESCRIBE_STRUCT(FillWays, (), (items))

/// What becomes of one part of a visit in an alternative.
struct VisitChange {
    Uuid visit_id;
    int part = 0;
    Uuid client_id;
    bool is_struck = false;
    std::optional<Uuid> from;
    std::optional<Uuid> to;
    std::optional<Instant> starts_before;
    std::optional<Instant> starts_after;
    std::optional<std::string> relation;
    bool is_known = false;
    int minutes_outside = 0;
};
BOOST_DESCRIBE_STRUCT(VisitChange, (),
                      (visit_id, part, client_id, is_struck, from, to, starts_before, starts_after, relation,
                       is_known, minutes_outside))

struct WorkloadChange {
    Uuid care_worker_id;
    std::int64_t care_before_min = 0;
    std::int64_t care_after_min = 0;
    std::int64_t travel_before_seconds = 0;
    std::int64_t travel_after_seconds = 0;
};
BOOST_DESCRIBE_STRUCT(WorkloadChange, (),
                      (care_worker_id, care_before_min, care_after_min, travel_before_seconds,
                       travel_after_seconds))

struct ReplanAlternative {
    int new_hard_findings = 0;
    int other_person = 0;
    int moved_quarters = 0;
    int changed_visits = 0;
    int struck_visits = 0;
    int known_person = 0;
    int new_person = 0;
    int by_contact = 0;
    int newly_vacant = 0;
    int newly_placed = 0;
    LevelCost cost;
    std::vector<VisitChange> changes;
    std::vector<WorkloadChange> workload;
};
BOOST_DESCRIBE_STRUCT(ReplanAlternative, (),
                      (new_hard_findings, other_person, moved_quarters, changed_visits, struck_visits,
                       known_person, new_person, by_contact, newly_vacant, newly_placed, cost, changes,
                       workload))

struct ReplanPreview {
    Uuid plan_id;
    int revision = 1;
    LocalDate on;
    std::vector<ReplanAlternative> items;
};
BOOST_DESCRIBE_STRUCT(ReplanPreview, (), (plan_id, revision, on, items))

struct QuarterNeed {
    int weekday = 1;
    int quarter = 0;
    double wished = 0;
    double planned = 0;
    double on_duty = 0;
};
BOOST_DESCRIBE_STRUCT(QuarterNeed, (), (weekday, quarter, wished, planned, on_duty))

struct CompetenceNeed {
    std::string code;
    std::vector<QuarterNeed> quarters;
};
BOOST_DESCRIBE_STRUCT(CompetenceNeed, (), (code, quarters))

struct ContactLoad {
    Uuid care_worker_id;
    int clients = 0;
    std::int64_t care_min = 0;
    std::int64_t on_duty_min = 0;
    int visits = 0;
    int could_take = 0;
    int taken = 0;
};
BOOST_DESCRIBE_STRUCT(ContactLoad, (),
                      (care_worker_id, clients, care_min, on_duty_min, visits, could_take, taken))

struct TeamLoad {
    Uuid team_id;
    int clients = 0;
    int staff = 0;
    std::int64_t care_min = 0;
    std::int64_t on_duty_min = 0;
    std::int64_t given_away_min = 0;
};
BOOST_DESCRIBE_STRUCT(TeamLoad, (), (team_id, clients, staff, care_min, on_duty_min, given_away_min))

struct Imbalance {
    std::string kind;
    std::optional<int> weekday;
    std::optional<int> from_quarter;
    std::optional<int> until_quarter;
    std::optional<std::string> code;
    std::optional<Uuid> care_worker_id;
    std::optional<Uuid> team_id;
    double measured = 0;
    double limit = 0;
};
BOOST_DESCRIBE_STRUCT(Imbalance, (),
                      (kind, weekday, from_quarter, until_quarter, code, care_worker_id, team_id, measured,
                       limit))

struct RosterInsight {
    std::vector<QuarterNeed> quarters;
    std::vector<CompetenceNeed> competences;
    std::vector<ContactLoad> contacts;
    std::vector<TeamLoad> teams;
    std::vector<Imbalance> imbalances;
};
BOOST_DESCRIBE_STRUCT(RosterInsight, (), (quarters, competences, contacts, teams, imbalances))

struct ContactCandidate {
    Uuid care_worker_id;
    std::optional<std::string> rule_id;
    bool is_of_team = false;
    bool speaks_language = true;
    int visits = 0;
    int could_take = 0;
    int has_room_for = 0;
    int makes_now = 0;
    bool was_met_before = false;
    std::int64_t way_from_clients_seconds = 0;
    int clients_before = 0;
    std::int64_t care_before_min = 0;
    std::int64_t care_after_min = 0;
    std::int64_t on_duty_min = 0;
    double load_before_pct = 0;
    double load_after_pct = 0;
};
BOOST_DESCRIBE_STRUCT(ContactCandidate, (),
                      (care_worker_id, rule_id, is_of_team, speaks_language, visits, could_take, has_room_for,
                       makes_now, was_met_before, way_from_clients_seconds, clients_before, care_before_min,
                       care_after_min, on_duty_min, load_before_pct, load_after_pct))

struct ContactProposal {
    Uuid client_id;
    std::optional<Uuid> current;
    std::int64_t care_min = 0;
    std::vector<ContactCandidate> candidates;
};
BOOST_DESCRIBE_STRUCT(ContactProposal, (), (client_id, current, care_min, candidates))

} // namespace samma::api
