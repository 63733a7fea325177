#pragma once

#include "planner/ruin.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace samma::planner {

/// Divides a section's people in two halves, so that the routes of both may be searched side by side for a
/// while, each in a state of its own, and put together again (partial optimisation: POPMUSIC, Taillard and
/// Voss 2002).
///
/// Whom a client meets is counted pair by pair, so what the halves save adds up, but for the convex price of
/// a client's number of people. What depends on visits in the other half, as a double visit made by one
/// person of each, is fixed to a moment that it has in the plan and belongs to neither.
class Halves {
  public:
    static constexpr std::size_t kCount = 2;

    explicit Halves(const Problem& problem);

    /// Draws the halves: people who share clients together, or at random, so that everybody meets everybody
    /// in time. Narrows what hangs together across them to one moment; State::rebuild() opens it again.
    void divide(State& plan, Random& random);
    [[nodiscard]] const Domain& operator[](std::size_t number) const { return halves_[number]; }

  private:
    void draw_people(const State& plan, Random& random);
    void draw_parts(State& plan, Random& random);
    [[nodiscard]] std::vector<double> nearness(const State& plan, StaffIndex to) const;

    const Problem& problem_;
    std::vector<std::int32_t> bundle_of_; ///< per part: the visits whose times or people depend on each other
    std::array<Domain, kCount> halves_;
};

} // namespace samma::planner
