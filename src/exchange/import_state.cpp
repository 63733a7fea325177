#include "exchange/import_state.hpp"

#include "exchange/limits.hpp"

#include <algorithm>

namespace samma::exchange {

void ImportState::add_fault(FileKind kind, int row, std::string_view column, FaultCode code,
                            FaultValues values)
{
    const auto& where = source(kind);
    const auto header = std::find_if(where.headers.begin(), where.headers.end(),
                                     [&](const auto& pair) { return pair.first == column; });
    const std::string spelled = header == where.headers.end() ? std::string(column) : header->second;
    add_fault({where.file, row, spelled, code, std::move(values)});
}

void ImportState::add_fault(ImportFault fault)
{
    ++fault_count;
    if (faults.size() < kMostFaults)
        faults.push_back(std::move(fault));
    else if (faults.size() == kMostFaults)
        faults.push_back(
            {{}, 0, {}, FaultCode::import_too_many_faults, {{"max", std::to_string(kMostFaults)}}});
}

ImportState::Defined ImportState::define(FileKind kind, std::string_view external_id, int row)
{
    auto& names = defined_[static_cast<std::size_t>(kind)];
    if (const auto found = names.find(external_id); found != names.end())
        return {found->second.first, found->second.second, false};
    const auto known = ids_.find(kind, external_id);
    const Uuid id = known ? *known : ids_.new_id();
    names.emplace(std::string(external_id), std::pair(id, row));
    if (kind == FileKind::care_workers || kind == FileKind::service_schedules)
        owners_in_files_.insert(id);
    return {id, row, true};
}

std::optional<Uuid> ImportState::find(FileKind kind, std::string_view external_id) const
{
    const auto& names = defined_[static_cast<std::size_t>(kind)];
    if (const auto found = names.find(external_id); found != names.end())
        return found->second.first;
    return ids_.find(kind, external_id);
}

std::optional<int> ImportState::find_earlier(FileKind kind, const std::string& key, int row)
{
    const auto [entry, is_new] =
        defined_[static_cast<std::size_t>(kind)].emplace(key, std::pair(Uuid{}, row));
    return is_new ? std::nullopt : std::optional(entry->second.second);
}

std::optional<ClientId> ImportState::find_client_of(GrantedServiceId service) const
{
    const auto found = client_of_.find(service);
    return found == client_of_.end() ? std::nullopt : std::optional(found->second);
}

CareWorker* ImportState::find_care_worker(CareWorkerId id)
{
    const auto found = care_worker_at_.find(id);
    return found == care_worker_at_.end() ? nullptr : &data.care_workers[found->second];
}

ServiceSchedule* ImportState::find_schedule(ServiceScheduleId id)
{
    const auto found = schedule_at_.find(id);
    return found == schedule_at_.end() ? nullptr : &data.service_schedules[found->second];
}

} // namespace samma::exchange
