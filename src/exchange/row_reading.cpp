#include "exchange/row_reading.hpp"

#include "exchange/limits.hpp"
#include "exchange/tables.hpp"

#include <algorithm>

namespace samma::exchange {

namespace {

bool is_blank(std::span<const Cell> cells)
{
    return std::all_of(cells.begin(), cells.end(), [](const Cell& cell) {
        return cell.kind != CellKind::formula && cell.kind != CellKind::error_value &&
               trimmed(cell.text).empty();
    });
}

/// Which cell of a row each column of the table is read from.
class Header {
  public:
    Header(const Table& table, const Mapping& mapping, ImportState& state)
        : table_(table), mapping_(mapping), state_(state), cell_of_(table.columns().size())
    {
    }

    void bind(std::span<const Cell> names)
    {
        width_ = names.size();
        const auto kind = table_.text().kind;
        auto& source = state_.source(kind);
        for (std::size_t index = 0; index < names.size(); ++index) {
            const auto name = trimmed(names[index].text);
            if (name.empty())
                continue;
            const auto column = column_named(name);
            if (!column) {
                state_.notices.push_back({source.file, 1, std::string(name), FaultCode::column_unknown, {}});
            } else if (cell_of_[*column]) {
                state_.add_fault({source.file, 1, std::string(name), FaultCode::column_twice, {}});
            } else {
                cell_of_[*column] = index;
                source.headers.emplace_back(table_.columns()[*column].text.name, name);
            }
        }
        for (std::size_t column = 0; column < cell_of_.size(); ++column) {
            const auto& text = table_.columns()[column].text;
            if (!cell_of_[column] && text.need == Need::required && fixed_of(column) == nullptr) {
                state_.add_fault({source.file, 1, std::string(text.name), FaultCode::column_missing, {}});
                source.is_broken = true;
            }
        }
    }

    /// The row's cells in the order of the table's columns, values in our words.
    void pick(std::span<const Cell> row, std::vector<Cell>& cells, int row_number)
    {
        cells.assign(cell_of_.size(), {});
        for (std::size_t column = 0; column < cell_of_.size(); ++column) {
            if (cell_of_[column] && *cell_of_[column] < row.size())
                cells[column] = row[*cell_of_[column]];
            const auto* mapped = mapping_.find_column(table_.text().kind, column);
            if (mapped == nullptr)
                continue;
            if (mapped->fixed)
                cells[column] = {*mapped->fixed};
            else if (!mapped->values.empty())
                if (const auto ours = mapped->values.find(fold(cells[column].text));
                    ours != mapped->values.end())
                    cells[column] = {ours->second};
        }
        if (row.size() > width_ && !is_blank(row.subspan(width_)))
            state_.add_fault(table_.text().kind, row_number, {}, FaultCode::row_too_many_cells);
    }

  private:
    [[nodiscard]] std::optional<std::size_t> column_named(std::string_view name) const
    {
        const auto folded = fold(name);
        for (std::size_t column = 0; column < cell_of_.size(); ++column)
            if (const auto* mapped = mapping_.find_column(table_.text().kind, column);
                mapped != nullptr && mapped->header == folded)
                return column;
        const auto ours = find_column(table_, name);
        // Our own name is taken by the mapping when it names another header for the column.
        const auto* mapped = ours ? mapping_.find_column(table_.text().kind, *ours) : nullptr;
        return mapped != nullptr && !mapped->header.empty() ? std::nullopt : ours;
    }

    [[nodiscard]] const std::string* fixed_of(std::size_t column) const
    {
        const auto* mapped = mapping_.find_column(table_.text().kind, column);
        return mapped != nullptr && mapped->fixed ? &*mapped->fixed : nullptr;
    }

    const Table& table_;
    const Mapping& mapping_;
    ImportState& state_;
    std::vector<std::optional<std::size_t>> cell_of_;
    std::size_t width_ = 0;
};

Go read_body(const Table& table, Header& header, RowSource& source, ImportState& state)
{
    std::vector<Cell> row;
    std::vector<Cell> cells;
    while (source.next(row)) {
        if (is_blank(row))
            continue;
        if (++state.row_count > kMostRows) {
            state.add_fault(table.text().kind, source.row(), {}, FaultCode::import_too_many_rows,
                            {{"max", std::to_string(kMostRows)}});
            return Go::stop;
        }
        header.pick(row, cells, source.row());
        table.read(cells, state, source.row());
    }
    return Go::on;
}

} // namespace

Go read_rows(FileKind kind, const std::string& label, RowSource& source, const Mapping& mapping,
             ImportState& state)
{
    const auto& table = table_of(kind);
    auto& from = state.source(kind);
    from.file = label;
    std::vector<Cell> names;
    Header header(table, mapping, state);
    Go go = Go::on;
    if (source.next(names) && !is_blank(names)) {
        header.bind(names);
        if (!from.is_broken)
            go = read_body(table, header, source, state);
    } else if (!source.fault()) {
        state.add_fault({label, 0, {}, FaultCode::file_empty, {}});
        from.is_broken = true;
    }
    if (const auto& fault = source.fault()) {
        state.add_fault({label, fault->row, {}, fault->code, fault->values});
        from.is_broken = true;
    }
    return go;
}

} // namespace samma::exchange
