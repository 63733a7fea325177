#include "support/draw.hpp"

#include "care/household.hpp"

#include <gtest/gtest.h>

#include <set>

namespace samma {
namespace {

using test::draw;
using test::DrawnDay;

DrawnDay home(const std::string& drawn, const std::vector<std::string>& members)
{
    return draw(drawn, [&](test::Sketch& sketch) {
        const auto address = sketch.client(members.front()).address_id;
        for (const auto& member : members) {
            sketch.client(member).address_id = address;
            sketch.client(member).is_planned_together = true;
        }
    });
}

/// The names of the visits that go together.
std::set<std::pair<std::string, std::string>> pairs_of(const DrawnDay& day)
{
    const auto name_of = [&](VisitId id) {
        for (const auto& [name, entry] : day.entries)
            if (day.period.find_visit(id)->entry_id == entry)
                return name;
        return std::string("?");
    };
    std::set<std::pair<std::string, std::string>> pairs;
    for (const auto& pair : day.period.households())
        pairs.insert(std::minmax({name_of(pair.one), name_of(pair.other)}));
    return pairs;
}

using Pairs = std::set<std::pair<std::string, std::string>>;

TEST(Household, GoesTogetherByPartOfTheDay)
{
    const auto day = home(R"(
            07    08    09    10    11    12    13
Client_7    <---20--->                  <-20->
Client_8       <---20--->               <-20->
)",
                          {"Client_7", "Client_8"});
    EXPECT_EQ(pairs_of(day), (Pairs{{"Client_7", "Client_8"}, {"Client_7#2", "Client_8#2"}}));
}

TEST(Household, LeavesAVisitThatTheOtherHasNoneNearByItself)
{
    const auto day = home(R"(
            07    08    09    10    11    12    13
Client_7    <-20->                        <-20->
Client_8    <-20->
)",
                          {"Client_7", "Client_8"});
    EXPECT_EQ(pairs_of(day), (Pairs{{"Client_7", "Client_8"}}));
}

TEST(Household, LeavesDoubleVisitsByThemselves)
{
    const auto day = home(R"(
            07    08    09
Client_7    <-2x20->
Client_8    <-20->
)",
                          {"Client_7", "Client_8"});
    EXPECT_TRUE(pairs_of(day).empty());
}

TEST(Household, OfThreeHasTheMiddleOneBetweenTheOthers)
{
    const auto day = home(R"(
            07    08    09
Client_7    <---20--->
Client_8    <---20--->
Client_9    <---20--->
)",
                          {"Client_7", "Client_8", "Client_9"});
    std::map<std::string, int> times;
    for (const auto& [one, other] : pairs_of(day)) {
        ++times[one];
        ++times[other];
    }
    std::multiset<int> counts;
    for (const auto& [name, count] : times)
        counts.insert(count);
    EXPECT_EQ(counts, (std::multiset<int>{1, 1, 2}));
}

TEST(Household, IsOfThoseWhoWishItAlone)
{
    const auto day = draw(R"(
            07    08    09
Client_7    <---20--->
Client_8    <---20--->
Client_8 lives with Client_7
)",
                          [](test::Sketch& sketch) { sketch.client("Client_7").is_planned_together = true; });
    EXPECT_TRUE(pairs_of(day).empty());
}

TEST(Household, LosesAPairWithAVisitThatIsCancelled)
{
    const auto day = home(R"(
            07    08    09
Client_7    <---20--->
Client_8    <---20--->
)",
                          {"Client_7", "Client_8"});
    ASSERT_EQ(day.period.households().size(), 1U);
    PeriodChanges changes;
    changes.removed_visits = {day.visit("Client_8").id};
    EXPECT_TRUE(day.period.with(changes).households().empty());
}

} // namespace
} // namespace samma
