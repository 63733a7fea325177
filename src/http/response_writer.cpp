#include "http/response_writer.hpp"

#include "http/guard.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace samma::http {

namespace {

constexpr std::array<std::pair<int, std::string_view>, 23> kReasons = {{
    {100, "Continue"},
    {200, "OK"},
    {201, "Created"},
    {204, "No Content"},
    {304, "Not Modified"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {422, "Unprocessable Content"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {507, "Insufficient Storage"},
}};

std::string_view reason_of(int status)
{
    for (const auto& [known, reason] : kReasons)
        if (known == status)
            return reason;
    return "";
}

/// "Sun, 06 Nov 1994 08:49:37 GMT". Source: RFC 9110, section 5.6.7.
std::string http_date(Instant now)
{
    constexpr std::array kWeekdays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(now - day));
    return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT", kWeekdays.at(weekday_of(date).c_encoding()),
                       static_cast<unsigned>(date.day()), kMonths.at(static_cast<unsigned>(date.month()) - 1),
                       static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
                       time.seconds().count());
}

} // namespace

std::string write_response(Response response, const WriteContext& context)
{
    add_security_headers(response, context.transport);
    std::string text = fmt::format("HTTP/1.1 {} {}\r\nDate: {}\r\nX-Request-Id: {}\r\nConnection: {}\r\n",
                                   response.status, reason_of(response.status), http_date(context.now),
                                   context.request_id, context.keeps_alive ? "keep-alive" : "close");
    for (const auto& header : response.headers)
        text += header.name + ": " + header.value + "\r\n";
    const bool may_have_body = response.status != 204 && response.status != 304;
    if (may_have_body && !response.stream)
        text += fmt::format("Content-Length: {}\r\n", response.body.size());
    text += "\r\n";
    if (may_have_body && !context.is_head)
        text += response.body;
    return text;
}

} // namespace samma::http
