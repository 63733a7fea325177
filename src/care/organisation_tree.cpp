#include "care/organisation_tree.hpp"

#include "care/enum_names.hpp"

#include <algorithm>

namespace samma {

namespace {

PlaceKind place_kind(UnitKind kind)
{
    switch (kind) {
    case UnitKind::department:
        return PlaceKind::department;
    case UnitKind::unit:
        return PlaceKind::unit;
    case UnitKind::resource_area:
        return PlaceKind::resource_area;
    case UnitKind::provider:
        return PlaceKind::provider;
    }
    return PlaceKind::unit;
}

} // namespace

OrganisationTree::OrganisationTree(TenantId tenant_id, std::span<const OrganisationUnit> units,
                                   std::span<const Section> sections, std::span<const Team> teams)
    : tenant_id_(tenant_id)
{
    // Kinds stand in the order of the levels, so parents come first.
    for (const auto kind :
         {UnitKind::department, UnitKind::provider, UnitKind::unit, UnitKind::resource_area})
        for (const auto& unit : units)
            if (unit.kind == kind)
                places_.push_back({unit.id.uuid(), unit.parent_id ? unit.parent_id->uuid() : Uuid{},
                                   place_kind(kind), unit.name, true});
    std::vector<Place> sections_placed;
    for (const auto& section : sections) {
        const Uuid unit = unit_named(UnitKind::unit, section.unit, {});
        const Uuid above = section.resource_area.empty()
                               ? unit
                               : unit_named(UnitKind::resource_area, section.resource_area, unit);
        sections_placed.push_back({section.id.uuid(), above, PlaceKind::section, section.name, true});
    }
    places_.insert(places_.end(), sections_placed.begin(), sections_placed.end());
    for (const auto& team : teams)
        places_.push_back({team.id.uuid(), team.section_id.uuid(), PlaceKind::team, team.name, true});
}

Uuid OrganisationTree::unit_named(UnitKind kind, const std::string& name, const Uuid& parent_id)
{
    if (name.empty())
        return parent_id;
    const auto named = std::find_if(places_.begin(), places_.end(), [&](const Place& place) {
        const bool fits =
            place.kind == place_kind(kind) || (kind == UnitKind::unit && place.kind == PlaceKind::provider);
        return fits && place.name == name;
    });
    if (named != places_.end())
        return named->id;
    const Uuid id = Uuid::derived(tenant_id_.uuid(), std::string(name_of(kind)) + "/" + name);
    places_.push_back({id, parent_id, place_kind(kind), name, false});
    return id;
}

const Place* OrganisationTree::find(const Uuid& id) const
{
    const auto found =
        std::find_if(places_.begin(), places_.end(), [&](const Place& place) { return place.id == id; });
    return found == places_.end() ? nullptr : &*found;
}

bool OrganisationTree::is_under(Uuid id, const Uuid& place_id) const
{
    // No deeper than there are places, should rows have been placed in a ring.
    for (std::size_t step = 0; step <= places_.size() && !id.is_nil(); ++step) {
        if (id == place_id)
            return true;
        const auto* place = find(id);
        id = place == nullptr ? Uuid{} : place->parent_id;
    }
    return false;
}

bool OrganisationTree::covers(const Uuid& place_id, SectionId section_id) const
{
    if (place_id.is_nil())
        return true;
    const auto* place = find(place_id);
    if (place != nullptr && place->kind == PlaceKind::team)
        return place->parent_id == section_id.uuid();
    return is_under(section_id.uuid(), place_id);
}

std::vector<SectionId> OrganisationTree::sections_under(const Uuid& place_id) const
{
    std::vector<SectionId> sections;
    for (const auto& place : places_)
        if (place.kind == PlaceKind::section && covers(place_id, SectionId(place.id)))
            sections.emplace_back(place.id);
    std::sort(sections.begin(), sections.end());
    return sections;
}

} // namespace samma
