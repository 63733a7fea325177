#include "base/random.hpp"
#include "planner/cheapest_matching.hpp"

#include <gtest/gtest.h>

#include <set>

namespace samma::planner {

namespace {

MatchCost cost_of(const std::vector<std::int32_t>& chosen, const std::vector<MatchEdge>& edges)
{
    MatchCost sum;
    for (const std::int32_t edge : chosen)
        if (edge >= 0)
            sum = sum + edges[static_cast<std::size_t>(edge)].cost;
    return sum;
}

/// Every matching there is, row by row.
MatchCost least_by_trying_all(std::int32_t row, std::int32_t rows, std::set<std::int32_t>& taken,
                              const std::vector<MatchEdge>& edges)
{
    if (row == rows)
        return {};
    MatchCost least = least_by_trying_all(row + 1, rows, taken, edges);
    for (const MatchEdge& edge : edges)
        if (edge.row == row && taken.insert(edge.column).second) {
            least = std::min(least, edge.cost + least_by_trying_all(row + 1, rows, taken, edges));
            taken.erase(edge.column);
        }
    return least;
}

/// Few different figures, so that ties and detours are common.
std::vector<MatchEdge> drawn_edges(Random& random, std::int32_t rows, std::int32_t columns)
{
    std::vector<MatchEdge> edges;
    for (std::int32_t row = 0; row < rows; ++row)
        for (std::int32_t column = 0; column < columns; ++column)
            if (random.chance(0.5))
                edges.push_back(
                    {row, column, {-random.between(1, 3), random.between(0, 2), random.between(-1, 9)}});
    return edges;
}

TEST(CheapestMatching, CostsAsLittleAsTheBestOfAllMatchings)
{
    Random random(7);
    for (int round = 0; round < 400; ++round) {
        const std::int32_t rows = random.between(1, 6);
        const std::int32_t columns = random.between(1, 6);
        const auto edges = drawn_edges(random, rows, columns);
        std::set<std::int32_t> taken;

        const auto chosen = cheapest_matching(rows, columns, edges);

        ASSERT_EQ(chosen.size(), static_cast<std::size_t>(rows));
        EXPECT_EQ(cost_of(chosen, edges), least_by_trying_all(0, rows, taken, edges)) << "round " << round;
        for (std::int32_t row = 0; row < rows; ++row)
            if (const std::int32_t edge = chosen[static_cast<std::size_t>(row)]; edge >= 0) {
                EXPECT_EQ(edges[static_cast<std::size_t>(edge)].row, row);
                EXPECT_TRUE(taken.insert(edges[static_cast<std::size_t>(edge)].column).second)
                    << "a column is given once";
            }
    }
}

TEST(CheapestMatching, LetsTheFirstGiveWayWhereTheSecondHasNoOther)
{
    const std::vector<MatchEdge> edges{{0, 0, {-1, 0, 5}}, {0, 1, {-1, 0, 600}}, {1, 0, {-1, 0, 100}}};

    EXPECT_EQ(cheapest_matching(2, 2, edges), (std::vector<std::int32_t>{1, 2}))
        << "two visits made and a long way come before one made and a short way";
}

TEST(CheapestMatching, PutsTheGraverVisitFirstWhereOnlyOneCanBeMade)
{
    const std::vector<MatchEdge> edges{{0, 0, {-1, 0, 5}}, {1, 0, {-4, 30, 600}}};

    EXPECT_EQ(cheapest_matching(2, 1, edges), (std::vector<std::int32_t>{-1, 1}));
}

TEST(CheapestMatching, LeavesARowWithoutWhereMakingItWouldCostMore)
{
    EXPECT_EQ(cheapest_matching(1, 1, std::vector<MatchEdge>{{0, 0, {0, 1, 0}}}),
              (std::vector<std::int32_t>{-1}));
    EXPECT_TRUE(cheapest_matching(0, 0, {}).empty());
}

} // namespace

} // namespace samma::planner
