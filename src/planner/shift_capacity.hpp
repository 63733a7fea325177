#pragma once

#include "planner/capacity_bound.hpp"
#include "planner/problem.hpp"

#include <cstdint>
#include <vector>

namespace samma::planner {

/// A stretch of a shift and the seconds in it that visits can fill.
struct CapacityRow {
    ShiftIndex shift = kNone;
    Time from = 0;
    Time until = 0;
    Time seconds = 0;
};

/// How much of a row a slot takes at the least, wherever in its window the visit starts.
struct CapacityUse {
    std::int32_t row = 0;
    Time seconds = 0;
};

/// The capacity that all clients of a section share: for each shift, the whole of it and stretches of it, and
/// what each slot takes of them. A visit that must lie inside a stretch takes its care time and the least
/// journey into it; the first visit of a stretch may have made its journey before, so the stretch is longer
/// by the longest of these. A visit that need only reach into a stretch takes the least it must.
class ShiftCapacity {
  public:
    ShiftCapacity(const Problem& problem, BoundWindows windows);

    [[nodiscard]] const std::vector<CapacityRow>& rows() const { return rows_; }
    [[nodiscard]] std::span<const CapacityUse> uses_of(SlotIndex slot) const
    {
        const auto from = use_starts_[static_cast<std::size_t>(slot)];
        return {uses_.data() + from, use_starts_[static_cast<std::size_t>(slot) + 1] - from};
    }
    /// False for a slot that cannot keep the windows asked for.
    [[nodiscard]] bool is_open(SlotIndex slot) const { return is_open_[static_cast<std::size_t>(slot)] != 0; }

  private:
    struct Taken {
        SlotIndex slot = kNone;
        PartIndex part = kNone;
        Time earliest = 0;
        Time latest = 0;
        Time least_journey = 0; ///< from another place
        std::vector<std::pair<Time, Time>>
            neighbours; ///< earliest and latest end of visits at the same place
    };

    void find_windows(BoundWindows windows);
    void add_rows(ShiftIndex shift, std::vector<Taken>& taken);
    void add_row(const ShiftModel& shift, const CapacityRow& stretch, const std::vector<Taken>& taken);
    [[nodiscard]] Time blocked(const ShiftModel& shift, const CapacityRow& stretch) const;
    [[nodiscard]] Time care(PartIndex part) const
    {
        return problem_.node_care[static_cast<std::size_t>(part)];
    }

    const Problem& problem_;
    std::vector<CapacityRow> rows_;
    std::vector<std::vector<Taken>> taken_by_shift_;
    std::vector<std::vector<CapacityUse>> gathering_;
    std::vector<CapacityUse> uses_;
    std::vector<std::size_t> use_starts_;
    std::vector<std::uint8_t> is_open_;
};

} // namespace samma::planner
