#include "planner/halves.hpp"

#include <algorithm>
#include <numeric>

namespace samma::planner {

namespace {

/// Visits that distances or ties bind together, as sets that are merged (union-find).
class Bundles {
  public:
    explicit Bundles(std::size_t visits) : leaders_(visits)
    {
        std::iota(leaders_.begin(), leaders_.end(), 0);
    }

    VisitIndex of(VisitIndex visit)
    {
        while (leaders_[index_of(visit)] != visit)
            visit = leaders_[index_of(visit)] = leaders_[index_of(leaders_[index_of(visit)])];
        return visit;
    }
    void bind(VisitIndex one, VisitIndex other) { leaders_[index_of(of(one))] = of(other); }

  private:
    std::vector<VisitIndex> leaders_;
};

} // namespace

Halves::Halves(const Problem& problem) : problem_(problem)
{
    Bundles bundles(problem.visits.size());
    for (VisitIndex visit = 0; visit < static_cast<VisitIndex>(problem.visits.size()); ++visit) {
        for (const LagEnd& lag : problem.lags_out_of(visit))
            bundles.bind(visit, lag.other);
        for (const TieEnd& tie : problem.ties_of(visit))
            bundles.bind(visit, tie.other);
    }
    for (const Part& part : problem.parts)
        bundle_of_.push_back(bundles.of(part.visit));
}

void Halves::divide(State& plan, Random& random)
{
    for (Domain& half : halves_) {
        half.staff.assign(problem_.staff_ids.size(), 0);
        half.parts.assign(problem_.parts.size(), 0);
    }
    draw_people(plan, random);
    draw_parts(plan, random);
    for (Domain& half : halves_)
        half.list(problem_);
}

/// How much everybody shares with one person: the visits to clients of both, and one for nobody.
std::vector<double> Halves::nearness(const State& plan, StaffIndex to) const
{
    std::vector<double> near(problem_.staff_ids.size(), 1);
    for (ClientIndex client = 0; client < problem_.client_count(); ++client) {
        const auto parts = plan.parts_by_staff(client);
        for (std::size_t staff = 0; staff < parts.size(); ++staff)
            near[staff] += std::min(parts[staff], parts[index_of(to)]);
    }
    return near;
}

void Halves::draw_people(const State& plan, Random& random)
{
    constexpr double kTogether = 0.5; ///< how often by whom they share clients with
    constexpr double kLeast = 0.2;    ///< of what two share counts always, the rest by chance
    std::vector<StaffIndex> people(problem_.staff_ids.size());
    std::iota(people.begin(), people.end(), 0);
    random.shuffle(people);
    if (!people.empty() && random.chance(kTogether)) {
        std::vector<double> near = nearness(plan, people.front());
        for (double& value : near)
            value *= kLeast + random.unit();
        std::stable_sort(people.begin(), people.end(), [&](StaffIndex one, StaffIndex other) {
            return near[index_of(one)] > near[index_of(other)];
        });
    }
    for (std::size_t number = 0; number < people.size(); ++number)
        halves_[number * kCount / people.size()].staff[index_of(people[number])] = 1;
}

/// A bundle of visits belongs to the half whose people make all of it, a vacant one to either.
void Halves::draw_parts(State& plan, Random& random)
{
    constexpr std::int8_t kNobody = -1;
    constexpr std::int8_t kBoth = -2;
    std::vector<std::int8_t> half_of(problem_.visits.size(), kNobody); // by bundle
    for (PartIndex part = 0; part < problem_.part_count(); ++part) {
        if (!plan.is_placed(part))
            continue;
        std::int8_t& half = half_of[index_of(bundle_of_[index_of(part)])];
        const std::int8_t own = halves_[1].staff[index_of(plan.staff_of(part))] != 0 ? 1 : 0;
        half = half == kNobody || half == own ? own : kBoth;
    }
    for (PartIndex part = 0; part < problem_.part_count(); ++part) {
        std::int8_t& half = half_of[index_of(bundle_of_[index_of(part)])];
        if (half == kNobody)
            half = random.chance(0.5) ? 1 : 0;
        if (half != kBoth)
            halves_[static_cast<std::size_t>(half)].parts[index_of(part)] = 1;
        else if (plan.is_placed(part))
            plan.fix(part, plan.earliest(part) + (plan.latest(part) - plan.earliest(part)) / 2);
    }
}

} // namespace samma::planner
