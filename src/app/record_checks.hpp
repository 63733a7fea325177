#pragma once

#include "base/result.hpp"
#include "store/ports.hpp"

namespace samma::app {

/// What one record says of itself: days, clock times and wall times end after they begin, a recurrence names
/// days. Error: `record.order`, at the JSON pointer of the member.
Result<void> check_record(const store::Records& data);

} // namespace samma::app
