#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace samma::indicators {

/// So many of so many; kept as two counts so that groups can be merged.
struct Share {
    std::int64_t part = 0;
    std::int64_t whole = 0;

    void count(bool belongs)
    {
        part += belongs ? 1 : 0;
        ++whole;
    }
    [[nodiscard]] std::optional<double> pct() const; ///< nothing when there is nothing to share

    Share& operator+=(const Share& other);
    friend bool operator==(const Share&, const Share&) = default;
};

/// One whole number per client.
class Distribution {
  public:
    void add(int value);
    Distribution& operator+=(const Distribution& other);

    [[nodiscard]] const std::vector<int>& values() const { return values_; } ///< ascending
    [[nodiscard]] std::int64_t sum() const;
    [[nodiscard]] std::optional<double> mean() const;
    [[nodiscard]] std::optional<double> median() const;
    /// Nearest rank: the least value that at least so many per cent do not exceed.
    [[nodiscard]] std::optional<int> percentile(int pct) const;
    [[nodiscard]] std::optional<int> max() const;
    [[nodiscard]] Share share_above(int limit) const;
    [[nodiscard]] Share share_up_to(int limit) const;

    friend bool operator==(const Distribution&, const Distribution&) = default;

  private:
    std::vector<int> values_;
};

/// A sum over so many; nothing when there were none.
std::optional<double> ratio(double sum, double count);

} // namespace samma::indicators
