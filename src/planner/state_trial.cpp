#include "planner/state.hpp"

#include <algorithm>

namespace samma::planner {

/// Calls `use(follower, bound)` for each stop whose earliest start hangs on this one's, with what it demands.
template <typename Use>
void State::for_each_follower(NodeIndex node, Use&& use) const
{
    const NodeIndex then = next(node);
    use(then, through_breaks(earliest(node) + care(node), journey_after(node), first_break_after(node),
                             breaks_after(node)));
    const Part& part = problem_->parts[index_of(node)];
    if (part.partner != kNone && is_placed(part.partner))
        use(part.partner, earliest(node));
    for (const LagEnd& lag : problem_->lags_out_of(part.visit))
        if (const PartIndex other = placed_part(lag.other); other != kNone && date_of(other) == date_of(node))
            use(other, earliest(node) + lag.at_least);
    for (const LagEnd& lag : problem_->lags_into(part.visit))
        if (const PartIndex other = lag.has_most() ? placed_part(lag.other) : kNone;
            other != kNone && date_of(other) == date_of(node))
            use(other, earliest(node) - lag.at_most);
}

/// The mirror, for latest starts.
template <typename Use>
void State::for_each_forerunner(NodeIndex node, Use&& use) const
{
    const NodeIndex before = prev(node);
    use(before,
        before_breaks(latest(node), journey_after(before), first_break_after(before), breaks_after(before)) -
            care(before));
    const Part& part = problem_->parts[index_of(node)];
    if (part.partner != kNone && is_placed(part.partner))
        use(part.partner, latest(node));
    for (const LagEnd& lag : problem_->lags_into(part.visit))
        if (const PartIndex other = placed_part(lag.other); other != kNone && date_of(other) == date_of(node))
            use(other, latest(node) - lag.at_least);
    for (const LagEnd& lag : problem_->lags_out_of(part.visit))
        if (const PartIndex other = lag.has_most() ? placed_part(lag.other) : kNone;
            other != kNone && date_of(other) == date_of(node))
            use(other, latest(node) + lag.at_most);
}

/// A greatest distance closes cycles in the graph, and stops on a cycle hold each other's labels up after
/// what pushed them is gone. So where a constraint goes, every label that may rest on it is forgotten, along
/// tight arcs only, and rises anew.
void State::loosen_after(NodeIndex node)
{
    if (problem_->bound_pairs.empty() || !problem_->is_part(node) || earliest(node) == -kNever)
        return;
    visited_order_.assign(1, node);
    visited_[index_of(node)] = 1;
    for (std::size_t taken = 0; taken < visited_order_.size(); ++taken)
        for_each_follower(visited_order_[taken], [&](NodeIndex then, Time bound) {
            if (!problem_->is_part(then) || visited_[index_of(then)] != 0 || bound < earliest(then))
                return;
            visited_[index_of(then)] = 1;
            visited_order_.push_back(then);
        });
    for (const NodeIndex loose : visited_order_) {
        visited_[index_of(loose)] = 0;
        write(loose, Field::earliest, -kNever);
        push_forward(loose);
    }
}

void State::loosen_before(NodeIndex node)
{
    if (problem_->bound_pairs.empty() || !problem_->is_part(node) || latest(node) == kNever)
        return;
    visited_order_.assign(1, node);
    visited_[index_of(node)] = 1;
    for (std::size_t taken = 0; taken < visited_order_.size(); ++taken)
        for_each_forerunner(visited_order_[taken], [&](NodeIndex before, Time bound) {
            if (!problem_->is_part(before) || visited_[index_of(before)] != 0 || bound > latest(before))
                return;
            visited_[index_of(before)] = 1;
            visited_order_.push_back(before);
        });
    for (const NodeIndex loose : visited_order_) {
        visited_[index_of(loose)] = 0;
        write(loose, Field::latest, kNever);
        push_backward(loose);
    }
}

bool State::reaches(NodeIndex from, NodeIndex to) const
{
    const Time target = earliest(to);
    visited_order_.clear();
    const auto visit = [&](NodeIndex node) {
        if (!problem_->is_part(node) || visited_[index_of(node)] != 0 || earliest(node) > target)
            return;
        visited_[index_of(node)] = 1;
        visited_order_.push_back(node);
    };
    visit(from);
    bool is_found = false;
    for (std::size_t taken = 0; taken < visited_order_.size() && !is_found; ++taken) {
        const NodeIndex node = visited_order_[taken];
        is_found = node == to;
        const Part& part = problem_->parts[index_of(node)];
        visit(next(node));
        if (part.partner != kNone && is_placed(part.partner))
            visit(part.partner);
        for (const LagEnd& lag : problem_->lags_out_of(part.visit))
            if (const PartIndex then = placed_part(lag.other);
                then != kNone && date_of(then) == date_of(node))
                visit(then);
    }
    for (const NodeIndex node : visited_order_)
        visited_[index_of(node)] = 0;
    return is_found;
}

/// A chain back uses the way from a pair's later visit to its first at least once; elsewhere earliest starts
/// only grow along it. So the pairs that the chain uses cover, by their earliest starts, every moment between
/// the two stops.
bool State::may_lead_back(NodeIndex after) const
{
    const NodeIndex then = next(after);
    if (!problem_->is_part(after) || !problem_->is_part(then))
        return false;
    const auto is_covered = [&](Time moment) {
        const std::int32_t date = moment / 86'400;
        for (std::int32_t near = date - 1; near <= date + 1; ++near)
            for (const BoundPair& pair : problem_->bound_pairs_on(near)) {
                const PartIndex first = placed_part(pair.first);
                const PartIndex later = placed_part(pair.then);
                if (first != kNone && later != kNone && date_of(first) == date_of(later) &&
                    earliest(first) <= moment && moment <= earliest(later))
                    return true;
            }
        return false;
    };
    return is_covered(earliest(after)) && is_covered(earliest(then));
}

namespace {

/// Longest paths from the trials on, over labels that are left alone.
class Push {
  public:
    Push(const State& state, std::span<const State::Trial> trials, std::vector<Time>& pushed)
        : state_(state), problem_(state.problem()), trials_(trials), pushed_(pushed)
    {
    }
    ~Push()
    {
        for (const NodeIndex node : queue_)
            pushed_[index_of(node)] = -kNever;
    }
    Push(const Push&) = delete;
    Push& operator=(const Push&) = delete;

    [[nodiscard]] bool run()
    {
        for (const State::Trial& trial : trials_)
            if (!lay_in(trial))
                return false;
        for (std::size_t taken = 0; taken < queue_.size(); ++taken)
            if (!push_from(queue_[taken]))
                return false;
        return true;
    }
    [[nodiscard]] Time start_of(NodeIndex node) const
    {
        return find_trial(node) ? pushed_[index_of(node)]
                                : std::max(state_.earliest(node), pushed_[index_of(node)]);
    }

  private:
    [[nodiscard]] const State::Trial* find_trial(NodeIndex node) const
    {
        for (const State::Trial& trial : trials_)
            if (trial.part == node)
                return &trial;
        return nullptr;
    }
    [[nodiscard]] const State::Trial* find_trial_after(NodeIndex node) const
    {
        for (const State::Trial& trial : trials_)
            if (trial.after == node)
                return &trial;
        return nullptr;
    }
    /// The part of a visit that stands or is tried on the date.
    [[nodiscard]] PartIndex part_on(VisitIndex visit, std::int32_t date) const
    {
        if (const PartIndex placed = state_.placed_part(visit); placed != kNone)
            return state_.date_of(placed) == date ? placed : kNone;
        for (const State::Trial& trial : trials_)
            if (problem_.parts[index_of(trial.part)].visit == visit && date_of(trial) == date)
                return trial.part;
        return kNone;
    }
    [[nodiscard]] std::int32_t date_of(const State::Trial& trial) const
    {
        return problem_.days[index_of(problem_.slots[index_of(trial.slot)].day)].date_index;
    }

    bool raise(NodeIndex node, Time bound)
    {
        const State::Trial* trial = find_trial(node);
        const Time before = start_of(node);
        if (bound <= before && !(trial && before == -kNever))
            return true;
        pushed_[index_of(node)] = bound;
        queue_.push_back(node);
        return bound <= (trial ? trial->until : state_.latest(node));
    }

    bool lay_in(const State::Trial& trial)
    {
        const Part& part = problem_.parts[index_of(trial.part)];
        const std::int32_t mode = problem_.shifts[index_of(state_.shift(trial.after))].mode;
        Time start = std::max(trial.from, state_.earliest_by_lags(part.visit, date_of(trial)));
        if (part.partner != kNone && state_.is_placed(part.partner))
            start = std::max(start, state_.earliest(part.partner));
        start = std::max(start,
                         state_.through_breaks(state_.earliest(trial.after) + state_.care(trial.after),
                                               problem_.travel(mode, trial.after, trial.part),
                                               state_.first_break_after(trial.after), trial.breaks_before));
        return raise(trial.part, start);
    }

    bool push_along_route(NodeIndex node)
    {
        const State::Trial* own = find_trial(node);
        const State::Trial* tried = find_trial_after(node);
        const NodeIndex holder = own ? own->after : node;
        const NodeIndex then = tried ? tried->part : state_.next(holder);
        std::int32_t first = state_.first_break_after(holder);
        std::int32_t count = state_.breaks_after(holder);
        if (tried) {
            count = tried->breaks_before;
        } else if (own) {
            first += own->breaks_before;
            count -= own->breaks_before;
        }
        const std::int32_t mode = problem_.shifts[index_of(state_.shift(holder))].mode;
        return raise(then, state_.through_breaks(start_of(node) + state_.care(node),
                                                 problem_.travel(mode, node, then), first, count));
    }

    bool push_from(NodeIndex node)
    {
        if (!problem_.is_part(node))
            return true;
        if (!push_along_route(node))
            return false;
        const Part& part = problem_.parts[index_of(node)];
        const State::Trial* own = find_trial(node);
        const std::int32_t date = own ? date_of(*own) : state_.date_of(node);
        if (part.partner != kNone && (state_.is_placed(part.partner) || find_trial(part.partner)) &&
            !raise(part.partner, start_of(node)))
            return false;
        for (const LagEnd& lag : problem_.lags_out_of(part.visit))
            if (const PartIndex other = part_on(lag.other, date);
                other != kNone && !raise(other, start_of(node) + lag.at_least))
                return false;
        for (const LagEnd& lag : problem_.lags_into(part.visit))
            if (const PartIndex other = lag.has_most() ? part_on(lag.other, date) : kNone;
                other != kNone && !raise(other, start_of(node) - lag.at_most))
                return false;
        return true;
    }

    const State& state_;
    const Problem& problem_;
    std::span<const State::Trial> trials_;
    std::vector<Time>& pushed_;
    std::vector<NodeIndex> queue_;
};

} // namespace

std::optional<Time> State::earliest_with(std::span<const Trial> trials) const
{
    Push push(*this, trials, pushed_);
    if (!push.run())
        return std::nullopt;
    return push.start_of(trials.front().part);
}

void State::fix(PartIndex part, Time start)
{
    const auto narrow = [&](PartIndex which) {
        write(which, Field::window_from, start);
        write(which, Field::window_until, start);
        push_forward(which);
        push_backward(which);
    };
    narrow(part);
    if (const PartIndex partner = problem_->parts[index_of(part)].partner;
        partner != kNone && is_placed(partner))
        narrow(partner);
    settle();
}

} // namespace samma::planner
