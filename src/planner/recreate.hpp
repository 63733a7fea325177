#pragma once

#include "planner/insertion.hpp"
#include "planner/ruin.hpp"

#include <span>
#include <vector>

namespace samma::planner {

/// Puts visits back one after the other, each at its cheapest place, in an order drawn anew each time;
/// overlooking a slot now and then ("blinking") keeps two rebuildings of one ruin from being the same.
class Recreate {
  public:
    Recreate(State& state, const Weights& weights) : state_(state), inserter_(state, weights) {}

    void use_scope(const Scope& scope) { inserter_.use_scope(scope); }

    /// `waiting` are vacant from before. What finds no place is appended to `left_over`. A double visit is
    /// named by either part and placed as a whole, or beside its partner where that one stands.
    void run(std::span<const PartIndex> parts, std::span<const PartIndex> waiting, Random& random,
             std::vector<PartIndex>& left_over);
    /// One visit, as a whole.
    bool place(PartIndex part, Random& random);
    /// One part, whatever becomes of its partner.
    bool place_alone(PartIndex part, Random& random);

  private:
    enum class Order { random, fewest_slots, earliest, by_client, longest };

    [[nodiscard]] std::int64_t key(PartIndex part, Order order, std::uint64_t salt, Random& random) const;

    struct Item {
        std::int64_t key;
        PartIndex part;
    };

    State& state_;
    Inserter inserter_;
    std::vector<Item> items_;
};

/// Gives each break of these shifts, with the given chance, another gap that holds it (N11).
void slide_breaks(State& state, std::span<const ShiftIndex> shifts, Random& random, double chance);

} // namespace samma::planner
