#include "demo/witness.hpp"

#include "base/assert.hpp"
#include "demo/eligibility.hpp"
#include "demo/section_travel.hpp"
#include "demo/substitutes.hpp"
#include "demo/tightness.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

namespace samma::demo {

using namespace std::chrono_literals;

namespace {

constexpr ClockWindow kDayExtra{7h, 15h + 30min};
constexpr ClockWindow kEveningExtra{14h, 22h};
constexpr ClockWindow kNightExtra{21h + 15min, 31h + 15min};
constexpr int kMostHelpOnOneDay = 60;
constexpr int kTuningSteps = 120;
constexpr double kTuningSlack = 0.007;
constexpr double kFirstTopUp = 0.90; ///< of the estimated need; the rest is added where it is lacking

enum class DutyPart { day, evening, night };

DutyPart part_of(const Shift& shift)
{
    if (shift.kind == ShiftKind::night)
        return DutyPart::night;
    return shift.kind == ShiftKind::evening ? DutyPart::evening : DutyPart::day;
}

class WitnessMaker {
  public:
    WitnessMaker(SectionDraft& draft, const std::optional<StaffingNeed>& need)
        : draft_(draft), need_(need), zone_(Zone::stockholm()), substitutes_(draft),
          travel_(travel_in(draft)),
          generated_(generate_visits({draft.data.clients, draft.data.service_schedules,
                                      draft.data.granted_services, draft.data.client_absences},
                                     draft.request.dates(), need ? DayOrNight::day : DayOrNight::night, zone_,
                                     handbook_))
    {
        for (const Client& client : draft.data.clients)
            clients_.emplace(client.id, &client);
    }

    Witness make()
    {
        index_workers();
        share_out_visits();
        keep_spacing();
        for (Shift& shift : make_shifts(sources(), draft_.section, draft_.request.dates(), zone_, handbook_))
            add_shift(std::move(shift));
        if (need_)
            top_up();
        for (const auto& [on, visits] : visits_)
            fill_with_help(on);
        if (need_)
            tune();
        return {compile_plan(), need_ ? measure_tightness(loads()).share : 0};
    }

  private:
    [[nodiscard]] RosterSources sources() const
    {
        return {draft_.data.care_workers, draft_.data.roster_rows, draft_.data.extra_shifts,
                draft_.data.absences, draft_.data.reserved_times};
    }

    void index_workers()
    {
        workers_.clear();
        for (const CareWorker& worker : draft_.data.care_workers)
            workers_.emplace(worker.id, &worker);
    }

    void add_shift(Shift shift)
    {
        const LocalDate on = shift.on;
        shifts_.push_back(std::move(shift));
        shifts_on_[on].push_back(&shifts_.back());
    }

    /// A visit that may fall on several days goes to the one that has the least of such work so far.
    void share_out_visits()
    {
        for (int day = 0; day < draft_.request.days; ++day)
            visits_[add_days(draft_.request.from, day)];
        std::map<LocalDate, Minutes> chosen;
        for (const Visit& visit : generated_.visits) {
            const VisitDay* best = &visit.days.front();
            for (const VisitDay& day : visit.days)
                if (chosen[day.on] < chosen[best->on])
                    best = &day;
            if (visit.days.size() > 1)
                chosen[best->on] += visit.care_time;
            const Client* client = clients_.at(visit.client_id);
            visits_[best->on].push_back({.visit = &visit,
                                         .day = best,
                                         .client = client,
                                         .place = *travel_.find_place(client->address_id),
                                         .window = best->start_window,
                                         .urgency = 0});
        }
    }

    /// Cuts the windows of visits with a spacing where the first would leave the second too little time.
    void keep_spacing()
    {
        std::map<VisitId, DayVisit*> by_id;
        for (auto& [on, visits] : visits_)
            for (DayVisit& wanted : visits)
                by_id[wanted.visit->id] = &wanted;
        for (const VisitLag& lag : generated_.lags) {
            DayVisit& first = *by_id.at(lag.first);
            DayVisit& then = *by_id.at(lag.then);
            if (then.window.from - first.window.until >= lag.min_lag)
                continue;
            const auto middle = [](const DayVisit& wanted) {
                return wanted.day->agreed_start.value_or(wanted.window.from +
                                                         (wanted.window.until - wanted.window.from) / 2);
            };
            const auto to_spare = middle(then) - middle(first) - lag.min_lag;
            first.window.until = std::clamp(middle(first) + to_spare / 2, first.window.from,
                                            std::min(first.window.until, then.window.until - lag.min_lag));
            then.window.from = std::max(then.window.from, first.window.until + lag.min_lag);
        }
    }

    /// Brings every date to a share of the estimated need.
    void top_up()
    {
        std::map<std::pair<DutyPart, DayType>, double> owed;
        for (const auto& [on, visits] : visits_)
            for (const DutyPart part : {DutyPart::day, DutyPart::evening}) {
                const DayType type = day_type(on);
                const auto& wanted = part == DutyPart::day ? need_->day : need_->evening;
                double& sum = owed[{part, type}];
                sum += kFirstTopUp * wanted.at(static_cast<std::size_t>(type));
                const auto& shifts = shifts_on_[on];
                const auto on_duty = std::count_if(shifts.begin(), shifts.end(), [&](const Shift* shift) {
                    return part_of(*shift) == part;
                });
                const int whole = static_cast<int>(sum);
                sum -= whole;
                for (auto missing = whole - on_duty; missing > 0; --missing)
                    call_in(on, part, [](const CareWorker&) { return true; });
            }
    }

    ExtraShift call_in(LocalDate on, DutyPart part, const Substitutes::Suits& suits)
    {
        const ClockWindow time = part == DutyPart::night     ? kNightExtra
                                 : part == DutyPart::evening ? kEveningExtra
                                                             : kDayExtra;
        const ShiftKind kind = part == DutyPart::night     ? ShiftKind::night
                               : part == DutyPart::evening ? ShiftKind::evening
                                                           : ShiftKind::day;
        ExtraShift extra = substitutes_.call_in(on, time, kind, suits);
        index_workers();
        put_on_duty(extra);
        return extra;
    }

    void put_on_duty(const ExtraShift& extra)
    {
        const RosterSources one{draft_.data.care_workers, {}, {&extra, 1}, {}, draft_.data.reserved_times};
        for (Shift& shift : make_shifts(one, draft_.section, draft_.request.dates(), zone_, handbook_))
            add_shift(std::move(shift));
    }

    void take_off_duty(const ExtraShift& extra)
    {
        std::erase_if(shifts_on_[date_of(extra.from)], [&](const Shift* shift) {
            return shift->care_worker_id == extra.care_worker_id && shift->kind == extra.kind;
        });
        substitutes_.send_home(extra.id);
    }

    [[nodiscard]] WitnessDay make_day(LocalDate on)
    {
        return make_witness_day(on, visits_.at(on), shifts_on_[on],
                                {travel_, zone_, workers_, draft_.data.client_wishes});
    }

    void fill_with_help(LocalDate on)
    {
        WitnessDay day = make_day(on);
        for (int help = 0; !day.is_whole(); ++help) {
            SAMMA_ASSERT(help < kMostHelpOnOneDay);
            const DayVisit& lacking = day.visits[day.left_over.front()];
            call_in(on, part_for(lacking), [&](const CareWorker& worker) {
                return may_make(worker, worker.usual_mode, *lacking.visit, *lacking.client, on) &&
                       !is_excluded(draft_.data.client_wishes, *lacking.client, worker, on);
            });
            day = make_day(on);
        }
        days_.insert_or_assign(on, std::move(day));
    }

    [[nodiscard]] DutyPart part_for(const DayVisit& lacking) const
    {
        if (!need_)
            return DutyPart::night;
        const Minutes from = clock_of(zone_.to_local(lacking.window.from));
        return from >= 14h ? DutyPart::evening : DutyPart::day;
    }

    [[nodiscard]] std::vector<std::pair<LocalDate, BlockLoad>> loads() const
    {
        std::vector<std::pair<LocalDate, BlockLoad>> all;
        for (const auto& [on, day] : days_)
            all.emplace_back(on, measure_load(day));
        return all;
    }

    void tune()
    {
        const double wanted = draft_.request.tightness_pct / 100.0;
        for (int step = 0; step < kTuningSteps; ++step) {
            const auto now = loads();
            const Tightness tightest = measure_tightness(now);
            if (tightest.share > wanted + kTuningSlack)
                relieve(now, tightest);
            else if (tightest.share >= wanted - kTuningSlack || !tighten(now, tightest, wanted))
                return;
        }
    }

    using Loads = std::vector<std::pair<LocalDate, BlockLoad>>;

    /// Dates of that type by the load of the block, the lightest first.
    static std::vector<LocalDate> by_load(const Loads& loads, const Tightness& tightest)
    {
        std::vector<std::pair<double, LocalDate>> ordered;
        const auto block = static_cast<std::size_t>(tightest.block);
        for (const auto& [on, load] : loads)
            if (day_type(on) == tightest.type)
                ordered.emplace_back(load.busy_s.at(block) / load.net_s.at(block), on);
        std::sort(ordered.begin(), ordered.end());
        std::vector<LocalDate> dates;
        for (const auto& [share, on] : ordered)
            dates.push_back(on);
        return dates;
    }

    static DutyPart part_for_block(int block) { return block <= 3 ? DutyPart::day : DutyPart::evening; }

    void relieve(const Loads& loads, const Tightness& tightest)
    {
        const LocalDate on = by_load(loads, tightest).back();
        call_in(on, part_for_block(tightest.block), [](const CareWorker&) { return true; });
        WitnessDay& day = days_.at(on);
        const Shift& added = *shifts_on_[on].back();
        day.routes.emplace_back(added, travel_, *travel_.find_place(added.office_id), day.base);
    }

    /// Sends one substitute home where every visit still finds room; false when there is none.
    bool tighten(const Loads& loads, const Tightness& tightest, double wanted)
    {
        for (const LocalDate on : by_load(loads, tightest)) {
            const auto extras = draft_.data.extra_shifts;
            for (const ExtraShift& extra : extras) {
                const bool covers = (extra.kind == ShiftKind::evening) ==
                                    (part_for_block(tightest.block) == DutyPart::evening);
                if (date_of(extra.from) != on || !covers || kept_.contains(extra.id))
                    continue;
                take_off_duty(extra);
                if (WitnessDay day = make_day(on); day.is_whole()) {
                    std::swap(days_.at(on), day);
                    if (measure_tightness(this->loads()).share <= wanted + kTuningSlack)
                        return true;
                    std::swap(days_.at(on), day);
                }
                substitutes_.call_back(extra);
                put_on_duty(extra);
                kept_.insert(extra.id);
            }
        }
        return false;
    }

    [[nodiscard]] Plan compile_plan() const
    {
        Plan plan;
        plan.id = draft_.id<PlanId>("witness", draft_.section.external_id);
        plan.section_id = draft_.section.id;
        plan.dates = draft_.request.dates();
        plan.seed = draft_.request.seed;
        for (const auto& [on, day] : days_)
            for (const WitnessRoute& route : day.routes)
                for (const RouteStop& stop : route.stops())
                    add_to(plan, day, route.shift(), stop);
        std::sort(plan.assignments.begin(), plan.assignments.end(),
                  [](const Assignment& left, const Assignment& right) {
                      return std::tie(left.starts_at, left.visit_id, left.part) <
                             std::tie(right.starts_at, right.visit_id, right.part);
                  });
        std::sort(plan.breaks.begin(), plan.breaks.end(),
                  [](const PlannedBreak& left, const PlannedBreak& right) {
                      return std::tie(left.time, left.shift_id) < std::tie(right.time, right.shift_id);
                  });
        return plan;
    }

    static void add_to(Plan& plan, const WitnessDay& day, const Shift& shift, const RouteStop& stop)
    {
        const Instant start = day.base + Seconds(stop.start);
        if (stop.is_break)
            plan.breaks.push_back({shift.id, {start, start + Seconds(stop.length)}});
        if (stop.visit == RouteStop::kNoVisit)
            return;
        const DayVisit& made = day.visits[static_cast<std::size_t>(stop.visit)];
        Assignment assignment;
        assignment.visit_id = made.visit->id;
        assignment.part = stop.part;
        assignment.care_worker_id = shift.care_worker_id;
        assignment.shift_id = shift.id;
        assignment.on = made.day->on;
        assignment.starts_at = start;
        plan.assignments.push_back(assignment);
    }

    SectionDraft& draft_;
    const std::optional<StaffingNeed>& need_;
    const Zone& zone_;
    Handbook handbook_;
    Substitutes substitutes_;
    TravelTimes travel_;
    GeneratedVisits generated_;
    std::unordered_map<ClientId, const Client*> clients_;
    std::unordered_map<CareWorkerId, const CareWorker*> workers_;
    std::deque<Shift> shifts_; ///< routes point into it
    std::map<LocalDate, std::vector<const Shift*>> shifts_on_;
    std::map<LocalDate, std::vector<DayVisit>> visits_;
    std::map<LocalDate, WitnessDay> days_;
    std::set<ExtraShiftId> kept_; ///< extra shifts that cannot be spared
};

} // namespace

Witness make_witness(SectionDraft& draft, const std::optional<StaffingNeed>& need)
{
    return WitnessMaker(draft, need).make();
}

} // namespace samma::demo
