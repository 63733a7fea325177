#include "http/records/record_json.hpp"

#include <boost/json/array.hpp>

namespace samma::http {

namespace json = boost::json;

const json::value* FieldReader::find(const std::string& name)
{
    asked_.insert(name);
    return object_.if_contains(name);
}

const json::value* FieldReader::demand(const std::string& name)
{
    const auto* found = find(name);
    if (found == nullptr)
        note(name, "field.required");
    return found;
}

std::optional<std::string_view> FieldReader::text(const std::string& name)
{
    const auto* member = demand(name);
    if (member == nullptr)
        return std::nullopt;
    if (!member->is_string()) {
        note(name, "field.type", "string");
        return std::nullopt;
    }
    return std::string_view(member->get_string());
}

std::optional<std::int64_t> FieldReader::integer(const std::string& name, std::int64_t least,
                                                 std::int64_t most)
{
    const auto* member = demand(name);
    if (member == nullptr)
        return std::nullopt;
    if (!member->is_int64() || member->get_int64() < least || member->get_int64() > most) {
        note(name, "field.type", "integer");
        return std::nullopt;
    }
    return member->get_int64();
}

void FieldReader::note(const std::string& name, std::string code, std::string expected)
{
    api::Values values;
    if (!expected.empty())
        values.emplace("expected", std::move(expected));
    faults_.push_back(
        {.pointer = pointer_ + "/" + name, .code = std::move(code), .values = std::move(values)});
}

void FieldReader::finish()
{
    for (const auto& member : object_)
        if (asked_.find(std::string_view(member.key())) == asked_.end()) {
            // A pointer's own signs in a name (RFC 6901, section 4).
            std::string name;
            for (const char letter : std::string_view(member.key()))
                name += letter == '~' ? std::string("~0") : letter == '/' ? "~1" : std::string(1, letter);
            note(name, "field.unknown");
        }
}

void JsonOf<std::string>::read(const std::string& stem, std::string& value, FieldReader& reader)
{
    if (const auto text = reader.text(stem))
        value = *text;
}

void JsonOf<bool>::read(const std::string& stem, bool& value, FieldReader& reader)
{
    const auto* member = reader.demand(stem);
    if (member == nullptr)
        return;
    if (!member->is_bool())
        return reader.note(stem, "field.type", "boolean");
    value = member->get_bool();
}

void JsonOf<LocalDate>::read(const std::string& stem, LocalDate& value, FieldReader& reader)
{
    const auto text = reader.text(stem);
    if (!text)
        return;
    if (const auto date = parse_date(*text))
        value = *date;
    else
        reader.note(stem, "field.type", "2026-11-30");
}

void JsonOf<LocalMinute>::read(const std::string& stem, LocalMinute& value, FieldReader& reader)
{
    const auto text = reader.text(stem);
    if (!text)
        return;
    if (const auto moment = parse_local_minute(*text))
        value = *moment;
    else
        reader.note(stem, "field.type", "2026-11-30T07:00");
}

void JsonOf<std::vector<std::string>>::write(const std::string& stem, const std::vector<std::string>& value,
                                             json::object& object)
{
    json::array texts;
    for (const auto& text : value)
        texts.emplace_back(text);
    object[stem] = std::move(texts);
}

void JsonOf<std::vector<std::string>>::read(const std::string& stem, std::vector<std::string>& value,
                                            FieldReader& reader)
{
    const auto* member = reader.demand(stem);
    if (member == nullptr)
        return;
    if (!member->is_array())
        return reader.note(stem, "field.type", "array");
    for (std::size_t index = 0; index < member->get_array().size(); ++index) {
        const auto& text = member->get_array()[index];
        if (text.is_string())
            value.emplace_back(text.get_string());
        else
            reader.note(stem + "/" + std::to_string(index), "field.type", "string");
    }
}

void JsonOf<Validity>::names(const std::string& stem, FieldNames& names)
{
    names.push_back(stem + "_from");
    names.push_back(stem + "_until");
}

void JsonOf<Validity>::write(const std::string& stem, const Validity& value, json::object& object)
{
    JsonOf<LocalDate>::write(stem + "_from", value.from, object);
    JsonOf<std::optional<LocalDate>>::write(stem + "_until", value.until, object);
}

void JsonOf<Validity>::read(const std::string& stem, Validity& value, FieldReader& reader)
{
    JsonOf<LocalDate>::read(stem + "_from", value.from, reader);
    JsonOf<std::optional<LocalDate>>::read(stem + "_until", value.until, reader);
}

void JsonOf<ClockWindow>::names(const std::string& stem, FieldNames& names)
{
    names.push_back(stem + "_from_min");
    names.push_back(stem + "_until_min");
}

void JsonOf<ClockWindow>::write(const std::string& stem, const ClockWindow& value, json::object& object)
{
    JsonOf<Minutes>::write(stem + "_from", value.from, object);
    JsonOf<Minutes>::write(stem + "_until", value.until, object);
}

void JsonOf<ClockWindow>::read(const std::string& stem, ClockWindow& value, FieldReader& reader)
{
    JsonOf<Minutes>::read(stem + "_from", value.from, reader);
    JsonOf<Minutes>::read(stem + "_until", value.until, reader);
}

void JsonOf<std::vector<ClockWindow>>::names(const std::string& stem, FieldNames& names)
{
    names.push_back(stem);
}

void JsonOf<std::vector<ClockWindow>>::write(const std::string& stem, const std::vector<ClockWindow>& value,
                                             json::object& object)
{
    json::array windows;
    for (const auto& window : value)
        windows.push_back({{"from_min", window.from.count()}, {"until_min", window.until.count()}});
    object[stem] = std::move(windows);
}

void JsonOf<std::vector<ClockWindow>>::read(const std::string& stem, std::vector<ClockWindow>& value,
                                            FieldReader& reader)
{
    const auto* member = reader.demand(stem);
    if (member == nullptr)
        return;
    if (!member->is_array())
        return reader.note(stem, "field.type", "array");
    const auto& windows = member->get_array();
    for (std::size_t index = 0; index < windows.size(); ++index) {
        const auto name = stem + "/" + std::to_string(index);
        if (!windows[index].is_object()) {
            reader.note(name, "field.type", "object");
            continue;
        }
        FieldReader part(windows[index].get_object(), reader.pointer() + "/" + name, reader.faults());
        auto& window = value.emplace_back();
        JsonOf<Minutes>::read("from", window.from, part);
        JsonOf<Minutes>::read("until", window.until, part);
        part.finish();
    }
}

void JsonOf<GeoPoint>::names(const std::string& stem, FieldNames& names)
{
    names.push_back(stem + "_lat");
    names.push_back(stem + "_lon");
}

void JsonOf<GeoPoint>::write(const std::string& stem, const GeoPoint& value, json::object& object)
{
    object[stem + "_lat"] = value.lat;
    object[stem + "_lon"] = value.lon;
}

void JsonOf<GeoPoint>::read(const std::string& stem, GeoPoint& value, FieldReader& reader)
{
    for (const auto& [name, coordinate] :
         {std::pair(stem + "_lat", &value.lat), std::pair(stem + "_lon", &value.lon)}) {
        const auto* member = reader.demand(name);
        if (member == nullptr)
            continue;
        if (member->is_number())
            *coordinate = member->to_number<double>();
        else
            reader.note(name, "field.type", "number");
    }
}

void JsonOf<Recurrence>::names(const std::string& stem, FieldNames& names)
{
    names.push_back(stem);
    for (const auto* part : {"_weekdays", "_weeks", "_anchor_on", "_dates"})
        names.push_back(stem + part);
}

namespace {

/// 1 Monday … 7 Sunday.
json::array days_of(const WeekdaySet& set)
{
    json::array days;
    for (unsigned day = 1; day <= 7; ++day)
        if (set.holds(std::chrono::weekday(day % 7)))
            days.emplace_back(static_cast<std::int64_t>(day));
    return days;
}

WeekdaySet read_days(const std::string& name, FieldReader& reader)
{
    WeekdaySet set;
    const auto* member = reader.demand(name);
    if (member == nullptr)
        return set;
    if (!member->is_array()) {
        reader.note(name, "field.type", "array");
        return set;
    }
    for (const auto& day : member->get_array()) {
        if (!day.is_int64() || day.get_int64() < 1 || day.get_int64() > 7) {
            reader.note(name, "field.value", "1-7");
            return set;
        }
        set = set.with(std::chrono::weekday(static_cast<unsigned>(day.get_int64()) % 7));
    }
    return set;
}

} // namespace

void JsonOf<Recurrence>::write(const std::string& stem, const Recurrence& value, json::object& object)
{
    if (std::holds_alternative<EveryDay>(value)) {
        object[stem] = "every_day";
    } else if (const auto* days = std::get_if<OnWeekdays>(&value)) {
        object[stem] = "on_weekdays";
        object[stem + "_weekdays"] = days_of(days->days);
    } else if (const auto* nth = std::get_if<EveryNthWeek>(&value)) {
        object[stem] = "every_nth_week";
        object[stem + "_weekdays"] = days_of(nth->allowed_days);
        object[stem + "_weeks"] = nth->weeks;
        object[stem + "_anchor_on"] = format_date(nth->anchor_on);
    } else {
        json::array dates;
        for (const auto date : std::get<OnDates>(value).allowed)
            dates.emplace_back(format_date(date));
        object[stem] = "on_dates";
        object[stem + "_dates"] = std::move(dates);
    }
}

void JsonOf<Recurrence>::read(const std::string& stem, Recurrence& value, FieldReader& reader)
{
    const auto kind = reader.text(stem).value_or("");
    if (kind == "every_day") {
        value = EveryDay{};
    } else if (kind == "on_weekdays") {
        value = OnWeekdays{read_days(stem + "_weekdays", reader)};
    } else if (kind == "every_nth_week") {
        EveryNthWeek nth;
        nth.allowed_days = read_days(stem + "_weekdays", reader);
        JsonOf<int>::read(stem + "_weeks", nth.weeks, reader);
        JsonOf<LocalDate>::read(stem + "_anchor_on", nth.anchor_on, reader);
        if (nth.weeks < 1)
            reader.note(stem + "_weeks", "field.value");
        value = nth;
    } else if (kind == "on_dates") {
        std::vector<std::string> texts;
        JsonOf<std::vector<std::string>>::read(stem + "_dates", texts, reader);
        OnDates dates;
        for (std::size_t index = 0; index < texts.size(); ++index) {
            const auto date = parse_date(texts[index]);
            if (!date)
                reader.note(stem + "_dates/" + std::to_string(index), "field.type", "2026-11-30");
            else
                dates.allowed.push_back(*date);
        }
        value = std::move(dates);
    } else if (reader.has(stem)) {
        reader.note(stem, "field.value");
    }
}

void JsonOf<TimeWish>::names(const std::string& stem, FieldNames& names)
{
    for (const auto* part : {"_part", "_at_min", "_tolerance_min"})
        names.push_back(stem + part);
}

void JsonOf<TimeWish>::write(const std::string& stem, const TimeWish& value, json::object& object)
{
    if (const auto* part = std::get_if<PartOfDay>(&value)) {
        object[stem + "_part"] = name_of(*part);
        return;
    }
    const auto& clock = std::get<ClockWish>(value);
    JsonOf<Minutes>::write(stem + "_at", clock.at, object);
    JsonOf<Minutes>::write(stem + "_tolerance", clock.tolerance, object);
}

void JsonOf<TimeWish>::read(const std::string& stem, TimeWish& value, FieldReader& reader)
{
    if (reader.has(stem + "_at_min")) {
        ClockWish clock;
        JsonOf<Minutes>::read(stem + "_at", clock.at, reader);
        JsonOf<Minutes>::read(stem + "_tolerance", clock.tolerance, reader);
        value = clock;
        return;
    }
    PartOfDay part{};
    JsonOf<PartOfDay>::read(stem + "_part", part, reader);
    value = part;
}

} // namespace samma::http
