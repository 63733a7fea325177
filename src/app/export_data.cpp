#include "app/export_data.hpp"

#include "app/command_door.hpp"
#include "exchange/write.hpp"

namespace samma::app {

Result<ExportedData> export_data(const Ports& ports, const Caller& caller, const std::filesystem::path& path)
{
    const Grant grant = SAMMA_TRY(authorize(caller, Action::export_data, std::nullopt));
    const auto work = ports.store.begin_look(ports.tenant_id);
    const auto data = work->master_data().load(
        {.section_id = {}, .performed_since = {}, .home_entries = store::HomeEntries::include});
    SAMMA_CHECK(path.extension() == ".xlsx" ? exchange::write_workbook(data, path)
                                            : exchange::write_directory(data, path));
    std::vector<store::AuditEvent> looks;
    for (const auto& client : data.clients)
        looks.push_back({.at = ports.clock.now(),
                         .action = std::string(name_of(Action::export_data)),
                         .actor = actor_of(caller),
                         .role = std::string(name_of(grant.role)),
                         .resource_kind = "client",
                         .resource_id = client.id.to_string(),
                         .client_id = client.id,
                         .relation = std::string(name_of(grant.relation)),
                         .operation_id = {},
                         .details = {}});
    work->audit().append(looks);
    work->commit();
    return ExportedData{data.clients.size(), data.care_workers.size()};
}

} // namespace samma::app
