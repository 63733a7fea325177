#include "planner/replan_report.hpp"

#include "planner/change_meter.hpp"
#include "planner/explain.hpp"
#include "planner/insertion.hpp"
#include "planner/write_plan.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

namespace samma::planner {

namespace {

/// Compares one outcome with what people were told.
class Reporter {
  public:
    Reporter(const PlanInHand& told, const TravelTimes& travel, const ReplanGround& ground,
             const State& state)
        : told_(told), travel_(travel), ground_(ground), problem_(ground.hand->problem()), state_(state),
          schedule_(choose_times(state, ground.hand->told().starts()))
    {
    }

    ReplanAlternative run()
    {
        write_plan();
        alternative_.cost = difference(state_.levels(), told_.state().levels());
        alternative_.count.struck_visits = ground_.struck_visits;
        for (PartIndex part = 0; part < problem_.part_count(); ++part)
            note(part);
        note_removed();
        alternative_.count.changed_visits = static_cast<int>(changed_visits_.size());
        std::sort(alternative_.changes.begin(), alternative_.changes.end(),
                  [](const VisitChange& one, const VisitChange& other) {
                      const auto moment = [](const VisitChange& change) {
                          return change.starts_after ? change.starts_after : change.starts_before;
                      };
                      return std::tuple(moment(one), one.visit_id, one.part) <
                             std::tuple(moment(other), other.visit_id, other.part);
                  });
        note_workload();
        return std::move(alternative_);
    }

  private:
    void write_plan();
    void note(PartIndex part);
    void count(PartIndex part, const VisitChange& change);
    void note_removed();
    void note_workload();
    void add_load(const PlanningPeriod& period, const Plan& plan, bool is_after);
    [[nodiscard]] Instant start_of(PartIndex part) const
    {
        return problem_.instant(schedule_.starts[index_of(part)]);
    }
    [[nodiscard]] bool stands_as_told(PartIndex part, const Assignment& told) const
    {
        const Slot& slot = problem_.slots[index_of(state_.slot(part))];
        return problem_.shift_ids[index_of(slot.shift)] == told.shift_id &&
               problem_.days[index_of(slot.day)].on == told.on && start_of(part) == told.starts_at;
    }

    const PlanInHand& told_;
    const TravelTimes& travel_;
    const ReplanGround& ground_;
    const Problem& problem_;
    const State& state_;
    Schedule schedule_;
    ReplanAlternative alternative_;
    std::set<VisitId> changed_visits_;
    std::map<CareWorkerId, WorkloadChange> workload_;
};

/// Assignments that stand as people were told are taken over as they are, with their reasons.
void Reporter::write_plan()
{
    Plan& plan = alternative_.plan;
    const Plan& before = told_.told().plan();
    plan.section_id = before.section_id;
    plan.dates = before.dates;
    plan.seed = before.seed;
    plan.iterations = before.iterations;
    plan.breaks = schedule_.breaks;
    plan.vacant = explain_vacant(state_);
    for (PartIndex part = 0; part < problem_.part_count(); ++part) {
        if (!state_.is_placed(part))
            continue;
        const Assignment* known = ground_.hand->told().of(part).assignment;
        if (known && stands_as_told(part, *known)) {
            plan.assignments.push_back(*known);
            continue;
        }
        plan.assignments.push_back(assignment_of(state_, schedule_, part));
        plan.assignments.back().is_locked = known && known->is_locked;
    }
    sort_assignments(plan.assignments);
}

void Reporter::note(PartIndex part)
{
    const Part& model = problem_.parts[index_of(part)];
    const Assignment* before = ground_.hand->told().of(part).assignment;
    const bool is_placed = state_.is_placed(part);
    if (is_placed ? before && stands_as_told(part, *before) : !before)
        return;
    VisitChange change;
    change.visit_id = problem_.visit_ids[index_of(model.visit)];
    change.part = model.number;
    change.client_id = problem_.client_ids[index_of(model.client)];
    change.is_struck = ground_.is_struck[index_of(part)] != 0;
    if (before) {
        change.from = before->care_worker_id;
        change.starts_before = before->starts_at;
    }
    if (is_placed) {
        const Slot& slot = problem_.slots[index_of(state_.slot(part))];
        const Time start = schedule_.starts[index_of(part)];
        change.to = problem_.staff_ids[index_of(slot.staff)];
        change.starts_after = start_of(part);
        change.relation =
            ground_.period->relation_of(change.client_id, *change.to, problem_.days[index_of(slot.day)].on);
        const StaffIndex known_as = told_.find_staff(*change.to);
        const ClientIndex client = told_.find_client(change.client_id);
        change.is_known =
            problem_.was_met(model.client, slot.staff) || told_.state().parts_of_pair(client, known_as) > 0;
        change.minutes_outside = minutes_outside(slot, start, start);
    }
    count(part, change);
    alternative_.changes.push_back(change);
}

void Reporter::count(PartIndex part, const VisitChange& change)
{
    ChangeCount& count = alternative_.count;
    const bool is_other = change.to && change.to != change.from;
    std::int64_t quarters = 0;
    if (change.to && change.starts_before)
        quarters =
            quarters_beyond_first(schedule_.starts[index_of(part)] - ground_.hand->told().of(part).start);
    count.moved_quarters += static_cast<int>(quarters);
    if (is_other) {
        count.other_person += change.is_struck || !change.from ? 0 : 1;
        count.known_person += change.is_known ? 1 : 0;
        count.new_person += change.is_known ? 0 : 1;
        count.by_contact += change.relation == StaffRelation::contact ? 1 : 0;
    }
    count.newly_placed += change.to && !change.from && !change.is_struck ? 1 : 0;
    count.newly_vacant += change.to ? 0 : 1;
    if (is_other || !change.to || quarters > 0)
        changed_visits_.insert(change.visit_id);
}

/// Visits that the event has taken away altogether.
void Reporter::note_removed()
{
    for (const Assignment& before : told_.told().plan().assignments) {
        const auto& removed = ground_.effect.changes.removed_visits;
        if (std::find(removed.begin(), removed.end(), before.visit_id) == removed.end())
            continue;
        VisitChange change;
        change.visit_id = before.visit_id;
        change.part = before.part;
        change.client_id = told_.period().find_visit(before.visit_id)->client_id;
        change.is_struck = true;
        change.from = before.care_worker_id;
        change.starts_before = before.starts_at;
        changed_visits_.insert(before.visit_id);
        alternative_.changes.push_back(change);
    }
}

void Reporter::add_load(const PlanningPeriod& period, const Plan& plan, bool is_after)
{
    std::map<ShiftId, AddressId> where;
    const auto add = [&](const Shift& shift, AddressId to) {
        WorkloadChange& load = workload_[shift.care_worker_id];
        const auto from = where.emplace(shift.id, shift.office_id).first;
        const Seconds way = travel_.between(from->second, to, shift.mode);
        (is_after ? load.travel_after : load.travel_before) += way;
        from->second = to;
    };
    for (const Assignment& assignment : plan.assignments) { // ordered by start
        const Shift* shift = period.find_shift(assignment.shift_id);
        const Visit* visit = period.find_visit(assignment.visit_id);
        if (assignment.on != ground_.effect.on || !shift || !visit)
            continue;
        add(*shift, period.find_client(visit->client_id)->address_id);
        WorkloadChange& load = workload_[shift->care_worker_id];
        (is_after ? load.care_after : load.care_before) += visit->care_time_of(assignment.part);
    }
    for (const auto& [shift_id, place] : std::map(where))
        add(*period.find_shift(shift_id), period.find_shift(shift_id)->office_id);
}

void Reporter::note_workload()
{
    add_load(told_.period(), told_.told().plan(), false);
    add_load(*ground_.period, alternative_.plan, true);
    for (auto& [care_worker_id, load] : workload_) {
        load.care_worker_id = care_worker_id;
        if (load.care_before != load.care_after || load.travel_before != load.travel_after)
            alternative_.workload.push_back(load);
    }
}

} // namespace

ReplanAlternative report_alternative(const PlanInHand& told, const TravelTimes& travel,
                                     const ReplanGround& ground, const State& state)
{
    return Reporter(told, travel, ground, state).run();
}

} // namespace samma::planner
