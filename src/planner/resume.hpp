#pragma once

#include "care/plan.hpp"
#include "planner/state.hpp"

#include <vector>

namespace samma::planner {

/// What a plan says of one part, in the planner's numbers.
struct Told {
    SlotIndex slot = kNone; ///< kNone where the plan or the period has no such place for it
    Time start = kNone;     ///< as people know it; kNone when vacant in the plan
    StaffIndex staff = kNone;
    const Assignment* assignment = nullptr;
};

/// A plan read for a problem that may be another than the one it was made for: shifts may have gone, visits
/// may have changed. The plan must outlive it.
class ToldPlan {
  public:
    ToldPlan(const Problem& problem, const Plan& plan);

    [[nodiscard]] const Told& of(PartIndex part) const { return parts_[static_cast<std::size_t>(part)]; }
    /// When a break of the problem begins in the plan; kNone where the plan has none.
    [[nodiscard]] Time break_start(std::int32_t number) const
    {
        return breaks_[static_cast<std::size_t>(number)];
    }
    /// Per part; kNone where nothing was told.
    [[nodiscard]] const std::vector<Time>& starts() const { return starts_; }
    [[nodiscard]] const Plan& plan() const { return *plan_; }

    /// Lays the plan's routes into an empty state, in order of time, as far as they hold there; starts may
    /// float where something came between. Returns the parts that the plan has placed and that find their
    /// place gone.
    [[nodiscard]] std::vector<PartIndex> lay_into(State& state) const;

  private:
    void read_assignments(const Problem& problem);
    void read_breaks(const Problem& problem);
    void lay_breaks(State& state) const;
    [[nodiscard]] bool lay(State& state, PartIndex part, NodeIndex& tail) const;

    const Plan* plan_;
    std::vector<Told> parts_;
    std::vector<Time> starts_;
    std::vector<Time> breaks_; ///< per break of the problem: its start; kNone where the plan has none
};

} // namespace samma::planner
