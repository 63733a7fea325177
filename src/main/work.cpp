#include "main/installation.hpp"

#include "app/worker.hpp"

#include <csignal>

namespace samma {

namespace {

std::atomic<bool> stops = false;

void stop(int)
{
    stops = true;
}

} // namespace

cli::ExitCode work(const app::Ports& ports, const cli::WorkOptions& options, cli::Console& console)
{
    std::signal(SIGINT, stop);
    std::signal(SIGTERM, stop);
    app::Worker worker(ports, ports.ids.next().to_string(), {.threads = options.threads});
    if (options.stops_when_idle) {
        while (!stops && worker.do_next()) {
        }
        return cli::ExitCode::done;
    }
    console.line(console.text({"Väntar på jobb (Ctrl+C avslutar).", "Waiting for jobs (Ctrl+C stops it)."}));
    worker.run(stops);
    return cli::ExitCode::done;
}

} // namespace samma
