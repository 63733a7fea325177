#pragma once

#include "planner/insertion.hpp"
#include "planner/ruin.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace samma::planner {

/// Puts visits back one after the other, each at its cheapest place, in an order drawn anew each time;
/// overlooking a slot now and then ("blinking") keeps two rebuildings of one ruin from being the same.
class Recreate {
  public:
    Recreate(State& state, const Weights& weights)
        : state_(state), weights_(weights), inserter_(state, weights)
    {
    }

    void use_scope(const Scope& scope) { inserter_.use_scope(scope); }
    /// A rebuilding that is certain to end above this scalar is given up. Certain but for the rare place that
    /// saves travel, where the triangle inequality fails.
    void give_up_above(std::int64_t most) { most_ = most; }

    /// `waiting` are vacant from before. What finds no place is appended to `left_over`. A double visit is
    /// named by either part and placed as a whole, or beside its partner where that one stands. False when
    /// given up, with parts that nobody has tried.
    bool run(std::span<const PartIndex> parts, std::span<const PartIndex> waiting, Random& random,
             std::vector<PartIndex>& left_over);
    /// One visit, as a whole, where it adds less than `below` to the scalar.
    bool place(PartIndex part, Random& random, std::int64_t below = kAnyCost);
    /// One part, whatever becomes of its partner.
    bool place_alone(PartIndex part, Random& random, std::int64_t below = kAnyCost);
    /// Each part into the shift that it is to go to, whatever it costs; what does not fit there stays vacant.
    void lay_across(std::span<const Crossing> crossings, Random& random);

  private:
    enum class Order { random, fewest_slots, earliest, by_client, longest };

    [[nodiscard]] std::int64_t key(PartIndex part, Order order, std::uint64_t salt, Random& random) const;
    [[nodiscard]] std::int64_t vacancy_cost(PartIndex part) const;
    bool lay(PartIndex part, const std::optional<Candidate>& place);

    struct Item {
        std::int64_t key;
        PartIndex part;
    };

    State& state_;
    const Weights& weights_;
    Inserter inserter_;
    std::int64_t most_ = kAnyCost;
    std::vector<Item> items_;
};

/// Gives each break of these shifts, with the given chance, another gap that holds it (N11).
void slide_breaks(State& state, std::span<const ShiftIndex> shifts, Random& random, double chance);

} // namespace samma::planner
