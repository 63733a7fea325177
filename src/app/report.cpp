#include "app/report.hpp"

#include "app/command_door.hpp"
#include "app/section_period.hpp"

namespace samma::app {

Result<SectionReport> report_section(const Ports& ports, const Caller& caller, SectionId section_id)
{
    const Grant grant = SAMMA_TRY(authorize(caller, Action::read_report, section_id));
    const auto work = ports.store.begin_look(ports.tenant_id);
    auto revision = work->plans().find_latest(section_id);
    if (!revision)
        return fail("plan.none", {}, {{"section", section_id.to_string()}});
    const auto section = SAMMA_TRY(load_section_period(ports, *work, {section_id, revision->plan.dates, {}},
                                                       work->plans().load_adjustments(revision->plan.id)));
    auto figures = SAMMA_TRY(figures_of(section.period, section.travel, revision->plan));
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
    return SectionReport{std::move(*revision), std::move(figures)};
}

} // namespace samma::app
