#pragma once

#include "base/assert.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace samma::store {

/// Within one process the threads that write take turns, on every engine alike. A thread that has the turn
/// and begins anything else would wait for itself for ever: that is a bug, and is called one.
class WriterTurn {
  public:
    void take()
    {
        std::unique_lock lock(mutex_);
        SAMMA_ASSERT(thread_ != std::this_thread::get_id());
        is_free_.wait(lock, [&] { return thread_ == std::thread::id(); });
        thread_ = std::this_thread::get_id();
    }
    void release()
    {
        {
            const std::lock_guard lock(mutex_);
            thread_ = {};
        }
        is_free_.notify_one();
    }
    void demand_not_taken_by_this_thread()
    {
        const std::lock_guard lock(mutex_);
        SAMMA_ASSERT(thread_ != std::this_thread::get_id());
    }

  private:
    std::mutex mutex_;
    std::condition_variable is_free_;
    std::thread::id thread_; ///< none: nobody writes
};

} // namespace samma::store
