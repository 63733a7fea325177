#include "planner/explain_client.hpp"

#include "planner/explain_visit.hpp"
#include "planner/insertion.hpp"
#include "planner/roster_bound.hpp"
#include "planner/try_place.hpp"

#include <algorithm>
#include <tuple>

namespace samma::planner {

namespace {

class ClientExplainer {
  public:
    ClientExplainer(const PlanInHand& hand, ClientIndex client)
        : hand_(hand), problem_(hand.problem()), client_(client), state_(hand.state())
    {
        for (PartIndex part = 0; part < problem_.part_count(); ++part)
            if (problem_.parts[index_of(part)].client == client && state_.is_placed(part))
                parts_.push_back(part);
        std::sort(parts_.begin(), parts_.end(), [&](PartIndex one, PartIndex other) {
            return std::tuple(state_.earliest(one), one) < std::tuple(state_.earliest(other), other);
        });
    }

    ClientExplanation run()
    {
        const ClientBound bound = roster_bound_of(problem_, client_);
        explanation_.client_id = problem_.client_ids[index_of(client_)];
        explanation_.distinct = state_.distinct_staff(client_);
        explanation_.b0 = bound.b0;
        explanation_.is_exact = bound.is_exact;
        rank_people();
        for (std::size_t last = ranked_.size(); last > index_of(bound.b0); --last)
            explanation_.surplus.push_back(dissolve(ranked_[last - 1]));
        return std::move(explanation_);
    }

  private:
    void rank_people();
    [[nodiscard]] std::vector<std::uint8_t> others_than(StaffIndex staff) const
    {
        std::vector<std::uint8_t> mask(problem_.staff_ids.size(), 0);
        for (const StaffIndex other : ranked_)
            mask[index_of(other)] = other != staff ? 1 : 0;
        return mask;
    }
    SurplusPerson dissolve(StaffIndex staff);
    CulpritVisit culprit(PartIndex part, StaffIndex staff);

    const PlanInHand& hand_;
    const Problem& problem_;
    ClientIndex client_;
    State state_;
    std::vector<PartIndex> parts_;
    std::vector<StaffIndex> ranked_;
    ClientExplanation explanation_;
};

void ClientExplainer::rank_people()
{
    for (StaffIndex staff = 0; staff < problem_.staff_count(); ++staff)
        if (state_.parts_of_pair(client_, staff) > 0)
            ranked_.push_back(staff);
    const LocalDate first = problem_.dates.from;
    const auto relation = [&](StaffIndex staff) {
        return hand_.period().relation_of(explanation_.client_id, problem_.staff_ids[index_of(staff)], first);
    };
    const auto rank = [&](StaffIndex staff) {
        return std::tuple(relation(staff) == StaffRelation::contact ? 0 : 1,
                          -state_.parts_of_pair(client_, staff), staff);
    };
    std::sort(ranked_.begin(), ranked_.end(),
              [&](StaffIndex one, StaffIndex other) { return rank(one) < rank(other); });
    for (const StaffIndex staff : ranked_)
        explanation_.people.push_back(
            {problem_.staff_ids[index_of(staff)], relation(staff), state_.parts_of_pair(client_, staff)});
}

SurplusPerson ClientExplainer::dissolve(StaffIndex staff)
{
    SurplusPerson person;
    person.care_worker_id = problem_.staff_ids[index_of(staff)];
    person.visits = state_.parts_of_pair(client_, staff);
    const Levels before = state_.levels();
    const auto others = others_than(staff);
    Inserter inserter(state_, hand_.weights());
    inserter.use_scope({.staff = others});
    Random unused(0); // without blinking nothing is drawn
    std::vector<PartIndex> hers;
    for (const PartIndex part : parts_)
        if (state_.staff_of(part) == staff)
            hers.push_back(part);
    state_.begin();
    for (const PartIndex part : hers)
        state_.take_out(part);
    state_.settle();
    for (const PartIndex part : hers) {
        if (const auto place = inserter.best(part, unused)) {
            state_.place(part, place->position);
            state_.settle();
        } else {
            person.culprits.push_back(culprit(part, staff));
        }
    }
    if (person.culprits.empty())
        person.cost = difference(state_.levels(), before);
    state_.rollback();
    return person;
}

CulpritVisit ClientExplainer::culprit(PartIndex part, StaffIndex staff)
{
    CulpritVisit visit;
    const Assignment& told = *hand_.told().of(part).assignment;
    visit.visit_id = told.visit_id;
    visit.part = told.part;
    visit.on = told.on;
    visit.starts_at = told.starts_at;
    visit.part_of_day =
        part_of_day_at(hand_.period().handbook(), clock_of(hand_.period().zone().to_local(told.starts_at)));
    for (const StaffIndex other : ranked_) {
        if (other == staff)
            continue;
        PairHindrance hindrance;
        hindrance.care_worker_id = problem_.staff_ids[index_of(other)];
        hindrance.rule_id = forbidding_rule(hand_, state_, part, other);
        if (hindrance.rule_id == "no_overlap")
            for (const PartIndex taken : parts_in_the_way(state_, part, other))
                hindrance.in_the_way.push_back(
                    problem_.visit_ids[index_of(problem_.parts[index_of(taken)].visit)]);
        for (ShiftIndex shift = 0; shift < problem_.shift_count(); ++shift) {
            const ShiftModel& model = problem_.shifts[index_of(shift)];
            if (model.staff == other && add_days(problem_.dates.from, model.date_index) == told.on)
                hindrance.shifts.push_back(problem_.shift_ids[index_of(shift)]);
        }
        visit.hindrances.push_back(std::move(hindrance));
    }
    return visit;
}

} // namespace

PartOfDay part_of_day_at(const Handbook& handbook, Minutes clock)
{
    PartOfDay nearest = PartOfDay::morning;
    Minutes least = Minutes::max();
    for (const PartOfDay part : {PartOfDay::morning, PartOfDay::midday, PartOfDay::afternoon,
                                 PartOfDay::evening, PartOfDay::night}) {
        const ClockWindow window = handbook.window_of(part);
        const Minutes distance = std::max({window.from - clock, clock - window.until, Minutes(0)});
        if (distance < least) {
            least = distance;
            nearest = part;
        }
    }
    return nearest;
}

Result<ClientExplanation> explain_client(const PlanInHand& hand, ClientId client_id)
{
    const ClientIndex client = hand.find_client(client_id);
    if (client == kNone)
        return fail("plan.unknown_client", {}, {{"id", client_id.to_string()}});
    return ClientExplainer(hand, client).run();
}

} // namespace samma::planner
