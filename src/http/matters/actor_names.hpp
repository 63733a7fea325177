#pragma once

#include "http/routes.hpp"

#include <map>
#include <string>

namespace samma::http {

/// What people are called who have done something: the display name of an account, empty for a session that
/// was begun by a one-time link and for a person at the command line.
class ActorNames {
  public:
    explicit ActorNames(const Exchange& exchange)
        : work_(exchange.services.ports->store.begin_read(exchange.services.ports->tenant_id))
    {
    }
    std::string of(const std::string& actor)
    {
        const auto known = names_.find(actor);
        if (known != names_.end())
            return known->second;
        constexpr std::string_view kAccount = "account:";
        std::string name;
        if (actor.starts_with(kAccount))
            if (const auto id = AccountId::parse(std::string_view(actor).substr(kAccount.size())))
                if (const auto account = work_->accounts().find(*id))
                    name = account->display_name.reveal();
        return names_.emplace(actor, std::move(name)).first->second;
    }

  private:
    std::unique_ptr<store::UnitOfWork> work_;
    std::map<std::string, std::string> names_;
};

} // namespace samma::http
