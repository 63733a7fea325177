// An open-loop load generator: requests are due at fixed times whatever the server does, and a request's time
// is counted from when it was due, so that a stalled server cannot hide its stalls. Speaks TLS; loopback
// only.
//
// usage: samma_load PORT TOKEN steady RATE SECONDS
//        samma_load PORT TOKEN capacity MOST_RATE SECONDS      seconds a step
//        samma_load PORT TOKEN overload RATE SECONDS           at that rate, then 300/s until it is well
//        again
//
// It holds far more connections than the server lets requests wait, so that what is too much arrives there
// and does not queue here. They are opened before the clock runs. Each line says how many processors it took
// itself.
#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/json.hpp>
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <deque>
#include <iostream>
#include <map>
#include <string>
#include <vector>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;
using Request = http::request<http::string_body>;
using Stream = beast::ssl_stream<beast::tcp_stream>;

constexpr int kConnections = 512;
constexpr auto kPatience = std::chrono::seconds(30);

double own_processor_seconds()
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

/// What came back in one stretch of the run.
struct Tally {
    std::vector<double> times; ///< of good answers, ms since they were due
    std::map<unsigned, int> statuses;
    int faults = 0;               ///< no answer at all, or a refusal that does not say when to come back
    double processor_seconds = 0; ///< of the generator itself

    [[nodiscard]] double percentile(double share) const
    {
        if (times.empty())
            return 0;
        auto sorted = times;
        std::sort(sorted.begin(), sorted.end());
        return sorted[std::min(sorted.size() - 1,
                               static_cast<std::size_t>(share * static_cast<double>(sorted.size())))];
    }
    [[nodiscard]] int count(unsigned status) const
    {
        const auto found = statuses.find(status);
        return found == statuses.end() ? 0 : found->second;
    }
    [[nodiscard]] bool is_well() const
    {
        constexpr double kTarget = 100;
        return !times.empty() && faults == 0 && statuses.size() == 1 && percentile(0.99) <= kTarget;
    }
    [[nodiscard]] std::string to_string(double seconds) const
    {
        std::string counts;
        for (const auto& [status, number] : statuses)
            counts += fmt::format(" {}: {}", status, number);
        return fmt::format(
            "{:.0f} good/s, p50 {:.1f} ms, p95 {:.1f} ms, p99 {:.1f} ms, most {:.1f} ms;{}; {} faults; "
            "generator {:.2f} processors",
            static_cast<double>(times.size()) / seconds, percentile(0.5), percentile(0.95), percentile(0.99),
            percentile(1.0), counts, faults, processor_seconds / seconds);
    }
};

class Load {
  public:
    Load(std::string port, const std::string& token) : port_(std::move(port))
    {
        context_.set_verify_mode(asio::ssl::verify_none); // The certificate is the test's own.
        const auto entered = ask_once(make(http::verb::post, "/v1/session", R"({"token":")" + token + "\"}"));
        if (entered.result_int() != 201)
            throw std::runtime_error(fmt::format("the link was not taken: {}", entered.body()));
        const std::string cookie(entered[http::field::set_cookie]);
        cookie_ = cookie.substr(0, cookie.find(';'));
        const auto sections = boost::json::parse(ask_once(make(http::verb::get, "/v1/sections")).body());
        const auto& section = sections.at("items").at(0);
        const auto base = "/v1/sections/" + std::string(section.at("section_id").as_string());
        const std::string day(section.at("plan").at("from").as_string());
        // Mixed as a coordinator's morning: mostly the day, some looks at the whole plan, and who is logged
        // in.
        for (int count = 0; count < 8; ++count)
            mix_.push_back(base + "/day?on=" + day);
        for (const auto* path : {"/who-comes", "/vacant", "/clients?limit=100", "/staff?limit=100"})
            mix_.push_back(base + path);
        for (int count = 0; count < 8; ++count)
            mix_.emplace_back("/v1/session");
    }

    /// Sends at the rate for so long and waits for the answers that are under way.
    Tally run(double rate, double seconds)
    {
        tally_ = {};
        streams_.resize(kConnections);
        for (auto& stream : streams_)
            asio::co_spawn(io_, connect(stream), asio::detached);
        io_.run();
        io_.restart();
        const double used_before = own_processor_seconds();
        const auto begin = Clock::now();
        const auto count = static_cast<std::int64_t>(rate * seconds);
        next_ = 0;
        for (auto& stream : streams_)
            asio::co_spawn(io_, work(stream, begin, rate, count), asio::detached);
        io_.run();
        io_.restart();
        tally_.processor_seconds = own_processor_seconds() - used_before;
        return tally_;
    }

  private:
    Request make(http::verb verb, const std::string& target, const std::string& body = "") const
    {
        Request request(verb, target, 11);
        request.set(http::field::host, "localhost:" + port_);
        request.set("Samma-Request", "1");
        request.set("Origin", "https://localhost:" + port_);
        if (!cookie_.empty())
            request.set(http::field::cookie, cookie_);
        if (!body.empty()) {
            request.set(http::field::content_type, "application/json");
            request.body() = body;
            request.prepare_payload();
        }
        return request;
    }

    asio::awaitable<void> open(Stream& stream)
    {
        const asio::ip::tcp::endpoint endpoint(asio::ip::address_v4::loopback(),
                                               static_cast<std::uint16_t>(std::stoi(port_)));
        auto& bottom = beast::get_lowest_layer(stream);
        bottom.expires_after(kPatience);
        auto connecting = bottom.async_connect(endpoint, asio::use_awaitable);
        co_await std::move(connecting);
        bottom.socket().set_option(asio::ip::tcp::no_delay(true));
        auto shaking = stream.async_handshake(asio::ssl::stream_base::client, asio::use_awaitable);
        co_await std::move(shaking);
    }

    asio::awaitable<http::response<http::string_body>> ask(Stream& stream, Request request)
    {
        beast::flat_buffer buffer;
        http::response<http::string_body> response;
        beast::get_lowest_layer(stream).expires_after(kPatience);
        auto writing = http::async_write(stream, request, asio::use_awaitable);
        co_await std::move(writing);
        auto reading = http::async_read(stream, buffer, response, asio::use_awaitable);
        co_await std::move(reading);
        co_return response;
    }

    http::response<http::string_body> ask_once(const Request& request)
    {
        asio::io_context io;
        http::response<http::string_body> response;
        std::exception_ptr fault;
        const auto talk = [&]() -> asio::awaitable<void> {
            Stream stream(io, context_);
            auto opening = open(stream);
            co_await std::move(opening);
            auto asking = ask(stream, request);
            response = co_await std::move(asking);
        };
        asio::co_spawn(io, talk(), [&](const std::exception_ptr& thrown) { fault = thrown; });
        io.run();
        if (fault)
            std::rethrow_exception(fault);
        return response;
    }

    asio::awaitable<void> connect(std::unique_ptr<Stream>& stream)
    {
        if (stream)
            co_return;
        auto opened = std::make_unique<Stream>(io_, context_);
        try {
            auto opening = open(*opened);
            co_await std::move(opening);
            stream = std::move(opened);
        } catch (const std::exception&) {
            ++tally_.faults;
        }
    }

    /// One connection: takes the next request that is due, again and again.
    asio::awaitable<void> work(std::unique_ptr<Stream>& stream, Clock::time_point begin, double rate,
                               std::int64_t count)
    {
        asio::steady_timer timer(io_);
        while (next_ < count) {
            const auto number = next_++;
            const auto due = begin + std::chrono::duration_cast<Clock::duration>(
                                         std::chrono::duration<double>(static_cast<double>(number) / rate));
            timer.expires_at(due);
            auto waiting = timer.async_wait(asio::use_awaitable);
            co_await std::move(waiting);
            try {
                if (!stream) {
                    auto connecting = connect(stream);
                    co_await std::move(connecting);
                }
                if (!stream)
                    continue;
                auto request = make(http::verb::get, mix_[static_cast<std::size_t>(number) % mix_.size()]);
                auto asking = ask(*stream, std::move(request));
                const auto response = co_await std::move(asking);
                ++tally_.statuses[response.result_int()];
                if (response.result_int() == 503 && response[http::field::retry_after].empty())
                    ++tally_.faults;
                if (response.result_int() == 200)
                    tally_.times.push_back(Milliseconds(Clock::now() - due).count());
                if (!response.keep_alive())
                    stream.reset();
            } catch (const std::exception&) {
                ++tally_.faults;
                stream.reset();
            }
        }
    }

    std::string port_;
    std::string cookie_;
    std::vector<std::string> mix_;
    asio::ssl::context context_{asio::ssl::context::tls_client};
    asio::io_context io_;
    std::vector<std::unique_ptr<Stream>> streams_; ///< before they are opened, and after a fault, null
    std::int64_t next_ = 0;
    Tally tally_;
};

int steady(Load& load, double rate, double seconds)
{
    const auto tally = load.run(rate, seconds);
    std::cout << fmt::format("steady {:.0f}/s for {:.0f} s: {}\n", rate, seconds, tally.to_string(seconds));
    return tally.is_well() ? 0 : 1;
}

/// Whether the rate is borne in one of three tries: a disk that stands still once says nothing of the server.
bool is_borne(Load& load, double rate, double seconds)
{
    constexpr int kTries = 3;
    for (int tried = 0; tried < kTries; ++tried) {
        const auto tally = load.run(rate, seconds);
        std::cout << fmt::format("capacity, {:.0f}/s: {}\n", rate, tally.to_string(seconds)) << std::flush;
        if (tally.is_well())
            return true;
    }
    return false;
}

int capacity(Load& load, double most, double seconds)
{
    constexpr double kStep = 1.1;
    double reached = 0;
    for (double rate = 500; rate <= most && is_borne(load, rate, seconds); rate *= kStep)
        reached = rate;
    std::cout << fmt::format("capacity {:.0f}/s\n", reached);
    return reached > 0 ? 0 : 1;
}

int overload(Load& load, double rate, double seconds)
{
    const auto tally = load.run(rate, seconds);
    std::cout << fmt::format("overload {:.0f}/s for {:.0f} s: {}\n", rate, seconds, tally.to_string(seconds));
    constexpr double kCalm = 300;
    constexpr double kBound = 1000; ///< ms; whoever is let in does not wait without end
    const bool is_shed = tally.count(503) > 0 && tally.percentile(0.99) <= kBound;
    if (!is_shed)
        std::cout << "what was too much was not refused, or who was let in waited too long\n";
    constexpr int kMostSeconds = 10;
    for (int second = 1; second <= kMostSeconds; ++second)
        if (load.run(kCalm, 1).is_well()) {
            std::cout << fmt::format("well again after {} s; 503 answered {} times\n", second,
                                     tally.count(503));
            return is_shed && tally.faults == 0 ? 0 : 1;
        }
    std::cout << "not well again after 10 s\n";
    return 1;
}

} // namespace

int main(int count, char** words)
{
    if (count != 6) {
        std::cerr << "usage: samma_load PORT TOKEN steady|capacity|overload RATE SECONDS\n";
        return 2;
    }
    try {
        Load load(words[1], words[2]);
        const std::string what = words[3];
        const double rate = std::stod(words[4]);
        const double seconds = std::stod(words[5]);
        return what == "steady"     ? steady(load, rate, seconds)
               : what == "capacity" ? capacity(load, rate, seconds)
                                    : overload(load, rate, seconds);
    } catch (const std::exception& fault) {
        std::cerr << "samma_load: " << fault.what() << '\n';
        return 1;
    }
}
