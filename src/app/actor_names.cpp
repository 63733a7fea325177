#include "app/actor_names.hpp"

#include <string_view>

namespace samma::app {

std::string ActorNames::of(const std::string& actor)
{
    const auto known = names_.find(actor);
    if (known != names_.end())
        return known->second;
    constexpr std::string_view kAccount = "account:";
    std::string name;
    if (actor.starts_with(kAccount))
        if (const auto id = AccountId::parse(std::string_view(actor).substr(kAccount.size())))
            if (const auto account = work_.accounts().find(*id))
                name = account->display_name.reveal();
    return names_.emplace(actor, std::move(name)).first->second;
}

} // namespace samma::app
