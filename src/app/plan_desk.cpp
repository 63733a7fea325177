#include "app/plan_desk.hpp"

namespace samma::app {

PlanDesk::~PlanDesk() = default;

} // namespace samma::app
