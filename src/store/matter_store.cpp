#include "store/matter_store.hpp"

#include "store/columns.hpp"

#include <array>

namespace samma {

using std::string_view_literals::operator""sv;

template <>
std::span<const std::string_view> enum_names<store::MatterKind>()
{
    static constexpr std::array kNames = {"balance_message"sv, "new_client"sv};
    return kNames;
}

template <>
std::span<const std::string_view> enum_names<store::Recipient>()
{
    static constexpr std::array kNames = {"manager"sv, "team"sv};
    return kNames;
}

} // namespace samma

namespace samma::store {

namespace {

const Query kInsertMatter{"insert_matter",
                          "INSERT INTO matter (tenant_id, id, section_id, kind, client_id, recipient, "
                          "team_id, said, picture, begun_on, begun_at, begun_by, operation_id) VALUES ($1, "
                          "$2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"};
const Query kInsertStep{"insert_matter_step",
                        "INSERT INTO matter_step (tenant_id, matter_id, position, step, is_taken, note, "
                        "taken_on, taken_at, taken_by, operation_id) VALUES ($1, $2, (SELECT count(*) FROM "
                        "matter_step WHERE tenant_id = $1 AND matter_id = $2), $3, $4, $5, $6, $7, $8, $9)"};
constexpr std::string_view kColumns =
    "SELECT id, section_id, kind, client_id, recipient, team_id, said, picture, begun_on, begun_at, begun_by "
    "FROM matter WHERE tenant_id = $1 ";
const Query kFindMatter{"find_matter", std::string(kColumns) + "AND id = $2"};
const Query kListMatters{"list_matters", std::string(kColumns) + "AND section_id = $2 AND kind = $3 ORDER BY "
                                                                 "begun_at DESC, id DESC"};
const Query kSelectSteps{"select_matter_steps",
                         "SELECT step, is_taken, note, taken_on, taken_at, taken_by FROM matter_step WHERE "
                         "tenant_id = $1 AND matter_id = $2 ORDER BY position"};

Matter read_matter(const Row& row)
{
    ColumnReader reader{row};
    Matter matter;
    matter.id = ColumnsOf<MatterId>::read(reader);
    matter.section_id = ColumnsOf<SectionId>::read(reader);
    matter.kind = ColumnsOf<MatterKind>::read(reader);
    matter.client_id = ColumnsOf<std::optional<ClientId>>::read(reader);
    matter.recipient = ColumnsOf<std::optional<Recipient>>::read(reader);
    matter.team_id = ColumnsOf<std::optional<TeamId>>::read(reader);
    matter.said = reader.text();
    matter.picture = reader.text();
    matter.begun_on = ColumnsOf<LocalDate>::read(reader);
    matter.begun_at = ColumnsOf<Instant>::read(reader);
    matter.begun_by = reader.text();
    return matter;
}

} // namespace

Result<void> SqlMatterStore::begin(const Matter& matter, const ChangeContext& context)
{
    std::vector<Cell> cells{tenant_id_, matter.id, matter.section_id, name_of(matter.kind)};
    ColumnsOf<std::optional<ClientId>>::write(matter.client_id, cells);
    ColumnsOf<std::optional<Recipient>>::write(matter.recipient, cells);
    ColumnsOf<std::optional<TeamId>>::write(matter.team_id, cells);
    cells.insert(cells.end(), {matter.said, matter.picture, matter.begun_on, context.at, context.actor,
                               context.operation_id});
    SAMMA_CHECK(to_result(transaction_.run(kInsertMatter, cells, {})));
    return {};
}

Result<void> SqlMatterStore::add_step(MatterId id, const MatterStep& step, const ChangeContext& context)
{
    SAMMA_CHECK(to_result(
        transaction_.run(kInsertStep, {tenant_id_, id, step.step, step.is_taken ? 1 : 0, step.note,
                                       step.taken_on, context.at, context.actor, context.operation_id})));
    return {};
}

void SqlMatterStore::load_steps(Matter& matter)
{
    transaction_.read(kSelectSteps, {tenant_id_, matter.id}, [&](const Row& row) {
        ColumnReader reader{row};
        MatterStep step;
        step.step = reader.text();
        step.is_taken = reader.integer() != 0;
        step.note = reader.text();
        step.taken_on = ColumnsOf<LocalDate>::read(reader);
        step.taken_at = ColumnsOf<Instant>::read(reader);
        step.taken_by = reader.text();
        matter.steps.push_back(std::move(step));
    });
}

std::optional<Matter> SqlMatterStore::find(MatterId id)
{
    std::optional<Matter> matter;
    transaction_.read(kFindMatter, {tenant_id_, id}, [&](const Row& row) { matter = read_matter(row); });
    if (matter)
        load_steps(*matter);
    return matter;
}

std::vector<Matter> SqlMatterStore::list(SectionId section_id, MatterKind kind)
{
    std::vector<Matter> matters;
    transaction_.read(kListMatters, {tenant_id_, section_id, name_of(kind)},
                      [&](const Row& row) { matters.push_back(read_matter(row)); });
    for (auto& matter : matters)
        load_steps(matter);
    return matters;
}

} // namespace samma::store
