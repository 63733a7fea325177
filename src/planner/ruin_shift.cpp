#include "planner/ruin.hpp"

namespace samma::planner {

void ruin_shift(Ruin& ruin, Random& random)
{
    constexpr int kWholeShift = 64;
    const PartIndex seed = ruin.seed(random);
    if (seed == kNone)
        return;
    const Time moment = ruin.state().earliest(seed);
    const ShiftIndex shift = ruin.state().shift(seed);
    ruin.take_around(shift, moment, kWholeShift);
    const auto beside = ruin.lookup().shifts_beside(shift);
    if (beside.empty() || random.chance(0.4))
        return;
    const ShiftIndex other = beside[random.below(static_cast<std::uint32_t>(beside.size()))];
    const StaffIndex staff = ruin.problem().shifts[static_cast<std::size_t>(other)].staff;
    if (ruin.domain().staff[static_cast<std::size_t>(staff)] != 0)
        ruin.take_around(other, moment, kWholeShift);
}

} // namespace samma::planner
