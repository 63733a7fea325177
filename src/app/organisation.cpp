#include "app/organisation.hpp"

namespace samma::app {

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
