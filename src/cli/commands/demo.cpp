#include "app/make_demo.hpp"
#include "cli/commands/commands.hpp"

#include <fmt/format.h>

namespace samma::cli {

ExitCode run_demo(const DemoOptions& options, bool writes_json, Console& console)
{
    const auto made = app::make_demo({.sections = options.sections,
                                      .clients_per_section = options.clients,
                                      .tightness_pct = options.tightness,
                                      .seed = options.seed,
                                      .from = options.from,
                                      .days = options.days},
                                     options.out, [&](int made_sections, int of) {
                                         console.progress(static_cast<double>(made_sections) / of,
                                                          fmt::format("{} / {}", made_sections, of));
                                     });
    if (!made) {
        console.fault(made.error());
        return exit_code_of(made.error());
    }
    if (writes_json)
        console.line(fmt::format(R"({{"sections":{},"clients":{},"care_workers":{}}})", made->sections,
                                 made->clients, made->care_workers));
    else
        console.line(fmt::format(
            fmt::runtime(console.text({"{} sektioner, {} brukare och {} medarbetare (påhittade) i {}",
                                       "{} sections, {} clients and {} care workers (invented) in {}"})),
            made->sections, made->clients, made->care_workers, options.out.string()));
    return ExitCode::done;
}

} // namespace samma::cli
