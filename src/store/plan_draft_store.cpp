#include "store/plan_draft_store.hpp"

#include "store/plan_columns.hpp"

#include <array>
#include <string_view>

namespace samma {

using std::string_view_literals::operator""sv;

template <>
std::span<const std::string_view> enum_names<store::DraftState>()
{
    static constexpr std::array kNames = {"open"sv, "published"sv, "discarded"sv};
    return kNames;
}

} // namespace samma

namespace samma::store {

namespace {

const Query kFindOpen{"find_open_plan_draft",
                      "SELECT id, plan_id, revision, changed_at, changed_by FROM plan_draft "
                      "WHERE tenant_id = $1 AND plan_id = $2 AND state = 'open'"};
const Query kInsertDraft{
    "insert_plan_draft",
    "INSERT INTO plan_draft (tenant_id, id, plan_id, revision, state, created_at, created_by, changed_at, "
    "changed_by) VALUES ($1, $2, $3, 0, 'open', $4, $5, $4, $5)"};
const Query kNextRevision{"take_next_draft_revision",
                          "UPDATE plan_draft SET revision = revision + 1, changed_at = $4, changed_by = $5 "
                          "WHERE tenant_id = $1 AND id = $2 AND revision = $3 AND state = 'open'"};
const Query kCurrentRevision{"current_draft_revision",
                             "SELECT revision FROM plan_draft WHERE tenant_id = $1 AND id = $2"};
const Query kClose{"close_plan_draft", "UPDATE plan_draft SET state = $3 WHERE tenant_id = $1 AND id = $2"};

const Query kLoadEdits{
    "load_plan_edits",
    "SELECT position, operation_id, kind, client_id, revision, state, reason, overridden, made_at, made_by, "
    "report, happened_on "
    "FROM plan_edit WHERE tenant_id = $1 AND draft_id = $2 AND revision > $3 ORDER BY position"};
const Query kLoadReported{
    "load_reported_plan_edits",
    "SELECT d.id, d.state, e.position, e.operation_id, e.kind, e.client_id, e.revision, e.state, e.reason, "
    "e.overridden, e.made_at, e.made_by, e.report, e.happened_on FROM plan_edit e "
    "JOIN plan_draft d ON d.tenant_id = e.tenant_id AND d.id = e.draft_id "
    "JOIN plan_revision r ON r.tenant_id = d.tenant_id AND r.id = d.plan_id "
    "WHERE e.tenant_id = $1 AND e.happened_on = $3 AND e.report <> '' AND r.section_id = $2 "
    "ORDER BY e.made_at, e.draft_id, e.position"};
const Query kLoadTold{
    "load_told_notes",
    "SELECT t.event_id, t.client_id, t.relative_id, t.is_told, t.noted_at, t.noted_by FROM told_note t "
    "JOIN plan_edit e ON e.tenant_id = t.tenant_id AND e.operation_id = t.event_id "
    "JOIN plan_draft d ON d.tenant_id = e.tenant_id AND d.id = e.draft_id "
    "JOIN plan_revision r ON r.tenant_id = d.tenant_id AND r.id = d.plan_id "
    "WHERE t.tenant_id = $1 AND e.happened_on = $3 AND r.section_id = $2 "
    "ORDER BY t.event_id, t.client_id, t.relative_id"};
const Query kNoteTold{
    "note_told",
    "INSERT INTO told_note (tenant_id, event_id, client_id, relative_id, is_told, noted_at, noted_by) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (tenant_id, event_id, client_id, relative_id) "
    "DO UPDATE SET is_told = excluded.is_told, noted_at = excluded.noted_at, noted_by = excluded.noted_by"};
const Query kNextPosition{
    "next_plan_edit_position",
    "SELECT coalesce(max(position), 0) + 1 FROM plan_edit WHERE tenant_id = $1 AND draft_id = $2"};
const Query kInsertEdit{
    "insert_plan_edit",
    "INSERT INTO plan_edit (tenant_id, draft_id, position, operation_id, kind, client_id, revision, state, "
    "reason, overridden, made_at, made_by, report, happened_on) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"};
const Query kDropUndone{"drop_undone_plan_edits",
                        "UPDATE plan_edit SET state = 'dropped', revision = $3 "
                        "WHERE tenant_id = $1 AND draft_id = $2 AND state = 'undone'"};
const Query kLastMade{"last_made_plan_edit",
                      "SELECT max(position) FROM plan_edit WHERE tenant_id = $1 AND draft_id = $2 "
                      "AND state = 'made'"};
const Query kFirstUndone{"first_undone_plan_edit",
                         "SELECT min(position) FROM plan_edit WHERE tenant_id = $1 AND draft_id = $2 "
                         "AND state = 'undone'"};
const Query kTurnEdit{"turn_plan_edit", "UPDATE plan_edit SET state = $4, revision = $5 "
                                        "WHERE tenant_id = $1 AND draft_id = $2 AND position = $3"};

const Query kInsertPart{
    "insert_plan_edit_part",
    "INSERT INTO plan_edit_part (tenant_id, draft_id, edit_position, side, position, visit_id, part, "
    "care_worker_id, shift_id, planned_on, starts_at, is_locked, special_reason, vacancy_reason, considered) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"};
const Query kInsertBreak{
    "insert_plan_edit_break",
    "INSERT INTO plan_edit_break (tenant_id, draft_id, edit_position, side, position, shift_id, starts_at, "
    "ends_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
const Query kInsertAdjustment{
    "insert_plan_edit_adjustment",
    "INSERT INTO plan_edit_adjustment (tenant_id, draft_id, edit_position, position, visit_id, kind, "
    "care_time_min, planned_on, client_id, visit_kind, starts_from, starts_until, staff_needed) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"};
const Query kSelectParts{
    "select_plan_edit_parts",
    "SELECT side, visit_id, part, care_worker_id, shift_id, planned_on, starts_at, is_locked, "
    "special_reason, "
    "vacancy_reason, considered FROM plan_edit_part "
    "WHERE tenant_id = $1 AND draft_id = $2 AND edit_position = $3 ORDER BY side, position"};
const Query kSelectBreaks{
    "select_plan_edit_breaks",
    "SELECT side, shift_id, starts_at, ends_at FROM plan_edit_break "
    "WHERE tenant_id = $1 AND draft_id = $2 AND edit_position = $3 ORDER BY side, position"};
const Query kSelectAdjustments{
    "select_plan_edit_adjustments",
    "SELECT visit_id, kind, care_time_min, planned_on, client_id, visit_kind, starts_from, starts_until, "
    "staff_needed FROM plan_edit_adjustment "
    "WHERE tenant_id = $1 AND draft_id = $2 AND edit_position = $3 ORDER BY position"};

constexpr std::string_view kBefore = "before";
constexpr std::string_view kAfter = "after";

void write_place(const PartPlace& place, std::vector<Cell>& cells)
{
    cells.insert(cells.end(), {place.visit_id, place.part});
    if (const auto& assignment = place.assignment) {
        const auto reason = assignment->special_reason ? Cell(name_of(*assignment->special_reason)) : Cell();
        cells.insert(cells.end(), {assignment->care_worker_id, assignment->shift_id, assignment->on,
                                   assignment->starts_at, assignment->is_locked, reason});
    } else {
        cells.resize(cells.size() + 6);
    }
    if (place.vacant) {
        cells.emplace_back(name_of(place.vacant->reason));
        write_ids(place.vacant->considered, cells);
    } else {
        cells.resize(cells.size() + 2);
    }
}

PartPlace read_place(ColumnReader& reader)
{
    PartPlace place;
    place.visit_id = take<VisitId>(reader);
    place.part = take<int>(reader);
    if (reader.is_null()) {
        reader.next += 6;
    } else {
        Assignment assignment;
        assignment.visit_id = place.visit_id;
        assignment.part = place.part;
        assignment.care_worker_id = take<CareWorkerId>(reader);
        assignment.shift_id = take<ShiftId>(reader);
        assignment.on = take<LocalDate>(reader);
        assignment.starts_at = take<Instant>(reader);
        assignment.is_locked = take<bool>(reader);
        assignment.special_reason = take<std::optional<SpecialReason>>(reader);
        place.assignment = assignment;
    }
    if (!reader.is_null()) {
        VacantVisit vacant{place.visit_id, place.part, take<VacancyReason>(reader), {}};
        vacant.considered = read_ids(reader);
        place.vacant = std::move(vacant);
    }
    return place;
}

PlanEdit read_edit(ColumnReader& reader)
{
    // Members of a braced list are read in their order.
    PlanEdit edit{take<int>(reader),
                  take<OperationId>(reader),
                  take<EditKind>(reader),
                  take<std::optional<ClientId>>(reader),
                  take<int>(reader),
                  take<EditState>(reader),
                  take<std::string>(reader),
                  take<int>(reader),
                  take<Instant>(reader),
                  take<std::string>(reader),
                  PlanChange{},
                  take<std::string>(reader),
                  {}};
    edit.happened_on = take<std::optional<LocalDate>>(reader);
    return edit;
}

} // namespace

std::optional<PlanDraft> SqlDraftStore::find_open(PlanId plan_id)
{
    std::optional<PlanDraft> draft;
    transaction_.read(kFindOpen, {tenant_id_, plan_id}, [&](const Row& row) {
        ColumnReader reader{row};
        draft = PlanDraft{take<PlanDraftId>(reader), take<PlanId>(reader), take<int>(reader),
                          take<Instant>(reader), take<std::string>(reader)};
    });
    return draft;
}

std::vector<PlanEdit> SqlDraftStore::load_edits(PlanDraftId id, int since_revision)
{
    std::vector<PlanEdit> edits;
    transaction_.read(kLoadEdits, {tenant_id_, id, since_revision}, [&](const Row& row) {
        ColumnReader reader{row};
        edits.push_back(read_edit(reader));
    });
    for (auto& edit : edits)
        load_change(id, edit);
    return edits;
}

std::vector<ReportedEdit> SqlDraftStore::load_reported(SectionId section_id, LocalDate on)
{
    std::vector<ReportedEdit> reported;
    std::vector<PlanDraftId> drafts;
    transaction_.read(kLoadReported, {tenant_id_, section_id, on}, [&](const Row& row) {
        ColumnReader reader{row};
        drafts.push_back(take<PlanDraftId>(reader));
        const auto state = take<DraftState>(reader);
        reported.push_back({read_edit(reader), state});
    });
    for (std::size_t number = 0; number < reported.size(); ++number)
        load_change(drafts[number], reported[number].edit);
    return reported;
}

std::vector<ToldNote> SqlDraftStore::load_told(SectionId section_id, LocalDate on)
{
    std::vector<ToldNote> notes;
    transaction_.read(kLoadTold, {tenant_id_, section_id, on}, [&](const Row& row) {
        ColumnReader reader{row};
        ToldNote note;
        note.event_id = take<OperationId>(reader);
        note.client_id = take<ClientId>(reader);
        if (const auto relative = reader.text(); !relative.empty())
            note.relative_id = demand(ClientRelativeId::parse(relative), "identity");
        note.is_told = take<bool>(reader);
        note.noted_at = take<Instant>(reader);
        note.noted_by = take<std::string>(reader);
        notes.push_back(std::move(note));
    });
    return notes;
}

Result<void> SqlDraftStore::note_told(const ToldNote& note)
{
    const std::string relative = note.relative_id ? note.relative_id->to_string() : std::string();
    SAMMA_CHECK(to_result(transaction_.run(kNoteTold, {tenant_id_, note.event_id, note.client_id, relative,
                                                       note.is_told, note.noted_at, note.noted_by})));
    return {};
}

Result<PlanDraft> SqlDraftStore::begin(PlanDraftId id, PlanId plan_id, const ChangeContext& context)
{
    SAMMA_CHECK(
        to_result(transaction_.run(kInsertDraft, {tenant_id_, id, plan_id, context.at, context.actor})));
    return PlanDraft{id, plan_id, 0, context.at, context.actor};
}

Result<int> SqlDraftStore::take_next_revision(const PlanDraft& draft, const ChangeContext& context)
{
    const auto changed = SAMMA_TRY(to_result(
        transaction_.run(kNextRevision, {tenant_id_, draft.id, draft.revision, context.at, context.actor})));
    if (changed == 1)
        return draft.revision + 1;
    int current = 0;
    transaction_.read(kCurrentRevision, {tenant_id_, draft.id},
                      [&](const Row& row) { current = static_cast<int>(row.integer(0)); });
    return fail("draft.revision_conflict", {}, {{"current", std::to_string(current)}});
}

Result<PlanEdit> SqlDraftStore::append(const PlanDraft& draft, PlanEdit edit, const ChangeContext& context)
{
    edit.revision = SAMMA_TRY(take_next_revision(draft, context));
    transaction_.read(kNextPosition, {tenant_id_, draft.id},
                      [&](const Row& row) { edit.position = static_cast<int>(row.integer(0)); });
    edit.state = EditState::made;
    edit.operation_id = context.operation_id;
    edit.made_at = context.at;
    edit.made_by = context.actor;
    SAMMA_CHECK(to_result(transaction_.run(kDropUndone, {tenant_id_, draft.id, edit.revision})));
    SAMMA_CHECK(to_result(transaction_.run(
        kInsertEdit, {tenant_id_, draft.id, edit.position, edit.operation_id, name_of(edit.kind),
                      edit.client_id, edit.revision, name_of(edit.state), edit.reason, edit.overridden,
                      edit.made_at, edit.made_by, edit.report, edit.happened_on})));
    SAMMA_CHECK(insert_change(draft.id, edit));
    return edit;
}

Result<PlanEdit> SqlDraftStore::undo(const PlanDraft& draft, const ChangeContext& context)
{
    return turn(draft, kLastMade, EditState::undone, context);
}

Result<PlanEdit> SqlDraftStore::redo(const PlanDraft& draft, const ChangeContext& context)
{
    return turn(draft, kFirstUndone, EditState::made, context);
}

Result<PlanEdit> SqlDraftStore::turn(const PlanDraft& draft, const Query& find, EditState state,
                                     const ChangeContext& context)
{
    std::optional<int> position;
    transaction_.read(find, {tenant_id_, draft.id}, [&](const Row& row) {
        if (!row.is_null(0))
            position = static_cast<int>(row.integer(0));
    });
    if (!position)
        return fail(state == EditState::undone ? "draft.nothing_to_undo" : "draft.nothing_to_redo");
    const int revision = SAMMA_TRY(take_next_revision(draft, context));
    SAMMA_CHECK(
        to_result(transaction_.run(kTurnEdit, {tenant_id_, draft.id, *position, name_of(state), revision})));
    return load_edits(draft.id, draft.revision).front();
}

Result<void> SqlDraftStore::close(const PlanDraft& draft, DraftEnd end, const ChangeContext& context)
{
    SAMMA_TRY(take_next_revision(draft, context));
    const std::string_view state = end == DraftEnd::published ? "published" : "discarded";
    SAMMA_CHECK(to_result(transaction_.run(kClose, {tenant_id_, draft.id, state})));
    return {};
}

Result<void> SqlDraftStore::insert_change(PlanDraftId id, const PlanEdit& edit)
{
    std::vector<Cell> cells;
    const auto insert = [&](const Query& query, const auto& items, std::optional<std::string_view> side,
                            const auto& add) -> Result<void> {
        cells.clear();
        int position = 0;
        for (const auto& item : items) {
            cells.insert(cells.end(), {tenant_id_, id, edit.position});
            if (side)
                cells.emplace_back(*side);
            cells.emplace_back(position++);
            add(item);
        }
        if (!items.empty())
            SAMMA_CHECK(to_result(transaction_.batch(query, cells, cells.size() / items.size())));
        return {};
    };
    const auto add_place = [&](const PartPlace& place) { write_place(place, cells); };
    const auto add_break = [&](const PlannedBreak& planned) {
        cells.insert(cells.end(), {planned.shift_id, planned.time.from, planned.time.until});
    };
    SAMMA_CHECK(insert(kInsertPart, edit.change.before, kBefore, add_place));
    SAMMA_CHECK(insert(kInsertPart, edit.change.after, kAfter, add_place));
    SAMMA_CHECK(insert(kInsertBreak, edit.change.breaks_before, kBefore, add_break));
    SAMMA_CHECK(insert(kInsertBreak, edit.change.breaks_after, kAfter, add_break));
    return insert(kInsertAdjustment, edit.change.adjustments, std::nullopt,
                  [&](const VisitAdjustment& adjustment) { write_adjustment(adjustment, cells); });
}

void SqlDraftStore::load_change(PlanDraftId id, PlanEdit& edit)
{
    auto& change = edit.change;
    transaction_.read(kSelectParts, {tenant_id_, id, edit.position}, [&](const Row& row) {
        ColumnReader reader{row};
        auto& side = reader.text() == kBefore ? change.before : change.after;
        side.push_back(read_place(reader));
    });
    transaction_.read(kSelectBreaks, {tenant_id_, id, edit.position}, [&](const Row& row) {
        ColumnReader reader{row};
        auto& side = reader.text() == kBefore ? change.breaks_before : change.breaks_after;
        const auto shift_id = take<ShiftId>(reader);
        const auto from = take<Instant>(reader);
        side.push_back({shift_id, {from, take<Instant>(reader)}});
    });
    transaction_.read(kSelectAdjustments, {tenant_id_, id, edit.position}, [&](const Row& row) {
        ColumnReader reader{row};
        change.adjustments.push_back(read_adjustment(reader));
    });
}

} // namespace samma::store
