#include "planner/take_from.hpp"

#include "planner/nearest_place.hpp"
#include "planner/write_plan.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace samma::planner {

namespace {

class Taking {
  public:
    Taking(const PlanInHand& hand, const Plan& other) : hand_(hand), other_(hand.problem(), other) {}

    TakenPlan run(const std::set<std::pair<VisitId, int>>& names)
    {
        for (const auto& [visit_id, number] : names)
            if (const PartIndex part = hand_.find_part(visit_id, number); part != kNone && may_take(part))
                parts_.push_back(part);
        take_out();
        std::stable_sort(parts_.begin(), parts_.end(), [&](PartIndex one, PartIndex other) {
            return other_.of(one).start < other_.of(other).start;
        });
        place_as_proposed();
        place_the_rest();
        return write();
    }

  private:
    /// What the other plan gives to nobody stays with whom it is.
    [[nodiscard]] bool may_take(PartIndex part) const
    {
        const auto* assignment = hand_.told().of(part).assignment;
        return other_.of(part).slot != kNone && (!assignment || !assignment->is_locked);
    }

    /// The taken parts leave their places; everything else is held where it is.
    void take_out()
    {
        for (const PartIndex part : parts_)
            if (state_.is_placed(part))
                state_.take_out(part);
        state_.settle();
        for (PartIndex part = 0; part < hand_.problem().part_count(); ++part) {
            const Time start = hand_.told().of(part).start;
            if (state_.is_placed(part) && start != kNone && state_.earliest(part) <= start &&
                start <= state_.latest(part))
                state_.fix(part, start);
        }
    }

    bool place(PartIndex part, const Told& wish)
    {
        if (wish.slot == kNone || wish.staff == kNone)
            return false;
        const auto start = place_near(hand_, state_, part, wish.staff, wish.start);
        if (!start)
            return false;
        starts_[static_cast<std::size_t>(part)] = *start;
        state_.fix(part, *start); // or the next one could be put before it, where the other plan has it after
        return true;
    }

    void place_as_proposed()
    {
        for (const PartIndex part : parts_)
            if (place(part, other_.of(part)))
                ++count_.as_proposed;
            else
                left_.push_back(part);
    }

    void place_the_rest()
    {
        Inserter inserter(state_, hand_.weights());
        const std::vector<std::uint8_t> everybody(hand_.problem().staff_ids.size(), 1);
        inserter.use_scope({.staff = everybody});
        Random random(1);
        for (const PartIndex part : left_) {
            if (place(part, hand_.told().of(part))) {
                ++count_.as_before;
            } else if (const auto best = inserter.best(part, random)) {
                state_.place(part, best->position);
                state_.settle();
                ++count_.elsewhere;
            } else {
                ++count_.vacant;
            }
        }
    }

    /// The plan in hand with the taken parts, and the breaks of the shifts that they leave and come to.
    TakenPlan write()
    {
        const Schedule schedule = choose_times(state_, starts_);
        const Plan whole = plan_of(state_, schedule);
        std::set<std::pair<VisitId, int>> names;
        for (const PartIndex part : parts_)
            names.emplace(hand_.visit_of(part).id,
                          hand_.problem().parts[static_cast<std::size_t>(part)].number);
        const auto is_taken = [&](const auto& item) { return names.contains({item.visit_id, item.part}); };
        Plan plan = hand_.told().plan();
        std::set<ShiftId> shifts;
        for (const auto* source : {&std::as_const(plan), &whole})
            for (const auto& assignment : source->assignments)
                if (is_taken(assignment))
                    shifts.insert(assignment.shift_id);
        std::erase_if(plan.assignments, is_taken);
        std::erase_if(plan.vacant, is_taken);
        std::copy_if(whole.assignments.begin(), whole.assignments.end(), std::back_inserter(plan.assignments),
                     is_taken);
        std::copy_if(whole.vacant.begin(), whole.vacant.end(), std::back_inserter(plan.vacant), is_taken);
        const auto is_touched = [&](const PlannedBreak& planned) {
            return shifts.contains(planned.shift_id);
        };
        std::erase_if(plan.breaks, is_touched);
        std::copy_if(whole.breaks.begin(), whole.breaks.end(), std::back_inserter(plan.breaks), is_touched);
        sort_assignments(plan.assignments);
        std::sort(plan.breaks.begin(), plan.breaks.end(),
                  [](const PlannedBreak& one, const PlannedBreak& two) {
                      return std::tie(one.time, one.shift_id) < std::tie(two.time, two.shift_id);
                  });
        std::sort(plan.vacant.begin(), plan.vacant.end(), [](const VacantVisit& one, const VacantVisit& two) {
            return std::tie(one.visit_id, one.part) < std::tie(two.visit_id, two.part);
        });
        return {std::move(plan), count_};
    }

    const PlanInHand& hand_;
    ToldPlan other_;
    State state_ = hand_.state();
    std::vector<Time> starts_ = hand_.told().starts();
    std::vector<PartIndex> parts_;
    std::vector<PartIndex> left_;
    TakenCount count_;
};

} // namespace

TakenPlan take_from(const PlanInHand& hand, const Plan& other, const std::set<std::pair<VisitId, int>>& parts)
{
    return Taking(hand, other).run(parts);
}

} // namespace samma::planner
