#include "planner/routing/state.hpp"

#include <algorithm>

namespace samma::planner::routing {

State::State(const Model& model) : model_(&model)
{
    nodes_.resize(static_cast<std::size_t>(model.nodes()));
    stamps_.resize(nodes_.size());
    is_waiting_.resize(nodes_.size());
    sums_.resize(static_cast<std::size_t>(model.workers()));
    make_task_nodes();
    make_day_nodes();
    for (int visit = 0; visit < model.visits(); ++visit)
        absent_.push_back(visit);
}

void State::make_task_nodes()
{
    for (int index = 0; index < model_->visits(); ++index) {
        const auto& visit = model_->visit(index);
        for (int which = 0; which < visit.tasks; ++which) {
            const int task = visit.first_task + which;
            const auto& given = model_->task(task);
            auto& made = at(task);
            made.place = given.place;
            made.visit = index;
            made.duration = given.duration;
            made.from = given.windows.front().from;
            made.to = given.windows.front().to;
            made.later_windows = std::span(given.windows).subspan(1);
            if (visit.tasks < 2 || visit.tie == Tie::none)
                continue;
            made.partner = visit.first_task + 1 - which;
            made.role = visit.tie == Tie::same_start ? Role::twin : which == 0 ? Role::first : Role::second;
        }
    }
}

void State::make_day_nodes()
{
    for (int worker = 0; worker < model_->workers(); ++worker) {
        const auto& given = model_->worker(worker);
        const int start = model_->start_of(worker), end = model_->end_of(worker);
        at(start) = {.next = end, .route = worker, .place = given.from_place};
        at(end) = {.prev = start, .route = worker, .place = given.to_place};
        at(start).ready = at(start).start = given.shift_from;
        at(start).own_latest = at(start).latest = given.shift_from;
        at(end).ready = at(end).start = given.shift_from;
        at(end).from = given.shift_from;
        at(end).to = at(end).own_latest = at(end).latest = given.shift_to;
    }
}

Time State::open_among(const Node& node, Time at) const
{
    const auto& prices = model_->prices();
    Time to = node.to;
    for (const StartWindow& later : node.later_windows) {
        if (at < later.from) {
            const Cost late = at - to, wait = later.from - at;
            return late <= 0 || prices.lateness * late <= prices.waiting * wait ? at : later.from;
        }
        to = later.to;
    }
    return at;
}

State::Pair State::tied(const Node& first, const Node& second, Pair ready) const
{
    const bool is_twin = first.role == Role::twin;
    const auto& visit = model_->visit(first.visit);
    const Time min_lag = is_twin ? 0 : visit.min_lag, max_lag = is_twin ? 0 : visit.max_lag;
    auto start = ready;
    // With one window the first round settles it; a pair may step into a later window a few times.
    for (std::size_t round = 0; round < 4; ++round) {
        start.second = open_at(second, std::max(start.second, start.first + min_lag));
        const Time needed = start.second - max_lag;
        if (needed <= start.first)
            break;
        start.first = open_at(first, needed);
    }
    return start;
}

Time State::arrival(int from, Time leaves, int to, bool with_lunch) const
{
    const Time travel = model_->travel(node(from).place, node(to).place);
    if (!with_lunch)
        return leaves + travel;
    const auto& lunch = model_->problem().lunch;
    const bool may_eat_there = model_->is_task(to), may_eat_here = model_->is_task(from);
    if (const Time begins = std::max(leaves + travel, lunch.start.from);
        may_eat_there && begins <= lunch.start.to)
        return begins + lunch.duration;
    if (!may_eat_there && leaves < lunch.start.from)
        return kNever; // nobody waits for a lunch after the last visit
    if (const Time begins = std::max(leaves, lunch.start.from); may_eat_here && begins <= lunch.start.to)
        return begins + lunch.duration + travel;
    return kNever;
}

Time State::arrival_at(int index) const
{
    const int prev = node(index).prev;
    return arrival(prev, end_time(prev), index, node(prev).lunch_after);
}

void State::begin_changes()
{
    for (const int index : stack_)
        is_waiting_[static_cast<std::size_t>(index)] = false;
    stack_.clear();
    saved_.clear();
    ++epoch_;
}

void State::save(int index)
{
    auto& stamp = stamps_[static_cast<std::size_t>(index)];
    if (stamp == epoch_)
        return;
    stamp = epoch_;
    const auto& now = node(index);
    saved_.push_back({index, now.ready, now.start, now.late});
}

/// Waiting is told between the first start and the last end of a route: it changes only with those two.
void State::set_start(int index, Time start)
{
    auto& now = at(index);
    if (now.start == start)
        return;
    save(index);
    const Time late = late_at(now, start);
    late_cost_ += late_price(index) * (late - now.late);
    now.late = late;
    if (model_->is_task(index)) {
        if (!model_->is_task(now.next))
            waiting_ += start - now.start;
        if (!model_->is_task(now.prev) && !model_->problem().leaves_at_shift_start)
            waiting_ -= start - now.start;
    }
    now.start = start;
    if (now.next >= 0)
        await(now.next);
}

void State::await(int index)
{
    auto& is_waiting = is_waiting_[static_cast<std::size_t>(index)];
    if (is_waiting)
        return;
    is_waiting = true;
    stack_.push_back(index);
}

bool State::settle_node(int index)
{
    auto& now = at(index);
    const Time reached = arrival_at(index);
    if (reached >= kNever)
        return false;
    const Time ready = open_at(now, reached);
    if (ready == now.ready)
        return true;
    save(index);
    now.ready = ready;
    set_starts_of(index);
    return true;
}

/// The start of a node whose `ready` has changed, and of its partner.
void State::set_starts_of(int index)
{
    const auto& now = node(index);
    if (now.partner < 0 || !is_placed(now.partner))
        return set_start(index, now.ready);
    const int first = std::min(index, now.partner), second = std::max(index, now.partner);
    const auto pair = tied(node(first), node(second), {node(first).ready, node(second).ready});
    set_start(first, pair.first);
    set_start(second, pair.second);
}

/// Works off the stack; false when the cost of lateness and waiting has grown to `bound`, when a lunch begins
/// too late, or when the times run away because the order of the routes contradicts the ties.
bool State::settle(Cost bound)
{
    const std::size_t most = 8 * nodes_.size() + 64;
    const bool only_grows = model_->prices().waiting == 0;
    for (std::size_t steps = 0; !stack_.empty(); ++steps) {
        const int index = stack_.back();
        stack_.pop_back();
        is_waiting_[static_cast<std::size_t>(index)] = false;
        if (steps > most || !settle_node(index) || (only_grows && timed_cost() >= bound))
            return false;
    }
    return timed_cost() < bound;
}

void State::take_back()
{
    for (auto saved = saved_.rbegin(); saved != saved_.rend(); ++saved) {
        auto& now = at(saved->node);
        now.ready = saved->ready;
        now.start = saved->start;
        now.late = saved->late;
    }
}

bool State::reaches(int from, int to)
{
    const Time latest = node(to).start + model_->longest_lag();
    if (node(from).start > latest)
        return false;
    begin_changes();
    backward_.assign(1, from);
    while (!backward_.empty()) {
        const int index = backward_.back();
        backward_.pop_back();
        auto& stamp = stamps_[static_cast<std::size_t>(index)];
        if (stamp == epoch_ || node(index).start > latest)
            continue;
        stamp = epoch_;
        if (index == to) {
            backward_.clear();
            return true;
        }
        if (node(index).next >= 0)
            backward_.push_back(node(index).next);
        if (node(index).partner >= 0 && is_placed(node(index).partner))
            backward_.push_back(node(index).partner);
    }
    return false;
}

/// What the largest lateness costs more by the changed nodes.
Cost State::max_lateness_grown(Time largest) const
{
    if (model_->prices().max_lateness == 0)
        return 0;
    Time late = largest;
    for (const auto& saved : saved_)
        if (model_->is_task(saved.node))
            late = std::max(late, node(saved.node).late);
    return model_->prices().max_lateness * (late - largest);
}

Cost State::push_cost(int next, Time reached, Cost bound, Time largest)
{
    const Cost late_before = late_cost_, waiting_before = waiting_, before = timed_cost();
    begin_changes();
    auto& now = at(next);
    const Time ready = open_at(now, reached);
    bool fits = ready < kNever;
    if (fits && ready > now.ready) {
        save(next);
        now.ready = ready;
        set_starts_of(next);
        fits = settle(bound < kMustBeMade ? before + bound : kMustBeMade);
    }
    const Cost cost = fits ? timed_cost() - before + max_lateness_grown(largest) : kMustBeMade;
    take_back();
    late_cost_ = late_before;
    waiting_ = waiting_before;
    return cost;
}

} // namespace samma::planner::routing
