#include "planner/cheapest_matching.hpp"

#include "planner/index_of.hpp"

#include <deque>
#include <optional>

namespace samma::planner {

namespace {

constexpr std::int32_t kNoEdge = -1;

class Matcher {
  public:
    Matcher(std::int32_t rows, std::int32_t columns, std::span<const MatchEdge> edges)
        : edges_(edges), of_row_(index_of(rows)), edge_of_row_(index_of(rows), kNoEdge),
          edge_of_column_(index_of(columns), kNoEdge)
    {
        for (std::size_t edge = 0; edge < edges.size(); ++edge)
            of_row_[index_of(edges[edge].row)].push_back(static_cast<std::int32_t>(edge));
    }

    std::vector<std::int32_t> run()
    {
        for (std::int32_t row = 0; row < static_cast<std::int32_t>(of_row_.size()); ++row)
            add(row);
        return edge_of_row_;
    }

  private:
    /// Where the cheapest path ends: at a column, which is free or whose row goes without.
    struct End {
        MatchCost cost; ///< leaving the new row without costs nothing
        std::int32_t column = kNoEdge;
    };

    void add(std::int32_t row)
    {
        reached_.assign(edge_of_column_.size(), std::nullopt);
        by_.assign(edge_of_column_.size(), kNoEdge);
        queue_.clear();
        spread(row, {});
        while (!queue_.empty()) {
            const std::int32_t column = queue_.front();
            queue_.pop_front();
            if (const std::int32_t taken = edge_of_column_[index_of(column)]; taken != kNoEdge)
                spread(edges_[index_of(taken)].row,
                       *reached_[index_of(column)] - edges_[index_of(taken)].cost);
        }
        if (const End end = cheapest_end(); end.column != kNoEdge)
            change(row, end.column);
    }

    /// From a row that has paid so much to the columns that it may have.
    void spread(std::int32_t row, const MatchCost& paid)
    {
        for (const std::int32_t edge : of_row_[index_of(row)]) {
            const std::int32_t column = edges_[index_of(edge)].column;
            const MatchCost cost = paid + edges_[index_of(edge)].cost;
            auto& reached = reached_[index_of(column)];
            if (edge == edge_of_row_[index_of(row)] || (reached && *reached <= cost))
                continue;
            reached = cost;
            by_[index_of(column)] = edge;
            queue_.push_back(column);
        }
    }

    [[nodiscard]] End cheapest_end() const
    {
        End best;
        for (std::size_t column = 0; column < reached_.size(); ++column) {
            if (!reached_[column])
                continue;
            const std::int32_t taken = edge_of_column_[column];
            const MatchCost cost =
                taken == kNoEdge ? *reached_[column] : *reached_[column] - edges_[index_of(taken)].cost;
            if (cost < best.cost)
                best = {cost, static_cast<std::int32_t>(column)};
        }
        return best;
    }

    /// Gives each row on the path the column that follows it, back to the new row.
    void change(std::int32_t row, std::int32_t column)
    {
        if (const std::int32_t taken = edge_of_column_[index_of(column)]; taken != kNoEdge)
            edge_of_row_[index_of(edges_[index_of(taken)].row)] = kNoEdge;
        for (;;) {
            const std::int32_t edge = by_[index_of(column)];
            const std::int32_t taker = edges_[index_of(edge)].row;
            const std::int32_t left = edge_of_row_[index_of(taker)];
            edge_of_row_[index_of(taker)] = edge;
            edge_of_column_[index_of(column)] = edge;
            if (taker == row)
                return;
            column = edges_[index_of(left)].column;
        }
    }

    std::span<const MatchEdge> edges_;
    std::vector<std::vector<std::int32_t>> of_row_;
    std::vector<std::int32_t> edge_of_row_;
    std::vector<std::int32_t> edge_of_column_;
    std::vector<std::optional<MatchCost>> reached_; ///< per column: the cheapest path from the new row
    std::vector<std::int32_t> by_;                  ///< per column: the last edge of that path
    std::deque<std::int32_t> queue_;
};

} // namespace

std::vector<std::int32_t> cheapest_matching(std::int32_t rows, std::int32_t columns,
                                            std::span<const MatchEdge> edges)
{
    return Matcher(rows, columns, edges).run();
}

} // namespace samma::planner
