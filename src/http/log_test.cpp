#include "http/log.hpp"

#include <boost/json/parse.hpp>
#include <gtest/gtest.h>

namespace samma::http {
namespace {

TEST(LogLines, AreJsonAndKeepPrivateValuesToThemselves)
{
    ::testing::internal::CaptureStderr();
    log(LogLevel::warning, "something \"odd\"\n",
        {{"route", "/v1/sections/{section_id}/day"},
         {"name", Private<std::string>("Rut Ek")},
         {"status", 503}});
    const auto text = ::testing::internal::GetCapturedStderr();

    const auto line = boost::json::parse(text).as_object();
    EXPECT_EQ(line.at("event").as_string(), "something \"odd\"\n");
    EXPECT_EQ(line.at("level").as_string(), "warning");
    EXPECT_EQ(line.at("name").as_string(), "***");
    EXPECT_EQ(line.at("status").as_int64(), 503);
    EXPECT_EQ(text.find("Rut"), std::string::npos);
    EXPECT_EQ(std::ranges::count(text, '\n'), 1) << "one line, whatever is in it";
}

TEST(LogLines, BelowTheLevelAreLeftOut)
{
    set_log_level(LogLevel::error);
    ::testing::internal::CaptureStderr();
    log(LogLevel::warning, "quiet");
    EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
    set_log_level(LogLevel::info);
}

} // namespace
} // namespace samma::http
