#include "app/neighbours.hpp"

#include <algorithm>
#include <tuple>

namespace samma::app {

std::vector<SectionId> neighbours_of(const PlacedSection& section, const std::vector<PlacedSection>& all,
                                     std::size_t most)
{
    std::vector<std::tuple<bool, double, std::string, SectionId>> ranked;
    for (const PlacedSection& other : all)
        if (other.section.id != section.section.id)
            ranked.emplace_back(other.section.resource_area != section.section.resource_area,
                                distance_m(section.office, other.office), other.section.external_id,
                                other.section.id);
    std::sort(ranked.begin(), ranked.end());
    if (ranked.size() > most)
        ranked.resize(most);
    std::vector<SectionId> neighbours;
    for (const auto& rank : ranked)
        neighbours.push_back(std::get<SectionId>(rank));
    return neighbours;
}

} // namespace samma::app
