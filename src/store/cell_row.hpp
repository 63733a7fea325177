#pragma once

#include "store/database.hpp"

#include <vector>

namespace samma::store {

/// Cells that are read as a row: what a row says once its secrets have been opened.
class CellRow final : public Row {
  public:
    explicit CellRow(std::vector<Cell> cells) : cells_(std::move(cells)) {}

    [[nodiscard]] int size() const override { return static_cast<int>(cells_.size()); }
    [[nodiscard]] bool is_null(int column) const override { return cell_at(column).is_null(); }
    [[nodiscard]] std::int64_t integer(int column) const override { return get<std::int64_t>(column); }
    [[nodiscard]] double real(int column) const override { return get<double>(column); }
    [[nodiscard]] std::string_view text(int column) const override { return get<std::string>(column); }
    [[nodiscard]] std::span<const std::uint8_t> bytes(int column) const override
    {
        return get<Bytes>(column);
    }
    [[nodiscard]] Cell cell(int column) const override { return cell_at(column); }

  private:
    [[nodiscard]] const Cell& cell_at(int column) const
    {
        return cells_.at(static_cast<std::size_t>(column));
    }
    template <typename T>
    [[nodiscard]] const T& get(int column) const
    {
        const auto* value = std::get_if<T>(&cell_at(column).content());
        if (value == nullptr)
            throw StoreFailure(FailureKind::corrupt, "a cell is of another type than its column");
        return *value;
    }

    std::vector<Cell> cells_;
};

} // namespace samma::store
