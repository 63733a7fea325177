#pragma once

#include "planner/plan_in_hand.hpp"

#include <vector>

namespace samma::planner {

/// Prices of changing what people were told; they stand between level 2 and level 3.
struct ChangePrices {
    Weights weights;               ///< of everything else
    std::int64_t other_person = 0; ///< of a part that has not lost its place
    std::int64_t quarter = 0;      ///< started quarter of an hour beyond the first
};

/// What a state asks of people beside the plan that they were told.
class ChangeMeter {
  public:
    /// `on`: the day that may change. `has_lost_place`: per part, 1 = who was told to come cannot, as things
    /// are.
    ChangeMeter(const PlanInHand& hand, const ChangePrices& prices, LocalDate on,
                std::vector<std::uint8_t> has_lost_place);

    /// A new start is this far from the told one in the best case: later positive, earlier negative.
    [[nodiscard]] Time moved(const State& state, PartIndex part) const;
    /// Of putting the part to this person with a start in the given stretch.
    [[nodiscard]] std::int64_t price_of(PartIndex part, StaffIndex staff, Time earliest, Time latest) const;
    /// The search's price of the whole state: the scalar and the changes.
    [[nodiscard]] std::int64_t price_of(const State& state) const;
    [[nodiscard]] const ChangePrices& prices() const { return prices_; }

  private:
    const PlanInHand& hand_;
    ChangePrices prices_;
    std::vector<std::uint8_t> has_lost_place_;
    std::vector<PartIndex> told_; ///< parts that somebody was told of and that may change
};

/// Started quarters of an hour that the stretch of seconds has beyond its first; at most twelve, so that a
/// visit on another day counts as one that moved by half a day.
std::int64_t quarters_beyond_first(Time moved);

} // namespace samma::planner
