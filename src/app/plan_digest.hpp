#pragma once

#include "care/plan.hpp"

#include <string>

namespace samma::app {

/// A text that is the same for two plans when they decide the same: who makes which visit and when, the
/// breaks, and what is vacant and why. The plan's identity, its seed and its number of iterations do not
/// count.
std::string plan_digest(const Plan& plan);

} // namespace samma::app
