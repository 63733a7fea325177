#include "http/to_api.hpp"
#include "http/to_api/common.hpp"

namespace samma::http {

api::SectionLoad to_api(const app::SectionLoadView& view)
{
    api::SectionLoad load{.plan = to_api(view.plan), .staff = {}};
    for (const auto& row : view.staff) {
        api::StaffLoad staff{.care_worker_id = row.care_worker_id.uuid(),
                             .name = row.name.reveal(),
                             .team_id = to_uuid(row.team_id),
                             .lent_by = unless_empty(row.lent_by),
                             .days = {}};
        for (const auto& day : row.days)
            staff.days.push_back({.on = day.on,
                                  .on_duty_min = day.on_duty.count(),
                                  .care_min = day.care.count(),
                                  .reserved_min = day.reserved.count(),
                                  .travel_min = std::chrono::round<Minutes>(day.travel).count(),
                                  .visits = day.visits});
        load.staff.push_back(std::move(staff));
    }
    return load;
}

} // namespace samma::http
