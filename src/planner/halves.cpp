#include "planner/halves.hpp"

#include <algorithm>

namespace samma::planner {

namespace {

constexpr double kByTeams = 0.6;

std::vector<std::uint8_t> draw_staff(const Problem& problem, Random& random)
{
    std::vector<std::uint8_t> side(problem.staff_ids.size(), 0);
    const bool by_teams = problem.team_count >= 2 && random.chance(kByTeams);
    std::vector<std::int32_t> team_side(static_cast<std::size_t>(problem.team_count), 0);
    if (by_teams) {
        std::vector<std::int32_t> order(team_side.size());
        for (std::size_t team = 0; team < order.size(); ++team)
            order[team] = static_cast<std::int32_t>(team);
        random.shuffle(order);
        for (std::size_t place = 0; place < order.size(); ++place)
            team_side[static_cast<std::size_t>(order[place])] = place % 2 == 0 ? 0 : 1;
    }
    std::vector<std::size_t> people(side.size());
    for (std::size_t person = 0; person < people.size(); ++person)
        people[person] = person;
    random.shuffle(people);
    for (std::size_t place = 0; place < people.size(); ++place) {
        const std::int32_t team = problem.staff_team[people[place]];
        const bool is_second =
            by_teams && team != kNone ? team_side[static_cast<std::size_t>(team)] == 1 : place % 2 == 1;
        side[people[place]] = is_second ? 1 : 0;
    }
    return side;
}

} // namespace

Halves draw_halves(const State& state, Random& random)
{
    const Problem& problem = state.problem();
    const std::vector<std::uint8_t> staff_side = draw_staff(problem, random);
    Halves halves;
    for (std::size_t half = 0; half < 2; ++half) {
        halves.domains[half].staff.assign(problem.staff_ids.size(), 0);
        halves.domains[half].clients.assign(problem.client_ids.size(), 0);
    }
    for (std::size_t staff = 0; staff < staff_side.size(); ++staff)
        halves.domains[staff_side[staff]].staff[staff] = 1;
    for (ClientIndex client = 0; client < problem.client_count(); ++client) {
        std::array<std::int32_t, 2> parts{};
        for (StaffIndex staff = 0; staff < problem.staff_count(); ++staff)
            parts[staff_side[static_cast<std::size_t>(staff)]] += state.parts_of_pair(client, staff);
        const bool is_second = parts[0] == parts[1] ? random.chance(0.5) : parts[1] > parts[0];
        halves.domains[is_second ? 1 : 0].clients[static_cast<std::size_t>(client)] = 1;
    }
    for (Domain& domain : halves.domains)
        domain.list(problem);
    return halves;
}

void fix_ties(State& state, const Halves& halves)
{
    const Problem& problem = state.problem();
    std::vector<PartIndex> ties;
    for (PartIndex part = 0; part < problem.part_count(); ++part) {
        const Part& model = problem.parts[static_cast<std::size_t>(part)];
        if (!state.is_placed(part) || (model.partner == kNone && !problem.has_lags(model.visit)))
            continue;
        const auto staff = static_cast<std::size_t>(state.staff_of(part));
        const auto client = static_cast<std::size_t>(model.client);
        if (halves.domains[0].staff[staff] != halves.domains[0].clients[client])
            ties.push_back(part);
    }
    for (const PartIndex part : ties)
        state.fix_at_earliest(part);
    state.settle();
}

} // namespace samma::planner
