#include "indicators/statistics.hpp"

#include <gtest/gtest.h>

namespace samma::indicators {

namespace {

using namespace std::chrono_literals;

Distribution of(std::initializer_list<int> values)
{
    Distribution distribution;
    for (const int value : values)
        distribution.add(value);
    return distribution;
}

TEST(Share, HasNoValueWhenThereIsNothingToShare)
{
    EXPECT_EQ(Share{}.pct(), std::nullopt);
    EXPECT_EQ((Share{0, 4}).pct(), 0.0);
    EXPECT_EQ((Share{1, 4}).pct(), 100.0 * 1 / 4);
}

TEST(Distribution, GivesMeanMedianAndMostOfAnyOrder)
{
    const auto people = of({7, 3, 12, 4});

    EXPECT_EQ(people.mean(), (7 + 3 + 12 + 4) / 4.0);
    EXPECT_EQ(people.median(), (4 + 7) / 2.0);
    EXPECT_EQ(of({7, 3, 12}).median(), 7.0);
    EXPECT_EQ(people.max(), 12);
}

TEST(Distribution, HasNoValuesWhenItIsEmpty)
{
    EXPECT_EQ(Distribution().mean(), std::nullopt);
    EXPECT_EQ(Distribution().median(), std::nullopt);
    EXPECT_EQ(Distribution().percentile(95), std::nullopt);
    EXPECT_EQ(Distribution().max(), std::nullopt);
    EXPECT_EQ(Distribution().share_above(20).pct(), std::nullopt);
}

TEST(Distribution, TakesThePercentileByNearestRank)
{
    Distribution hundred;
    for (int value = 1; value <= 100; ++value)
        hundred.add(value);
    EXPECT_EQ(hundred.percentile(95), 95);
    EXPECT_EQ(of({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}).percentile(95), 10) << "9.5 of 10 needs the tenth";
    EXPECT_EQ(of({5}).percentile(95), 5);
}

TEST(Distribution, CountsTheLimitAsFewAndNotAsMany)
{
    const auto people = of({9, 10, 11, 20, 21});

    EXPECT_EQ(people.share_up_to(10), (Share{2, 5}));
    EXPECT_EQ(people.share_above(20), (Share{1, 5}));
}

TEST(Distribution, MergesAsIfItHadBeenOne)
{
    auto merged = of({3, 9});
    merged += of({1, 5});

    EXPECT_EQ(merged, of({1, 3, 5, 9}));
}

} // namespace

} // namespace samma::indicators
