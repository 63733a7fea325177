#include "app/section_period.hpp"

#include "app/handbook.hpp"
#include "app/section_loans.hpp"
#include "care/adjust_visits.hpp"

namespace samma::app {

namespace {

constexpr std::chrono::days kLookBack{15}; ///< the rolling 14 days of continuity, and a day for the zone

} // namespace

Result<SectionPeriod> load_section_period(const Ports& ports, store::UnitOfWork& work,
                                          const PlanningPeriodDraft& draft,
                                          std::span<const VisitAdjustment> adjustments,
                                          std::span<const SectionId> apart_from)
{
    const Instant first = ports.zone.place(at_clock(draft.dates.from, Minutes(0))).instant;
    const auto data = work.master_data().load({.section_id = draft.section_id,
                                               .performed_since = first - kLookBack,
                                               .home_entries = store::HomeEntries::leave_out});
    PlanningPeriodDraft whole = draft;
    const auto loans = load_loans(ports, work, draft.section_id, draft.dates, apart_from);
    whole.loans.insert(whole.loans.end(), loans.begin(), loans.end());
    auto period = PlanningPeriod::make(data, whole, ports.zone,
                                       handbook_of(ports, work, draft.section_id, draft.dates.from));
    if (!period)
        return tl::unexpected(std::move(period).error());
    if (!adjustments.empty())
        *period = adjusted(*period, adjustments);
    auto travel = ports.travel.matrix(period->places());
    if (!travel)
        return tl::unexpected(std::move(travel).error());
    return SectionPeriod{std::move(*period), std::move(*travel)};
}

} // namespace samma::app
