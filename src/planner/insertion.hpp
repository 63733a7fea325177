#pragma once

#include "base/random.hpp"
#include "planner/state.hpp"

#include <array>
#include <limits>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace samma::planner {

/// A place for a part that holds, with the start times it leaves open and what it adds to the scalar.
struct Candidate {
    Position position;
    Time earliest = 0; ///< of the start
    Time latest = 0;
    StaffIndex staff = kNone;
    std::int64_t travel = 0; ///< seconds added
    std::int64_t cost = 0;
};

/// No limit to what a place may cost.
inline constexpr std::int64_t kAnyCost = std::numeric_limits<std::int64_t>::max();

/// What a move wants changed among the people of one client.
struct CircleChange {
    static constexpr std::size_t kMostBarred = 2;

    ClientIndex client = kNone;
    std::array<StaffIndex, kMostBarred> barred{kNone, kNone}; ///< must not come while the move rebuilds
    StaffIndex welcome = kNone; ///< comes as if they had met: what a new person costs is judged at the end
};

/// A part that the rebuilding tries to lay into this shift before it looks elsewhere.
struct Crossing {
    PartIndex part = kNone;
    ShiftIndex to = kNone;
};

/// What a search for a place may use.
struct Scope {
    std::span<const std::uint8_t> staff; ///< per care worker, 1 = may be used
    CircleChange change = {};
    std::uint32_t blink_per_1024 = 0; ///< how often a slot is overlooked (Christiaens, Vanden Berghe 2020)
};

/// Finds places for parts in O(1) per gap (planner design §5). Between stops i and j a part v with window
/// [a, b] and care time p holds when
///     e = max(a, ES[i] + p_i + t(i,v)) <= l = min(b, LS[j] - t(v,j) - p)
/// where a and b also carry the distances to other visits; for the two parts of a double visit the intervals
/// must meet. No chain may lead back (State::reaches). A chain through a greatest distance may, when it is
/// short enough: such places are few and are tried out by propagation (State::earliest_with).
class Inserter {
  public:
    Inserter(const State& state, const Weights& weights) : state_(state), weights_(weights) {}

    void use_scope(const Scope& scope) { scope_ = scope; }

    /// The cheapest place of a part on its own that costs less than `below`; its partner, if placed, stays
    /// where it is.
    [[nodiscard]] std::optional<Candidate> best(PartIndex part, Random& random,
                                                std::int64_t below = kAnyCost);
    /// The cheapest place of a part in one shift.
    [[nodiscard]] std::optional<Candidate> best_in(PartIndex part, ShiftIndex shift, Random& random);
    /// The cheapest places of both parts of a double visit.
    [[nodiscard]] std::optional<std::pair<Candidate, Candidate>> best_pair(PartIndex part, Random& random,
                                                                           std::int64_t below = kAnyCost);
    /// Every place that holds, in the order of slots and stops; `part` alone.
    void collect(PartIndex part, std::vector<Candidate>& candidates);

    /// The part at exactly this place, when it holds; the minutes outside are what the labels ask for.
    [[nodiscard]] std::optional<Candidate> at(PartIndex part, const Position& position) const;

    /// What giving the part to this slot adds for levels 3 and 4.
    [[nodiscard]] std::int64_t continuity_cost(PartIndex part, const Slot& slot) const;

  private:
    struct Bounds {
        Time earliest;
        Time latest;
    };

    [[nodiscard]] bool may_use(PartIndex part, const Slot& slot) const;
    [[nodiscard]] Bounds bounds_of(PartIndex part, const Slot& slot) const;
    [[nodiscard]] bool closes_cycle(PartIndex part, const Slot& slot, NodeIndex after) const;
    [[nodiscard]] bool pair_closes_cycle(PartIndex part, const Candidate& left, const Candidate& right) const;
    [[nodiscard]] std::int64_t pair_cost(PartIndex part, const Candidate& left, const Candidate& right) const;
    [[nodiscard]] std::int64_t outside_cost(std::int32_t minutes) const;
    [[nodiscard]] std::int64_t step_cost(PartIndex part, NodeIndex after, Time travel) const;
    [[nodiscard]] bool needs_trial(PartIndex part, NodeIndex after) const;
    [[nodiscard]] std::optional<Candidate> held(PartIndex part, Candidate place, std::int64_t base) const;
    [[nodiscard]] std::optional<std::int32_t> try_out(PartIndex part, const Candidate& place) const;
    [[nodiscard]] std::optional<std::int32_t> try_pair(PartIndex part, const Candidate& left,
                                                       const Candidate& right) const;
    template <typename Take>
    void scan(PartIndex part, SlotIndex slot, Take&& take) const;

    class SlotPrice;
    struct Ranked {
        std::int64_t cost;
        SlotIndex slot;
    };
    static bool is_dearer(const Ranked& one, const Ranked& other);
    /// Those of one shift, or all.
    void rank_slots(PartIndex part, std::vector<Ranked>& ranked, ShiftIndex only = kNone) const;
    [[nodiscard]] std::optional<Candidate> best_of_ranked(PartIndex part, Random& random, std::int64_t below);

    /// The places of one part from the cheapest on, looked for only as far as somebody asks.
    struct PlaceQueue {
        struct Open {
            Candidate place;
            std::int32_t number = 0; ///< in the order found
            bool is_tried = false;
        };

        PartIndex part = kNone;
        std::int32_t found = 0;
        std::vector<Ranked> slots; ///< a heap: not looked at yet
        std::vector<Open> open;    ///< a heap: may be cheaper than what the slots have
        std::vector<Candidate> places;
    };
    static bool is_later(const PlaceQueue::Open& one, const PlaceQueue::Open& other);
    void start(PlaceQueue& queue, PartIndex part) const;
    void look_at_next_slot(PlaceQueue& queue) const;
    [[nodiscard]] const Candidate* place_at(PlaceQueue& queue, std::size_t number) const;

    const State& state_;
    const Weights& weights_;
    Scope scope_;
    // Scratch, so that a search for a place allocates nothing.
    std::vector<Ranked> ranked_;
    PlaceQueue left_;
    PlaceQueue right_;
};

/// Whether whoever makes the visits that the part's is tied to is, or is not, this person.
bool ties_hold(const State& state, PartIndex part, StaffIndex staff);

/// Started minutes between the open start times and what was promised: late positive, early negative.
std::int32_t minutes_outside(const Slot& slot, Time earliest, Time latest);

} // namespace samma::planner
