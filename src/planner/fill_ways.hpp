#pragma once

#include "planner/plan_in_hand.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace samma::planner {

/// What would have to be otherwise for a vacant visit to be made.
enum class FillKind {
    as_it_stands, ///< somebody has room
    move_others,  ///< other visits of the day change hands or times
    longer_shift, ///< somebody begins earlier or stays longer
    extra_shift,  ///< somebody who is off then comes in
    wider_window, ///< the visit begins outside the time that is agreed as possible
    delegation,   ///< somebody on duty gets the delegation
    competence,   ///< somebody on duty gets the competence
};

/// One way to have the visit made, tried out whole.
struct FillWay {
    FillKind kind = FillKind::as_it_stands;
    CareWorkerId care_worker_id;
    Instant starts_at;
    std::optional<Shift> shift;       ///< longer_shift, extra_shift: as it would be
    Minutes extra_paid{};             ///< longer_shift, extra_shift
    Minutes wider_by{};               ///< wider_window
    std::vector<std::string> missing; ///< delegation, competence: codes that she would need
    std::vector<VisitId> moved;       ///< other visits that change person or time by more than a quarter
    Levels cost;                      ///< on each level, against the plan as it stands
    PeriodChanges changes;            ///< what is otherwise
    Plan plan;                        ///< with the visit made
};

/// Whether a way holds by rules that the planner does not know, such as the rests between shifts.
using HoldsByRules = std::function<bool(const PlanningPeriod&, const Plan&)>;

/// The cheapest ways to fill a vacant part, at most `most`, cheapest first and no kind twice unless fewer
/// kinds work; each has been laid out in a plan that `holds` approves. A double visit is filled part by part.
/// Errors: `plan.unknown_visit`, `plan.not_vacant`.
Result<std::vector<FillWay>> ways_to_fill(const PlanInHand& hand, const TravelTimes& travel, VisitId visit_id,
                                          int part, std::size_t most, const HoldsByRules& holds);

} // namespace samma::planner
