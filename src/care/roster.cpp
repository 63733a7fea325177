#include "care/roster.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace samma {

namespace {

using AbsencesByWorker = std::unordered_map<CareWorkerId, std::vector<Interval>>;

bool falls_on(const RosterRow& row, LocalDate date)
{
    if (!row.valid.holds(date))
        return false;
    if (static_cast<int>(weekday_of(date).iso_encoding()) != row.weekday)
        return false;
    const int weeks_apart = days_between(row.cycle_starts_on, monday_of(date)) / 7;
    const int week_of_cycle = ((weeks_apart % row.cycle_weeks) + row.cycle_weeks) % row.cycle_weeks + 1;
    return week_of_cycle == row.week;
}

Interval place(const Zone& zone, LocalDate date, ClockWindow time)
{
    return {zone.place(at_clock(date, time.from)).instant, zone.place(at_clock(date, time.until)).instant};
}

/// The longest piece of the shift that no absence touches.
Interval without_absences(Interval shift, const std::vector<Interval>& absences)
{
    Interval longest{shift.from, shift.from};
    Instant free_from = shift.from;
    const auto keep_longer = [&](Instant until) {
        if (until - free_from > longest.until - longest.from)
            longest = {free_from, until};
    };
    for (const auto& absence : absences) {
        if (!absence.overlaps(shift))
            continue;
        keep_longer(std::min(absence.from, shift.until));
        free_from = std::max(free_from, absence.until);
    }
    keep_longer(shift.until);
    return longest;
}

/// Keeps the shift's reserved stretches ascending and apart: one that does not fit is left out.
void reserve(Shift& shift, ReservedKind kind, Interval time)
{
    if (time.from < shift.time.from || time.until > shift.time.until || time.from >= time.until)
        return;
    const auto overlaps = [&](const Reserved& other) { return other.time.overlaps(time); };
    if (std::any_of(shift.reserved.begin(), shift.reserved.end(), overlaps))
        return;
    const auto later = [&](const Reserved& other) { return other.time.from > time.from; };
    shift.reserved.insert(std::find_if(shift.reserved.begin(), shift.reserved.end(), later), {kind, time});
}

class ShiftMaker {
  public:
    ShiftMaker(const RosterSources& sources, const Section& section, const Zone& zone,
               const Handbook& handbook)
        : sources_(sources), section_(section), zone_(zone), handbook_(handbook)
    {
        for (const auto& care_worker : sources.care_workers)
            if (care_worker.section_id == section.id)
                workers_.emplace(care_worker.id, &care_worker);
        for (const auto& absence : sources.absences)
            absences_[absence.care_worker_id].push_back(
                {zone.place(absence.from).instant, zone.place(absence.until).instant});
        for (auto& [worker, intervals] : absences_)
            std::sort(intervals.begin(), intervals.end());
    }

    std::vector<Shift> make(DateRange dates)
    {
        for (LocalDate date = dates.from; date < dates.until; date = add_days(date, 1))
            for (const auto& row : sources_.rows)
                if (falls_on(row, date))
                    add_row(row, date);
        for (const auto& extra : sources_.extra_shifts)
            if (dates.holds(date_of(extra.from)))
                add_extra(extra);
        std::sort(shifts_.begin(), shifts_.end(), [](const Shift& left, const Shift& right) {
            return std::tie(left.time.from, left.care_worker_id, left.id) <
                   std::tie(right.time.from, right.care_worker_id, right.id);
        });
        return std::move(shifts_);
    }

  private:
    void add_row(const RosterRow& row, LocalDate date)
    {
        add({.id = ShiftId(Uuid::derived(row.id.uuid(), format_date(date))),
             .care_worker_id = row.care_worker_id,
             .on = date,
             .time = place(zone_, date, row.time),
             .break_time = row.break_time,
             .mode = row.mode,
             .kind = row.kind,
             .office_id = section_.office_id,
             .reserved = {}});
    }

    void add_extra(const ExtraShift& extra)
    {
        add({.id = ShiftId(Uuid::derived(extra.id.uuid(), "shift")),
             .care_worker_id = extra.care_worker_id,
             .on = date_of(extra.from),
             .time = {zone_.place(extra.from).instant, zone_.place(extra.until).instant},
             .break_time = extra.break_time,
             .mode = extra.mode,
             .kind = extra.kind,
             .office_id = section_.office_id,
             .reserved = {}});
    }

    void add(Shift shift)
    {
        const auto worker = workers_.find(shift.care_worker_id);
        if (worker == workers_.end() || !worker->second->employed.holds(shift.on))
            return;
        if (const auto absences = absences_.find(shift.care_worker_id); absences != absences_.end()) {
            const Interval left = without_absences(shift.time, absences->second);
            if (left != shift.time && left.length() < handbook_.shortest_shift)
                return;
            shift.time = left;
        }
        if (shift.time.length() <= handbook_.longest_stretch)
            shift.break_time = Minutes(0);
        else if (shift.break_time == Minutes(0))
            shift.break_time = handbook_.break_time;
        add_reserved(shift, *worker->second);
        shifts_.push_back(std::move(shift));
    }

    void add_reserved(Shift& shift, const CareWorker& worker) const
    {
        const Instant from = shift.time.from;
        const Instant until = shift.time.until;
        reserve(shift, ReservedKind::start_of_shift, {from, from + handbook_.start_of_shift});
        reserve(shift, ReservedKind::end_of_shift, {until - handbook_.end_of_shift, until});
        const Instant documented = until - handbook_.end_of_shift;
        reserve(shift, ReservedKind::documentation, {documented - handbook_.documentation, documented});
        for (const auto& reserved : sources_.reserved_times) {
            const bool concerns = reserved.care_worker_id
                                      ? *reserved.care_worker_id == worker.id
                                      : reserved.team_id && reserved.team_id == worker.team_id;
            if (concerns && samma::falls_on(reserved.recurrence, shift.on))
                reserve(shift, reserved.kind, place(zone_, shift.on, reserved.time));
        }
    }

    const RosterSources& sources_;
    const Section& section_;
    const Zone& zone_;
    const Handbook& handbook_;
    std::unordered_map<CareWorkerId, const CareWorker*> workers_;
    AbsencesByWorker absences_;
    std::vector<Shift> shifts_;
};

} // namespace

std::vector<Shift> make_shifts(const RosterSources& sources, const Section& section, DateRange dates,
                               const Zone& zone, const Handbook& handbook)
{
    return ShiftMaker(sources, section, zone, handbook).make(dates);
}

} // namespace samma
