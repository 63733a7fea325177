#include "benchsets/bench_results.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace samma::benchsets {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kInstance =
    "T1\n\nVEHICLE\nNUMBER CAPACITY\n  2  20\n\nCUSTOMER\nCUST NO. XCOORD. YCOORD.\n"
    "0 0 0 0 0 100 0\n1 3 4 10 5 60 9\n2 1 1 10 0 90 9\n";

/// A data folder with one made-up set of two instances, and a folder for results.
class Bench : public testing::Test {
  protected:
    void SetUp() override
    {
        fs::create_directories(root_ / "vrptw-made-up" / "instances");
        for (const auto* name : {"R1.txt", "R2.txt"})
            std::ofstream(root_ / "vrptw-made-up" / "instances" / name) << kInstance;
        std::ofstream(root_ / "best-known.csv")
            << "set,instance,bks\nvrptw-made-up,R1,10\nvrptw-made-up,R2,20\n";
    }
    void TearDown() override { fs::remove_all(root_); }

    fs::path root_ = fs::temp_directory_path() / ("samma_bench_test_" + std::to_string(::getpid()));
};

} // namespace

TEST_F(Bench, SolvesJudgesAndKeepsARun)
{
    const auto set = load_set(root_, "vrptw-made-up", "R*");
    ASSERT_TRUE(set) << to_string(set.error());
    ASSERT_EQ(set->instances.size(), 2U);
    EXPECT_TRUE(set->unread.empty());
    auto results = BenchResults::open(root_ / "out", "vrptw-made-up").value();
    for (const auto& instance : set->instances) {
        const auto outcome = run_once(instance, {.iterations = 50}, 1);
        ASSERT_TRUE(outcome) << to_string(outcome.error());
        EXPECT_EQ(outcome->run.breaches, 0U);
        EXPECT_DOUBLE_EQ(outcome->run.cost, (50 + 36 + 14) / 10.0);
        ASSERT_TRUE(results.add(*outcome, "50 iterations"));
    }

    const auto again = BenchResults::open(root_ / "out", "vrptw-made-up");
    ASSERT_TRUE(again) << to_string(again.error());
    EXPECT_TRUE(again->has("R1", 1, "50 iterations"));
    EXPECT_FALSE(again->has("R1", 2, "50 iterations"));
    EXPECT_FALSE(again->has("R1", 1, "60 iterations"));
    EXPECT_TRUE(fs::exists(root_ / "out" / "vrptw-made-up-solutions" / "R2.sol"));

    std::vector<BenchLine> lines;
    for (const auto& instance : set->instances)
        lines.push_back(line_of(instance, again->runs(instance.name, "50 iterations")));
    EXPECT_EQ(lines[0].gap_pct(lines[0].mean), 0);
    EXPECT_EQ(lines[1].gap_pct(lines[1].mean), 100 * (10.0 / 20 - 1));
    const auto classes = classes_of(lines);
    ASSERT_EQ(classes.size(), 2U);
    EXPECT_EQ(classes[0].name, "n <= 50");
    EXPECT_EQ(classes[0].matched, 1U);
    EXPECT_EQ(classes[0].new_bests, 1U);
}

TEST_F(Bench, TellsARunWithBreachesAsAFailureNotAsACost)
{
    const auto set = load_set(root_, "vrptw-made-up", "R1").value();
    const std::vector<BenchRun> runs{{.instance = "R1", .seed = 1, .cost = 3, .breaches = 1},
                                     {.instance = "R1", .seed = 2, .cost = 11}};
    const auto line = line_of(set.instances.front(), runs);
    EXPECT_EQ(line.failures, 1U);
    EXPECT_EQ(line.best, 11);
    EXPECT_EQ(line.mean, 11);
}

TEST_F(Bench, SaysWhichInstancesItCannotReadAndLoadsTheOthers)
{
    std::ofstream(root_ / "vrptw-made-up" / "instances" / "R1.txt") << "no instance";
    const auto set = load_set(root_, "vrptw-made-up", "*").value();
    ASSERT_EQ(set.instances.size(), 1U);
    EXPECT_EQ(set.instances.front().name, "R2");
    ASSERT_EQ(set.unread.size(), 1U);
    EXPECT_NE(to_string(set.unread.front()).find("R1.txt"), std::string::npos)
        << to_string(set.unread.front());
}

TEST_F(Bench, SaysWhichSetOrPatternIsWrong)
{
    EXPECT_EQ(load_set(root_, "unheard-of", "*").error().code, "bench.set_unknown");
    EXPECT_EQ(load_set(root_, "vrptw-made-up", "Q*").error().code, "bench.no_instances");
}

} // namespace samma::benchsets
