#pragma once

#include "base/time.hpp"

namespace samma::app {

/// What time it is: a port, so that tests set it.
class Clock {
  public:
    virtual ~Clock() = default;
    virtual Instant now() = 0;
};

} // namespace samma::app
