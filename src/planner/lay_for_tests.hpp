#pragma once

#include "planner/insertion.hpp"
#include "planner/state.hpp"

#include <utility>
#include <vector>

namespace samma::planner {

/// Parts of visits with the slot that each is to have.
using Given = std::vector<std::pair<PartIndex, SlotIndex>>;

/// Whether all of them can be laid beside each other, in whatever order and however the breaks lie; for tests
/// only. Tries every way, by the search's own insertion test, which is held against the exact rules
/// elsewhere.
class Laying {
  public:
    explicit Laying(const Problem& problem) : problem_(problem) {}

    [[nodiscard]] bool is_possible(const Given& given) const
    {
        State empty(problem_);
        return can_lay(empty, given, 0);
    }

  private:
    [[nodiscard]] bool can_lay(State& state, const Given& given, std::size_t number) const
    {
        if (number == given.size())
            return true;
        const auto [part, index] = given[number];
        const Slot& slot = problem_.slots[static_cast<std::size_t>(index)];
        const NodeIndex first = problem_.shifts[static_cast<std::size_t>(slot.shift)].first_node;
        const Weights none;
        for (NodeIndex after = first; state.next(after) != kNone; after = state.next(after))
            for (std::int32_t breaks = 0; breaks <= state.breaks_after(after); ++breaks) {
                const auto place =
                    Inserter(state, none).at(part, {.slot = index, .after = after, .breaks_before = breaks});
                if (!place || !ties_hold(state, part, slot.staff))
                    continue;
                state.begin();
                state.place(part, place->position);
                state.settle();
                state.commit();
                if (can_lay(state, given, number + 1))
                    return true;
                state.begin();
                state.take_out(part);
                state.settle();
                state.commit();
            }
        return false;
    }

    const Problem& problem_;
};

} // namespace samma::planner
