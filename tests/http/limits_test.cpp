// What the server does when callers are wrong, slow, many, or it is told to stop.
#include "fixture.hpp"

#include <chrono>
#include <csignal>
#include <thread>

namespace samma::http::testing {
namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

const std::string kLive = "GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n";

class Limits : public ServerTest {};

TEST_F(Limits, EndTheConnectionAfterAMalformedRequest)
{
    start();
    const std::string post = "POST /v1/session HTTP/1.1\r\nHost: localhost\r\n";
    for (const auto& text : {
             post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + kLive,
             post + "Content-Length: 0\r\nContent-Length: 40\r\n\r\n" + kLive,
             post + "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n" + kLive,
             post + "Transfer-Encoding: chunked\r\n\r\n0x2\r\nab\r\n0\r\n\r\n" + kLive,
             post + "Content-Length : 0\r\n\r\n" + kLive,
             std::string("GET /livez HTTP/1.1\nHost: localhost\n\n") + kLive,
             "GET /livez HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\n\r\n" + kLive,
             "GET http://localhost/livez HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n" + kLive,
         }) {
        auto wire = connect();
        wire.send(text);
        const auto answer = wire.receive();
        ASSERT_TRUE(answer) << text;
        EXPECT_EQ(code_of(*answer), "request.malformed") << text;
        EXPECT_EQ(answer->header("Connection"), "close") << text;
        EXPECT_FALSE(wire.receive()) << "the second request was answered: " << text;
    }
}

TEST_F(Limits, RefuseWhatIsTooLargeAtOnce)
{
    start();
    const std::string post = "POST /v1/session HTTP/1.1\r\nHost: localhost\r\n";
    EXPECT_EQ(code_of(ask(post + "Content-Length: 2000000000\r\n\r\n")), "request.body_too_large");
    EXPECT_EQ(code_of(ask(post + "Content-Length: 1025\r\n\r\n")), "request.body_too_large");
    EXPECT_EQ(code_of(ask(post + "Transfer-Encoding: chunked\r\n\r\n401\r\n" + std::string(1025, 'a'))),
              "request.body_too_large");
    EXPECT_EQ(code_of(ask("GET /livez HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\na")),
              "request.body_too_large");
    EXPECT_EQ(code_of(ask("GET /" + std::string(9000, 'a') + " HTTP/1.1\r\nHost: localhost\r\n\r\n")),
              "request.target_too_long");
    EXPECT_EQ(code_of(ask("GET /livez HTTP/1.1\r\nHost: localhost\r\nX: " + std::string(100'000, 'a') +
                          "\r\n\r\n")),
              "request.header_too_large");
}

TEST_F(Limits, TellACallerToSendItsBodyAndOneWithTooMuchNotTo)
{
    start();
    const auto body = R"({"token":")" + new_token() + R"("})";
    auto wire = connect();
    wire.send("POST /v1/session HTTP/1.1\r\nHost: localhost\r\n" + kOwnJson +
              "Expect: 100-continue\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n");
    EXPECT_EQ(wire.receive()->status, 100);
    wire.send(body);
    EXPECT_EQ(wire.receive()->status, 201);

    auto large = connect();
    large.send("POST /v1/session HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: "
               "5000\r\n\r\n");
    EXPECT_EQ(large.receive()->status, 413);
}

TEST_F(Limits, DoNotWaitForAHeadThatComesByteByByte)
{
    start();
    auto wire = connect();
    const auto began = Steady::now();
    while (!wire.has_something() && Steady::now() - began < 4s) {
        wire.send("G");
        std::this_thread::sleep_for(20ms);
    }
    ASSERT_LT(Steady::now() - began, 4s) << "each byte gave it more time";
    const auto answer = wire.receive();
    ASSERT_TRUE(answer);
    EXPECT_EQ(code_of(*answer), "request.timeout");
}

TEST_F(Limits, DoNotWaitForABodyThatDoesNotCome)
{
    start();
    auto wire = connect();
    const auto began = Steady::now();
    wire.send("POST /v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc");
    const auto answer = wire.receive();
    ASSERT_TRUE(answer);
    EXPECT_EQ(code_of(*answer), "request.timeout");
    EXPECT_GE(Steady::now() - began, options.limits.body_time);
    EXPECT_TRUE(wire.sees_close());
}

TEST_F(Limits, DoNotWaitForABodyThatComesByteByByte)
{
    start();
    auto wire = connect();
    wire.send("POST /v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n");
    const auto began = Steady::now();
    while (!wire.has_something() && Steady::now() - began < 4s) {
        wire.send("x");
        std::this_thread::sleep_for(20ms);
    }
    ASSERT_LT(Steady::now() - began, 4s) << "each byte gave it more time";
    const auto answer = wire.receive();
    ASSERT_TRUE(answer);
    EXPECT_EQ(code_of(*answer), "request.timeout");
}

TEST_F(Limits, CloseAnIdleConnectionWithoutAWord)
{
    options.limits.idle_time = 200ms;
    start();
    auto silent = connect();
    auto once = connect();
    once.send(kLive);
    EXPECT_EQ(once.receive()->status, 200);
    EXPECT_FALSE(once.receive()) << "an answer that nobody asked for";
    EXPECT_FALSE(silent.receive());
    EXPECT_TRUE(silent.sees_close());
}

TEST_F(Limits, LeaveRoomForOthersWhileHundredsAreIdleOrSlow)
{
    options.limits.head_time = 30s;
    start();
    std::vector<Wire> wires;
    for (int index = 0; index < 300; ++index) {
        wires.push_back(connect());
        ASSERT_TRUE(wires.back().is_connected());
        if (index % 2 == 0)
            wires.back().send("GET /livez HT");
    }
    const auto began = Steady::now();
    EXPECT_EQ(get("/livez").status, 200);
    EXPECT_LT(Steady::now() - began, 1s);
    wires.front().send("TP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_EQ(wires.front().receive()->status, 200);
}

TEST_F(Limits, TurnAwayMoreConnectionsThanThereIsRoomFor)
{
    options.limits.connections = 2;
    start();
    auto first = connect();
    auto second = connect();
    first.send(kLive);
    second.send(kLive);
    ASSERT_TRUE(first.receive() && second.receive());

    auto third = connect();
    const auto answer = third.receive();
    ASSERT_TRUE(answer);
    EXPECT_EQ(code_of(*answer), "server.busy");
    EXPECT_TRUE(third.sees_close());

    {
        const Wire gone = std::move(first);
    }
    const auto began = Steady::now();
    int status = 0;
    while ((status = get("/livez").status) != 200 && Steady::now() - began < 3s)
        std::this_thread::sleep_for(10ms);
    EXPECT_EQ(status, 200) << "a closed connection makes room";
}

TEST_F(Limits, RefuseMoreRequestsThanTheWorkersWillGetTo)
{
    options.workers = 1;
    options.limits.waiting_requests = 1;
    start();
    const auto cookie = enter();
    queries.close_gate();
    auto held = connect();
    held.send("GET " + day_of("S01") + " HTTP/1.1\r\nHost: localhost\r\n" + cookie + "\r\n");
    queries.await_waiting(1);

    const auto refused = get("/livez");
    queries.open_gate();

    EXPECT_EQ(code_of(refused), "server.busy");
    EXPECT_EQ(refused.header("Retry-After"), "1");
    EXPECT_EQ(held.receive()->status, 200);
    EXPECT_EQ(get("/livez").status, 200);
}

TEST_F(Limits, KeepTheNetworkFreeWhileAWorkerIsBusy)
{
    options.workers = 2;
    start();
    const auto cookie = enter();
    queries.close_gate();
    auto held = connect();
    held.send("GET " + day_of("S01") + " HTTP/1.1\r\nHost: localhost\r\n" + cookie + "\r\n");
    queries.await_waiting(1);
    EXPECT_EQ(get("/livez").status, 200);
    queries.open_gate();
    EXPECT_EQ(held.receive()->status, 200);
}

TEST_F(Limits, FinishWhatIsUnderWayAtTheStop)
{
    start();
    const auto cookie = enter();
    const auto port = server->port();
    queries.close_gate();
    auto held = connect();
    auto idle = connect();
    idle.send(kLive);
    ASSERT_TRUE(idle.receive());
    held.send("GET " + day_of("S01") + " HTTP/1.1\r\nHost: localhost\r\n" + cookie + "\r\n");
    queries.await_waiting(1);

    server->stop();
    EXPECT_TRUE(idle.sees_close());
    EXPECT_FALSE(Wire(port).is_connected()) << "nobody new is let in";
    queries.open_gate();
    const auto answer = held.receive();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 200);
    EXPECT_EQ(answer->header("Connection"), "close");
    server->wait();
}

TEST_F(Limits, StopInTimeAlthoughACallerDoesNotFinish)
{
    options.limits.head_time = 60s;
    options.limits.drain_time = 300ms;
    start();
    auto wire = connect();
    wire.send("GET /livez HTT");
    std::this_thread::sleep_for(50ms);
    const auto began = Steady::now();
    server->stop();
    server->wait();
    EXPECT_LT(Steady::now() - began, 3s);
}

TEST_F(Limits, StopOnTheSignalOfTheProcessManager)
{
    options.stops_on_signals = true;
    start();
    EXPECT_EQ(get("/livez").status, 200);
    std::raise(SIGTERM);
    server->wait();
    EXPECT_FALSE(Wire(server->port()).is_connected());
}

TEST_F(Limits, NameThePortThatIsTakenAndTheWebThatIsNotThere)
{
    start();
    auto second = options;
    second.port = server->port();
    const auto taken = Server::start(second, parts());
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().code, "server.cannot_listen");
    EXPECT_EQ(taken.error().at, "127.0.0.1:" + std::to_string(server->port()));

    second.port = 0;
    second.web_folder = "/nowhere";
    const auto without_web = Server::start(second, parts());
    ASSERT_FALSE(without_web);
    EXPECT_EQ(without_web.error().code, "server.web_missing");
}

TEST_F(Limits, LeaveTheRootUnknownWhereThereIsNoWeb)
{
    start();
    EXPECT_EQ(code_of(get("/")), "resource.unknown");
}

} // namespace
} // namespace samma::http::testing
