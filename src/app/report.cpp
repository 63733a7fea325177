#include "app/report.hpp"

#include "app/command_door.hpp"
#include "app/section_period.hpp"

#include <utility>

namespace samma::app {

namespace {

Result<SectionReport> report_of(const Ports& ports, store::UnitOfWork& work, SectionId section_id)
{
    auto revision = work.plans().find_latest(section_id);
    if (!revision)
        return fail("plan.none", {}, {{"section", section_id.to_string()}});
    const auto section = SAMMA_TRY(load_section_period(ports, work, {section_id, revision->plan.dates, {}},
                                                       work.plans().load_adjustments(revision->plan.id)));
    auto figures = SAMMA_TRY(figures_of(section.period, section.travel, revision->plan));
    return SectionReport{std::move(*revision), std::move(figures)};
}

} // namespace

Result<SectionReport> report_section(const Ports& ports, const Caller& caller, SectionId section_id)
{
    const Grant grant = SAMMA_TRY(authorize(caller, Action::read_report, section_id));
    // Looks take turns with all writes, so the figures are worked out before, and anew where something has
    // happened since.
    const auto [report_before, newest] = [&] {
        const auto read = ports.store.begin_read(ports.tenant_id);
        return std::pair(report_of(ports, *read, section_id), read->events().newest());
    }();
    const auto work = ports.store.begin_look(ports.tenant_id);
    auto report =
        SAMMA_TRY(work->events().newest() == newest ? report_before : report_of(ports, *work, section_id));
    work->audit().append({.at = ports.clock.now(),
                          .action = std::string(name_of(Action::read_report)),
                          .actor = actor_of(caller),
                          .role = std::string(name_of(grant.role)),
                          .resource_kind = "indicators",
                          .resource_id = section_id.to_string(),
                          .client_id = {},
                          .relation = std::string(name_of(grant.relation)),
                          .operation_id = {},
                          .details = {}});
    work->commit();
    return report;
}

} // namespace samma::app
