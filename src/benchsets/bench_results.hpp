#pragma once

#include "benchsets/bench_set.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samma::benchsets {

/// The runs of a set that a campaign has made, kept in a CSV file that grows by a line a run, so that a
/// campaign that was stopped goes on where it was.
class BenchResults {
  public:
    /// Reads what is there; a file that does not exist is empty. `folder` empty: nothing is kept.
    static Result<BenchResults> open(const std::filesystem::path& folder, const std::string& set);

    [[nodiscard]] bool has(const std::string& instance, std::uint64_t seed, const std::string& budget) const;
    /// Adds a run to the file, and its solution where it is the best kept of its instance.
    Result<void> add(const BenchOutcome& outcome, const std::string& budget);
    [[nodiscard]] std::vector<BenchRun> runs(const std::string& instance, const std::string& budget) const;

  private:
    struct Kept {
        BenchRun run;
        std::string budget;
    };
    Result<void> keep_solution(const BenchOutcome& outcome) const;

    std::filesystem::path folder_;
    std::string set_;
    std::vector<Kept> kept_;
};

/// What the runs of one instance come to; runs with breaches count as failures, not as costs.
struct BenchLine {
    std::string instance = {};
    std::size_t visits = 0;
    std::size_t runs = 0;
    std::size_t failures = 0;
    std::optional<double> best_known;
    double best = 0;
    double mean = 0;
    double worst = 0;
    double cpu_seconds = 0; ///< mean of a run
    [[nodiscard]] std::optional<double> gap_pct(double cost) const;
};
BenchLine line_of(const BenchInstance& instance, const std::vector<BenchRun>& runs);

/// The mean over the instances of one size.
struct BenchClass {
    std::string name; ///< "n <= 50" …
    std::size_t instances = 0;
    std::size_t runs = 0;
    std::size_t failures = 0;
    double mean_gap_pct = 0;
    double best_gap_pct = 0;
    double cpu_seconds = 0;
    std::size_t matched =
        0; ///< instances where the best run is the best known, to a thousandth of a per cent
    std::size_t new_bests = 0; ///< instances where it is better
};
/// The classes that hold instances with a best-known value, and last all of them.
std::vector<BenchClass> classes_of(const std::vector<BenchLine>& lines);

} // namespace samma::benchsets
