#pragma once

#include "base/id.hpp"

#include <optional>
#include <string>

namespace samma {

using OrganisationUnitId = Id<struct OrganisationUnitTag>;

enum class UnitKind { department, unit, resource_area, provider };

/// A part of the organisation above the sections: a department with its units and their resource areas, or a
/// private provider beside them. Planning does not ask for it.
struct OrganisationUnit {
    OrganisationUnitId id;
    std::string external_id;
    UnitKind kind = UnitKind::unit;
    std::optional<OrganisationUnitId> parent_id; ///< missing at the top
    std::string name;

    friend bool operator==(const OrganisationUnit&, const OrganisationUnit&) = default;
};

} // namespace samma
