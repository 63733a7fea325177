#include "care/planning_period.hpp"
#include "demo/city.hpp"
#include "rules/check.hpp"
#include "travel/affine_travel.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace samma::demo {
namespace {

struct Judged {
    PlanningPeriod period;
    TravelTimes travel;
};

Judged lay_out(const WitnessedCity& city, std::size_t section, const DemoRequest& request)
{
    auto period = PlanningPeriod::make(
        city.data, {.section_id = city.data.sections.at(section).id, .dates = request.dates(), .locked = {}},
        Zone::stockholm(), Handbook());
    EXPECT_TRUE(period.has_value());
    auto travel = travel::AffineTravel().matrix(period->places());
    EXPECT_TRUE(travel.has_value());
    return {std::move(*period), std::move(*travel)};
}

/// Hard findings by rule.
std::map<std::string, int> hard_findings(const Judged& judged, const Plan& plan)
{
    std::map<std::string, int> findings;
    for (const Finding& finding : rules::check(judged.period, judged.travel, plan))
        if (finding.severity == Severity::hard)
            ++findings[finding.rule_id];
    return findings;
}

void expect_sound(const WitnessedCity& city, const DemoRequest& request)
{
    ASSERT_EQ(city.witness.size(), city.data.sections.size());
    for (std::size_t section = 0; section < city.witness.size(); ++section) {
        const Judged judged = lay_out(city, section, request);
        const Plan& plan = city.witness[section];
        std::size_t parts = 0;
        for (const Visit& visit : judged.period.visits())
            parts += static_cast<std::size_t>(visit.staff_needed);
        EXPECT_TRUE(plan.vacant.empty());
        EXPECT_EQ(plan.assignments.size(), parts);
        for (const auto& [rule, count] : hard_findings(judged, plan))
            ADD_FAILURE() << city.data.sections[section].external_id << ": " << count << " of " << rule;
    }
}

TEST(DemoWitness, MakesEveryVisitOfASectionAndItsNightPatrolWithoutBreakingARule)
{
    const DemoRequest request{.seed = 11};
    const auto city = make_witnessed_city(request);
    ASSERT_TRUE(city.has_value());
    ASSERT_EQ(city->data.sections.size(), 2U);
    EXPECT_EQ(city->data.sections[1].external_id, "N01");
    EXPECT_EQ(city->data.sections[1].kind, SectionKind::night_patrol);
    EXPECT_FALSE(city->witness[1].assignments.empty());

    expect_sound(*city, request);
}

TEST(DemoWitness, MakesEveryVisitOfFourWeeks)
{
    const DemoRequest request{.clients_per_section = 40, .seed = 13, .days = 28};
    const auto city = make_witnessed_city(request);
    ASSERT_TRUE(city.has_value());
    EXPECT_EQ(city->witness[0].dates.days(), 28);
    EXPECT_NEAR(city->tightness[0], 0.90, 0.02);

    expect_sound(*city, request);
}

TEST(DemoWitness, IsRefusedByTheRulesOnceAVisitIsMovedOutOfItsWindow)
{
    const DemoRequest request{.clients_per_section = 40, .seed = 12};
    const auto city = make_witnessed_city(request);
    ASSERT_TRUE(city.has_value());
    const Judged judged = lay_out(*city, 0, request);
    Plan plan = city->witness[0];

    plan.assignments.front().starts_at -= std::chrono::hours(3);

    EXPECT_EQ(hard_findings(judged, plan)["start_window"], 1);
}

class DemoClockChange : public testing::TestWithParam<const char*> {};

TEST_P(DemoClockChange, LeavesTheWitnessSound)
{
    const DemoRequest request{.seed = 2, .from = parse_date(GetParam()).value()};
    const auto city = make_witnessed_city(request);
    ASSERT_TRUE(city.has_value());

    expect_sound(*city, request);
}

// The spring change of 29 March takes an hour from a weekly rest; the autumn change of 25 October makes a
// night of eleven hours, which needs two breaks.
INSTANTIATE_TEST_SUITE_P(SlowDates, DemoClockChange, testing::Values("2026-03-23", "2026-10-19"),
                         [](const auto& date) { return date.index == 0 ? "Spring" : "Autumn"; });

class DemoTightness : public testing::TestWithParam<std::tuple<int, std::uint64_t>> {};

TEST_P(DemoTightness, IsAsAskedAndTheWitnessHolds)
{
    const auto [tightness, seed] = GetParam();
    const DemoRequest request{.tightness_pct = tightness, .seed = seed};
    const auto city = make_witnessed_city(request);
    ASSERT_TRUE(city.has_value());

    EXPECT_NEAR(city->tightness[0], tightness / 100.0, 0.02);
    expect_sound(*city, request);
}

INSTANTIATE_TEST_SUITE_P(SlowSeeds, DemoTightness,
                         testing::Combine(testing::Values(80, 90, 97), testing::Values(1, 2, 3, 4, 5)));

} // namespace
} // namespace samma::demo
