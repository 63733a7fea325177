#include "store/master_data_store.hpp"

#include "base/assert.hpp"
#include "store/record_reading.hpp"
#include "store/record_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace samma::store {

namespace {

constexpr std::string_view kOfSection = "section_id IN (SELECT id FROM scope)";
constexpr std::string_view kOfCareWorker =
    "care_worker_id IN (SELECT id FROM care_worker WHERE tenant_id = $1 AND "
    "section_id IN (SELECT id FROM scope))";
constexpr std::string_view kOfClient =
    "client_id IN (SELECT id FROM client WHERE tenant_id = $1 AND section_id IN (SELECT id FROM scope))";

} // namespace

std::string scope_condition(RecordKind kind)
{
    switch (kind) {
    case RecordKind::address:
        return "id IN (SELECT office_id FROM section WHERE tenant_id = $1 AND id IN (SELECT id FROM scope) "
               "UNION "
               "SELECT address_id FROM client WHERE tenant_id = $1 AND section_id IN (SELECT id FROM scope))";
    case RecordKind::section:
        return "id IN (SELECT id FROM scope)";
    case RecordKind::team:
    case RecordKind::care_worker:
    case RecordKind::client:
        return std::string(kOfSection);
    case RecordKind::delegation:
    case RecordKind::roster_row:
    case RecordKind::extra_shift:
    case RecordKind::absence:
        return std::string(kOfCareWorker);
    case RecordKind::home_entry:
    case RecordKind::client_absence:
    case RecordKind::client_wish:
    case RecordKind::client_relative:
    case RecordKind::granted_service:
    case RecordKind::service_schedule:
    case RecordKind::contact_appointment:
    case RecordKind::performed_visit:
        return std::string(kOfClient);
    case RecordKind::schedule_entry:
        return fmt::format(
            "service_schedule_id IN (SELECT id FROM service_schedule WHERE tenant_id = $1 AND {})",
            kOfClient);
    case RecordKind::reserved_time:
        return fmt::format("(team_id IN (SELECT id FROM team WHERE tenant_id = $1 AND {}) OR {})", kOfSection,
                           kOfCareWorker);
    case RecordKind::organisation_unit:
    case RecordKind::public_holiday:
        return {};
    }
    SAMMA_ASSERT(false);
}

namespace {

/// The section $2 with its night patrol; for a night patrol every section of its resource area.
constexpr std::string_view kScope =
    "WITH scope (id) AS (SELECT s.id FROM section s JOIN section own ON own.tenant_id = s.tenant_id AND "
    "own.id = $2 "
    "WHERE s.tenant_id = $1 AND (s.id = own.id OR (s.resource_area = own.resource_area AND "
    "(s.kind = 'night_patrol' OR own.kind = 'night_patrol')))) ";
/// Empty where every section has the same rows.
std::string condition_of(const RecordTable& table, const std::optional<SectionId>& section_id)
{
    return section_id ? scope_condition(table.kind) : std::string();
}

Query select_query(const RecordTable& table, const MasterDataScope& scope)
{
    const auto condition = condition_of(table, scope.section_id);
    Query query{"load_" + table.name, {}};
    if (!condition.empty())
        query.sql = kScope;
    query.sql += select_rows(table);
    if (!condition.empty())
        query.sql += " AND " + condition;
    if (table.is_history() && scope.performed_since)
        query.sql += condition.empty() ? " AND starts_at >= $2" : " AND starts_at >= $3";
    // Parts stand in their whole's order.
    query.sql += table.kind == RecordKind::delegation || table.kind == RecordKind::schedule_entry
                     ? fmt::format(" ORDER BY {}, position", table.whole->column)
                     : " ORDER BY " + table.key;
    return query;
}

template <typename Record>
std::vector<Record> load_rows(Transaction& transaction, TenantId tenant_id, const MasterDataScope& scope)
{
    const auto& table = table_of(TableOf<Record>::kKind);
    std::vector<Cell> parameters{tenant_id};
    if (!condition_of(table, scope.section_id).empty())
        parameters.emplace_back(*scope.section_id);
    if (table.is_history() && scope.performed_since)
        parameters.emplace_back(*scope.performed_since);
    return read_records<Record>(transaction, select_query(table, scope), parameters);
}

/// Writes all rows of one kind after the other, counting.
class Putter {
  public:
    Putter(Transaction& transaction, TenantId tenant_id, const ChangeContext& context)
        : rows_(transaction, tenant_id, context)
    {
    }

    template <typename Record>
    Result<void> put(const Record& record)
    {
        cells_.clear();
        TableOf<Record>::describe(WriteColumns{cells_}, record);
        switch (
            SAMMA_TRY(rows_.put(table_of(TableOf<Record>::kKind), TableOf<Record>::key(record), cells_))) {
        case RowOutcome::unchanged:
            break;
        case RowOutcome::added:
            ++count_.added;
            break;
        case RowOutcome::changed:
            ++count_.changed;
            break;
        case RowOutcome::ended:
            ++count_.ended;
            break;
        }
        return {};
    }

    template <typename Record>
    Result<void> put_all(const std::vector<Record>& records)
    {
        for (const auto& record : records)
            SAMMA_CHECK(put(record));
        return {};
    }

    Result<void> put_parts(const CareWorker& care_worker)
    {
        std::vector<std::string> kept;
        for (const auto& delegation : care_worker.delegations) {
            SAMMA_CHECK(put(DelegationRow{care_worker.id, static_cast<int>(kept.size()), delegation}));
            kept.push_back(delegation.id.to_string());
        }
        return end_others(RecordKind::delegation, care_worker.id.to_string(), std::move(kept));
    }

    Result<void> put_parts(const ServiceSchedule& schedule)
    {
        std::vector<std::string> kept;
        for (const auto& entry : schedule.entries) {
            SAMMA_CHECK(put(ScheduleEntryRow{schedule.id, static_cast<int>(kept.size()), entry}));
            kept.push_back(entry.id.to_string());
        }
        return end_others(RecordKind::schedule_entry, schedule.id.to_string(), std::move(kept));
    }

    Result<void> end_all(const std::vector<RecordName>& names, const std::string& reason)
    {
        for (const auto& name : names)
            count_.ended += SAMMA_TRY(rows_.end(table_of(name.kind), name.key, reason));
        return {};
    }

    Result<void> check_references() { return rows_.check_references(); }
    [[nodiscard]] const ChangeCount& count() const { return count_; }

  private:
    Result<void> end_others(RecordKind parts, const std::string& whole_key, std::vector<std::string> kept)
    {
        std::sort(kept.begin(), kept.end());
        count_.ended += SAMMA_TRY(rows_.end_other_parts(table_of(parts), whole_key, kept));
        return {};
    }

    RecordRows rows_;
    std::vector<Cell> cells_;
    ChangeCount count_;
};

/// Parents before what names them.
Result<void> put_master_data(Putter& putter, const MasterData& data)
{
    SAMMA_CHECK(putter.put_all(data.addresses));
    SAMMA_CHECK(putter.put_all(data.sections));
    SAMMA_CHECK(putter.put_all(data.teams));
    SAMMA_CHECK(putter.put_all(data.care_workers));
    for (const auto& care_worker : data.care_workers)
        SAMMA_CHECK(putter.put_parts(care_worker));
    SAMMA_CHECK(putter.put_all(data.clients));
    SAMMA_CHECK(putter.put_all(data.home_entries));
    SAMMA_CHECK(putter.put_all(data.client_absences));
    SAMMA_CHECK(putter.put_all(data.client_wishes));
    SAMMA_CHECK(putter.put_all(data.granted_services));
    SAMMA_CHECK(putter.put_all(data.service_schedules));
    for (const auto& schedule : data.service_schedules)
        SAMMA_CHECK(putter.put_parts(schedule));
    SAMMA_CHECK(putter.put_all(data.contact_appointments));
    SAMMA_CHECK(putter.put_all(data.roster_rows));
    SAMMA_CHECK(putter.put_all(data.reserved_times));
    SAMMA_CHECK(putter.put_all(data.extra_shifts));
    SAMMA_CHECK(putter.put_all(data.absences));
    SAMMA_CHECK(putter.put_all(data.public_holidays));
    return putter.put_all(data.performed_visits);
}

} // namespace

MasterData SqlMasterDataStore::load(const MasterDataScope& scope)
{
    const auto load = [&]<typename Record>(std::vector<Record>& records) {
        records = load_rows<Record>(transaction_, tenant_id_, scope);
    };
    MasterData data;
    load(data.sections);
    load(data.teams);
    load(data.addresses);
    load(data.clients);
    if (scope.home_entries == HomeEntries::include)
        load(data.home_entries);
    load(data.client_absences);
    load(data.client_wishes);
    load(data.granted_services);
    load(data.service_schedules);
    load(data.care_workers);
    load(data.contact_appointments);
    load(data.roster_rows);
    load(data.reserved_times);
    load(data.extra_shifts);
    load(data.absences);
    load(data.public_holidays);
    load(data.performed_visits);

    hand_out_parts(data.service_schedules, load_rows<ScheduleEntryRow>(transaction_, tenant_id_, scope));
    hand_out_parts(data.care_workers, load_rows<DelegationRow>(transaction_, tenant_id_, scope));
    return data;
}

Organisation SqlMasterDataStore::load_organisation()
{
    return {load_rows<OrganisationUnit>(transaction_, tenant_id_, {}),
            load_rows<Section>(transaction_, tenant_id_, {}), load_rows<Team>(transaction_, tenant_id_, {})};
}

std::vector<IdBookEntry> SqlMasterDataStore::load_id_book()
{
    std::vector<IdBookEntry> book;
    for (int kind = 0; kind < kRecordKindCount; ++kind) {
        const auto& table = table_of(static_cast<RecordKind>(kind));
        if (table.columns.front() != "external_id")
            continue;
        const Query query{
            "load_id_book_" + table.name,
            fmt::format("SELECT {}, external_id, CASE WHEN voided_at IS NULL THEN 0 ELSE 1 END FROM {} "
                        "WHERE tenant_id = $1 AND external_id <> '' ORDER BY external_id",
                        table.key, table.name)};
        transaction_.read(query, {tenant_id_}, [&](const Row& row) {
            book.push_back({table.kind, std::string(row.text(1)),
                            demand(Uuid::parse(row.text(0)), "identity"), row.integer(2) != 0});
        });
    }
    return book;
}

Result<ChangeCount> SqlMasterDataStore::apply(const MasterDataChanges& changes, const ChangeContext& context)
{
    Putter putter(transaction_, tenant_id_, context);
    SAMMA_CHECK(putter.put_all(changes.put_units));
    SAMMA_CHECK(put_master_data(putter, changes.put));
    SAMMA_CHECK(putter.put_all(changes.put_relatives));
    SAMMA_CHECK(putter.end_all(changes.ended, changes.reason));
    SAMMA_CHECK(putter.check_references());
    return putter.count();
}

} // namespace samma::store
