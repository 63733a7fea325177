#include "indicators/statistics.hpp"

#include <algorithm>
#include <numeric>

namespace samma::indicators {

std::optional<double> ratio(double sum, double count)
{
    return count == 0 ? std::nullopt : std::optional(sum / count);
}

std::optional<double> Share::pct() const
{
    return ratio(100.0 * static_cast<double>(part), static_cast<double>(whole));
}

Share& Share::operator+=(const Share& other)
{
    part += other.part;
    whole += other.whole;
    return *this;
}

void Distribution::add(int value)
{
    values_.insert(std::upper_bound(values_.begin(), values_.end(), value), value);
}

Distribution& Distribution::operator+=(const Distribution& other)
{
    const auto own = static_cast<std::ptrdiff_t>(values_.size());
    values_.insert(values_.end(), other.values_.begin(), other.values_.end());
    std::inplace_merge(values_.begin(), values_.begin() + own, values_.end());
    return *this;
}

std::int64_t Distribution::sum() const
{
    return std::accumulate(values_.begin(), values_.end(), std::int64_t{0});
}

std::optional<double> Distribution::mean() const
{
    return ratio(static_cast<double>(sum()), static_cast<double>(values_.size()));
}

std::optional<double> Distribution::median() const
{
    if (values_.empty())
        return std::nullopt;
    const std::size_t upper = values_.size() / 2;
    const std::size_t lower = (values_.size() - 1) / 2;
    return (values_[lower] + values_[upper]) / 2.0;
}

std::optional<int> Distribution::percentile(int pct) const
{
    if (values_.empty())
        return std::nullopt;
    const std::size_t rank = (values_.size() * static_cast<std::size_t>(pct) + 99) / 100;
    return values_[std::max<std::size_t>(rank, 1) - 1];
}

std::optional<int> Distribution::max() const
{
    return values_.empty() ? std::nullopt : std::optional(values_.back());
}

Share Distribution::share_above(int limit) const
{
    const auto above = values_.end() - std::upper_bound(values_.begin(), values_.end(), limit);
    return {above, static_cast<std::int64_t>(values_.size())};
}

Share Distribution::share_up_to(int limit) const
{
    const Share above = share_above(limit);
    return {above.whole - above.part, above.whole};
}

} // namespace samma::indicators
