#include "http/request_quota.hpp"

namespace samma::http {

std::optional<Seconds> RequestQuota::charge(const Uuid& who, Instant now)
{
    const auto minute = std::chrono::floor<std::chrono::minutes>(now);
    const auto number = minute.time_since_epoch().count();
    const std::scoped_lock lock(mutex_);
    if (number != minute_) {
        counts_.clear();
        minute_ = number;
    }
    if (++counts_[who] <= per_minute_)
        return std::nullopt;
    return std::chrono::ceil<std::chrono::seconds>(minute + std::chrono::minutes(1) - now);
}

} // namespace samma::http
