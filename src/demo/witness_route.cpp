#include "demo/witness_route.hpp"

#include "base/assert.hpp"

#include <algorithm>
#include <cstdlib>

namespace samma::demo {

using namespace std::chrono_literals;

namespace {

constexpr int kLongestStretch_s = 5 * 3600;
/// A minute away from the agreed start weighs as this share of a minute's travel.
constexpr int kAgreedShare = 4;

int seconds_from(Instant base, Instant moment)
{
    return static_cast<int>(std::chrono::duration_cast<Seconds>(moment - base).count());
}

/// The shift's breaks with windows in which no stretch of work can pass five hours. One is enough except
/// where the autumn change makes a night eleven hours long.
std::vector<RouteStop> breaks_of(const Shift& shift, int from, int until)
{
    std::vector<RouteStop> breaks;
    if (shift.break_time == 0min)
        return breaks;
    const int length = static_cast<int>(Seconds(shift.break_time).count());
    int count = 1;
    while ((count + 1) * kLongestStretch_s + count * length < until - from)
        ++count;
    const int stretch = (until - from - count * length) / (count + 1);
    const int slack = count == 1 ? kLongestStretch_s - stretch : (kLongestStretch_s - stretch) / 2;
    for (int index = 0; index < count; ++index) {
        const int middle = from + (index + 1) * stretch + index * length;
        RouteStop pause;
        pause.is_break = true;
        pause.length = length;
        pause.earliest = std::max(from, middle - slack);
        pause.latest = std::min(until - length, middle + slack);
        breaks.push_back(pause);
    }
    return breaks;
}

} // namespace

WitnessRoute::WitnessRoute(const Shift& shift, const TravelTimes& travel, int office, Instant base)
    : shift_(&shift), travel_(&travel), office_(office), from_(seconds_from(base, shift.time.from)),
      until_(seconds_from(base, shift.time.until))
{
    for (const Reserved& reserved : shift.reserved) {
        const int start = seconds_from(base, reserved.time.from);
        stops_.push_back({.place = office,
                          .earliest = start,
                          .latest = start,
                          .length = static_cast<int>(reserved.time.length().count()),
                          .start = start});
    }
    for (const RouteStop& pause : breaks_of(shift, from_, until_)) {
        const auto later = [&](const RouteStop& stop) { return stop.latest > pause.earliest; };
        stops_.insert(std::find_if(stops_.begin(), stops_.end(), later), pause);
    }
    SAMMA_ASSERT(schedule());
}

int WitnessRoute::travel(int from, int to) const
{
    return static_cast<int>(travel_->between(from, to, shift_->mode).count());
}

int WitnessRoute::place_before(std::size_t index) const
{
    while (index > 0)
        if (!stops_[--index].is_break)
            return stops_[index].place;
    return office_;
}

int WitnessRoute::end_before(std::size_t position) const
{
    return position == 0 ? from_ : stops_[position - 1].start + stops_[position - 1].length;
}

bool WitnessRoute::schedule()
{
    int place = office_;
    int time = from_;
    for (RouteStop& stop : stops_) {
        const int arrival = stop.is_break ? time : time + travel(place, stop.place);
        stop.start = std::max(arrival, stop.earliest);
        if (stop.start > stop.latest)
            return false;
        time = stop.start + stop.length;
        if (!stop.is_break)
            place = stop.place;
    }
    return time + travel(place, office_) <= until_;
}

bool WitnessRoute::fits(const RouteStop& stop, std::size_t position, int start) const
{
    int place = stop.place;
    int time = start + stop.length;
    for (std::size_t index = position; index < stops_.size(); ++index) {
        const RouteStop& later = stops_[index];
        const int arrival = later.is_break ? time : time + travel(place, later.place);
        const int starts = std::max(arrival, later.earliest);
        if (starts > later.latest)
            return false;
        if (later.is_break) {
            time = starts + later.length; // what follows is reached from another place than before
            continue;
        }
        if (starts == later.start)
            return true; // nothing after it moves
        time = starts + later.length;
        place = later.place;
    }
    return time + travel(place, office_) <= until_;
}

std::optional<Insertion> WitnessRoute::find_insertion(const RouteStop& stop, int agreed) const
{
    std::optional<Insertion> best;
    for (std::size_t position = 0; position <= stops_.size(); ++position) {
        const int ready = end_before(position);
        if (ready > stop.latest)
            break;
        if (position < stops_.size() && stops_[position].latest < stop.earliest)
            continue;
        const int before = place_before(position);
        const int start = std::max(ready + travel(before, stop.place), stop.earliest);
        if (start > stop.latest)
            continue;
        std::size_t next = position;
        while (next < stops_.size() && stops_[next].is_break)
            ++next;
        const int after = next < stops_.size() ? stops_[next].place : office_;
        const int detour = travel(before, stop.place) + travel(stop.place, after) - travel(before, after);
        const int cost = detour + std::abs(start - agreed) / kAgreedShare;
        if (best && best->cost <= cost)
            continue;
        if (fits(stop, position, start))
            best = Insertion{position, start, cost};
    }
    return best;
}

void WitnessRoute::insert(const RouteStop& stop, std::size_t position)
{
    stops_.insert(stops_.begin() + static_cast<std::ptrdiff_t>(position), stop);
    SAMMA_ASSERT(schedule());
}

} // namespace samma::demo
