#include "planner/near_people.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <span>
#include <vector>

namespace samma::planner {

namespace {

/// A section of no more people is not changed; measured:
/// docs/adr/0099-a-visit-is-sought-with-the-people-near-it.md.
constexpr std::size_t kMostPeople = 60;
/// With fewer slots than this a visit keeps all of them.
constexpr std::ptrdiff_t kFewestSlots = 6;

/// Where the teams of a section work, and who belongs to which.
class TeamMap {
  public:
    explicit TeamMap(const Problem& problem) : problem_(problem), teams_(index_of(problem.team_count))
    {
        find_clients();
        find_people();
        find_near();
    }

    /// Per care worker: 1 for those of the team and of the nearest ones, kMostPeople or a few more.
    [[nodiscard]] std::vector<std::uint8_t> people_near(std::int32_t team) const
    {
        std::vector<std::uint8_t> is_near(teams_, 0);
        std::size_t people = 0;
        for (const std::int32_t other : near_[index_of(team)]) {
            if (people >= kMostPeople)
                break;
            is_near[index_of(other)] = 1;
            people += static_cast<std::size_t>(std::count(staff_team_.begin(), staff_team_.end(), other));
        }
        std::vector<std::uint8_t> near;
        for (const std::int32_t home : staff_team_)
            near.push_back(is_near[index_of(home)]);
        return near;
    }

  private:
    void find_clients()
    {
        addresses_.resize(teams_);
        std::vector<std::uint8_t> is_known(problem_.client_ids.size(), 0);
        for (PartIndex part = 0; part < problem_.part_count(); ++part) {
            const ClientIndex client = problem_.parts[index_of(part)].client;
            const std::int32_t team = problem_.client_team[index_of(client)];
            if (team != kNone && is_known[index_of(client)]++ == 0)
                addresses_[index_of(team)].push_back(part);
        }
    }

    /// The pool's people belong where they have met most; who has met nobody, to one team after the other.
    void find_people()
    {
        staff_team_ = problem_.staff_team;
        std::int32_t next = 0;
        for (StaffIndex staff = 0; staff < problem_.staff_count(); ++staff) {
            std::int32_t& team = staff_team_[index_of(staff)];
            if (team != kNone)
                continue;
            std::vector<std::int32_t> met(teams_, 0);
            for (ClientIndex client = 0; client < problem_.client_count(); ++client)
                if (const std::int32_t home = problem_.client_team[index_of(client)]; home != kNone)
                    met[index_of(home)] += problem_.met[problem_.pair_index(client, staff)];
            const auto most = std::max_element(met.begin(), met.end());
            team = *most > 0 ? static_cast<std::int32_t>(most - met.begin()) : next++ % problem_.team_count;
        }
    }

    /// The mean journey between clients of the two; kNever where a team has none.
    [[nodiscard]] double journey(std::size_t one, std::size_t other) const
    {
        double sum = 0;
        for (const NodeIndex from : addresses_[one])
            for (const NodeIndex to : addresses_[other])
                sum += problem_.travel(0, from, to);
        const auto pairs = static_cast<double>(addresses_[one].size() * addresses_[other].size());
        return pairs > 0 ? sum / pairs : kNever;
    }

    void find_near()
    {
        for (std::size_t team = 0; team < teams_; ++team) {
            std::vector<double> away(teams_);
            for (std::size_t other = 0; other < teams_; ++other)
                away[other] = other == team ? -1 : journey(team, other);
            std::vector<std::int32_t>& near = near_.emplace_back(teams_);
            std::iota(near.begin(), near.end(), 0);
            std::stable_sort(near.begin(), near.end(), [&](std::int32_t one, std::int32_t other) {
                return away[index_of(one)] < away[index_of(other)];
            });
        }
    }

    const Problem& problem_;
    std::size_t teams_;
    std::vector<std::int32_t> staff_team_;
    std::vector<std::vector<NodeIndex>> addresses_; ///< per team, a part of each client
    std::vector<std::vector<std::int32_t>> near_;   ///< per team, all teams from the nearest on
};

} // namespace

void keep_near_people(Problem& problem)
{
    if (problem.staff_ids.size() <= kMostPeople || problem.team_count < 2)
        return;
    const TeamMap map(problem);
    std::vector<std::vector<std::uint8_t>> near;
    for (std::int32_t team = 0; team < problem.team_count; ++team)
        near.push_back(map.people_near(team));
    std::vector<Slot> kept;
    for (Part& part : problem.parts) {
        const std::int32_t team = problem.client_team[index_of(part.client)];
        const auto is_kept = [&](const Slot& slot) {
            return near[index_of(team)][index_of(slot.staff)] != 0 || slot.is_contact || slot.is_published ||
                   problem.was_met(part.client, slot.staff);
        };
        const std::span<const Slot> all{problem.slots.data() + part.first_slot, index_of(part.slot_count)};
        const bool keeps_all = team == kNone || std::count_if(all.begin(), all.end(), is_kept) < kFewestSlots;
        part.first_slot = static_cast<SlotIndex>(kept.size());
        std::copy_if(all.begin(), all.end(), std::back_inserter(kept),
                     [&](const Slot& slot) { return keeps_all || is_kept(slot); });
        part.slot_count = static_cast<SlotIndex>(kept.size()) - part.first_slot;
    }
    problem.slots = std::move(kept);
}

} // namespace samma::planner
