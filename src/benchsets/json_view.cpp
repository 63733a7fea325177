#include "benchsets/json_view.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace samma::benchsets {

namespace {

/// RFC 6901: ~ and / in a name are written ~0 and ~1.
std::string escaped(std::string_view name)
{
    std::string out;
    for (const char letter : name) {
        if (letter == '~')
            out += "~0";
        else if (letter == '/')
            out += "~1";
        else
            out += letter;
    }
    return out;
}

/// Builds the document as Boost.JSON's own parser does, but for fractions: release 1.81 may read those of 16
/// digits as a neighbour (92.99999999999999 as 93), and the sets have some.
struct Builder {
    static constexpr std::size_t max_object_size = boost::json::object::max_size();
    static constexpr std::size_t max_array_size = boost::json::array::max_size();
    static constexpr std::size_t max_key_size = boost::json::string::max_size();
    static constexpr std::size_t max_string_size = boost::json::string::max_size();
    using Code = boost::json::error_code;
    using Text = boost::json::string_view;

    boost::json::value_stack values;
    std::string digits;

    bool on_document_begin(Code&)
    {
        values.reset();
        return true;
    }
    bool on_document_end(Code&) { return true; }
    bool on_object_begin(Code&) { return true; }
    bool on_object_end(std::size_t count, Code&)
    {
        values.push_object(count);
        return true;
    }
    bool on_array_begin(Code&) { return true; }
    bool on_array_end(std::size_t count, Code&)
    {
        values.push_array(count);
        return true;
    }
    bool on_key_part(Text part, std::size_t, Code&)
    {
        values.push_chars(part);
        return true;
    }
    bool on_key(Text part, std::size_t, Code&)
    {
        values.push_key(part);
        return true;
    }
    bool on_string_part(Text part, std::size_t, Code&)
    {
        values.push_chars(part);
        return true;
    }
    bool on_string(Text part, std::size_t, Code&)
    {
        values.push_string(part);
        return true;
    }
    bool on_number_part(Text part, Code&)
    {
        digits.append(part.data(), part.size());
        return true;
    }
    bool on_int64(std::int64_t value, Text, Code&)
    {
        digits.clear();
        values.push_int64(value);
        return true;
    }
    bool on_uint64(std::uint64_t value, Text, Code&)
    {
        digits.clear();
        values.push_uint64(value);
        return true;
    }
    bool on_double(double value, Text part, Code&)
    {
        digits.append(part.data(), part.size());
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        digits.clear();
        values.push_double(value);
        return true;
    }
    bool on_bool(bool value, Code&)
    {
        values.push_bool(value);
        return true;
    }
    bool on_null(Code&)
    {
        values.push_null();
        return true;
    }
    bool on_comment_part(Text, Code&) { return true; }
    bool on_comment(Text, Code&) { return true; }
};

} // namespace

tl::unexpected<Error> JsonView::wrong(std::string expected) const
{
    return fail("field.value", pointer_, {{"expected", std::move(expected)}});
}

Result<JsonView> JsonView::member(std::string_view name) const
{
    const auto found = SAMMA_TRY(find_member(name));
    if (!found)
        return fail("field.required", pointer_ + "/" + escaped(name));
    return *found;
}

Result<std::optional<JsonView>> JsonView::find_member(std::string_view name) const
{
    if (!json_->is_object())
        return fail("field.type", pointer_, {{"expected", "object"}});
    const auto* value = json_->get_object().if_contains(name);
    if (!value || value->is_null())
        return std::optional<JsonView>();
    return std::optional(JsonView(*value, pointer_ + "/" + escaped(name)));
}

Result<std::vector<JsonView>> JsonView::items() const
{
    if (!json_->is_array())
        return fail("field.type", pointer_, {{"expected", "array"}});
    std::vector<JsonView> views;
    views.reserve(json_->get_array().size());
    for (const auto& value : json_->get_array())
        views.emplace_back(value, pointer_ + "/" + std::to_string(views.size()));
    return views;
}

Result<std::string> JsonView::text() const
{
    if (!json_->is_string())
        return fail("field.type", pointer_, {{"expected", "string"}});
    return std::string(json_->get_string());
}

Result<bool> JsonView::boolean() const
{
    if (!json_->is_bool())
        return fail("field.type", pointer_, {{"expected", "boolean"}});
    return json_->get_bool();
}

Result<double> JsonView::number() const
{
    if (!json_->is_number())
        return fail("field.type", pointer_, {{"expected", "number"}});
    const auto value = json_->to_number<double>();
    if (!(std::abs(value) <= kLargest))
        return wrong("a number of at most 100000000");
    return value;
}

Result<std::int64_t> JsonView::scaled(std::int64_t scale) const
{
    const auto value = SAMMA_TRY(number()) * static_cast<double>(scale);
    const auto whole = std::round(value);
    // A decimal fraction is stored as the nearest double: the product misses the whole number by some ulps.
    if (std::abs(value - whole) > 1e-9 * std::max(1.0, std::abs(value)))
        return wrong(scale == 1 ? "a whole number" : "a number with fewer decimals");
    return static_cast<std::int64_t>(whole);
}

Result<std::vector<JsonView>> JsonView::items_at(std::string_view name) const
{
    return SAMMA_TRY(member(name)).items();
}

Result<std::string> JsonView::text_at(std::string_view name) const
{
    return SAMMA_TRY(member(name)).text();
}

Result<std::int64_t> JsonView::scaled_at(std::string_view name, std::int64_t scale) const
{
    return SAMMA_TRY(member(name)).scaled(scale);
}

Result<boost::json::value> parse_json(std::string_view text)
{
    boost::json::basic_parser<Builder> parser{boost::json::parse_options()};
    boost::json::error_code broken;
    const auto read = parser.write_some(false, text.data(), text.size(), broken);
    if (!broken && text.find_first_not_of(" \t\r\n", read) != std::string_view::npos)
        broken = boost::json::error::extra_data;
    if (broken)
        return fail("request.json", "byte " + std::to_string(read), {{"reason", broken.message()}});
    return parser.handler().values.release();
}

} // namespace samma::benchsets
