#include "planner/roster_bound.hpp"

#include <algorithm>
#include <bitset>

namespace samma::planner {

namespace {

using StaffSet = std::bitset<kMostStaff>;

/// At least `need` different people of `people` must be in the team.
struct Row {
    StaffSet people;
    std::size_t need = 1;
};

/// A part with who can take it and when it may start on its one day.
struct Demand {
    StaffSet people;
    VisitIndex visit = kNone;
    bool has_one_day = true;
    Time earliest = kNever;
    Time latest = -kNever;
    Time care = 0;
};

/// Nobody can do both: two parts of one visit, or neither order fits their windows.
bool must_overlap(const Demand& one, const Demand& other)
{
    if (one.visit == other.visit)
        return true;
    return one.has_one_day && other.has_one_day && one.earliest + one.care > other.latest &&
           other.earliest + other.care > one.latest;
}

std::vector<Demand> demands_of(const Problem& problem, ClientIndex client)
{
    std::vector<Demand> demands;
    for (PartIndex part = 0; part < problem.part_count(); ++part) {
        const Part& model = problem.parts[static_cast<std::size_t>(part)];
        if (model.client != client || model.slot_count == 0)
            continue;
        Demand demand{.people = {},
                      .visit = model.visit,
                      .has_one_day = problem.visits[static_cast<std::size_t>(model.visit)].day_count == 1,
                      .care = problem.node_care[static_cast<std::size_t>(part)]};
        for (const Slot& slot : problem.slots_of(part)) {
            demand.people.set(static_cast<std::size_t>(slot.staff));
            demand.earliest = std::min(demand.earliest, slot.earliest);
            demand.latest = std::max(demand.latest, slot.latest);
        }
        demands.push_back(demand);
    }
    return demands;
}

/// The smallest team for one client: iterative deepening over its size, branching on the row that fewest
/// people can fill.
class TeamSearch {
  public:
    explicit TeamSearch(std::vector<Demand> demands) : demands_(std::move(demands))
    {
        find_conflicts();
        make_rows();
    }

    ClientBound run()
    {
        ClientBound bound;
        for (std::size_t size = packing(StaffSet(), StaffSet());; ++size) {
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
    static constexpr std::int64_t kMostNodes = 400'000;

    void find_conflicts();
    void make_rows();
    void add_row(const StaffSet& people, std::size_t need);
    [[nodiscard]] std::size_t packing(const StaffSet& team, const StaffSet& barred) const;
    bool extend(const StaffSet& team, StaffSet barred, std::size_t left);
    bool branch(const StaffSet& people, const StaffSet& team, StaffSet barred, std::size_t left);
    [[nodiscard]] const StaffSet* unservable(const StaffSet& team) const;
    bool serve(const std::vector<std::size_t>& group, std::size_t position, const StaffSet& team,
               std::vector<std::size_t>& chosen) const;

    std::vector<Demand> demands_;
    std::vector<std::vector<std::size_t>> groups_; ///< demands that conflicts tie together, by two or more
    std::vector<StaffSet> group_people_;
    std::vector<Row> rows_;
    std::int64_t nodes_left_ = 0;
};

void TeamSearch::find_conflicts()
{
    std::vector<bool> is_taken(demands_.size(), false);
    for (std::size_t first = 0; first < demands_.size(); ++first) {
        if (is_taken[first])
            continue;
        std::vector<std::size_t> group{first};
        is_taken[first] = true;
        for (std::size_t next = 0; next < group.size(); ++next)
            for (std::size_t other = 0; other < demands_.size(); ++other)
                if (!is_taken[other] && must_overlap(demands_[group[next]], demands_[other])) {
                    is_taken[other] = true;
                    group.push_back(other);
                }
        if (group.size() < 2)
            continue;
        StaffSet people;
        for (const std::size_t demand : group)
            people |= demands_[demand].people;
        groups_.push_back(std::move(group));
        group_people_.push_back(people);
    }
}

void TeamSearch::add_row(const StaffSet& people, std::size_t need)
{
    // A demand that more people are needed for than there are cannot be met by any plan; what can be is
    // asked.
    const Row row{people, std::min(need, people.count())};
    const auto asks_less = [](const Row& weak, const Row& strong) {
        return strong.need >= weak.need && (strong.people & ~weak.people).none();
    };
    for (const Row& known : rows_)
        if (asks_less(row, known))
            return;
    std::erase_if(rows_, [&](const Row& known) { return asks_less(known, row); });
    rows_.push_back(row);
}

void TeamSearch::make_rows()
{
    for (const Demand& demand : demands_)
        add_row(demand.people, 1);
    for (const auto& group : groups_)
        for (std::size_t one = 0; one < group.size(); ++one)
            for (std::size_t other = one + 1; other < group.size(); ++other)
                if (must_overlap(demands_[group[one]], demands_[group[other]]))
                    add_row(demands_[group[one]].people | demands_[group[other]].people, 2);
    std::stable_sort(rows_.begin(), rows_.end(), [](const Row& one, const Row& other) {
        return one.people.count() < other.people.count();
    });
}

/// Rows that share no open person each cost people of their own: a lower bound on who must still come.
std::size_t TeamSearch::packing(const StaffSet& team, const StaffSet& barred) const
{
    StaffSet used;
    std::size_t people = 0;
    for (const Row& row : rows_) {
        const std::size_t present = (row.people & team).count();
        if (present >= row.need)
            continue;
        const StaffSet open = row.people & ~team & ~barred;
        if ((open & used).any())
            continue;
        used |= open;
        people += row.need - present;
    }
    return people;
}

bool TeamSearch::serve(const std::vector<std::size_t>& group, std::size_t position, const StaffSet& team,
                       std::vector<std::size_t>& chosen) const
{
    if (position == group.size())
        return true;
    const Demand& demand = demands_[group[position]];
    const StaffSet able = demand.people & team;
    for (std::size_t person = able._Find_first(); person < able.size(); person = able._Find_next(person)) {
        bool is_free = true;
        for (std::size_t earlier = 0; earlier < position; ++earlier)
            is_free =
                is_free && !(chosen[earlier] == person && must_overlap(demands_[group[earlier]], demand));
        if (!is_free)
            continue;
        chosen[position] = person;
        if (serve(group, position + 1, team, chosen))
            return true;
    }
    return false;
}

/// The people of a group of tied demands that the team cannot serve without sharing a person.
const StaffSet* TeamSearch::unservable(const StaffSet& team) const
{
    for (std::size_t group = 0; group < groups_.size(); ++group) {
        std::vector<std::size_t> chosen(groups_[group].size());
        if (!serve(groups_[group], 0, team, chosen) && (group_people_[group] & ~team).any())
            return &group_people_[group];
    }
    return nullptr;
}

bool TeamSearch::branch(const StaffSet& people, const StaffSet& team, StaffSet barred, std::size_t left)
{
    const StaffSet open = people & ~team & ~barred;
    for (std::size_t person = open._Find_first(); person < open.size(); person = open._Find_next(person)) {
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
    if (packing(team, barred) > left)
        return false;
    const Row* rarest = nullptr;
    std::size_t fewest = kMostStaff + 1;
    for (const Row& row : rows_) {
        if ((row.people & team).count() >= row.need)
            continue;
        const std::size_t open = (row.people & ~team & ~barred).count();
        if (open < fewest) {
            fewest = open;
            rarest = &row;
        }
    }
    if (rarest)
        return left > 0 && branch(rarest->people, team, barred, left);
    const StaffSet* tied = unservable(team);
    return !tied || (left > 0 && branch(*tied, team, barred, left));
}

} // namespace

std::vector<ClientBound> roster_bound(const Problem& problem)
{
    std::vector<ClientBound> bounds;
    for (ClientIndex client = 0; client < problem.client_count(); ++client)
        bounds.push_back(roster_bound_of(problem, client));
    return bounds;
}

ClientBound roster_bound_of(const Problem& problem, ClientIndex client)
{
    ClientBound bound = TeamSearch(demands_of(problem, client)).run();
    bound.client_id = problem.client_ids[static_cast<std::size_t>(client)];
    return bound;
}

} // namespace samma::planner
