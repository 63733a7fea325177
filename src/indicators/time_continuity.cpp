#include "indicators/time_continuity.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace samma::indicators {

namespace {

/// Minutes by the clock since the midnight that the visit's day starts with.
double clock_min(const PlanningPeriod& period, const PlannedVisit& planned)
{
    const auto whole = period.zone().to_local(planned.starts_at) - at_clock(planned.on, Minutes(0));
    const auto seconds = planned.starts_at - std::chrono::floor<Minutes>(planned.starts_at);
    return std::chrono::duration<double, std::ratio<60>>(whole + seconds).count();
}

double deviation(const std::vector<double>& values)
{
    const auto count = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / count);
}

} // namespace

std::optional<double> TimeContinuity::deviation_min() const
{
    return ratio(deviation_sum_min, static_cast<double>(entries));
}

std::optional<double> TimeContinuity::range_min() const
{
    return ratio(range_sum_min, static_cast<double>(entries));
}

TimeContinuity& TimeContinuity::operator+=(const TimeContinuity& other)
{
    within_near += other.within_near;
    within_wide += other.within_wide;
    entries += other.entries;
    deviation_sum_min += other.deviation_sum_min;
    range_sum_min += other.range_sum_min;
    return *this;
}

TimeContinuity time_continuity(const PlanningPeriod& period, const std::vector<const PlannedVisit*>& visits,
                               const TimeContinuityDefinition& definition)
{
    TimeContinuity continuity;
    std::map<ScheduleEntryId, std::vector<double>> starts_of;
    for (const PlannedVisit* planned : visits) {
        starts_of[planned->visit->entry_id].push_back(clock_min(period, *planned));
        if (!planned->day || !planned->day->agreed_start)
            continue;
        const auto away = std::chrono::abs(planned->starts_at - *planned->day->agreed_start);
        continuity.within_near.count(away <= definition.near);
        continuity.within_wide.count(away <= definition.wide);
    }
    for (const auto& [entry, starts] : starts_of) {
        if (starts.size() < 2)
            continue;
        const auto [earliest, latest] = std::minmax_element(starts.begin(), starts.end());
        ++continuity.entries;
        continuity.deviation_sum_min += deviation(starts);
        continuity.range_sum_min += *latest - *earliest;
    }
    return continuity;
}

} // namespace samma::indicators
