#pragma once

#include "app/clock.hpp"
#include "base/id.hpp"

#include <mutex>
#include <random>

namespace samma {

/// The machine's clock.
class SystemClock final : public app::Clock {
  public:
    Instant now() override;
};

/// Version 7 identities from the machine's clock and its source of randomness; never the same twice, and
/// later ones sort after earlier ones within this process.
class SystemIds final : public IdSource {
  public:
    Uuid next() override;

  private:
    std::mutex mutex_;
    std::random_device random_;
    std::int64_t last_millisecond_ = 0;
    std::uint64_t counter_ = 0;
};

} // namespace samma
