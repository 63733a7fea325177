#include "api/json_reader.hpp"

namespace samma::api {

namespace {

/// A name as a step of a JSON pointer (RFC 6901, section 4).
std::string escaped(std::string_view name)
{
    std::string step;
    for (const char letter : name) {
        if (letter == '~')
            step += "~0";
        else if (letter == '/')
            step += "~1";
        else
            step += letter;
    }
    return step;
}

} // namespace

JsonReader::Step::Step(JsonReader& reader, std::string_view name)
    : reader_(reader), length_(reader.pointer_.size())
{
    reader_.pointer_ += '/' + escaped(name);
}

void JsonReader::note(std::string code, Values values)
{
    faults_.push_back({.pointer = pointer_, .code = std::move(code), .values = std::move(values)});
}

void JsonReader::read(const boost::json::value& json, bool& value)
{
    if (!json.is_bool())
        return note("field.type", {{"expected", "boolean"}});
    value = json.get_bool();
}

void JsonReader::read(const boost::json::value& json, double& value)
{
    if (!json.is_number())
        return note("field.type", {{"expected", "number"}});
    value = json.to_number<double>();
}

void JsonReader::read(const boost::json::value& json, std::string& value)
{
    if (!json.is_string())
        return note("field.type", {{"expected", "string"}});
    value = json.get_string();
}

void JsonReader::read(const boost::json::value& json, Uuid& value)
{
    const auto uuid = json.is_string() ? Uuid::parse(json.get_string()) : std::nullopt;
    if (!uuid)
        return note("field.type", {{"expected", "uuid"}});
    value = *uuid;
}

void JsonReader::read(const boost::json::value& json, Instant& value)
{
    const auto instant = parse_instant(json.is_string() ? std::string_view(json.get_string()) : "");
    if (!instant)
        return note("field.type", {{"expected", "2026-11-30T06:30:00Z"}});
    value = *instant;
}

void JsonReader::read(const boost::json::value& json, LocalDate& value)
{
    const auto date = parse_date(json.is_string() ? std::string_view(json.get_string()) : "");
    if (!date)
        return note("field.type", {{"expected", "2026-11-30"}});
    value = *date;
}

void JsonReader::read(const boost::json::value& json, Values& value)
{
    if (!json.is_object())
        return note("field.type", {{"expected", "object"}});
    for (const auto& member : json.get_object()) {
        const Step step(*this, member.key());
        read(member.value(), value[member.key()]);
    }
}

std::int64_t JsonReader::read_integer(const boost::json::value& json, std::int64_t least, std::int64_t most)
{
    if (!json.is_int64() || json.get_int64() < least || json.get_int64() > most) {
        note("field.type", {{"expected", "integer"}});
        return 0;
    }
    return json.get_int64();
}

} // namespace samma::api
