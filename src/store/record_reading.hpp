#pragma once

#include "store/cell_row.hpp"
#include "store/master_data_tables.hpp"
#include "store/record_table.hpp"
#include "store/sealed_rows.hpp"

#include <fmt/format.h>

#include <unordered_map>

// How records are read from their tables: shared by what loads sections and what loads single records.
namespace samma::store {

/// Which rows of a kind belong to the sections of a common table `scope (id)`; empty where all sections share
/// them.
std::string scope_condition(RecordKind kind);

/// The columns of the rows, key first, sealed secrets last; the condition comes after.
inline std::string select_rows(const RecordTable& table, Ended ended = Ended::leave_out)
{
    return fmt::format("SELECT {}, {}{} FROM {} WHERE tenant_id = $1{}", table.key,
                       fmt::join(table.columns, ", "), table.secret ? ", sealed" : "", table.name,
                       ended == Ended::leave_out ? " AND voided_at IS NULL" : "");
}

template <typename Record>
std::vector<Record> read_records(Transaction& transaction, const Query& query,
                                 const std::vector<Cell>& parameters)
{
    const auto& table = table_of(TableOf<Record>::kKind);
    prepare_to_open(transaction, table);
    std::vector<Record> records;
    const auto add = [&](const Row& row, std::string_view key, int first) {
        records.emplace_back();
        TableOf<Record>::set_key(records.back(), key);
        ColumnReader reader{row, first};
        TableOf<Record>::describe(ReadColumns{reader}, records.back());
    };
    demand_changed(query, transaction.run(query, parameters, [&](const Row& row) {
        if (!table.secret || row.is_null(row.size() - 1))
            return add(row, row.text(0), 1);
        std::vector<Cell> cells;
        for (int column = 1; column + 1 < row.size(); ++column)
            cells.push_back(row.cell(column));
        open_cells(transaction, table, std::string(row.text(0)), cells, row.cell(row.size() - 1));
        add(CellRow(std::move(cells)), row.text(0), 0);
    }));
    return records;
}

/// Where each whole stands, to hand the parts out.
template <typename Record>
auto index_by_id(std::vector<Record>& records)
{
    std::unordered_map<decltype(Record::id), Record*> index;
    for (auto& record : records)
        index.emplace(record.id, &record);
    return index;
}

/// The parts of the wholes in the records of the same load.
inline void hand_out_parts(std::vector<ServiceSchedule>& schedules, std::vector<ScheduleEntryRow> rows)
{
    const auto wholes = index_by_id(schedules);
    for (auto& row : rows)
        if (const auto whole = wholes.find(row.service_schedule_id); whole != wholes.end())
            whole->second->entries.push_back(std::move(row.entry));
}

inline void hand_out_parts(std::vector<CareWorker>& care_workers, std::vector<DelegationRow> rows)
{
    const auto wholes = index_by_id(care_workers);
    for (auto& row : rows)
        if (const auto whole = wholes.find(row.care_worker_id); whole != wholes.end())
            whole->second->delegations.push_back(std::move(row.delegation));
}

/// Rows of a kind whose column says the value, parts in the order of their whole.
template <typename Record>
std::vector<Record> load_by(Transaction& transaction, TenantId tenant_id, const std::string& column,
                            const std::string& value, Ended ended = Ended::leave_out)
{
    const auto& table = table_of(TableOf<Record>::kKind);
    const bool is_part = table.kind == RecordKind::delegation || table.kind == RecordKind::schedule_entry;
    const Query query{
        fmt::format("load_{}_by_{}{}", table.name, column, ended == Ended::include ? "_with_ended" : ""),
        select_rows(table, ended) +
            fmt::format(" AND {} = $2 ORDER BY {}", column, is_part ? "position" : table.key)};
    return read_records<Record>(transaction, query, {Cell(tenant_id), Cell(value)});
}

/// Hands the list of the records of that kind to the function; parts of a whole have none.
template <typename Data, typename Function>
void with_list(Data& data, RecordKind kind, const Function& function)
{
    switch (kind) {
    case RecordKind::organisation_unit:
        return function(data.organisation_units);
    case RecordKind::address:
        return function(data.addresses);
    case RecordKind::section:
        return function(data.sections);
    case RecordKind::team:
        return function(data.teams);
    case RecordKind::care_worker:
        return function(data.care_workers);
    case RecordKind::client:
        return function(data.clients);
    case RecordKind::home_entry:
        return function(data.home_entries);
    case RecordKind::client_absence:
        return function(data.client_absences);
    case RecordKind::client_wish:
        return function(data.client_wishes);
    case RecordKind::client_relative:
        return function(data.client_relatives);
    case RecordKind::granted_service:
        return function(data.granted_services);
    case RecordKind::service_schedule:
        return function(data.service_schedules);
    case RecordKind::contact_appointment:
        return function(data.contact_appointments);
    case RecordKind::roster_row:
        return function(data.roster_rows);
    case RecordKind::reserved_time:
        return function(data.reserved_times);
    case RecordKind::extra_shift:
        return function(data.extra_shifts);
    case RecordKind::absence:
        return function(data.absences);
    case RecordKind::public_holiday:
        return function(data.public_holidays);
    case RecordKind::performed_visit:
        return function(data.performed_visits);
    case RecordKind::delegation:
    case RecordKind::schedule_entry:
        return;
    }
}

} // namespace samma::store
