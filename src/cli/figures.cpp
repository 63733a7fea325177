#include "cli/figures.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <array>

namespace samma::cli {

namespace {

struct FigureText {
    std::string_view key;
    Text text;
};

/// In the order of the table; a figure without a line here is for machines only.
constexpr std::array kFigureTexts = {
    FigureText{"visits", {"Besök", "Visits"}},
    FigureText{"vacant", {"Vakanta besök", "Vacant visits"}},
    FigureText{"hard_findings", {"Brott mot hårda regler", "Hard rule findings"}},
    FigureText{"distinct_mean", {"Olika personer per brukare, medel", "Different people per client, mean"}},
    FigureText{"distinct_p95", {"Olika personer per brukare, 95 %", "Different people per client, 95 %"}},
    FigureText{"distinct_max", {"Olika personer per brukare, flest", "Different people per client, most"}},
    FigureText{"ratio_b0", {"Gånger det lägsta möjliga", "Times the least possible"}},
    FigureText{"person_continuity_mean",
               {"Personalkontinuitet (nationell, 14 dagar)", "Person continuity (national, 14 days)"}},
    FigureText{"contact_share_pct", {"Besök av kontaktman", "Visits by contact person"}},
    FigureText{"contact_on_duty_missed",
               {"Kontaktman i tjänst, någon annan kommer", "Contact person on duty, another comes"}},
    FigureText{"team_share_pct", {"Besök av det egna laget", "Visits by the own team"}},
    FigureText{"within_15_min_pct", {"Inom 15 min från avtalad tid", "Within 15 min of the agreed time"}},
    FigureText{"travel_min_per_visit", {"Restid per besök", "Travel per visit"}},
    FigureText{"slack_min_per_shift", {"Luft per pass", "Slack per shift"}},
};

std::string_view unit_sign(app::IndicatorUnit unit)
{
    switch (unit) {
    case app::IndicatorUnit::pct:
        return " %";
    case app::IndicatorUnit::min:
        return " min";
    case app::IndicatorUnit::count:
    case app::IndicatorUnit::people:
    case app::IndicatorUnit::ratio:
        return "";
    }
    return "";
}

std::string shown(double value, app::IndicatorUnit unit)
{
    const bool is_whole =
        unit == app::IndicatorUnit::count || value == static_cast<double>(static_cast<int>(value));
    return fmt::format("{:.{}f}{}", value, is_whole ? 0 : (unit == app::IndicatorUnit::ratio ? 2 : 1),
                       unit_sign(unit));
}

/// Characters, not bytes: the labels hold å, ä and ö.
std::size_t width_of(std::string_view text)
{
    std::size_t width = 0;
    for (const char letter : text)
        width += (static_cast<unsigned char>(letter) & 0xc0U) != 0x80U;
    return width;
}

} // namespace

boost::json::object figures_json(const std::vector<app::IndicatorView>& figures)
{
    boost::json::object object;
    for (const auto& figure : figures) {
        if (figure.team_id)
            continue;
        if (!figure.value)
            object[figure.key] = nullptr;
        else if (figure.unit == app::IndicatorUnit::count)
            object[figure.key] = static_cast<std::int64_t>(*figure.value);
        else
            object[figure.key] = *figure.value;
    }
    return object;
}

std::vector<std::string> figures_lines(const std::vector<app::IndicatorView>& figures, const Console& console)
{
    constexpr std::size_t kLabelWidth = 44;
    std::vector<std::string> lines;
    for (const auto& [key, text] : kFigureTexts)
        for (const auto& figure : figures) {
            if (figure.key != key || figure.team_id || !figure.value)
                continue;
            const auto label = console.text(text);
            std::string line = fmt::format("  {}{:{}}{:>9}", label, "", kLabelWidth - width_of(label),
                                           shown(*figure.value, figure.unit));
            if (figure.bound)
                line += fmt::format("   {} {}", console.text({"kan inte bli under", "cannot be below"}),
                                    shown(*figure.bound, figure.unit));
            lines.push_back(std::move(line));
        }
    return lines;
}

} // namespace samma::cli
