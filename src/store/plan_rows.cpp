#include "store/plan_rows.hpp"

#include "store/plan_columns.hpp"
#include "store/record_rows.hpp"

#include <fmt/format.h>

namespace samma::store {

namespace {

constexpr std::string_view kAdjustmentColumns =
    "visit_id, kind, care_time_min, planned_on, client_id, visit_kind, starts_from, starts_until, "
    "staff_needed";

Query insert_into(const std::string& table, std::string_view columns, int width)
{
    std::string places = "$1, $2, $3";
    for (int place = 4; place <= width; ++place)
        places += fmt::format(", ${}", place);
    return {"insert_" + table, fmt::format("INSERT INTO {} (tenant_id, plan_id, position, {}) VALUES ({})",
                                           table, columns, places)};
}

Query select_from(const std::string& table, std::string_view columns)
{
    return {"select_" + table,
            fmt::format("SELECT {} FROM {} WHERE tenant_id = $1 AND plan_id = $2 ORDER BY position", columns,
                        table)};
}

constexpr int kAssignmentWidth = 11;
constexpr int kBreakWidth = 6;
constexpr int kVacantWidth = 7;
constexpr int kAdjustmentWidth = 12;

} // namespace

PlanTables PlanTables::named(const std::string& prefix)
{
    constexpr std::string_view kAssignment =
        "visit_id, part, care_worker_id, shift_id, planned_on, starts_at, is_locked, special_reason";
    constexpr std::string_view kBreak = "shift_id, starts_at, ends_at";
    constexpr std::string_view kVacant = "visit_id, part, reason, considered";
    return {insert_into(prefix + "_assignment", kAssignment, kAssignmentWidth),
            insert_into(prefix + "_break", kBreak, kBreakWidth),
            insert_into(prefix + "_vacant_visit", kVacant, kVacantWidth),
            insert_into(prefix + "_adjustment", kAdjustmentColumns, kAdjustmentWidth),
            select_from(prefix + "_assignment", kAssignment),
            select_from(prefix + "_break", kBreak),
            select_from(prefix + "_vacant_visit", kVacant),
            select_from(prefix + "_adjustment", kAdjustmentColumns)};
}

const PlanTables kRevisionTables = PlanTables::named("plan");
const PlanTables kProposalTables = PlanTables::named("plan_proposal");

Result<void> PlanRows::insert(const Plan& plan)
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
    SAMMA_CHECK(
        insert(tables_.insert_assignment, plan.assignments, kAssignmentWidth, [&](const Assignment& item) {
            const auto reason = item.special_reason ? Cell(name_of(*item.special_reason)) : Cell();
            cells.insert(cells.end(), {item.visit_id, item.part, item.care_worker_id, item.shift_id, item.on,
                                       item.starts_at, item.is_locked, reason});
        }));
    SAMMA_CHECK(insert(tables_.insert_break, plan.breaks, kBreakWidth, [&](const PlannedBreak& item) {
        cells.insert(cells.end(), {item.shift_id, item.time.from, item.time.until});
    }));
    return insert(tables_.insert_vacant, plan.vacant, kVacantWidth, [&](const VacantVisit& item) {
        cells.insert(cells.end(), {item.visit_id, item.part, name_of(item.reason)});
        write_ids(item.considered, cells);
    });
}

void PlanRows::load(Plan& plan)
{
    transaction_.read(tables_.select_assignments, {tenant_id_, plan.id}, [&](const Row& row) {
        ColumnReader reader{row};
        plan.assignments.push_back({take<VisitId>(reader), take<int>(reader), take<CareWorkerId>(reader),
                                    take<ShiftId>(reader), take<LocalDate>(reader), take<Instant>(reader),
                                    take<bool>(reader), take<std::optional<SpecialReason>>(reader)});
    });
    transaction_.read(tables_.select_breaks, {tenant_id_, plan.id}, [&](const Row& row) {
        ColumnReader reader{row};
        plan.breaks.push_back(
            {take<ShiftId>(reader), Interval{take<Instant>(reader), take<Instant>(reader)}});
    });
    transaction_.read(tables_.select_vacant, {tenant_id_, plan.id}, [&](const Row& row) {
        ColumnReader reader{row};
        plan.vacant.push_back({take<VisitId>(reader), take<int>(reader), take<VacancyReason>(reader), {}});
        plan.vacant.back().considered = read_ids(reader);
    });
}

Result<void> PlanRows::insert_adjustments(PlanId id, std::span<const VisitAdjustment> adjustments)
{
    std::vector<Cell> cells;
    int position = 0;
    for (const auto& adjustment : adjustments) {
        cells.insert(cells.end(), {tenant_id_, id, position++});
        write_adjustment(adjustment, cells);
    }
    if (!cells.empty())
        SAMMA_CHECK(to_result(transaction_.batch(tables_.insert_adjustment, cells, kAdjustmentWidth)));
    return {};
}

std::vector<VisitAdjustment> PlanRows::load_adjustments(PlanId id)
{
    std::vector<VisitAdjustment> adjustments;
    transaction_.read(tables_.select_adjustments, {tenant_id_, id}, [&](const Row& row) {
        ColumnReader reader{row};
        adjustments.push_back(read_adjustment(reader));
    });
    return adjustments;
}

} // namespace samma::store
