#pragma once

#include "app/board_views.hpp"
#include "store/ports.hpp"

#include <map>

namespace samma::app {

/// A planner's proposal in the list of a section's.
struct ProposalView {
    store::ProposalHead head;
    bool is_own = false; ///< the caller asked for it
};

/// What a proposal would mean for one client: the plan as it stands, and with the proposal taken.
struct ClientDifference {
    ClientId client_id;
    Private<std::string> name;
    std::optional<TeamId> team_id;
    int people_before = 0; ///< different people over the dates
    int people_after = 0;
    std::optional<int> bound;  ///< the proven least number that the roster allows
    int by_contact_before = 0; ///< visits that the contact person makes
    int by_contact_after = 0;
    int vacant_before = 0;
    int vacant_after = 0;
    int other_person = 0; ///< visits that somebody else makes
    int moved_far = 0;    ///< visits that begin more than half an hour earlier or later, or on another day
    std::vector<LocalDate> days; ///< on which something is otherwise

    [[nodiscard]] bool is_any() const { return !days.empty(); }
};

/// A proposal beside the plan as it stands, the hand's changes included.
struct ProposalComparison {
    ProposalView proposal;
    std::optional<PlanSummary> plan;             ///< missing where no plan in force has the proposal's dates
    std::vector<ClientDifference> clients;       ///< those for whom something is otherwise, by name
    int unchanged = 0;                           ///< clients for whom nothing is
    std::vector<std::pair<LocalDate, int>> days; ///< visits that are otherwise, per day; ascending
    std::vector<IndicatorView> before;           ///< of the section; empty without a plan
    std::vector<IndicatorView> after;
};

/// Which part of a proposal somebody means: a visit is meant where each of the lists that is there holds its
/// client, her team or its day. Nothing named: all of it.
struct ProposalPart {
    std::vector<ClientId> clients;
    std::vector<TeamId> teams;
    std::vector<LocalDate> days;

    [[nodiscard]] bool is_whole() const { return clients.empty() && teams.empty() && days.empty(); }
};

/// What the plan would be with a part of a proposal taken, judged by the exact rules; nothing is changed.
struct ProposalTrial {
    std::optional<PlanSummary> plan;
    int visits = 0;                      ///< parts of visits that are meant and are otherwise in the proposal
    int as_proposed = 0;                 ///< of them, with the person whom the proposal gives them
    int as_before = 0;                   ///< stay with whom they are: there is no room beside what is left
    int elsewhere = 0;                   ///< with somebody else
    int vacant = 0;                      ///< with nobody
    std::optional<double> people_before; ///< different people for each client on average
    std::optional<double> people_after;
    std::vector<FindingView> appeared; ///< findings that it brings, hard ones first
    int hard_appeared = 0;
    int disappeared = 0;
};

} // namespace samma::app
