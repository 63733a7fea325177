#include "planner/roster_bound.hpp"

#include "planner/team_demand.hpp"

namespace samma::planner {

namespace {

/// The smallest team for one client: iterative deepening over its size, branching on the row that fewest
/// people can fill. Nobody is tried before those who can do all that she can: in any team she could stand
/// back for one of them.
class TeamSearch {
  public:
    explicit TeamSearch(const TeamDemand& demand) : demand_(demand), as_able_(kMostStaff)
    {
        StaffSet all;
        for (const Demand& one : demand.demands())
            all |= one.people;
        for (std::size_t person = all._Find_first(); person < all.size(); person = all._Find_next(person))
            as_able_[person] = before(person);
    }

    ClientBound run()
    {
        ClientBound bound;
        for (std::size_t size = demand_.packing(StaffSet(), StaffSet());; ++size) {
            bound.b0 = static_cast<int>(size);
            nodes_left_ = kMostNodes;
            if (extend(StaffSet(), StaffSet(), size))
                return bound;
            if (nodes_left_ == 0) {
                bound.is_exact = false;
                return bound;
            }
        }
    }

  private:
    static constexpr std::int64_t kMostNodes = 50'000;

    [[nodiscard]] StaffSet able_for_all_of(std::size_t person) const;
    [[nodiscard]] StaffSet before(std::size_t person) const;
    bool extend(const StaffSet& team, StaffSet barred, std::size_t left);
    bool branch(const StaffSet& people, const StaffSet& team, StaffSet barred, std::size_t left);

    const TeamDemand& demand_;
    std::vector<StaffSet> as_able_; ///< per person: who is tried before her
    std::int64_t nodes_left_ = 0;
};

/// Herself among them.
StaffSet TeamSearch::able_for_all_of(std::size_t person) const
{
    StaffSet able;
    able.set();
    for (const Demand& one : demand_.demands())
        if (one.people.test(person))
            able &= one.people;
    return able;
}

/// Of several who can do the same, the first.
StaffSet TeamSearch::before(std::size_t person) const
{
    StaffSet able = able_for_all_of(person);
    able.reset(person);
    for (std::size_t other = able._Find_next(person); other < able.size(); other = able._Find_next(other))
        if (able_for_all_of(other).test(person))
            able.reset(other);
    return able;
}

bool TeamSearch::branch(const StaffSet& people, const StaffSet& team, StaffSet barred, std::size_t left)
{
    const StaffSet open = people & ~team & ~barred;
    for (std::size_t person = open._Find_first(); person < open.size(); person = open._Find_next(person)) {
        if ((as_able_[person] & ~team).any())
            continue;
        StaffSet larger = team;
        larger.set(person);
        if (extend(larger, barred, left - 1))
            return true;
        barred.set(person);
    }
    return false;
}

bool TeamSearch::extend(const StaffSet& team, StaffSet barred, std::size_t left)
{
    if (nodes_left_ == 0)
        return false;
    --nodes_left_;
    if (demand_.packing(team, barred) > left)
        return false;
    if (const StaffSet* row = demand_.rarest_row(team, barred))
        return left > 0 && branch(*row, team, barred, left);
    const StaffSet* tied = demand_.unservable(team);
    return !tied || (left > 0 && branch(*tied, team, barred, left));
}

} // namespace

std::vector<ClientBound> roster_bound(const Problem& problem)
{
    std::vector<ClientBound> bounds;
    bounds.reserve(static_cast<std::size_t>(problem.client_count()));
    for (ClientIndex client = 0; client < problem.client_count(); ++client)
        bounds.push_back(roster_bound_of(problem, client));
    return bounds;
}

ClientBound roster_bound_of(const Problem& problem, ClientIndex client)
{
    std::vector<PartIndex> parts;
    for (PartIndex part = 0; part < problem.part_count(); ++part)
        if (problem.parts[static_cast<std::size_t>(part)].client == client)
            parts.push_back(part);
    const TeamDemand demand(problem, parts, [](SlotIndex) { return true; });
    ClientBound bound = TeamSearch(demand).run();
    bound.client_id = problem.client_ids[static_cast<std::size_t>(client)];
    return bound;
}

} // namespace samma::planner
