#include "planner/vacant_parts.hpp"

#include <algorithm>
#include <map>

namespace samma::planner {

namespace {

using namespace std::chrono_literals;

/// Reads one vacant part after the other out of a plan.
class VacantReader {
  public:
    VacantReader(const PlanningPeriod& period, const Plan& plan) : period_(period), plan_(plan)
    {
        for (const Assignment& assignment : plan.assignments)
            made_[assignment.visit_id].push_back(&assignment);
    }

    [[nodiscard]] VacantPart read(const VacantVisit& vacant, const Visit& visit) const
    {
        const Client& client = *period_.find_client(visit.client_id);
        VacantPart part{.visit_id = vacant.visit_id,
                        .part = vacant.part,
                        .reason = vacant.reason,
                        .not_asked = {},
                        .visit = alone(visit, vacant.part),
                        .client = client,
                        .home = home_of(client),
                        .wishes = {},
                        .barred = {}};
        part.not_asked = narrow(part, visit);
        for (const ClientWish& wish : period_.client_wishes())
            if (wish.client_id == client.id)
                part.wishes.push_back(wish);
        return part;
    }

  private:
    static Visit alone(const Visit& visit, int part)
    {
        Visit single = visit;
        single.id = VisitId(Uuid::derived(visit.id.uuid(), part == 0 ? "lent 0" : "lent 1"));
        single.care_time = visit.care_time_of(part);
        single.second_care_time.reset();
        single.staff_needed = 1;
        return single;
    }

    [[nodiscard]] Address home_of(const Client& client) const
    {
        const auto& places = period_.places();
        return *std::find_if(places.begin(), places.end(),
                             [&](const Address& place) { return place.id == client.address_id; });
    }

    [[nodiscard]] const std::vector<const Assignment*>& made(VisitId id) const
    {
        static const std::vector<const Assignment*> none;
        const auto found = made_.find(id);
        return found == made_.end() ? none : found->second;
    }

    [[nodiscard]] std::optional<NotAsked> narrow(VacantPart& part, const Visit& visit) const
    {
        const auto& others = made(visit.id);
        if (visit.staff_needed > 1 && others.empty())
            return NotAsked::needs_two_at_once;
        if (part.part == 0 && part.client.key_count)
            return NotAsked::key_at_office;
        for (const Assignment* other : others) {
            part.barred.push_back(other->care_worker_id);
            hold_to(part.visit, other->on, other->starts_at, other->starts_at);
            std::erase_if(part.visit.days, [&](const VisitDay& day) { return day.on != other->on; });
        }
        for (const StaffTie& tie : period_.staff_ties()) {
            if (tie.first != visit.id && tie.then != visit.id)
                continue;
            if (tie.kind == StaffTie::Kind::same)
                return NotAsked::tied_to_own_staff;
            for (const Assignment* other : made(tie.first == visit.id ? tie.then : tie.first))
                part.barred.push_back(other->care_worker_id);
        }
        keep_distances(part.visit, visit.id);
        keep_within_dates(part.visit);
        return part.visit.days.empty() ? std::optional(NotAsked::no_time_left) : std::nullopt;
    }

    void keep_distances(Visit& visit, VisitId id) const
    {
        constexpr Seconds kAnyDistance = 48h;
        for (const VisitLag& lag : period_.lags()) {
            const Seconds most = lag.max_lag.value_or(kAnyDistance);
            if (lag.then == id)
                for (const Assignment* first : made(lag.first))
                    hold_to(visit, first->on, first->starts_at + lag.min_lag, first->starts_at + most);
            if (lag.first == id)
                for (const Assignment* then : made(lag.then))
                    hold_to(visit, then->on, then->starts_at - most, then->starts_at - lag.min_lag);
        }
    }

    /// Cuts the windows of that date; both ends included.
    static void hold_to(Visit& visit, LocalDate on, Instant from, Instant until)
    {
        for (VisitDay& day : visit.days)
            if (day.on == on)
                day.start_window = {std::max(day.start_window.from, from),
                                    std::min(day.start_window.until, until)};
        std::erase_if(visit.days,
                      [](const VisitDay& day) { return day.start_window.until < day.start_window.from; });
    }

    /// A start after midnight of its day would make a shift of another date in the borrowing section.
    void keep_within_dates(Visit& visit) const
    {
        for (VisitDay& day : visit.days) {
            const Instant midnight = period_.zone().place(at_clock(add_days(day.on, 1), Minutes(0))).instant;
            day.start_window.until = std::min<Instant>(day.start_window.until, midnight - 1s);
        }
        std::erase_if(visit.days,
                      [](const VisitDay& day) { return day.start_window.until < day.start_window.from; });
    }

    const PlanningPeriod& period_;
    const Plan& plan_;
    std::map<VisitId, std::vector<const Assignment*>> made_;
};

} // namespace

std::vector<VacantPart> vacant_parts(const PlanningPeriod& period, const Plan& plan)
{
    const VacantReader reader(period, plan);
    std::vector<VacantPart> parts;
    for (const VacantVisit& vacant : plan.vacant)
        if (const Visit* visit = period.find_visit(vacant.visit_id))
            parts.push_back(reader.read(vacant, *visit));
    return parts;
}

} // namespace samma::planner
