#pragma once

#include "api/json.hpp"
#include "api/json_reader.hpp"
#include "api/json_writer.hpp"

#include <boost/json/parse.hpp>

namespace samma::api {

// Compiled once for each schema, in json.cpp and problem_file.cpp.

template <typename T>
std::string write_json(const T& value)
{
    JsonWriter writer;
    writer.write(value);
    return std::move(writer).take();
}

template <typename T>
tl::expected<T, FieldErrors> read_json(std::string_view text)
{
    boost::system::error_code fault;
    const auto json = boost::json::parse(text, fault);
    if (fault)
        return tl::unexpected(FieldErrors{{.pointer = "", .code = "request.json", .values = {}}});
    JsonReader reader;
    T value;
    reader.read(json, value);
    auto faults = std::move(reader).take_faults();
    if (!faults.empty())
        return tl::unexpected(std::move(faults));
    return value;
}

} // namespace samma::api
