#include "planner/lookup.hpp"

#include <algorithm>

namespace samma::planner {

void Lookup::Lists::fill(const std::vector<std::vector<std::int32_t>>& lists)
{
    starts.assign(1, 0);
    for (const auto& list : lists) {
        items.insert(items.end(), list.begin(), list.end());
        starts.push_back(static_cast<std::int32_t>(items.size()));
    }
}

Lookup::Lookup(const Problem& problem)
{
    std::int32_t series_count = 0;
    for (const VisitModel& visit : problem.visits)
        series_count = std::max(series_count, visit.series + 1);
    std::vector<std::vector<std::int32_t>> by_client(problem.client_ids.size());
    std::vector<std::vector<std::int32_t>> by_series(static_cast<std::size_t>(series_count));
    for (PartIndex part = 0; part < problem.part_count(); ++part) {
        const Part& model = problem.parts[static_cast<std::size_t>(part)];
        const VisitModel& visit = problem.visits[static_cast<std::size_t>(model.visit)];
        by_client[static_cast<std::size_t>(model.client)].push_back(part);
        by_series[static_cast<std::size_t>(visit.series)].push_back(part);
    }
    client_parts_.fill(by_client);
    series_parts_.fill(by_series);

    std::vector<std::vector<std::int32_t>> beside(problem.shifts.size());
    std::vector<std::vector<std::int32_t>> by_staff(problem.staff_ids.size());
    for (std::size_t shift = 0; shift < problem.shifts.size(); ++shift) {
        const ShiftModel& model = problem.shifts[shift];
        by_staff[static_cast<std::size_t>(model.staff)].push_back(static_cast<std::int32_t>(shift));
        for (std::size_t other = 0; other < problem.shifts.size(); ++other)
            if (other != shift && problem.shifts[other].from < model.until &&
                model.from < problem.shifts[other].until)
                beside[shift].push_back(static_cast<std::int32_t>(other));
    }
    beside_.fill(beside);
    staff_shifts_.fill(by_staff);
}

} // namespace samma::planner
