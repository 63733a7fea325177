#include "instances.hpp"

#include "planner/search.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

// Plans with each part of the planner left out; see README.md.

namespace samma::bench {

namespace {

struct Options {
    int clients = 40;
    int instances = 4;
    std::int64_t iterations_per_part = 200;
    std::optional<int> tightness_pct = {};  ///< missing: 90, 97 and 80 in turn
    std::optional<int> guard_rail_pct = {}; ///< missing: none
    std::uint64_t seed = 1;                 ///< the planner's
    std::vector<std::string> only;
};

/// One way of planning: what is left out, or the order of the block that leads.
struct Variant {
    std::string name;
    planner::LeftOut left_out = {};
    planner::ContinuityOrder order = planner::ContinuityOrder::balanced;
    std::int64_t iterations_pct = 100;
};

std::vector<Variant> variants()
{
    std::vector<Variant> all{{.name = "whole"}};
    for (std::size_t move = 0; move < planner::kMoveNames.size(); ++move)
        all.push_back({.name = fmt::format("without {}", planner::kMoveNames[move]),
                       .left_out = {.moves = std::uint32_t{1} << move}});
    all.push_back({.name = "without returns", .left_out = {.returns = true}});
    all.push_back({.name = "without circles", .left_out = {.circles = true}});
    all.push_back({.name = "only strings", .left_out = {.moves = ~std::uint32_t{1}}});
    all.push_back({.name = "construction", .iterations_pct = 0});
    all.push_back({.name = "contact, team, people", .order = planner::ContinuityOrder::contact_team_people});
    all.push_back({.name = "people, contact, team", .order = planner::ContinuityOrder::people_contact_team});
    all.push_back({.name = "no continuity", .order = planner::ContinuityOrder::none});
    return all;
}

struct Sum {
    GateFigures figures;
    std::int64_t bound_people = 0;
    double cpu_s = 0;
    int better = 0; ///< sections with fewer people than the whole planner's plan
    int worse = 0;
};

double cpu_seconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

class Bench {
  public:
    explicit Bench(const Options& options) : options_(options)
    {
        constexpr std::array kTightness{90, 97, 80};
        for (int number = 0; number < options.instances; ++number)
            instances_.push_back({.name = "",
                                  .clients = options.clients,
                                  .tightness_pct = options.tightness_pct.value_or(
                                      kTightness[static_cast<std::size_t>(number) % 3]),
                                  .seed = static_cast<std::uint64_t>(1 + number)});
        for (const GateInstance& instance : instances_)
            caps_.push_back(travel_cap(instance));
    }

    void run()
    {
        fmt::print("| | vacant | min outside | contact missed | outside team | people | ÷ B0 | ± people | "
                   "fewer / more | travel min | CPU s |\n|---|---|---|---|---|---|---|---|---|---|---|\n");
        for (const Variant& variant : variants()) {
            const bool is_wanted =
                options_.only.empty() || variant.name == "whole" ||
                std::find(options_.only.begin(), options_.only.end(), variant.name) != options_.only.end();
            if (is_wanted)
                print(variant, measure(variant));
        }
    }

  private:
    /// The same for every variant, so that no variant is told better or worse by another draw of the
    /// reference.
    [[nodiscard]] std::int64_t travel_cap(const GateInstance& instance) const
    {
        if (!options_.guard_rail_pct)
            return planner::kNoTravelCap;
        const planner::Budget budget{.threads = 1, .order = planner::ContinuityOrder::none};
        const GateFigures reference =
            plan_instance(instance, budget, std::max<std::int64_t>(1, options_.iterations_per_part / 10));
        return reference.travel_seconds * (100 + *options_.guard_rail_pct) / 100;
    }

    Sum measure(const Variant& variant)
    {
        Sum sum;
        std::vector<std::int64_t> people;
        for (std::size_t number = 0; number < instances_.size(); ++number) {
            const double begun = cpu_seconds();
            const planner::Budget budget{.threads = 1,
                                         .seed = options_.seed,
                                         .order = variant.order,
                                         .travel_cap = caps_[number],
                                         .left_out = variant.left_out};
            const GateFigures figures = plan_instance(
                instances_[number], budget, options_.iterations_per_part * variant.iterations_pct / 100);
            sum.cpu_s += cpu_seconds() - begun;
            people.push_back(figures.people);
            sum.figures.vacant += figures.vacant;
            sum.figures.outside_minutes += figures.outside_minutes;
            sum.figures.contact_missed += figures.contact_missed;
            sum.figures.outside_team += figures.outside_team;
            sum.figures.people += figures.people;
            sum.figures.bound_people += figures.bound_people;
            sum.figures.travel_seconds += figures.travel_seconds;
        }
        if (whole_.empty())
            whole_ = people;
        for (std::size_t number = 0; number < people.size(); ++number) {
            sum.better += people[number] < whole_[number] ? 1 : 0;
            sum.worse += people[number] > whole_[number] ? 1 : 0;
        }
        return sum;
    }

    void print(const Variant& variant, const Sum& sum)
    {
        const GateFigures& figures = sum.figures;
        std::int64_t whole = 0;
        for (const std::int64_t people : whole_)
            whole += people;
        fmt::print("| {} | {} | {} | {} | {} | {} | {:.3f} | {:+.1f} % | {} / {} | {} | {:.1f} |\n",
                   variant.name, figures.vacant, figures.outside_minutes, figures.contact_missed,
                   figures.outside_team, figures.people,
                   static_cast<double>(figures.people) / static_cast<double>(figures.bound_people),
                   100.0 * static_cast<double>(figures.people - whole) / static_cast<double>(whole),
                   sum.better, sum.worse, figures.travel_seconds / 60, sum.cpu_s);
        std::fflush(stdout);
    }

    const Options& options_;
    std::vector<GateInstance> instances_;
    std::vector<std::int64_t> caps_;  ///< seconds of travel, per instance
    std::vector<std::int64_t> whole_; ///< people, per instance
};

} // namespace

} // namespace samma::bench

int main(int argc, char** argv)
{
    samma::bench::Options options;
    for (int word = 1; word + 1 < argc; word += 2) {
        const std::string name = argv[word];
        if (name == "--clients")
            options.clients = std::atoi(argv[word + 1]);
        else if (name == "--instances")
            options.instances = std::atoi(argv[word + 1]);
        else if (name == "--iterations-per-part")
            options.iterations_per_part = std::atoi(argv[word + 1]);
        else if (name == "--tightness")
            options.tightness_pct = std::atoi(argv[word + 1]);
        else if (name == "--guard-rail")
            options.guard_rail_pct = std::atoi(argv[word + 1]);
        else if (name == "--seed")
            options.seed = static_cast<std::uint64_t>(std::atoll(argv[word + 1]));
        else if (name == "--only")
            options.only.emplace_back(argv[word + 1]);
        else
            return std::fprintf(stderr, "unknown: %s (see bench/ablation/README.md)\n", name.c_str()), 2;
    }
    samma::bench::Bench(options).run();
    return 0;
}
