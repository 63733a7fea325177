#pragma once

#include "base/time.hpp"
#include "care/ids.hpp"
#include "care/service.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace samma {

/// Door-to-door times between places, per mode: riding or walking, lock and parking time, and the door time
/// of the place arrived at. 0 between visits at the same address.
class TravelTimes {
  public:
    /// Per mode an n × n table of seconds, row = from, column = to, n = places.size().
    using Table = std::vector<std::int32_t>;

    TravelTimes(std::vector<AddressId> places, std::array<Table, kTravelModeCount> tables);

    [[nodiscard]] int size() const { return static_cast<int>(places_.size()); }
    [[nodiscard]] std::optional<int> find_place(AddressId address) const;
    [[nodiscard]] Seconds between(int from, int to, TravelMode mode) const;
    /// Both addresses must be among the places.
    [[nodiscard]] Seconds between(AddressId from, AddressId to, TravelMode mode) const;
    [[nodiscard]] const Table& table(TravelMode mode) const
    {
        return tables_[static_cast<std::size_t>(mode)];
    }

  private:
    std::vector<AddressId> places_;
    std::unordered_map<AddressId, int> index_;
    std::array<Table, kTravelModeCount> tables_;
};

} // namespace samma
