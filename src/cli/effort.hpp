#pragma once

#include <boost/json/object.hpp>

#include <chrono>

namespace samma::cli {

/// What a command costs the machine, from when this is made.
class Effort {
  public:
    [[nodiscard]] double wall_s() const;
    /// Adds `wall_s`, and of the whole process `cpu_s`, the seconds that its threads have worked together,
    /// and `peak_rss_mb`, the most memory that it has held, in MB of 2^20 bytes.
    void write(boost::json::object& document) const;

  private:
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
};

} // namespace samma::cli
