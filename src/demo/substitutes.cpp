#include "demo/substitutes.hpp"

#include "demo/staff.hpp"

#include <algorithm>

namespace samma::demo {

using namespace std::chrono_literals;

namespace {

constexpr int kMostForPool = 10;     ///< extra shifts in a fortnight
constexpr int kMostForPermanent = 2; ///< beside the roster
constexpr Minutes kClockChange{60};  ///< what the spring change takes from a rest on the wall clock
constexpr double kColleagueCost = 4; ///< a colleague on a day off is asked when the pool has this many each

} // namespace

Substitutes::Substitutes(SectionDraft& draft)
    : draft_(draft), random_(chance_of(draft, ChancePart::substitutes))
{
    const DateRange dates{add_days(draft.request.from, -9),
                          add_days(draft.request.from, draft.request.days + 8)};
    const Zone& zone = Zone::stockholm();
    const RosterSources sources{draft.data.care_workers, draft.data.roster_rows, {}, {}, {}};
    for (const Shift& shift : make_shifts(sources, draft.section, dates, zone, Handbook()))
        duties_[shift.care_worker_id].push_back(
            {zone.to_local(shift.time.from), zone.to_local(shift.time.until)});
}

bool Substitutes::may_work(const CareWorker& worker, Duty wanted) const
{
    for (const Absence& absence : draft_.data.absences)
        if (absence.care_worker_id == worker.id && absence.from < wanted.until && wanted.from < absence.until)
            return false;
    const auto found = duties_.find(worker.id);
    Duties duties = found == duties_.end() ? Duties() : found->second;
    const LocalDate on = date_of(wanted.from);
    for (const Duty& duty : duties)
        if (date_of(duty.from) == on || (duty.from < wanted.until && wanted.from < duty.until))
            return false;
    duties.push_back(wanted);
    std::sort(duties.begin(), duties.end());
    const auto rests = [&](LocalMinute from, LocalMinute until, Minutes least) {
        LocalMinute free_from = from;
        for (const Duty& duty : duties) {
            if (duty.until <= from || duty.from >= until)
                continue;
            if (duty.from - free_from >= least)
                return true;
            free_from = std::max(free_from, duty.until);
        }
        return until - free_from >= least;
    };
    const Handbook handbook;
    for (int day = -2; day <= 1; ++day) {
        const LocalMinute boundary = at_clock(add_days(on, day), handbook.day_boundary);
        if (!rests(boundary, boundary + 24h, handbook.daily_rest))
            return false;
    }
    for (int week = -1; week <= 1; ++week) {
        const LocalMinute monday = at_clock(add_days(monday_of(on), 7 * week), handbook.day_boundary);
        if (!rests(monday, monday + 7 * 24h, handbook.weekly_rest + kClockChange))
            return false;
    }
    return true;
}

ExtraShift Substitutes::call_in(LocalDate on, ClockWindow time, ShiftKind kind, const Suits& suits)
{
    const Duty wanted{at_clock(on, time.from), at_clock(on, time.until)};
    const CareWorker* best = nullptr;
    double best_cost = 0;
    for (const CareWorker& worker : draft_.data.care_workers) {
        const bool is_pool = worker.employment == Employment::hourly;
        const int extra = extra_count_[worker.id];
        const int most = (is_pool ? kMostForPool : kMostForPermanent) * draft_.request.days / 14;
        if (extra >= most || !suits(worker))
            continue;
        const double cost =
            random_.unit() * 0.5 + (is_pool ? extra : kColleagueCost + kColleagueCost * extra);
        if ((!best || cost < best_cost) && may_work(worker, wanted)) {
            best = &worker;
            best_cost = cost;
        }
    }
    if (!best) {
        CareWorker& woman = take_into_pool(Gender::woman);
        if (!suits(woman))
            woman.gender = Gender::man;
        best = &woman;
    }
    ExtraShift extra;
    extra.external_id = draft_.external_id('E', ++shifts_made_);
    extra.id = draft_.id<ExtraShiftId>("extra_shift", extra.external_id);
    extra.care_worker_id = best->id;
    extra.from = wanted.from;
    extra.until = wanted.until;
    extra.break_time = wanted.until - wanted.from > 5h ? Minutes(30) : Minutes(0);
    extra.mode = best->usual_mode;
    extra.kind = kind;
    call_back(extra);
    return extra;
}

CareWorker& Substitutes::take_into_pool(Gender gender)
{
    CareWorker worker = invent_care_worker(draft_, random_, Employment::hourly);
    worker.gender = gender;
    worker.title = Title::assistant_nurse;
    worker.avoids_pets = worker.avoids_smoke = worker.avoids_lifting = false;
    if (worker.usual_mode == TravelMode::bike)
        worker.usual_mode = TravelMode::foot;
    worker.competences = {"dementia", "diabetes", "driving_licence", "lift", "palliative", "threat"};
    worker.delegations.clear();
    for (const char* task : {"insulin", "medication"}) {
        Delegation delegation;
        delegation.external_id = worker.external_id + "-" + task;
        delegation.id = draft_.id<DelegationId>("delegation", delegation.external_id);
        delegation.task = task;
        delegation.valid = {add_days(draft_.request.from, -60), add_days(draft_.request.from, 305)};
        worker.delegations.push_back(std::move(delegation));
    }
    draft_.data.care_workers.push_back(std::move(worker));
    return draft_.data.care_workers.back();
}

void Substitutes::send_home(ExtraShiftId extra_shift)
{
    auto& extras = draft_.data.extra_shifts;
    const auto found = std::find_if(extras.begin(), extras.end(),
                                    [&](const ExtraShift& candidate) { return candidate.id == extra_shift; });
    extra_count_[found->care_worker_id] -= 1;
    std::erase(duties_[found->care_worker_id], Duty{found->from, found->until});
    extras.erase(found);
}

void Substitutes::call_back(const ExtraShift& extra_shift)
{
    extra_count_[extra_shift.care_worker_id] += 1;
    duties_[extra_shift.care_worker_id].push_back({extra_shift.from, extra_shift.until});
    draft_.data.extra_shifts.push_back(extra_shift);
}

} // namespace samma::demo
