#include "app/lending_party.hpp"

#include "app/plan_findings.hpp"

#include <algorithm>

namespace samma::app {

LendingParty::LendingParty(SectionPeriod ground, PlanRevision kept, const Section& whose)
    : section(whose), revision(std::move(kept)), plan(revision.plan), base_(std::move(ground.period)),
      period_(base_), travel_(std::move(ground.travel)), hard_(hard_findings())
{
}

Result<std::optional<LendingParty>> LendingParty::load(const Ports& ports, store::UnitOfWork& work,
                                                       const Section& section, DateRange dates)
{
    auto latest = work.plans().find_latest(section.id, dates);
    if (!latest)
        return std::optional<LendingParty>();
    auto adjustments = work.plans().load_adjustments(latest->plan.id);
    auto ground = SAMMA_TRY(load_section_period(ports, work, {section.id, dates, {}}, adjustments));
    LendingParty party(std::move(ground), *std::move(latest), section);
    party.adjustments = std::move(adjustments);
    party.read_vacant();
    return std::optional(std::move(party));
}

int LendingParty::hard_findings() const
{
    int found = 0;
    for (const auto& [rule, count] : count_hard_findings(period_, travel_, plan))
        found += count;
    return found;
}

Result<void> LendingParty::rebuild(const Ports& ports)
{
    PeriodChanges changes;
    changes.loans = loans_;
    period_ = base_.with(changes);
    if (period_.places().size() != static_cast<std::size_t>(travel_.size()))
        travel_ = SAMMA_TRY(ports.travel.matrix(period_.places()));
    return {};
}

Result<bool> LendingParty::take(const Ports& ports, const std::vector<LoanTerms>& loans, Plan next)
{
    const std::size_t held = loans_.size();
    loans_.insert(loans_.end(), loans.begin(), loans.end());
    std::swap(plan, next);
    SAMMA_CHECK(rebuild(ports));
    if (hard_findings() <= hard_) {
        is_touched = true;
        return true;
    }
    loans_.resize(held);
    std::swap(plan, next);
    SAMMA_CHECK(rebuild(ports));
    return false;
}

Result<void> LendingParty::give_back(const Ports& ports, ShiftLoanId id)
{
    std::erase_if(loans_, [&](const LoanTerms& terms) { return terms.loan.id == id; });
    return rebuild(ports);
}

} // namespace samma::app
