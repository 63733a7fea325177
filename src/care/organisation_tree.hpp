#pragma once

#include "care/ids.hpp"
#include "care/organisation.hpp"
#include "care/organisation_unit.hpp"

#include <span>
#include <string>
#include <vector>

namespace samma {

/// What a node of the organisation is.
enum class PlaceKind { department, unit, resource_area, provider, section, team };

/// One node of the organisation tree.
struct Place {
    Uuid id;        ///< of the unit, section or team
    Uuid parent_id; ///< nil at the top
    PlaceKind kind = PlaceKind::section;
    std::string name;
    bool is_stored = true; ///< false: sections only name it, nothing has been said of it yet

    friend bool operator==(const Place&, const Place&) = default;
};

/// The organisation as a tree: department, unit, resource area, section, team, with private providers beside.
/// A section stands under the resource area that it names, or under the unit (or provider) that it names
/// where there is no such area; an area that no row places stands under the unit of its first section.
class OrganisationTree {
  public:
    OrganisationTree(TenantId tenant_id, std::span<const OrganisationUnit> units,
                     std::span<const Section> sections, std::span<const Team> teams);

    /// Parents before their children.
    [[nodiscard]] const std::vector<Place>& places() const { return places_; }
    [[nodiscard]] const Place* find(const Uuid& id) const;

    /// The sections of a place, ascending: all below a unit, the section itself, or that of a team; all of
    /// them for a nil place.
    [[nodiscard]] std::vector<SectionId> sections_under(const Uuid& place_id) const;

    /// True when the place is the section, its team, or stands above it; a nil place covers everything.
    [[nodiscard]] bool covers(const Uuid& place_id, SectionId section_id) const;

  private:
    Uuid unit_named(UnitKind kind, const std::string& name, const Uuid& parent_id);
    [[nodiscard]] bool is_under(Uuid id, const Uuid& place_id) const;

    TenantId tenant_id_;
    std::vector<Place> places_;
};

} // namespace samma
