#include "planner/shift_capacity.hpp"

#include <algorithm>

namespace samma::planner {

namespace {

constexpr Time kGrid = 1'800; ///< stretches begin and end on half hours of the shift
constexpr Time kLongestStretch = 14'400;

} // namespace

ShiftCapacity::ShiftCapacity(const Problem& problem, BoundWindows windows) : problem_(problem)
{
    is_open_.assign(problem.slots.size(), 0);
    gathering_.resize(problem.slots.size());
    taken_by_shift_.resize(problem.shifts.size());
    find_windows(windows);
    for (ShiftIndex shift = 0; shift < problem.shift_count(); ++shift)
        add_rows(shift, taken_by_shift_[index_of(shift)]);
    use_starts_.assign(1, 0);
    for (const auto& uses : gathering_) {
        uses_.insert(uses_.end(), uses.begin(), uses.end());
        use_starts_.push_back(uses_.size());
    }
    gathering_.clear();
    taken_by_shift_.clear();
}

/// A part that no slot lets keep its promise keeps all its slots, with their hard windows.
void ShiftCapacity::find_windows(BoundWindows windows)
{
    for (PartIndex part = 0; part < problem_.part_count(); ++part) {
        const Part& model = problem_.parts[index_of(part)];
        const auto window = [&](const Slot& slot, BoundWindows kind) {
            Taken taken;
            taken.part = part;
            taken.earliest = slot.earliest;
            taken.latest = slot.latest;
            if (kind == BoundWindows::promised) {
                taken.earliest = std::max(slot.earliest, slot.promised_from);
                taken.latest = std::min(slot.latest, slot.promised_until);
            }
            return taken;
        };
        BoundWindows kind = windows;
        const auto of_part = problem_.slots_of(part);
        const bool may_keep = std::any_of(of_part.begin(), of_part.end(), [&](const Slot& slot) {
            const Taken taken = window(slot, kind);
            return taken.earliest <= taken.latest;
        });
        if (!may_keep)
            kind = BoundWindows::hard;
        for (SlotIndex index = model.first_slot; index < model.first_slot + model.slot_count; ++index) {
            const Slot& slot = problem_.slots[index_of(index)];
            Taken taken = window(slot, kind);
            taken.slot = index;
            if (taken.earliest > taken.latest)
                continue;
            is_open_[index_of(index)] = 1;
            taken_by_shift_[index_of(slot.shift)].push_back(taken);
        }
    }
}

/// Reserved time inside the stretch, and the breaks that must lie inside it.
Time ShiftCapacity::blocked(const ShiftModel& shift, const CapacityRow& stretch) const
{
    Time sum = 0;
    for (NodeIndex node = shift.first_node + 1; node + 1 < shift.first_node + shift.node_count; ++node) {
        const Time from = problem_.fixed_start[index_of(node)];
        const Time until = from + problem_.node_care[index_of(node)];
        sum += std::max(0, std::min(until, stretch.until) - std::max(from, stretch.from));
    }
    for (int number = 0; number < shift.break_count; ++number) {
        const BreakModel& planned = problem_.breaks[index_of(shift.first_break + number)];
        if (planned.earliest >= stretch.from && planned.latest + planned.length <= stretch.until)
            sum += planned.length;
    }
    return sum;
}

void ShiftCapacity::add_rows(ShiftIndex index, std::vector<Taken>& taken)
{
    const ShiftModel& shift = problem_.shifts[index_of(index)];
    for (Taken& one : taken) {
        one.least_journey = problem_.travel(shift.mode, shift.first_node, one.part);
        const PartIndex partner = problem_.parts[index_of(one.part)].partner;
        for (const Taken& other : taken) {
            if (problem_.node_place[index_of(other.part)] != problem_.node_place[index_of(one.part)])
                one.least_journey =
                    std::min(one.least_journey, problem_.travel(shift.mode, other.part, one.part));
            else if (other.part != one.part && other.part != partner)
                one.neighbours.emplace_back(other.earliest + care(other.part),
                                            other.latest + care(other.part));
        }
    }
    add_row(shift, {.shift = index, .from = shift.from, .until = shift.until}, taken);
    for (Time from = shift.from; from < shift.until; from += kGrid)
        for (Time until = from + kGrid; until <= std::min(shift.until, from + kLongestStretch);
             until += kGrid)
            add_row(shift, {.shift = index, .from = from, .until = until}, taken);
}

void ShiftCapacity::add_row(const ShiftModel& shift, const CapacityRow& stretch,
                            const std::vector<Taken>& taken)
{
    const auto is_inside = [&](const Taken& one) {
        return one.earliest >= stretch.from && one.latest + care(one.part) <= stretch.until;
    };
    // Somebody at the same place just before makes the journey nothing.
    const auto has_neighbour = [&](const Taken& one) {
        return std::any_of(one.neighbours.begin(), one.neighbours.end(), [&](const auto& ends) {
            return ends.second > stretch.from && ends.first <= one.latest;
        });
    };
    const bool is_whole = stretch.from == shift.from && stretch.until == shift.until;
    CapacityRow row = stretch;
    const auto number = static_cast<std::int32_t>(rows_.size());
    std::vector<std::pair<SlotIndex, Time>> uses;
    Time longest_journey = 0;
    std::int64_t wanted = 0;
    for (const Taken& one : taken) {
        const Time length = care(one.part);
        Time least = std::min({length, stretch.until - stretch.from, one.earliest + length - stretch.from,
                               stretch.until - one.latest});
        if (is_inside(one) && !has_neighbour(one)) {
            least = length + one.least_journey;
            longest_journey = std::max(longest_journey, one.least_journey);
        }
        if (least > 0) {
            uses.emplace_back(one.slot, least);
            wanted += least;
        }
    }
    // The first visit's journey lies inside a whole shift.
    row.seconds = row.until - row.from - blocked(shift, stretch) + (is_whole ? 0 : longest_journey);
    // What does not fit there alone, because of a break or reserved time, is nobody's slot.
    std::erase_if(uses, [&](const auto& use) {
        if (use.second > row.seconds)
            is_open_[index_of(use.first)] = 0;
        return use.second > row.seconds;
    });
    if (wanted <= row.seconds)
        return;
    for (const auto& [slot, seconds] : uses)
        gathering_[index_of(slot)].push_back({number, seconds});
    rows_.push_back(row);
}

} // namespace samma::planner
