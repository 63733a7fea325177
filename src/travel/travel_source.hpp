#pragma once

#include "care/client.hpp"
#include "care/travel_times.hpp"

#include <span>

namespace samma {

/// Where travel times come from: a rule on distance, a street graph, a routing service.
class TravelSource {
  public:
    virtual ~TravelSource() = default;

    /// The times between all the places, for every mode, with lock and parking time and the door time of the
    /// place arrived at. The places come out in the order given; each address may occur once.
    /// Errors: `travel.duplicate_place` (values: id), and what the adapter adds.
    virtual Result<TravelTimes> matrix(std::span<const Address> places) const = 0;
};

} // namespace samma
