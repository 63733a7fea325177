#include "exchange/id_book.hpp"

#include "care/master_data.hpp"

namespace samma::exchange {

void for_each_identity(const MasterData& data,
                       const std::function<void(FileKind, const Uuid&, const std::string&)>& use)
{
    const auto use_all = [&](FileKind kind, const auto& rows) {
        for (const auto& row : rows)
            use(kind, row.id.uuid(), row.external_id);
    };
    use_all(FileKind::addresses, data.addresses);
    use_all(FileKind::sections, data.sections);
    use_all(FileKind::teams, data.teams);
    use_all(FileKind::care_workers, data.care_workers);
    for (const auto& care_worker : data.care_workers)
        use_all(FileKind::delegations, care_worker.delegations);
    use_all(FileKind::clients, data.clients);
    use_all(FileKind::client_absences, data.client_absences);
    use_all(FileKind::client_wishes, data.client_wishes);
    use_all(FileKind::contact_appointments, data.contact_appointments);
    use_all(FileKind::granted_services, data.granted_services);
    use_all(FileKind::service_schedules, data.service_schedules);
    for (const auto& schedule : data.service_schedules)
        use_all(FileKind::schedule_entries, schedule.entries);
    use_all(FileKind::roster_rows, data.roster_rows);
    use_all(FileKind::reserved_times, data.reserved_times);
    use_all(FileKind::extra_shifts, data.extra_shifts);
    use_all(FileKind::absences, data.absences);
    use_all(FileKind::performed_visits, data.performed_visits);
}

KnownIds::KnownIds(const MasterData& known, IdSource& source) : source_(source)
{
    for_each_identity(known, [&](FileKind kind, const Uuid& id, const std::string& external_id) {
        ids_[static_cast<std::size_t>(kind)].emplace(external_id.empty() ? id.to_string() : external_id, id);
    });
}

std::optional<Uuid> KnownIds::find(FileKind kind, std::string_view external_id) const
{
    const auto& ids = ids_[static_cast<std::size_t>(kind)];
    const auto found = ids.find(external_id);
    return found == ids.end() ? std::nullopt : std::optional(found->second);
}

} // namespace samma::exchange
