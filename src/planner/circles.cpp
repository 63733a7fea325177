#include "planner/circles.hpp"

#include "base/random.hpp"
#include "planner/lookup.hpp"
#include "planner/priced_team.hpp"
#include "planner/shift_capacity.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace samma::planner {

namespace {

/// Measured: docs/adr/0010-circles-before-routes.md.
constexpr int kRounds = 60;
/// Of a shift's time, what visits can fill: the rows see the least journeys, a route has longer ones.
constexpr double kFillable = 0.8;
constexpr double kFirstOverlap = 0.3; ///< people that a row asked for twice costs in the first round
constexpr double kLastOverlap = 3.0;
constexpr double kMemory = 0.3; ///< people that each round's overlap adds for all rounds to come

/// Of a client's search in a round: in a section of 200 clients the last per cent of her price would take
/// most of the run.
constexpr std::int64_t kMostNodes = 300;

/// What one more person costs whom the client meets about as often as the others, in the search's prices.
double person_price(const Weights& weights)
{
    constexpr int kUsual = 5;
    return static_cast<double>(weights.spread *
                                   (spread_of(kUsual, kMostStaff) - spread_of(kUsual - 1, kMostStaff)) +
                               weights.concentration * concentration_of(1));
}

class Negotiation {
  public:
    Negotiation(const Problem& problem, const Lookup& lookup, const Weights& weights, std::uint64_t seed)
        : problem_(problem), lookup_(lookup), weights_(weights), person_(person_price(weights)),
          capacity_(problem, BoundWindows::promised), random_(seed), prices_(problem.slots.size(), 0),
          taken_(capacity_.rows().size(), 0.0), remembered_(capacity_.rows().size(), 0.0)
    {
        for (ClientIndex client = 0; client < problem.client_count(); ++client)
            teams_.emplace_back(problem, capacity_, lookup_.parts_of_client(client), kMostNodes);
    }

    void run()
    {
        std::vector<ClientIndex> order(teams_.size());
        std::iota(order.begin(), order.end(), 0);
        for (int round = 0; round < kRounds; ++round) {
            overlap_ = kFirstOverlap * std::pow(kLastOverlap / kFirstOverlap, round / (kRounds - 1.0));
            random_.shuffle(order);
            for (const ClientIndex client : order)
                choose(client);
            for (std::size_t row = 0; row < taken_.size(); ++row)
                remembered_[row] += kMemory * over(row, taken_[row]);
        }
    }

    /// Of a client with visits that somebody can make; of another, everybody.
    [[nodiscard]] StaffSet circle(ClientIndex client) const
    {
        StaffSet people;
        for (const SlotIndex slot : teams_[static_cast<std::size_t>(client)].slots())
            people.set(static_cast<std::size_t>(problem_.slots[static_cast<std::size_t>(slot)].staff));
        return people.none() ? people.set() : people;
    }

  private:
    void choose(ClientIndex client)
    {
        PricedTeam& team = teams_[static_cast<std::size_t>(client)];
        if (!team.has_visits())
            return;
        take(team, -1);
        for (const PartIndex part : lookup_.parts_of_client(client)) {
            const Part& model = problem_.parts[static_cast<std::size_t>(part)];
            for (SlotIndex slot = model.first_slot; slot < model.first_slot + model.slot_count; ++slot)
                prices_[static_cast<std::size_t>(slot)] =
                    static_cast<Price>(price(model, slot) * static_cast<double>(kPerson));
        }
        team.solve(prices_);
        take(team, 1);
    }

    void take(const PricedTeam& team, int sign)
    {
        for (const SlotIndex slot : team.slots())
            for (const CapacityUse& use : capacity_.uses_of(slot))
                taken_[static_cast<std::size_t>(use.row)] += sign * use.seconds;
    }

    /// In people.
    [[nodiscard]] double price(const Part& part, SlotIndex index) const
    {
        const Slot& slot = problem_.slots[static_cast<std::size_t>(index)];
        std::int64_t given_away = slot.against_wish * weights_.against_wish;
        given_away += part.contact_could && !slot.is_contact ? weights_.contact_missed : 0;
        given_away += slot.is_outside_team ? weights_.outside_team : 0;
        double sum = static_cast<double>(given_away) / person_;
        for (const CapacityUse& use : capacity_.uses_of(index)) {
            const auto row = static_cast<std::size_t>(use.row);
            sum += overlap_ * (over(row, taken_[row] + use.seconds) - over(row, taken_[row])) +
                   remembered_[row] * use.seconds / fillable(row);
        }
        return sum;
    }

    [[nodiscard]] double fillable(std::size_t row) const { return kFillable * capacity_.rows()[row].seconds; }
    /// How far so many seconds go beyond what the row holds, as a share of it.
    [[nodiscard]] double over(std::size_t row, double seconds) const
    {
        return std::max(0.0, seconds / fillable(row) - 1.0);
    }

    const Problem& problem_;
    const Lookup& lookup_;
    const Weights& weights_;
    const double person_;
    ShiftCapacity capacity_;
    Random random_;
    std::vector<PricedTeam> teams_;
    std::vector<Price> prices_;      ///< per slot
    std::vector<double> taken_;      ///< per row of the capacity, seconds
    std::vector<double> remembered_; ///< per row, people that filling it costs from earlier rounds
    double overlap_ = 0;             ///< people that filling a row twice costs now
};

} // namespace

void choose_circles(Problem& problem, const Weights& weights, std::uint64_t seed)
{
    if (weights.outside_circle == 0)
        return;
    const Lookup lookup(problem);
    Negotiation negotiation(problem, lookup, weights, seed);
    negotiation.run();
    for (ClientIndex client = 0; client < problem.client_count(); ++client) {
        const StaffSet circle = negotiation.circle(client);
        for (const PartIndex part : lookup.parts_of_client(client)) {
            const Part& model = problem.parts[static_cast<std::size_t>(part)];
            for (SlotIndex slot = model.first_slot; slot < model.first_slot + model.slot_count; ++slot)
                problem.slots[static_cast<std::size_t>(slot)].is_outside_circle =
                    !circle[static_cast<std::size_t>(problem.slots[static_cast<std::size_t>(slot)].staff)];
        }
    }
}

} // namespace samma::planner
