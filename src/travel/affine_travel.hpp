#pragma once

#include "travel/travel_source.hpp"

#include <array>

namespace samma::travel {

/// One mode's rule: a leg of d metres as the crow flies takes `at_once` + d at `speed` + `extra`.
struct AffineRule {
    Seconds at_once{};            ///< the share of the detour that does not grow with distance
    double metres_per_second = 1; ///< along the great circle, so slower than along the street
    Seconds extra{};              ///< unlock and lock, or park and walk the last metres

    friend bool operator==(const AffineRule&, const AffineRule&) = default;
};

/// Rules in the order of TravelMode.
using AffineRules = std::array<AffineRule, kTravelModeCount>;

/// foot 75 s + d at 3.9 km/h; bike 74 s + d at 10.4 km/h + 60 s; car 99 s + d at 13.0 km/h + 150 s. Source:
/// data/demo/SOURCES.md, measured on a street graph of Gothenburg and checked on Malmö; mean error 11, 16 and
/// 23 %.
AffineRules measured_rules();

/// Travel by a straight line and a rule per mode; needs no street data. Between places at one point, such as
/// the flats of one building, only the door time is counted, and nothing at all at the same address.
class AffineTravel final : public TravelSource {
  public:
    AffineTravel() : AffineTravel(measured_rules()) {}
    explicit AffineTravel(const AffineRules& rules) : rules_(rules) {}

    Result<TravelTimes> matrix(std::span<const Address> places) const override;

    /// One leg; a part of a second counts as a whole one.
    [[nodiscard]] Seconds leg(const Address& from, const Address& to, TravelMode mode) const;

  private:
    [[nodiscard]] Seconds leg_over(double metres, const Address& to, TravelMode mode) const;

    AffineRules rules_;
};

} // namespace samma::travel
