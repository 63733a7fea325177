#include "planner/solve.hpp"

#include "planner/checkpoint.hpp"
#include "planner/circles.hpp"
#include "planner/construct.hpp"
#include "planner/halves.hpp"
#include "planner/near_people.hpp"
#include "planner/search.hpp"
#include "planner/timing.hpp"
#include "planner/write_plan.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <thread>
#include <tuple>

namespace samma::planner {

namespace {

/// What one more different person costs is about twenty times `spread`, and as much again by `concentration`,
/// which leads the search there a visit at a time; a contact visit given away, a visit outside the team and a
/// second of travel are told against it. Measured: docs/adr/0009.
constexpr Weights kBalanced{.vacant = 8'000'000,
                            .outside_visit = 60'000,
                            .outside_minute = 20'000,
                            .contact_missed = 4'000,
                            .outside_team = 1'200,
                            .outside_circle = 4'000,
                            .spread = 600,
                            .new_person = 300,
                            .concentration = 400,
                            .against_wish = 200,
                            .optional_left = 8'000,
                            .changed = 400,
                            .unevenness = 2,
                            .travel = 1};
/// Slowly through the temperatures at which people still change, then a short freezing: docs/adr/0098.
constexpr double kStartTemperature = 16'000;
constexpr double kFreezeTemperature = 4'000;
constexpr double kEndTemperature = 300;
constexpr double kFreezeFrom = 0.8; ///< of the run

double temperature_at(double done)
{
    return done < kFreezeFrom
               ? kStartTemperature * std::pow(kFreezeTemperature / kStartTemperature, done / kFreezeFrom)
               : kFreezeTemperature *
                     std::pow(kEndTemperature / kFreezeTemperature, (done - kFreezeFrom) / (1 - kFreezeFrom));
}

/// A second of travel under a guard rail, at the beginning; without one it costs 1. Measured, like what
/// follows: docs/adr/0065-a-price-keeps-the-guard-rail.md.
constexpr double kFirstTravelPrice = 7;
constexpr double kMostTravelPrice = 60;    ///< 400 seconds are then dearer than any person
constexpr double kWallFrom = 0.85;         ///< of the run: above the rail each second costs kMostTravelPrice
constexpr double kPriceGain = 150;         ///< in a whole run, for each share that travel is off the aim
constexpr double kMostOff = 0.05;          ///< of the aim; what is further off moves the price no faster
constexpr double kAimBelowTheRail = 0.004; ///< as much as travel sways at the end

double first_travel_price(const Budget& budget)
{
    return budget.travel_cap == kNoTravelCap ? 1.0 : kFirstTravelPrice;
}

/// Circles cost as much time as some 40 iterations a part: a run that is not much longer does without.
constexpr std::int64_t kCirclesPayFrom = 100;

Problem made_ready(Problem problem, const Weights& weights, std::int64_t iterations, const Budget& budget)
{
    keep_near_people(problem);
    if (iterations >= kCirclesPayFrom * problem.part_count() && !budget.left_out.circles)
        choose_circles(problem, weights, budget.seed);
    return problem;
}

constexpr std::int64_t kRoundIterations = 4'000; ///< of both halves together
constexpr int kRoundsBetweenReturns = 5;
/// Of the run: where few visits can be kept at once, a plan of early on may keep most of them; from here on
/// the run goes on from it, so that its clients meet fewer people too.
constexpr double kBestReturnsFrom = 0.5;

/// One run: annealing in rounds, of the whole section or of two halves side by side that are drawn anew for
/// each round. Now and then it starts over from the best plan so far where that keeps more. The best plan of
/// all rounds is kept by the order of the levels.
class Solver {
  public:
    Solver(const Problem& problem, const Budget& budget, const Progress& progress)
        : given_(problem), budget_(budget), progress_(progress), weights_(weights_for(budget.order)),
          iterations_(iterations_of(problem, budget)),
          problem_(made_ready(problem, weights_, iterations_, budget)), lookup_(problem_),
          whole_(Domain::whole(problem_)), halves_(problem_), plan_(problem_), second_(problem_),
          best_(problem_), position_{.stats = {},
                                     .random = Random(mix64(budget.seed)),
                                     .travel_price = first_travel_price(budget)}
    {
    }

    Proposal run()
    {
        const auto started = std::chrono::steady_clock::now();
        if (!resume()) {
            construct(best_, weights_now(), position_.random.next());
            plan_ = best_;
        }
        best_levels_ = in_order(best_.levels(), budget_.order, budget_.travel_cap);
        const auto is_over = [&] {
            return (progress_.should_stop && progress_.should_stop()) ||
                   (budget_.seconds && std::chrono::steady_clock::now() - started >= *budget_.seconds);
        };
        report();
        while (position_.stats.iterations < iterations_) {
            if (is_over()) {
                position_.stats.was_stopped = true;
                break;
            }
            run_round();
            report();
            if (progress_.keep_checkpoint)
                progress_.keep_checkpoint([this] { return checkpoint(); });
        }
        return finish();
    }

  private:
    bool resume();
    std::vector<std::uint8_t> checkpoint() const;
    void run_round();
    double done() const; ///< share of the run
    double round_share() const;
    Weights weights_now() const;
    void steer_travel();
    [[nodiscard]] bool is_round_of_halves() const;
    void search_whole(const Weights& weights, std::int64_t iterations);
    void search_halves(const Weights& weights, std::int64_t iterations);
    SearchPlan plan_of_round(const Weights& weights, std::int64_t iterations);
    void note(const SearchCount& count);
    void go_back();
    [[nodiscard]] bool best_keeps_more_than(const State& state) const;
    void report() const;
    Proposal finish();
    void judge_times(Proposal& proposal, const Schedule& schedule) const;
    void add_bounds(Proposal& proposal) const;

    const Problem& given_;
    const Budget& budget_;
    const Progress& progress_;
    const Weights weights_;
    const std::int64_t iterations_;
    const Problem problem_; ///< what the search sees of the given one
    Lookup lookup_;
    Domain whole_;
    Halves halves_;
    State plan_;
    State second_; ///< the plan as the search of the second half has it
    State best_;
    LevelOrder best_levels_{};
    RunPosition position_;
};

bool Solver::resume()
{
    const auto position =
        read_checkpoint(problem_, budget_, progress_.resume_from, std::array{&best_, &plan_});
    if (position)
        position_ = *position;
    return position.has_value();
}

std::vector<std::uint8_t> Solver::checkpoint() const
{
    return write_checkpoint(problem_, budget_, position_, std::array{&best_, &plan_});
}

void Solver::run_round()
{
    const std::int64_t iterations = std::min(kRoundIterations, iterations_ - position_.stats.iterations);
    if (is_round_of_halves())
        search_halves(weights_now(), iterations);
    else
        search_whole(weights_now(), iterations);
    if (const auto levels = in_order(plan_.levels(), budget_.order, budget_.travel_cap);
        levels < best_levels_) {
        best_levels_ = levels;
        best_ = plan_;
    }
    ++position_.stats.rounds;
    steer_travel();
    if (position_.stats.rounds % kRoundsBetweenReturns == 0 && !budget_.left_out.returns)
        go_back();
}

/// A vacant visit is asked for by everybody now and then: the room for it may need people of both halves.
bool Solver::is_round_of_halves() const
{
    constexpr int kWholeEvery = 4;
    return budget_.halves && (plan_.totals().vacant == 0 || position_.stats.rounds % kWholeEvery != 0);
}

SearchPlan Solver::plan_of_round(const Weights& weights, std::int64_t iterations)
{
    return {.weights = weights,
            .iterations = iterations,
            .start_temperature = temperature_at(done()),
            .end_temperature = temperature_at(std::min(1.0, done() + round_share())),
            .seed = position_.random.next(),
            .moves_off = budget_.left_out.moves};
}

void Solver::note(const SearchCount& count)
{
    position_.stats.iterations += count.iterations;
    position_.stats.accepted += count.accepted;
}

void Solver::search_whole(const Weights& weights, std::int64_t iterations)
{
    note(search(plan_, lookup_, whole_, plan_of_round(weights, iterations)));
}

/// Each half may use half of the travel that the rail leaves.
void Solver::search_halves(const Weights& weights, std::int64_t iterations)
{
    halves_.divide(plan_, position_.random);
    second_ = plan_;
    Weights shared = weights;
    if (weights.travel_cap != kNoTravelCap)
        shared.travel_cap = plan_.totals().travel + (weights.travel_cap - plan_.totals().travel) / 2;
    const SearchPlan first_plan = plan_of_round(shared, iterations - iterations / 2);
    const SearchPlan second_plan = plan_of_round(shared, iterations / 2);
    SearchCount first_count;
    SearchCount second_count;
    const auto search_first = [&] { first_count = search(plan_, lookup_, halves_[0], first_plan); };
    const auto search_second = [&] { second_count = search(second_, lookup_, halves_[1], second_plan); };
    if ((progress_.threads ? progress_.threads() : budget_.threads) < 2) {
        search_first();
        search_second();
    } else {
        std::thread second(search_second);
        search_first();
        second.join();
    }
    plan_.take_routes(second_, halves_[1].staff, halves_[1].parts);
    note(first_count);
    note(second_count);
}

double Solver::done() const
{
    return static_cast<double>(position_.stats.iterations) / static_cast<double>(iterations_);
}

double Solver::round_share() const
{
    return std::min(1.0, static_cast<double>(kRoundIterations) / static_cast<double>(iterations_));
}

/// The circles lead at first and let go towards the end, when the routes know better what fits.
Weights Solver::weights_now() const
{
    Weights weights = weights_;
    weights.outside_circle =
        static_cast<std::int64_t>(static_cast<double>(weights.outside_circle) * (1.0 - done()));
    weights.travel = std::llround(position_.travel_price);
    weights.travel_cap = budget_.travel_cap;
    weights.over_cap = done() + round_share() >= kWallFrom ? std::llround(kMostTravelPrice) : 0;
    return weights;
}

/// Keeps travel within the guard rail by its price: dearer from round to round as long as the plans travel
/// more than the rail allows, cheaper while they travel less (the rail's Lagrangian multiplier, by
/// subgradient steps). A wall at the rail stops good changes as it stops bad ones, so there is one only at
/// the end.
void Solver::steer_travel()
{
    if (budget_.travel_cap == kNoTravelCap)
        return;
    const auto travel = static_cast<double>(plan_.totals().travel);
    const double aim = std::max(1.0, static_cast<double>(budget_.travel_cap) * (1.0 - kAimBelowTheRail));
    const double off = std::clamp(travel / aim - 1.0, -kMostOff, kMostOff);
    position_.travel_price = std::clamp(position_.travel_price * std::exp(kPriceGain * off * round_share()),
                                        1.0, kMostTravelPrice);
}

void Solver::go_back()
{
    if (done() > kBestReturnsFrom && best_keeps_more_than(plan_))
        plan_ = best_;
}

/// Fewer vacant visits, less outside what was promised, or less above the rail.
bool Solver::best_keeps_more_than(const State& state) const
{
    constexpr std::ptrdiff_t kKept = 4;
    const LevelOrder levels = in_order(state.levels(), budget_.order, budget_.travel_cap);
    return std::lexicographical_compare(best_levels_.begin(), best_levels_.begin() + kKept, levels.begin(),
                                        levels.begin() + kKept);
}

void Solver::report() const
{
    if (!progress_.report)
        return;
    ProgressReport report{
        .iterations_done = position_.stats.iterations, .iterations = iterations_, .best = best_.levels()};
    int clients = 0;
    int people = 0;
    for (PartIndex part = 0; part < problem_.part_count(); ++part)
        report.vacant_parts += best_.is_placed(part) ? 0 : 1;
    for (ClientIndex client = 0; client < problem_.client_count(); ++client) {
        people += best_.distinct_staff(client);
        clients += best_.distinct_staff(client) > 0 ? 1 : 0;
    }
    report.distinct_mean = clients > 0 ? static_cast<double>(people) / clients : 0.0;
    progress_.report(report);
}

Proposal Solver::finish()
{
    const Schedule schedule = choose_times(best_);
    Proposal proposal;
    proposal.plan = plan_of(best_, schedule);
    proposal.plan.seed = budget_.seed;
    proposal.plan.iterations = position_.stats.iterations;
    proposal.levels = best_.levels();
    judge_times(proposal, schedule);
    add_bounds(proposal);
    proposal.stats = position_.stats;
    return proposal;
}

/// Levels 2 and 6 as the chosen times have them; the search's own figure for level 2 is what its windows
/// allowed at most.
void Solver::judge_times(Proposal& proposal, const Schedule& schedule) const
{
    proposal.levels.outside_minutes = 0;
    proposal.levels.outside_visits = 0;
    proposal.levels.irregularity_minutes = schedule.irregularity_minutes;
    for (PartIndex index = 0; index < problem_.part_count(); ++index) {
        if (!best_.is_placed(index))
            continue;
        const Slot& slot = problem_.slots[static_cast<std::size_t>(best_.slot(index))];
        const Time start = schedule.starts[static_cast<std::size_t>(index)];
        const Time outside = std::max({start - slot.promised_until, slot.promised_from - start, 0});
        proposal.levels.outside_minutes += (outside + 59) / 60;
        proposal.levels.outside_visits += outside > 0 ? 1 : 0;
    }
}

void Solver::add_bounds(Proposal& proposal) const
{
    const std::vector<ClientBound> bounds = roster_bound(given_);
    int people = 0;
    int least = 0;
    for (ClientIndex client = 0; client < problem_.client_count(); ++client) {
        ClientBound bound = bounds[static_cast<std::size_t>(client)];
        bound.distinct = best_.distinct_staff(client);
        if (bound.b0 == 0)
            continue;
        people += bound.distinct;
        least += bound.b0;
        proposal.bounds.push_back(bound);
    }
    if (proposal.bounds.empty())
        return;
    const auto clients = static_cast<double>(proposal.bounds.size());
    proposal.distinct_mean = people / clients;
    proposal.bound_mean = least / clients;
    proposal.ratio_b0 = static_cast<double>(people) / least;
}

} // namespace

Weights weights_for(ContinuityOrder order)
{
    Weights weights = kBalanced;
    switch (order) {
    case ContinuityOrder::balanced:
        break;
    case ContinuityOrder::contact_team_people:
        weights.contact_missed = 40'000;
        weights.outside_team = 6'000;
        break;
    case ContinuityOrder::people_contact_team:
        weights.contact_missed = 500;
        weights.outside_team = 200;
        break;
    case ContinuityOrder::none:
        weights.contact_missed = weights.outside_team = weights.spread = weights.new_person = 0;
        weights.concentration = weights.against_wish = weights.outside_circle = 0;
        break;
    }
    return weights;
}

std::int64_t usual_iterations(const Problem& problem)
{
    constexpr double kFullLength = 4'000; ///< parts; above, the steps grow with their fourth root only
    const double parts = problem.part_count();
    const double of_full_length = std::sqrt(std::sqrt(std::max(1.0, parts / kFullLength)));
    return std::llround(kIterationsPerPart * std::min(parts, kFullLength) * of_full_length);
}

std::int64_t iterations_of(const Problem& problem, const Budget& budget)
{
    return budget.iterations.value_or(usual_iterations(problem) * (budget.halves ? 2 : 1));
}

Proposal solve(const Problem& problem, const Budget& budget, const Progress& progress)
{
    return Solver(problem, budget, progress).run();
}

} // namespace samma::planner
