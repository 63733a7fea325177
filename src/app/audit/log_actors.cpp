#include "app/audit/log_actors.hpp"

#include "app/organisation.hpp"

namespace samma::app {

LogActors::LogActors(const Ports& ports, store::UnitOfWork& work)
    : work_(work), tree_(load_organisation_tree(work, ports.tenant_id))
{
}

std::string LogActors::who(const std::string& actor)
{
    return actor_of(actor).name;
}

std::string LogActors::unit(const store::AuditEvent& event)
{
    for (const auto& held : actor_of(event.actor).roles)
        if (held.role == event.role)
            if (const auto place_id = Uuid::parse(held.place_id))
                if (const auto* place = tree_.find(*place_id))
                    return place->name;
    return "";
}

const LogActors::Known& LogActors::actor_of(const std::string& actor)
{
    const auto [known, is_new] = known_.try_emplace(actor);
    constexpr std::string_view kAccount = "account:";
    if (!is_new || !actor.starts_with(kAccount))
        return known->second;
    const auto id = AccountId::parse(std::string_view(actor).substr(kAccount.size()));
    const auto account = id ? work_.accounts().find(*id) : std::nullopt;
    if (account)
        known->second = {account->alias.empty() ? account->display_name.reveal() : account->alias,
                         work_.accounts().load_roles(*id)};
    return known->second;
}

} // namespace samma::app
