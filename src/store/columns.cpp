#include "store/columns.hpp"

#include "store/code_list.hpp"

#include <charconv>

namespace samma::store {

void ColumnsOf<std::vector<std::string>>::write(const std::vector<std::string>& value,
                                                std::vector<Cell>& cells)
{
    cells.emplace_back(write_code_list(value));
}

std::vector<std::string> ColumnsOf<std::vector<std::string>>::read(ColumnReader& reader)
{
    return demand(read_code_list(reader.text()), "list of codes");
}

void ColumnsOf<Validity>::name(const std::string& stem, ColumnNames& columns)
{
    columns.names.push_back(stem + "_from");
    columns.names.push_back(stem + "_until");
}

void ColumnsOf<Validity>::write(const Validity& value, std::vector<Cell>& cells)
{
    cells.emplace_back(value.from);
    cells.emplace_back(value.until);
}

Validity ColumnsOf<Validity>::read(ColumnReader& reader)
{
    Validity value;
    value.from = ColumnsOf<LocalDate>::read(reader);
    value.until = ColumnsOf<std::optional<LocalDate>>::read(reader);
    return value;
}

void ColumnsOf<std::vector<ClockWindow>>::write(const std::vector<ClockWindow>& value,
                                                std::vector<Cell>& cells)
{
    std::vector<std::string> texts;
    for (const auto& window : value)
        texts.push_back(std::to_string(window.from.count()) + "-" + std::to_string(window.until.count()));
    cells.emplace_back(write_code_list(texts));
}

std::vector<ClockWindow> ColumnsOf<std::vector<ClockWindow>>::read(ColumnReader& reader)
{
    const auto minutes = [](std::string_view text) {
        int value = 0;
        const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
        return fault == std::errc() && end == text.data() + text.size() ? std::optional(Minutes(value))
                                                                        : std::nullopt;
    };
    std::vector<ClockWindow> windows;
    for (const auto& text : demand(read_code_list(reader.text()), "list of clock times")) {
        const auto dash = text.find('-');
        const std::string_view from = std::string_view(text).substr(0, dash);
        const std::string_view until =
            dash == std::string::npos ? std::string_view() : std::string_view(text).substr(dash + 1);
        windows.push_back({demand(minutes(from), "clock time"), demand(minutes(until), "clock time")});
    }
    return windows;
}

void ColumnsOf<ClockWindow>::name(const std::string& stem, ColumnNames& columns)
{
    columns.names.push_back(stem + "_from_min");
    columns.names.push_back(stem + "_until_min");
}

void ColumnsOf<ClockWindow>::write(const ClockWindow& value, std::vector<Cell>& cells)
{
    cells.emplace_back(value.from);
    cells.emplace_back(value.until);
}

ClockWindow ColumnsOf<ClockWindow>::read(ColumnReader& reader)
{
    ClockWindow value;
    value.from = Minutes(reader.integer());
    value.until = Minutes(reader.integer());
    return value;
}

void ColumnsOf<GeoPoint>::name(const std::string& stem, ColumnNames& columns)
{
    columns.names.push_back(stem + "_lat");
    columns.names.push_back(stem + "_lon");
}

void ColumnsOf<GeoPoint>::write(const GeoPoint& value, std::vector<Cell>& cells)
{
    cells.emplace_back(value.lat);
    cells.emplace_back(value.lon);
}

GeoPoint ColumnsOf<GeoPoint>::read(ColumnReader& reader)
{
    GeoPoint value;
    value.lat = reader.real();
    value.lon = reader.real();
    return value;
}

void ColumnsOf<Recurrence>::name(const std::string& stem, ColumnNames& columns)
{
    columns.names.push_back(stem);
    for (const auto* part : {"_weekdays", "_weeks", "_anchor_on", "_dates"})
        columns.names.push_back(stem + part);
}

void ColumnsOf<Recurrence>::write(const Recurrence& value, std::vector<Cell>& cells)
{
    Cell kind = "every_day";
    Cell weekdays;
    Cell weeks;
    Cell anchor;
    Cell dates;
    if (const auto* on_weekdays = std::get_if<OnWeekdays>(&value)) {
        kind = "on_weekdays";
        weekdays = static_cast<int>(on_weekdays->days.bits());
    } else if (const auto* nth_week = std::get_if<EveryNthWeek>(&value)) {
        kind = "every_nth_week";
        weekdays = static_cast<int>(nth_week->allowed_days.bits());
        weeks = nth_week->weeks;
        anchor = nth_week->anchor_on;
    } else if (const auto* on_dates = std::get_if<OnDates>(&value)) {
        kind = "on_dates";
        std::vector<std::string> texts;
        for (const auto date : on_dates->allowed)
            texts.push_back(format_date(date));
        dates = write_code_list(texts);
    }
    for (auto* cell : {&kind, &weekdays, &weeks, &anchor, &dates})
        cells.push_back(std::move(*cell));
}

Recurrence ColumnsOf<Recurrence>::read(ColumnReader& reader)
{
    const std::string kind(reader.text());
    const auto weekdays =
        WeekdaySet::of_bits(static_cast<unsigned>(ColumnsOf<std::optional<int>>::read(reader).value_or(0)));
    const auto weeks = ColumnsOf<std::optional<int>>::read(reader);
    const auto anchor = ColumnsOf<std::optional<LocalDate>>::read(reader);
    const auto dates = ColumnsOf<std::optional<std::vector<std::string>>>::read(reader);
    if (kind == "every_day")
        return EveryDay{};
    if (kind == "on_weekdays")
        return OnWeekdays{weekdays};
    if (kind == "every_nth_week")
        return EveryNthWeek{demand(weeks, "number of weeks"), demand(anchor, "anchor"), weekdays};
    OnDates on_dates;
    for (const auto& text : demand(dates, "list of dates"))
        on_dates.allowed.push_back(demand(parse_date(text), "date"));
    return on_dates;
}

void ColumnsOf<TimeWish>::name(const std::string& stem, ColumnNames& columns)
{
    for (const auto* part : {"_part", "_at_min", "_tolerance_min"})
        columns.names.push_back(stem + part);
}

void ColumnsOf<TimeWish>::write(const TimeWish& value, std::vector<Cell>& cells)
{
    if (const auto* part = std::get_if<PartOfDay>(&value)) {
        cells.emplace_back(name_of(*part));
        cells.resize(cells.size() + 2);
        return;
    }
    const auto& clock = std::get<ClockWish>(value);
    cells.emplace_back();
    cells.emplace_back(clock.at);
    cells.emplace_back(clock.tolerance);
}

TimeWish ColumnsOf<TimeWish>::read(ColumnReader& reader)
{
    const auto part = ColumnsOf<std::optional<PartOfDay>>::read(reader);
    const auto at = ColumnsOf<std::optional<Minutes>>::read(reader);
    const auto tolerance = ColumnsOf<std::optional<Minutes>>::read(reader);
    if (part)
        return *part;
    return ClockWish{demand(at, "clock time"), demand(tolerance, "tolerance")};
}

} // namespace samma::store
