// The earliest and latest starts of a state, brought to their fixed point.
#include "base/assert.hpp"
#include "planner/state.hpp"

#include <algorithm>

namespace samma::planner {

void State::push_forward(NodeIndex node)
{
    if (!problem_->is_part(node) || (queued_[index_of(node)] & 1U) != 0)
        return;
    queued_[index_of(node)] |= 1U;
    forward_.push_back(node);
}

void State::push_backward(NodeIndex node)
{
    if (!problem_->is_part(node) || (queued_[index_of(node)] & 2U) != 0)
        return;
    queued_[index_of(node)] |= 2U;
    backward_.push_back(node);
}

void State::push_lag_neighbours(PartIndex part)
{
    const VisitIndex visit = problem_->parts[index_of(part)].visit;
    for (const LagEnd& lag : problem_->lags_out_of(visit))
        if (const PartIndex then = placed_part(lag.other); then != kNone) {
            push_forward(then);
            loosen_after(then);
            if (lag.has_most()) {
                push_backward(then);
                loosen_before(then);
            }
        }
    for (const LagEnd& lag : problem_->lags_into(visit))
        if (const PartIndex first = placed_part(lag.other); first != kNone) {
            push_backward(first);
            loosen_before(first);
            if (lag.has_most()) {
                push_forward(first);
                loosen_after(first);
            }
        }
}

Time State::earliest_on_route(NodeIndex node) const
{
    const NodeIndex before = prev(node);
    return std::max(window_from(node), through_breaks(earliest(before) + care(before), journey_after(before),
                                                      first_break_after(before), breaks_after(before)));
}

Time State::latest_on_route(NodeIndex node) const
{
    const Time departure =
        before_breaks(latest(next(node)), journey_after(node), first_break_after(node), breaks_after(node));
    return std::min(window_until(node), departure - care(node));
}

void State::relax_forward(NodeIndex node)
{
    if (!is_placed(node))
        return;
    const Part& part = problem_->parts[index_of(node)];
    const bool has_partner = part.partner != kNone && is_placed(part.partner);
    Time start = earliest_on_route(node);
    if (problem_->has_lags(part.visit))
        start = std::max(start, earliest_by_lags(part.visit, date_of(node)));
    if (has_partner)
        start = std::max(start, earliest_on_route(part.partner));
    if (start == earliest(node) && (!has_partner || start == earliest(part.partner)))
        return;
    write(node, Field::earliest, start);
    push_forward(next(node));
    if (has_partner) {
        write(part.partner, Field::earliest, start);
        push_forward(next(part.partner));
    }
    if (!problem_->has_lags(part.visit))
        return;
    for (const LagEnd& lag : problem_->lags_out_of(part.visit))
        if (const PartIndex then = placed_part(lag.other); then != kNone)
            push_forward(then);
    for (const LagEnd& lag : problem_->lags_into(part.visit))
        if (const PartIndex first = lag.has_most() ? placed_part(lag.other) : kNone; first != kNone)
            push_forward(first);
}

void State::relax_backward(NodeIndex node)
{
    if (!is_placed(node))
        return;
    const Part& part = problem_->parts[index_of(node)];
    const bool has_partner = part.partner != kNone && is_placed(part.partner);
    Time start = latest_on_route(node);
    if (problem_->has_lags(part.visit))
        start = std::min(start, latest_by_lags(part.visit, date_of(node)));
    if (has_partner)
        start = std::min(start, latest_on_route(part.partner));
    if (start == latest(node) && (!has_partner || start == latest(part.partner)))
        return;
    write(node, Field::latest, start);
    push_backward(prev(node));
    if (has_partner) {
        write(part.partner, Field::latest, start);
        push_backward(prev(part.partner));
    }
    if (!problem_->has_lags(part.visit))
        return;
    for (const LagEnd& lag : problem_->lags_into(part.visit))
        if (const PartIndex first = placed_part(lag.other); first != kNone)
            push_backward(first);
    for (const LagEnd& lag : problem_->lags_out_of(part.visit))
        if (const PartIndex then = lag.has_most() ? placed_part(lag.other) : kNone; then != kNone)
            push_backward(then);
}

/// Without greatest distances the graph has no cycle, so the labels have one fixed point whatever the order
/// of the queue. With them no cycle is longer than nothing, and loosen_* has seen to it that labels only rise
/// (earliest) or fall (latest) to the fixed point.
void State::settle()
{
    // A cycle, which insertion.hpp must never let in, would feed the queue for ever.
    const std::size_t most = cells_.size() * 16;
    for (std::size_t taken = 0; taken < forward_.size(); ++taken) {
        SAMMA_ASSERT(taken < most);
        const NodeIndex node = forward_[taken];
        queued_[index_of(node)] &= static_cast<std::uint8_t>(~1U);
        relax_forward(node);
    }
    forward_.clear();
    for (std::size_t taken = 0; taken < backward_.size(); ++taken) {
        const NodeIndex node = backward_[taken];
        queued_[index_of(node)] &= static_cast<std::uint8_t>(~2U);
        relax_backward(node);
    }
    backward_.clear();
}

} // namespace samma::planner
