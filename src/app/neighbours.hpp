#pragma once

#include "care/client.hpp"
#include "care/organisation.hpp"

#include <vector>

namespace samma::app {

/// A section with where its office is.
struct PlacedSection {
    Section section;
    GeoPoint office;
};

/// Which sections one may borrow from, nearest first, at most `most`: those of its own resource area before
/// others, then by the distance of the offices.
std::vector<SectionId> neighbours_of(const PlacedSection& section, const std::vector<PlacedSection>& all,
                                     std::size_t most);

} // namespace samma::app
