#include "planner/explain_visit.hpp"

#include "planner/eligibility.hpp"
#include "planner/explain.hpp"
#include "planner/insertion.hpp"
#include "planner/try_place.hpp"

#include <algorithm>
#include <tuple>

namespace samma::planner {

namespace {

/// Answers for one visit, person by person.
class VisitExplainer {
  public:
    VisitExplainer(const PlanInHand& hand, PartIndex part)
        : hand_(hand), problem_(hand.problem()), part_(part), model_(problem_.parts[index_of(part)]),
          state_(hand.state()), before_(state_.levels())
    {
    }

    VisitExplanation run()
    {
        VisitExplanation explanation;
        explanation.visit_id = problem_.visit_ids[index_of(model_.visit)];
        explanation.part = model_.number;
        explanation.client_id = problem_.client_ids[index_of(model_.client)];
        const StaffIndex holder = state_.is_placed(part_) ? state_.staff_of(part_) : kNone;
        if (holder == kNone)
            explanation.vacancy_reason = vacancy_reason(problem_, part_);
        else
            tell_holder(explanation, holder);
        const std::int64_t as_it_stands = scalar(state_.totals(), hand_.weights());
        for (StaffIndex staff = 0; staff < problem_.staff_count(); ++staff) {
            if (staff == holder)
                continue;
            Ranked ranked{answer_of(staff), kNever, staff};
            if (ranked.answer.cost) {
                ++explanation.possible;
                ranked.price = price_;
                explanation.cheaper += price_ < as_it_stands ? 1 : 0;
            }
            ranked_.push_back(std::move(ranked));
        }
        order();
        for (Ranked& ranked : ranked_)
            explanation.candidates.push_back(std::move(ranked.answer));
        return explanation;
    }

  private:
    struct Ranked {
        CandidateAnswer answer;
        std::int64_t price;
        StaffIndex staff;
    };

    [[nodiscard]] LocalDate date() const
    {
        if (state_.is_placed(part_))
            return problem_.days[index_of(problem_.slots[index_of(state_.slot(part_))].day)].on;
        return hand_.visit_of(part_).days.front().on;
    }

    void tell_holder(VisitExplanation& explanation, StaffIndex holder) const
    {
        explanation.care_worker_id = problem_.staff_ids[index_of(holder)];
        if (const auto* assignment = hand_.told().of(part_).assignment)
            explanation.starts_at = assignment->starts_at;
        explanation.relation =
            hand_.period().relation_of(explanation.client_id, *explanation.care_worker_id, date());
        explanation.visits_to_client = state_.parts_of_pair(model_.client, holder);
        explanation.was_met_before = problem_.was_met(model_.client, holder);
        explanation.special_reason = special_reason(state_, part_);
    }

    CandidateAnswer answer_of(StaffIndex staff)
    {
        const auto client = problem_.client_ids[index_of(model_.client)];
        CandidateAnswer answer;
        answer.care_worker_id = problem_.staff_ids[index_of(staff)];
        answer.relation = hand_.period().relation_of(client, answer.care_worker_id, date());
        answer.visits_to_client = state_.parts_of_pair(model_.client, staff);
        answer.was_met_before = problem_.was_met(model_.client, staff);
        state_.begin();
        if (state_.is_placed(part_)) {
            state_.take_out(part_);
            state_.settle();
        }
        if (const auto place = best_place_with(state_, hand_.weights(), part_, staff)) {
            state_.place(part_, place->position);
            state_.settle();
            answer.shift_id = problem_.shift_ids[index_of(state_.shift(part_))];
            answer.start = Interval{problem_.instant(place->earliest), problem_.instant(place->latest)};
            answer.cost = difference(state_.levels(), before_);
            price_ = scalar(state_.totals(), hand_.weights());
        } else {
            answer.rule_id = forbidding_rule(hand_, state_, part_, staff);
            if (answer.rule_id == "no_overlap")
                for (const PartIndex other : parts_in_the_way(state_, part_, staff))
                    answer.in_the_way.push_back(
                        problem_.visit_ids[index_of(problem_.parts[index_of(other)].visit)]);
        }
        state_.rollback();
        return answer;
    }

    void order()
    {
        const auto rank = [&](const Ranked& ranked) {
            return std::tuple(ranked.answer.cost ? 0 : 1, ranked.answer.cost ? ranked.price : 0,
                              -static_cast<int>(problem_.hindrance(model_.visit, ranked.staff)),
                              static_cast<int>(ranked.answer.relation), -ranked.answer.visits_to_client,
                              ranked.staff);
        };
        std::sort(ranked_.begin(), ranked_.end(),
                  [&](const Ranked& one, const Ranked& other) { return rank(one) < rank(other); });
    }

    const PlanInHand& hand_;
    const Problem& problem_;
    PartIndex part_;
    const Part& model_;
    State state_;
    Levels before_;
    std::int64_t price_ = 0;
    std::vector<Ranked> ranked_;
};

/// Why no shift of an eligible person holds the part, were it her only visit.
std::string_view rule_of_shifts(const PlanInHand& hand, PartIndex part, StaffIndex staff)
{
    const Problem& problem = hand.problem();
    const Visit& visit = hand.visit_of(part);
    const VisitModel& model = problem.visits[index_of(problem.parts[index_of(part)].visit)];
    std::string_view nearest = "on_duty";
    for (const ShiftModel& shift : problem.shifts) {
        if (shift.staff != staff)
            continue;
        for (std::int32_t number = model.first_day; number < model.first_day + model.day_count; ++number) {
            const DayOption& day = problem.days[index_of(number)];
            if (shift.until <= day.earliest || day.latest < shift.from)
                continue;
            if (!Eligibility::mode_fits(visit, static_cast<TravelMode>(shift.mode)))
                return visit.requirements.rules_out_bike ? "no_bike" : "travel_mode";
            const NodeIndex last = shift.first_node + shift.node_count - 1;
            const Time earliest =
                std::max(day.earliest, shift.from + problem.travel(shift.mode, shift.first_node, part));
            const Time latest = std::min(day.latest, shift.until - problem.node_care[index_of(part)] -
                                                         problem.travel(shift.mode, part, last));
            nearest = earliest <= latest ? "reserved_time" : "shift_containment";
        }
    }
    return nearest;
}

/// The person's shift would hold the part alone: what of the plan stands in the way.
std::string_view rule_of_route(State& state, PartIndex part, StaffIndex staff)
{
    const Problem& problem = state.problem();
    const Part& model = problem.parts[index_of(part)];
    if (model.partner != kNone && state.is_placed(model.partner) && state.staff_of(model.partner) == staff)
        return "double_staffing";
    if (!ties_hold(state, part, staff))
        return "tied_staff";
    if (problem.has_lags(model.visit)) {
        const auto slots = problem.slots_of(part);
        const bool lags_leave_a_start = std::any_of(slots.begin(), slots.end(), [&](const Slot& slot) {
            const std::int32_t date = problem.days[index_of(slot.day)].date_index;
            return slot.staff == staff &&
                   std::max(slot.earliest, state.earliest_by_lags(model.visit, date)) <=
                       std::min(slot.latest, state.latest_by_lags(model.visit, date));
        });
        const auto lags = {problem.lags_into(model.visit), problem.lags_out_of(model.visit)};
        const bool has_most = std::any_of(lags.begin(), lags.end(), [](std::span<const LagEnd> ends) {
            return std::any_of(ends.begin(), ends.end(), [](const LagEnd& lag) { return lag.has_most(); });
        });
        if (!lags_leave_a_start)
            return has_most ? "maximum_lag" : "minimum_lag";
    }
    return fits_without_break(state, part, staff) ? "break_room" : "no_overlap";
}

} // namespace

std::string_view forbidding_rule(const PlanInHand& hand, State& state, PartIndex part, StaffIndex staff)
{
    const Problem& problem = hand.problem();
    const Part& model = problem.parts[index_of(part)];
    const auto slots = problem.slots_of(part);
    const bool has_slot =
        std::any_of(slots.begin(), slots.end(), [&](const Slot& slot) { return slot.staff == staff; });
    if (has_slot)
        return best_place_with(state, hand.weights(), part, staff) ? std::string_view()
                                                                   : rule_of_route(state, part, staff);
    if (problem.hindrance(model.visit, staff) == Hindrance::none)
        return "locked_kept";
    const Eligibility eligibility(hand.period());
    const Visit& visit = hand.visit_of(part);
    std::string_view rule;
    for (const VisitDay& day : visit.days) {
        rule = eligibility.forbidding_rule(visit, day, hand.care_worker(staff));
        if (rule.empty())
            return rule_of_shifts(hand, part, staff);
    }
    return rule;
}

Result<VisitExplanation> explain_visit(const PlanInHand& hand, VisitId visit_id, int part)
{
    const PartIndex index = hand.find_part(visit_id, part);
    if (index == kNone)
        return fail("plan.unknown_visit", {}, {{"id", visit_id.to_string()}});
    return VisitExplainer(hand, index).run();
}

} // namespace samma::planner
