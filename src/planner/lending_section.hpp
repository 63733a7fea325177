#pragma once

#include "planner/cheapest_matching.hpp"
#include "planner/insertion.hpp"
#include "planner/plan_in_hand.hpp"
#include "planner/vacant_parts.hpp"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace samma::planner {

/// That somebody of a section could make another section's vacant part, beside all that she has.
struct LendingOffer {
    std::size_t part = 0; ///< position among what was asked
    CareWorkerId care_worker_id;
    ShiftId shift_id;
    MatchCost cost;
};

/// A care worker's time with another section's client, as her own plan leaves it.
struct LentTime {
    CareWorkerId care_worker_id;
    ShiftId shift_id;
    LocalDate on;
    Interval time;
};

/// What a section must know besides its own period to be asked: the parts as visits of its own, with their
/// clients, homes and wishes.
PeriodChanges asked_changes(std::span<const VacantPart> asked);

/// A section that is asked what vacant parts of other sections its people have time for. The parts are tried
/// in its plan like visits of its own, so that competence, wishes, windows, breaks, ways and visits that
/// start together hold by the same code.
class LendingSection {
  public:
    /// `period` with asked_changes; `plan` is the section's own. All must outlive it. Errors: those of
    /// Problem::from.
    static Result<LendingSection> ask(const PlanningPeriod& period, const TravelTimes& travel,
                                      const Plan& plan, std::span<const VacantPart> asked);

    /// Each person's cheapest place for each part, in the order of parts and people.
    [[nodiscard]] std::vector<LendingOffer> offers() const;
    /// Why nobody here can come, by the roster and what people may do; `no_room` when it is the plan.
    [[nodiscard]] VacancyReason reason(std::size_t part) const;

    /// Gives the part to her, near the promised time, if she still has time for it.
    std::optional<LentTime> lend(std::size_t part, CareWorkerId care_worker_id);
    /// Takes the last part back that was given, with what had moved for it.
    void take_back();
    /// The section's own plan, with what it had to move to lend.
    [[nodiscard]] Plan own_plan() const;

  private:
    LendingSection(const PlanningPeriod& period, Problem problem, const Plan& plan,
                   std::span<const VacantPart> asked);
    [[nodiscard]] std::optional<Candidate> place_of(std::size_t part, StaffIndex staff) const;

    const PlanningPeriod* period_;
    std::span<const VacantPart> asked_;
    std::unique_ptr<const Plan> plan_;   ///< with the asked parts that have been given
    std::unique_ptr<const Plan> before_; ///< the last part was given
    std::unique_ptr<const PlanInHand> hand_;
};

} // namespace samma::planner
