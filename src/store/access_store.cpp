#include "store/access_store.hpp"

#include "store/columns.hpp"

#include <array>

namespace samma {

using std::string_view_literals::operator""sv;

template <>
std::span<const std::string_view> enum_names<store::CareRelationKind>()
{
    static constexpr std::array kNames = {"case_work"sv, "nursing"sv,    "alarm_duty"sv,    "consent"sv,
                                          "self"sv,      "audit_task"sv, "protected_list"sv};
    return kNames;
}

template <>
std::span<const std::string_view> enum_names<store::RelationStatus>()
{
    static constexpr std::array kNames = {"proposed"sv, "confirmed"sv, "ended"sv};
    return kNames;
}

template <>
std::span<const std::string_view> enum_names<store::ClientFlagKind>()
{
    static constexpr std::array kNames = {"confidentiality_marking"sv, "protected_registration"sv, "block"sv};
    return kNames;
}

template <>
std::span<const std::string_view> enum_names<store::FlagStatus>()
{
    static constexpr std::array kNames = {"proposed"sv, "confirmed"sv, "end_proposed"sv, "ended"sv};
    return kNames;
}

template <>
std::span<const std::string_view> enum_names<store::BreakGlassReason>()
{
    static constexpr std::array kNames = {"emergency"sv, "staff_missing"sv, "complaint"sv, "other"sv};
    return kNames;
}

template <>
std::span<const std::string_view> enum_names<store::BreakGlassVerdict>()
{
    static constexpr std::array kNames = {"justified"sv, "not_justified"sv};
    return kNames;
}

} // namespace samma

namespace samma::store {

namespace {

template <typename T>
T take(ColumnReader& reader)
{
    return ColumnsOf<T>::read(reader);
}

template <typename E>
Cell spelled(const std::optional<E>& member)
{
    return member ? Cell(name_of(*member)) : Cell();
}

std::string of_relations(std::string_view rest)
{
    return "SELECT id, account_id, kind, client_id, place_id, starts_at, ends_at, source, status, "
           "proposed_at, "
           "proposed_by, confirmed_at, confirmed_by FROM care_relation WHERE tenant_id = $1 " +
           std::string(rest);
}

const Query kInsertRelation{
    "insert_care_relation",
    "INSERT INTO care_relation (tenant_id, id, account_id, kind, client_id, place_id, starts_at, ends_at, "
    "source, status, proposed_at, proposed_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"};
const Query kFindRelation{"find_care_relation", of_relations("AND id = $2")};
const Query kRelationsOfAccount{"care_relations_of_account", of_relations("AND account_id = $2 ORDER BY id")};
const Query kRelationsOfClient{"care_relations_of_client", of_relations("AND client_id = $2 ORDER BY id")};
const Query kConfirmRelation{"confirm_care_relation",
                             "UPDATE care_relation SET status = 'confirmed', confirmed_at = $3, confirmed_by "
                             "= $4 WHERE tenant_id = $1 AND id = $2 AND status = 'proposed'"};
const Query kEndRelation{"end_care_relation",
                         "UPDATE care_relation SET status = 'ended', ended_at = $3, ended_by = $4, "
                         "end_reason = $5 WHERE tenant_id = $1 AND id = $2 AND status <> 'ended'"};

CareRelation read_relation(const Row& row)
{
    ColumnReader reader{row};
    CareRelation relation;
    relation.id = take<CareRelationId>(reader);
    relation.account_id = demand(Uuid::parse(reader.text()), "identity");
    relation.kind = take<CareRelationKind>(reader);
    relation.client_id = take<std::optional<ClientId>>(reader);
    if (const auto place = take<std::optional<std::string>>(reader))
        relation.place_id = demand(Uuid::parse(*place), "identity");
    relation.starts_at = take<Instant>(reader);
    relation.ends_at = take<std::optional<Instant>>(reader);
    relation.source = reader.text();
    relation.status = take<RelationStatus>(reader);
    relation.proposed_at = take<Instant>(reader);
    relation.proposed_by = reader.text();
    relation.confirmed_at = take<std::optional<Instant>>(reader);
    relation.confirmed_by = take<std::optional<std::string>>(reader).value_or("");
    return relation;
}

std::string of_flags(std::string_view rest)
{
    return "SELECT id, client_id, kind, status, source, proposed_at, proposed_by, confirmed_at, "
           "confirmed_by, "
           "end_proposed_at, end_proposed_by, ended_at, ended_by FROM client_flag WHERE tenant_id = $1 " +
           std::string(rest);
}

const Query kInsertFlag{
    "insert_client_flag",
    "INSERT INTO client_flag (tenant_id, id, client_id, kind, status, source, proposed_at, proposed_by, "
    "confirmed_at, confirmed_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
const Query kFindFlag{"find_client_flag", of_flags("AND id = $2")};
const Query kFlagsInForce{"client_flags_in_force", of_flags("AND status <> 'ended' ORDER BY client_id, id")};
const Query kFlagsOfClient{"client_flags_of_client", of_flags("AND client_id = $2 ORDER BY id")};
const Query kStepFlag{
    "step_client_flag",
    "UPDATE client_flag SET status = $3, confirmed_at = $4, confirmed_by = $5, end_proposed_at = $6, "
    "end_proposed_by = $7, ended_at = $8, ended_by = $9 WHERE tenant_id = $1 AND id = $2"};

ClientFlag read_flag(const Row& row)
{
    ColumnReader reader{row};
    ClientFlag flag;
    flag.id = take<ClientFlagId>(reader);
    flag.client_id = take<ClientId>(reader);
    flag.kind = take<ClientFlagKind>(reader);
    flag.status = take<FlagStatus>(reader);
    flag.source = reader.text();
    flag.proposed_at = take<Instant>(reader);
    flag.proposed_by = reader.text();
    flag.confirmed_at = take<std::optional<Instant>>(reader);
    flag.confirmed_by = take<std::optional<std::string>>(reader);
    flag.end_proposed_at = take<std::optional<Instant>>(reader);
    flag.end_proposed_by = take<std::optional<std::string>>(reader);
    flag.ended_at = take<std::optional<Instant>>(reader);
    flag.ended_by = take<std::optional<std::string>>(reader);
    return flag;
}

std::string of_openings(std::string_view rest)
{
    return "SELECT id, account_id, role, client_id, section_id, reason_code, reason, asked_at, "
           "needs_approval, starts_at, ends_at, approved_by, reviewed_at, reviewed_by, verdict, review_note, "
           "closed_at "
           "FROM break_glass WHERE tenant_id = $1 " +
           std::string(rest);
}

const Query kInsertOpening{
    "insert_break_glass",
    "INSERT INTO break_glass (tenant_id, id, account_id, role, client_id, section_id, reason_code, reason, "
    "asked_at, needs_approval, starts_at, ends_at, approved_by) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"};
const Query kFindOpening{"find_break_glass", of_openings("AND id = $2")};
const Query kOpeningsOfAccount{"break_glass_of_account",
                               of_openings("AND account_id = $2 ORDER BY asked_at, id")};
const Query kOpeningsOfSection{"break_glass_of_section",
                               of_openings("AND section_id = $2 ORDER BY asked_at DESC, id DESC")};
const Query kStepOpening{
    "step_break_glass",
    "UPDATE break_glass SET starts_at = $3, ends_at = $4, approved_by = $5, reviewed_at "
    "= $6, reviewed_by = $7, verdict = $8, review_note = $9, reason = $10, closed_at = $11 "
    "WHERE tenant_id = $1 AND id = $2"};

BreakGlass read_opening(const Row& row)
{
    ColumnReader reader{row};
    BreakGlass opening;
    opening.id = take<BreakGlassId>(reader);
    opening.account_id = demand(Uuid::parse(reader.text()), "identity");
    opening.role = reader.text();
    opening.client_id = take<ClientId>(reader);
    opening.section_id = take<SectionId>(reader);
    opening.reason_code = take<BreakGlassReason>(reader);
    opening.reason = reader.text();
    opening.asked_at = take<Instant>(reader);
    opening.needs_approval = take<bool>(reader);
    opening.starts_at = take<std::optional<Instant>>(reader);
    opening.ends_at = take<std::optional<Instant>>(reader);
    opening.approved_by = take<std::optional<std::string>>(reader);
    opening.reviewed_at = take<std::optional<Instant>>(reader);
    opening.reviewed_by = take<std::optional<std::string>>(reader);
    opening.verdict = take<std::optional<BreakGlassVerdict>>(reader);
    opening.review_note = take<std::optional<std::string>>(reader);
    opening.closed_at = take<std::optional<Instant>>(reader);
    return opening;
}

/// The plan in force for a section and a day is the one that was accepted last among those that hold it.
const Query kPlannedTasks{
    "planned_tasks_of_care_worker",
    "SELECT a.visit_id, r.section_id, a.planned_on, a.starts_at FROM plan_assignment a "
    "JOIN plan_revision r ON r.tenant_id = a.tenant_id AND r.id = a.plan_id "
    "WHERE a.tenant_id = $1 AND a.care_worker_id = $2 AND a.starts_at >= $3 AND a.starts_at < $4 "
    "AND NOT EXISTS (SELECT 1 FROM plan_revision later WHERE later.tenant_id = r.tenant_id "
    "AND later.section_id = r.section_id AND later.dates_from <= a.planned_on "
    "AND a.planned_on < later.dates_until AND (later.accepted_at > r.accepted_at "
    "OR (later.accepted_at = r.accepted_at AND (later.revision > r.revision "
    "OR (later.revision = r.revision AND later.id > r.id))))) ORDER BY a.starts_at, a.visit_id"};

template <typename Value, typename Read>
std::vector<Value> read_all(Transaction& transaction, const Query& query,
                            std::initializer_list<Cell> parameters, const Read& read)
{
    std::vector<Value> values;
    transaction.read(query, parameters, [&](const Row& row) { values.push_back(read(row)); });
    return values;
}

template <typename Value>
std::optional<Value> first_of(std::vector<Value> values)
{
    return values.empty() ? std::nullopt : std::optional<Value>(std::move(values.front()));
}

} // namespace

Result<void> SqlAccessStore::propose(const CareRelation& relation)
{
    SAMMA_CHECK(to_result(transaction_.run(
        kInsertRelation,
        {tenant_id_, relation.id, relation.account_id, name_of(relation.kind), relation.client_id,
         relation.place_id, relation.starts_at, relation.ends_at, relation.source,
         name_of(RelationStatus::proposed), relation.proposed_at, relation.proposed_by})));
    return {};
}

std::optional<CareRelation> SqlAccessStore::find_relation(CareRelationId id)
{
    return first_of(read_all<CareRelation>(transaction_, kFindRelation, {tenant_id_, id}, read_relation));
}

std::vector<CareRelation> SqlAccessStore::relations_of_account(const Uuid& account_id)
{
    return read_all<CareRelation>(transaction_, kRelationsOfAccount, {tenant_id_, account_id}, read_relation);
}

std::vector<CareRelation> SqlAccessStore::relations_of_client(ClientId client_id)
{
    return read_all<CareRelation>(transaction_, kRelationsOfClient, {tenant_id_, client_id}, read_relation);
}

void SqlAccessStore::confirm(CareRelationId id, Instant at, const std::string& by)
{
    demand_changed(kConfirmRelation, transaction_.run(kConfirmRelation, {tenant_id_, id, at, by}));
}

void SqlAccessStore::end(CareRelationId id, Instant at, const std::string& by, const std::string& reason)
{
    demand_changed(kEndRelation, transaction_.run(kEndRelation, {tenant_id_, id, at, by, reason}));
}

Result<void> SqlAccessStore::propose(const ClientFlag& flag)
{
    SAMMA_CHECK(
        to_result(transaction_.run(kInsertFlag, {tenant_id_, flag.id, flag.client_id, name_of(flag.kind),
                                                 name_of(flag.status), flag.source, flag.proposed_at,
                                                 flag.proposed_by, flag.confirmed_at, flag.confirmed_by})));
    return {};
}

std::optional<ClientFlag> SqlAccessStore::find_flag(ClientFlagId id)
{
    return first_of(read_all<ClientFlag>(transaction_, kFindFlag, {tenant_id_, id}, read_flag));
}

std::vector<ClientFlag> SqlAccessStore::flags_in_force()
{
    return read_all<ClientFlag>(transaction_, kFlagsInForce, {tenant_id_}, read_flag);
}

std::vector<ClientFlag> SqlAccessStore::flags_of_client(ClientId client_id)
{
    return read_all<ClientFlag>(transaction_, kFlagsOfClient, {tenant_id_, client_id}, read_flag);
}

Result<void> SqlAccessStore::step(const ClientFlag& flag)
{
    SAMMA_CHECK(to_result(transaction_.run(
        kStepFlag, {tenant_id_, flag.id, name_of(flag.status), flag.confirmed_at, flag.confirmed_by,
                    flag.end_proposed_at, flag.end_proposed_by, flag.ended_at, flag.ended_by})));
    return {};
}

Result<void> SqlAccessStore::open(const BreakGlass& opening)
{
    SAMMA_CHECK(to_result(transaction_.run(
        kInsertOpening, {tenant_id_, opening.id, opening.account_id, opening.role, opening.client_id,
                         opening.section_id, name_of(opening.reason_code), opening.reason, opening.asked_at,
                         opening.needs_approval, opening.starts_at, opening.ends_at, opening.approved_by})));
    return {};
}

std::optional<BreakGlass> SqlAccessStore::find_opening(BreakGlassId id)
{
    return first_of(read_all<BreakGlass>(transaction_, kFindOpening, {tenant_id_, id}, read_opening));
}

std::vector<BreakGlass> SqlAccessStore::openings_of_account(const Uuid& account_id)
{
    return read_all<BreakGlass>(transaction_, kOpeningsOfAccount, {tenant_id_, account_id}, read_opening);
}

std::vector<BreakGlass> SqlAccessStore::openings_of_section(SectionId section_id)
{
    return read_all<BreakGlass>(transaction_, kOpeningsOfSection, {tenant_id_, section_id}, read_opening);
}

Result<void> SqlAccessStore::step(const BreakGlass& opening)
{
    SAMMA_CHECK(to_result(transaction_.run(
        kStepOpening, {tenant_id_, opening.id, opening.starts_at, opening.ends_at, opening.approved_by,
                       opening.reviewed_at, opening.reviewed_by, spelled(opening.verdict),
                       opening.review_note, opening.reason, opening.closed_at})));
    return {};
}

std::vector<PlannedTask> SqlAccessStore::planned_tasks(CareWorkerId care_worker_id, Interval starts)
{
    return read_all<PlannedTask>(transaction_, kPlannedTasks,
                                 {tenant_id_, care_worker_id, starts.from, starts.until}, [](const Row& row) {
                                     ColumnReader reader{row};
                                     return PlannedTask{take<VisitId>(reader), take<SectionId>(reader),
                                                        take<LocalDate>(reader), take<Instant>(reader)};
                                 });
}

} // namespace samma::store
