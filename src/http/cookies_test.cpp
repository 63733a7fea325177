#include "http/cookies.hpp"

#include <gtest/gtest.h>

namespace samma::http {
namespace {

using namespace std::chrono_literals;

Request with_cookies(std::initializer_list<std::string> values)
{
    Request request;
    for (const auto& value : values)
        request.headers.push_back({"cookie", value});
    return request;
}

TEST(CookieJar, SetsCookiesThatScriptsOtherSitesAndOtherHostsCannotTouch)
{
    const Cookies encrypted(Cookies::Transport::encrypted);
    EXPECT_EQ(encrypted.set(Cookies::Name::session, "abc", 60s).value,
              "__Host-samma_session=abc; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=60");
    const Cookies bare(Cookies::Transport::bare);
    EXPECT_EQ(bare.clear(Cookies::Name::device).value,
              "samma_device=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0");
}

TEST(CookieJar, FindsTheOneCookieOfThatNameAndNeverOneOfTwo)
{
    const Cookies jar(Cookies::Transport::encrypted);
    const auto find = [&](std::initializer_list<std::string> values) {
        return std::string(jar.find(with_cookies(values), Cookies::Name::session));
    };
    EXPECT_EQ(find({"other=1; __Host-samma_session=abc; more=2"}), "abc");
    EXPECT_EQ(find({"other=1", "__Host-samma_session=abc"}), "abc");
    EXPECT_EQ(find({"__Host-samma_session=abc; __Host-samma_session=abd"}), "");
    EXPECT_EQ(find({"__Host-samma_session=abc", "__Host-samma_session=abc"}), "");
    EXPECT_EQ(find({"samma_session=abc"}), "") << "one that any page of the host could have set";
    EXPECT_EQ(find({"x__Host-samma_session=abc"}), "");
    EXPECT_EQ(find({";;; ;"}), "");
    EXPECT_EQ(find({}), "");
}

TEST(DeviceName, SaysBrowserAndSystemAndNothingThatTellsPeopleApart)
{
    EXPECT_EQ(device_name("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"),
              "Firefox, Windows");
    EXPECT_EQ(
        device_name("Mozilla/5.0 (Linux; Android 16; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 "
                    "Mobile Safari/537.36"),
        "Chrome, Android");
    EXPECT_EQ(device_name("<script>alert(1)</script>"), "");
}

} // namespace
} // namespace samma::http
