#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace samma::store {

/// Counts announcements and wakes those of this process who await one.
class Announcements {
  public:
    void add()
    {
        {
            const std::lock_guard lock(mutex_);
            ++count_;
        }
        changed_.notify_all();
    }
    std::uint64_t await(std::uint64_t seen, std::chrono::milliseconds at_most)
    {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, at_most, [&] { return count_ != seen; });
        return count_;
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::uint64_t count_ = 0;
};

} // namespace samma::store
