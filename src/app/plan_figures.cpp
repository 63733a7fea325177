#include "app/plan_figures.hpp"

#include "planner/roster_bound.hpp"
#include "rules/check.hpp"

#include <algorithm>

namespace samma::app {

namespace {

/// Writes one group's figures down in the order of the report.
class FigureList {
  public:
    FigureList(const indicators::Definitions& definitions, std::optional<TeamId> team_id)
        : definitions_(definitions), team_id_(team_id)
    {
    }

    void add(std::string key, std::optional<double> value, IndicatorUnit unit,
             std::optional<double> bound = {})
    {
        add(std::move(key), value, unit, definitions_.version, bound);
    }

    void add_group(const indicators::Figures& figures)
    {
        const auto& people = figures.distinct_staff.people;
        const auto bound = figures.distinct_staff.bound.mean();
        add("visits", figures.visits, IndicatorUnit::count);
        add("vacant", figures.vacant_parts, IndicatorUnit::count);
        add("contact_on_duty_missed", figures.contact_share.missed(), IndicatorUnit::count);
        add("distinct_mean", people.mean(), IndicatorUnit::people, bound);
        add("distinct_p95", people.percentile(95), IndicatorUnit::people,
            figures.distinct_staff.bound.percentile(95));
        add("distinct_max", people.max(), IndicatorUnit::people, figures.distinct_staff.bound.max());
        add("bound_b0_mean", bound, IndicatorUnit::people);
        add("ratio_b0", figures.distinct_staff.ratio_to_bound(), IndicatorUnit::ratio, 1.0);
        add_person_continuity(figures.person_continuity.people);
        add("contact_share_pct", figures.contact_share.of_visits.pct(), IndicatorUnit::pct);
        add("contact_share_of_possible_pct", figures.contact_share.of_possible.pct(), IndicatorUnit::pct);
        add("team_share_pct", figures.team_share.of_visits.pct(), IndicatorUnit::pct);
        add_time_continuity(figures.time_continuity);
        add("travel_min_per_visit", figures.shift_time.travel_min_per_visit(), IndicatorUnit::min);
        add("slack_min_per_shift", figures.shift_time.slack_min_per_shift(), IndicatorUnit::min);
        add("care_share_of_shift_pct", figures.shift_time.care_pct(), IndicatorUnit::pct);
    }

    std::vector<IndicatorView> items;

  private:
    void add(std::string key, std::optional<double> value, IndicatorUnit unit, const std::string& version,
             std::optional<double> bound = {})
    {
        items.push_back({std::move(key), team_id_, value, unit, version, bound});
    }

    void add_person_continuity(const indicators::Distribution& people)
    {
        const auto& definition = definitions_.person_continuity;
        add("person_continuity_mean", people.mean(), IndicatorUnit::people, definition.version);
        add("person_continuity_median", people.median(), IndicatorUnit::people, definition.version);
        add("person_continuity_clients", static_cast<double>(people.values().size()), IndicatorUnit::count,
            definition.version);
        add("person_continuity_over_20_pct", people.share_above(definition.many).pct(), IndicatorUnit::pct,
            definition.version);
        add("person_continuity_up_to_10_pct", people.share_up_to(definition.few).pct(), IndicatorUnit::pct,
            definition.version);
    }

    void add_time_continuity(const indicators::TimeContinuity& times)
    {
        const auto& version = definitions_.time_continuity.version;
        add("within_15_min_pct", times.within_near.pct(), IndicatorUnit::pct, version);
        add("within_30_min_pct", times.within_wide.pct(), IndicatorUnit::pct, version);
        add("start_deviation_min", times.deviation_min(), IndicatorUnit::min, version);
        add("start_range_min", times.range_min(), IndicatorUnit::min, version);
    }

    const indicators::Definitions& definitions_;
    std::optional<TeamId> team_id_;
};

} // namespace

int PlanFigures::hard_findings() const
{
    return static_cast<int>(std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.severity == Severity::hard;
    }));
}

std::vector<indicators::ClientBound> bounds_of(const planner::Problem& problem)
{
    std::vector<indicators::ClientBound> bounds;
    for (const auto& bound : planner::roster_bound(problem))
        bounds.push_back({bound.client_id, bound.b0});
    return bounds;
}

Result<PlanFigures> figures_of(const PlanningPeriod& period, const TravelTimes& travel, const Plan& plan)
{
    const auto problem = SAMMA_TRY(planner::Problem::from(period, travel));
    auto bounds = bounds_of(problem);
    auto measures = indicators::measure(period, travel, plan, bounds);
    return PlanFigures{period.section(), std::move(measures), std::move(bounds),
                       rules::check(period, travel, plan)};
}

std::vector<IndicatorView> indicator_views(const PlanFigures& figures)
{
    FigureList list(figures.measures.definitions, std::nullopt);
    list.add("hard_findings", figures.hard_findings(), IndicatorUnit::count);
    list.add_group(figures.measures.all);
    auto views = std::move(list.items);
    for (const auto& [team_id, measures] : figures.measures.teams) {
        FigureList of_team(figures.measures.definitions, team_id);
        of_team.add_group(measures);
        std::move(of_team.items.begin(), of_team.items.end(), std::back_inserter(views));
    }
    return views;
}

std::vector<IndicatorView> indicator_views_of_all(std::span<const PlanFigures> sections)
{
    indicators::Figures all;
    int hard_findings = 0;
    for (const auto& section : sections) {
        all += section.measures.all;
        hard_findings += section.hard_findings();
    }
    const indicators::Definitions definitions;
    FigureList list(sections.empty() ? definitions : sections.front().measures.definitions, std::nullopt);
    list.add("hard_findings", hard_findings, IndicatorUnit::count);
    list.add_group(all);
    return std::move(list.items);
}

} // namespace samma::app
