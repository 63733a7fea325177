#include "app/sections.hpp"

#include "app/policy.hpp"

#include <algorithm>
#include <tuple>

namespace samma::app {

Result<std::vector<Section>> list_sections(const Ports& ports, const Caller& caller,
                                           const std::string& wanted)
{
    auto sections = ports.store.begin_read(ports.tenant_id)->master_data().load_organisation().sections;
    std::erase_if(sections, [&](const Section& section) {
        return (wanted != "all" && section.external_id != wanted) ||
               !authorize(caller, Action::list_sections, section.id);
    });
    if (sections.empty())
        return fail("section.unknown", {}, {{"value", wanted}});
    std::sort(sections.begin(), sections.end(), [](const Section& left, const Section& right) {
        return std::tie(left.kind, left.external_id) < std::tie(right.kind, right.external_id);
    });
    return sections;
}

} // namespace samma::app
