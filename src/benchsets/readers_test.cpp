#include "benchsets/best_known.hpp"
#include "benchsets/day_readers.hpp"
#include "benchsets/vrptw_instance.hpp"

#include <gtest/gtest.h>

namespace samma::benchsets {

namespace {

constexpr std::string_view kHhcrsp = R"({
"patients":[
 {"id":"p1","location":[0,0],"time_window":[345.0,465.0],"required_caregivers":[{"service":"s1","duration":14.0}]},
 {"id":"p2","location":[0,0],"time_window":[92.99999999999999,500],"required_caregivers":[{"service":"s1"},{"service":"s2","duration":7}],
  "synchronization":{"type":"sequential","distance":[8,16]}}],
"services":[{"id":"s1","default_duration":20},{"id":"s2"}],
"caregivers":[{"id":"c1","abilities":["s1","s2"]}],
"central_offices":[{"id":"d"}],
"distances":[[0,1.5,2],[1.5,0,3.125],[2,3.125,0]]})";

constexpr std::string_view kUhhc = R"({
"metadata":{"time_window_met":"at_service_end","origin":"generated","horizon":600,
 "cost_components":{"travel_time":2,"total_tardiness":"HARD","optional_patients":100}},
"distances":[[0,3],[4,0]],
"terminal_points":[{"id":"d0","distance_matrix_index":0}],
"caregivers":[{"id":"c1","abilities":["s1"],"departing_point":"d0","arrival_point":"d0","working_shift":{"start":60,"end":390},"lunch_break":true}],
"patients":[{"id":"p1","distance_matrix_index":1,"required_services":[{"service":"s1","duration":15}],
 "time_windows":[{"start":285,"end":525},{"start":90,"end":210}],"preferred_caregivers":["c1"],"optional":true}],
"services":[{"id":"s1","type":"t","default_duration":15}],
"lunch_breaks":{"start":180,"end":360,"min_duration":30}})";

constexpr std::string_view kSolomon =
    "T1\n\nVEHICLE\nNUMBER     CAPACITY\n  2  20\n\nCUSTOMER\nCUST NO. XCOORD. ...\n\n"
    "0 0 0 0 0 100 0\n1 3 4 10 5 60 9\n2 1 1 10 0 90 9\n";

std::string changed(std::string_view text, std::string_view from, std::string_view to)
{
    std::string copy(text);
    copy.replace(copy.find(from), from.size(), to);
    return copy;
}

} // namespace

TEST(HhcrspReader, ReadsThousandthsAndTruncatesWindows)
{
    const auto day = read_hhcrsp(kHhcrsp);
    ASSERT_TRUE(day) << to_string(day.error());
    EXPECT_EQ(day->travel_between(1, 2), 3125);
    EXPECT_EQ(day->visits[1].windows[0].start, 92'000);
    EXPECT_EQ(day->visits[1].services[0].duration, 20'000);
    EXPECT_EQ(day->visits[1].lag, (TickWindow{8'000, 16'000}));
    EXPECT_EQ(day->divisor, 3);
}

TEST(HhcrspReader, NamesThePlaceOfAFault)
{
    const auto at = [](std::string_view from, std::string_view to) {
        const auto day = read_hhcrsp(changed(kHhcrsp, from, to));
        return day ? "" : day.error().code + " " + day.error().at;
    };
    EXPECT_EQ(at("[345.0,465.0]", "[345.0]"), "field.value /patients/0/time_window");
    EXPECT_EQ(at("\"id\":\"p2\"", "\"id\":\"p1\""), "field.value /patients/1/id");
    EXPECT_EQ(at("\"type\":\"sequential\"", "\"type\":\"later\""),
              "field.value /patients/1/synchronization/type");
    EXPECT_EQ(at("[2,3.125,0]", "[2,3.125]"), "field.value /distances/2");
    EXPECT_EQ(at("3.125", "3.1255"), "field.value /distances/1/2");
    EXPECT_EQ(at("\"duration\":7", "\"duration\":\"7\""),
              "field.type /patients/1/required_caregivers/1/duration");
    EXPECT_EQ(at("{\"id\":\"s1\",\"default_duration\":20}", "{\"id\":\"s1\"}"),
              "field.required /patients/1/required_caregivers/0/duration");
    EXPECT_EQ(at("]]}", "]]"), "request.json byte " + std::to_string(kHhcrsp.size() - 1));
    EXPECT_EQ(at("]]}", "]]}x"), "request.json byte " + std::to_string(kHhcrsp.size()));
}

TEST(UhhcReader, ReadsPricesWindowsAndPeople)
{
    const auto day = read_uhhc(kUhhc);
    ASSERT_TRUE(day) << to_string(day.error());
    EXPECT_EQ(day->price(Component::travel_time).weight, 2);
    EXPECT_EQ(day->price(Component::total_tardiness).use, Price::Use::hard);
    EXPECT_EQ(day->price(Component::caregiver_preferences).use, Price::Use::hard);
    EXPECT_EQ(day->price(Component::total_waiting_time).use, Price::Use::none);
    EXPECT_EQ(day->visits[0].windows[0].start, 90);
    EXPECT_EQ(day->visits[0].preferred, std::vector<std::size_t>{0});
    EXPECT_TRUE(day->workers[0].has_lunch);
    EXPECT_EQ(day->window_meets, WindowMeets::service_end);
}

TEST(UhhcReader, NamesThePlaceOfAFault)
{
    const auto at = [](std::string_view from, std::string_view to) {
        const auto day = read_uhhc(changed(kUhhc, from, to));
        return day ? "" : day.error().code + " " + day.error().at;
    };
    EXPECT_EQ(at("[\"c1\"]", "[\"c9\"]"), "field.value /patients/0/preferred_caregivers/0");
    EXPECT_EQ(at("\"distance_matrix_index\":1", "\"distance_matrix_index\":2"),
              "field.value /patients/0/distance_matrix_index");
    EXPECT_EQ(at("\"HARD\"", "\"soft\""), "field.value /metadata/cost_components/total_tardiness");
    EXPECT_EQ(at("\"arrival_point\":\"d0\"", "\"arrival_point\":\"d1\""),
              "field.value /caregivers/0/arrival_point");
    EXPECT_EQ(at("\"min_duration\":30", "\"min_duration\":0"), "field.value /lunch_breaks/min_duration");
}

TEST(DaySolution, ComesBackAsItWasWritten)
{
    const DaySolution solution{{{"c1", {{"p1", "s1", 1'500, 21'500}}}, {"c2", {}}}};
    const auto read = read_day_solution(write_day_solution(solution, 1000), 1000);
    ASSERT_TRUE(read) << to_string(read.error());
    ASSERT_EQ(read->routes.size(), 2U);
    EXPECT_EQ(read->routes[0].stops[0].start, 1'500);
    EXPECT_EQ(read->routes[0].stops[0].end, 21'500);
}

TEST(SolomonReader, ReadsAndJudges)
{
    const auto instance = read_solomon(kSolomon);
    ASSERT_TRUE(instance) << to_string(instance.error());
    EXPECT_EQ(instance->distance(0, 2), 14) << "floor(10 * sqrt 2)";
    const auto good = check_routes(*instance, {{1, 2}});
    EXPECT_TRUE(good.breaches.empty());
    EXPECT_EQ(check_routes(*instance, {{1, 2}}).distance, 50 + 36 + 14);
    EXPECT_EQ(check_routes(*instance, {{1}}).breaches[0].code, "customer_left_out");
    EXPECT_EQ(check_routes(*instance, {{1, 2}, {2}}).breaches[0].code, "customer_twice");
    auto tight = *instance;
    tight.capacity = 15;
    tight.stops[2].due = 100;
    tight.vehicles = 0;
    const auto verdict = check_routes(tight, {{1, 2}});
    ASSERT_EQ(verdict.breaches.size(), 3U);
    EXPECT_EQ(verdict.breaches[0].code, "window_end");
    EXPECT_EQ(verdict.breaches[1].code, "capacity");
    EXPECT_EQ(verdict.breaches[2].code, "vehicles");
}

TEST(SolomonReader, NamesTheLineOfAFault)
{
    const auto at = [](std::string_view from, std::string_view to) {
        const auto read = read_solomon(changed(kSolomon, from, to));
        return read ? "" : read.error().at;
    };
    EXPECT_EQ(at("1 3 4 10", "1 3 x 10"), "line 11");
    EXPECT_EQ(at("2 1 1 10", "3 1 1 10"), "line 12");
    EXPECT_EQ(at("5 60 9", "5 60"), "line 11");
}

TEST(VrplibReader, ReadsSections)
{
    constexpr std::string_view text =
        "NAME : T\nDIMENSION : 2\nVEHICLES : 3\nCAPACITY : 9\nSERVICE_TIME : 4\n"
        "EDGE_WEIGHT_TYPE : EUC_2D\nNODE_COORD_SECTION\n1 0 0\n2 3 4\nDEMAND_SECTION\n1 0\n"
        "2 5\nTIME_WINDOW_SECTION\n1 0 50\n2 1 40\nDEPOT_SECTION\n1\n-1\nEOF\n";
    const auto instance = read_vrplib(text);
    ASSERT_TRUE(instance) << to_string(instance.error());
    EXPECT_EQ(instance->stops[1].service, 40);
    EXPECT_EQ(instance->stops[0].service, 0);
    EXPECT_EQ(instance->stops[1].due, 400);
    EXPECT_EQ(read_vrplib(changed(text, "2 3 4", "3 3 4")).error().at, "line 9");
    EXPECT_EQ(read_vrplib(changed(text, "EUC_2D", "GEO")).error().at, "line 6");
}

TEST(Routes, ComeBackAsTheyWereWritten)
{
    const VrptwRoutes routes{{1, 2}, {3}};
    EXPECT_EQ(read_routes(write_routes(routes) + "Cost 12\n").value(), routes);
}

TEST(BestKnown, ReadsQuotedFieldsByTheirHeader)
{
    const auto known =
        read_best_known("set,instance,bks,source,ref_mean,sa_best\na,b,12.5,\"one, two\",,13\n");
    ASSERT_TRUE(known) << to_string(known.error());
    EXPECT_EQ(known->at("a/b").best, 12.5);
    EXPECT_EQ(known->at("a/b").reference_mean, std::nullopt);
    EXPECT_EQ(known->at("a/b").reference_best, 13);
    EXPECT_EQ(read_best_known("set,instance,bks\na,b,x\n").error().at, "line 2, column bks");
}

} // namespace samma::benchsets
