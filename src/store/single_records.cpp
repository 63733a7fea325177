#include "store/master_data_store.hpp"
#include "store/record_reading.hpp"
#include "store/row_image.hpp"
#include "store/sealed_rows.hpp"
#include "store/undo_rows.hpp"

namespace samma::store {

namespace {

/// The one section $4.
constexpr std::string_view kScope =
    "WITH scope (id) AS (SELECT id FROM section WHERE tenant_id = $1 AND id = $4) ";

/// The kind of the parts that belong to records of this kind and are changed with them.
std::optional<RecordKind> parts_of(RecordKind kind)
{
    if (kind == RecordKind::care_worker)
        return RecordKind::delegation;
    if (kind == RecordKind::service_schedule)
        return RecordKind::schedule_entry;
    return std::nullopt;
}

/// The changes of the record named by $2 and $3, and of its parts.
std::string changes_of(RecordKind kind)
{
    std::string condition = "c.tenant_id = $1 AND ((c.record_kind = $2 AND c.record_key = $3)";
    if (const auto parts = parts_of(kind)) {
        const auto& table = table_of(*parts);
        condition += fmt::format(" OR (c.record_kind = '{0}' AND c.record_key IN (SELECT id FROM {0} WHERE "
                                 "tenant_id = $1 AND {1} = $3))",
                                 table.name, table.whole->column);
    }
    return condition + ")";
}

/// A cell as people read it in a history.
std::string spoken(const Cell& cell)
{
    struct Spoken {
        std::string operator()(std::monostate) const { return {}; }
        std::string operator()(std::int64_t value) const { return std::to_string(value); }
        std::string operator()(double value) const { return fmt::format("{}", value); }
        std::string operator()(const std::string& value) const { return value; }
        std::string operator()(const Bytes&) const { return {}; }
    };
    return std::visit(Spoken{}, cell.content());
}

void load_parts(Transaction& transaction, TenantId tenant_id, std::vector<ServiceSchedule>& schedules)
{
    for (const auto& schedule : schedules)
        hand_out_parts(schedules, load_by<ScheduleEntryRow>(transaction, tenant_id, "service_schedule_id",
                                                            schedule.id.to_string()));
}

void load_parts(Transaction& transaction, TenantId tenant_id, std::vector<CareWorker>& care_workers)
{
    for (const auto& care_worker : care_workers)
        hand_out_parts(care_workers, load_by<DelegationRow>(transaction, tenant_id, "care_worker_id",
                                                            care_worker.id.to_string()));
}

template <typename Record>
void load_parts(Transaction&, TenantId, std::vector<Record>&)
{
}

} // namespace

Records SqlMasterDataStore::load_one(const RecordName& name, Ended ended)
{
    if (name.kind == RecordKind::delegation || name.kind == RecordKind::schedule_entry)
        return load_whole_of(name, ended);
    Records data;
    with_list(data, name.kind, [&]<typename Record>(std::vector<Record>& records) {
        records = load_by<Record>(transaction_, tenant_id_, TableOf<Record>::kKey, name.key, ended);
        load_parts(transaction_, tenant_id_, records);
    });
    return data;
}

Records SqlMasterDataStore::load_whole_of(const RecordName& part, Ended ended)
{
    Records data;
    if (part.kind == RecordKind::delegation) {
        for (auto& row : load_by<DelegationRow>(transaction_, tenant_id_, "id", part.key, ended)) {
            data.care_workers =
                load_by<CareWorker>(transaction_, tenant_id_, "id", row.care_worker_id.to_string(), ended);
            for (auto& care_worker : data.care_workers)
                care_worker.delegations = {row.delegation};
        }
        return data;
    }
    for (auto& row : load_by<ScheduleEntryRow>(transaction_, tenant_id_, "id", part.key, ended)) {
        data.service_schedules = load_by<ServiceSchedule>(transaction_, tenant_id_, "id",
                                                          row.service_schedule_id.to_string(), ended);
        for (auto& schedule : data.service_schedules)
            schedule.entries = {row.entry};
    }
    return data;
}

MasterData SqlMasterDataStore::load_of_client(ClientId client_id)
{
    const auto key = client_id.to_string();
    const auto load = [&]<typename Record>(std::vector<Record>& records) {
        records = load_by<Record>(transaction_, tenant_id_, "client_id", key);
        load_parts(transaction_, tenant_id_, records);
    };
    MasterData data;
    data.clients = load_by<Client>(transaction_, tenant_id_, "id", key);
    load(data.client_absences);
    load(data.client_wishes);
    load(data.granted_services);
    load(data.service_schedules);
    load(data.contact_appointments);
    return data;
}

std::vector<ClientRelative> SqlMasterDataStore::load_relatives(ClientId client_id)
{
    auto relatives = load_by<ClientRelative>(transaction_, tenant_id_, "client_id", client_id.to_string());
    std::erase_if(relatives, [](const ClientRelative& relative) { return !relative.wants_to_be_told; });
    return relatives;
}

std::vector<Client> SqlMasterDataStore::load_dwellers(AddressId address_id)
{
    return load_by<Client>(transaction_, tenant_id_, "address_id", address_id.to_string());
}

Records SqlMasterDataStore::load_page(RecordKind kind, std::optional<SectionId> section_id,
                                      const RecordPage& page)
{
    Records data;
    with_list(data, kind, [&]<typename Record>(std::vector<Record>& records) {
        const auto& table = table_of(kind);
        const auto condition = section_id ? scope_condition(kind) : std::string();
        std::vector<Cell> parameters{tenant_id_, page.after, page.limit};
        if (!condition.empty())
            parameters.emplace_back(*section_id);
        const Query query{fmt::format("load_page_{}{}", table.name, condition.empty() ? "" : "_of_section"),
                          (condition.empty() ? "" : std::string(kScope)) + select_rows(table) +
                              (condition.empty() ? "" : " AND " + condition) +
                              fmt::format(" AND {0} > $2 ORDER BY {0} LIMIT $3", table.key)};
        records = read_records<Record>(transaction_, query, parameters);
        load_parts(transaction_, tenant_id_, records);
    });
    return data;
}

std::optional<RecordHead> SqlMasterDataStore::find_head(const RecordName& name)
{
    std::optional<RecordHead> head;
    const Query newest{"newest_change_of_" + std::string(name_of(name.kind)),
                       "SELECT max(c.sequence) FROM row_change c WHERE " + changes_of(name.kind)};
    transaction_.read(newest, {tenant_id_, name_of(name.kind), name.key}, [&](const Row& row) {
        if (!row.is_null(0))
            head = RecordHead{row.integer(0), false};
    });
    const auto& table = table_of(name.kind);
    const Query ended{"is_ended_" + table.name,
                      fmt::format("SELECT CASE WHEN voided_at IS NULL THEN 0 ELSE 1 END FROM {} WHERE "
                                  "tenant_id = $1 AND {} = $2",
                                  table.name, table.key)};
    transaction_.read(ended, {tenant_id_, name.key}, [&](const Row& row) {
        if (head)
            head->has_ended = row.integer(0) != 0;
    });
    return head;
}

std::vector<RecordVersion> SqlMasterDataStore::load_history(const RecordName& name)
{
    const Query query{
        "history_of_" + std::string(name_of(name.kind)),
        "SELECT c.sequence, c.record_kind, c.record_key, c.operation_id, o.applied_at, o.actor, "
        "c.before FROM row_change c JOIN operation o ON o.tenant_id = c.tenant_id AND o.id = "
        "c.operation_id WHERE " +
            changes_of(name.kind) + " ORDER BY c.sequence DESC"};
    std::vector<RecordVersion> versions;
    prepare_to_open(transaction_, table_of(name.kind));
    transaction_.read(query, {tenant_id_, name_of(name.kind), name.key}, [&](const Row& row) {
        ColumnReader reader{row};
        RecordVersion version;
        version.revision = reader.integer();
        version.name.kind = ColumnsOf<RecordKind>::read(reader);
        version.name.key = reader.text();
        version.operation_id = ColumnsOf<OperationId>::read(reader);
        version.changed_at = ColumnsOf<Instant>::read(reader);
        version.changed_by = reader.text();
        version.was_there = !row.is_null(6);
        if (version.was_there)
            for (const auto& [column, cell] :
                 open_image(transaction_, table_of(version.name.kind), version.name.key,
                            demand(decode_image(row.bytes(6)), "image of a row")))
                version.before.emplace_back(column, spoken(cell));
        versions.push_back(std::move(version));
    });
    return versions;
}

std::vector<RecordName> SqlMasterDataStore::touched_by(OperationId operation_id)
{
    static const Query kTouchedBy{"records_touched_by_operation",
                                  "SELECT DISTINCT record_kind, record_key FROM row_change WHERE tenant_id = "
                                  "$1 AND operation_id = $2 ORDER BY record_kind, record_key"};
    std::vector<RecordName> names;
    transaction_.read(kTouchedBy, {tenant_id_, operation_id}, [&](const Row& row) {
        names.push_back(
            {demand(find_enum<RecordKind>(row.text(0)), "kind of record"), std::string(row.text(1))});
    });
    return names;
}

Result<ChangeCount> SqlMasterDataStore::undo(OperationId operation_id, const ChangeContext& context)
{
    static const Query kInsertUndone{"insert_undone_operation",
                                     "INSERT INTO undone_operation (tenant_id, operation_id, undone_in, "
                                     "undone_at) VALUES ($1, $2, $3, $4)"};
    if (touched_by(operation_id).empty())
        return fail("operation.unknown");
    const auto marked =
        transaction_.run(kInsertUndone, {tenant_id_, operation_id, context.operation_id, context.at});
    if (!marked)
        return fail("operation.already_undone");
    return undo_rows(transaction_, tenant_id_, operation_id, context);
}

} // namespace samma::store
