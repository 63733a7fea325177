#include "main/installation.hpp"

#include "app/audit/put_on_record.hpp"
#include "app/board.hpp"
#include "app/edit_plan.hpp"
#include "app/event_feed.hpp"
#include "app/job_desk.hpp"
#include "app/planner_desk.hpp"
#include "app/sections.hpp"
#include "app/worker.hpp"
#include "cli/commands/commands.hpp"
#include "http/server.hpp"

#include <fmt/format.h>

#include <atomic>
#include <optional>
#include <thread>

namespace samma {

namespace {

/// Where the built board lies: as told, or beside the program's build folder in the checkout.
std::optional<std::filesystem::path> web_folder(const cli::ServeOptions& options)
{
    if (!options.web.empty())
        return options.web;
    std::error_code ignored;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    for (auto folder = program.parent_path(); folder.has_relative_path(); folder = folder.parent_path()) {
        const auto built = folder / "web" / "apps" / "board" / "dist";
        if (std::filesystem::exists(built / "index.html", ignored))
            return built;
    }
    return std::nullopt;
}

} // namespace

cli::ExitCode serve(const app::Ports& ports, const cli::ServeOptions& options, cli::Console& console)
{
    const app::Caller starter = cli::operator_at_terminal(ports);
    std::vector<SectionId> held;
    if (const auto sections = app::list_sections(ports, starter, "all"))
        for (const auto& section : *sections)
            held.push_back(section.id);
    else
        console.line(console.text({"Databasen är tom. Läs in en sektion med 'samma import'.",
                                   "The database is empty. Bring in a section with 'samma import'."}));

    app::SectionStates states(ports);
    app::Board board(ports, states);
    app::Desk desk(ports, states);
    std::optional<app::CheckpointKeeper> keeper;
    if (!options.checkpoints.files.empty())
        keeper.emplace(ports, app::CheckpointPlaces{options.checkpoints.key, options.checkpoints.files},
                       [&](const Error& error) { console.fault(error); });
    app::StoredJobs jobs(ports);
    app::EventFeed events(ports);
    app::PlannerDesk planner(ports, states);
    http::ServerOptions server_options;
    server_options.long_work = {&jobs, &events};
    server_options.port = options.port;
    server_options.web_folder = web_folder(options);
    server_options.stops_on_signals = true;
    auto server = http::Server::start(server_options, {board, planner, desk, ports.clock, &ports});
    if (!server) {
        console.fault(server.error());
        return cli::ExitCode::failed;
    }
    if (!server_options.web_folder)
        console.line(
            console.text({"Tavlan är inte byggd; bara gränssnittet svarar. Kör ./run, eller ange --web.",
                          "The board is not built; only the API answers. Use ./run, or give --web."}));
    console.line(fmt::format(fmt::runtime(console.text({"Öppna {}  (länken gäller en gång, i tio minuter)",
                                                        "Open {}  (the link works once, for ten minutes)"})),
                             (*server)->one_time_link(app::Role::coordinator, held)));
    std::atomic<bool> stops = false;
    app::Worker worker(ports, ports.ids.next().to_string());
    std::thread working([&] { worker.run(stops); });
    (*server)->wait();
    stops = true;
    working.join();
    return cli::ExitCode::done;
}

} // namespace samma
