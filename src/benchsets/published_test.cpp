// Our checkers against every published solution at hand: each must be free of breaches and cost what was
// published.
#include "benchsets/best_known.hpp"
#include "benchsets/day_checker.hpp"
#include "benchsets/day_readers.hpp"
#include "benchsets/files.hpp"
#include "benchsets/vrptw_instance.hpp"

#include <boost/json/parse.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace samma::benchsets {

namespace {

namespace fs = std::filesystem;

fs::path data_folder()
{
    const char* folder = std::getenv("SAMMA_BENCH_DATA");
    return folder ? fs::path(folder) : fs::path();
}

class Published : public testing::TestWithParam<std::string> {
  protected:
    void SetUp() override
    {
        if (data_folder().empty())
            GTEST_SKIP() << "SAMMA_BENCH_DATA does not name the folder of the public sets";
        known_ = read_best_known(read_file(data_folder() / "best-known.csv").value()).value();
    }

    std::map<std::string, BestKnown> known_;
};

std::vector<fs::path> solutions_of(const std::string& set)
{
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(data_folder() / set / "solutions"))
        paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

/// "sol-NAME-SEED.json" or "NAME.sa.sol.json" or "NAME.sol" → NAME.
std::string instance_of(const fs::path& solution)
{
    auto name = solution.filename().string();
    if (name.starts_with("sol-"))
        return name.substr(4, name.rfind('-') - 4);
    return name.substr(0, name.find(name.ends_with(".json") ? ".cp-sat" : ".sol"))
        .substr(0, name.find(".sa."));
}

class PublishedDay : public Published {};
class PublishedRoutes : public Published {};

} // namespace

TEST_P(PublishedDay, IsFreeOfBreachesAndCostsWhatWasPublished)
{
    for (const auto& path : solutions_of(GetParam())) {
        const auto name = instance_of(path);
        SCOPED_TRACE(path.filename());
        const auto text = read_file(data_folder() / GetParam() / "instances" / (name + ".json")).value();
        const auto instance = GetParam().starts_with("hhcrsp") ? read_hhcrsp(text) : read_uhhc(text);
        ASSERT_TRUE(instance) << to_string(instance.error());
        const auto solution_text = read_file(path).value();
        const auto solution = read_day_solution(solution_text, instance->ticks);
        ASSERT_TRUE(solution) << to_string(solution.error());
        const auto verdict = check_day(*instance, *solution);
        for (const auto& breach : verdict.breaches)
            ADD_FAILURE() << breach.code << " at " << breach.at;
        const auto cost = objective_of(*instance, verdict);
        const auto best = known_.at(GetParam() + "/" + name).best.value();
        if (GetParam().starts_with("hhcrsp")) {
            EXPECT_NEAR(cost, best, 0.0006);
        } else if (path.string().find(".sa.") != std::string::npos) {
            const auto stored = boost::json::parse(solution_text);
            EXPECT_EQ(cost, stored.at("cost").at("objective").to_number<double>());
        } else {
            EXPECT_EQ(cost, best);
        }
    }
}

TEST_P(PublishedRoutes, AreFreeOfBreachesAndCostWhatWasPublished)
{
    for (const auto& path : solutions_of(GetParam())) {
        const auto name = instance_of(path);
        SCOPED_TRACE(path.filename());
        const auto folder = data_folder() / GetParam() / "instances";
        const auto instance = GetParam() == "vrptw-solomon"
                                  ? read_solomon(read_file(folder / (name + ".txt")).value())
                                  : read_vrplib(read_file(folder / (name + ".vrp")).value());
        ASSERT_TRUE(instance) << to_string(instance.error());
        const auto routes = read_routes(read_file(path).value());
        ASSERT_TRUE(routes) << to_string(routes.error());
        const auto verdict = check_routes(*instance, *routes);
        for (const auto& breach : verdict.breaches)
            ADD_FAILURE() << breach.code << " at " << breach.at;
        EXPECT_EQ(verdict.distance, std::llround(10 * known_.at(GetParam() + "/" + name).best.value()));
    }
}

INSTANTIATE_TEST_SUITE_P(Slow, PublishedDay,
                         testing::Values("hhcrsp-mankowska", "hhcrsp-kummer", "hhcrsp-italian",
                                         "uhhc-validation", "uhhc-bazirha", "uhhc-bazirha-caie"));
INSTANTIATE_TEST_SUITE_P(Slow, PublishedRoutes, testing::Values("vrptw-solomon", "vrptw-gh1000"));

} // namespace samma::benchsets
