#include "app/audit/access_log.hpp"
#include "app/audit/put_on_record.hpp"
#include "cli/commands/commands.hpp"

#include <fmt/format.h>

namespace samma::cli {

ExitCode run_access_log(const AccessLogOptions& options, bool writes_json, const app::Ports& ports,
                        Console& console)
{
    const auto client_id = app::find_client(ports, options.client);
    if (!client_id) {
        console.fault(Error{.code = "client.unknown", .at = {}, .values = {{"value", options.client}}});
        return ExitCode::faults;
    }
    const auto moment = [&](LocalDate day) { return ports.zone.place(at_clock(day, Minutes(0))).instant; };
    const Interval time{moment(options.from), moment(options.until)};
    const auto view = app::read_access_log(ports, operator_at_terminal(ports), *client_id, time);
    if (!view) {
        console.fault(view.error());
        return exit_code_of(view.error());
    }
    if (!writes_json) {
        console.line(app::access_log_text(*view));
        return ExitCode::done;
    }
    std::string items;
    for (const auto& line : view->lines)
        items += fmt::format(R"({}{{"at":"{}","who":"{}","role":"{}","what":"{}","why":"{}"}})",
                             items.empty() ? "" : ",", format_instant(line.at), line.who, line.role,
                             line.what, line.why);
    console.line(R"({"items":[)" + items + "]}");
    return ExitCode::done;
}

ExitCode run_checkpoint(const CheckpointOptions& options, bool writes_json, const app::Ports& ports,
                        Console& console)
{
    const auto rows = app::put_on_record(ports, {options.key, options.files}, 1);
    if (!rows) {
        console.fault(rows.error());
        return exit_code_of(rows.error());
    }
    if (writes_json)
        console.line(fmt::format(R"({{"rows":{}}})", *rows));
    else
        console.line(fmt::format(fmt::runtime(console.text({"{} rader i loggkedjan satta på pränt",
                                                            "{} rows of the audit chain put on record"})),
                                 *rows));
    return ExitCode::done;
}

} // namespace samma::cli
