#include "http/cookies.hpp"

#include <algorithm>
#include <array>

namespace samma::http {

namespace {

using Words = std::array<std::pair<std::string_view, std::string_view>, 6>;

/// Of several the first that the header holds: the more special ones stand before those they pretend to be.
constexpr Words kBrowsers = {{{"Edg/", "Edge"},
                              {"OPR/", "Opera"},
                              {"Firefox/", "Firefox"},
                              {"Chrome/", "Chrome"},
                              {"Safari/", "Safari"},
                              {"samma", "Samma"}}};
constexpr Words kSystems = {{{"Android", "Android"},
                             {"iPhone", "iPhone"},
                             {"iPad", "iPad"},
                             {"Windows", "Windows"},
                             {"Mac OS X", "macOS"},
                             {"Linux", "Linux"}}};

std::string_view first_word(const Words& words, std::string_view text)
{
    const auto found = std::ranges::find_if(
        words, [&](const auto& word) { return text.find(word.first) != std::string_view::npos; });
    return found == words.end() ? std::string_view() : found->second;
}

} // namespace

std::string Cookies::full_name(Name name) const
{
    const std::string_view plain = name == Name::session  ? "samma_session"
                                   : name == Name::device ? "samma_device"
                                                          : "samma_sso";
    return (transport_ == Transport::encrypted ? "__Host-" : "") + std::string(plain);
}

std::string_view Cookies::find(const Request& request, Name name) const
{
    const auto wanted = full_name(name) + '=';
    std::string_view value;
    int found = 0;
    for (const auto& header : request.headers) {
        if (header.name != "cookie")
            continue;
        std::string_view cookies = header.value;
        while (!cookies.empty()) {
            auto cookie = cookies.substr(0, cookies.find(';'));
            cookies.remove_prefix(std::min(cookies.size(), cookie.size() + 1));
            cookie.remove_prefix(std::min(cookie.size(), cookie.find_first_not_of(' ')));
            if (cookie.starts_with(wanted)) {
                value = cookie.substr(wanted.size());
                ++found;
            }
        }
    }
    return found == 1 ? value : std::string_view();
}

Header Cookies::set(Name name, std::string_view value, std::chrono::seconds life) const
{
    return {"Set-Cookie", full_name(name) + '=' + std::string(value) +
                              "; Path=/; HttpOnly; SameSite=Strict; " +
                              (transport_ == Transport::encrypted ? "Secure; " : "") +
                              "Max-Age=" + std::to_string(life.count())};
}

std::string device_name(std::string_view user_agent)
{
    const auto browser = first_word(kBrowsers, user_agent);
    const auto system = first_word(kSystems, user_agent);
    if (browser.empty() || system.empty())
        return std::string(browser.empty() ? system : browser);
    return std::string(browser) + ", " + std::string(system);
}

} // namespace samma::http
