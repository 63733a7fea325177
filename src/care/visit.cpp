#include "care/visit.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace samma {

namespace {

/// The dates of each visit that the entry asks for, before anything rules a day out. The first date names the
/// visit.
std::vector<std::vector<LocalDate>> nominal_dates(const Recurrence& recurrence, DateRange dates)
{
    std::vector<std::vector<LocalDate>> occurrences;
    if (const auto* rule = std::get_if<OnDates>(&recurrence)) {
        if (!rule->allowed.empty() && dates.holds(rule->allowed.front()))
            occurrences.push_back(rule->allowed);
        return occurrences;
    }
    const bool chooses_a_day = std::holds_alternative<EveryNthWeek>(recurrence);
    for (LocalDate monday = monday_of(dates.from); monday < dates.until; monday = add_days(monday, 7)) {
        std::vector<LocalDate> of_week;
        for (int day = 0; day < 7; ++day)
            if (const LocalDate date = add_days(monday, day); falls_on(recurrence, date))
                of_week.push_back(date);
        if (chooses_a_day) {
            if (!of_week.empty() && dates.holds(of_week.front()))
                occurrences.push_back(std::move(of_week));
        } else {
            for (const LocalDate date : of_week)
                if (dates.holds(date))
                    occurrences.push_back({date});
        }
    }
    return occurrences;
}

VisitDay day_of(const ScheduleEntry& entry, LocalDate on, const Zone& zone, const Handbook& handbook)
{
    const auto moment = [&](Minutes clock) { return zone.place(at_clock(on, clock)).instant; };
    VisitDay day{.on = on, .start_window = {}, .promised = {}, .agreed_start = {}};
    ClockWindow promised;
    ClockWindow hard;
    if (const auto* clock = std::get_if<ClockWish>(&entry.wish)) {
        const auto agreed = zone.place(at_clock(on, clock->at));
        day.agreed_start = agreed.instant;
        day.was_moved = agreed.was_moved;
        const Minutes leeway = std::max(handbook.clock_leeway, clock->tolerance);
        promised = {clock->at - clock->tolerance, clock->at + clock->tolerance};
        hard = entry.start_window.value_or(ClockWindow{clock->at - leeway, clock->at + leeway});
    } else {
        promised = handbook.window_of(std::get<PartOfDay>(entry.wish));
        hard = entry.start_window.value_or(promised);
    }
    day.start_window = {moment(hard.from), moment(hard.until)};
    day.promised.from = std::clamp(moment(promised.from), day.start_window.from, day.start_window.until);
    day.promised.until = std::clamp(moment(promised.until), day.start_window.from, day.start_window.until);
    return day;
}

/// The wish's window and those that suit as well, ascending; one that overlaps an earlier one is part of it
/// for the client, and is left out.
void add_days_of(const ScheduleEntry& entry, LocalDate on, const Zone& zone, const Handbook& handbook,
                 std::vector<VisitDay>& days)
{
    std::vector<VisitDay> of_date{day_of(entry, on, zone, handbook)};
    for (const ClockWindow& other : entry.other_windows) {
        const Interval window{zone.place(at_clock(on, other.from)).instant,
                              zone.place(at_clock(on, other.until)).instant};
        of_date.push_back({.on = on, .start_window = window, .promised = window, .agreed_start = {}});
    }
    const VisitDay wished = of_date.front();
    std::stable_sort(of_date.begin(), of_date.end(), [](const VisitDay& left, const VisitDay& right) {
        return left.start_window < right.start_window;
    });
    for (const VisitDay& day : of_date) {
        const bool is_wished = day == wished;
        const bool is_apart = wished.start_window.until < day.start_window.from ||
                              day.start_window.until < wished.start_window.from;
        const bool follows =
            days.empty() || days.back().on != on || days.back().start_window.until < day.start_window.from;
        if (is_wished || (is_apart && follows))
            days.push_back(day);
    }
}

class VisitGenerator {
  public:
    VisitGenerator(const VisitSources& sources, DateRange dates, const Zone& zone, const Handbook& handbook)
        : dates_(dates), zone_(zone), handbook_(handbook)
    {
        for (const auto& client : sources.clients)
            clients_.emplace(client.id, &client);
        for (const auto& service : sources.granted_services)
            services_.emplace(service.id, &service);
        for (const auto& absence : sources.absences)
            absences_[absence.client_id].push_back(&absence);
    }

    void add(const ServiceSchedule& schedule, DayOrNight part)
    {
        const auto client = clients_.find(schedule.client_id);
        if (client == clients_.end())
            return;
        for (const auto& entry : schedule.entries)
            if (is_night(entry) == (part == DayOrNight::night))
                for (const auto& nominal : nominal_dates(entry.recurrence, dates_))
                    add_occurrence(schedule, entry, *client->second, nominal);
    }

    GeneratedVisits finish()
    {
        std::sort(generated_.visits.begin(), generated_.visits.end(), comes_before);
        add_lags();
        return std::move(generated_);
    }

  private:
    bool is_possible(const ServiceSchedule& schedule, const ScheduleEntry& entry, const Client& client,
                     LocalDate on)
    {
        const auto service = services_.find(entry.granted_service_id);
        if (!schedule.valid.holds(on) || !client.served.holds(on))
            return false;
        if (service == services_.end() || !service->second->valid.holds(on))
            return false;
        const auto& away = absences_[client.id];
        return std::none_of(away.begin(), away.end(),
                            [on](const ClientAbsence* absence) { return absence->days.holds(on); });
    }

    void add_occurrence(const ServiceSchedule& schedule, const ScheduleEntry& entry, const Client& client,
                        const std::vector<LocalDate>& nominal)
    {
        std::vector<VisitDay> days;
        for (const LocalDate date : nominal)
            if (dates_.holds(date) && is_possible(schedule, entry, client, date))
                add_days_of(entry, date, zone_, handbook_, days);
        if (days.empty())
            return;
        const VisitId id(Uuid::derived(entry.id.uuid(), format_date(nominal.front())));
        if (!entry.spacing_group.empty() && days.front().on == days.back().on)
            spaced_[{client.id, days.front().on, entry.spacing_group}].push_back(
                {days.front().start_window.from, id, entry.min_spacing, entry.max_spacing});
        generated_.visits.push_back({.id = id,
                                     .entry_id = entry.id,
                                     .client_id = client.id,
                                     .kind = entry.kind,
                                     .days = std::move(days),
                                     .care_time = entry.care_time,
                                     .second_care_time = entry.second_care_time,
                                     .staff_needed = entry.staff_needed,
                                     .requirements = entry.requirements,
                                     .who = entry.who,
                                     .priority = entry.priority,
                                     .is_optional = entry.is_optional});
    }

    void add_lags()
    {
        for (auto& [group, members] : spaced_) {
            std::sort(members.begin(), members.end());
            for (std::size_t later = 1; later < members.size(); ++later) {
                const Minutes spacing = std::max(members[later - 1].spacing, members[later].spacing);
                generated_.lags.push_back({.first = members[later - 1].visit_id,
                                           .then = members[later].visit_id,
                                           .min_lag = Seconds(spacing),
                                           .max_lag = members[later].longest});
            }
        }
    }

    struct Spaced {
        Instant earliest;
        VisitId visit_id;
        Minutes spacing;
        std::optional<Minutes> longest;
        auto operator<=>(const Spaced&) const = default;
    };

    DateRange dates_;
    const Zone& zone_;
    const Handbook& handbook_;
    std::unordered_map<ClientId, const Client*> clients_;
    std::unordered_map<GrantedServiceId, const GrantedService*> services_;
    std::unordered_map<ClientId, std::vector<const ClientAbsence*>> absences_;
    std::map<std::tuple<ClientId, LocalDate, std::string>, std::vector<Spaced>> spaced_;
    GeneratedVisits generated_;
};

} // namespace

bool comes_before(const Visit& one, const Visit& other)
{
    const VisitDay& day = one.days.front();
    const VisitDay& other_day = other.days.front();
    return std::tie(day.on, one.client_id, day.start_window, one.entry_id, one.id) <
           std::tie(other_day.on, other.client_id, other_day.start_window, other.entry_id, other.id);
}

const VisitDay* Visit::find_day(LocalDate on) const
{
    const auto found =
        std::find_if(days.begin(), days.end(), [on](const VisitDay& day) { return day.on == on; });
    return found == days.end() ? nullptr : &*found;
}

const VisitDay* Visit::find_day(LocalDate on, Instant starts_at) const
{
    const VisitDay* nearest = nullptr;
    Seconds nearest_distance{};
    for (const VisitDay& day : days) {
        if (day.on != on)
            continue;
        const Seconds distance = std::max({Interval{starts_at, day.start_window.from}.length(),
                                           Interval{day.start_window.until, starts_at}.length(), Seconds(0)});
        if (!nearest || distance < nearest_distance) {
            nearest = &day;
            nearest_distance = distance;
        }
    }
    return nearest;
}

GeneratedVisits generate_visits(const VisitSources& sources, DateRange dates, DayOrNight part,
                                const Zone& zone, const Handbook& handbook)
{
    VisitGenerator generator(sources, dates, zone, handbook);
    for (const auto& schedule : sources.schedules)
        generator.add(schedule, part);
    return generator.finish();
}

} // namespace samma
