#pragma once

#include "app/ports.hpp"

#include <map>
#include <string>

namespace samma::app {

/// What people are called who have done something: the display name of an account, empty for a session that
/// was begun by a one-time link and for a person at the command line.
class ActorNames {
  public:
    /// The unit of work outlives it.
    explicit ActorNames(store::UnitOfWork& work) : work_(work) {}
    std::string of(const std::string& actor);

  private:
    store::UnitOfWork& work_;
    std::map<std::string, std::string> names_;
};

} // namespace samma::app
