#pragma once

#include "app/caller.hpp"
#include "app/ports.hpp"

#include <string>
#include <vector>

namespace samma::app {

/// Sections by external id (S01 …), or every section for "all", home-care sections first, by
/// external id; those that the caller
/// may not see are left out. Error: `section.unknown` when none is left.
Result<std::vector<Section>> list_sections(const Ports& ports, const Caller& caller,
                                           const std::string& wanted);

} // namespace samma::app
