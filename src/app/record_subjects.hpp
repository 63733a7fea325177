#pragma once

#include "app/access.hpp"

#include <vector>

namespace samma::app {

/// Whom the record in `data` concerns: all of them must be permitted. Never empty.
std::vector<Subject> subjects_of(store::UnitOfWork& work, store::RecordKind kind, const store::Records& data);

} // namespace samma::app
