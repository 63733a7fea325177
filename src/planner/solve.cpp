#include "planner/solve.hpp"

#include "base/assert.hpp"
#include "planner/checkpoint.hpp"
#include "planner/circles.hpp"
#include "planner/construct.hpp"
#include "planner/near_people.hpp"
#include "planner/search.hpp"
#include "planner/timing.hpp"
#include "planner/write_plan.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <functional>
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

constexpr std::int64_t kRoundIterations = 4'000; ///< of all chains together
constexpr int kRoundsBetweenReturns = 5;
/// Of the run: where few visits can be kept at once, a plan of early on may keep most of them; from here on
/// one chain goes on from it, so that its clients meet fewer people too.
constexpr double kBestReturnsFrom = 0.5;

struct Chain {
    explicit Chain(const Problem& problem) : state(problem) {}
    State state;
    SearchPlan plan;
    SearchCount count;
};

/// One run: an annealing chain over the whole section, or two side by side. Now and then a chain starts over
/// from the best plan so far where that keeps more, and otherwise the dearer of two from the cheaper one's.
/// The best plan of all rounds is kept by the order of the levels.
class Solver {
  public:
    Solver(const Problem& problem, const Budget& budget, const Progress& progress)
        : given_(problem), budget_(budget), progress_(progress), weights_(weights_for(budget.order)),
          iterations_(iterations_of(problem, budget)),
          problem_(made_ready(problem, weights_, iterations_, budget)), lookup_(problem_),
          domain_(Domain::whole(problem_)), best_(problem_),
          chains_(static_cast<std::size_t>(budget.chains), Chain(problem_)),
          position_{
              .stats = {}, .random = Random(mix64(budget.seed)), .travel_price = first_travel_price(budget)}
    {
        SAMMA_ASSERT(budget.chains == 1 || budget.chains == kMostChains);
    }

    Proposal run()
    {
        const auto started = std::chrono::steady_clock::now();
        if (!resume()) {
            construct(best_, weights_now(), position_.random.next());
            for (Chain& chain : chains_)
                chain.state = best_;
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
    void run_chains();
    void go_back(const Weights& weights);
    template <typename StatePointer, typename Self>
    static std::vector<StatePointer> states_of(Self& self);
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
    Domain domain_;
    State best_;
    LevelOrder best_levels_{};
    std::vector<Chain> chains_;
    RunPosition position_;
};

/// All that a checkpoint keeps: the best plan, then where each chain stands.
template <typename StatePointer, typename Self>
std::vector<StatePointer> Solver::states_of(Self& self)
{
    std::vector<StatePointer> states{&self.best_};
    for (auto& chain : self.chains_)
        states.push_back(&chain.state);
    return states;
}

bool Solver::resume()
{
    const auto position = read_checkpoint(problem_, budget_, progress_.resume_from, states_of<State*>(*this));
    if (position)
        position_ = *position;
    return position.has_value();
}

std::vector<std::uint8_t> Solver::checkpoint() const
{
    return write_checkpoint(problem_, budget_, position_, states_of<const State*>(*this));
}

void Solver::run_round()
{
    const std::int64_t left = std::min(kRoundIterations, iterations_ - position_.stats.iterations);
    const auto count = static_cast<std::int64_t>(chains_.size());
    const Weights weights = weights_now();
    for (Chain& chain : chains_)
        chain.plan = {.weights = weights,
                      .iterations = (left + (&chain == &chains_.front() ? count - 1 : 0)) / count,
                      .start_temperature = temperature_at(done()),
                      .end_temperature = temperature_at(std::min(1.0, done() + round_share())),
                      .seed = position_.random.next(),
                      .moves_off = budget_.left_out.moves};
    run_chains();
    for (const Chain& chain : chains_) {
        position_.stats.iterations += chain.count.iterations;
        position_.stats.accepted += chain.count.accepted;
        if (const auto levels = in_order(chain.state.levels(), budget_.order, budget_.travel_cap);
            levels < best_levels_) {
            best_levels_ = levels;
            best_ = chain.state;
        }
    }
    ++position_.stats.rounds;
    steer_travel();
    if (position_.stats.rounds % kRoundsBetweenReturns == 0 && !budget_.left_out.returns)
        go_back(weights);
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
    double travel = 0;
    for (const Chain& chain : chains_)
        travel += static_cast<double>(chain.state.totals().travel) / static_cast<double>(chains_.size());
    const double aim = std::max(1.0, static_cast<double>(budget_.travel_cap) * (1.0 - kAimBelowTheRail));
    const double off = std::clamp(travel / aim - 1.0, -kMostOff, kMostOff);
    position_.travel_price = std::clamp(position_.travel_price * std::exp(kPriceGain * off * round_share()),
                                        1.0, kMostTravelPrice);
}

void Solver::run_chains()
{
    const auto work = [&](Chain& chain) { chain.count = search(chain.state, lookup_, domain_, chain.plan); };
    const int threads = progress_.threads ? progress_.threads() : budget_.threads;
    if (threads < 2 || chains_.size() < 2) {
        for (Chain& chain : chains_)
            work(chain);
        return;
    }
    std::thread second(work, std::ref(chains_.back()));
    work(chains_.front());
    second.join();
}

void Solver::go_back(const Weights& weights)
{
    const auto [cheaper, dearer] =
        std::minmax_element(chains_.begin(), chains_.end(), [&](const Chain& one, const Chain& other) {
            return scalar(one.state.totals(), weights) < scalar(other.state.totals(), weights);
        });
    if (done() > kBestReturnsFrom && best_keeps_more_than(cheaper->state))
        dearer->state = best_;
    else if (dearer != cheaper)
        dearer->state = cheaper->state;
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
    return budget.iterations.value_or(usual_iterations(problem) * budget.chains);
}

Proposal solve(const Problem& problem, const Budget& budget, const Progress& progress)
{
    return Solver(problem, budget, progress).run();
}

} // namespace samma::planner
