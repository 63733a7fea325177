#pragma once

#include "planner/plan_in_hand.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace samma::planner {

/// What somebody would be as a client's contact person. Source of what counts: Malmömodellen 3.2-3.3 (room,
/// competence, area, language), SoL 2025:400 25 kap. 4 § (title).
struct ContactCandidate {
    CareWorkerId care_worker_id;
    /// The hard rule of docs/rules.md that forbids it: contact_title or exclusion; empty when she may.
    std::string_view rule_id;
    bool is_of_team = false;     ///< of the client's own team
    bool speaks_language = true; ///< one that the client wants to be met in; true where none is asked for
    int visits = 0;              ///< of the client in the period
    int could_take = 0;          ///< of them, able and on duty, were the rest of the plan not there
    int has_room_for = 0;        ///< of them, that fit in her days beside what she has in the plan
    int makes_now = 0;           ///< of them, hers in the plan
    bool was_met_before = false;
    Seconds way_from_clients{}; ///< mean way by her usual mode from the homes of her own clients
    int clients_before = 0;     ///< whose contact person she is
    Minutes care_before{};      ///< of those clients in the period
    Minutes care_after{};       ///< with this client
    Minutes on_duty{};          ///< net of reserved time and breaks
    double load_before_pct = 0; ///< care of her clients ÷ her hours
    double load_after_pct = 0;
};

struct ContactProposal {
    ClientId client_id;
    std::optional<CareWorkerId> current; ///< on the first day of the period
    Minutes care{};                      ///< of the client in the period
    /// Those who may first, best first: own team, language, how many of the visits she has room for, how many
    /// she could take, then the lighter load and the shorter way.
    std::vector<ContactCandidate> candidates;
};

/// Ranks everybody of the section as contact person for the client. Error: `plan.unknown_client`.
Result<ContactProposal> propose_contact(const PlanInHand& hand, const TravelTimes& travel,
                                        ClientId client_id);

/// One step of a team reshaping: a client or a care worker goes to another team.
struct TeamMove {
    std::optional<ClientId> client_id;
    std::optional<CareWorkerId> care_worker_id;
    TeamId from;
    TeamId to;
};

struct TeamShape {
    TeamId team_id;
    int clients = 0;
    int staff = 0;
    Minutes care{};
    Minutes on_duty{};
    double load_pct = 0;        ///< care ÷ hours
    double mean_distance_m = 0; ///< from the clients' homes to their middle
    int could_take = 0;         ///< visits that somebody of the team is able and on duty for
    int visits = 0;
};

struct TeamReshaping {
    std::vector<TeamShape> before;
    std::vector<TeamShape> after;
    std::vector<TeamMove> moves; ///< in the order in which each helps most
};

/// At most so many moves of clients and care workers between the section's teams that even out the care,
/// bring homes together and leave fewer visits to other teams; contact persons keep their clients, teams keep
/// 8 to 12 people where they have them. Nothing is decided: it is a proposal.
TeamReshaping propose_teams(const PlanInHand& hand, int most_moves);

} // namespace samma::planner
