#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace samma {

/// A small, fast, seedable random source whose numbers are the same on every machine (xoshiro256**, Blackman
/// and Vigna 2018). Used where a run must be repeatable: the planner, the demo city, tests.
class Random {
  public:
    explicit Random(std::uint64_t seed);

    std::uint64_t next();

    /// Uniform in [0, bound); bound > 0.
    std::uint32_t below(std::uint32_t bound);

    /// Uniform in [from, to], both ends included.
    int between(int from, int to);

    /// Uniform in [0, 1).
    double unit();

    bool chance(double probability) { return unit() < probability; }

    /// Normal with the given mean and standard deviation (sum of twelve uniforms: light tails, no libm).
    double normal(double mean, double deviation);

    /// An index drawn in proportion to the weights; the sum must be positive.
    std::size_t weighted(std::span<const double> weights);

    template <typename Range>
    void shuffle(Range& range)
    {
        for (std::size_t remaining = range.size(); remaining > 1; --remaining) {
            using std::swap;
            swap(range[remaining - 1], range[below(static_cast<std::uint32_t>(remaining))]);
        }
    }

    /// A source of its own for a named part of the work, so that parts do not disturb each other's numbers.
    [[nodiscard]] Random fork(std::uint64_t part) const;

  private:
    std::array<std::uint64_t, 4> state_{};
};

/// The mixing step of SplitMix64: spreads a counter or hash over all 64 bits.
std::uint64_t mix64(std::uint64_t value);

} // namespace samma
