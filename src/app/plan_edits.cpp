#include "app/plan_edits.hpp"

#include "care/adjust_visits.hpp"
#include "planner/place_by_hand.hpp"

#include <algorithm>
#include <tuple>

namespace samma::app {

namespace {

/// Works on a copy of the plan; what it cannot do is an error of the whole change.
class Hand {
  public:
    Hand(const BoardState& state, Uuid new_id)
        : state_(state), plan_(state.plan()), adjustments_(state.adjustments), new_id_(new_id)
    {
    }

    Result<void> operator()(const MoveVisit& move);
    Result<void> operator()(const SwapVisits& swap);
    Result<void> operator()(const LockVisit& lock);
    Result<void> operator()(const SplitDouble& split);
    Result<void> operator()(const AddVisit& add);
    Result<void> operator()(const CancelVisit& cancel);
    Result<void> operator()(const LengthenVisit& lengthen);
    Result<void> operator()(const MoveToDay& move);

    Result<AdjustedPlan> finish() &&
    {
        std::sort(plan_.assignments.begin(), plan_.assignments.end(),
                  [](const Assignment& one, const Assignment& other) {
                      return std::tie(one.starts_at, one.visit_id, one.part) <
                             std::tie(other.starts_at, other.visit_id, other.part);
                  });
        std::sort(plan_.vacant.begin(), plan_.vacant.end(),
                  [](const VacantVisit& one, const VacantVisit& other) {
                      return std::tie(one.visit_id, one.part) < std::tie(other.visit_id, other.part);
                  });
        if (plan_ == state_.plan() && adjustments_ == state_.adjustments)
            return fail("edit.changes_nothing");
        return AdjustedPlan{std::move(plan_), std::move(adjustments_)};
    }

  private:
    [[nodiscard]] Result<const Visit*> visit(VisitId id) const
    {
        const auto* found = state_.period.find_visit(id);
        return found ? Result<const Visit*>(found) : fail("edit.unknown_visit");
    }
    Assignment* find_assignment(PartName what)
    {
        const auto found = std::find_if(
            plan_.assignments.begin(), plan_.assignments.end(), [&](const Assignment& candidate) {
                return candidate.visit_id == what.visit_id && candidate.part == what.part;
            });
        return found == plan_.assignments.end() ? nullptr : &*found;
    }
    Result<void> refuse_locked(VisitId visit_id)
    {
        for (int part : {0, 1})
            if (const auto* assignment = find_assignment({visit_id, part});
                assignment && assignment->is_locked)
                return fail("edit.locked");
        return {};
    }
    [[nodiscard]] Result<const Shift*> shift_of(CareWorkerId care_worker, LocalDate on, Instant start) const;
    [[nodiscard]] std::optional<SpecialReason> reason_for(const Visit& visit, CareWorkerId care_worker,
                                                          LocalDate on) const;
    Result<void> give(const Visit& visit, int part, CareWorkerId care_worker, LocalDate on, Instant start);
    bool make_way(const MoveVisit& move, Instant start);
    void make_vacant(VisitId visit_id, int part);
    void take_away(VisitId visit_id);
    void follow(const Visit& visit, int part, Instant start);

    const BoardState& state_;
    Plan plan_;
    std::vector<VisitAdjustment> adjustments_;
    Uuid new_id_;
};

/// Of the person's shifts that day, the one that holds the start, otherwise the one that lies nearest.
Result<const Shift*> Hand::shift_of(CareWorkerId care_worker, LocalDate on, Instant start) const
{
    const Shift* nearest = nullptr;
    const auto away = [start](const Shift& shift) {
        return std::max({shift.time.from - start, start - shift.time.until, Instant::duration::zero()});
    };
    for (const auto& shift : state_.period.shifts())
        if (shift.care_worker_id == care_worker && shift.on == on &&
            (!nearest || away(shift) < away(*nearest)))
            nearest = &shift;
    return nearest ? Result<const Shift*>(nearest) : fail("edit.not_on_duty");
}

/// Somebody else than a contact person who is on duty comes by the coordinator's decision.
std::optional<SpecialReason> Hand::reason_for(const Visit& visit, CareWorkerId care_worker,
                                              LocalDate on) const
{
    const auto contact = state_.period.contact_of(visit.client_id, on);
    if (!contact || *contact == care_worker)
        return std::nullopt;
    const auto& shifts = state_.period.shifts();
    const bool is_on_duty = std::any_of(shifts.begin(), shifts.end(), [&](const Shift& shift) {
        return shift.care_worker_id == *contact && shift.on == on;
    });
    return is_on_duty ? std::optional(SpecialReason::coordinator_choice) : std::nullopt;
}

Result<void> Hand::give(const Visit& visit, int part, CareWorkerId care_worker, LocalDate on, Instant start)
{
    const Shift* shift = SAMMA_TRY(shift_of(care_worker, on, start));
    std::erase_if(plan_.vacant, [&](const VacantVisit& vacant) {
        return vacant.visit_id == visit.id && vacant.part == part;
    });
    auto* assignment = find_assignment({visit.id, part});
    if (!assignment) {
        assignment = &plan_.assignments.emplace_back();
        assignment->visit_id = visit.id;
        assignment->part = part;
    }
    if (assignment->care_worker_id != care_worker)
        assignment->special_reason = reason_for(visit, care_worker, on);
    assignment->care_worker_id = care_worker;
    assignment->shift_id = shift->id;
    assignment->on = on;
    assignment->starts_at = start;
    return {};
}

/// Lets the planner find room near the start; what is in the way makes room inside its own windows.
bool Hand::make_way(const MoveVisit& move, Instant start)
{
    const auto* hand = state_.hand();
    auto placed = hand ? planner::placed_by_hand(*hand, {move.what.visit_id, move.what.part, *move.to, start})
                       : std::nullopt;
    if (!placed)
        return false;
    plan_ = std::move(*placed);
    auto* assignment = find_assignment(move.what);
    assignment->special_reason =
        reason_for(*state_.period.find_visit(move.what.visit_id), *move.to, assignment->on);
    return true;
}

void Hand::make_vacant(VisitId visit_id, int part)
{
    std::erase_if(plan_.assignments, [&](const Assignment& assignment) {
        return assignment.visit_id == visit_id && assignment.part == part;
    });
    const bool is_vacant =
        std::any_of(plan_.vacant.begin(), plan_.vacant.end(), [&](const VacantVisit& vacant) {
            return vacant.visit_id == visit_id && vacant.part == part;
        });
    if (!is_vacant)
        plan_.vacant.push_back({visit_id, part, VacancyReason::no_room, {}});
}

void Hand::take_away(VisitId visit_id)
{
    const auto is_of_visit = [visit_id](const auto& item) { return item.visit_id == visit_id; };
    std::erase_if(plan_.assignments, is_of_visit);
    std::erase_if(plan_.vacant, is_of_visit);
}

/// The two of a double visit start together.
void Hand::follow(const Visit& visit, int part, Instant start)
{
    if (auto* other = visit.staff_needed > 1 ? find_assignment({visit.id, 1 - part}) : nullptr)
        other->starts_at = start;
}

Result<void> Hand::operator()(const MoveVisit& move)
{
    const Visit* moved = SAMMA_TRY(visit(move.what.visit_id));
    if (move.what.part >= moved->staff_needed)
        return fail("edit.unknown_visit");
    SAMMA_CHECK(refuse_locked(moved->id));
    if (!move.to) {
        make_vacant(moved->id, move.what.part);
        return {};
    }
    const auto* known = find_assignment(move.what);
    const LocalDate on = known ? known->on : moved->days.front().on;
    const auto& day = moved->find_day(on) ? *moved->find_day(on) : moved->days.front();
    const Instant wished = day.agreed_start.value_or(day.promised.from);
    const Instant start = move.starts_at.value_or(known ? known->starts_at : wished);
    if (make_way(move, start))
        return {};
    SAMMA_CHECK(give(*moved, move.what.part, *move.to, on, start));
    follow(*moved, move.what.part, start);
    return {};
}

Result<void> Hand::operator()(const SwapVisits& swap)
{
    const Visit* one = SAMMA_TRY(visit(swap.one.visit_id));
    const Visit* other = SAMMA_TRY(visit(swap.other.visit_id));
    for (const auto* swapped : {one, other})
        SAMMA_CHECK(refuse_locked(swapped->id));
    const auto* ones = find_assignment(swap.one);
    const auto* others = find_assignment(swap.other);
    if (!ones || !others)
        return fail("edit.unknown_visit");
    const Assignment first = *ones;
    const Assignment second = *others;
    SAMMA_CHECK(give(*one, first.part, second.care_worker_id, first.on, first.starts_at));
    return give(*other, second.part, first.care_worker_id, second.on, second.starts_at);
}

Result<void> Hand::operator()(const LockVisit& lock)
{
    auto* assignment = find_assignment(lock.what);
    if (!assignment)
        return fail("edit.unknown_visit");
    assignment->is_locked = lock.lock == Lock::closed;
    return {};
}

Result<void> Hand::operator()(const SplitDouble& split)
{
    const Visit* whole = SAMMA_TRY(visit(split.visit_id));
    if (whole->staff_needed < 2)
        return fail("edit.not_double");
    SAMMA_CHECK(refuse_locked(whole->id));
    const VisitId second = split_off(whole->id);
    for (auto& assignment : plan_.assignments)
        if (assignment.visit_id == whole->id && assignment.part == 1)
            std::tie(assignment.visit_id, assignment.part) = std::tuple(second, 0);
    for (auto& vacant : plan_.vacant)
        if (vacant.visit_id == whole->id && vacant.part == 1)
            std::tie(vacant.visit_id, vacant.part) = std::tuple(second, 0);
    adjustments_.push_back({.visit_id = whole->id, .kind = AdjustmentKind::split});
    return {};
}

Result<void> Hand::operator()(const AddVisit& add)
{
    if (!state_.period.find_client(add.client_id))
        return fail("edit.unknown_client");
    if (!plan_.dates.holds(add.on))
        return fail("edit.outside_period");
    const VisitId id(new_id_);
    adjustments_.push_back({.visit_id = id,
                            .kind = AdjustmentKind::added,
                            .care_time = add.care_time,
                            .on = add.on,
                            .client_id = add.client_id,
                            .visit_kind = add.visit_kind,
                            .start_window = add.start_window,
                            .staff_needed = add.staff_needed});
    for (int part = 0; part < add.staff_needed; ++part)
        make_vacant(id, part);
    return {};
}

Result<void> Hand::operator()(const CancelVisit& cancel)
{
    SAMMA_TRY(visit(cancel.visit_id));
    SAMMA_CHECK(refuse_locked(cancel.visit_id));
    take_away(cancel.visit_id);
    adjustments_.push_back({.visit_id = cancel.visit_id, .kind = AdjustmentKind::cancelled});
    return {};
}

Result<void> Hand::operator()(const LengthenVisit& lengthen)
{
    const Visit* changed = SAMMA_TRY(visit(lengthen.visit_id));
    if (changed->care_time == lengthen.care_time)
        return fail("edit.changes_nothing");
    adjustments_.push_back(
        {.visit_id = changed->id, .kind = AdjustmentKind::lengthened, .care_time = lengthen.care_time});
    return {};
}

Result<void> Hand::operator()(const MoveToDay& move)
{
    const Visit* moved = SAMMA_TRY(visit(move.visit_id));
    SAMMA_CHECK(refuse_locked(moved->id));
    if (!plan_.dates.holds(move.on))
        return fail("edit.outside_period");
    adjustments_.push_back({.visit_id = moved->id, .kind = AdjustmentKind::other_day, .on = move.on});
    for (int part = 0; part < moved->staff_needed; ++part)
        make_vacant(moved->id, part);
    return {};
}

struct KindOf {
    EditKind operator()(const MoveVisit&) const { return EditKind::move_visit; }
    EditKind operator()(const SwapVisits&) const { return EditKind::swap_visits; }
    EditKind operator()(const LockVisit& lock) const
    {
        return lock.lock == Lock::closed ? EditKind::lock_visit : EditKind::unlock_visit;
    }
    EditKind operator()(const SplitDouble&) const { return EditKind::split_double; }
    EditKind operator()(const AddVisit&) const { return EditKind::add_visit; }
    EditKind operator()(const CancelVisit&) const { return EditKind::cancel_visit; }
    EditKind operator()(const LengthenVisit&) const { return EditKind::lengthen_visit; }
    EditKind operator()(const MoveToDay&) const { return EditKind::move_to_day; }
};

struct VisitOf {
    VisitId operator()(const MoveVisit& change) const { return change.what.visit_id; }
    VisitId operator()(const SwapVisits& change) const { return change.one.visit_id; }
    VisitId operator()(const LockVisit& change) const { return change.what.visit_id; }
    VisitId operator()(const AddVisit&) const { return {}; }
    template <typename Change>
    VisitId operator()(const Change& change) const
    {
        return change.visit_id;
    }
};

} // namespace

EditKind kind_of(const ByHand& change)
{
    return std::visit(KindOf{}, change);
}

std::optional<ClientId> client_of(const BoardState& state, const ByHand& change)
{
    if (const auto* add = std::get_if<AddVisit>(&change))
        return add->client_id;
    const auto* visit = state.period.find_visit(std::visit(VisitOf{}, change));
    return visit ? std::optional(visit->client_id) : std::nullopt;
}

Result<AdjustedPlan> changed_by_hand(const BoardState& state, const ByHand& change, Uuid new_id)
{
    Hand hand(state, new_id);
    SAMMA_CHECK(std::visit(hand, change));
    return std::move(hand).finish();
}

} // namespace samma::app
