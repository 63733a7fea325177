#pragma once

#include "app/access.hpp"

#include <vector>

namespace samma::app {

/// The organisation as a tree, parents first: for whoever holds a role in some section, or runs the
/// installation.
Result<std::vector<Place>> read_organisation(const Ports& ports, const Caller& caller);

} // namespace samma::app
