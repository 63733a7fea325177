#pragma once

#include "planner/problem.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace samma::planner {

/// Who may take which visit, by the demands of the visit, delegations, wishes and restrictions. Shifts and
/// times are not its business.
class Eligibility {
  public:
    explicit Eligibility(const PlanningPeriod& period);

    /// The first thing that keeps the person from the visit on that day; `no_shift` when nothing does.
    [[nodiscard]] Hindrance judge(const Visit& visit, const VisitDay& day,
                                  const CareWorker& care_worker) const;

    /// How far the person is from whom the client would like: 2 for somebody the client would rather not
    /// meet, 1 for somebody else than those the client has named, 0 for these and for the contact person.
    [[nodiscard]] int against_wish(const Visit& visit, const VisitDay& day, const CareWorker& care_worker,
                                   bool is_contact) const;

    /// The same as the rule of docs/rules.md that forbids it; empty when none does.
    [[nodiscard]] std::string_view forbidding_rule(const Visit& visit, const VisitDay& day,
                                                   const CareWorker& care_worker) const;

    /// Heavy bags do not go on a bike.
    static bool mode_fits(const Visit& visit, TravelMode mode)
    {
        const auto& ruled_out = visit.requirements.ruled_out_modes;
        return !(visit.requirements.rules_out_bike && mode == TravelMode::bike) &&
               std::find(ruled_out.begin(), ruled_out.end(), mode) == ruled_out.end();
    }

  private:
    [[nodiscard]] std::string_view rule_of_home(const Visit& visit, const VisitDay& day,
                                                const CareWorker& care_worker) const;

    const PlanningPeriod& period_;
    std::unordered_map<ClientId, std::vector<const ClientWish*>> exclusions_;
    std::unordered_map<ClientId, std::vector<const ClientWish*>> likings_;
};

} // namespace samma::planner
