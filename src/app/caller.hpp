#pragma once

#include "base/id.hpp"
#include "care/enum_names.hpp"
#include "care/ids.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace samma::app {

/// What somebody is in the organisation; the policy table says what each may do. A fixed set: a municipality
/// may narrow what a role can do, never add to it.
enum class Role {
    care_worker,              ///< omvårdnadspersonal
    substitute,               ///< vikarie
    night_patrol,             ///< nattpatrull, larmpatrull
    coordinator,              ///< hemtjänstkoordinator: plans the sections that the role is held in
    unit_manager,             ///< enhetschef, sektionschef
    needs_assessor,           ///< biståndshandläggare
    nurse,                    ///< sjuksköterska
    therapist,                ///< arbetsterapeut, fysioterapeut
    medical_officer,          ///< MAS, MAR
    fee_officer,              ///< avgiftshandläggare
    log_reviewer,             ///< loggranskare
    system_administrator,     ///< systemförvaltare
    provider_manager,         ///< chef hos privat utförare (LOV)
    provider_staff,           ///< personal hos privat utförare
    relative,                 ///< anhörig, ombud
    client,                   ///< brukare
    integration,              ///< another system
    operator_of_installation, ///< driftadministratör: whoever can start the program at its database
    supplier_support,         ///< leverantörssupport
};
inline constexpr int kRoleCount = 19;

/// A role and where it is held, as it stands at this request.
struct HeldRole {
    Role role = Role::coordinator;
    /// Those of the part of the organisation that the role is held in; none for a role that is tied to
    /// people.
    std::vector<SectionId> sections;

    friend bool operator==(const HeldRole&, const HeldRole&) = default;
};

/// Who asks: the holder of a session, or a person at the command line. The access log names it.
struct Caller {
    Uuid session_id;
    Uuid account_id;                            ///< nil for a person at the command line
    std::optional<CareWorkerId> care_worker_id; ///< as whom the account's holder gives care
    std::vector<HeldRole> roles;                ///< the first is the one that the caller is known by

    [[nodiscard]] bool holds(Role role) const
    {
        return std::any_of(roles.begin(), roles.end(),
                           [role](const HeldRole& held) { return held.role == role; });
    }
    [[nodiscard]] bool holds_in(Role role, SectionId section_id) const
    {
        return std::any_of(roles.begin(), roles.end(), [&](const HeldRole& held) {
            return held.role == role &&
                   std::find(held.sections.begin(), held.sections.end(), section_id) != held.sections.end();
        });
    }

    friend bool operator==(const Caller&, const Caller&) = default;
};

} // namespace samma::app

namespace samma {

template <>
std::span<const std::string_view> enum_names<app::Role>();

} // namespace samma
