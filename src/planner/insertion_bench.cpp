#include "planner/construct.hpp"
#include "planner/insertion.hpp"
#include "planner/made_up_section.hpp"

#include <benchmark/benchmark.h>

namespace samma::planner {
namespace {

constexpr Weights kWeights{
    .vacant = 1'000'000, .outside_visit = 1'000, .outside_minute = 10, .spread = 100, .travel = 1};

/// A section of 30 clients with a first plan of 14 days, and one part of it in turn.
class PlannedSection {
  public:
    PlannedSection()
        : period_(MadeUpSection({.clients = 30, .staff = 16, .teams = 2, .days = 14, .seed = 1}).period()),
          travel_(MadeUpSection::travel(period_)), problem_(*Problem::from(period_, travel_)), state(problem_)
    {
        construct(state, kWeights, 1);
        everybody_.assign(static_cast<std::size_t>(problem_.staff_count()), 1);
    }

    [[nodiscard]] Scope scope() const { return {.staff = everybody_}; }

    /// The next placed part that stands alone.
    PartIndex next_part()
    {
        do
            part_ = (part_ + 1) % problem_.part_count();
        while (!state.is_placed(part_) || problem_.parts[static_cast<std::size_t>(part_)].partner != kNone);
        return part_;
    }

  private:
    PlanningPeriod period_;
    TravelTimes travel_;
    Problem problem_;
    std::vector<std::uint8_t> everybody_;
    PartIndex part_ = kNone;

  public:
    State state;
};

/// The cheapest place of one part over every slot and gap it may have.
void find_best_place(benchmark::State& bench)
{
    PlannedSection section;
    Inserter inserter(section.state, kWeights);
    inserter.use_scope(section.scope());
    Random random(1);
    for (auto _ : bench) {
        bench.PauseTiming();
        section.state.begin();
        const PartIndex part = section.next_part();
        section.state.take_out(part);
        section.state.settle();
        bench.ResumeTiming();
        benchmark::DoNotOptimize(inserter.best(part, random));
        bench.PauseTiming();
        section.state.rollback();
        bench.ResumeTiming();
    }
}
BENCHMARK(find_best_place);

/// The labels of a plan after one part is taken out and put back: what every accepted move costs.
void settle_labels_and_commit(benchmark::State& bench)
{
    PlannedSection section;
    Inserter inserter(section.state, kWeights);
    inserter.use_scope(section.scope());
    Random random(1);
    for (auto _ : bench) {
        section.state.begin();
        const PartIndex part = section.next_part();
        section.state.take_out(part);
        section.state.settle();
        if (const auto place = inserter.best(part, random)) {
            section.state.place(part, place->position);
            section.state.settle();
        }
        section.state.commit();
    }
}
BENCHMARK(settle_labels_and_commit);

/// A move that is not kept.
void roll_back(benchmark::State& bench)
{
    PlannedSection section;
    for (auto _ : bench) {
        section.state.begin();
        section.state.take_out(section.next_part());
        section.state.settle();
        section.state.rollback();
    }
}
BENCHMARK(roll_back);

/// The exact evaluation of the whole plan that the moves must agree with.
void rebuild_everything(benchmark::State& bench)
{
    PlannedSection section;
    for (auto _ : bench)
        section.state.rebuild();
}
BENCHMARK(rebuild_everything);

} // namespace
} // namespace samma::planner
