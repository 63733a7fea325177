#include "planner/objective.hpp"

#include <algorithm>

namespace samma::planner {

LevelOrder in_order(const Levels& levels, ContinuityOrder order, std::int64_t travel_cap)
{
    std::array<std::int64_t, 5> block{};
    switch (order) {
    case ContinuityOrder::balanced:
        // Level 3c's figure is twice the sum of spread_of; the rates are those of the search's scalar.
        block = {levels.contact_missed * 13 + levels.outside_team * 4 + levels.spread, levels.contact_missed,
                 levels.outside_team, levels.spread, levels.most_people};
        break;
    case ContinuityOrder::contact_team_people:
        block = {levels.contact_missed, levels.outside_team, levels.spread, levels.most_people, 0};
        break;
    case ContinuityOrder::people_contact_team:
        block = {levels.spread, levels.most_people, levels.contact_missed, levels.outside_team, 0};
        break;
    case ContinuityOrder::none:
        break;
    }
    // Where there is no cap it is the largest number, and a change of travel may be below zero: no difference
    // of those two.
    const std::int64_t over_cap = levels.travel_seconds > travel_cap ? levels.travel_seconds - travel_cap : 0;
    return {levels.vacant,
            levels.outside_minutes,
            levels.outside_visits,
            over_cap,
            block[0],
            block[1],
            block[2],
            block[3],
            block[4],
            order == ContinuityOrder::none ? 0 : levels.against_wish,
            levels.optional_left,
            levels.unevenness,
            levels.travel_seconds,
            levels.changed,
            levels.irregularity_minutes};
}

std::int64_t scalar(const Totals& totals, const Weights& weights)
{
    return totals.vacant * weights.vacant + totals.outside_visits * weights.outside_visit +
           totals.outside_minutes * weights.outside_minute + totals.contact_missed * weights.contact_missed +
           totals.outside_circle * weights.outside_circle + totals.outside_team * weights.outside_team +
           totals.spread * weights.spread + totals.new_people * weights.new_person +
           totals.concentration * weights.concentration + totals.against_wish * weights.against_wish +
           totals.optional_left * weights.optional_left + totals.changed * weights.changed +
           totals.unevenness * weights.unevenness + totals.travel * weights.travel +
           std::max<std::int64_t>(0, totals.travel - weights.travel_cap) * weights.over_cap;
}

} // namespace samma::planner
