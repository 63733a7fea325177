#include "http/guard.hpp"

#include <algorithm>
#include <array>

namespace samma::http {

namespace {

constexpr std::array<std::string_view, 3> kLoopbackNames = {"127.0.0.1", "localhost", "[::1]"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kSecurityHeaders = {{
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
     "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
    {"Cache-Control", "no-store"},
}};

/// "localhost:8080" → "localhost"; "[::1]:8080" → "[::1]".
std::string_view name_of_host(std::string_view host)
{
    const auto colon = host.rfind(':');
    const bool is_port = colon != std::string_view::npos && colon + 1 < host.size() &&
                         host.substr(colon + 1).find_first_not_of("0123456789") == std::string_view::npos;
    return is_port ? host.substr(0, colon) : host;
}

} // namespace

bool names_this_server(const Request& request, std::span<const std::string> extra_names)
{
    const auto name = name_of_host(request.header("host"));
    return std::ranges::find(kLoopbackNames, name) != kLoopbackNames.end() ||
           (!name.empty() && std::ranges::find(extra_names, name) != extra_names.end());
}

bool comes_from_own_pages(const Request& request)
{
    if (request.header("samma-request").empty())
        return false;
    const auto site = request.header("sec-fetch-site");
    if (!site.empty())
        return site == "same-origin";
    const auto origin = request.header("origin");
    const auto host = request.header("host");
    return !host.empty() &&
           (origin == "http://" + std::string(host) || origin == "https://" + std::string(host));
}

void add_security_headers(Response& response, Cookies::Transport transport)
{
    constexpr std::string_view kTwoYears = "max-age=63072000; includeSubDomains";
    if (transport == Cookies::Transport::encrypted)
        response.headers.push_back({"Strict-Transport-Security", std::string(kTwoYears)});
    for (const auto& [name, value] : kSecurityHeaders)
        if (std::ranges::find(response.headers, name, &Header::name) == response.headers.end())
            response.headers.push_back({std::string(name), std::string(value)});
}

} // namespace samma::http
