#pragma once

#include "exchange/codecs.hpp"
#include "exchange/column.hpp"

namespace samma::exchange {

/// The row's own id in the system it comes from. `path` leads to the part of the row that has id and
/// external_id.
template <typename Row, typename... Path>
Column<Row> id_column(std::array<std::string_view, 2> examples, Path... path)
{
    Column<Row> made;
    made.description = {
        {"id",
         "external_id",
         Need::required,
         examples,
         {"Radens beteckning i systemet den kommer från; får inte ändras mellan importer.",
          "What the row is called in the system it comes from; must not change between imports."}},
        {"text, unik i filen", "text, unique in the file"}};
    made.read = [path...](const Cell& cell, Row& row, const CellContext& context) {
        auto& subject = (row.*....*path);
        const auto external_id = plain_text(trimmed(cell.text));
        const auto defined = context.state.define(context.kind, external_id, context.row);
        if (!defined.is_new_name)
            context.fault(FaultCode::id_twice, {{"first_row", std::to_string(defined.row)}});
        subject.id = decltype(subject.id)(defined.id);
        // A row that was never imported is written with its own identity, and has no external id.
        if (external_id != defined.id.to_string())
            subject.external_id = external_id;
    };
    // A row is always in the data that its name is looked up in.
    made.write = [path...](const Row& row, WriteContext&) {
        const auto& subject = (row.*....*path);
        return subject.external_id.empty() ? subject.id.to_string() : safe_text(subject.external_id);
    };
    return made;
}

/// First and last day, and the check that they stand in order. A last day that is the day before the first
/// says that it never held.
template <typename Row, typename... Path>
void add_validity_columns(std::vector<Column<Row>>& columns, std::array<std::string_view, 2> from_examples,
                          std::array<std::string_view, 2> last_examples, Path... path)
{
    columns.push_back(
        column({"från", "from", Need::required, from_examples, {"Första dagen.", "The first day."}}, date(),
               path..., &Validity::from));
    columns.push_back(
        column({"till_och_med",
                "last_day",
                Need::optional,
                last_examples,
                {"Sista dagen; tomt = tills vidare.", "The last day; empty = until further notice."}},
               last_day(), path..., &Validity::until));
}

inline void check_validity(const Validity& validity, const RowContext& context)
{
    if (validity.until && *validity.until < validity.from)
        context.fault(
            "till_och_med", FaultCode::period_ends_before_it_starts,
            {{"value", format_date(validity.from) + " – " + format_date(add_days(*validity.until, -1))}});
}

template <typename Row>
void check_valid(Row& row, const RowContext& context)
{
    check_validity(row.valid, context);
}

} // namespace samma::exchange
