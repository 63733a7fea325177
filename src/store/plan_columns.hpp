#pragma once

#include "care/plan_change.hpp"
#include "store/columns.hpp"

namespace samma::store {

// What plans and drafts keep alike.

template <typename T>
T take(ColumnReader& reader)
{
    return ColumnsOf<T>::read(reader);
}

/// Care workers as one column of text.
void write_ids(const std::vector<CareWorkerId>& ids, std::vector<Cell>& cells);
std::vector<CareWorkerId> read_ids(ColumnReader& reader);

/// visit_id, kind, care_time_min, planned_on, client_id, visit_kind, starts_from, starts_until, staff_needed.
void write_adjustment(const VisitAdjustment& adjustment, std::vector<Cell>& cells);
VisitAdjustment read_adjustment(ColumnReader& reader);

} // namespace samma::store
