#include "exchange/change_list.hpp"

#include "base/assert.hpp"
#include "exchange/tables.hpp"
#include "exchange/write_context.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace samma::exchange {

namespace {

constexpr std::string_view kLastDay = "till_och_med";

using Cells = std::vector<std::string>;

/// Keeps the written rows, in their order.
class RowKeeper : public RowSink {
  public:
    void add(std::span<const std::string> cells) override { rows.emplace_back(cells.begin(), cells.end()); }

    std::vector<Cells> rows;
};

bool is_part_of_another_row(FileKind kind)
{
    return kind == FileKind::delegations || kind == FileKind::schedule_entries;
}

class ChangeList {
  public:
    ChangeList(const MasterData& existing, const MasterData& incoming) : context_(existing)
    {
        context_.add(incoming);
    }

    std::vector<RowChange> make(const ImportChanges& changes) &&
    {
        const auto added = changes.rows(ChangeKind::added, ChangeSide::after);
        const auto missing = changes.rows(ChangeKind::missing, ChangeSide::before);
        for (const auto* table : all_tables()) {
            name_all(*table, added, ChangeKind::added);
            if (!is_part_of_another_row(table->text().kind))
                name_all(*table, missing, ChangeKind::missing);
        }
        for (const auto change : {ChangeKind::changed, ChangeKind::ended}) {
            const auto before = changes.rows(change, ChangeSide::before);
            const auto after = changes.rows(change, ChangeSide::after);
            for (const auto* table : all_tables())
                compare_rows(*table, rows_of(*table, before), rows_of(*table, after));
        }
        for (const auto& part : changes.missing_parts)
            list_.push_back({part.kind, ChangeKind::missing, part.id, {}});
        std::stable_sort(list_.begin(), list_.end(), [](const RowChange& left, const RowChange& right) {
            return std::tie(left.kind, left.change) < std::tie(right.kind, right.change);
        });
        return std::move(list_);
    }

  private:
    std::vector<Cells> rows_of(const Table& table, const MasterData& data)
    {
        RowKeeper keeper;
        table.write(data, context_, keeper);
        return std::move(keeper.rows);
    }

    void name_all(const Table& table, const MasterData& data, ChangeKind change)
    {
        for (auto& row : rows_of(table, data))
            list_.push_back({table.text().kind, change, std::move(row.front()), {}});
    }

    void compare_rows(const Table& table, const std::vector<Cells>& before, const std::vector<Cells>& after)
    {
        const auto kind = table.text().kind;
        std::map<std::string_view, const Cells*> known;
        for (const auto& row : before)
            known.emplace(row.front(), &row);
        for (const auto& row : after) {
            const auto found = known.find(row.front());
            if (found == known.end())
                list_.push_back({kind, ChangeKind::added, row.front(), {}});
            else
                note_difference(table, *found->second, row);
            if (found != known.end())
                known.erase(found);
        }
        // A part that its whole goes on without.
        for (const auto& row : before)
            if (known.contains(row.front()))
                list_.push_back({kind, ChangeKind::ended, row.front(), {}});
    }

    void note_difference(const Table& table, const Cells& before, const Cells& after)
    {
        RowChange row{table.text().kind, ChangeKind::changed, after.front(), {}};
        for (std::size_t index = 0; index < after.size(); ++index) {
            if (before[index] == after[index])
                continue;
            const auto name = table.columns()[index].text.name;
            row.columns.push_back(name);
            if (name == kLastDay && before[index].empty())
                row.change = ChangeKind::ended;
        }
        if (!row.columns.empty())
            list_.push_back(std::move(row));
    }

    WriteContext context_;
    std::vector<RowChange> list_;
};

} // namespace

std::string_view name_of(ChangeKind change)
{
    switch (change) {
    case ChangeKind::added:
        return "added";
    case ChangeKind::changed:
        return "changed";
    case ChangeKind::ended:
        return "ended";
    case ChangeKind::missing:
        return "missing";
    }
    SAMMA_ASSERT(false);
}

std::vector<RowChange> list_changes(const MasterData& existing, const MasterData& incoming,
                                    const ImportChanges& changes)
{
    return ChangeList(existing, incoming).make(changes);
}

} // namespace samma::exchange
