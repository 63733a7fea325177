#pragma once

#include "app/ports.hpp"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace samma::app {

/// Where the audit chain is put on record outside the database, and with which key.
struct CheckpointPlaces {
    std::filesystem::path key;                ///< made when there is none
    std::vector<std::filesystem::path> files; ///< two at least, out of the database's reach
};

/// Puts what the chain has gained on record, when it is `least` rows or more; returns how many. Errors:
/// `checkpoint.key`, `checkpoint.file`, `checkpoint.files_differ`.
Result<std::int64_t> put_on_record(const Ports& ports, const CheckpointPlaces& places, std::int64_t least);

/// Puts the chain on record every 60 seconds, and at once after 1 000 rows, for as long as it lives.
class CheckpointKeeper {
  public:
    /// `tell` hears what goes wrong; the next turn tries again.
    CheckpointKeeper(const Ports& ports, CheckpointPlaces places, std::function<void(const Error&)> tell);
    /// A last time, then no more.
    ~CheckpointKeeper();
    CheckpointKeeper(const CheckpointKeeper&) = delete;
    CheckpointKeeper& operator=(const CheckpointKeeper&) = delete;

  private:
    void keep(std::int64_t least);
    void run();

    const Ports& ports_;
    CheckpointPlaces places_;
    std::function<void(const Error&)> tell_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool is_over_ = false;
    std::thread thread_;
};

} // namespace samma::app
