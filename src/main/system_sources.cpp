#include "main/system_sources.hpp"

namespace samma {

Instant SystemClock::now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Uuid SystemIds::next()
{
    constexpr std::uint64_t kCounterLimit = 1U << 12U;
    const std::lock_guard lock(mutex_);
    const auto now = SystemClock().now().time_since_epoch().count();
    if (now > last_millisecond_) {
        last_millisecond_ = now;
        counter_ = 0;
    } else if (++counter_ == kCounterLimit) {
        ++last_millisecond_;
        counter_ = 0;
    }
    const std::uint64_t random = (static_cast<std::uint64_t>(random_()) << 32U) | random_();
    return Uuid::from_time(last_millisecond_, counter_, random);
}

} // namespace samma
