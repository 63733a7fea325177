#include "cli/console.hpp"

#include "api/error_table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace samma::cli {

namespace {

constexpr int kBarWidth = 30;

} // namespace

void Console::line(std::string_view text)
{
    end_progress();
    out_ << text << '\n' << std::flush;
}

void Console::fault(std::string_view sentence)
{
    end_progress();
    err_ << text({"fel: ", "error: "}) << sentence << '\n';
}

void Console::fault(const Error& error, std::string_view place)
{
    const auto& row = api::error_row(error.code);
    fault(fmt::format("{}{}{} ({})", place, place.empty() ? "" : ": ",
                      filled(row.text.in(language_), error.values, language_), to_string(error)));
}

void Console::progress(double share, std::string_view state)
{
    if (!shows_progress_)
        return;
    const int filled = static_cast<int>(std::clamp(share, 0.0, 1.0) * kBarWidth);
    err_ << fmt::format("\r\033[K[{:#<{}}{:.<{}}] {:3.0f} %  {}", "", filled, "", kBarWidth - filled,
                        std::clamp(share, 0.0, 1.0) * 100, state)
         << std::flush;
    has_bar_ = true;
}

void Console::end_progress()
{
    if (!has_bar_)
        return;
    err_ << "\r\033[K" << std::flush;
    has_bar_ = false;
}

ExitCode exit_code_of(const Error& error)
{
    return static_cast<ExitCode>(api::error_row(error.code).exit_code);
}

} // namespace samma::cli
