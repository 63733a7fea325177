#include "random_event.hpp"

#include <array>

namespace samma::bench {

namespace {

using namespace planner;
using namespace std::chrono_literals;

template <typename T>
const T& pick(const std::vector<T>& items, Random& random)
{
    return items[random.below(static_cast<std::uint32_t>(items.size()))];
}

/// Draws until something of the day lies ahead; plans of whole sections always have such a visit.
class EventMaker {
  public:
    EventMaker(const PlanningPeriod& period, const Plan& plan, Random& random)
        : period_(period), plan_(plan), random_(random),
          on_(add_days(period.dates().from, random.between(0, period.dates().days() - 1))),
          now_(at(Minutes(random.between(6 * 60, 18 * 60))))
    {
    }

    [[nodiscard]] Instant now() const { return now_; }

    DayEvent make(int kind)
    {
        switch (kind) {
        case 0:
            return StaffAway{ahead().care_worker_id, {at(0h), at(24h)}};
        case 1: {
            const Instant from = now_ + Minutes(random_.between(0, 240));
            return StaffAway{ahead().care_worker_id, {from, from + Minutes(random_.between(120, 480))}};
        }
        case 2:
            return VisitCancelled{ahead().visit_id};
        case 3:
            return VisitAdded{extra_visit()};
        case 4: {
            const Assignment& assignment = ahead();
            const Minutes care = period_.find_visit(assignment.visit_id)->care_time;
            return VisitLonger{assignment.visit_id, care + Minutes(random_.between(1, 6) * 5)};
        }
        case 5:
            return AlarmCallOut{
                VisitId(new_id()), pick(period_.clients(), random_).id, now_ + 10min, 30min, 15min, {}};
        case 6:
            return RunningLate{on_duty(), Minutes(random_.between(2, 9) * 5)};
        default:
            return blocked_road();
        }
    }

  private:
    [[nodiscard]] Instant at(Minutes clock) const
    {
        return period_.zone().place(at_clock(on_, clock)).instant;
    }
    Uuid new_id() { return Uuid::from_time(1'790'000'000'000, random_.next(), random_.next()); }

    const Assignment& ahead()
    {
        std::vector<const Assignment*> found;
        for (const Assignment& assignment : plan_.assignments)
            if (assignment.on == on_ && assignment.starts_at > now_ + 20min)
                found.push_back(&assignment);
        return found.empty() ? plan_.assignments.back() : *pick(found, random_);
    }
    CareWorkerId on_duty()
    {
        std::vector<CareWorkerId> found;
        for (const Shift& shift : period_.shifts())
            if (shift.time.holds(now_))
                found.push_back(shift.care_worker_id);
        return found.empty() ? plan_.assignments.back().care_worker_id : pick(found, random_);
    }
    Visit extra_visit()
    {
        Visit visit;
        visit.id = VisitId(new_id());
        visit.entry_id = ScheduleEntryId(visit.id.uuid());
        visit.client_id = pick(period_.clients(), random_).id;
        visit.care_time = Minutes(random_.between(2, 8) * 5);
        const Instant wished = now_ + Minutes(random_.between(60, 240));
        visit.days = {{.on = on_,
                       .start_window = {wished - 30min, wished + 60min},
                       .promised = {wished - 15min, wished + 15min},
                       .agreed_start = wished}};
        return visit;
    }
    RoadBlocked blocked_road()
    {
        const GeoPoint centre = pick(period_.places(), random_).point;
        RoadBlocked event{{}, Minutes(random_.between(5, 15)), {}};
        for (const Address& place : period_.places())
            if (distance_m(centre, place.point) < 250)
                event.places.push_back(place.id);
        return event;
    }

    const PlanningPeriod& period_;
    const Plan& plan_;
    Random& random_;
    LocalDate on_;
    Instant now_;
};

} // namespace

ReplanRequest random_request(const PlanningPeriod& period, const Plan& plan, Random& random)
{
    EventMaker maker(period, plan, random);
    const int kind = random.between(0, 7);
    ReplanRequest request;
    request.event = maker.make(kind);
    request.now = maker.now();
    if (kind == 0) // most call in before the day begins
        request.now -= random.chance(0.7) ? Minutes(0) : Minutes(60);
    request.seed = random.next();
    return request;
}

std::string_view name_of(const DayEvent& event)
{
    static constexpr std::array<std::string_view, 7> kNames{"staff_away",   "visit_cancelled", "visit_added",
                                                            "visit_longer", "alarm_call_out",  "running_late",
                                                            "road_blocked"};
    return kNames[event.index()];
}

} // namespace samma::bench
