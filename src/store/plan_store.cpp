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
    SAMMA_CHECK(rows_.insert(plan));
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
    return rows_.insert_adjustments(id, adjustments);
}

std::vector<VisitAdjustment> SqlPlanStore::load_adjustments(PlanId id)
{
    return rows_.load_adjustments(id);
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
        rows_.load(revision->plan);
    return revision;
}

} // namespace samma::store
