#include "store/record_table.hpp"

#include "base/assert.hpp"
#include "store/master_data_tables.hpp"

#include <fmt/format.h>

#include <array>

namespace samma {

using std::string_view_literals::operator""sv;

template <>
std::span<const std::string_view> enum_names<store::RecordKind>()
{
    static constexpr std::array kNames = {"organisation_unit"sv,
                                          "address"sv,
                                          "section"sv,
                                          "team"sv,
                                          "care_worker"sv,
                                          "delegation"sv,
                                          "client"sv,
                                          "home_entry"sv,
                                          "client_absence"sv,
                                          "client_wish"sv,
                                          "client_relative"sv,
                                          "granted_service"sv,
                                          "service_schedule"sv,
                                          "schedule_entry"sv,
                                          "contact_appointment"sv,
                                          "roster_row"sv,
                                          "reserved_time"sv,
                                          "extra_shift"sv,
                                          "absence"sv,
                                          "public_holiday"sv,
                                          "performed_visit"sv};
    static_assert(kNames.size() == store::kRecordKindCount);
    return kNames;
}

} // namespace samma

namespace samma::store {

namespace {

std::optional<Reference> whole_of(RecordKind kind)
{
    switch (kind) {
    case RecordKind::delegation:
        return Reference{"care_worker_id", RecordKind::care_worker};
    case RecordKind::schedule_entry:
        return Reference{"service_schedule_id", RecordKind::service_schedule};
    case RecordKind::home_entry:
    case RecordKind::client_relative:
        return Reference{"client_id", RecordKind::client};
    case RecordKind::organisation_unit:
    case RecordKind::address:
    case RecordKind::section:
    case RecordKind::team:
    case RecordKind::care_worker:
    case RecordKind::client:
    case RecordKind::client_absence:
    case RecordKind::client_wish:
    case RecordKind::granted_service:
    case RecordKind::service_schedule:
    case RecordKind::contact_appointment:
    case RecordKind::roster_row:
    case RecordKind::reserved_time:
    case RecordKind::extra_shift:
    case RecordKind::absence:
    case RecordKind::public_holiday:
    case RecordKind::performed_visit:
        return std::nullopt;
    }
    SAMMA_ASSERT(false);
}

/// Door codes and keys; who a client is and where they live. All clients, so that a sealed row does not tell
/// whose identity is protected.
void name_secrets(RecordTable& table)
{
    if (table.kind == RecordKind::home_entry) {
        table.secret = SecretKind::home_entry;
        table.secret_columns = {"door_code", "key_place", "alarm_code", "instructions"};
    } else if (table.kind == RecordKind::client) {
        table.secret = SecretKind::person;
        table.secret_columns = {"given_name", "family_name", "person_number"};
    } else if (table.kind == RecordKind::client_relative) {
        table.secret = SecretKind::person;
        table.secret_columns = {"name", "phone"};
    } else if (table.kind == RecordKind::address) {
        table.secret = SecretKind::person;
        table.secret_columns = {"street", "postcode", "locality", "point_lat", "point_lon"};
    }
}

Query make_upsert(const RecordTable& table)
{
    std::string names = "tenant_id, " + table.key;
    std::string places = "$1, $2";
    std::string updates;
    int place = 3;
    for (const auto& column : table.columns) {
        names += ", " + column;
        places += fmt::format(", ${}", place++);
        updates += fmt::format("{0} = excluded.{0}, ", column);
    }
    places += fmt::format(", ${0}, ${1}, ${0}, ${1}, ${2}, ${3}, ${4}", place, place + 1, place + 2,
                          place + 3, place + 4);
    std::string sealed;
    if (table.secret) {
        sealed = ", sealed";
        places += fmt::format(", ${}", place + 5);
        updates += "sealed = excluded.sealed, ";
    }
    return {"upsert_" + table.name,
            fmt::format(
                "INSERT INTO {} ({}, created_at, created_by, changed_at, changed_by, voided_at, voided_by, "
                "void_reason{}) VALUES ({}) ON CONFLICT (tenant_id, {}) DO UPDATE SET {}changed_at = "
                "excluded.changed_at, changed_by = excluded.changed_by, voided_at = excluded.voided_at, "
                "voided_by = excluded.voided_by, void_reason = excluded.void_reason",
                table.name, names, sealed, places, table.key, updates)};
}

template <typename Record>
RecordTable make_table()
{
    using Description = TableOf<Record>;
    ColumnNames columns;
    Record record;
    Description::describe(NameColumns{columns}, record);
    RecordTable table{.kind = Description::kKind,
                      .name = std::string(name_of(Description::kKind)),
                      .key = Description::kKey,
                      .columns = std::move(columns.names),
                      .references = std::move(columns.references),
                      .whole = whole_of(Description::kKind),
                      .secret = {},
                      .secret_columns = {},
                      .select_one = {},
                      .upsert = {},
                      .select_parts = {}};
    if (table.kind == RecordKind::home_entry)
        table.references.push_back(*table.whole);
    name_secrets(table);
    table.select_one = {
        "select_one_" + table.name,
        fmt::format("SELECT {}, voided_at, voided_by, void_reason{} FROM {} WHERE tenant_id = $1 AND {} = $2",
                    fmt::join(table.columns, ", "), table.secret ? ", sealed" : "", table.name, table.key)};
    table.upsert = make_upsert(table);
    if (table.whole)
        table.select_parts = {
            "select_parts_" + table.name,
            fmt::format("SELECT {} FROM {} WHERE tenant_id = $1 AND {} = $2 AND voided_at IS NULL", table.key,
                        table.name, table.whole->column)};
    return table;
}

} // namespace

const RecordTable& table_of(RecordKind kind)
{
    static const std::array<RecordTable, kRecordKindCount> kTables{make_table<OrganisationUnit>(),
                                                                   make_table<Address>(),
                                                                   make_table<Section>(),
                                                                   make_table<Team>(),
                                                                   make_table<CareWorker>(),
                                                                   make_table<DelegationRow>(),
                                                                   make_table<Client>(),
                                                                   make_table<HomeEntry>(),
                                                                   make_table<ClientAbsence>(),
                                                                   make_table<ClientWish>(),
                                                                   make_table<ClientRelative>(),
                                                                   make_table<GrantedService>(),
                                                                   make_table<ServiceSchedule>(),
                                                                   make_table<ScheduleEntryRow>(),
                                                                   make_table<ContactAppointment>(),
                                                                   make_table<RosterRow>(),
                                                                   make_table<ReservedTime>(),
                                                                   make_table<ExtraShift>(),
                                                                   make_table<Absence>(),
                                                                   make_table<PublicHoliday>(),
                                                                   make_table<PerformedVisit>()};
    const auto& table = kTables[static_cast<std::size_t>(kind)];
    SAMMA_ASSERT(table.kind == kind);
    return table;
}

} // namespace samma::store
