#include "planner/capacity_bound.hpp"

#include "planner/lookup.hpp"
#include "planner/priced_team.hpp"
#include "planner/roster_bound.hpp"
#include "planner/shift_capacity.hpp"

#include <algorithm>
#include <cmath>

namespace samma::planner {

namespace {

/// The volume algorithm (Barahona and Anbil 2000): the multipliers move from the best ones along the excess
/// of an average of the subproblems' solutions, which is steadier than the last solution alone; most of them
/// are one of many equally good.
class Ascent {
  public:
    Ascent(const Problem& problem, const CapacityBoundBudget& budget)
        : problem_(problem), budget_(budget), capacity_(problem, budget.windows),
          prices_(problem.slots.size(), 0), multipliers_(capacity_.rows().size(), 0.0),
          used_(capacity_.rows().size(), 0)
    {
        const Lookup lookup(problem);
        for (ClientIndex client = 0; client < problem.client_count(); ++client)
            teams_.emplace_back(problem, capacity_, lookup.parts_of_client(client));
        best_.client_price.assign(teams_.size(), 0.0);
    }

    CapacityBound run()
    {
        keep(evaluate());
        best_.roster = static_cast<std::int64_t>(std::ceil(best_.people - 1e-9));
        average_.assign(used_.begin(), used_.end());
        double stride = 0.1;
        int worse = 0;
        while (best_.steps < budget_.steps && !(budget_.should_stop && budget_.should_stop())) {
            ++best_.steps;
            if (!move(stride))
                break;
            const double value = evaluate();
            const double slope = take_average();
            if (value > best_.people) {
                keep(value);
                worse = 0;
                if (slope > 0)
                    stride = std::min(1.0, stride * 1.5);
            } else if (++worse == 6) {
                stride *= 0.66;
                worse = 0;
            }
        }
        return best_;
    }

  private:
    double evaluate();
    void keep(double value);
    bool move(double stride);
    double take_average();
    [[nodiscard]] double excess(std::size_t row) const;

    const Problem& problem_;
    const CapacityBoundBudget& budget_;
    ShiftCapacity capacity_;
    std::vector<PricedTeam> teams_;
    std::vector<Price> prices_;       ///< per slot
    std::vector<double> multipliers_; ///< per row, in people per row filled
    std::vector<double> best_multipliers_;
    std::vector<double> average_;    ///< per row, seconds that the averaged solution takes
    std::vector<std::int64_t> used_; ///< per row, seconds that the last solution takes
    CapacityBound best_;
};

/// The bound at the present multipliers. They are rounded to whole prices first, so that what is summed is
/// exactly what the subproblems saw.
double Ascent::evaluate()
{
    const auto& rows = capacity_.rows();
    std::vector<Price> per_second(rows.size(), 0);
    std::int64_t paid_for_capacity = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        per_second[row] = static_cast<Price>(multipliers_[row] * static_cast<double>(kPerson) /
                                             std::max<double>(1, rows[row].seconds));
        paid_for_capacity += per_second[row] * rows[row].seconds;
    }
    for (SlotIndex slot = 0; slot < static_cast<SlotIndex>(prices_.size()); ++slot) {
        Price price = 0;
        for (const CapacityUse& use : capacity_.uses_of(slot))
            price += per_second[static_cast<std::size_t>(use.row)] * use.seconds;
        prices_[static_cast<std::size_t>(slot)] = price;
    }
    std::fill(used_.begin(), used_.end(), 0);
    std::int64_t sum = 0;
    for (PricedTeam& team : teams_) {
        sum += team.solve(prices_);
        for (const SlotIndex slot : team.slots())
            for (const CapacityUse& use : capacity_.uses_of(slot))
                used_[static_cast<std::size_t>(use.row)] += use.seconds;
    }
    return static_cast<double>(sum - paid_for_capacity) / static_cast<double>(kPerson);
}

void Ascent::keep(double value)
{
    best_.people = value;
    best_multipliers_ = multipliers_;
    best_.clients = 0;
    best_.is_exact_per_client = true;
    for (std::size_t client = 0; client < teams_.size(); ++client) {
        best_.client_price[client] =
            static_cast<double>(teams_[client].value()) / static_cast<double>(kPerson);
        best_.clients += teams_[client].has_visits() ? 1 : 0;
        best_.is_exact_per_client = best_.is_exact_per_client && teams_[client].is_exact();
    }
}

/// How far the averaged solution goes beyond a row, as a share of it.
double Ascent::excess(std::size_t row) const
{
    const auto seconds = static_cast<double>(capacity_.rows()[row].seconds);
    return (average_[row] - seconds) / seconds;
}

/// False when the averaged solution wants nothing beyond the capacity: the bound is its relaxation's optimum.
bool Ascent::move(double stride)
{
    constexpr double kReach = 1.05; // the target above the best bound
    double length = 0;
    for (std::size_t row = 0; row < average_.size(); ++row)
        if (const double over = excess(row); over > 0 || best_multipliers_[row] > 0)
            length += over * over;
    if (length <= 0)
        return false;
    const double step = stride * best_.people * (kReach - 1) / length;
    for (std::size_t row = 0; row < average_.size(); ++row)
        multipliers_[row] = std::max(0.0, best_multipliers_[row] + step * excess(row));
    return true;
}

/// Takes the last solution into the average; positive when it points the way that the average does, so that a
/// longer stride would have paid.
double Ascent::take_average()
{
    constexpr double kShare = 0.1;
    double slope = 0;
    for (std::size_t row = 0; row < average_.size(); ++row) {
        const auto seconds = static_cast<double>(capacity_.rows()[row].seconds);
        slope += excess(row) * (static_cast<double>(used_[row]) - seconds) / seconds;
        average_[row] = kShare * static_cast<double>(used_[row]) + (1 - kShare) * average_[row];
    }
    return slope;
}

} // namespace

CapacityBound capacity_bound(const Problem& problem, const CapacityBoundBudget& budget)
{
    return Ascent(problem, budget).run();
}

} // namespace samma::planner
