#include "base/geo.hpp"
#include "base/id.hpp"
#include "base/private.hpp"
#include "base/random.hpp"

#include <gtest/gtest.h>

#include <set>

namespace samma {

TEST(Uuid, ReadsWhatItWrites)
{
    const auto uuid = Uuid::from_time(1'763'000'000'123, 0xffff'ffff, 0xffff'ffff'ffff'ffff);
    EXPECT_EQ(Uuid::parse(uuid.to_string()), uuid);
    EXPECT_EQ(uuid.to_string()[14], '7');
    EXPECT_FALSE(Uuid::parse("019a7d0e-0000-7000-8000-00000000000g").has_value());
    EXPECT_FALSE(Uuid::parse("019a7d0e0000-7000-8000-000000000000-").has_value());
}

TEST(Uuid, OfLaterTimesSortsAfter)
{
    EXPECT_LT(Uuid::from_time(1000, 0xffff, ~0ULL), Uuid::from_time(1001, 0, 0));
}

TEST(Uuid, DerivedIsTheSameForTheSameWordsOnly)
{
    const auto parent = Uuid::from_time(1, 2, 3);
    std::set<Uuid> all;
    for (int day = 0; day < 1000; ++day)
        all.insert(Uuid::derived(parent, std::to_string(day)));
    EXPECT_EQ(all.size(), 1000U);
    EXPECT_EQ(Uuid::derived(parent, "2026-11-30"), Uuid::derived(parent, "2026-11-30"));
    EXPECT_EQ(Uuid::derived(parent, "x").to_string()[14], '8');
}

TEST(Private, IsNeverPrinted)
{
    EXPECT_EQ(fmt::format("{}", Private<std::string>("1357#")), "***");
}

TEST(Random, RepeatsItsNumbersForASeed)
{
    Random first(7);
    Random second(7);
    for (int draw = 0; draw < 100; ++draw)
        EXPECT_EQ(first.next(), second.next());
    for (int draw = 0; draw < 1000; ++draw)
        EXPECT_LT(first.below(7), 7U);
    EXPECT_NE(Random(7).fork(1).next(), Random(7).fork(2).next());
}

TEST(Geo, MeasuresOneDegreeOfLatitude)
{
    EXPECT_NEAR(distance_m({55.0, 13.0}, {56.0, 13.0}), 111'195, 1);
}

} // namespace samma
