#pragma once

#include "base/id.hpp"
#include "base/time.hpp"

#include <mutex>
#include <optional>
#include <unordered_map>

namespace samma::http {

/// How many requests one person may make in a minute: far more than anybody's work needs, far fewer
/// than a program that empties the register. May be used from several threads at once.
class RequestQuota {
  public:
    explicit RequestQuota(int per_minute) : per_minute_(per_minute) {}

    /// Counts a request; nothing when it may go on, or else the seconds until the next may.
    std::optional<Seconds> charge(const Uuid& who, Instant now);

  private:
    const int per_minute_;
    std::mutex mutex_;
    std::int64_t minute_ = 0; ///< the one that is counted
    std::unordered_map<Uuid, int> counts_;
};

} // namespace samma::http
