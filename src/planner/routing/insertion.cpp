#include "planner/routing/insertion.hpp"

#include <algorithm>
#include <cmath>

namespace samma::planner::routing {

namespace {

/// How many places whose cost only trying tells are tried at most for one visit.
constexpr std::ptrdiff_t kMostTries = 12;
/// Where prices are not plain, only so many places of each task of a tie are paired, the cheapest. Measured:
/// docs/adr/0100-a-push-is-tried-where-it-is-likely-to-be-cheap.md.
constexpr std::size_t kMostPaired = 30;

} // namespace

InsertionSearch::InsertionSearch(State& state, Random& random, double blink)
    : state_(state), random_(random), model_(state.model()),
      blink_below_(static_cast<std::uint64_t>(std::ldexp(blink, 63)) * 2),
      empty_told_(static_cast<std::size_t>(state.model().workers()))
{
}

bool InsertionSearch::blinks()
{
    return blink_below_ > 0 && random_.next() < blink_below_;
}

/// What a service's lateness adds to the price of the largest.
Cost InsertionSearch::lateness_beyond_largest(Time late) const
{
    return model_.prices().max_lateness * std::max<Time>(0, late - state_.max_late());
}

/// Calls `use` with every place of the task in the worker's route; false when it says to stop.
template <typename Use>
bool InsertionSearch::places_of_worker(int task, int worker, Use&& use)
{
    const auto& now = state_.node(task);
    const Time* from = model_.travel_from(now.place);
    const Time* into = model_.travel_into(now.place);
    const bool is_hard = model_.is_hard();
    const bool is_empty = state_.sums(worker).tasks == 0;
    const Cost worker_cost = model_.worker_cost(task, worker);
    const Cost price = model_.prices().travel;
    int prev = model_.start_of(worker);
    for (int next = state_.node(prev).next; next >= 0; prev = next, next = state_.node(next).next) {
        const auto& before = state_.node(prev);
        const auto& after = state_.node(next);
        const Time way = into[before.place];
        const Time leaves = before.start + before.duration;
        if (is_hard && leaves + way > now.to && now.later_windows.empty())
            break; // later places are reached later still
        const Time saved = is_empty ? 0 : model_.travel(before.place, after.place);
        Place place{.position = {.prev = prev},
                    .least = worker_cost + price * (way + from[after.place] - saved),
                    .worker = worker};
        for (int side = before.lunch_after ? 0 : 1; side < 2; ++side) {
            place.position.lunch_first = side == 0 || !before.lunch_after;
            const Time reached =
                before.lunch_after && side == 0 ? state_.arrival(prev, leaves, task, true) : leaves + way;
            if (reached >= kNever)
                continue;
            place.ready = state_.open_at(now, reached);
            ++tests_;
            if (!use(place))
                return false;
        }
    }
    return true;
}

/// Every place of a task with every worker who may serve it.
template <typename Use>
void InsertionSearch::each_place(int task, int alike, Use&& use)
{
    std::fill(empty_told_.begin(), empty_told_.end(), 0);
    for (const int worker : model_.task(task).workers) {
        const auto& sums = state_.sums(worker);
        if (sums.load + model_.task(task).demand > model_.worker(worker).capacity)
            continue;
        if (sums.tasks == 0) {
            if (++empty_told_[static_cast<std::size_t>(model_.worker_class(worker))] > alike)
                continue;
        }
        if (!places_of_worker(task, worker, use))
            return;
    }
}

/// When the task after a place is reached if the service there starts at `start`.
Time InsertionSearch::reached_after(const Place& place, int task, Time start) const
{
    const auto& before = state_.node(place.position.prev);
    const Time leaves = start + state_.node(task).duration;
    if (before.lunch_after && !place.position.lunch_first)
        return state_.arrival(task, leaves, before.next, true);
    return leaves + model_.travel(state_.node(task).place, state_.node(before.next).place);
}

/// What the lateness that a push adds is likely to cost.
Cost InsertionSearch::late_estimate(const Node& pushed, Time reached) const
{
    return reached <= pushed.latest
               ? 0
               : std::min(kMustBeMade, model_.least_late_price() * (reached - pushed.latest));
}

/// The least lateness that a push adds: all that goes beyond `latest` arrives at the task that sets it.
Cost InsertionSearch::late_floor(const Node& pushed, Time reached) const
{
    return !model_.is_plain() || !pushed.later_windows.empty() ? 0 : late_estimate(pushed, reached);
}

/// Whether arriving there costs nothing downstream.
bool InsertionSearch::is_free(const Node& pushed, Time reached) const
{
    return reached <= pushed.start || (model_.is_plain() && reached <= pushed.latest);
}

/// What the tasks after a place pay for a service that starts when the worker is ready.
Cost InsertionSearch::push_after(const Place& place, int task, Cost bound)
{
    const int next = state_.node(place.position.prev).next;
    const Time reached = reached_after(place, task, place.ready);
    if (reached >= kNever)
        return kMustBeMade;
    const Time late = state_.late_at(state_.node(task), place.ready);
    Cost cost = state_.push_cost(next, reached, bound, std::max(late, state_.max_late()));
    // The day's first task, when another comes before it, no longer takes the departure along.
    if (!model_.is_task(place.position.prev) && model_.is_task(next) &&
        !model_.problem().leaves_at_shift_start) {
        const auto& after = state_.node(next);
        cost += model_.prices().waiting * (state_.open_at(after, reached) - after.start);
    }
    return cost;
}

/// Sorts what only trying tells, the most hopeful first.
void InsertionSearch::sort_untold()
{
    const auto by_hope = [](const Untold& left, const Untold& right) { return left.hope < right.hope; };
    if (untold_.size() > kMostTries) {
        std::nth_element(untold_.begin(), untold_.begin() + kMostTries, untold_.end(), by_hope);
        untold_.resize(kMostTries);
    }
    std::sort(untold_.begin(), untold_.end(), by_hope);
}

/// Travel and service that the worker has more of.
Time InsertionSearch::more_work(const Place& place, int task) const
{
    const auto& before = state_.node(place.position.prev);
    const auto& after = state_.node(before.next);
    const bool is_empty = state_.sums(place.worker).tasks == 0;
    return model_.travel(before.place, state_.node(task).place) +
           model_.travel(state_.node(task).place, after.place) + state_.node(task).duration -
           (is_empty ? 0 : model_.travel(before.place, after.place));
}

Cost InsertionSearch::balance_terms(const Place& place, int task) const
{
    const Cost price = model_.prices().balance;
    return price == 0 ? 0 : price * (state_.balance_with(place.worker, more_work(place, task)) - balance_);
}

/// Waiting of the route as long as the task pushes nothing: between others it fills some, as the last one it
/// may add some. Where travel has a price, it is left to the visits that may yet fill it:
/// docs/adr/0100-a-push-is-tried-where-it-is-likely-to-be-cheap.md.
Cost InsertionSearch::waiting_terms(const Place& place, int task, Time start) const
{
    if (!model_.is_by_waiting())
        return 0;
    const auto& before = state_.node(place.position.prev);
    if (model_.is_task(before.next))
        return -model_.prices().waiting * more_work(place, task);
    const Time way = model_.travel(before.place, state_.node(task).place);
    return model_.prices().waiting * (start - before.start - before.duration - way);
}

/// What is waited for the other of a tie, beyond what was told with the two places.
Cost InsertionSearch::waiting_by_tie(int task, const Place& first, const Place& second,
                                     State::Pair starts) const
{
    return waiting_terms(first, task, starts.first) - waiting_terms(first, task, first.ready) +
           waiting_terms(second, task + 1, starts.second) - waiting_terms(second, task + 1, second.ready);
}

/// Waiting, idle time and balance of the route that the task joins.
Cost InsertionSearch::route_terms(const Place& place, int task, Time start) const
{
    if (model_.is_plain())
        return 0;
    const auto& prices = model_.prices();
    Cost terms = balance_terms(place, task) + waiting_terms(place, task, start);
    if (prices.max_idle > 0) {
        const auto& before = state_.node(place.position.prev);
        const Time ends = std::max(state_.node(model_.end_of(place.worker)).start,
                                   model_.is_task(before.next) ? 0 : reached_after(place, task, start));
        // A detour leaves less idle time too, but is not sought for that.
        const auto worker = static_cast<std::size_t>(place.worker);
        terms += std::llround(
            static_cast<double>(prices.max_idle) * idle_pulls_[worker] *
            (state_.idle_with(place.worker, state_.node(task).duration, ends) - idle_times_[worker]));
    }
    return terms;
}

void InsertionSearch::note_routes()
{
    balance_ = model_.prices().balance > 0 ? state_.balance() : 0;
    if (model_.prices().max_idle == 0)
        return;
    const double mean = std::max(1.0, state_.idle_mean());
    idle_times_.clear();
    idle_pulls_.clear();
    for (int worker = 0; worker < model_.workers(); ++worker) {
        const Time idle = state_.idle(worker);
        const double share = idle / mean;
        idle_times_.push_back(idle);
        const double cube = share * share * share;
        idle_pulls_.push_back(cube * cube * share / model_.workers());
    }
}

void InsertionSearch::search_single(int task, Insertion& best, const Place* other)
{
    const auto which = static_cast<std::size_t>(task - model_.visit(best.visit).first_task);
    untold_.clear();
    each_place(task, other ? 2 : 1, [&](const Place& place) {
        if (other && (place.worker == other->worker ||
                      state_.window_at(task, place.ready) != state_.window_at(task - 1, other->ready)))
            return true;
        Cost cost = place.least;
        if (cost >= best.cost && model_.is_plain())
            return true;
        const Time late = state_.late_at(state_.node(task), place.ready);
        cost += model_.prices().lateness * late + lateness_beyond_largest(late) +
                route_terms(place, task, place.ready);
        if (cost >= best.cost || blinks())
            return true;
        const auto& after = state_.node(state_.node(place.position.prev).next);
        const Time reached = reached_after(place, task, place.ready);
        if (!is_free(after, reached)) {
            const Cost least = cost + late_floor(after, reached);
            if (least < best.cost)
                untold_.push_back({.hope = cost + late_estimate(after, reached),
                                   .least = least,
                                   .told = cost,
                                   .first = place,
                                   .second = {}});
            return true;
        }
        best.cost = cost;
        best.positions[which] = place.position;
        chosen_ = place;
        return true;
    });
    sort_untold();
    for (const auto& untold : untold_) {
        if (untold.least >= best.cost)
            continue;
        // A push that comes round to the place itself never ends; the push alone does not show that.
        const int prev = untold.first.position.prev;
        if (model_.is_by_waiting() && state_.reaches(state_.node(prev).next, prev))
            continue;
        const Cost cost = untold.told + push_after(untold.first, task, best.cost - untold.told);
        if (cost >= best.cost)
            continue;
        best.cost = cost;
        best.positions[which] = untold.first.position;
        chosen_ = untold.first;
    }
}

/// All places of one task of a tie, by the least that each costs.
void InsertionSearch::gather_places(int task, Cost bound, std::vector<Place>& places)
{
    places.clear();
    each_place(task, 2, [&](Place place) {
        if ((place.least >= bound && model_.is_plain()) || blinks())
            return true;
        place.least += model_.prices().lateness * state_.late_at(state_.node(task), place.ready) +
                       route_terms(place, task, place.ready);
        places.push_back(place);
        return true;
    });
    std::sort(places.begin(), places.end(),
              [](const Place& left, const Place& right) { return left.least < right.least; });
    if (!model_.is_plain() && places.size() > kMostPaired)
        places.resize(kMostPaired);
}

void InsertionSearch::search_tied(int visit, Insertion& best)
{
    untold_.clear();
    const int task = model_.visit(visit).first_task;
    gather_places(task, best.cost, places_[0]);
    gather_places(task + 1, best.cost, places_[1]);
    if (places_[0].empty() || places_[1].empty())
        return;
    for (const auto& first : places_[0]) {
        if (first.least + places_[1].front().least >= best.cost)
            break;
        for (const auto& second : places_[1]) {
            if (first.least + second.least >= best.cost)
                break;
            if (first.worker != second.worker)
                tell_tied(visit, first, second, best);
        }
    }
    sort_untold();
    for (const auto& untold : untold_) {
        if (untold.least >= best.cost)
            continue;
        const std::array positions{untold.first.position, untold.second.position};
        const Cost balance = model_.is_by_waiting()
                                 ? balance_terms(untold.first, task) + balance_terms(untold.second, task + 1)
                                 : 0;
        Cost cost = balance + state_.try_insert(visit, positions, best.cost - balance);
        if (!model_.is_plain() && !model_.is_by_waiting())
            cost = std::max(cost, untold.told);
        if (cost >= best.cost)
            continue;
        best.cost = cost;
        best.positions = positions;
    }
}

/// Tells what a pair of places costs, or notes it for trying.
void InsertionSearch::tell_tied(int visit, const Place& first, const Place& second, Insertion& best)
{
    const int task = model_.visit(visit).first_task;
    const auto &one = state_.node(task), &other = state_.node(task + 1);
    const auto starts = state_.tied(one, other, {first.ready, second.ready});
    if (!one.later_windows.empty() &&
        state_.window_at(task, starts.first) != state_.window_at(task + 1, starts.second))
        return;
    // The places' own lateness was told for their own starts; the tie can only add to it.
    const Time late = state_.late_at(one, starts.first), other_late = state_.late_at(other, starts.second);
    const Time more_late =
        late + other_late - state_.late_at(one, first.ready) - state_.late_at(other, second.ready);
    const Cost told = first.least + second.least + model_.prices().lateness * more_late +
                      lateness_beyond_largest(std::max(late, other_late)) +
                      (model_.is_by_waiting() ? waiting_by_tie(task, first, second, starts) : 0);
    ++tests_;
    if (told >= best.cost)
        return;
    const int next = state_.node(first.position.prev).next,
              other_next = state_.node(second.position.prev).next;
    const auto &after = state_.node(next), &other_after = state_.node(other_next);
    const Time reached = reached_after(first, task, starts.first);
    const Time other_reached = reached_after(second, task + 1, starts.second);
    const Cost least = told + std::max(late_floor(after, reached), late_floor(other_after, other_reached));
    if (least >= best.cost)
        return;
    const bool pushes = reached > after.start || other_reached > other_after.start;
    // A push may make a cycle where the task after one place comes before the other place.
    if (pushes &&
        (!is_free(after, reached) || !is_free(other_after, other_reached) ||
         state_.reaches(next, second.position.prev) || state_.reaches(other_next, first.position.prev))) {
        const Cost likely = told + late_estimate(after, reached) + late_estimate(other_after, other_reached);
        untold_.push_back({.hope = model_.is_plain() ? least : likely,
                           .least = least,
                           .told = told,
                           .first = first,
                           .second = second});
        return;
    }
    best.cost = told;
    best.positions = {first.position, second.position};
}

/// Two tasks that nothing ties: the second is placed when the first stands.
void InsertionSearch::search_untied(int visit, Insertion& best)
{
    const auto bound = best.cost;
    search_single(model_.visit(visit).first_task, best);
    if (best.cost >= bound)
        return;
    const Cost first = best.cost;
    best.cost = bound - first;
    const Place other = chosen_;
    search_single(model_.visit(visit).first_task + 1, best, &other);
    best.cost = best.cost < bound - first ? first + best.cost : bound;
}

std::optional<Insertion> InsertionSearch::best(int visit, Cost bound)
{
    note_routes();
    Insertion best{.visit = visit, .positions = {}, .cost = bound};
    const auto& given = model_.visit(visit);
    if (given.tasks == 1)
        search_single(given.first_task, best);
    else if (given.tie == Tie::none)
        search_untied(visit, best);
    else
        search_tied(visit, best);
    if (best.cost >= bound)
        return std::nullopt;
    return best;
}

} // namespace samma::planner::routing
