#include "http/guard.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace samma::http {
namespace {

Request with(Headers headers)
{
    Request request;
    request.headers = std::move(headers);
    return request;
}

TEST(HostGuard, KnowsTheLoopbackAndTheNamesItIsTold)
{
    const std::vector<std::string> names = {"samma.example"};
    for (const auto* host :
         {"127.0.0.1", "127.0.0.1:8080", "localhost:1", "[::1]:8080", "[::1]", "samma.example:80"})
        EXPECT_TRUE(names_this_server(with({{"host", host}}), names)) << host;
    for (const auto* host :
         {"", "evil.example", "localhost.evil.example", "127.0.0.1.evil.example:8080",
          "evil.example:80:localhost", "127.0.0.1:x", "127.0.0.2", "::1", "LOCALHOST@evil"})
        EXPECT_FALSE(names_this_server(with({{"host", host}}), names)) << host;
}

TEST(OriginGuard, TakesChangesFromOwnPagesOnly)
{
    const Header host{"host", "localhost:8080"};
    const Header own{"samma-request", "1"};
    EXPECT_TRUE(comes_from_own_pages(with({host, own, {"sec-fetch-site", "same-origin"}})));
    EXPECT_TRUE(comes_from_own_pages(with({host, own, {"origin", "http://localhost:8080"}})));
    EXPECT_FALSE(comes_from_own_pages(with({host, own})));
    EXPECT_FALSE(comes_from_own_pages(with({host, own, {"origin", "null"}})));
    EXPECT_FALSE(comes_from_own_pages(with({host, own, {"origin", "http://localhost:8081"}})));
    EXPECT_FALSE(comes_from_own_pages(with({host, own, {"origin", "http://evil.example"}})));
    EXPECT_FALSE(comes_from_own_pages(with({host, {"sec-fetch-site", "same-origin"}})))
        << "without the header that forms cannot send";
    for (const auto* site : {"cross-site", "same-site", "none"})
        EXPECT_FALSE(comes_from_own_pages(
            with({host, own, {"sec-fetch-site", site}, {"origin", "http://localhost:8080"}})))
            << site;
}

TEST(SecurityHeaders, LeaveAnAnswersOwnCachingAlone)
{
    Response response{.status = 200, .headers = {{"Cache-Control", "no-cache"}}, .body = {}};
    add_security_headers(response, Cookies::Transport::bare);
    int caching = 0;
    for (const auto& header : response.headers)
        caching += header.name == "Cache-Control" ? 1 : 0;
    EXPECT_EQ(caching, 1);
    EXPECT_EQ(response.headers.front().value, "no-cache");
}

TEST(SecurityHeaders, AskForTlsWhereThereIsTls)
{
    Response bare;
    add_security_headers(bare, Cookies::Transport::bare);
    Response encrypted;
    add_security_headers(encrypted, Cookies::Transport::encrypted);
    const auto asks = [](const Response& response) {
        return std::ranges::find(response.headers, "Strict-Transport-Security", &Header::name) !=
               response.headers.end();
    };
    EXPECT_FALSE(asks(bare));
    EXPECT_TRUE(asks(encrypted));
}

} // namespace
} // namespace samma::http
