#pragma once

#include "planner/change_meter.hpp"
#include "planner/insertion.hpp"

#include <vector>

namespace samma::planner {

/// Finds a visit a place by moving others out of its way: put it into a route in place of one that stands
/// there, and find that one a place in turn (ejection chains: Glover 1996; planner design §8). Depth 1 moves
/// nobody, 2 one visit, 3 two. A chain is worth what the whole state is worth after it.
class EjectionChains {
  public:
    /// `may_move`: per part, 1 = may be put out of its place.
    EjectionChains(State& state, const ChangeMeter& meter, const std::vector<std::uint8_t>& may_move);

    /// The staff that a place may be looked for with; all where it is not called.
    void use_staff(const std::vector<std::uint8_t>& staff) { staff_ = staff; }

    /// Puts the vacant part, or both vacant parts of a double visit, at the best place that a chain of the
    /// depth reaches, the moves made. False when there is none; the state is as before. The state must be
    /// recording.
    bool insert(PartIndex part, int depth);

  private:
    /// One part at one place.
    struct Step {
        PartIndex part = kNone;
        Position position;
        bool is_taken_out = false;
    };

    void search(PartIndex part, int depth);
    void try_ejecting(PartIndex part, int depth);
    bool insert_pair(PartIndex part);
    void place(const Candidate& candidate, PartIndex part);
    [[nodiscard]] bool find_best(PartIndex part, const std::vector<std::uint8_t>& staff, Candidate& best);
    void keep_if_best();

    State& state_;
    const ChangeMeter& meter_;
    const std::vector<std::uint8_t>& may_move_;
    std::vector<std::uint8_t> staff_;
    Inserter inserter_;
    Random random_{0}; ///< without blinking nothing is drawn
    std::vector<Step> steps_;
    std::vector<Step> best_steps_;
    std::int64_t best_price_ = 0;
    std::int64_t vacancy_price_ = 0; ///< what a part that hangs in the air is counted for in the scalar
    int nodes_left_ = 0;
};

} // namespace samma::planner
