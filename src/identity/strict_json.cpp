#include "identity/strict_json.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/parse.hpp>

#include <set>
#include <string>
#include <vector>

namespace samma::identity {

namespace {

namespace json = boost::json;

constexpr std::size_t kLongest = 256U * 1024U;
constexpr std::size_t kDeepest = 8;

/// Walks through a document and stops at a name that its object has had already.
struct NamesOnce {
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);
    using Fault = boost::system::error_code;

    std::vector<std::set<std::string>> open_objects;
    std::string name;

    bool on_object_begin(Fault&)
    {
        open_objects.emplace_back();
        return true;
    }
    bool on_object_end(std::size_t, Fault&)
    {
        open_objects.pop_back();
        return true;
    }
    bool on_key_part(json::string_view part, std::size_t, Fault&)
    {
        name.append(part.data(), part.size());
        return true;
    }
    bool on_key(json::string_view part, std::size_t, Fault& fault)
    {
        name.append(part.data(), part.size());
        const bool is_new = open_objects.back().insert(std::move(name)).second;
        name.clear();
        if (!is_new)
            fault = json::make_error_code(json::error::syntax);
        return is_new;
    }
    bool on_document_begin(Fault&) { return true; }
    bool on_document_end(Fault&) { return true; }
    bool on_array_begin(Fault&) { return true; }
    bool on_array_end(std::size_t, Fault&) { return true; }
    bool on_string_part(json::string_view, std::size_t, Fault&) { return true; }
    bool on_string(json::string_view, std::size_t, Fault&) { return true; }
    bool on_number_part(json::string_view, Fault&) { return true; }
    bool on_int64(std::int64_t, json::string_view, Fault&) { return true; }
    bool on_uint64(std::uint64_t, json::string_view, Fault&) { return true; }
    bool on_double(double, json::string_view, Fault&) { return true; }
    bool on_bool(bool, Fault&) { return true; }
    bool on_null(Fault&) { return true; }
    bool on_comment_part(json::string_view, Fault&) { return true; }
    bool on_comment(json::string_view, Fault&) { return true; }
};

} // namespace

std::optional<json::object> read_strict_object(std::string_view text)
{
    if (text.size() > kLongest)
        return std::nullopt;
    json::parse_options options;
    options.max_depth = kDeepest;
    boost::system::error_code fault;
    json::basic_parser<NamesOnce> names(options);
    if (names.write_some(false, text.data(), text.size(), fault) != text.size() || fault)
        return std::nullopt;
    auto value = json::parse(text, fault, {}, options);
    if (fault || !value.is_object())
        return std::nullopt;
    return std::move(value.get_object());
}

std::optional<std::string_view> find_text(const json::object& object, std::string_view name)
{
    const auto* found = object.if_contains(name);
    const auto* text = found == nullptr ? nullptr : found->if_string();
    return text == nullptr ? std::optional<std::string_view>() : std::string_view(*text);
}

} // namespace samma::identity
