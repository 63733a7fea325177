#pragma once

#include "app/ports.hpp"
#include "care/plan_change.hpp"
#include "care/planning_period.hpp"
#include "care/shift_loan.hpp"

#include <span>
#include <vector>

namespace samma::app {

/// The loans that the section's dates stand on, with their terms. A borrowed care worker who is away then by
/// her own section's records does not come. Loans with the sections named are left out.
std::vector<LoanTerms> load_loans(const Ports& ports, store::UnitOfWork& work, SectionId section_id,
                                  DateRange dates, std::span<const SectionId> left_out = {});

/// Keeps the plan as the next revision of its section and dates, with what was decided about its visits.
/// Loans that `period`, for which it was made, does not stand on end with it, and so do borrowed ones that it
/// makes no use of. Errors: those of PlanStore::save.
Result<PlanRevision> keep_revision(store::UnitOfWork& work, const AdjustedPlan& plan, int base_revision,
                                   const PlanningPeriod& period, const store::ChangeContext& context);

/// True when the sections share a loan of the period: what happens in the other one matters here.
bool has_loan_with(const PlanningPeriod& period, SectionId other);

} // namespace samma::app
