#include "main/installation.hpp"

#include "app/accounts/accounts.hpp"
#include "app/audit/put_on_record.hpp"
#include "app/board.hpp"
#include "app/edit_plan.hpp"
#include "app/event_feed.hpp"
#include "app/job_desk.hpp"
#include "app/planner_desk.hpp"
#include "app/worker.hpp"
#include "http/log.hpp"
#include "http/provider_fetcher.hpp"
#include "http/server.hpp"

#include <fmt/format.h>

#include <atomic>
#include <optional>
#include <thread>

namespace samma {

namespace {

http::ServerOptions server_options_of(const cli::Configuration& configuration)
{
    http::ServerOptions options;
    options.address = configuration.address;
    options.port = configuration.port;
    options.web_folder = find_web_folder(configuration.web);
    options.host_names = configuration.host_names;
    options.workers = static_cast<std::size_t>(configuration.workers);
    options.stops_on_signals = true;
    options.limits.requests_per_minute = configuration.requests_per_minute;
    if (!configuration.tls_certificate.empty())
        options.tls = http::TlsFiles{configuration.tls_certificate, configuration.tls_key};
    options.metrics_token = configuration.metrics_token;
    options.logs_requests = configuration.logs_requests;
    return options;
}

http::LogLevel level_of(const std::string& name)
{
    return name == "info"      ? http::LogLevel::info
           : name == "warning" ? http::LogLevel::warning
                               : http::LogLevel::error;
}

/// How the first people come in: nobody can log in yet.
void print_links(app::Accounts& accounts, cli::Console& console)
{
    const auto& url = accounts.rules.public_url;
    console.line(
        fmt::format(fmt::runtime(console.text({"Öppna {}/enter#{}  (länken gäller en gång, i tio minuter)",
                                               "Open {}/enter#{}  (the link works once, for ten minutes)"})),
                    url, accounts.sessions.new_entry_token()));
    if (const auto token = accounts.setup.first_link())
        console.line(fmt::format(fmt::runtime(console.text({"Skapa den första administratören: {}/setup#{}",
                                                            "Make the first administrator: {}/setup#{}"})),
                                 url, *token));
}

} // namespace

std::optional<std::filesystem::path> find_web_folder(const std::filesystem::path& told)
{
    if (!told.empty())
        return told;
    std::error_code ignored;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    for (auto folder = program.parent_path(); folder.has_relative_path(); folder = folder.parent_path()) {
        const auto built = folder / "web" / "apps" / "board" / "dist";
        if (std::filesystem::exists(built / "index.html", ignored))
            return built;
    }
    return std::nullopt;
}

cli::ExitCode serve(const app::Ports& ports, const cli::Configuration& configuration,
                    const cli::CheckpointOptions& checkpoints, cli::Console& console)
{
    http::set_log_level(level_of(configuration.log_level));
    if (ports.store.begin_read(ports.tenant_id)->master_data().load_organisation().sections.empty())
        console.line(console.text({"Databasen är tom. Läs in en sektion med 'samma import'.",
                                   "The database is empty. Bring in a section with 'samma import'."}));

    app::SectionStates states(ports);
    app::Board board(ports, states);
    app::Desk desk(ports, states);
    app::PlannerDesk planner(ports, states);
    app::StoredJobs jobs(ports);
    app::EventFeed events(ports);
    app::Accounts accounts(ports, configuration.accounts);
    http::ProviderFetcher fetcher;
    if (configuration.single_sign_on)
        accounts.use_provider(*configuration.single_sign_on, fetcher);
    std::optional<app::CheckpointKeeper> keeper;
    if (!checkpoints.files.empty())
        keeper.emplace(ports, app::CheckpointPlaces{checkpoints.key, checkpoints.files},
                       [&](const Error& error) { console.fault(error); });
    const auto options = server_options_of(configuration);
    auto server = http::Server::start(
        options, {board, planner, desk, accounts, ports.clock, {&jobs, &events, &desk}, &ports});
    if (!server) {
        console.fault(server.error());
        return cli::ExitCode::failed;
    }
    if (!options.web_folder)
        console.line(
            console.text({"Tavlan är inte byggd; bara gränssnittet svarar. Kör ./run, eller ange --web.",
                          "The board is not built; only the API answers. Use ./run, or give --web."}));
    if (accounts.has_any())
        console.line(
            fmt::format(fmt::runtime(console.text({"Öppna {}", "Open {}"})), accounts.rules.public_url));
    else
        print_links(accounts, console);
    std::atomic<bool> stops = false;
    app::Worker worker(ports, ports.ids.next().to_string());
    std::thread working([&] { worker.run(stops); });
    (*server)->wait();
    stops = true;
    working.join();
    return cli::ExitCode::done;
}

} // namespace samma
