#pragma once

#include "app/board_state.hpp"
#include "base/id.hpp"

#include <optional>
#include <variant>

namespace samma::app {

/// One person's part of a visit.
struct PartName {
    VisitId visit_id;
    int part = 0;
};

/// Gives the part to somebody, or to nobody; the other part of a double visit follows to the same start.
struct MoveVisit {
    PartName what;
    std::optional<CareWorkerId> to;   ///< missing: it becomes vacant
    std::optional<Instant> starts_at; ///< missing: as it was
};
/// Each of the two takes the other's visit at the time that the visit has.
struct SwapVisits {
    PartName one;
    PartName other;
};
enum class Lock { closed, open };
/// A locked visit stays where it is whatever the planner does.
struct LockVisit {
    PartName what;
    Lock lock = Lock::closed;
};
/// The two who come to a double visit come each at a time of their own.
struct SplitDouble {
    VisitId visit_id;
};
/// A visit that no schedule asks for; it is vacant until it is given to somebody.
struct AddVisit {
    ClientId client_id;
    VisitKind visit_kind = VisitKind::other;
    LocalDate on;
    Interval start_window; ///< when it may begin, both ends included
    Minutes care_time{};
    int staff_needed = 1;
};
struct CancelVisit {
    VisitId visit_id;
};
struct LengthenVisit {
    VisitId visit_id;
    Minutes care_time{};
};
/// Makes the visit on another day at the same clock; it is vacant until it is given to somebody.
struct MoveToDay {
    VisitId visit_id;
    LocalDate on = {};
};

/// What a coordinator does to a plan by hand.
using ByHand = std::variant<MoveVisit, SwapVisits, LockVisit, SplitDouble, AddVisit, CancelVisit,
                            LengthenVisit, MoveToDay>;

EditKind kind_of(const ByHand& change);

/// The plan as the change leaves it; the exact rules have not seen it. `new_id` names an added visit. Errors:
/// `edit.unknown_visit`, `edit.unknown_client`, `edit.not_on_duty` (no shift of the person that day),
/// `edit.locked` (unlock it first), `edit.not_double`, `edit.outside_period`, `edit.changes_nothing`.
Result<AdjustedPlan> changed_by_hand(const BoardState& state, const ByHand& change, Uuid new_id);

/// The client whose visit is changed.
std::optional<ClientId> client_of(const BoardState& state, const ByHand& change);

} // namespace samma::app
