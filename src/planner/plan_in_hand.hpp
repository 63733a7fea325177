#pragma once

#include "planner/resume.hpp"
#include "planner/solve.hpp"

#include <memory>
#include <vector>

namespace samma::planner {

/// A plan laid into the planner's state, to ask about and to try changes on. Made once, then read by many;
/// whoever tries something copies the state. Period and plan must outlive it.
class PlanInHand {
  public:
    /// Errors: those of Problem::from.
    static Result<std::unique_ptr<const PlanInHand>> take(const PlanningPeriod& period,
                                                          const TravelTimes& travel, const Plan& plan);
    /// The same for a problem that has been changed after it was made.
    static std::unique_ptr<const PlanInHand> take(const PlanningPeriod& period, Problem problem,
                                                  const Plan& plan);
    PlanInHand(const PlanInHand&) = delete;
    PlanInHand& operator=(const PlanInHand&) = delete;

    [[nodiscard]] const PlanningPeriod& period() const { return *period_; }
    [[nodiscard]] const Problem& problem() const { return problem_; }
    [[nodiscard]] const ToldPlan& told() const { return told_; }
    [[nodiscard]] const State& state() const { return state_; }
    [[nodiscard]] const Weights& weights() const { return weights_; }
    /// Parts whose place in the plan does not hold in this period; they are vacant in the state.
    [[nodiscard]] const std::vector<PartIndex>& gone() const { return gone_; }

    [[nodiscard]] const Visit& visit_of(PartIndex part) const
    {
        const VisitIndex visit = problem_.parts[static_cast<std::size_t>(part)].visit;
        return period_->visits()[static_cast<std::size_t>(visit)];
    }
    [[nodiscard]] const CareWorker& care_worker(StaffIndex staff) const
    {
        return period_->care_workers()[static_cast<std::size_t>(staff)];
    }
    /// kNone when the period has no such part.
    [[nodiscard]] PartIndex find_part(VisitId visit_id, int part) const;
    [[nodiscard]] ClientIndex find_client(ClientId client_id) const;
    [[nodiscard]] StaffIndex find_staff(CareWorkerId care_worker_id) const;

  private:
    PlanInHand(const PlanningPeriod& period, Problem problem, const Plan& plan);

    const PlanningPeriod* period_;
    Problem problem_;
    ToldPlan told_;
    State state_;
    Weights weights_;
    std::vector<PartIndex> gone_;
};

/// What the second plan has more of than the first, level by level; less is negative.
Levels difference(const Levels& after, const Levels& before);

} // namespace samma::planner
