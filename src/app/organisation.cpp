#include "app/organisation.hpp"

namespace samma::app {

OrganisationTree load_organisation_tree(store::UnitOfWork& work, const TenantId& tenant_id)
{
    const auto organisation = work.master_data().load_organisation();
    return {tenant_id, organisation.units, organisation.sections, organisation.teams};
}

std::shared_ptr<const OrganisationTree> KeptOrganisation::at(store::UnitOfWork& work)
{
    const auto newest = work.events().last_sequence();
    {
        const std::lock_guard lock(mutex_);
        if (event_sequence_ == newest)
            return tree_;
    }
    auto tree = std::make_shared<const OrganisationTree>(load_organisation_tree(work, tenant_id_));
    const std::lock_guard lock(mutex_);
    if (event_sequence_ < newest) {
        event_sequence_ = newest;
        tree_ = tree;
    }
    return tree;
}

Result<std::vector<Place>> read_organisation(const Ports& ports, const Caller& caller)
{
    const auto work = ports.store.begin_look(ports.tenant_id);
    Access access(ports, *work, caller);
    const auto grant = SAMMA_TRY(access.demand(Action::read_organisation, Subject{}));
    auto places = access.tree().places();
    access.log(Action::read_organisation, grant, Subject{}, "organisation", {});
    work->commit();
    return places;
}

} // namespace samma::app
