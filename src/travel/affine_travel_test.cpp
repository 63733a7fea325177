#include "base/geo.hpp"
#include "travel/affine_travel.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace samma::travel {
namespace {

/// A place so many metres north of a point in central Malmö.
Address place_north(double metres, Minutes door_time, std::string_view name)
{
    constexpr double kMetresPerDegree = std::numbers::pi / 180.0 * 6371008.8;
    Address address;
    address.id = AddressId(Uuid::derived({}, name));
    address.point = {55.6 + metres / kMetresPerDegree, 13.0};
    address.door_time = door_time;
    return address;
}

TEST(AffineTravel, WalksSixHundredFiftyMetresAtItsPaceAndClimbsTheStairs)
{
    const auto from = place_north(0, Minutes(9), "from");
    const auto to = place_north(650, Minutes(2), "to");

    const Seconds time = AffineTravel().leg(from, to, TravelMode::foot);

    EXPECT_EQ(time, Seconds(75 + 600 + 2 * 60)); // 650 m at 3.9 km/h = 600 s
}

TEST(AffineTravel, AddsUnlockingAndLockingToTheBike)
{
    const auto from = place_north(0, Minutes(9), "from");
    const auto to = place_north(1300, Minutes(1), "to");

    const Seconds time = AffineTravel().leg(from, to, TravelMode::bike);

    EXPECT_EQ(time, Seconds(74 + 450 + 60 + 1 * 60)); // 1300 m at 10.4 km/h = 450 s
}

TEST(AffineTravel, AddsParkingToTheCar)
{
    const auto from = place_north(0, Minutes(0), "from");
    const auto to = place_north(2600, Minutes(3), "to");

    const Seconds time = AffineTravel().leg(from, to, TravelMode::car);

    EXPECT_EQ(time, Seconds(99 + 720 + 150 + 3 * 60)); // 2600 m at 13.0 km/h = 720 s
}

TEST(AffineTravel, CountsAStartedSecondAsAWholeOne)
{
    const auto from = place_north(0, Minutes(0), "from");
    const auto to = place_north(100, Minutes(0), "to");

    EXPECT_EQ(AffineTravel().leg(from, to, TravelMode::foot), Seconds(75 + 93));      // 92.3 s
    EXPECT_EQ(AffineTravel().leg(from, to, TravelMode::bike), Seconds(74 + 35 + 60)); // 34.6 s
    EXPECT_EQ(AffineTravel().leg(from, to, TravelMode::car), Seconds(99 + 28 + 150)); // 27.7 s
}

TEST(AffineTravel, TakesNoTimeBetweenVisitsAtTheSameAddress)
{
    const auto home = place_north(0, Minutes(3), "home");

    for (const auto mode : {TravelMode::foot, TravelMode::bike, TravelMode::car})
        EXPECT_EQ(AffineTravel().leg(home, home, mode), Seconds(0));
}

TEST(AffineTravel, CountsOnlyTheDoorTimeBetweenFlatsOfOneBuilding)
{
    const auto first_flat = place_north(0, Minutes(3), "first");
    const auto second_flat = place_north(0, Minutes(2), "second");

    EXPECT_EQ(AffineTravel().leg(first_flat, second_flat, TravelMode::car), Seconds(2 * 60));
    EXPECT_EQ(AffineTravel().leg(second_flat, first_flat, TravelMode::car), Seconds(3 * 60));
}

TEST(AffineTravel, FillsTheMatrixWithTheDoorTimeOfThePlaceArrivedAt)
{
    const std::array places{place_north(0, Minutes(0), "office"), place_north(650, Minutes(2), "home"),
                            place_north(650, Minutes(3), "neighbour")};

    const auto times = AffineTravel().matrix(places);

    ASSERT_TRUE(times.has_value());
    ASSERT_EQ(times->size(), 3);
    EXPECT_EQ(times->between(places[0].id, places[1].id, TravelMode::foot), Seconds(75 + 600 + 120));
    EXPECT_EQ(times->between(places[1].id, places[0].id, TravelMode::foot), Seconds(75 + 600));
    EXPECT_EQ(times->between(places[0].id, places[2].id, TravelMode::bike), Seconds(74 + 225 + 60 + 180));
    EXPECT_EQ(times->between(places[1].id, places[2].id, TravelMode::foot), Seconds(180));
    EXPECT_EQ(times->between(places[1].id, places[1].id, TravelMode::car), Seconds(0));
}

TEST(AffineTravel, SaysTheSameForOneLegAndInTheMatrix)
{
    std::vector<Address> places;
    for (int index = 0; index < 12; ++index)
        places.push_back(place_north(137.3 * index * index, Minutes(index % 4), std::to_string(index)));
    const AffineTravel travel;

    const auto times = travel.matrix(places);

    ASSERT_TRUE(times.has_value());
    for (const auto& from : places)
        for (const auto& to : places)
            for (const auto mode : {TravelMode::foot, TravelMode::bike, TravelMode::car})
                EXPECT_EQ(times->between(from.id, to.id, mode), travel.leg(from, to, mode));
}

TEST(AffineTravel, RefusesAPlaceThatIsGivenTwice)
{
    const std::array places{place_north(0, Minutes(0), "home"), place_north(0, Minutes(0), "home")};

    const auto times = AffineTravel().matrix(places);

    ASSERT_FALSE(times.has_value());
    EXPECT_EQ(times.error().code, "travel.duplicate_place");
}

} // namespace
} // namespace samma::travel
