#include "app/export_data.hpp"
#include "cli/commands/commands.hpp"

#include <fmt/format.h>

namespace samma::cli {

ExitCode run_export(const ExportOptions& options, bool writes_json, const app::Ports& ports, Console& console)
{
    const auto written = app::export_data(ports, operator_at_terminal(ports), options.path);
    if (!written) {
        console.fault(written.error());
        return exit_code_of(written.error());
    }
    if (writes_json)
        console.line(
            fmt::format(R"({{"clients":{},"care_workers":{}}})", written->clients, written->care_workers));
    else
        console.line(fmt::format(
            fmt::runtime(console.text(
                {"{} brukare och {} medarbetare skrivna till {}; inte hemingångar, och ingen med "
                 "skyddad identitet",
                 "{} clients and {} care workers written to {}; not home entries, and nobody with "
                 "protected identity"})),
            written->clients, written->care_workers, options.path.string()));
    return ExitCode::done;
}

} // namespace samma::cli
