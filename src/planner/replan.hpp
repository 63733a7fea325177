#pragma once

#include "planner/day_event.hpp"
#include "planner/plan_in_hand.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace samma::planner {

/// What has happened, and how the answer is to be looked for. The same request gives the same answer.
struct ReplanRequest {
    DayEvent event;
    Instant now;
    Minutes freeze{0}; ///< visits that begin sooner than this stay as they are, unless the event strikes them
    Minutes notice{10};   ///< nobody is sent to a visit on shorter notice
    int iterations = 250; ///< of the local search, for each way of looking
    int alternatives = 3; ///< at most
    std::uint64_t seed = 1;
};

/// What becomes of one part of a visit.
struct VisitChange {
    VisitId visit_id;
    int part = 0;
    ClientId client_id;
    bool is_struck = false;           ///< by the event itself; the others are moved to make room
    std::optional<CareWorkerId> from; ///< nobody: it was vacant, or is new
    std::optional<CareWorkerId> to;   ///< nobody: it is vacant now, or cancelled
    std::optional<Instant> starts_before;
    std::optional<Instant> starts_after;
    StaffRelation relation = StaffRelation::other; ///< of who comes now
    /// The client has met who comes now, before the period or in the plan as it was.
    bool is_known = false;
    int minutes_outside = 0; ///< outside what the client was promised, as it is now; early is negative
};

/// What the change means for one person's day.
struct WorkloadChange {
    CareWorkerId care_worker_id;
    Minutes care_before{};
    Minutes care_after{};
    Seconds travel_before{};
    Seconds travel_after{};
};

/// How much a change asks of people; compared in this order, between the promised times (level 2) and the
/// continuity (level 3).
struct ChangeCount {
    int other_person = 0;   ///< parts that another person makes than people were told, the struck ones apart
    int moved_quarters = 0; ///< started quarters of an hour that starts move beyond a first quarter
    int changed_visits =
        0; ///< visits with another person, or moved more than a quarter of an hour; all of them
    int struck_visits = 0; ///< visits that the event itself strikes
    int known_person = 0;  ///< parts that a new person comes to whom the client knows
    int new_person = 0;    ///< parts that somebody whom the client has never met comes to
    int by_contact = 0;    ///< parts that go to the contact person
    int newly_vacant = 0;
    int newly_placed = 0; ///< parts that were vacant and are not
};

/// One way to meet the event.
struct ReplanAlternative {
    Plan plan;
    Levels cost; ///< what the plan has more of on each level than the plan as it was told
    ChangeCount count;
    std::vector<VisitChange> changes;     ///< ordered by when the visit is, or was
    std::vector<WorkloadChange> workload; ///< of everybody whose day changes
};

/// The answer to an event: at most so many ways as asked for, best first, no two alike.
struct Replanned {
    PlanningPeriod period; ///< as the event makes it, with what is frozen as locked
    EventEffect effect;
    std::vector<ReplanAlternative> alternatives;
};

/// Meets an event of the day with the least change (planner design §8): executed visits, those that people
/// are on their way to, and what lies inside the freeze are kept; what the event strikes finds its place by
/// ejection chains of up to three, then a local search over the routes that were touched.
/// Errors: those of effect_of and of Problem::from.
Result<Replanned> replan(const PlanInHand& told, const TravelTimes& travel, const ReplanRequest& request);

} // namespace samma::planner
