#include "random_event.hpp"

#include "demo/city.hpp"
#include "planner/replan.hpp"
#include "rules/check.hpp"
#include "travel/affine_travel.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <map>
#include <string>
#include <vector>

// Lets random events happen to the published plan of an invented section; see README.md.

namespace samma::bench {

namespace {

struct Options {
    int events = 1000;
    int clients = 100;
    int iterations = 0; ///< 0: the planner's own number
    int resolve = 0;
    std::uint64_t seed = 1;
    bool checks = false;
    bool plants = false;
    bool tells = false;
};

/// What the events did; ratios in hundredths.
struct Tally {
    int events = 0;
    int refused = 0;
    int alternatives = 0;
    int hard_findings = 0;
    int late_breaks = 0;
    int newly_vacant = 0;
    int new_people = 0;
    std::vector<double> milliseconds; ///< of one processor
    std::vector<double> ratios;
    std::vector<double> saved_by_resolving; ///< per cent of different people
    std::map<std::string, int> rules;
    std::map<std::string, std::pair<int, double>> by_kind; ///< count, sum of ratios
};

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5);
    return values[rank];
}

using RuleCount = std::map<std::string, int>;

/// A break that what has begun ran over: the answer says so, and can do no better.
bool is_late_break(const planner::EventEffect& effect, const Finding& finding)
{
    return finding.rule_id == "longest_stretch" && finding.shift_id &&
           std::find(effect.late_breaks.begin(), effect.late_breaks.end(), *finding.shift_id) !=
               effect.late_breaks.end();
}

RuleCount hard_findings(const planner::Replanned& answer, const TravelTimes& travel, Instant now,
                        const Plan& plan)
{
    RuleCount count;
    const auto findings =
        answer.effect.travel
            ? rules::check(answer.period, travel, {*answer.effect.travel, answer.effect.on, now}, plan)
            : rules::check(answer.period, travel, plan);
    for (const Finding& finding : findings)
        if (finding.severity == Severity::hard && !is_late_break(answer.effect, finding))
            ++count[finding.rule_id];
    return count;
}

/// The findings but for those that the published plan has as well: they are the roster's.
RuleCount new_findings(RuleCount found, const RuleCount& known)
{
    for (const auto& [rule, count] : known)
        if (const auto same = found.find(rule); same != found.end())
            same->second -= std::min(count, same->second);
    std::erase_if(found, [](const auto& entry) { return entry.second == 0; });
    return found;
}

/// The second of two neighbours in a route of the day is pushed into the first.
void plant(Plan& plan, LocalDate on)
{
    std::map<ShiftId, Assignment*> before;
    for (Assignment& assignment : plan.assignments) {
        if (assignment.on != on)
            continue;
        if (Assignment* earlier = before[assignment.shift_id]) {
            assignment.starts_at = earlier->starts_at;
            return;
        }
        before[assignment.shift_id] = &assignment;
    }
}

int distinct_people(const PlanningPeriod& period, const Plan& plan)
{
    std::map<std::pair<ClientId, CareWorkerId>, int> met;
    for (const Assignment& assignment : plan.assignments)
        if (const Visit* visit = period.find_visit(assignment.visit_id))
            ++met[{visit->client_id, assignment.care_worker_id}];
    return static_cast<int>(met.size());
}

class Bench {
  public:
    Bench(const PlanningPeriod& period, const TravelTimes& travel, const Plan& plan, const Options& options)
        : period_(period), travel_(travel), plan_(plan), options_(options),
          told_(*planner::PlanInHand::take(period, travel, plan)), random_(options.seed)
    {
        for (const Finding& finding : rules::check(period, travel, plan))
            if (finding.severity == Severity::hard)
                ++known_[finding.rule_id];
    }

    Tally run()
    {
        while (tally_.events < options_.events) {
            const auto request = random_request(period_, plan_, random_);
            const std::clock_t begun = std::clock();
            auto answer = planner::replan(*told_, travel_, request);
            const double spent = 1000.0 * static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
            if (!answer) {
                ++tally_.refused;
                if (tally_.refused > 20 * options_.events)
                    break;
                continue;
            }
            ++tally_.events;
            tally_.milliseconds.push_back(spent);
            judge(*answer, request);
        }
        return std::move(tally_);
    }

  private:
    void judge(planner::Replanned& answer, const planner::ReplanRequest& request)
    {
        const std::string kind(name_of(request.event));
        for (auto& alternative : answer.alternatives) {
            if (options_.plants)
                plant(alternative.plan, answer.effect.on);
            ++tally_.alternatives;
            for (const auto& [rule, count] :
                 new_findings(hard_findings(answer, travel_, request.now, alternative.plan), known_)) {
                tally_.hard_findings += count;
                if (options_.tells)
                    tell(answer, request, alternative.plan);
                tally_.rules[kind + " " + rule] += count;
            }
        }
        const auto& best = answer.alternatives.front();
        const double struck = std::max(1, best.count.struck_visits);
        const double ratio = std::max<double>(best.count.changed_visits, struck) / struck;
        tally_.ratios.push_back(ratio);
        auto& [count, sum] = tally_.by_kind[kind];
        ++count;
        sum += ratio;
        tally_.late_breaks += static_cast<int>(answer.effect.late_breaks.size());
        tally_.newly_vacant += best.count.newly_vacant;
        tally_.new_people += best.count.new_person;
        if (tally_.events <= options_.resolve)
            resolve(answer);
    }

    /// What the plan of an alternative breaks, with the day of the person: for whoever looks for the cause.
    void tell(const planner::Replanned& answer, const planner::ReplanRequest& request, const Plan& plan)
    {
        fmt::print(stderr, "event {}: {} at {}\n", tally_.events, name_of(request.event),
                   format_instant(request.now));
        for (const Finding& finding : rules::check(answer.period, travel_, plan)) {
            if (finding.severity != Severity::hard)
                continue;
            fmt::print(stderr, "  {} visit {} part {} at {}\n", finding.rule_id,
                       finding.visit_id ? finding.visit_id->to_string() : "-", finding.part.value_or(0),
                       finding.at ? format_instant(*finding.at) : "-");
            if (!finding.shift_id)
                continue;
            for (const Shift* shift :
                 {answer.period.find_shift(*finding.shift_id), period_.find_shift(*finding.shift_id)})
                if (shift)
                    fmt::print(stderr, "    shift {} to {}\n", format_instant(shift->time.from),
                               format_instant(shift->time.until));
            for (const Plan* each : {&plan_, &plan}) {
                fmt::print(stderr, "    {}\n", each == &plan ? "after" : "told");
                for (const Assignment& assignment : each->assignments)
                    if (assignment.shift_id == *finding.shift_id) {
                        const Visit* visit = answer.period.find_visit(assignment.visit_id);
                        fmt::print(stderr, "      {} {} {}/{} {} min{}\n",
                                   format_instant(assignment.starts_at),
                                   assignment.visit_id.to_string().substr(24), assignment.part,
                                   visit ? visit->staff_needed : 0,
                                   visit ? visit->care_time_of(assignment.part).count() : 0,
                                   assignment.is_locked ? " locked" : "");
                    }
                for (const PlannedBreak& planned : each->breaks)
                    if (planned.shift_id == *finding.shift_id)
                        fmt::print(stderr, "      break {} to {}\n", format_instant(planned.time.from),
                                   format_instant(planned.time.until));
            }
            for (const Assignment& locked : answer.period.locked())
                if (locked.shift_id == *finding.shift_id)
                    fmt::print(stderr, "    frozen {} {}\n", format_instant(locked.starts_at),
                               locked.visit_id.to_string().substr(24));
        }
    }

    void resolve(const planner::Replanned& answer)
    {
        const auto problem = planner::Problem::from(answer.period, travel_);
        planner::Budget budget;
        budget.seed = options_.seed;
        if (options_.iterations > 0)
            budget.iterations = options_.iterations;
        const auto anew = planner::solve(*problem, budget, {});
        const double kept = distinct_people(answer.period, answer.alternatives.front().plan);
        tally_.saved_by_resolving.push_back(100.0 * (kept - distinct_people(answer.period, anew.plan)) /
                                            kept);
        std::fprintf(stderr, "resolve %d: %.0f -> %d people\n", tally_.events, kept,
                     distinct_people(answer.period, anew.plan));
    }

    const PlanningPeriod& period_;
    const TravelTimes& travel_;
    const Plan& plan_;
    const Options& options_;
    std::unique_ptr<const planner::PlanInHand> told_;
    Random random_;
    RuleCount known_;
    Tally tally_;
};

void print(const Tally& tally, const planner::Proposal& base)
{
    fmt::print(R"({{"events":{},"refused":{},"alternatives":{},"hard_findings":{})", tally.events,
               tally.refused, tally.alternatives, tally.hard_findings);
    fmt::print(R"(,"p50_ms":{:.1f},"p95_ms":{:.1f},"max_ms":{:.1f})", percentile(tally.milliseconds, 0.5),
               percentile(tally.milliseconds, 0.95), percentile(tally.milliseconds, 1));
    fmt::print(R"(,"changed_per_struck_median":{:.2f},"changed_per_struck_p95":{:.2f})",
               percentile(tally.ratios, 0.5), percentile(tally.ratios, 0.95));
    fmt::print(R"(,"late_breaks":{})", tally.late_breaks);
    fmt::print(R"(,"newly_vacant":{},"new_people":{},"base_vacant":{},"base_distinct_mean":{:.3f})",
               tally.newly_vacant, tally.new_people, base.plan.vacant.size(), base.distinct_mean);
    if (!tally.saved_by_resolving.empty())
        fmt::print(
            R"(,"resolved":{},"saved_by_resolving_pct_median":{:.2f},"saved_by_resolving_pct_max":{:.2f})",
            tally.saved_by_resolving.size(), percentile(tally.saved_by_resolving, 0.5),
            percentile(tally.saved_by_resolving, 1));
    fmt::print(R"(,"by_kind":{{)");
    const char* comma = "";
    for (const auto& [kind, figures] : tally.by_kind) {
        fmt::print(R"({}"{}":{{"events":{},"mean_ratio":{:.2f}}})", comma, kind, figures.first,
                   figures.second / figures.first);
        comma = ",";
    }
    fmt::print(R"(}},"rules_broken":{{)");
    comma = "";
    for (const auto& [rule, count] : tally.rules) {
        fmt::print(R"({}"{}":{})", comma, rule, count);
        comma = ",";
    }
    fmt::print("}}}}\n");
}

int run(const Options& options)
{
    const auto city = demo::make_city({.clients_per_section = options.clients, .seed = options.seed});
    const demo::DemoRequest request;
    const auto period = PlanningPeriod::make(
        *city, {.section_id = city->sections.front().id, .dates = request.dates(), .locked = {}},
        Zone::stockholm(), Handbook());
    const auto travel = travel::AffineTravel().matrix(period->places());
    const auto problem = planner::Problem::from(*period, *travel);
    planner::Budget budget;
    budget.seed = options.seed;
    if (options.iterations > 0)
        budget.iterations = options.iterations;
    const auto base = planner::solve(*problem, budget, {});
    const Tally tally = Bench(*period, *travel, base.plan, options).run();
    print(tally, base);
    const bool changes_too_much = percentile(tally.ratios, 0.5) > 1.3 || percentile(tally.ratios, 0.95) > 2.0;
    return tally.hard_findings > 0 || (options.checks && changes_too_much) || tally.events < options.events
               ? 1
               : 0;
}

} // namespace

} // namespace samma::bench

int main(int argc, char** argv)
{
    samma::bench::Options options;
    for (int word = 1; word < argc; ++word) {
        const std::string name = argv[word];
        const auto number = [&] { return word + 1 < argc ? std::atoi(argv[++word]) : 0; };
        if (name == "--events")
            options.events = number();
        else if (name == "--clients")
            options.clients = number();
        else if (name == "--iterations")
            options.iterations = number();
        else if (name == "--resolve")
            options.resolve = number();
        else if (name == "--seed")
            options.seed = static_cast<std::uint64_t>(number());
        else if (name == "--check")
            options.checks = true;
        else if (name == "--tell")
            options.tells = true;
        else if (name == "--plant")
            options.plants = true;
        else {
            std::fprintf(stderr, "unknown: %s (see bench/replan/README.md)\n", name.c_str());
            return 2;
        }
    }
    return samma::bench::run(options);
}
