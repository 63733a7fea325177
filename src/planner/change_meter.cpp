#include "planner/change_meter.hpp"

#include <algorithm>
#include <cstdlib>

namespace samma::planner {

namespace {

constexpr Time kQuarter = 15 * 60;
constexpr std::int64_t kMostQuarters = 12;

Time distance(Time told, Time earliest, Time latest)
{
    return std::clamp(told, earliest, std::max(earliest, latest)) - told;
}

} // namespace

std::int64_t quarters_beyond_first(Time moved)
{
    const Time beyond = std::abs(moved) - kQuarter;
    return beyond <= 0 ? 0 : std::min<std::int64_t>((beyond + kQuarter - 1) / kQuarter, kMostQuarters);
}

ChangeMeter::ChangeMeter(const PlanInHand& hand, const ChangePrices& prices, LocalDate on,
                         std::vector<std::uint8_t> has_lost_place)
    : hand_(hand), prices_(prices), has_lost_place_(std::move(has_lost_place))
{
    for (PartIndex part = 0; part < hand.problem().part_count(); ++part)
        if (const Assignment* assignment = hand.told().of(part).assignment;
            assignment && assignment->on == on && !hand.problem().parts[index_of(part)].is_locked)
            told_.push_back(part);
}

Time ChangeMeter::moved(const State& state, PartIndex part) const
{
    return distance(hand_.told().of(part).start, state.earliest(part), state.latest(part));
}

std::int64_t ChangeMeter::price_of(PartIndex part, StaffIndex staff, Time earliest, Time latest) const
{
    const Told& told = hand_.told().of(part);
    if (!told.assignment)
        return 0;
    const bool is_asked = staff != told.staff && has_lost_place_[index_of(part)] == 0;
    const std::int64_t person = is_asked ? prices_.other_person : 0;
    return person + quarters_beyond_first(distance(told.start, earliest, latest)) * prices_.quarter;
}

std::int64_t ChangeMeter::price_of(const State& state) const
{
    std::int64_t price = scalar(state.totals(), prices_.weights);
    for (const PartIndex part : told_)
        if (state.is_placed(part))
            price += price_of(part, state.staff_of(part), state.earliest(part), state.latest(part));
    return price;
}

} // namespace samma::planner
