#include "demo/section_draft.hpp"

#include <fmt/format.h>

namespace samma::demo {

SectionDraft::SectionDraft(const DemoRequest& wanted, SectionSite where)
    : request(wanted), site(std::move(where)),
      chance(Random(wanted.seed)
                 .fork(mix64(static_cast<std::uint64_t>(site.external_id.front()) * 1000U +
                             static_cast<std::uint64_t>(site.number)))),
      root_(Uuid::derived({}, fmt::format("demo city {}", wanted.seed)))
{
    section.id = id<SectionId>("section", site.external_id);
    section.external_id = site.external_id;
    section.name = site.name;
    section.unit = site.unit;
    section.resource_area = site.resource_area;
}

std::string SectionDraft::external_id(char letter, std::size_t number, int digits) const
{
    return fmt::format("{}-{}{:0{}}", site.external_id, letter, number, digits);
}

} // namespace samma::demo
