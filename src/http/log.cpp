#include "http/log.hpp"

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace samma::http {

namespace {

spdlog::level::level_enum level_of(LogLevel level)
{
    switch (level) {
    case LogLevel::info:
        return spdlog::level::info;
    case LogLevel::warning:
        return spdlog::level::warn;
    case LogLevel::error:
        return spdlog::level::err;
    }
    return spdlog::level::err;
}

spdlog::logger& logger()
{
    static const auto kLogger = [] {
        auto made =
            std::make_shared<spdlog::logger>("samma", std::make_shared<spdlog::sinks::stderr_sink_mt>());
        made->set_pattern(R"({"at":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v})",
                          spdlog::pattern_time_type::utc);
        made->flush_on(spdlog::level::info);
        return made;
    }();
    return *kLogger;
}

} // namespace

void log(LogLevel level, std::string_view event,
         std::initializer_list<std::pair<std::string_view, LogValue>> values)
{
    if (!logger().should_log(level_of(level)))
        return;
    boost::json::object line;
    line["event"] = event;
    for (const auto& [name, value] : values)
        std::visit([&, key = name](const auto& content) { line[key] = content; }, value.content());
    auto text = boost::json::serialize(line);
    logger().log(level_of(level), "{}", text.substr(1, text.size() - 2));
}

void set_log_level(LogLevel least)
{
    logger().set_level(level_of(least));
}

} // namespace samma::http
