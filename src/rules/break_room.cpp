#include "rules/reading.hpp"
#include "rules/register.hpp"

namespace samma::rules {

namespace {

/// What is not free between two fixed points of a shift: their own ends, and how far apart they lie.
struct Gap {
    Instant from;
    Instant until;
    Seconds travel;
};

/// The stretch of the shift around the break in which nothing is fixed. A break has no place of its own: it
/// may be taken before, after or in the middle of the way from one stop to the next.
Gap gap_around(const Reading& reading, const Route& route, const PlannedBreak& planned)
{
    const Shift& shift = *route.shift;
    Gap gap{shift.time.from, shift.time.until, Seconds(0)};
    AddressId left_place = shift.office_id;
    AddressId entered_place = shift.end_place();
    const Instant middle = planned.time.from + (planned.time.until - planned.time.from) / 2;
    for (const auto& stretch : route.stretches) {
        const bool is_before = stretch.time.from + (stretch.time.until - stretch.time.from) / 2 <= middle;
        if (is_before && stretch.time.until >= gap.from) {
            gap.from = stretch.time.until;
            left_place = stretch.place;
        } else if (!is_before && stretch.time.from <= gap.until) {
            gap.until = stretch.time.from;
            entered_place = stretch.place;
        }
    }
    gap.travel = reading.travel(left_place, entered_place, shift.mode);
    return gap;
}

/// How much of the break has no room: it reaches out of the gap, or travel and the gap's breaks do not fit.
Seconds missing_room(const Reading& reading, const Route& route, const PlannedBreak& planned)
{
    const Gap gap = gap_around(reading, route, planned);
    Seconds missing(0);
    if (planned.time.from < gap.from)
        missing += Interval{planned.time.from, gap.from}.length();
    if (planned.time.until > gap.until)
        missing += Interval{gap.until, planned.time.until}.length();
    Seconds resting(0);
    for (const PlannedBreak* other : route.breaks) {
        const bool is_in_gap = gap.from <= other->time.from && other->time.until <= gap.until;
        if (other == &planned || is_in_gap)
            resting += other->time.length();
        if (other != &planned && other->time.overlaps(planned.time))
            missing += planned.time.length();
    }
    const Seconds short_of = gap.travel + resting - Interval{gap.from, gap.until}.length();
    return missing > Seconds(0) ? missing : short_of;
}

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& route : reading.routes())
        for (const PlannedBreak* planned : route.breaks) {
            const Seconds missing = missing_room(reading, route, *planned);
            if (missing <= Seconds(0))
                continue;
            Finding finding = about(*route.shift);
            finding.at = planned->time.from;
            finding.values = {{"missing_min", in_minutes(missing)}};
            findings.push_back(std::move(finding));
        }
}

} // namespace

extern constinit const Rule kBreakRoom{
    "break_room", Severity::hard, "ATL 1982:673 15 §: a break is free from work, and travel is work", judge};

} // namespace samma::rules
