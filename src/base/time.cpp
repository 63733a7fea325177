#include "base/time.hpp"

#include <fmt/compile.h>

#include <charconv>
#include <iterator>

namespace samma {

using namespace std::chrono;

namespace {

/// Reads exactly `width` digits at `position`.
std::optional<int> digits(std::string_view text, std::size_t position, std::size_t width)
{
    if (position + width > text.size())
        return std::nullopt;
    int value = 0;
    for (std::size_t index = position; index < position + width; ++index) {
        if (text[index] < '0' || text[index] > '9')
            return std::nullopt;
        value = value * 10 + (text[index] - '0');
    }
    return value;
}

tl::unexpected<Error> malformed(std::string_view text, std::string expected)
{
    return fail("time.malformed", {}, {{"value", std::string(text)}, {"expected", std::move(expected)}});
}

} // namespace

int DateRange::days() const
{
    return days_between(from, until);
}

LocalDate add_days(LocalDate date, int count)
{
    return LocalDate(sys_days(date) + days(count));
}

int days_between(LocalDate from, LocalDate until)
{
    return static_cast<int>((sys_days(until) - sys_days(from)).count());
}

weekday weekday_of(LocalDate date)
{
    return weekday(sys_days(date));
}

LocalDate monday_of(LocalDate date)
{
    return LocalDate(sys_days(date) - (weekday_of(date) - Monday));
}

Result<LocalDate> parse_date(std::string_view text)
{
    const auto year_number = digits(text, 0, 4);
    const auto month_number = digits(text, 5, 2);
    const auto day_number = digits(text, 8, 2);
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' || !year_number || !month_number || !day_number)
        return malformed(text, "YYYY-MM-DD");
    const LocalDate date{year(*year_number), month(static_cast<unsigned>(*month_number)),
                         day(static_cast<unsigned>(*day_number))};
    if (!date.ok())
        return fail("time.no_such_date", {}, {{"value", std::string(text)}});
    return date;
}

std::string format_date(LocalDate date)
{
    return fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}"), static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

Result<Minutes> parse_clock(std::string_view text)
{
    const bool short_hour = text.size() == 4 && text[1] == ':';
    const auto hour = digits(text, 0, short_hour ? 1 : 2);
    const auto minute = digits(text, short_hour ? 2 : 3, 2);
    if ((text.size() != 5 && !short_hour) || !hour || !minute || text[short_hour ? 1 : 2] != ':' ||
        *hour > 47 || *minute > 59)
        return malformed(text, "HH:MM");
    return hours(*hour) + Minutes(*minute);
}

std::string format_clock(Minutes since_midnight)
{
    return fmt::format(FMT_COMPILE("{:02}:{:02}"), since_midnight.count() / 60, since_midnight.count() % 60);
}

Result<LocalMinute> parse_local_minute(std::string_view text)
{
    if (text.size() != 16 || (text[10] != 'T' && text[10] != ' '))
        return malformed(text, "YYYY-MM-DDTHH:MM");
    const auto date = SAMMA_TRY(parse_date(text.substr(0, 10)));
    const auto clock = SAMMA_TRY(parse_clock(text.substr(11)));
    if (clock >= hours(24))
        return malformed(text, "YYYY-MM-DDTHH:MM");
    return at_clock(date, clock);
}

std::string format_local_minute(LocalMinute moment)
{
    return format_date(date_of(moment)) + "T" + format_clock(clock_of(moment));
}

std::string format_instant(Instant instant)
{
    const auto day_start = floor<days>(instant);
    const auto since = instant - day_start;
    const auto second_of_day = floor<Seconds>(since).count();
    std::string text = format_date(LocalDate(day_start));
    text.reserve(sizeof "YYYY-MM-DDTHH:MM:SS.mmmZ");
    const auto end = std::back_inserter(text);
    fmt::format_to(end, FMT_COMPILE("T{:02}:{:02}:{:02}"), second_of_day / 3600, second_of_day / 60 % 60,
                   second_of_day % 60);
    if (const auto rest = since.count() % 1000; rest != 0)
        fmt::format_to(end, FMT_COMPILE(".{:03}"), rest);
    text += 'Z';
    return text;
}

Result<Instant> parse_instant(std::string_view text)
{
    constexpr std::string_view kExpected = "YYYY-MM-DDTHH:MM:SSZ";
    if (text.size() < 20 || text.back() != 'Z' || text[10] != 'T' || text[16] != ':')
        return malformed(text, std::string(kExpected));
    const auto date = SAMMA_TRY(parse_date(text.substr(0, 10)));
    const auto clock = SAMMA_TRY(parse_clock(text.substr(11, 5)));
    const auto second = digits(text, 17, 2);
    int millisecond = 0;
    if (text.size() == 24 && text[19] == '.')
        millisecond = digits(text, 20, 3).value_or(-1);
    if (!second || *second > 59 || clock >= hours(24) || millisecond < 0 ||
        (text.size() != 20 && text.size() != 24))
        return malformed(text, std::string(kExpected));
    return Instant(sys_days(date) + clock + Seconds(*second) + milliseconds(millisecond));
}

LocalDate date_of(LocalMinute moment)
{
    return LocalDate(floor<days>(moment));
}

LocalMinute at_clock(LocalDate date, Minutes since_midnight)
{
    return local_days(date) + since_midnight;
}

Minutes clock_of(LocalMinute moment)
{
    return moment - floor<days>(moment);
}

} // namespace samma
