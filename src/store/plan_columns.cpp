#include "store/plan_columns.hpp"

namespace samma::store {

void write_ids(const std::vector<CareWorkerId>& ids, std::vector<Cell>& cells)
{
    std::vector<std::string> texts;
    for (const auto& id : ids)
        texts.push_back(id.to_string());
    ColumnsOf<std::vector<std::string>>::write(texts, cells);
}

std::vector<CareWorkerId> read_ids(ColumnReader& reader)
{
    std::vector<CareWorkerId> ids;
    for (const auto& text : take<std::vector<std::string>>(reader))
        ids.push_back(demand(CareWorkerId::parse(text), "identity"));
    return ids;
}

void write_adjustment(const VisitAdjustment& adjustment, std::vector<Cell>& cells)
{
    const auto& window = adjustment.start_window;
    cells.insert(cells.end(), {adjustment.visit_id, name_of(adjustment.kind), adjustment.care_time,
                               adjustment.on, adjustment.client_id,
                               adjustment.visit_kind ? Cell(name_of(*adjustment.visit_kind)) : Cell(),
                               window ? Cell(window->from) : Cell(), window ? Cell(window->until) : Cell(),
                               adjustment.staff_needed});
}

VisitAdjustment read_adjustment(ColumnReader& reader)
{
    VisitAdjustment adjustment;
    adjustment.visit_id = take<VisitId>(reader);
    adjustment.kind = take<AdjustmentKind>(reader);
    adjustment.care_time = take<std::optional<Minutes>>(reader);
    adjustment.on = take<std::optional<LocalDate>>(reader);
    adjustment.client_id = take<std::optional<ClientId>>(reader);
    adjustment.visit_kind = take<std::optional<VisitKind>>(reader);
    const auto from = take<std::optional<Instant>>(reader);
    const auto until = take<std::optional<Instant>>(reader);
    if (from && until)
        adjustment.start_window = Interval{*from, *until};
    adjustment.staff_needed = take<int>(reader);
    return adjustment;
}

} // namespace samma::store
