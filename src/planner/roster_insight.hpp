#pragma once

#include "planner/plan_in_hand.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace samma::planner {

inline constexpr int kQuartersOfDay = 96;

/// One weekday's need and roster, per quarter of an hour, as people at once in the mean over the period's
/// such days.
struct QuarterNeed {
    int weekday = 1;    ///< 1 Monday … 7 Sunday
    int quarter = 0;    ///< 0 = from 00:00 … 95; what lies after midnight is the next day's
    double wished = 0;  ///< care at the agreed time, or spread over what was promised
    double planned = 0; ///< care and the way to it, as planned
    double on_duty = 0; ///< at work and not reserved for something else
};

/// The same for what demands one competence or delegation, against those on duty who hold it.
struct CompetenceNeed {
    std::string code;
    std::vector<QuarterNeed> quarters; ///< only those with need or with planned care
};

/// What somebody carries for her own clients, as contact person.
struct ContactLoad {
    CareWorkerId care_worker_id;
    int clients = 0;
    Minutes care{};     ///< of all visits of her clients in the period
    Minutes on_duty{};  ///< hers, less what is reserved and breaks
    int could_take = 0; ///< visits of her clients that she is on duty and able for
    int visits = 0;     ///< of her clients
    int taken = 0;      ///< of them, that the plan gives her
};

struct TeamLoad {
    TeamId team_id;
    int clients = 0;
    int staff = 0;
    Minutes care{};       ///< of the team's clients
    Minutes on_duty{};    ///< of the team's staff
    Minutes given_away{}; ///< care of the team's clients that others give
};

enum class ImbalanceKind {
    short_of_staff,       ///< more care and travel than people at work, in a stretch of a weekday
    more_staff_than_need, ///< less than half of those at work have something to do
    short_of_competence,  ///< fewer on duty who hold the code than visits that demand it
    contact_overloaded,   ///< a contact person's clients need far more than her hours
    team_overloaded,      ///< a team's clients need far more of its hours than in the section
    contact_off_often,    ///< a contact person can take less than a third of her clients' visits
};

/// Something a coordinator should tell a manager or a team, as data.
struct Imbalance {
    ImbalanceKind kind = ImbalanceKind::short_of_staff;
    std::optional<int> weekday;
    std::optional<int> from_quarter; ///< a stretch [from, until)
    std::optional<int> until_quarter;
    std::optional<std::string> code;
    std::optional<CareWorkerId> care_worker_id;
    std::optional<TeamId> team_id;
    double measured = 0; ///< people missing or idle; per cent of hours; per cent of visits
    double limit = 0;    ///< what it was held against, same unit
};

/// Above what a load is an imbalance; settings of the handbook.
struct LoadLimits {
    int contact_pct = 250;   ///< care of a contact person's clients ÷ her hours
    int team_above_pct = 15; ///< a team above the section, in percentage points
};

struct RosterInsight {
    std::vector<QuarterNeed> quarters; ///< ordered by weekday and quarter; those with anything in them
    std::vector<CompetenceNeed> competences;
    std::vector<ContactLoad> contacts; ///< heaviest share first
    std::vector<TeamLoad> teams;
    std::vector<Imbalance> imbalances;
};

RosterInsight roster_insight(const PlanInHand& hand, const LoadLimits& limits = {});

/// A change of somebody's base roster, the same on each of her shifts that begin at that clock time on that
/// weekday, and what it does to the bound.
struct RosterChange {
    CareWorkerId care_worker_id;
    int weekday = 1;
    Minutes from{}; ///< clock times of her shift as it is
    Minutes until{};
    Minutes moved{};     ///< later positive, earlier negative
    int shifts = 0;      ///< how many in the period
    int people_less = 0; ///< sum over clients of B0 before less B0 after: positive is better
    int clients_better = 0;
    int clients_worse = 0;
    int newly_impossible = 0; ///< parts that nobody could take any more, less those that somebody could
};

/// Whether a changed roster keeps the rests.
using RosterHolds = std::function<bool(const PlanningPeriod&)>;

struct RosterSearch {
    std::size_t tried = 24; ///< changes that are bounded anew: those with the best prospect
    std::size_t most = 5;   ///< of the answer
};

/// The changes that would lower the bound most, each computed by bounding the changed roster anew (B0).
/// Errors: those of Problem::from.
Result<std::vector<RosterChange>> roster_changes(const PlanInHand& hand, const TravelTimes& travel,
                                                 const RosterSearch& search, const RosterHolds& holds);

} // namespace samma::planner
