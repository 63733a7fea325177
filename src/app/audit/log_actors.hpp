#pragma once

#include "app/ports.hpp"
#include "care/organisation_tree.hpp"

#include <map>
#include <string>
#include <vector>

namespace samma::app {

/// Who stands behind the actors of the access log, as clients may read it: staff with protected identity by
/// their alias.
class LogActors {
  public:
    LogActors(const Ports& ports, store::UnitOfWork& work);

    /// The name of an account's holder; empty for who came through a one-time link or sits at the terminal.
    std::string who(const std::string& actor);
    /// Where the role of the row is held now; empty where it is held in the whole municipality.
    std::string unit(const store::AuditEvent& event);

  private:
    struct Known {
        std::string name;
        std::vector<store::HeldRoleRow> roles;
    };
    const Known& actor_of(const std::string& actor);

    store::UnitOfWork& work_;
    OrganisationTree tree_;
    std::map<std::string, Known> known_;
};

} // namespace samma::app
