#include "care/service.hpp"

#include <algorithm>

namespace samma {

using namespace std::chrono_literals;

bool is_night(const ScheduleEntry& entry)
{
    if (const auto* part = std::get_if<PartOfDay>(&entry.wish))
        return *part == PartOfDay::night;
    const Minutes at = std::get<ClockWish>(entry.wish).at;
    return at >= 22h || at < 6h;
}

bool falls_on(const Recurrence& recurrence, LocalDate date)
{
    struct Visitor {
        LocalDate on;
        bool operator()(const EveryDay&) const { return true; }
        bool operator()(const OnWeekdays& rule) const { return rule.days.holds(weekday_of(on)); }
        bool operator()(const EveryNthWeek& rule) const
        {
            const int weeks_apart = days_between(monday_of(rule.anchor_on), monday_of(on)) / 7;
            return weeks_apart % rule.weeks == 0 && rule.allowed_days.holds(weekday_of(on));
        }
        bool operator()(const OnDates& rule) const
        {
            return std::find(rule.allowed.begin(), rule.allowed.end(), on) != rule.allowed.end();
        }
    };
    return std::visit(Visitor{date}, recurrence);
}

} // namespace samma
