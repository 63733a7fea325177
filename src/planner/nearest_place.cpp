#include "planner/nearest_place.hpp"

#include "planner/place_by_hand.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace samma::planner {

namespace {

/// The wished start where the place holds it; otherwise the nearest one, in whole minutes where they fit.
Time nearest_start(const Candidate& place, Time wished)
{
    const Time start = std::clamp(wished, place.earliest, place.latest);
    if (start == wished)
        return start;
    const Time up = (start + 59) / 60 * 60;
    return up <= place.latest ? up : start;
}

/// Seconds by which the stops before and after would have to make way from when they were told to begin, with
/// the breaks as the place has them.
Time pushed(const PlanInHand& hand, const State& state, PartIndex part, const Candidate& place, Time start)
{
    const Problem& problem = hand.problem();
    const std::vector<Time>& told = hand.told().starts();
    const auto told_start = [&](NodeIndex node) {
        const bool is_told = problem.is_part(node) && told[static_cast<std::size_t>(node)] != kNone;
        return is_told ? told[static_cast<std::size_t>(node)] : state.earliest(node);
    };
    const NodeIndex before = place.position.after;
    const NodeIndex then = state.next(before);
    const Problem::Journeys journeys =
        problem.journeys(problem.shifts[static_cast<std::size_t>(state.shift(before))].mode);
    const std::int32_t first = state.first_break_after(before);
    const std::int32_t split = place.position.breaks_before;
    const Time arrives =
        state.through_breaks(told_start(before) + state.care(before),
                             journeys.between(state.place(before), state.place(part)), first, split);
    const Time goes_on =
        state.through_breaks(start + state.care(part), journeys.between(state.place(part), state.place(then)),
                             first + split, state.breaks_after(before) - split);
    return std::max(0, arrives - start) + std::max(0, goes_on - told_start(then));
}

/// Of the person's places the one whose start comes nearest, then the one that moves others least, then the
/// cheapest.
std::optional<Candidate> nearest_place(const PlanInHand& hand, const State& state, PartIndex part,
                                       StaffIndex staff, Time wished)
{
    std::vector<std::uint8_t> only(hand.problem().staff_ids.size(), 0);
    only[static_cast<std::size_t>(staff)] = 1;
    Inserter inserter(state, hand.weights());
    inserter.use_scope({.staff = only});
    std::vector<Candidate> places;
    inserter.collect(part, places);
    const auto rank = [&](const Candidate& place) {
        const Time start = nearest_start(place, wished);
        return std::tuple(std::abs(start - wished), pushed(hand, state, part, place, start), place.cost);
    };
    const auto best =
        std::min_element(places.begin(), places.end(), [&](const Candidate& one, const Candidate& other) {
            return rank(one) < rank(other);
        });
    return best == places.end() ? std::nullopt : std::optional(*best);
}

} // namespace

Time time_of(const Problem& problem, Instant instant)
{
    return static_cast<Time>(std::chrono::floor<Seconds>(instant - problem.origin).count());
}

std::optional<Time> place_near(const PlanInHand& hand, State& state, PartIndex part, StaffIndex staff,
                               Time wished)
{
    const auto place = nearest_place(hand, state, part, staff, wished);
    if (!place || std::abs(nearest_start(*place, wished) - wished) > Seconds(kMostDrift).count())
        return std::nullopt;
    Position position = place->position;
    const Slot& slot = hand.problem().slots[static_cast<std::size_t>(position.slot)];
    const Time start = nearest_start(*place, wished);
    // A wish outside what was promised is kept: the part's window must not pull it back in.
    if (const auto outside = minutes_outside(slot, start, start);
        std::abs(outside) > std::abs(position.minutes_outside))
        position.minutes_outside = outside;
    state.place(part, position);
    state.settle();
    return start;
}

} // namespace samma::planner
