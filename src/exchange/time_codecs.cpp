#include "base/zone.hpp"
#include "exchange/codecs.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace samma::exchange {

using namespace std::chrono;

namespace {

/// A spreadsheet counts days from here; 1904 workbooks count from four years later.
constexpr sys_days kSerialEpoch = sys_days(year(1899) / 12 / 30);
constexpr double kDaysTo1904 = 1462;
constexpr double kLastSerial = 2'958'465; ///< 9999-12-31

/// The wall time of a spreadsheet's serial number, to the nearest minute.
std::optional<LocalMinute> find_serial(const Cell& cell)
{
    auto serial = find_decimal(cell.text);
    if (serial && cell.kind == CellKind::number_1904)
        *serial += kDaysTo1904;
    if (!serial || *serial < 1 || *serial > kLastSerial)
        return std::nullopt;
    return LocalMinute(kSerialEpoch.time_since_epoch() + Minutes(std::llround(*serial * 24 * 60)));
}

void add_time_fault(const Error& error, const CellContext& context)
{
    context.fault(error.code == "time.no_such_date" ? FaultCode::time_no_such_date
                                                    : FaultCode::time_malformed);
}

std::optional<LocalDate> read_date(const Cell& cell, const CellContext& context)
{
    if (cell.is_number()) {
        const auto moment = find_serial(cell);
        if (moment && clock_of(*moment) == Minutes(0))
            return date_of(*moment);
        context.fault(FaultCode::time_malformed);
        return std::nullopt;
    }
    const auto read = parse_date(trimmed(cell.text));
    if (!read)
        add_time_fault(read.error(), context);
    return read ? std::optional(*read) : std::nullopt;
}

std::optional<LocalMinute> read_wall_time(const Cell& cell, const CellContext& context)
{
    auto read = cell.is_number() ? find_serial(cell) : std::nullopt;
    if (!cell.is_number()) {
        const auto parsed = parse_local_minute(trimmed(cell.text));
        if (!parsed) {
            add_time_fault(parsed.error(), context);
            return std::nullopt;
        }
        read = *parsed;
    } else if (!read) {
        context.fault(FaultCode::time_malformed);
        return std::nullopt;
    }
    if (Zone::stockholm().to_instant(*read))
        return read;
    context.fault(FaultCode::time_does_not_exist);
    return std::nullopt;
}

/// Monday first; as people write them, folded.
constexpr std::array<std::string_view, 7> kWeekdayNames = {
    "man|mandag|mon|monday",         "tis|tisdag|tue|tuesday", "ons|onsdag|wed|wednesday",
    "tor|tors|torsdag|thu|thursday", "fre|fredag|fri|friday",  "lor|lordag|sat|saturday",
    "son|sondag|sun|sunday"};
constexpr std::array<std::string_view, 7> kWrittenWeekdays = {"mån", "tis", "ons", "tor",
                                                              "fre", "lör", "sön"};

bool is_among(std::string_view word, std::string_view words)
{
    while (!words.empty()) {
        const auto cut = words.find('|');
        if (words.substr(0, cut) == word)
            return true;
        words.remove_prefix(cut == std::string_view::npos ? words.size() : cut + 1);
    }
    return false;
}

/// 1 Monday … 7 Sunday.
std::optional<int> find_weekday(std::string_view text)
{
    const auto word = fold(text);
    if (word.size() == 1 && word[0] >= '1' && word[0] <= '7')
        return word[0] - '0';
    for (std::size_t day = 0; day < kWeekdayNames.size(); ++day)
        if (is_among(word, kWeekdayNames[day]))
            return static_cast<int>(day) + 1;
    return std::nullopt;
}

/// One day, or a stretch of them: "mån-fre". Nothing when it names no days.
std::optional<unsigned> find_weekday_bits(std::string_view text)
{
    const auto hyphen = text.find('-');
    const auto first = find_weekday(text.substr(0, hyphen));
    const auto last = hyphen == std::string_view::npos ? first : find_weekday(text.substr(hyphen + 1));
    if (!first || !last || *first > *last)
        return std::nullopt;
    unsigned bits = 0;
    for (int day = *first; day <= *last; ++day)
        bits |= 1U << static_cast<unsigned>(day - 1);
    return bits;
}

/// Calls `use` for each part of a list; stops when it says no.
bool for_each_part(std::string_view list, const std::function<bool(std::string_view)>& use)
{
    while (!list.empty()) {
        const auto cut = list.find_first_of(",;| \t\r\n");
        const auto part = list.substr(0, cut);
        if (!part.empty() && !use(part))
            return false;
        list.remove_prefix(cut == std::string_view::npos ? list.size() : cut + 1);
    }
    return true;
}

} // namespace

Codec<LocalDate> date()
{
    return {{"datum, 2026-11-30", "date, 2026-11-30"},
            [](const Cell& cell, LocalDate& value, const CellContext& context) {
                if (const auto read = read_date(cell, context))
                    value = *read;
            },
            [](const LocalDate& value, WriteContext&) { return format_date(value); }};
}

Codec<std::optional<LocalDate>> last_day()
{
    return {{"datum, 2026-11-30 (den dagen ingår)", "date, 2026-11-30 (that day included)"},
            [](const Cell& cell, std::optional<LocalDate>& value, const CellContext& context) {
                if (const auto read = read_date(cell, context))
                    value = add_days(*read, 1);
            },
            [](const std::optional<LocalDate>& value, WriteContext&) {
                return value ? format_date(add_days(*value, -1)) : std::string();
            }};
}

Codec<std::vector<LocalDate>> dates()
{
    return {{"datum med komma emellan, 2026-11-30,2026-12-07",
             "dates with commas between them, 2026-11-30,2026-12-07"},
            [](const Cell& cell, std::vector<LocalDate>& value, const CellContext& context) {
                if (cell.is_number()) {
                    if (const auto read = read_date(cell, context))
                        value.push_back(*read);
                    return;
                }
                for_each_part(cell.text, [&](std::string_view part) {
                    const auto read = read_date({part}, context);
                    if (read)
                        value.push_back(*read);
                    return read.has_value();
                });
                std::sort(value.begin(), value.end());
            },
            [](const std::vector<LocalDate>& value, WriteContext&) {
                std::string text;
                for (const auto& one : value)
                    text += (text.empty() ? "" : ",") + format_date(one);
                return text;
            }};
}

Codec<Minutes> clock()
{
    return {{"klockslag, 07:30", "clock time, 07:30"},
            [](const Cell& cell, Minutes& value, const CellContext& context) {
                if (cell.is_number()) {
                    const auto serial = find_decimal(cell.text);
                    if (serial && *serial >= 0 && *serial < 2)
                        value = Minutes(std::lround(*serial * 24 * 60));
                    else
                        context.fault(FaultCode::time_malformed);
                    return;
                }
                if (const auto read = parse_clock(trimmed(cell.text)))
                    value = *read;
                else
                    context.fault(FaultCode::time_malformed);
            },
            [](const Minutes& value, WriteContext&) { return format_clock(value); }};
}

namespace {

std::optional<ClockWindow> read_clock_window(std::string_view text)
{
    const auto dash = text.find('-');
    if (dash == std::string_view::npos)
        return std::nullopt;
    const auto from = parse_clock(trimmed(text.substr(0, dash)));
    const auto until = parse_clock(trimmed(text.substr(dash + 1)));
    if (!from || !until || *until < *from)
        return std::nullopt;
    return ClockWindow{*from, *until};
}

} // namespace

Codec<std::vector<ClockWindow>> clock_windows()
{
    return {{"tider med komma emellan, 13:00-15:00,17:00-18:00",
             "times with commas between them, 13:00-15:00,17:00-18:00"},
            [](const Cell& cell, std::vector<ClockWindow>& value, const CellContext& context) {
                for_each_part(cell.text, [&](std::string_view part) {
                    const auto read = read_clock_window(part);
                    const bool follows = read && (value.empty() || value.back().until < read->from);
                    if (follows)
                        value.push_back(*read);
                    else
                        context.fault(FaultCode::time_malformed);
                    return follows;
                });
            },
            [](const std::vector<ClockWindow>& value, WriteContext&) {
                std::string text;
                for (const auto& window : value)
                    text += (text.empty() ? "" : ",") + format_clock(window.from) + "-" +
                            format_clock(window.until);
                return text;
            }};
}

Codec<LocalMinute> wall_time()
{
    return {{"datum och klockslag, 2026-11-30T07:30", "date and clock time, 2026-11-30T07:30"},
            [](const Cell& cell, LocalMinute& value, const CellContext& context) {
                if (const auto read = read_wall_time(cell, context))
                    value = *read;
            },
            [](const LocalMinute& value, WriteContext&) { return format_local_minute(value); }};
}

Codec<Instant> moment()
{
    return {{"datum och klockslag, 2026-11-30T07:30, eller UTC, 2026-11-30T06:30:00Z",
             "date and clock time, 2026-11-30T07:30, or UTC, 2026-11-30T06:30:00Z"},
            [](const Cell& cell, Instant& value, const CellContext& context) {
                const auto text = trimmed(cell.text);
                if (!cell.is_number() && text.ends_with('Z')) {
                    if (const auto read = parse_instant(text))
                        value = *read;
                    else
                        add_time_fault(read.error(), context);
                } else if (const auto read = read_wall_time(cell, context)) {
                    value = *Zone::stockholm().to_instant(*read);
                }
            },
            [](const Instant& value, WriteContext&) {
                const auto& zone = Zone::stockholm();
                const auto local = zone.to_local(value);
                const auto back = zone.to_instant(local);
                return back && *back == value ? format_local_minute(local) : format_instant(value);
            }};
}

Codec<int> weekday()
{
    return {{"mån … sön eller 1–7", "mon … sun or 1–7"},
            [](const Cell& cell, int& value, const CellContext& context) {
                if (const auto read = find_weekday(cell.text))
                    value = *read;
                else
                    context.fault(FaultCode::weekday_unknown);
            },
            [](const int& value, WriteContext&) {
                return std::string(kWrittenWeekdays[static_cast<std::size_t>(value - 1)]);
            }};
}

Codec<WeekdaySet> weekdays()
{
    return {{"veckodagar, t.ex. mån,tis, mån-fre eller 1-5", "weekdays, such as mon,tue, mon-fri or 1-5"},
            [](const Cell& cell, WeekdaySet& value, const CellContext& context) {
                unsigned bits = 0;
                const bool are_days = for_each_part(cell.text, [&](std::string_view part) {
                    const auto days = find_weekday_bits(part);
                    bits |= days.value_or(0);
                    return days.has_value();
                });
                if (are_days)
                    value = WeekdaySet::of_bits(bits);
                else
                    context.fault(FaultCode::weekday_unknown);
            },
            [](const WeekdaySet& value, WriteContext&) {
                std::string text;
                for (unsigned day = 0; day < 7; ++day)
                    if ((value.bits() & (1U << day)) != 0)
                        text += (text.empty() ? "" : ",") + std::string(kWrittenWeekdays[day]);
                return text;
            }};
}

} // namespace samma::exchange
