#include "cli/problem_file/problem_reader.hpp"
#include "cli/problem_file/result_file.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <set>
#include <sstream>

namespace samma::cli {
namespace {

namespace json = boost::json;

std::string example(const std::string& name)
{
    std::ostringstream text;
    text << std::ifstream(std::filesystem::path(SAMMA_SOURCE_DIR) / "api/examples/problem_files" / name)
                .rdbuf();
    return text.str();
}

std::string adjusted(const std::string& name, const std::function<void(json::object&)>& adjust)
{
    auto file = json::parse(example(name));
    adjust(file.as_object());
    return json::serialize(file);
}

/// "pointer code" of each fault.
std::set<std::string> faults_of(const std::string& text)
{
    std::set<std::string> told;
    if (const auto read = read_problem(text); !read)
        for (const auto& fault : read.error())
            told.insert(fault.pointer + " " + fault.code);
    return told;
}

planner::Budget short_budget()
{
    planner::Budget budget;
    budget.iterations = 3000;
    return budget;
}

TEST(ProblemReader, ReadsWhatTheWholeModelSays)
{
    const auto read = read_problem(example("three_days.problem.json"));
    ASSERT_TRUE(read.has_value());
    const PlanningPeriod& period = read->problem.period;
    EXPECT_EQ(period.dates().days(), 3);
    EXPECT_EQ(period.clients().size(), 4U);
    const Visit* shopping = period.find_visit(read->names.visits.id_of("shopping 2026-12-01"));
    ASSERT_NE(shopping, nullptr);
    ASSERT_EQ(shopping->days.size(), 2U);
    EXPECT_EQ(shopping->days[0].on, shopping->days[1].on);
    EXPECT_EQ(shopping->requirements.ruled_out_modes, std::vector{TravelMode::bike});
    EXPECT_TRUE(period.find_visit(read->names.visits.id_of("walk"))->is_optional);
    ASSERT_EQ(period.lags().size(), 3U);
    EXPECT_EQ(period.lags()[0].max_lag, Seconds(2400));
    EXPECT_EQ(period.staff_ties().size(), 2U);
    EXPECT_EQ(period.history().size(), 4U);
    // One decision is locked, and one published visit starts before the freeze.
    EXPECT_EQ(period.locked().size(), 2U);
    EXPECT_EQ(period.published().size(), 2U);
    EXPECT_EQ(read->problem.guard_rail_pct, 25);
    EXPECT_EQ(read->problem.settings.target_people_of.size(), 1U);
    const Shift* ends_elsewhere = period.find_shift(read->names.shifts.id_of("usk_4 2026-12-01"));
    ASSERT_NE(ends_elsewhere, nullptr);
    EXPECT_NE(ends_elsewhere->end_place(), ends_elsewhere->office_id);
}

TEST(ProblemReader, PlansWithoutAHardFindingAndReadsItsOwnResult)
{
    for (const auto* name : {"three_days.problem.json", "smallest.problem.json"}) {
        const auto read = read_problem(example(name));
        ASSERT_TRUE(read.has_value());
        const auto solved = app::solve_problem(read->problem, short_budget(), {});
        ASSERT_TRUE(solved.has_value());
        for (const auto& finding : solved->findings)
            EXPECT_NE(finding.severity, Severity::hard) << name << ": " << finding.rule_id;
        EXPECT_TRUE(solved->proposal.plan.vacant.empty()) << name;
        EXPECT_TRUE(solved->price.is_within_guard_rail);

        const auto plan = read_result(api::write_json(result_of(*read, *solved)), *read);
        ASSERT_TRUE(plan.has_value());
        EXPECT_EQ(plan->assignments, solved->proposal.plan.assignments);
        EXPECT_EQ(plan->breaks, solved->proposal.plan.breaks);
        EXPECT_EQ(app::check_solution(read->problem, *plan), solved->findings);
    }
}

TEST(ProblemReader, PlansAWeightedDayByTheEngineOfSingleDays)
{
    const auto read = read_problem(example("weighted_day.problem.json"));
    ASSERT_TRUE(read.has_value());
    ASSERT_TRUE(read->weights.has_value());
    const app::WeightedBudget budget{.iterations = 5'000, .seconds = std::nullopt, .seed = 1};

    const auto solved = app::solve_weighted(read->problem, *read->weights, budget);

    ASSERT_TRUE(solved.has_value());
    for (const auto& finding : solved->findings)
        EXPECT_NE(finding.severity, Severity::hard) << finding.rule_id;
    EXPECT_TRUE(solved->plan.vacant.empty());
    EXPECT_TRUE(solved->left_out.empty()) << "a walk is worth 3,000 seconds of travel";
    EXPECT_EQ(solved->plan.assignments.size(), 8U);
    EXPECT_EQ(solved->plan.breaks.size(), 2U) << "the short shift needs none";
    EXPECT_EQ(app::solve_weighted(read->problem, *read->weights, budget)->plan, solved->plan);
    const auto result = api::write_json(result_of(*read, *solved));
    const auto plan = read_result(result, *read);
    ASSERT_TRUE(plan.has_value());
    EXPECT_EQ(app::check_solution(read->problem, *plan), solved->findings);
    EXPECT_EQ(json::parse(result).at("weighted_cost").as_int64(), solved->cost);
}

TEST(ProblemReader, WeighsADayByWhatItsWeightsSay)
{
    const auto cost = [](const std::function<void(json::object&)>& adjust) {
        const auto read = read_problem(adjusted("weighted_day.problem.json", [&](json::object& file) {
            adjust(file["objective"].as_object()["weights"].as_object());
        }));
        EXPECT_TRUE(read.has_value());
        const auto solved = app::solve_weighted(read->problem, *read->weights,
                                                {.iterations = 5'000, .seconds = std::nullopt, .seed = 1});
        EXPECT_TRUE(solved.has_value());
        return std::pair(solved->cost, solved->left_out.size());
    };
    const auto only = [](std::int64_t travel) {
        return [travel](json::object& weights) {
            for (auto& [name, value] : weights)
                if (value.is_int64())
                    value = std::string(name) == "travel" ? travel : 0;
        };
    };
    EXPECT_EQ(cost(only(0)).first, 0);
    EXPECT_EQ(cost(only(2)).first, 2 * cost(only(1)).first);
    EXPECT_EQ(cost(only(1)).second, 1U) << "nobody goes for a walk when it is worth nothing";
}

TEST(ProblemReader, SaysWhatAWeightedProblemCannotHold)
{
    const auto text = adjusted("weighted_day.problem.json", [](json::object& file) {
        file["days"] = 2;
        file["ties"].as_array().clear();
        file["objective"].as_object().erase("weights");
        auto again = file["shifts"].as_array()[0];
        again.as_object()["id"] = "again";
        file["shifts"].as_array().push_back(again);
    });
    EXPECT_EQ(faults_of(text), (std::set<std::string>{"/days problem.weighted", "/lags/0 problem.weighted",
                                                      "/objective/weights problem.weights_missing",
                                                      "/shifts/3/care_worker problem.weighted"}));
}

TEST(ProblemReader, FindsWhatARuleForbidsInAResultThatSomebodyChanged)
{
    const auto read = read_problem(example("three_days.problem.json"));
    ASSERT_TRUE(read.has_value());
    const auto solved = app::solve_problem(read->problem, short_budget(), {});
    auto result = json::parse(api::write_json(result_of(*read, *solved)));
    for (auto& assignment : result.at("assignments").as_array())
        if (assignment.at("visit").as_string().starts_with("breakfast"))
            assignment.at("starts_at") = std::string(assignment.at("on").as_string()) + "T08:29:00Z";
    const auto plan = read_result(json::serialize(result), *read);
    ASSERT_TRUE(plan.has_value());
    std::set<std::string> broken;
    for (const auto& finding : app::check_solution(read->problem, *plan))
        broken.insert(finding.rule_id);
    EXPECT_TRUE(broken.contains("maximum_lag"));
}

TEST(ProblemReader, TellsEveryFaultOfFormAtOnce)
{
    const auto text = adjusted("three_days.problem.json", [](json::object& file) {
        file["days"] = 0;
        file["clients"].as_array()[0].as_object().erase("place");
        file["clients"].as_array()[1].as_object()["colour"] = "blue";
        file["visits"].as_array()[2].as_object()["care_min"] = "long";
        file["shifts"].as_array()[0].as_object()["mode"] = "horse";
        file["lags"].as_array()[0].as_object()["max"] = -1;
    });
    EXPECT_EQ(faults_of(text),
              (std::set<std::string>{"/clients/0/place field.required", "/clients/1/colour field.unknown",
                                     "/visits/2/care_min field.type", "/days field.value",
                                     "/shifts/0/mode field.value", "/lags/0/max field.value"}));
    EXPECT_EQ(faults_of("{"), std::set<std::string>{" request.json"});
}

TEST(ProblemReader, TellsEveryContradictionAtOnce)
{
    const auto text = adjusted("three_days.problem.json", [](json::object& file) {
        auto& visits = file["visits"].as_array();
        visits[0].as_object()["client"] = "nobody";
        visits[1].as_object()["id"] = "insulin 2026-11-30";
        visits[2].as_object()["windows"].as_array()[0].as_object()["promised_until"] = "11:00";
        visits[3].as_object()["windows"].as_array()[0].as_object()["on"] = "2026-12-24";
        visits[3].as_object()["second_care_min"] = 5;
        auto& shopping = visits[4].as_object()["windows"].as_array();
        shopping[1].as_object()["from"] = "11:00";
        file["shifts"].as_array()[0].as_object()["until"] = "2026-11-30T06:00";
        file["shifts"].as_array()[1].as_object()["mode"] = "car";
        file["travel"].as_array()[0].as_object()["seconds"].as_array()[1].as_array().pop_back();
        file["lags"].as_array()[2].as_object()["max"] = 5;
        file["ties"].as_array()[0].as_object()["then"] = "shower";
        file["history"].as_array()[0].as_object()["on"] = "2026-11-01";
        file["published"].as_array()[1].as_object()["part"] = 1;
    });
    EXPECT_EQ(
        faults_of(text),
        (std::set<std::string>{
            "/visits/0/client problem.unknown_name", "/visits/1/id problem.name_twice",
            "/visits/2/windows/0 problem.promise_outside", "/visits/3/windows/0/on problem.outside_dates",
            "/visits/3/second_care_min problem.second_of_one", "/visits/4/windows/1 problem.not_apart",
            "/shifts/0/until problem.ends_before_it_starts", "/shifts/1/mode problem.no_table",
            "/travel/0/seconds/1 problem.table_size", "/lags/2/max problem.most_below_least",
            "/ties/0/then problem.tied_to_itself", "/history/0/on problem.outside_look_back",
            "/published/1/part problem.no_such_part", "/lags/0/then problem.unknown_name",
            "/ties/1/then problem.unknown_name", "/locked/0/on problem.no_such_day"}));
}

TEST(ProblemReader, TellsThatAPlaceIsThereTwice)
{
    const auto text = adjusted("three_days.problem.json", [](json::object& file) {
        auto& places = file["places"].as_array();
        places[1].as_object()["id"] = places[0].as_object()["id"];
    });
    EXPECT_TRUE(faults_of(text).contains("/places/1/id problem.name_twice"));
}

TEST(ProblemReader, HasASentenceInBothLanguagesForEveryFault)
{
    const api::FieldError fault{
        .pointer = "/visits/0/client", .code = "problem.unknown_name", .values = {{"name", "nobody"}}};
    EXPECT_EQ(sentence_of(fault, Language::english), "/visits/0/client: \"nobody\" is not in the file");
    EXPECT_EQ(sentence_of(fault, Language::swedish), "/visits/0/client: \"nobody\" finns inte i filen");
}

} // namespace
} // namespace samma::cli
