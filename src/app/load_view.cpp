#include "app/board_state.hpp"

#include <unordered_map>

namespace samma::app {

namespace {

Minutes length_of(const Interval& time)
{
    return std::chrono::duration_cast<Minutes>(time.until - time.from);
}

DayLoadView empty_load(const LaneView& lane, LocalDate on)
{
    DayLoadView load{.on = on};
    for (const auto& shift : lane.shifts) {
        load.on_duty += length_of(shift.shift.time);
        for (const auto& pause : shift.breaks)
            load.on_duty -= length_of(pause);
        for (const auto& reserved : shift.shift.reserved)
            load.reserved += length_of(reserved.time);
    }
    return load;
}

} // namespace

Result<SectionLoadView> load_view(const BoardState& state)
{
    SectionLoadView view{.plan = state.summary(), .staff = {}};
    std::unordered_map<CareWorkerId, std::size_t> row_of;
    for (LocalDate on = state.plan().dates.from; on < state.plan().dates.until; on = add_days(on, 1)) {
        const auto day = SAMMA_TRY(day_view(state, on));
        std::unordered_map<CareWorkerId, DayLoadView> loads;
        for (const auto& lane : day.lanes)
            loads.emplace(lane.care_worker_id, empty_load(lane, on));
        for (const auto& visit : day.visits) {
            if (!visit.care_worker_id)
                continue;
            auto& load = loads.at(*visit.care_worker_id);
            load.care += length_of(visit.time);
            load.travel += visit.travel_before;
            ++load.visits;
        }
        for (const auto& lane : day.lanes) {
            const auto [row, is_new] = row_of.try_emplace(lane.care_worker_id, view.staff.size());
            if (is_new)
                view.staff.push_back({lane.care_worker_id, lane.name, lane.team_id, lane.lent_by, {}});
            view.staff[row->second].days.push_back(loads.at(lane.care_worker_id));
        }
    }
    return view;
}

} // namespace samma::app
