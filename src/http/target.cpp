#include "http/target.hpp"

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include <algorithm>

namespace samma::http {

namespace {

bool is_plain(std::string_view text)
{
    return std::ranges::none_of(text, [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return byte < 0x20 || byte == 0x7f;
    });
}

bool is_segment(std::string_view text)
{
    return !text.empty() && text != "." && text != ".." && is_plain(text) &&
           text.find_first_of("/\\") == std::string_view::npos;
}

} // namespace

std::string Target::path() const
{
    std::string path;
    for (const auto& segment : segments)
        path += '/' + segment;
    return path.empty() ? "/" : path;
}

std::optional<std::string_view> Target::parameter(std::string_view name) const
{
    const auto found = std::ranges::find(parameters, name, &std::pair<std::string, std::string>::first);
    return found == parameters.end() ? std::nullopt : std::optional<std::string_view>(found->second);
}

std::optional<Target> parse_target(std::string_view text)
{
    if (!text.starts_with('/') || text.starts_with("//"))
        return std::nullopt;
    const auto url = boost::urls::parse_origin_form(text);
    if (!url)
        return std::nullopt;
    Target target;
    if (url->encoded_path() != "/")
        for (const auto& segment : url->segments()) {
            if (!is_segment(segment))
                return std::nullopt;
            target.segments.push_back(segment);
        }
    for (const auto& parameter : url->params()) {
        if (!is_plain(parameter.key) || !is_plain(parameter.value) || target.parameter(parameter.key))
            return std::nullopt;
        target.parameters.emplace_back(parameter.key, parameter.value);
    }
    return target;
}

} // namespace samma::http
