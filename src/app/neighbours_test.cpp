#include "app/neighbours.hpp"

#include <gtest/gtest.h>

namespace samma::app {

namespace {

PlacedSection section(const std::string& code, const std::string& area, double longitude)
{
    PlacedSection placed;
    placed.section.id = SectionId(Uuid::derived(Uuid(), code));
    placed.section.external_id = code;
    placed.section.resource_area = area;
    placed.office = {55.6, longitude};
    return placed;
}

} // namespace

TEST(Neighbours, AreThoseOfTheSameResourceAreaAndThenTheNearest)
{
    const std::vector all{section("S01", "Norr", 13.00), section("S02", "Norr", 13.09),
                          section("S03", "Söder", 13.01), section("S04", "Söder", 13.03),
                          section("S05", "Norr", 13.02)};
    const auto id = [&](std::size_t number) { return all[number].section.id; };

    EXPECT_EQ(neighbours_of(all[0], all, 8), (std::vector{id(4), id(1), id(2), id(3)}));
    EXPECT_EQ(neighbours_of(all[0], all, 3), (std::vector{id(4), id(1), id(2)}));
    EXPECT_TRUE(neighbours_of(all[0], {all[0]}, 3).empty()) << "nobody borrows from herself";
}

} // namespace samma::app
