#include "http/to_api.hpp"
#include "http/to_api/common.hpp"

namespace samma::http {

api::Sections to_api(const std::vector<app::SectionView>& sections)
{
    api::Sections written;
    for (const auto& view : sections) {
        auto& section = written.items.emplace_back(api::Section{.section_id = view.section.id.uuid(),
                                                                .code = view.section.external_id,
                                                                .name = view.section.name,
                                                                .unit = view.section.unit,
                                                                .resource_area = view.section.resource_area,
                                                                .kind = spelled(view.section.kind),
                                                                .teams = {},
                                                                .plan = {}});
        for (const auto& team : view.teams)
            section.teams.push_back({.team_id = team.id.uuid(), .name = team.name});
        if (view.plan)
            section.plan = to_api(*view.plan);
    }
    return written;
}

} // namespace samma::http
