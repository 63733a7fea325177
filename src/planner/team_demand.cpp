#include "planner/team_demand.hpp"

#include <algorithm>

namespace samma::planner {

namespace {

/// Nobody can do both: two parts of one visit, or neither order fits their windows.
bool must_overlap(const Demand& one, const Demand& other)
{
    if (one.visit == other.visit)
        return true;
    return one.has_one_day && other.has_one_day && one.earliest + one.care > other.latest &&
           other.earliest + other.care > one.latest;
}

} // namespace

TeamDemand::TeamDemand(const Problem& problem, std::span<const PartIndex> parts_of_client,
                       const IsOpen& is_open)
{
    for (const PartIndex part : parts_of_client) {
        const Part& model = problem.parts[static_cast<std::size_t>(part)];
        if (model.is_optional)
            continue;
        Demand demand{.part = part,
                      .people = {},
                      .visit = model.visit,
                      .has_one_day = problem.visits[static_cast<std::size_t>(model.visit)].day_count == 1,
                      .care = problem.node_care[static_cast<std::size_t>(part)]};
        for (SlotIndex index = model.first_slot; index < model.first_slot + model.slot_count; ++index) {
            if (!is_open(index))
                continue;
            const Slot& slot = problem.slots[static_cast<std::size_t>(index)];
            demand.people.set(static_cast<std::size_t>(slot.staff));
            demand.earliest = std::min(demand.earliest, slot.earliest);
            demand.latest = std::max(demand.latest, slot.latest);
        }
        if (demand.people.any())
            demands_.push_back(demand);
    }
    find_conflicts();
    make_rows();
}

void TeamDemand::find_conflicts()
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

void TeamDemand::add_row(const StaffSet& people, std::size_t need)
{
    // A demand that more people are needed for than there are cannot be met by any plan; what can be is
    // asked.
    const CoverRow row{people, std::min(need, people.count())};
    const auto asks_less = [](const CoverRow& weak, const CoverRow& strong) {
        return strong.need >= weak.need && (strong.people & ~weak.people).none();
    };
    for (const CoverRow& known : rows_)
        if (asks_less(row, known))
            return;
    std::erase_if(rows_, [&](const CoverRow& known) { return asks_less(known, row); });
    rows_.push_back(row);
}

void TeamDemand::make_rows()
{
    for (const Demand& demand : demands_)
        add_row(demand.people, 1);
    for (const auto& group : groups_)
        for (std::size_t one = 0; one < group.size(); ++one)
            for (std::size_t other = one + 1; other < group.size(); ++other)
                if (must_overlap(demands_[group[one]], demands_[group[other]]))
                    add_row(demands_[group[one]].people | demands_[group[other]].people, 2);
    std::stable_sort(rows_.begin(), rows_.end(), [](const CoverRow& one, const CoverRow& other) {
        return one.people.count() < other.people.count();
    });
}

std::size_t TeamDemand::packing(const StaffSet& team, const StaffSet& barred) const
{
    StaffSet used;
    std::size_t people = 0;
    for (const CoverRow& row : rows_) {
        const StaffSet there = row.people & team;
        const std::size_t present = row.need == 1 ? (there.any() ? 1 : 0) : there.count();
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

bool TeamDemand::serve(const std::vector<std::size_t>& group, std::size_t position, const StaffSet& team,
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

const StaffSet* TeamDemand::unservable(const StaffSet& team) const
{
    for (std::size_t group = 0; group < groups_.size(); ++group) {
        std::vector<std::size_t> chosen(groups_[group].size());
        if (!serve(groups_[group], 0, team, chosen) && (group_people_[group] & ~team).any())
            return &group_people_[group];
    }
    return nullptr;
}

const StaffSet* TeamDemand::rarest_row(const StaffSet& team, const StaffSet& barred) const
{
    const StaffSet* rarest = nullptr;
    std::size_t fewest = kMostStaff + 1;
    for (const CoverRow& row : rows_) {
        const StaffSet there = row.people & team;
        if (row.need == 1 ? there.any() : there.count() >= row.need)
            continue;
        const std::size_t open = (row.people & ~team & ~barred).count();
        if (open < fewest) {
            fewest = open;
            rarest = &row.people;
        }
    }
    return rarest;
}

} // namespace samma::planner
