#pragma once

#include "base/id.hpp"
#include "care/ids.hpp"

#include <vector>

namespace samma::app {

/// What somebody is in the organisation; the policy table says what each may do.
enum class Role {
    coordinator,              ///< hemtjänstkoordinator: plans the sections that the role is held in
    operator_of_installation, ///< driftadministratör: whoever can start the program at its database
};

/// Who asks: the holder of a session, or a person at the command line. The access log names it.
struct Caller {
    Uuid session_id;
    Role role = Role::coordinator;
    std::vector<SectionId> sections; ///< where the role is held

    friend bool operator==(const Caller&, const Caller&) = default;
};

} // namespace samma::app
