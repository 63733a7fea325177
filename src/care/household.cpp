#include "care/household.hpp"

#include <algorithm>
#include <compare>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

namespace samma {

namespace {

using VisitsOfClient = std::unordered_map<ClientId, std::vector<const Visit*>>;

bool goes_by_itself(const Visit& visit)
{
    return visit.staff_needed != 1 || visit.days.size() != 1;
}

/// How far apart the two were promised, where the one can follow the other at once; nothing where it cannot.
std::optional<Seconds> distance_between(const Visit& one, const Visit& other)
{
    const VisitDay& first = one.days.front();
    const VisitDay& then = other.days.front();
    if (first.on != then.on)
        return std::nullopt;
    const auto may_follow = [](const Interval& before, Minutes care_time, const Interval& after) {
        return before.from + care_time <= after.until && after.from <= before.until + care_time;
    };
    if (!may_follow(first.promised, one.care_time, then.promised) &&
        !may_follow(then.promised, other.care_time, first.promised))
        return std::nullopt;
    const auto middle = [](const Interval& promised) { return promised.from + promised.length() / 2; };
    const Seconds apart = std::chrono::duration_cast<Seconds>(middle(first.promised) - middle(then.promised));
    return std::max(apart, -apart);
}

/// The nearest go together first, so that nobody's breakfast is bound to the other's lunch.
void pair_up(const std::vector<const Visit*>& of_one, const std::vector<const Visit*>& of_other,
             std::vector<HouseholdPair>& pairs)
{
    struct Offer {
        Seconds apart;
        std::size_t one;
        std::size_t other;
        auto operator<=>(const Offer&) const = default;
    };
    std::vector<Offer> offers;
    for (std::size_t one = 0; one < of_one.size(); ++one)
        for (std::size_t other = 0; other < of_other.size(); ++other)
            if (const auto apart = distance_between(*of_one[one], *of_other[other]))
                offers.push_back({*apart, one, other});
    std::sort(offers.begin(), offers.end());
    std::set<std::size_t> taken_of_one;
    std::set<std::size_t> taken_of_other;
    for (const auto& offer : offers)
        if (!taken_of_one.contains(offer.one) && !taken_of_other.contains(offer.other)) {
            taken_of_one.insert(offer.one);
            taken_of_other.insert(offer.other);
            pairs.push_back({of_one[offer.one]->id, of_other[offer.other]->id});
        }
}

} // namespace

std::vector<HouseholdPair> find_household_pairs(std::span<const Client> clients,
                                                std::span<const Visit> visits)
{
    std::map<AddressId, std::vector<ClientId>> households;
    for (const auto& client : clients)
        if (client.is_planned_together)
            households[client.address_id].push_back(client.id);
    std::erase_if(households, [](const auto& household) { return household.second.size() < 2; });
    std::vector<HouseholdPair> pairs;
    if (households.empty())
        return pairs;

    VisitsOfClient visits_of;
    for (const auto& visit : visits)
        if (!goes_by_itself(visit))
            visits_of[visit.client_id].push_back(&visit);
    for (auto& [address, members] : households) {
        std::sort(members.begin(), members.end());
        for (std::size_t next = 1; next < members.size(); ++next)
            pair_up(visits_of[members[next - 1]], visits_of[members[next]], pairs);
    }
    return pairs;
}

} // namespace samma
