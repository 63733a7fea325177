#pragma once

#include "app/neighbours.hpp"
#include "app/section_period.hpp"
#include "planner/vacant_parts.hpp"

#include <optional>
#include <vector>

namespace samma::app {

/// A planned section that may lend and borrow, as far as that has come.
class LendingParty {
  public:
    Section section;
    PlanRevision revision;                    ///< that the plan follows
    std::vector<VisitAdjustment> adjustments; ///< that stand with it
    Plan plan;
    std::vector<SectionId> neighbours; ///< whom it asks
    std::vector<planner::VacantPart> vacant;
    bool is_touched = false;

    /// Nothing when the section has no plan of the dates. Errors: those of load_section_period.
    static Result<std::optional<LendingParty>> load(const Ports& ports, store::UnitOfWork& work,
                                                    const Section& section, DateRange dates);

    [[nodiscard]] const PlanningPeriod& period() const { return period_; }
    [[nodiscard]] const TravelTimes& travel() const { return travel_; }
    /// Those made in this exchange.
    [[nodiscard]] const std::vector<LoanTerms>& new_loans() const { return loans_; }

    /// Takes the loans with the plan that stands on them, if the exact rules find no more hard findings in it
    /// than before; otherwise nothing is changed. Errors: those of the travel source.
    Result<bool> take(const Ports& ports, const std::vector<LoanTerms>& loans, Plan next);
    /// Gives a loan back that another section could not use; what it was moved for stays.
    Result<void> give_back(const Ports& ports, ShiftLoanId id);

    void read_vacant() { vacant = planner::vacant_parts(period_, plan); }

  private:
    LendingParty(SectionPeriod ground, PlanRevision kept, const Section& whose);
    Result<void> rebuild(const Ports& ports);
    [[nodiscard]] int hard_findings() const;

    PlanningPeriod base_; ///< without the new loans
    PlanningPeriod period_;
    TravelTimes travel_;
    std::vector<LoanTerms> loans_;
    int hard_ = 0;
};

} // namespace samma::app
