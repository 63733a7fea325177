#include "planner/fill_probe.hpp"

#include "planner/eligibility.hpp"
#include "planner/try_place.hpp"

#include <algorithm>

namespace samma::planner {

namespace {

using namespace std::chrono_literals;

// Prices of what a way asks of people, in the search's unit (1 = a second of travel).
constexpr std::int64_t kPaidMinute = 300;
constexpr std::int64_t kWiderMinute = 1'000;
constexpr std::int64_t kDelegation = 40'000;
constexpr std::int64_t kCompetence = 80'000;

constexpr Minutes kLongestExtension{120};
constexpr Minutes kWidest{180};
constexpr Minutes kStep{15}; ///< shifts are drawn in quarters

Minutes up_to_step(Seconds length)
{
    return std::chrono::ceil<Minutes>(length) <= Minutes(0)
               ? Minutes(0)
               : (std::chrono::ceil<Minutes>(length) + kStep - 1min) / kStep * kStep;
}

class FillProber {
  public:
    FillProber(const PlanInHand& hand, const TravelTimes& travel, PartIndex part)
        : hand_(hand), travel_(travel), period_(hand.period()), visit_(hand.visit_of(part)),
          number_(hand.problem().parts[index_of(part)].number)
    {
    }

    std::vector<FillProbe> run()
    {
        probe_longer(true);
        probe_longer(false);
        probe_extra();
        probe_window();
        probe_demands();
        std::stable_sort(probes_.begin(), probes_.end(), [](const FillProbe& one, const FillProbe& other) {
            return one.price < other.price;
        });
        return std::move(probes_);
    }

  private:
    /// A loosened period with the plan in it, and the part there.
    struct Loose {
        PlanningPeriod period;
        std::unique_ptr<const PlanInHand> hand;
        PartIndex part = kNone;
    };

    [[nodiscard]] std::unique_ptr<Loose> loosen(const PeriodChanges& changes) const
    {
        auto loose = std::make_unique<Loose>(Loose{period_.with(changes), nullptr, kNone});
        auto hand = PlanInHand::take(loose->period, travel_, hand_.told().plan());
        if (!hand)
            return nullptr;
        loose->hand = std::move(*hand);
        loose->part = loose->hand->find_part(visit_.id, number_);
        return loose;
    }
    [[nodiscard]] bool could_already(StaffIndex staff) const
    {
        const PartIndex part = hand_.find_part(visit_.id, number_);
        return best_place_with(hand_.state(), hand_.weights(), part, staff).has_value();
    }
    [[nodiscard]] bool is_eligible(const CareWorker& care_worker) const
    {
        const Eligibility eligibility(period_);
        return std::any_of(visit_.days.begin(), visit_.days.end(), [&](const VisitDay& day) {
            return eligibility.forbidding_rule(visit_, day, care_worker).empty();
        });
    }
    [[nodiscard]] bool is_of_visit_day(const Shift& shift) const
    {
        return std::any_of(visit_.days.begin(), visit_.days.end(), [&](const VisitDay& day) {
            return shift.time.from - kLongestExtension < day.start_window.until &&
                   day.start_window.from < shift.time.until + kLongestExtension;
        });
    }
    [[nodiscard]] bool is_free(CareWorkerId care_worker_id, const Interval& time, ShiftId but) const
    {
        return std::none_of(period_.shifts().begin(), period_.shifts().end(), [&](const Shift& shift) {
            return shift.care_worker_id == care_worker_id && shift.id != but && shift.time.overlaps(time);
        });
    }

    void probe_longer(bool at_end);
    void probe_extra();
    void probe_window();
    void probe_demands();
    [[nodiscard]] Shift extra_shift(const CareWorker& care_worker, const VisitDay& day) const;

    const PlanInHand& hand_;
    const TravelTimes& travel_;
    const PlanningPeriod& period_;
    const Visit& visit_;
    int number_;
    std::vector<FillProbe> probes_;
};

/// The shift with its end (or its start) moved, and what is reserved there moved along.
Shift stretched(const Shift& shift, Minutes by, bool at_end)
{
    Shift longer = shift;
    if (at_end) {
        longer.time.until += by;
        Instant edge = shift.time.until;
        for (auto reserved = longer.reserved.rbegin(); reserved != longer.reserved.rend(); ++reserved) {
            if (reserved->time.until != edge || reserved->is_lent())
                break;
            edge = reserved->time.from;
            reserved->time.from += by;
            reserved->time.until += by;
        }
        return longer;
    }
    longer.time.from -= by;
    Instant edge = shift.time.from;
    for (Reserved& reserved : longer.reserved) {
        if (reserved.time.from != edge || reserved.is_lent())
            break;
        edge = reserved.time.until;
        reserved.time.from -= by;
        reserved.time.until -= by;
    }
    return longer;
}

void FillProber::probe_longer(bool at_end)
{
    PeriodChanges changes;
    for (const Shift& shift : period_.shifts()) {
        const Shift longer = stretched(shift, kLongestExtension, at_end);
        const CareWorker* care_worker = period_.find_care_worker(shift.care_worker_id);
        if (is_of_visit_day(shift) && is_eligible(*care_worker) && !period_.is_borrowed(care_worker->id) &&
            is_free(shift.care_worker_id, longer.time, shift.id))
            changes.shifts.push_back(longer);
    }
    const auto loose = loosen(changes);
    if (!loose)
        return;
    for (StaffIndex staff = 0; staff < hand_.problem().staff_count(); ++staff) {
        State state = loose->hand->state();
        const auto place = best_place_with(state, hand_.weights(), loose->part, staff);
        if (!place || could_already(staff))
            continue;
        state.place(loose->part, place->position);
        state.settle();
        const ShiftIndex index = state.shift(loose->part);
        const ShiftId shift_id = loose->hand->problem().shift_ids[index_of(index)];
        const Shift* before = period_.find_shift(shift_id);
        const ShiftModel& model = loose->hand->problem().shifts[index_of(index)];
        // How far the first or last stop of the route lies beyond where the shift ends today.
        const auto by = static_cast<Time>(Seconds(kLongestExtension).count());
        Time needed = 0;
        if (at_end) {
            NodeIndex last = model.first_node + model.node_count - 1;
            while (last != model.first_node && !loose->hand->problem().is_part(state.prev(last)))
                last = state.prev(last);
            const NodeIndex stop = state.prev(last);
            const Time back = state.earliest(stop) + state.care(stop) +
                              loose->hand->problem().travel(model.mode, stop, last);
            needed = back - (state.earliest(last) - by);
        } else {
            NodeIndex first = model.first_node;
            while (!loose->hand->problem().is_part(state.next(first)))
                first = state.next(first);
            const NodeIndex stop = state.next(first);
            const Time leave = state.latest(stop) - loose->hand->problem().travel(model.mode, first, stop) -
                               state.care(first);
            needed = state.earliest(first) + by - leave;
        }
        const Minutes extension = std::min(up_to_step(Seconds(needed)), kLongestExtension);
        if (!before || extension <= Minutes(0))
            continue;
        FillProbe probe{.kind = FillKind::longer_shift, .staff = staff};
        probe.shift = stretched(*before, extension, at_end);
        probe.changes.shifts = {*probe.shift};
        probe.extra_paid = extension;
        probe.price = scalar(state.totals(), hand_.weights()) + extension.count() * kPaidMinute;
        probes_.push_back(std::move(probe));
    }
}

/// The shortest shift about the visit, with the time at the office that every shift has.
Shift FillProber::extra_shift(const CareWorker& care_worker, const VisitDay& day) const
{
    const Handbook& handbook = period_.handbook();
    Shift shift;
    shift.id =
        ShiftId(Uuid::derived(care_worker.id.uuid(), "extra " + visit_.id.to_string() + format_date(day.on)));
    shift.care_worker_id = care_worker.id;
    shift.on = day.on;
    shift.mode = care_worker.usual_mode;
    shift.office_id = period_.section().office_id;
    const auto office = travel_.find_place(shift.office_id);
    const auto home = travel_.find_place(period_.find_client(visit_.client_id)->address_id);
    const Instant start = day.agreed_start.value_or(day.promised.from);
    const Instant from = std::chrono::floor<Minutes>(start - travel_.between(*office, *home, shift.mode) -
                                                     handbook.start_of_shift);
    const Instant back = std::chrono::ceil<Minutes>(start + visit_.care_time_of(number_) +
                                                    travel_.between(*home, *office, shift.mode));
    const Instant until = std::max(back + handbook.end_of_shift, from + handbook.shortest_shift);
    shift.time = {from, from + (up_to_step(Interval{from, until}.length()))};
    shift.reserved = {
        {ReservedKind::start_of_shift, {from, from + handbook.start_of_shift}},
        {ReservedKind::end_of_shift, {shift.time.until - handbook.end_of_shift, shift.time.until}}};
    return shift;
}

void FillProber::probe_extra()
{
    PeriodChanges changes;
    for (const CareWorker& care_worker : period_.care_workers()) {
        if (!is_eligible(care_worker) || period_.is_borrowed(care_worker.id))
            continue;
        for (const VisitDay& day : visit_.days) {
            const Shift shift = extra_shift(care_worker, day);
            const bool is_employed = care_worker.employed.holds(day.on);
            if (is_employed && is_free(care_worker.id, shift.time, {}))
                changes.shifts.push_back(shift);
        }
    }
    const auto loose = loosen(changes);
    if (!loose)
        return;
    for (const Shift& shift : changes.shifts) {
        const StaffIndex staff = hand_.find_staff(shift.care_worker_id);
        State state = loose->hand->state();
        const auto place = best_place_with(state, hand_.weights(), loose->part, staff);
        if (!place || could_already(staff))
            continue;
        const Slot& slot = loose->hand->problem().slots[index_of(place->position.slot)];
        if (loose->hand->problem().shift_ids[index_of(slot.shift)] != shift.id)
            continue;
        state.place(loose->part, place->position);
        state.settle();
        FillProbe probe{.kind = FillKind::extra_shift, .staff = staff};
        probe.shift = shift;
        probe.changes.shifts = {shift};
        probe.extra_paid = std::chrono::ceil<Minutes>(shift.time.length());
        probe.price = scalar(state.totals(), hand_.weights()) + probe.extra_paid.count() * kPaidMinute;
        probes_.push_back(std::move(probe));
    }
}

void FillProber::probe_window()
{
    Visit wider = visit_;
    for (VisitDay& day : wider.days) {
        day.start_window.from -= kWidest;
        day.start_window.until += kWidest;
    }
    PeriodChanges changes;
    changes.visits = {wider};
    const auto loose = loosen(changes);
    if (!loose)
        return;
    const Problem& problem = loose->hand->problem();
    std::vector<Candidate> places;
    const std::vector<std::uint8_t> all(problem.staff_ids.size(), 1);
    Inserter inserter(loose->hand->state(), hand_.weights());
    inserter.use_scope({.staff = all});
    inserter.collect(loose->part, places);
    for (const Candidate& place : places) {
        const Slot& slot = problem.slots[index_of(place.position.slot)];
        const LocalDate on = problem.days[index_of(slot.day)].on;
        const VisitDay& day = *visit_.find_day(on);
        const Seconds late = Interval{day.start_window.until, problem.instant(place.earliest)}.length();
        const Seconds early = Interval{problem.instant(place.latest), day.start_window.from}.length();
        const Minutes by = up_to_step(std::max(late, early));
        if (by <= Minutes(0))
            continue;
        FillProbe probe{.kind = FillKind::wider_window, .staff = place.staff};
        Visit needed = visit_;
        for (VisitDay& open : needed.days) {
            if (open.on != on)
                continue;
            open.start_window.from -= early > late ? by : Minutes(0);
            open.start_window.until += late >= early ? by : Minutes(0);
        }
        probe.changes.visits = {needed};
        probe.wider_by = by;
        State state = loose->hand->state();
        state.place(loose->part, place.position);
        state.settle();
        probe.price = scalar(state.totals(), hand_.weights()) + by.count() * kWiderMinute;
        probes_.push_back(std::move(probe));
    }
}

/// The copy of the person with what the visit demands, and what that is.
CareWorker qualified(const CareWorker& care_worker, const Visit& visit, const DateRange& dates,
                     std::vector<std::string>& missing)
{
    CareWorker able = care_worker;
    for (const std::string& code : visit.requirements.competences)
        if (std::find(able.competences.begin(), able.competences.end(), code) == able.competences.end()) {
            able.competences.insert(std::lower_bound(able.competences.begin(), able.competences.end(), code),
                                    code);
            missing.push_back(code);
        }
    for (const std::string& task : visit.requirements.delegations) {
        const bool is_held =
            std::any_of(able.delegations.begin(), able.delegations.end(), [&](const Delegation& delegation) {
                return delegation.task == task && delegation.holds(visit.days.front().on) &&
                       delegation.holds(add_days(visit.days.back().on, 1));
            });
        if (is_held)
            continue;
        Delegation delegation;
        delegation.id = DelegationId(Uuid::derived(care_worker.id.uuid(), "delegation " + task));
        delegation.task = task;
        delegation.valid = {.from = dates.from, .until = {}};
        able.delegations.push_back(delegation);
        missing.push_back(task);
    }
    return able;
}

void FillProber::probe_demands()
{
    PeriodChanges changes;
    std::vector<std::vector<std::string>> missing;
    const Eligibility eligibility(period_);
    for (const CareWorker& care_worker : period_.care_workers()) {
        const auto rule = eligibility.forbidding_rule(visit_, visit_.days.front(), care_worker);
        if (rule != "competence" && rule != "delegation")
            continue;
        missing.emplace_back();
        changes.care_workers.push_back(qualified(care_worker, visit_, period_.dates(), missing.back()));
    }
    if (changes.care_workers.empty())
        return;
    const auto loose = loosen(changes);
    if (!loose)
        return;
    for (std::size_t number = 0; number < missing.size(); ++number) {
        const StaffIndex staff = hand_.find_staff(changes.care_workers[number].id);
        State state = loose->hand->state();
        const auto place = best_place_with(state, hand_.weights(), loose->part, staff);
        if (!place)
            continue;
        state.place(loose->part, place->position);
        state.settle();
        const bool lacks_competence =
            std::any_of(missing[number].begin(), missing[number].end(), [&](const std::string& code) {
                const auto& codes = visit_.requirements.competences;
                return std::find(codes.begin(), codes.end(), code) != codes.end();
            });
        FillProbe probe{.kind = lacks_competence ? FillKind::competence : FillKind::delegation,
                        .staff = staff};
        probe.missing = missing[number];
        probe.changes.care_workers = {changes.care_workers[number]};
        probe.price =
            scalar(state.totals(), hand_.weights()) + (lacks_competence ? kCompetence : kDelegation);
        probes_.push_back(std::move(probe));
    }
}

} // namespace

std::vector<FillProbe> probe_fills(const PlanInHand& hand, const TravelTimes& travel, PartIndex part)
{
    return FillProber(hand, travel, part).run();
}

} // namespace samma::planner
