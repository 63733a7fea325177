#include "app/make_demo.hpp"

#include "exchange/write.hpp"

#include <algorithm>

namespace samma::app {

Result<MadeDemo> make_demo(const demo::DemoRequest& request, const std::filesystem::path& folder,
                           const demo::SectionsMade& progress)
{
    const auto data = SAMMA_TRY(demo::make_city(request, progress));
    SAMMA_CHECK(exchange::write_directory(data, folder));
    return MadeDemo{.sections = static_cast<int>(std::count_if(
                        data.sections.begin(), data.sections.end(),
                        [](const Section& section) { return section.kind == SectionKind::home_care; })),
                    .clients = static_cast<int>(data.clients.size()),
                    .care_workers = static_cast<int>(data.care_workers.size())};
}

} // namespace samma::app
