#pragma once

#include "base/geo.hpp"
#include "care/client.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace samma::demo {

/// Where one section of the demo city lies.
struct SectionSite {
    int number = 1; ///< 1 … 50
    std::string external_id;
    std::string name;
    std::string unit;
    std::string resource_area; ///< e.g. "R1 Centrum"
    GeoPoint centre;
    int radius_m = 0;
    std::string locality;

    /// The number after the R in the resource area's name.
    [[nodiscard]] int area_number() const;
};

struct Street {
    std::string name;
    GeoPoint point;
    std::string postcode; ///< empty when not known
};

struct GivenName {
    std::string name;
    Gender gender = Gender::woman;
    std::string generation; ///< older, younger, any
    std::string origin;     ///< ISO 639 code of the language it comes from
};

struct FamilyName {
    std::string name;
    std::string origin;
};

struct Postcode {
    std::string code;
    std::string locality;
};

/// What the demo city is put together from; the sources are in data/demo/SOURCES.md.
struct Lists {
    std::vector<SectionSite> sections;
    std::vector<Street> streets;
    std::vector<std::string> common_streets; ///< for sections that no named street is near
    std::vector<Postcode> postcodes;
    std::vector<GivenName> given_names;
    std::vector<FamilyName> family_names;
};

/// The lists that the program carries; read once.
const Lists& lists();

} // namespace samma::demo
