#pragma once

#include "app/actor_names.hpp"
#include "http/routes.hpp"

#include <memory>
#include <string>

namespace samma::http {

/// What people are called who have done something, looked up for one answer.
class ActorNames {
  public:
    explicit ActorNames(const Exchange& exchange)
        : work_(exchange.services.ports->store.begin_read(exchange.services.ports->tenant_id)), names_(*work_)
    {
    }
    std::string of(const std::string& actor) { return names_.of(actor); }

  private:
    std::unique_ptr<store::UnitOfWork> work_;
    app::ActorNames names_;
};

} // namespace samma::http
