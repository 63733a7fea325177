#pragma once

#include "app/access.hpp"

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace samma::app {

/// The organisation as it stands in the unit of work.
OrganisationTree load_organisation_tree(store::UnitOfWork& work, const TenantId& tenant_id);

/// The organisation for those who ask at each request: read again when something has happened, by whichever
/// server, since it was read. From several threads at once.
class KeptOrganisation {
  public:
    explicit KeptOrganisation(const TenantId& tenant_id) : tenant_id_(tenant_id) {}

    /// As it stands in a unit of work that only reads (what another one has not committed yet may never
    /// come); shared with those who read it a moment ago.
    std::shared_ptr<const OrganisationTree> at(store::UnitOfWork& work);

  private:
    const TenantId& tenant_id_;
    std::mutex mutex_;
    std::int64_t event_sequence_ = -1; ///< of the newest event when the tree was read
    std::shared_ptr<const OrganisationTree> tree_;
};

/// The organisation as a tree, parents first: for whoever holds a role in some section, or runs the
/// installation.
Result<std::vector<Place>> read_organisation(const Ports& ports, const Caller& caller);

} // namespace samma::app
