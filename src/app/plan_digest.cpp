#include "app/plan_digest.hpp"

#include "store/digest.hpp"

#include <fmt/format.h>

namespace samma::app {

std::string plan_digest(const Plan& plan)
{
    std::string text;
    for (const auto& given : plan.assignments)
        text += fmt::format("{} {} {} {} {} {} {} {}\n", given.visit_id.to_string(), given.part,
                            given.care_worker_id.to_string(), given.shift_id.to_string(),
                            format_date(given.on), format_instant(given.starts_at), given.is_locked,
                            given.special_reason ? static_cast<int>(*given.special_reason) : -1);
    for (const auto& planned : plan.breaks)
        text += fmt::format("{} {} {}\n", planned.shift_id.to_string(), format_instant(planned.time.from),
                            format_instant(planned.time.until));
    for (const auto& vacant : plan.vacant)
        text += fmt::format("{} {} {}\n", vacant.visit_id.to_string(), vacant.part,
                            static_cast<int>(vacant.reason));
    return store::to_hex(store::sha256(text));
}

} // namespace samma::app
