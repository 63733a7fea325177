#include "app/export_data.hpp"

#include "app/access.hpp"
#include "app/command_door.hpp"
#include "exchange/write.hpp"

#include <algorithm>
#include <set>

namespace samma::app {

namespace {

/// Takes away the clients that are hidden from the caller, all that is told of them, and the addresses that
/// are theirs alone.
void take_away_hidden(MasterData& data, Access& access)
{
    std::set<AddressId> theirs;
    for (const auto& client : data.clients)
        if (access.hides(client.id))
            theirs.insert(client.address_id);
    if (theirs.empty())
        return;
    std::erase_if(data.clients, [&](const Client& client) { return access.hides(client.id); });
    const auto is_of_hidden = [&](const auto& record) { return access.hides(record.client_id); };
    std::erase_if(data.client_absences, is_of_hidden);
    std::erase_if(data.client_wishes, is_of_hidden);
    std::erase_if(data.granted_services, is_of_hidden);
    std::erase_if(data.service_schedules, is_of_hidden);
    std::erase_if(data.contact_appointments, is_of_hidden);
    std::erase_if(data.performed_visits, is_of_hidden);
    for (const auto& client : data.clients)
        theirs.erase(client.address_id);
    for (const auto& section : data.sections)
        theirs.erase(section.office_id);
    std::erase_if(data.addresses, [&](const Address& address) { return theirs.contains(address.id); });
}

} // namespace

Result<ExportedData> export_data(const Ports& ports, const Caller& caller, const std::filesystem::path& path)
{
    const Grant grant = SAMMA_TRY(authorize(caller, Action::export_data, std::nullopt));
    const auto work = ports.store.begin_look(ports.tenant_id);
    auto data = work->master_data().load(
        {.section_id = {}, .performed_since = {}, .home_entries = store::HomeEntries::leave_out});
    Access access(ports, *work, caller);
    take_away_hidden(data, access);
    const exchange::WriteOptions options{{exchange::FileKind::home_entries}};
    SAMMA_CHECK(path.extension() == ".xlsx" ? exchange::write_workbook(data, path, options)
                                            : exchange::write_directory(data, path, options));
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
