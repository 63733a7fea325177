#pragma once

#include <chrono>
#include <cstdint>
#include <ctime>

namespace samma {

/// What the processor has worked for this process. A test that bounds time bounds this: it is the same on a
/// busy machine.
inline std::chrono::milliseconds cpu_time()
{
    return std::chrono::milliseconds(static_cast<std::int64_t>(std::clock()) * 1000 / CLOCKS_PER_SEC);
}

} // namespace samma
