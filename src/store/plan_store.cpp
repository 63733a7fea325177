#include "store/plan_store.hpp"

#include "store/plan_columns.hpp"
#include "store/record_rows.hpp"

namespace samma::store {

namespace {

const Query kCurrentRevision{
    "current_plan_revision",
    "SELECT coalesce(max(revision), 0) FROM plan_revision WHERE tenant_id = $1 AND section_id = $2 "
    "AND dates_from = $3 AND dates_until = $4"};
const Query kInsertHead{
    "insert_plan_revision",
    "INSERT INTO plan_revision (tenant_id, id, section_id, dates_from, dates_until, revision, seed, "
    "iterations, accepted_at, accepted_by, last_change) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};
const Query kInsertAssignment{
    "insert_plan_assignment",
    "INSERT INTO plan_assignment (tenant_id, plan_id, position, visit_id, part, care_worker_id, "
    "shift_id, planned_on, starts_at, is_locked, special_reason) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};
const Query kInsertBreak{"insert_plan_break",
                         "INSERT INTO plan_break (tenant_id, plan_id, position, shift_id, starts_at, "
                         "ends_at) VALUES ($1, $2, $3, $4, $5, $6)"};
const Query kInsertVacant{
    "insert_plan_vacant_visit",
    "INSERT INTO plan_vacant_visit (tenant_id, plan_id, position, visit_id, part, reason, considered) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)"};

const Query kInsertAdjustment{
    "insert_plan_adjustment",
    "INSERT INTO plan_adjustment (tenant_id, plan_id, position, visit_id, kind, care_time_min, planned_on, "
    "client_id, visit_kind, starts_from, starts_until, staff_needed) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"};

std::string of_plan_revision(std::string_view rest)
{
    return "SELECT id, section_id, dates_from, dates_until, revision, accepted_at, accepted_by, seed, "
           "iterations FROM "
           "plan_revision WHERE tenant_id = $1 " +
           std::string(rest);
}

const Query kFind{"find_plan", of_plan_revision("AND id = $2")};
const Query kFindLatestOfDates{
    "find_latest_plan_of_dates",
    of_plan_revision(
        "AND section_id = $2 AND dates_from = $3 AND dates_until = $4 ORDER BY revision DESC LIMIT 1")};
const Query kFindLatest{
    "find_latest_plan",
    of_plan_revision("AND section_id = $2 ORDER BY accepted_at DESC, revision DESC, id DESC LIMIT 1")};
const Query kList{"list_plans", of_plan_revision("ORDER BY accepted_at DESC, revision DESC, id DESC")};
const Query kListOfSection{
    "list_plans_of_section",
    of_plan_revision("AND section_id = $2 ORDER BY accepted_at DESC, revision DESC, id DESC")};

const Query kSelectAssignments{
    "select_plan_assignments",
    "SELECT visit_id, part, care_worker_id, shift_id, planned_on, starts_at, is_locked, "
    "special_reason FROM plan_assignment WHERE tenant_id = $1 AND plan_id = $2 ORDER BY position"};
const Query kSelectBreaks{"select_plan_breaks", "SELECT shift_id, starts_at, ends_at FROM plan_break "
                                                "WHERE tenant_id = $1 AND plan_id = $2 ORDER BY position"};
const Query kSelectVacant{"select_plan_vacant_visits",
                          "SELECT visit_id, part, reason, considered FROM plan_vacant_visit "
                          "WHERE tenant_id = $1 AND plan_id = $2 ORDER BY position"};

const Query kSelectAdjustments{
    "select_plan_adjustments",
    "SELECT visit_id, kind, care_time_min, planned_on, client_id, visit_kind, starts_from, starts_until, "
    "staff_needed FROM plan_adjustment WHERE tenant_id = $1 AND plan_id = $2 ORDER BY position"};

PlanRevisionHead read_head(ColumnReader& reader)
{
    // Members of a braced list are read in their order.
    return {take<PlanId>(reader),
            take<SectionId>(reader),
            DateRange{take<LocalDate>(reader), take<LocalDate>(reader)},
            take<int>(reader),
            take<Instant>(reader),
            take<std::string>(reader)};
}

} // namespace

Result<PlanRevision> SqlPlanStore::save(const Plan& plan, int base_revision, const ChangeContext& context)
{
    int current = 0;
    transaction_.read(kCurrentRevision, {tenant_id_, plan.section_id, plan.dates.from, plan.dates.until},
                      [&](const Row& row) { current = static_cast<int>(row.integer(0)); });
    if (current != base_revision)
        return fail("plan.revision_conflict", {}, {{"current", std::to_string(current)}});

    PlanRevision revision{plan, current + 1, context.at, context.actor};
    SAMMA_CHECK(insert_head(revision));
    SAMMA_CHECK(insert_rows(plan));
    return revision;
}

Result<void> SqlPlanStore::insert_head(const PlanRevision& revision)
{
    const auto& plan = revision.plan;
    SAMMA_CHECK(to_result(transaction_.run(
        kInsertHead, {tenant_id_, plan.id, plan.section_id, plan.dates.from, plan.dates.until,
                      revision.revision, static_cast<std::int64_t>(plan.seed), plan.iterations,
                      revision.accepted_at, revision.accepted_by, last_change(transaction_, tenant_id_)})));
    return {};
}

Result<void> SqlPlanStore::insert_rows(const Plan& plan)
{
    const Cell tenant = tenant_id_;
    const Cell id = plan.id;
    std::vector<Cell> cells;
    const auto insert = [&](const Query& query, auto& items, std::size_t width,
                            const auto& add) -> Result<void> {
        cells.clear();
        int position = 0;
        for (const auto& item : items) {
            cells.insert(cells.end(), {tenant, id, position++});
            add(item);
        }
        SAMMA_CHECK(to_result(transaction_.batch(query, cells, width)));
        return {};
    };
    SAMMA_CHECK(insert(kInsertAssignment, plan.assignments, 11, [&](const Assignment& item) {
        const auto reason = item.special_reason ? Cell(name_of(*item.special_reason)) : Cell();
        cells.insert(cells.end(), {item.visit_id, item.part, item.care_worker_id, item.shift_id, item.on,
                                   item.starts_at, item.is_locked, reason});
    }));
    SAMMA_CHECK(insert(kInsertBreak, plan.breaks, 6, [&](const PlannedBreak& item) {
        cells.insert(cells.end(), {item.shift_id, item.time.from, item.time.until});
    }));
    return insert(kInsertVacant, plan.vacant, 7, [&](const VacantVisit& item) {
        cells.insert(cells.end(), {item.visit_id, item.part, name_of(item.reason)});
        write_ids(item.considered, cells);
    });
}

std::optional<PlanRevision> SqlPlanStore::find(PlanId id)
{
    return load(kFind, {tenant_id_, id});
}

std::optional<PlanRevision> SqlPlanStore::find_latest(SectionId section_id, DateRange dates)
{
    return load(kFindLatestOfDates, {tenant_id_, section_id, dates.from, dates.until});
}

std::optional<PlanRevision> SqlPlanStore::find_latest(SectionId section_id)
{
    return load(kFindLatest, {tenant_id_, section_id});
}

std::vector<PlanRevisionHead> SqlPlanStore::list(std::optional<SectionId> section_id)
{
    std::vector<PlanRevisionHead> heads;
    const auto add = [&](const Row& row) {
        ColumnReader reader{row};
        heads.push_back(read_head(reader));
    };
    if (section_id)
        transaction_.read(kListOfSection, {tenant_id_, *section_id}, add);
    else
        transaction_.read(kList, {tenant_id_}, add);
    return heads;
}

Result<void> SqlPlanStore::save_adjustments(PlanId id, std::span<const VisitAdjustment> adjustments)
{
    std::vector<Cell> cells;
    int position = 0;
    for (const auto& adjustment : adjustments) {
        cells.insert(cells.end(), {tenant_id_, id, position++});
        write_adjustment(adjustment, cells);
    }
    constexpr std::size_t kWidth = 12;
    if (!cells.empty())
        SAMMA_CHECK(to_result(transaction_.batch(kInsertAdjustment, cells, kWidth)));
    return {};
}

std::vector<VisitAdjustment> SqlPlanStore::load_adjustments(PlanId id)
{
    std::vector<VisitAdjustment> adjustments;
    transaction_.read(kSelectAdjustments, {tenant_id_, id}, [&](const Row& row) {
        ColumnReader reader{row};
        adjustments.push_back(read_adjustment(reader));
    });
    return adjustments;
}

std::optional<PlanRevision> SqlPlanStore::load(const Query& query, std::initializer_list<Cell> parameters)
{
    std::optional<PlanRevision> revision;
    transaction_.read(query, parameters, [&](const Row& row) {
        ColumnReader reader{row};
        const auto head = read_head(reader);
        revision.emplace();
        revision->plan.id = head.id;
        revision->plan.section_id = head.section_id;
        revision->plan.dates = head.dates;
        revision->revision = head.revision;
        revision->accepted_at = head.accepted_at;
        revision->accepted_by = head.accepted_by;
        revision->plan.seed = static_cast<std::uint64_t>(reader.integer());
        revision->plan.iterations = reader.integer();
    });
    if (revision)
        load_rows(revision->plan);
    return revision;
}

void SqlPlanStore::load_rows(Plan& plan)
{
    transaction_.read(kSelectAssignments, {tenant_id_, plan.id}, [&](const Row& row) {
        ColumnReader reader{row};
        plan.assignments.push_back({take<VisitId>(reader), take<int>(reader), take<CareWorkerId>(reader),
                                    take<ShiftId>(reader), take<LocalDate>(reader), take<Instant>(reader),
                                    take<bool>(reader), take<std::optional<SpecialReason>>(reader)});
    });
    transaction_.read(kSelectBreaks, {tenant_id_, plan.id}, [&](const Row& row) {
        ColumnReader reader{row};
        plan.breaks.push_back(
            {take<ShiftId>(reader), Interval{take<Instant>(reader), take<Instant>(reader)}});
    });
    transaction_.read(kSelectVacant, {tenant_id_, plan.id}, [&](const Row& row) {
        ColumnReader reader{row};
        plan.vacant.push_back({take<VisitId>(reader), take<int>(reader), take<VacancyReason>(reader), {}});
        plan.vacant.back().considered = read_ids(reader);
    });
}

} // namespace samma::store
