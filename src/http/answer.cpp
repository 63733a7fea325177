#include "http/answer.hpp"

#include <charconv>

namespace samma::http {

Result<SectionId> section_of(const Exchange& exchange)
{
    const auto section_id = SectionId::parse(exchange.path_id);
    return section_id ? Result<SectionId>(*section_id) : fail("resource.unknown");
}

Result<LocalDate> date_of(const Exchange& exchange)
{
    const auto date = parse_date(exchange.target.parameter("on").value_or(""));
    return date ? date : fail("request.parameter", "on", {{"expected", "2026-11-30"}});
}

Result<app::PageRequest> page_of(const Exchange& exchange)
{
    constexpr int kMost = 500;
    app::PageRequest page;
    if (const auto limit = exchange.target.parameter("limit")) {
        const auto* end = limit->data() + limit->size();
        const auto read = std::from_chars(limit->data(), end, page.limit);
        if (read.ec != std::errc() || read.ptr != end || page.limit < 1 || page.limit > kMost)
            return fail("request.parameter", "limit", {{"expected", "1-500"}});
    }
    if (const auto cursor = exchange.target.parameter("cursor")) {
        constexpr std::size_t kLongest = 200;
        constexpr std::string_view kLetters =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.=-";
        if (cursor->empty() || cursor->size() > kLongest ||
            cursor->find_first_not_of(kLetters) != std::string_view::npos)
            return fail("request.parameter", "cursor");
        page.after = std::string(*cursor);
    }
    return page;
}

} // namespace samma::http
