#pragma once

#include "planner/problem.hpp"

#include <bitset>
#include <functional>
#include <span>
#include <vector>

namespace samma::planner {

using StaffSet = std::bitset<kMostStaff>;

/// A part of a visit with who can take it and when it may start on its one day.
struct Demand {
    PartIndex part = kNone;
    StaffSet people;
    VisitIndex visit = kNone;
    bool has_one_day = true;
    Time earliest = kNever;
    Time latest = -kNever;
    Time care = 0;
};

/// At least `need` different people of `people` must be in the team.
struct CoverRow {
    StaffSet people;
    std::size_t need = 1;
};

/// What any team of one client must fulfil on this roster, whatever the other clients get: somebody eligible
/// on duty for each part, different people where two parts must overlap. Parts that nobody at all can make
/// are left out. The roster bound searches the smallest team, the capacity bound the cheapest.
class TeamDemand {
  public:
    using IsOpen = std::function<bool(SlotIndex)>;

    /// Slots that are not open count for nobody.
    TeamDemand(const Problem& problem, std::span<const PartIndex> parts_of_client, const IsOpen& is_open);

    [[nodiscard]] std::span<const Demand> demands() const { return demands_; }
    [[nodiscard]] std::span<const CoverRow> rows() const { return rows_; }
    /// Rows that share no open person each cost people of their own: a lower bound on who must still come.
    [[nodiscard]] std::size_t packing(const StaffSet& team, const StaffSet& barred) const;
    /// The unfulfilled row with fewest open people; nullptr when the team fulfils all.
    [[nodiscard]] const StaffSet* rarest_row(const StaffSet& team, const StaffSet& barred) const;
    /// The people of a group of tied demands that the team cannot serve without sharing a person; nullptr
    /// when there is none.
    [[nodiscard]] const StaffSet* unservable(const StaffSet& team) const;

  private:
    void find_conflicts();
    void make_rows();
    void add_row(const StaffSet& people, std::size_t need);
    bool serve(const std::vector<std::size_t>& group, std::size_t position, const StaffSet& team,
               std::vector<std::size_t>& chosen) const;

    std::vector<Demand> demands_;
    std::vector<std::vector<std::size_t>> groups_; ///< demands that conflicts tie together, by two or more
    std::vector<StaffSet> group_people_;
    std::vector<CoverRow> rows_;
};

} // namespace samma::planner
