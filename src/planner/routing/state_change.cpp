// How a state changes: tasks are linked into routes and taken out, and the times follow.
#include "planner/routing/state.hpp"

#include <algorithm>

namespace samma::planner::routing {

namespace {

constexpr Time kUnknown = -1; ///< `ready` of a node whose time has not been found

} // namespace

/// Waiting of a route between its first start (or the shift's) and its last: what is neither work nor lunch.
Cost State::route_waiting(int worker) const
{
    const int first = node(model_->start_of(worker)).next, last = node(model_->end_of(worker)).prev;
    if (!model_->is_task(first) || model_->prices().waiting == 0)
        return 0;
    const auto& sums = this->sums(worker);
    const auto& from = node(model_->start_of(worker));
    const Time way_out = model_->travel(from.place, node(first).place);
    const Time way_home = model_->travel(node(last).place, node(model_->end_of(worker)).place);
    Time between = node(last).start - sums.work + node(last).duration + way_home;
    between -= model_->problem().leaves_at_shift_start ? from.start : node(first).start - way_out;
    if (sums.has_lunch && !from.lunch_after && !node(last).lunch_after)
        between -= model_->problem().lunch.duration;
    return between;
}

void State::set_lunch(int after, bool is_there)
{
    at(after).lunch_after = is_there;
    sums_[static_cast<std::size_t>(node(after).route)].has_lunch = is_there;
}

void State::link(int task, const Position& position)
{
    auto& now = at(task);
    auto& before = at(position.prev);
    const int worker = before.route;
    auto& sums = sums_[static_cast<std::size_t>(worker)];
    waiting_ -= route_waiting(worker);
    now.route = worker;
    now.prev = position.prev;
    now.next = before.next;
    at(now.next).prev = task;
    before.next = task;
    now.lunch_after = before.lunch_after && !position.lunch_first;
    if (now.lunch_after)
        before.lunch_after = false;
    now.ready = kUnknown;
    now.start = 0;
    now.late = 0;
    const auto& after = node(now.next);
    const Time more = model_->travel(before.place, now.place) + model_->travel(now.place, after.place) -
                      model_->travel(before.place, after.place);
    const bool was_empty = sums.tasks == 0;
    // An unused worker does not travel, even where the day ends elsewhere than it begins.
    const Time added = was_empty ? more + model_->travel(before.place, after.place) : more;
    travel_ += added;
    sums.work += added + now.duration;
    sums.load += model_->task(task).demand;
    ++sums.tasks;
    worker_costs_ += model_->worker_cost(task, worker);
    waiting_ += route_waiting(worker);
}

void State::unlink(int task)
{
    auto& now = at(task);
    const int worker = now.route;
    auto& before = at(now.prev);
    auto& after = at(now.next);
    auto& sums = sums_[static_cast<std::size_t>(worker)];
    waiting_ -= route_waiting(worker);
    Time less = model_->travel(before.place, now.place) + model_->travel(now.place, after.place);
    if (sums.tasks > 1)
        less -= model_->travel(before.place, after.place);
    travel_ -= less;
    sums.work -= less + now.duration;
    sums.load -= model_->task(task).demand;
    --sums.tasks;
    worker_costs_ -= model_->worker_cost(task, worker);
    late_cost_ -= late_price(task) * now.late;
    before.next = now.next;
    after.prev = now.prev;
    // A lunch beside the task goes with it; place_lunch finds it a new place.
    if (before.lunch_after || now.lunch_after)
        sums.has_lunch = before.lunch_after = now.lunch_after = false;
    now.route = now.prev = now.next = -1;
    now.start = now.late = 0;
    waiting_ += route_waiting(worker);
}

/// Links the tasks of a visit and settles the times; false when travel, lateness and waiting come to cost
/// `bound` more.
bool State::apply(int visit, std::span<const Position> positions, Cost bound)
{
    begin_changes();
    const Cost before = timed_cost() + moved_cost();
    const int first = model_->visit(visit).first_task;
    for (std::size_t which = 0; which < positions.size(); ++which)
        link(first + static_cast<int>(which), positions[which]);
    for (std::size_t which = positions.size(); which-- > 0;) {
        const int task = first + static_cast<int>(which);
        await(node(task).next);
        await(task);
        save(task);
    }
    return settle(before + bound - moved_cost());
}

void State::revert(int visit)
{
    take_back();
    const auto& given = model_->visit(visit);
    for (int which = given.tasks; which-- > 0;) {
        const int task = given.first_task + which;
        const int prev = node(task).prev;
        const bool had_lunch = node(prev).lunch_after || node(task).lunch_after;
        unlink(task);
        if (had_lunch)
            set_lunch(prev, true);
    }
}

Cost State::try_insert(int visit, std::span<const Position> positions, Cost bound)
{
    const Cost late_before = late_cost_, waiting_before = waiting_, before = timed_cost();
    const Cost moved_before = moved_cost();
    const bool fits = apply(visit, positions, bound);
    const Cost change =
        fits ? timed_cost() - before + moved_cost() - moved_before + max_lateness_grown(max_late_)
             : kMustBeMade;
    revert(visit);
    late_cost_ = late_before;
    waiting_ = waiting_before;
    return change < bound ? change : kMustBeMade;
}

bool State::insert(int visit, std::span<const Position> positions)
{
    const Cost late_before = late_cost_, waiting_before = waiting_;
    if (!apply(visit, positions, kMustBeMade) || late_cost_ - late_before >= kHard) {
        revert(visit);
        late_cost_ = late_before;
        waiting_ = waiting_before;
        return false;
    }
    for (const auto& saved : saved_)
        if (model_->is_task(saved.node))
            max_late_ = std::max(max_late_, node(saved.node).late);
    absent_.erase(std::find(absent_.begin(), absent_.end(), visit));
    for (const auto& saved : saved_)
        backward_.push_back(saved.node);
    const int first = model_->visit(visit).first_task;
    for (std::size_t which = 0; which < positions.size(); ++which)
        backward_.push_back(node(first + static_cast<int>(which)).prev);
    settle_latest();
    return true;
}

void State::remove(std::span<const int> visits)
{
    begin_changes();
    for (const int visit : visits) {
        const auto& given = model_->visit(visit);
        for (int which = 0; which < given.tasks; ++which) {
            const int task = given.first_task + which;
            const int prev = node(task).prev, next = node(task).next;
            unlink(task);
            await(next);
            backward_.push_back(prev);
        }
        absent_.push_back(visit);
    }
    // A node that was itself removed later has nothing to settle.
    std::erase_if(stack_, [&](int index) {
        const bool is_gone = node(index).route < 0;
        if (is_gone)
            is_waiting_[static_cast<std::size_t>(index)] = false;
        return is_gone;
    });
    while (!settle(kMustBeMade))
        if (!drop_lost_lunches())
            return recompute();
    if (max_late_ > 0)
        find_max_late();
    for (const auto& saved : saved_)
        backward_.push_back(saved.node);
    std::erase_if(backward_, [&](int index) { return node(index).route < 0; });
    settle_latest();
}

/// A lunch after the last visit is lost when that visit now ends before lunch time; whether there was one.
bool State::drop_lost_lunches()
{
    bool is_lost = false;
    for (int worker = 0; worker < model_->workers(); ++worker) {
        const int index = lunch_of(worker);
        if (index < 0)
            continue;
        if (arrival_at(node(index).next) < kNever)
            continue;
        waiting_ -= route_waiting(worker);
        set_lunch(index, false);
        waiting_ += route_waiting(worker);
        await(node(index).next);
        is_lost = true;
    }
    return is_lost;
}

void State::find_max_late()
{
    max_late_ = 0;
    for (int task = 0; task < model_->tasks(); ++task)
        max_late_ = std::max(max_late_, node(task).late);
}

/// Finds both latest starts of a node and its partner; whether any has changed.
bool State::find_latest(int index)
{
    auto& now = at(index);
    Time own = now.late > 0 ? now.start : end_of_window(now, now.start);
    if (now.next >= 0)
        own = std::min(own, node(now.next).latest - now.duration -
                                model_->travel(now.place, node(now.next).place));
    now.own_latest = own;
    const auto set = [&](int which, Time latest) {
        if (node(which).latest == latest)
            return;
        at(which).latest = latest;
        if (node(which).prev >= 0)
            backward_.push_back(node(which).prev);
    };
    if (now.partner < 0 || !is_placed(now.partner)) {
        set(index, own);
        return true;
    }
    const int first = std::min(index, now.partner), second = std::max(index, now.partner);
    const bool is_twin = now.role == Role::twin;
    const auto& visit = model_->visit(now.visit);
    set(first, std::min(node(first).own_latest, node(second).own_latest - (is_twin ? 0 : visit.min_lag)));
    set(second, std::min(node(second).own_latest, node(first).own_latest + (is_twin ? 0 : visit.max_lag)));
    return true;
}

void State::settle_latest()
{
    for (std::size_t steps = 0; !backward_.empty() && steps < 16 * nodes_.size() + 64; ++steps) {
        const int index = backward_.back();
        backward_.pop_back();
        find_latest(index);
    }
    backward_.clear();
}

void State::recompute()
{
    std::vector<int> order;
    for (int task = 0; task < model_->tasks(); ++task)
        if (is_placed(task))
            order.push_back(task);
    std::stable_sort(order.begin(), order.end(),
                     [&](int left, int right) { return node(left).start < node(right).start; });
    for (int worker = 0; worker < model_->workers(); ++worker)
        order.push_back(model_->end_of(worker));
    for (const int index : order) {
        late_cost_ -= late_price(index) * node(index).late;
        at(index).late = at(index).start = 0;
        at(index).ready = kUnknown;
    }
    waiting_ = 0;
    for (int worker = 0; worker < model_->workers(); ++worker)
        waiting_ += route_waiting(worker);
    begin_changes();
    for (std::size_t round = 0; round < nodes_.size(); ++round) {
        for (const int index : order)
            settle_node(index);
        if (stack_.empty())
            break;
        begin_changes();
    }
    find_max_late();
    backward_.assign(order.begin(), order.end());
    settle_latest();
}

} // namespace samma::planner::routing
