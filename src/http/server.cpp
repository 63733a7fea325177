#include "http/server.hpp"

#include "http/connection.hpp"
#include "http/event_stream.hpp"
#include "http/log.hpp"
#include "http/problem.hpp"
#include "http/response_writer.hpp"
#include "http/service.hpp"

#include <fmt/format.h>
#include <sodium.h>
#include <sys/resource.h>

#include <csignal>
#include <set>
#include <thread>

namespace samma::http {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr auto kSweepTime = std::chrono::milliseconds(100);
constexpr auto kEventLookTime = std::chrono::milliseconds(250); ///< between looks for something new
constexpr auto kSessionLookTime = std::chrono::seconds(3);      ///< between looks at a listener's session
constexpr auto kStillHereTime = std::chrono::seconds(15);       ///< between lines that keep the way open
constexpr auto kLingerTime = std::chrono::seconds(1);
constexpr std::size_t kLingerBytes = 1024 * 1024;
constexpr auto kTlsLookTime = std::chrono::seconds(2); ///< between looks at the certificate's files
constexpr auto kTidyTime = std::chrono::minutes(10);   ///< between tidying up what is over
constexpr int kPasswordNiceness = 10;                  ///< judging passwords gives way to everything else

/// 64 random bits as text; names a request in its answer and in the log.
std::string random_request_id()
{
    std::uint64_t word = 0;
    randombytes_buf(&word, sizeof word);
    return fmt::format("{:016x}", word);
}

} // namespace

struct Server::Core {
    Core(const ServerOptions& chosen, const ServerParts& parts, StaticFiles files)
        : options(chosen), clock(parts.clock), accounts(parts.accounts), events(parts.long_work.events),
          metrics(chosen.metrics_token.empty() ? Metrics::Readers::everybody
                                               : Metrics::Readers::bearer_of_token,
                  chosen.metrics_token),
          service(parts, metrics, std::move(files), options), workers(chosen.workers)
    {
    }

    Result<void> listen();
    Result<void> read_certificate();
    void reload_certificate();
    void await_signal();
    void look_after_things(Connection::SteadyTime now);
    void begin_stop();
    void sweep();
    [[nodiscard]] bool is_drained() const { return is_stopping && connections.empty(); }
    void stop_when_drained();
    void turn_away(tcp::socket socket);
    void leave(const std::shared_ptr<Connection>& connection);

    asio::awaitable<void> accept_all();
    asio::awaitable<void> serve(std::shared_ptr<Connection> connection);

    /// However serving ends, the connection is closed and forgotten.
    struct Leave {
        std::shared_ptr<Connection> connection;
        void operator()(Core* core) const { core->leave(connection); }
    };

    /// A whole request, or the code that refuses it, or neither when the caller has gone.
    struct Incoming {
        std::optional<Request> request;
        std::string_view refusal;
    };
    asio::awaitable<Incoming> read_request(Connection& connection);
    asio::awaitable<bool> write(Connection& connection, std::string bytes);
    asio::awaitable<bool> answer(Connection& connection, const Request& request);
    asio::awaitable<void> stream(Connection& connection, const EventStreamStart& start, std::string head);
    std::optional<app::EventPage> read_events(const EventStreamStart& start,
                                              std::optional<std::int64_t> after);
    asio::awaitable<Response> answer_on(asio::thread_pool& pool, std::size_t& waiting, const Request& request,
                                        const std::string& request_id);
    asio::awaitable<void> refuse(Connection& connection, std::string_view code);
    asio::awaitable<void> linger(Connection& connection);

    ServerOptions options;
    app::Clock& clock;
    app::Accounts& accounts;
    app::EventSource* events;
    Metrics metrics;
    Service service;
    TlsIdentity tls; ///< without a context: bare
    std::string tls_fingerprint;
    Connection::SteadyTime look_at_tls_at{};
    Connection::SteadyTime tidy_at{};
    asio::io_context network{1};
    asio::executor_work_guard<asio::io_context::executor_type> work = asio::make_work_guard(network);
    asio::thread_pool workers;
    /// Passwords take 19 MiB and some 50 ms of a processor each: one at a time, and few in line.
    asio::thread_pool password_worker{1};
    tcp::acceptor acceptor{network};
    asio::steady_timer sweep_timer{network};
    asio::signal_set signals{network};
    std::set<std::shared_ptr<Connection>> connections; ///< shared with each connection's coroutine
    std::size_t waiting_requests = 0;
    std::size_t waiting_passwords = 0;
    Connection::SteadyTime drained_by = Connection::SteadyTime::max();
    bool is_stopping = false;
    std::thread thread;
};

Result<void> Server::Core::listen()
{
    boost::system::error_code fault;
    const auto address = asio::ip::make_address(options.address, fault);
    const tcp::endpoint endpoint(address, options.port);
    if (!fault)
        acceptor.open(endpoint.protocol(), fault);
    if (!fault)
        acceptor.set_option(tcp::acceptor::reuse_address(true), fault);
    if (!fault)
        acceptor.bind(endpoint, fault);
    if (!fault)
        acceptor.listen(asio::socket_base::max_listen_connections, fault);
    if (fault)
        return fail("server.cannot_listen", fmt::format("{}:{}", options.address, options.port),
                    {{"reason", fault.message()}});
    options.port = acceptor.local_endpoint(fault).port();
    return {};
}

Result<void> Server::Core::read_certificate()
{
    if (!options.tls)
        return {};
    tls_fingerprint = fingerprint_of(*options.tls);
    const auto now = std::chrono::floor<std::chrono::seconds>(clock.now());
    tls = SAMMA_TRY(load_tls(*options.tls, now));
    metrics.set_certificate_end(tls.ends_at);
    const auto days_left = std::chrono::floor<std::chrono::days>(tls.ends_at - now).count();
    constexpr auto kSoon = 30;
    if (days_left <= kSoon)
        log(LogLevel::warning, "certificate_ends_soon",
            {{"days_left", static_cast<std::int64_t>(days_left)}});
    return {};
}

/// Callers from now on get the certificate that lies in the files; when that cannot be used, the old one
/// serves on.
void Server::Core::reload_certificate()
{
    if (const auto read = read_certificate(); !read)
        log(LogLevel::error, "certificate_not_reloaded", {{"reason", to_string(read.error())}});
    else if (options.tls)
        log(LogLevel::info, "certificate_reloaded");
}

void Server::Core::await_signal()
{
    signals.async_wait([this](const boost::system::error_code& cancelled, int signal) {
        if (cancelled)
            return;
        if (signal != SIGHUP)
            return begin_stop();
        reload_certificate();
        await_signal();
    });
}

/// What must be done now and then.
void Server::Core::look_after_things(Connection::SteadyTime now)
{
    metrics.set_connections(connections.size());
    metrics.set_waiting(waiting_requests + waiting_passwords);
    if (options.tls && now >= look_at_tls_at) {
        look_at_tls_at = now + kTlsLookTime;
        if (fingerprint_of(*options.tls) != tls_fingerprint)
            reload_certificate();
    }
    if (now >= tidy_at) {
        tidy_at = now + kTidyTime;
        asio::post(workers, [this] {
            try {
                accounts.sessions.forget_the_past();
            } catch (const std::exception& fault) {
                log(LogLevel::error, "tidying_failed", {{"reason", fault.what()}});
            }
        });
    }
}

void Server::Core::begin_stop()
{
    if (is_stopping)
        return;
    is_stopping = true;
    drained_by = std::chrono::steady_clock::now() + options.limits.drain_time;
    boost::system::error_code ignored;
    acceptor.close(ignored);
    signals.cancel(ignored);
    for (const auto& connection : connections)
        if (connection->is_idle)
            connection->interrupt();
    stop_when_drained();
}

void Server::Core::stop_when_drained()
{
    if (!is_drained())
        return;
    sweep_timer.cancel();
    work.reset();
}

void Server::Core::leave(const std::shared_ptr<Connection>& connection)
{
    boost::system::error_code ignored;
    connection->socket.close(ignored);
    connections.erase(connection);
    stop_when_drained();
}

/// More connections than the server takes on: says so without waiting for anything.
void Server::Core::turn_away(tcp::socket socket)
{
    boost::system::error_code ignored;
    metrics.count_shed();
    if (tls.context)
        return; // Nothing can be said before the hands are shaken, and that costs more than an answer.
    const auto bytes =
        write_response(problem("server.busy"), {.request_id = random_request_id(), .now = clock.now()});
    socket.non_blocking(true, ignored);
    socket.write_some(asio::buffer(bytes), ignored);
    socket.shutdown(tcp::socket::shutdown_both, ignored);
}

/// Looks at every connection's deadline, again and again.
void Server::Core::sweep()
{
    sweep_timer.expires_after(kSweepTime);
    sweep_timer.async_wait([this](const boost::system::error_code& cancelled) {
        if (cancelled)
            return;
        const auto now = std::chrono::steady_clock::now();
        for (const auto& connection : connections)
            if (connection->deadline <= now || drained_by <= now) {
                connection->has_expired = true;
                connection->interrupt();
            }
        look_after_things(now);
        // A sweep that was due when the timer was cancelled must not begin the next one.
        if (!is_drained())
            sweep();
    });
}

asio::awaitable<void> Server::Core::accept_all()
{
    while (!is_stopping) {
        boost::system::error_code fault;
        auto token = asio::redirect_error(asio::use_awaitable, fault);
        auto accepting = acceptor.async_accept(token);
        auto socket = co_await std::move(accepting);
        if (is_stopping)
            break;
        if (fault) {
            // Out of descriptors: without a pause the loop would spin.
            asio::steady_timer pause(network, kSweepTime);
            auto pausing = pause.async_wait(token);
            co_await std::move(pausing);
            continue;
        }
        if (connections.size() >= options.limits.connections) {
            turn_away(std::move(socket));
            continue;
        }
        socket.set_option(tcp::no_delay(true), fault);
        auto connection = std::make_shared<Connection>(std::move(socket), tls.context);
        connections.insert(connection);
        auto serving = serve(connection);
        asio::co_spawn(network, std::move(serving), asio::detached);
    }
}

asio::awaitable<void> Server::Core::serve(std::shared_ptr<Connection> connection)
{
    const auto leaving = std::unique_ptr<Core, Leave>(this, Leave{connection});
    connection->wait_at_most(options.limits.head_time);
    auto shaking = connection->shake_hands();
    bool goes_on = co_await std::move(shaking);
    while (goes_on && !is_stopping) {
        auto reading = read_request(*connection);
        const auto incoming = co_await std::move(reading);
        goes_on = incoming.request.has_value();
        if (incoming.request) {
            auto answering = answer(*connection, *incoming.request);
            goes_on = co_await std::move(answering);
        } else if (!incoming.refusal.empty()) {
            auto refusing = refuse(*connection, incoming.refusal);
            co_await std::move(refusing);
        }
    }
}

asio::awaitable<Server::Core::Incoming> Server::Core::read_request(Connection& connection)
{
    const auto& limits = options.limits;
    RequestReader reader(limits.read);
    Incoming incoming;
    connection.is_idle = connection.bytes.empty();
    connection.wait_at_most(connection.is_idle ? limits.idle_time : limits.head_time);
    auto state = RequestReader::State::reading;
    while (true) {
        state = reader.put(connection.bytes);
        if (state == RequestReader::State::complete || state == RequestReader::State::refused)
            break;
        if (state == RequestReader::State::head_complete) {
            reader.allow_body(Service::body_limit(reader.head()));
            connection.wait_at_most(limits.body_time);
            if (reader.awaits_continue() && reader.refusal().empty()) {
                std::string go_on = "HTTP/1.1 100 Continue\r\n\r\n";
                auto writing = write(connection, std::move(go_on));
                if (const bool was_written = co_await std::move(writing); !was_written)
                    co_return incoming;
                connection.wait_at_most(limits.body_time);
            }
            continue;
        }
        auto reading = connection.read_more();
        const bool has_more = co_await std::move(reading);
        if (!has_more) {
            if (connection.has_expired && !connection.is_idle)
                incoming.refusal = "request.timeout";
            co_return incoming;
        }
        if (connection.is_idle) {
            connection.is_idle = false;
            connection.wait_at_most(limits.head_time);
        }
    }
    connection.wait_for_ever();
    incoming.refusal = reader.refusal();
    if (state == RequestReader::State::complete)
        incoming.request = reader.take();
    co_return incoming;
}

asio::awaitable<bool> Server::Core::write(Connection& connection, std::string bytes)
{
    connection.wait_at_most(options.limits.write_time);
    auto writing = connection.write(std::move(bytes));
    const bool was_written = co_await std::move(writing);
    connection.wait_for_ever();
    co_return was_written;
}

/// Answers on a worker thread; the network thread goes on meanwhile.
asio::awaitable<Response> Server::Core::answer_on(asio::thread_pool& pool, std::size_t& waiting,
                                                  const Request& request, const std::string& request_id)
{
    ++waiting;
    auto on_worker = asio::bind_executor(pool.get_executor(), asio::use_awaitable);
    auto leaving = asio::post(on_worker);
    co_await std::move(leaving);
    auto response = service.answer(request, request_id);
    auto returning = asio::post(network, asio::use_awaitable);
    co_await std::move(returning);
    --waiting;
    co_return response;
}

/// True when the connection may be used again.
asio::awaitable<bool> Server::Core::answer(Connection& connection, const Request& request)
{
    WriteContext context{
        .request_id = random_request_id(), .now = clock.now(), .transport = service.transport()};
    const bool is_password = Service::lane(request) == Lane::passwords;
    auto& waiting = is_password ? waiting_passwords : waiting_requests;
    const auto most = is_password ? options.limits.waiting_passwords : options.limits.waiting_requests;
    Response response;
    if (waiting >= most) {
        metrics.count_shed();
        response = problem("server.busy");
    } else {
        auto answering =
            answer_on(is_password ? password_worker : workers, waiting, request, context.request_id);
        response = co_await std::move(answering);
    }
    context.is_head = request.method == "HEAD";
    if (const auto start = response.stream; start && !context.is_head) {
        auto head = write_response(std::move(response), context);
        auto streaming = stream(connection, *start, std::move(head));
        co_await std::move(streaming);
        co_return false;
    }
    context.keeps_alive = request.keeps_alive && !is_stopping;
    const bool keeps_alive = context.keeps_alive;
    auto bytes = write_response(std::move(response), context);
    auto writing = write(connection, std::move(bytes));
    const bool was_written = co_await std::move(writing);
    co_return was_written&& keeps_alive;
}

/// What is new for the listener; nothing when her session is over.
std::optional<app::EventPage> Server::Core::read_events(const EventStreamStart& start,
                                                        std::optional<std::int64_t> after)
{
    try {
        const auto live = accounts.sessions.peek(start.session_token);
        if (live) {
            auto page = events->read(live->caller, after);
            if (start.looks_at)
                page.others_here = events->others_at(live->caller, *start.looks_at);
            return page;
        }
    } catch (const std::exception& fault) {
        log(LogLevel::error, "event_stream_ended", {{"reason", fault.what()}});
    }
    return std::nullopt;
}

/// Tells what happens as it happens, until the listener leaves, her session ends or the server stops. Reads
/// on a worker; a listener that nothing happens for costs a look at a number now and then, and a line to keep
/// the way open.
asio::awaitable<void> Server::Core::stream(Connection& connection, const EventStreamStart& start,
                                           std::string head)
{
    EventWriter writer(start);
    const auto seat = start.looks_at ? events->be_present(start.caller, *start.looks_at) : nullptr;
    auto writing_head = write(connection, std::move(head));
    bool goes_on = co_await std::move(writing_head);
    asio::steady_timer pause(network);
    std::uint64_t seen = 0;
    auto read_at = std::chrono::steady_clock::now();
    auto written_at = read_at;
    while (goes_on && !is_stopping) {
        const auto newest = events->newest();
        const auto now = std::chrono::steady_clock::now();
        if (newest != seen || now - read_at >= kSessionLookTime) {
            auto on_worker = asio::bind_executor(workers.get_executor(), asio::use_awaitable);
            auto leaving = asio::post(on_worker);
            co_await std::move(leaving);
            const auto page = read_events(start, writer.after());
            auto returning = asio::post(network, asio::use_awaitable);
            co_await std::move(returning);
            if (!page)
                break;
            seen = newest;
            read_at = now;
            auto text = writer.write(*page);
            if (text.empty() && now - written_at >= kStillHereTime)
                text = ": still here\n\n";
            if (!text.empty()) {
                written_at = now;
                auto writing = write(connection, std::move(text));
                goes_on = co_await std::move(writing);
            }
            continue;
        }
        pause.expires_after(kEventLookTime);
        auto pausing = pause.async_wait(asio::use_awaitable);
        co_await std::move(pausing);
    }
}

asio::awaitable<void> Server::Core::refuse(Connection& connection, std::string_view code)
{
    connection.has_expired = false;
    const WriteContext context{
        .request_id = random_request_id(), .now = clock.now(), .transport = service.transport()};
    auto bytes = write_response(problem(code), context);
    auto writing = write(connection, std::move(bytes));
    if (const bool was_written = co_await std::move(writing); was_written) {
        auto lingering = linger(connection);
        co_await std::move(lingering);
    }
}

/// Reads what the caller still sends, for a while: closing over unread bytes would take the answer back.
asio::awaitable<void> Server::Core::linger(Connection& connection)
{
    boost::system::error_code ignored;
    connection.socket.shutdown(tcp::socket::shutdown_send, ignored);
    connection.wait_at_most(kLingerTime);
    for (std::size_t seen = 0; seen < kLingerBytes; seen += connection.bytes.size()) {
        connection.bytes.clear();
        auto reading = connection.read_more();
        if (const bool has_more = co_await std::move(reading); !has_more)
            break;
    }
}

Result<std::unique_ptr<Server>> Server::start(const ServerOptions& options, const ServerParts& parts)
{
    StaticFiles files;
    if (options.web_folder)
        files = SAMMA_TRY(StaticFiles::load(*options.web_folder));
    auto core = std::make_unique<Core>(options, parts, std::move(files));
    SAMMA_CHECK(core->read_certificate());
    SAMMA_CHECK(core->listen());
    if (parts.accounts.rules.public_url.empty())
        parts.accounts.rules.public_url = fmt::format("{}://{}:{}", options.tls ? "https" : "http",
                                                      core->options.address, core->options.port);
    core->service.settle();
    return std::unique_ptr<Server>(new Server(std::move(core)));
}

Server::Server(std::unique_ptr<Core> core) : core_(std::move(core))
{
    if (core_->options.stops_on_signals) {
        for (const int signal : {SIGINT, SIGTERM, SIGHUP})
            core_->signals.add(signal);
        core_->await_signal();
    }
    asio::post(core_->password_worker, [] { ::setpriority(PRIO_PROCESS, 0, kPasswordNiceness); });
    core_->sweep();
    asio::co_spawn(core_->network, core_->accept_all(), asio::detached);
    core_->thread = std::thread([core = core_.get()] { core->network.run(); });
}

Server::~Server()
{
    stop();
    wait();
}

std::uint16_t Server::port() const
{
    return core_->options.port;
}

void Server::reload_certificate()
{
    asio::post(core_->network, [core = core_.get()] { core->reload_certificate(); });
}

void Server::stop()
{
    asio::post(core_->network, [core = core_.get()] { core->begin_stop(); });
}

void Server::wait()
{
    if (core_->thread.joinable())
        core_->thread.join();
    core_->workers.join();
    core_->password_worker.join();
}

} // namespace samma::http
