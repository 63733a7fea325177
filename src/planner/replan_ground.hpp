#pragma once

#include "planner/replan.hpp"

#include <memory>
#include <vector>

namespace samma::planner {

/// What replanning stands on: the plan laid into the period as the event makes it, with what is frozen
/// pinned to its time, and what the event strikes taken out.
struct ReplanGround {
    EventEffect effect;
    std::unique_ptr<const PlanningPeriod> period;
    std::unique_ptr<const PlanInHand> hand;
    std::vector<std::uint8_t> is_struck;      ///< per part
    std::vector<std::uint8_t> has_lost_place; ///< per part: struck, and not only later with the same person
    std::vector<std::uint8_t> may_move;       ///< per part: on the day, not frozen, not of a double visit
    std::vector<PartIndex> open;              ///< struck or new parts that need a place; double visits once
    std::vector<PartIndex> waiting; ///< parts of the day that were vacant already; double visits once
    int struck_visits = 0;
};

/// Errors: those of effect_of and of Problem::from.
Result<ReplanGround> lay_ground(const PlanInHand& told, const TravelTimes& travel,
                                const ReplanRequest& request);

} // namespace samma::planner
