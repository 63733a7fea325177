#include "store/small_stores.hpp"

#include "care/record_fields.hpp"
#include "store/columns.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace samma::store {

namespace {

const Query kListTenants{"list_tenants", "SELECT id, name, zone FROM tenant ORDER BY name, id"};
const Query kInsertTenant{"insert_tenant",
                          "INSERT INTO tenant (id, name, zone, created_at) VALUES ($1, $2, $3, $4)"};

const Query kFindOperation{"find_operation",
                           "SELECT name, actor, applied_at, request_digest, result FROM operation "
                           "WHERE tenant_id = $1 AND id = $2"};
const Query kInsertOperation{
    "insert_operation",
    "INSERT INTO operation (tenant_id, id, name, actor, applied_at, request_digest, result) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)"};

const Query kInsertEvent{"insert_event",
                         "INSERT INTO event (tenant_id, sequence, at, kind, section_id, subject_id, "
                         "operation_id) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
const Query kSelectEvents{"select_events_after",
                          "SELECT sequence, at, kind, section_id, subject_id, operation_id FROM event "
                          "WHERE tenant_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3"};
const Query kSelectNewestEvent{"select_newest_event",
                               "SELECT sequence, at, kind, section_id, subject_id, operation_id FROM event "
                               "WHERE tenant_id = $1 ORDER BY sequence DESC LIMIT 1"};
const Query kLastEvent{"last_event", "SELECT coalesce(max(sequence), 0) FROM event WHERE tenant_id = $1"};

const Query kFindSetting{"find_setting",
                         "SELECT version, value FROM setting WHERE tenant_id = $1 AND name = $2 "
                         "ORDER BY version DESC LIMIT 1"};
const Query kInsertSetting{"insert_setting",
                           "INSERT INTO setting (tenant_id, name, version, value, set_at, set_by) "
                           "VALUES ($1, $2, $3, $4, $5, $6)"};

std::string handbook_columns()
{
    ColumnNames columns;
    const HandbookVersion any{};
    FieldsOf<Handbook>::describe(NameColumns{columns}, any.handbook);
    FieldsOf<PlanningPractice>::describe(NameColumns{columns}, any.practice);
    return fmt::format("version, {}", fmt::join(columns.names, ", "));
}

constexpr std::string_view kAboutHandbook = "section_id, holds_from, follows_city, reason, set_at, set_by";

Query make_handbook_insert()
{
    const auto columns = fmt::format("tenant_id, {}, {}", handbook_columns(), kAboutHandbook);
    const auto count = std::count(columns.begin(), columns.end(), ',') + 1;
    std::string places;
    for (std::ptrdiff_t place = 1; place <= count; ++place)
        places += fmt::format("{}${}", place == 1 ? "" : ", ", place);
    return {"insert_handbook", fmt::format("INSERT INTO handbook ({}) VALUES ({})", columns, places)};
}

Query make_handbook_select(std::string name, std::string_view rest)
{
    return {std::move(name), fmt::format("SELECT {}, {} FROM handbook WHERE tenant_id = $1 {}",
                                         handbook_columns(), kAboutHandbook, rest)};
}

HandbookVersion read_handbook(const Row& row)
{
    ColumnReader reader{row};
    HandbookVersion found;
    found.handbook.version = reader.text();
    FieldsOf<Handbook>::describe(ReadColumns{reader}, found.handbook);
    FieldsOf<PlanningPractice>::describe(ReadColumns{reader}, found.practice);
    found.section_id = ColumnsOf<std::optional<SectionId>>::read(reader);
    found.holds_from = ColumnsOf<LocalDate>::read(reader);
    found.follows_city = reader.integer() != 0;
    found.reason = reader.text();
    found.set_at = ColumnsOf<Instant>::read(reader);
    found.set_by = reader.text();
    return found;
}

Event event_in(const Row& row)
{
    ColumnReader reader{row};
    Event event;
    event.sequence = reader.integer();
    event.at = ColumnsOf<Instant>::read(reader);
    event.kind = reader.text();
    event.section_id = ColumnsOf<std::optional<SectionId>>::read(reader);
    event.subject_id = reader.text();
    event.operation_id = ColumnsOf<OperationId>::read(reader);
    return event;
}

} // namespace

std::vector<Tenant> SqlTenantStore::list()
{
    std::vector<Tenant> tenants;
    transaction_.read(kListTenants, {}, [&](const Row& row) {
        tenants.push_back({demand(TenantId::parse(row.text(0)), "identity"), std::string(row.text(1)),
                           std::string(row.text(2))});
    });
    return tenants;
}

Result<void> SqlTenantStore::add(const Tenant& tenant, Instant at)
{
    SAMMA_CHECK(to_result(transaction_.run(kInsertTenant, {tenant.id, tenant.name, tenant.zone, at})));
    return {};
}

std::optional<AppliedOperation> SqlOperationStore::find(OperationId id)
{
    std::optional<AppliedOperation> operation;
    transaction_.read(kFindOperation, {tenant_id_, id}, [&](const Row& row) {
        operation = AppliedOperation{id,
                                     std::string(row.text(0)),
                                     std::string(row.text(1)),
                                     Instant(std::chrono::milliseconds(row.integer(2))),
                                     std::string(row.text(3)),
                                     std::string(row.text(4))};
    });
    return operation;
}

Result<void> SqlOperationStore::record(const AppliedOperation& operation)
{
    SAMMA_CHECK(to_result(transaction_.run(kInsertOperation, {tenant_id_, operation.id, operation.name,
                                                              operation.actor, operation.applied_at,
                                                              operation.request_digest, operation.result})));
    return {};
}

std::int64_t SqlEventStore::append(const Event& event)
{
    const auto sequence = last_sequence() + 1;
    demand_changed(kInsertEvent,
                   transaction_.run(kInsertEvent, {tenant_id_, sequence, event.at, event.kind,
                                                   event.section_id, event.subject_id, event.operation_id}));
    transaction_.announce();
    return sequence;
}

std::vector<Event> SqlEventStore::load_after(std::int64_t sequence, int limit)
{
    std::vector<Event> events;
    transaction_.read(kSelectEvents, {tenant_id_, sequence, limit},
                      [&](const Row& row) { events.push_back(event_in(row)); });
    return events;
}

std::optional<Event> SqlEventStore::newest()
{
    std::optional<Event> event;
    transaction_.read(kSelectNewestEvent, {tenant_id_}, [&](const Row& row) { event = event_in(row); });
    return event;
}

std::int64_t SqlEventStore::last_sequence()
{
    std::int64_t sequence = 0;
    transaction_.read(kLastEvent, {tenant_id_}, [&](const Row& row) { sequence = row.integer(0); });
    return sequence;
}

std::optional<Setting> SqlSettingStore::find(const std::string& name)
{
    std::optional<Setting> setting;
    transaction_.read(kFindSetting, {tenant_id_, name}, [&](const Row& row) {
        setting = Setting{name, static_cast<int>(row.integer(0)), std::string(row.text(1))};
    });
    return setting;
}

Setting SqlSettingStore::set(const std::string& name, const std::string& value, const ChangeContext& context)
{
    const auto before = find(name);
    const Setting setting{name, before ? before->version + 1 : 1, value};
    demand_changed(kInsertSetting,
                   transaction_.run(kInsertSetting, {tenant_id_, setting.name, setting.version, setting.value,
                                                     context.at, context.actor}));
    return setting;
}

std::vector<HandbookVersion> SqlSettingStore::list_handbooks()
{
    static const auto kQuery =
        make_handbook_select("list_handbooks", "ORDER BY holds_from DESC, set_at DESC, version DESC");
    std::vector<HandbookVersion> versions;
    transaction_.read(kQuery, {tenant_id_}, [&](const Row& row) { versions.push_back(read_handbook(row)); });
    return versions;
}

std::optional<HandbookVersion> SqlSettingStore::find_handbook(LocalDate on,
                                                              std::optional<SectionId> section_id)
{
    const auto versions = list_handbooks();
    for (const auto& version : versions)
        if (section_id && version.section_id == section_id && version.holds_from <= on) {
            if (!version.follows_city)
                return version;
            break;
        }
    for (const auto& version : versions)
        if (!version.section_id && version.holds_from <= on)
            return version;
    return std::nullopt;
}

std::optional<HandbookVersion> SqlSettingStore::find_handbook(const std::string& version)
{
    static const auto kQuery = make_handbook_select("find_handbook_version", "AND version = $2");
    std::optional<HandbookVersion> found;
    transaction_.read(kQuery, {tenant_id_, version}, [&](const Row& row) { found = read_handbook(row); });
    return found;
}

Result<void> SqlSettingStore::add_handbook(const HandbookVersion& added, const ChangeContext& context)
{
    static const auto kQuery = make_handbook_insert();
    std::vector<Cell> cells{tenant_id_, added.handbook.version};
    FieldsOf<Handbook>::describe(WriteColumns{cells}, added.handbook);
    FieldsOf<PlanningPractice>::describe(WriteColumns{cells}, added.practice);
    ColumnsOf<std::optional<SectionId>>::write(added.section_id, cells);
    cells.insert(cells.end(),
                 {added.holds_from, added.follows_city ? 1 : 0, added.reason, context.at, context.actor});
    SAMMA_CHECK(to_result(transaction_.run(kQuery, cells, {})));
    return {};
}

} // namespace samma::store
