#pragma once

#include "base/time.hpp"
#include "care/ids.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace samma {

/// Why somebody else comes although the contact person is on duty (särskilt skäl).
enum class SpecialReason {
    contact_lacks_requirement, ///< competence, delegation or another demand of the visit
    contact_excluded,          ///< the client or a restriction rules the person out
    contact_shift_too_short,   ///< on duty that day, but the visit does not fit in the shift
    contact_with_own_client,   ///< is with another of her own clients at that time
    contact_with_other_client, ///< is with a client of somebody else at that time
    contact_is_the_other,      ///< a double visit: the contact person is the one and this is the other
    keeps_promised_time,       ///< the contact person could come only outside the promised time
    fewer_people_for_others,   ///< would cost other clients more new people than it saves
    coordinator_choice,        ///< decided by a coordinator
};

/// One part of a visit in the hands of one care worker.
struct Assignment {
    VisitId visit_id;
    int part = 0; ///< 0, or 1 for the second person of a double visit
    CareWorkerId care_worker_id;
    ShiftId shift_id;
    LocalDate on; ///< the chosen day among the visit's days
    Instant starts_at;
    bool is_locked = false;
    std::optional<SpecialReason> special_reason;

    friend bool operator==(const Assignment&, const Assignment&) = default;
};

/// A statutory break (rast) placed in a shift.
struct PlannedBreak {
    ShiftId shift_id;
    Interval time;

    friend bool operator==(const PlannedBreak&, const PlannedBreak&) = default;
};

enum class VacancyReason {
    nobody_meets_requirements, ///< no care worker has the competence or other demand
    nobody_holds_delegation,   ///< no valid delegation on any allowed day
    everybody_excluded,        ///< wishes and restrictions rule everybody out
    nobody_on_duty,            ///< no shift of an eligible person holds the start window with travel
    no_second_person,          ///< a double visit for which two eligible people are never on duty together
    no_room,                   ///< eligible people are on duty, but all are taken at that time
};

/// A part of a visit that nobody has been found for.
struct VacantVisit {
    VisitId visit_id;
    int part = 0;
    VacancyReason reason = VacancyReason::no_room;
    std::vector<CareWorkerId> considered; ///< who came nearest, best first; at most five

    friend bool operator==(const VacantVisit&, const VacantVisit&) = default;
};

/// Who visits whom, when, for a section and its dates. Also what a person draws by hand.
struct Plan {
    PlanId id;
    SectionId section_id;
    DateRange dates;
    std::uint64_t seed = 0;
    std::int64_t iterations = 0;
    std::vector<Assignment> assignments; ///< ordered by start, then visit and part
    std::vector<PlannedBreak> breaks;    ///< ordered by start, then shift
    std::vector<VacantVisit> vacant;     ///< ordered by visit and part

    friend bool operator==(const Plan&, const Plan&) = default;
};

/// A plan that a person has accepted; numbered from 1 within its section and dates.
struct PlanRevision {
    Plan plan;
    int revision = 1;
    Instant accepted_at;
    std::string accepted_by;

    friend bool operator==(const PlanRevision&, const PlanRevision&) = default;
};

enum class Severity { hard, soft };

/// A place where a plan breaks a rule. Data, not an error.
struct Finding {
    std::string rule_id; ///< as in docs/rules.md
    Severity severity = Severity::hard;
    std::optional<VisitId> visit_id;
    std::optional<int> part;
    std::optional<CareWorkerId> care_worker_id;
    std::optional<ShiftId> shift_id;
    std::optional<ClientId> client_id;
    std::optional<Instant> at;
    std::vector<std::pair<std::string, std::string>>
        values; ///< what the text quotes, e.g. {"rest_min", "600"}

    friend bool operator==(const Finding&, const Finding&) = default;
};

} // namespace samma
