#pragma once

#include "app/access.hpp"

#include <vector>

namespace samma::app {

/// The organisation as it stands in the unit of work.
OrganisationTree load_organisation_tree(store::UnitOfWork& work, const TenantId& tenant_id);

/// The organisation as a tree, parents first: for whoever holds a role in some section, or runs the
/// installation.
Result<std::vector<Place>> read_organisation(const Ports& ports, const Caller& caller);

} // namespace samma::app
