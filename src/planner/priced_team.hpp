#pragma once

#include "planner/shift_capacity.hpp"
#include "planner/team_demand.hpp"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace samma::planner {

/// What a person or a slot costs in the bound's subproblems, in 2^-40 of a person.
using Price = std::int64_t;
inline constexpr Price kPerson = Price{1} << 40;

/// The cheapest team of one client: each person costs 1, each visit what its cheapest slot with somebody of
/// the team costs. A facility problem under the roster's cover rows; depth-first branch and bound with the
/// larger of two bounds, the packing of the cover rows and dual ascent (Erlenkotter 1978). Visits that must
/// overlap may share a price, not a person of a team that could not serve them at all, so that the value is
/// never above the true one.
class PricedTeam {
  public:
    /// The search is cut off after so many nodes: the value is then a lower bound, and the team a good one.
    static constexpr std::int64_t kMostNodes = 20'000;

    PricedTeam(const Problem& problem, const ShiftCapacity& capacity, std::span<const PartIndex> parts,
               std::int64_t most_nodes = kMostNodes);

    /// Price of each slot of the problem → least cost, or a bound below it where the search was cut off.
    Price solve(const std::vector<Price>& slot_prices);

    [[nodiscard]] Price value() const { return value_; }
    [[nodiscard]] bool is_exact() const { return is_exact_; }
    [[nodiscard]] bool has_visits() const { return !options_.empty(); }
    /// The slots that the best team found takes, one for each part.
    [[nodiscard]] std::span<const SlotIndex> slots() const { return slots_; }

  private:
    static constexpr Price kNoPrice = std::numeric_limits<Price>::max() / 4;

    struct Option {
        std::size_t person = 0;
        SlotIndex slot = kNone; ///< her cheapest at the present prices
        Price price = kNoPrice;
        std::vector<SlotIndex> slots;
    };
    /// What the bound reads of an option, close together.
    struct Offer {
        Price price = kNoPrice;
        std::size_t person = 0;
    };

    void price_options(const std::vector<Price>& slot_prices);
    void try_team(const StaffSet& team);
    void extend(const StaffSet& team, const StaffSet& barred);
    void branch(const StaffSet& people, const StaffSet& team, StaffSet barred);
    void open_more(const StaffSet& team, const StaffSet& barred);
    [[nodiscard]] Price cost_of(const StaffSet& team) const;
    [[nodiscard]] Price least(const StaffSet& team, const StaffSet& barred);

    TeamDemand demand_;
    std::vector<std::vector<Option>> options_; ///< per demand, after pricing the cheapest first
    std::vector<Offer> offers_;                ///< the options of one demand after the other
    std::vector<Price> rest_;                  ///< per demand: the cheapest of it and of all after it
    StaffSet best_team_;
    std::vector<SlotIndex> slots_;
    std::vector<Price> slack_; ///< per person, scratch of the dual ascent; below 0: barred
    Price value_ = 0;
    Price best_cost_ = kNoPrice;
    Price least_cut_off_ = kNoPrice; ///< bound of what the cut-off search left unseen
    std::int64_t most_nodes_ = kMostNodes;
    std::int64_t nodes_left_ = 0;
    bool is_exact_ = true;
};

} // namespace samma::planner
