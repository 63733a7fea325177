#pragma once

#include "api/common.hpp"
#include "api/plan_facts.hpp"

namespace samma::api {

/// A plan of the planner that stands beside the plan in force.
struct Proposal {
    Uuid proposal_id;
    Uuid section_id;
    LocalDate from;
    LocalDate until;
    std::string state;
    Instant made_at;
    std::optional<Instant> decided_at;
    bool is_own = false;
    std::optional<int> guard_rail_pct;
    std::optional<double> travel_pct;
};
BOOST_DESCRIBE_STRUCT(Proposal, (),
                      (proposal_id, section_id, from, until, state, made_at, decided_at, is_own,
                       guard_rail_pct, travel_pct))

struct Proposals {
    std::vector<Proposal> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(Proposals, (), (items, next_cursor))

/// What a proposal would mean for one client.
struct ClientDifference {
    Uuid client_id;
    std::string client_name;
    std::optional<Uuid> team_id;
    int people_before = 0;
    int people_after = 0;
    std::optional<int> bound;
    int by_contact_before = 0;
    int by_contact_after = 0;
    int vacant_before = 0;
    int vacant_after = 0;
    int other_person = 0;
    int moved_far = 0;
    std::vector<LocalDate> days;
};
BOOST_DESCRIBE_STRUCT(ClientDifference, (),
                      (client_id, client_name, team_id, people_before, people_after, bound, by_contact_before,
                       by_contact_after, vacant_before, vacant_after, other_person, moved_far, days))

struct DayDifference {
    LocalDate on;
    int visits = 0;
};
BOOST_DESCRIBE_STRUCT(DayDifference, (), (on, visits))

/// A proposal beside the plan as it stands.
struct ProposalComparison {
    Proposal proposal;
    std::optional<PlanSummary> plan;
    std::vector<ClientDifference> clients;
    int unchanged = 0;
    std::vector<DayDifference> days;
    std::vector<Indicator> before;
    std::vector<Indicator> after;
};
BOOST_DESCRIBE_STRUCT(ProposalComparison, (), (proposal, plan, clients, unchanged, days, before, after))

/// Which part of a proposal is meant.
struct ProposalPart {
    Uuid proposal_id;
    std::optional<std::vector<Uuid>> client_ids;
    std::optional<std::vector<Uuid>> team_ids;
    std::optional<std::vector<LocalDate>> days;
};
BOOST_DESCRIBE_STRUCT(ProposalPart, (), (proposal_id, client_ids, team_ids, days))

/// Takes a part of a proposal.
struct ProposalChoice {
    Uuid operation_id;
    int base_revision = 0;
    ProposalPart part;
    std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(ProposalChoice, (), (operation_id, base_revision, part, reason))

struct ProposalRefusal {
    Uuid operation_id;
    Uuid proposal_id;
};
BOOST_DESCRIBE_STRUCT(ProposalRefusal, (), (operation_id, proposal_id))

/// What the plan would be with a part taken.
struct ProposalTrial {
    std::optional<PlanSummary> plan;
    int visits = 0;
    int as_proposed = 0;
    int as_before = 0;
    int elsewhere = 0;
    int vacant = 0;
    std::optional<double> people_before;
    std::optional<double> people_after;
    std::vector<Finding> appeared;
    int hard_appeared = 0;
    int disappeared = 0;
};
BOOST_DESCRIBE_STRUCT(ProposalTrial, (),
                      (plan, visits, as_proposed, as_before, elsewhere, vacant, people_before, people_after,
                       appeared, hard_appeared, disappeared))

} // namespace samma::api
