#include "planner/routing/solve.hpp"

#include "planner/routing/search.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>

namespace samma::planner::routing {

namespace {

constexpr std::int64_t kUsualIterations = 100'000;
constexpr std::int64_t kStepsBetweenLooks = 32;

double thread_cpu_seconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// How much of the budget is used: the largest share of its parts.
class Meter {
  public:
    explicit Meter(const Budget& budget)
        : budget_(budget), cpu_begin_(thread_cpu_seconds()), wall_begin_(std::chrono::steady_clock::now())
    {
        if (!budget.iterations && !budget.cpu_seconds && !budget.wall_seconds)
            budget_.iterations = kUsualIterations;
    }

    [[nodiscard]] double cpu_seconds() const { return thread_cpu_seconds() - cpu_begin_; }

    /// The clock is looked at now and then; the temperature follows what it said.
    double progress(std::int64_t iterations)
    {
        double share = 0;
        if (budget_.iterations)
            share = static_cast<double>(iterations) /
                    static_cast<double>(std::max<std::int64_t>(1, *budget_.iterations));
        if (iterations % kStepsBetweenLooks == 0) {
            timed_ = 0;
            if (budget_.cpu_seconds)
                timed_ = cpu_seconds() / *budget_.cpu_seconds;
            if (budget_.wall_seconds) {
                const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - wall_begin_;
                timed_ = std::max(timed_, spent.count() / *budget_.wall_seconds);
            }
        }
        return std::max(share, timed_);
    }

  private:
    Budget budget_;
    double cpu_begin_;
    std::chrono::steady_clock::time_point wall_begin_;
    double timed_ = 0;
};

} // namespace

Solution solve(const Problem& problem, const Budget& budget, std::uint64_t seed, Stats* stats)
{
    Meter meter(budget);
    const Model model(problem);
    Search search(model, seed);
    std::int64_t iterations = 0;
    for (double progress = meter.progress(0); progress < 1; progress = meter.progress(++iterations))
        search.step(progress);
    if (stats)
        *stats = {iterations, search.tests(), meter.cpu_seconds()};
    return search.best().solution();
}

} // namespace samma::planner::routing
