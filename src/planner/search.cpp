#include "planner/search.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace samma::planner {

namespace {

struct Move {
    void (*ruin)(Ruin&, Random&);
    int share; ///< of 100 iterations
    std::size_t most;
};

/// Shares and sizes by measurement: docs/adr/0008-two-whole-chains-in-the-planner.md and
/// 0098-routes-change-hands-in-segments.md.
constexpr std::array<Move, kMoveNames.size()> kMoves{{{ruin_strings, 14, 18},
                                                      {ruin_vacant, 6, 24},
                                                      {ruin_shift, 4, 28},
                                                      {ruin_client, 10, 24},
                                                      {ruin_pair, 7, 24},
                                                      {ruin_replace, 7, 28},
                                                      {ruin_transfer, 5, 28},
                                                      {ruin_series, 4, 28},
                                                      {ruin_exchange, 3, 28},
                                                      {ruin_cross, 40, 32}}};
constexpr std::size_t kVacantMove = 1;

/// The Metropolis test in whole numbers: how many temperatures a worse plan may cost is drawn from a table
/// of -ln(u), in 1/1024.
class Acceptance {
  public:
    Acceptance()
    {
        for (std::size_t entry = 0; entry < steps_.size(); ++entry)
            steps_[entry] = static_cast<std::int64_t>(
                -std::log((static_cast<double>(entry) + 0.5) / static_cast<double>(steps_.size())) * 1024.0);
    }
    [[nodiscard]] std::int64_t allowance(double temperature, Random& random) const
    {
        const auto step = steps_[random.next() % steps_.size()];
        return static_cast<std::int64_t>(temperature) * step / 1024;
    }

  private:
    std::array<std::int64_t, 1024> steps_{};
};

constexpr std::size_t kMostVacantTried = 8;
constexpr std::int64_t kNoPlan = std::numeric_limits<std::int64_t>::max();

class Searcher {
  public:
    Searcher(State& state, const Lookup& lookup, const Domain& domain, const SearchPlan& plan)
        : state_(state), plan_(plan), domain_(domain), random_(plan.seed), ruin_(state, lookup, domain),
          recreate_(state, plan.weights)
    {
        for (const PartIndex part : domain.part_list)
            if (!state.is_placed(part) && is_named(part))
                vacant_.push_back(part);
    }

    SearchCount run()
    {
        std::int64_t current = scalar(state_.totals(), plan_.weights);
        double temperature = plan_.start_temperature;
        const double cooling = plan_.iterations > 1 && plan_.start_temperature > 0
                                   ? std::pow(plan_.end_temperature / plan_.start_temperature,
                                              1.0 / static_cast<double>(plan_.iterations))
                                   : 1.0;
        for (count_.iterations = 0; count_.iterations < plan_.iterations; ++count_.iterations) {
            state_.begin();
            const std::size_t move = draw_move();
            const std::int64_t most = current + acceptance_.allowance(temperature, random_);
            const std::int64_t cost =
                change(kMoves[move], most) ? scalar(state_.totals(), plan_.weights) : kNoPlan;
            if (cost <= most) {
                ++count_.accepted;
                count_.accepted_by_move[move] += cost < current ? 1 : 0;
                current = cost;
                state_.commit();
                keep_vacant();
            } else {
                state_.rollback();
            }
            temperature *= cooling;
        }
        return count_;
    }

  private:
    /// A vacant double visit is named once, by its first part, unless only one part is vacant.
    [[nodiscard]] bool is_named(PartIndex part) const
    {
        const PartIndex partner = state_.problem().parts[static_cast<std::size_t>(part)].partner;
        return partner == kNone || part < partner || state_.is_placed(partner);
    }

    /// As long as something is vacant every other move more makes room for it, and every fourth while
    /// something is outside what was promised.
    std::size_t draw_move()
    {
        if ((!vacant_.empty() || state_.totals().outside_visits > 0) && is_on(kVacantMove) &&
            random_.chance(vacant_.empty() ? 0.25 : 0.5))
            return kVacantMove;
        while (true) {
            int left = static_cast<int>(random_.below(100));
            std::size_t move = 0;
            while (move + 1 < kMoves.size() && (left -= kMoves[move].share) >= 0)
                ++move;
            if (is_on(move))
                return move;
        }
    }
    [[nodiscard]] bool is_on(std::size_t move) const { return (plan_.moves_off >> move & 1U) == 0; }

    /// False when there was nothing to change, or nothing that costs at most so much.
    bool change(const Move& move, std::int64_t most)
    {
        ruin_.start(move.most);
        ruin_.vacant = vacant_;
        move.ruin(ruin_, random_);
        if (ruin_.removed().empty())
            return false;
        state_.settle();
        slide_breaks(state_, ruin_.shifts(), random_, 0.1);
        if (vacant_.size() > kMostVacantTried)
            random_.shuffle(vacant_);
        const std::size_t tried = std::min(vacant_.size(), kMostVacantTried);
        const std::span<const PartIndex> waiting(vacant_.data(), tried);
        untried_.assign(vacant_.begin() + static_cast<std::ptrdiff_t>(tried), vacant_.end());
        left_over_.clear();
        recreate_.use_scope({domain_.staff, ruin_.change, 10});
        recreate_.give_up_above(most);
        recreate_.lay_across(ruin_.crossings(), random_);
        return recreate_.run(ruin_.removed(), waiting, random_, left_over_);
    }

    void keep_vacant()
    {
        vacant_.swap(left_over_);
        vacant_.insert(vacant_.end(), untried_.begin(), untried_.end());
    }

    State& state_;
    const SearchPlan& plan_;
    const Domain& domain_;
    Random random_;
    Ruin ruin_;
    Recreate recreate_;
    Acceptance acceptance_;
    SearchCount count_;
    std::vector<PartIndex> vacant_;
    std::vector<PartIndex> left_over_;
    std::vector<PartIndex> untried_;
};

} // namespace

SearchCount search(State& state, const Lookup& lookup, const Domain& domain, const SearchPlan& plan)
{
    return Searcher(state, lookup, domain, plan).run();
}

} // namespace samma::planner
