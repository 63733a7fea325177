#pragma once

#include "planner/made_up_section.hpp"
#include "planner/problem.hpp"

namespace samma::planner {

/// An invented section as the planner sees it.
inline Problem made_up(const MadeUpSize& size)
{
    const MadeUpSection section(size);
    const auto period = section.period();
    return *Problem::from(period, MadeUpSection::travel(period));
}

} // namespace samma::planner
