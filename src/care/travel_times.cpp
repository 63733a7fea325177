#include "care/travel_times.hpp"

#include "base/assert.hpp"

namespace samma {

TravelTimes::TravelTimes(std::vector<AddressId> places, std::array<Table, kTravelModeCount> tables)
    : places_(std::move(places)), tables_(std::move(tables))
{
    for (const auto& table : tables_)
        SAMMA_ASSERT(table.size() == places_.size() * places_.size());
    for (std::size_t place = 0; place < places_.size(); ++place)
        index_.emplace(places_[place], static_cast<int>(place));
    SAMMA_ASSERT(index_.size() == places_.size());
}

std::optional<int> TravelTimes::find_place(AddressId address) const
{
    const auto found = index_.find(address);
    return found == index_.end() ? std::nullopt : std::optional<int>(found->second);
}

Seconds TravelTimes::between(int from, int to, TravelMode mode) const
{
    return Seconds(
        table(mode)[static_cast<std::size_t>(from) * places_.size() + static_cast<std::size_t>(to)]);
}

Seconds TravelTimes::between(AddressId from, AddressId to, TravelMode mode) const
{
    const auto from_place = find_place(from);
    const auto to_place = find_place(to);
    SAMMA_ASSERT(from_place && to_place);
    return between(*from_place, *to_place, mode);
}

} // namespace samma
