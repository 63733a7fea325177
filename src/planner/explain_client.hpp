#pragma once

#include "planner/plan_in_hand.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace samma::planner {

/// Why one of the people whom the client meets already cannot take a visit over.
struct PairHindrance {
    CareWorkerId care_worker_id;
    std::string_view rule_id; ///< as in docs/rules.md
    std::vector<VisitId> in_the_way;
    std::vector<ShiftId> shifts; ///< of hers on the visit's day; none: she is off
};

/// A visit that keeps one more person with the client.
struct CulpritVisit {
    VisitId visit_id;
    int part = 0;
    LocalDate on;
    Instant starts_at;
    PartOfDay part_of_day = PartOfDay::morning;
    std::vector<PairHindrance> hindrances; ///< one for each of the other people, those with most visits first
};

/// Somebody whom the client meets beyond what the bound says would do.
struct SurplusPerson {
    CareWorkerId care_worker_id;
    int visits = 0;
    /// What giving all her visits to the others would cost; missing when some of them cannot be given away.
    std::optional<Levels> cost;
    std::vector<CulpritVisit> culprits; ///< those that cannot, in order of time
};

struct PersonShare {
    CareWorkerId care_worker_id;
    StaffRelation relation = StaffRelation::other; ///< on the first day of the period
    int visits = 0;
};

/// What keeps the number of different people of a client where it is.
struct ClientExplanation {
    ClientId client_id;
    int distinct = 0;
    int b0 = 0; ///< how few the roster alone could allow
    bool is_exact = true;
    std::vector<PersonShare> people;    ///< contact person first, then by visits
    std::vector<SurplusPerson> surplus; ///< those beyond the first b0 of them, fewest visits first
};

/// Each surplus person is tried: her visits are taken out and put to the client's other people one by one.
/// Error: `plan.unknown_client`.
Result<ClientExplanation> explain_client(const PlanInHand& hand, ClientId client_id);

/// The part of the day whose window in the handbook lies nearest to the clock time.
PartOfDay part_of_day_at(const Handbook& handbook, Minutes clock);

} // namespace samma::planner
