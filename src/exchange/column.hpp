#pragma once

#include "care/master_data.hpp"
#include "exchange/cell.hpp"
#include "exchange/import_state.hpp"
#include "exchange/words.hpp"
#include "exchange/write_context.hpp"

#include <array>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samma::exchange {

enum class Need { required, optional };

/// What people read about a column, and what the header may be.
struct ColumnText {
    std::string_view name;  ///< Swedish, as written
    std::string_view alias; ///< English; more spellings after bars
    Need need = Need::optional;
    std::array<std::string_view, 2> examples; ///< the two example rows of the template
    Words meaning;
};

struct FormatText {
    std::string sv;
    std::string en;
};

struct ColumnDescription {
    ColumnText text;
    FormatText format;
};

/// One cell being read: what a codec needs to complain.
struct CellContext {
    ImportState& state;
    FileKind kind;
    int row;
    std::string_view column;
    const FormatText& format;
    std::string_view value;  ///< the cell's text
    bool is_private = false; ///< the value stays out of faults

    /// Adds value and what was expected to the fault.
    void fault(FaultCode code, FaultValues values = {}) const;
};

/// One row being checked as a whole.
struct RowContext {
    ImportState& state;
    FileKind kind;
    int row;

    void fault(std::string_view column, FaultCode code, FaultValues values = {}) const
    {
        state.add_fault(kind, row, column, code, std::move(values));
    }
};

/// How one kind of value is spelled in a cell, both ways.
template <typename T>
struct Codec {
    FormatText format;
    std::function<void(const Cell&, T&, const CellContext&)> read; ///< the cell is not empty
    std::function<std::string(const T&, WriteContext&)> write;
    bool is_private = false;
};

/// One column of rows of a type.
template <typename Row>
struct Column {
    ColumnDescription description;
    bool is_private = false;
    bool keeps_blanks = false; ///< free text: blanks are content
    std::function<void(const Cell&, Row&, const CellContext&)> read;
    std::function<std::string(const Row&, WriteContext&)> write;
};

/// A column that is one member (or member of a member) of the row.
template <typename Row, typename T, typename Member, typename... Deeper>
Column<Row> column(ColumnText text, Codec<T> codec, Member Row::*member, Deeper... deeper)
{
    Column<Row> made;
    made.description = {text, codec.format};
    made.is_private = codec.is_private;
    made.read = [read = std::move(codec.read), member, deeper...](const Cell& cell, Row& row,
                                                                  const CellContext& context) {
        read(cell, ((row.*member).*....*deeper), context);
    };
    made.write = [write = std::move(codec.write), member, deeper...](const Row& row, WriteContext& context) {
        return write(((row.*member).*....*deeper), context);
    };
    return made;
}

struct TableText {
    FileKind kind;
    std::string_view name;  ///< Swedish: the file without .csv, and the sheet
    std::string_view alias; ///< English
    Words meaning;
};

/// Takes the cells of written rows.
class RowSink {
  public:
    virtual ~RowSink() = default;
    virtual void add(std::span<const std::string> cells) = 0;
};

/// One kind of file: the one place that knows its columns.
class Table {
  public:
    virtual ~Table() = default;
    [[nodiscard]] virtual const TableText& text() const = 0;
    [[nodiscard]] virtual const std::vector<ColumnDescription>& columns() const = 0;
    /// Reads one row, cells in the order of columns(), and keeps it when nothing in it is wrong.
    virtual void read(std::span<const Cell> cells, ImportState& state, int row) const = 0;
    virtual void write(const MasterData& data, WriteContext& context, RowSink& sink) const = 0;
};

/// What is common to reading a cell of any kind. True when the codec may look at it.
bool accept_cell(const Cell& cell, Need need, bool keeps_blanks, const CellContext& context);

template <typename Row>
class TableOf : public Table {
  public:
    struct Parts {
        TableText text;
        std::vector<Column<Row>> columns;
        /// Looks at the row as a whole, after its cells.
        void (*check)(Row&, const RowContext&) = nullptr;
        /// Puts a right row into the data; false when it has no place there.
        bool (*keep)(Row&&, const RowContext&) = nullptr;
        void (*each)(const MasterData&, const std::function<void(const Row&)>&) = nullptr;
    };

    explicit TableOf(Parts parts) : parts_(std::move(parts))
    {
        for (const auto& one : parts_.columns)
            descriptions_.push_back(one.description);
    }

    [[nodiscard]] const TableText& text() const override { return parts_.text; }
    [[nodiscard]] const std::vector<ColumnDescription>& columns() const override { return descriptions_; }

    void read(std::span<const Cell> cells, ImportState& state, int row_number) const override
    {
        const auto faults_before = state.fault_count;
        Row row{};
        for (std::size_t index = 0; index < parts_.columns.size(); ++index) {
            const auto& one = parts_.columns[index];
            const auto& description = one.description;
            const CellContext context{state,
                                      parts_.text.kind,
                                      row_number,
                                      description.text.name,
                                      description.format,
                                      cells[index].text,
                                      one.is_private};
            if (accept_cell(cells[index], description.text.need, one.keeps_blanks, context))
                one.read(cells[index], row, context);
        }
        const RowContext context{state, parts_.text.kind, row_number};
        if (parts_.check != nullptr && state.fault_count == faults_before)
            parts_.check(row, context);
        if (state.fault_count == faults_before && parts_.keep(std::move(row), context))
            state.source(parts_.text.kind).rows.push_back(static_cast<std::uint32_t>(row_number));
    }

    void write(const MasterData& data, WriteContext& context, RowSink& sink) const override
    {
        std::vector<std::string> cells(parts_.columns.size());
        parts_.each(data, [&](const Row& row) {
            for (std::size_t index = 0; index < cells.size(); ++index)
                cells[index] = parts_.columns[index].write(row, context);
            sink.add(cells);
        });
    }

  private:
    Parts parts_;
    std::vector<ColumnDescription> descriptions_;
};

/// Keeps and visits rows that are a vector of the master data.
template <auto kRows, typename Row>
bool keep_in(Row&& row, const RowContext& context)
{
    (context.state.data.*kRows).push_back(std::forward<Row>(row));
    return true;
}
template <auto kRows, typename Row>
void each_of(const MasterData& data, const std::function<void(const Row&)>& use)
{
    for (const auto& row : data.*kRows)
        use(row);
}

} // namespace samma::exchange
