#pragma once

#include "base/geo.hpp"
#include "care/ids.hpp"

#include <optional>
#include <string>

namespace samma {

enum class SectionKind {
    home_care,    ///< a home-care section: mornings to evenings
    night_patrol, ///< the resource area's night patrol, a group of its own that serves all its sections
};

/// The group that is planned as a whole: a home-care section, or the night patrol of a resource area.
struct Section {
    SectionId id;
    std::string external_id; ///< S01 … S50; N01 … for night patrols
    std::string name;
    SectionKind kind = SectionKind::home_care;
    std::string unit;
    std::string resource_area;
    AddressId office_id;          ///< where shifts start and end
    std::optional<int> car_count; ///< cars that the section's shifts share; missing = as many as drive

    friend bool operator==(const Section&, const Section&) = default;
};

/// A care team (omvårdnadslag): the 8 to 12 people of a section who share the team's clients in a small area.
struct Team {
    TeamId id;
    std::string external_id;
    SectionId section_id;
    std::string name;
    GeoPoint area_centre;
    int area_radius_m = 0;

    friend bool operator==(const Team&, const Team&) = default;
};

} // namespace samma
