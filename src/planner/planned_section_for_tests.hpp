#pragma once

#include "planner/made_up_section.hpp"
#include "planner/plan_in_hand.hpp"

#include <memory>

namespace samma::planner {

/// An invented section with a plan that the solver has made, taken in hand; for tests only.
struct PlannedSection {
    explicit PlannedSection(const MadeUpSize& size = {.clients = 18, .staff = 13, .teams = 2, .days = 6},
                            std::int64_t iterations = 1500)
        : PlannedSection(MadeUpSection(size), iterations)
    {
    }
    explicit PlannedSection(MadeUpSection made, std::int64_t iterations = 1500)
        : section(std::move(made)), period(section.period()), travel(MadeUpSection::travel(period)),
          proposal(solve(*Problem::from(period, travel), {.iterations = iterations, .seed = 1}, {})),
          hand(*PlanInHand::take(period, travel, proposal.plan))
    {
    }

    MadeUpSection section;
    PlanningPeriod period;
    TravelTimes travel;
    Proposal proposal;
    std::unique_ptr<const PlanInHand> hand;
};

} // namespace samma::planner
