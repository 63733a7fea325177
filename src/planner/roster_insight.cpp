#include "planner/roster_insight.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace samma::planner {

namespace {

using namespace std::chrono_literals;

using Quarters = std::chrono::duration<std::int64_t, std::ratio<15 * 60>>;
constexpr Seconds kQuarter = Quarters(1);

// Limits of the imbalance signals.
constexpr double kShort = 1.0;      ///< people missing at once
constexpr double kIdleShare = 0.5;  ///< of those at work
constexpr double kIdlePeople = 3.0; ///< and at least so many
constexpr double kCouldTakePct = 33.0;
constexpr int kFewestQuarters = 2; ///< a signal speaks of half an hour or more

/// Sums seconds into the quarters of weekdays.
class Grid {
  public:
    explicit Grid(const PlanningPeriod& period) : period_(period) {}

    /// `weight` people all that time; negative takes away.
    void add(const Interval& time, double QuarterNeed::*field, double weight = 1)
    {
        Instant moment = time.from;
        while (moment < time.until) {
            const LocalMinute wall = period_.zone().to_local(std::chrono::floor<Minutes>(moment));
            const int quarter = static_cast<int>(clock_of(wall) / 15min);
            // Zones are whole quarters from UTC.
            const Instant next =
                std::min(time.until, Instant(std::chrono::floor<Quarters>(moment) + Quarters(1)));
            cells_[{weekday_number(date_of(wall)), quarter}].*field +=
                weight * static_cast<double>(Interval{moment, next}.length().count());
            moment = next;
        }
    }

    /// Seconds become people in the mean of the period's such weekdays.
    [[nodiscard]] std::vector<QuarterNeed> people() const
    {
        std::array<int, 8> days{};
        for (int day = 0; day < period_.dates().days(); ++day)
            ++days[static_cast<std::size_t>(weekday_number(add_days(period_.dates().from, day)))];
        std::vector<QuarterNeed> quarters;
        for (const auto& [key, sums] : cells_) {
            const double seconds = static_cast<double>(kQuarter.count()) *
                                   std::max(1, days[static_cast<std::size_t>(key.first)]);
            quarters.push_back({key.first, key.second, sums.wished / seconds, sums.planned / seconds,
                                sums.on_duty / seconds});
        }
        return quarters;
    }

    static int weekday_number(LocalDate date) { return static_cast<int>(weekday_of(date).iso_encoding()); }

  private:
    const PlanningPeriod& period_;
    std::map<std::pair<int, int>, QuarterNeed> cells_;
};

class InsightMaker {
  public:
    explicit InsightMaker(const PlanInHand& hand, const LoadLimits& limits)
        : hand_(hand), limits_(limits), period_(hand.period()), problem_(hand.problem()), grid_(period_)
    {
    }

    RosterInsight run()
    {
        add_need();
        add_duty();
        insight_.quarters = grid_.people();
        for (auto& [code, grid] : by_code_) {
            auto quarters = grid.people();
            std::erase_if(quarters,
                          [](const QuarterNeed& quarter) { return quarter.wished + quarter.planned <= 0; });
            insight_.competences.push_back({code, std::move(quarters)});
        }
        add_contacts();
        add_teams();
        find_imbalances();
        return std::move(insight_);
    }

  private:
    void add_need();
    void add_duty();
    void add_contacts();
    void add_teams();
    void find_imbalances();
    void find_stretches(const std::vector<QuarterNeed>& quarters, ImbalanceKind kind,
                        const std::string& code);
    [[nodiscard]] static std::set<std::string> codes_of(const Visit& visit)
    {
        std::set<std::string> codes(visit.requirements.competences.begin(),
                                    visit.requirements.competences.end());
        codes.insert(visit.requirements.delegations.begin(), visit.requirements.delegations.end());
        return codes;
    }
    [[nodiscard]] Minutes net_time(const Shift& shift) const
    {
        Seconds net = shift.time.length();
        for (const Reserved& reserved : shift.reserved)
            net -= reserved.time.length();
        if (shift.time.length() > period_.handbook().longest_stretch)
            net -= shift.break_time > 0min ? shift.break_time : period_.handbook().break_time;
        return std::chrono::floor<Minutes>(net);
    }

    const PlanInHand& hand_;
    const LoadLimits limits_;
    const PlanningPeriod& period_;
    const Problem& problem_;
    Grid grid_;
    std::map<std::string, Grid> by_code_;
    RosterInsight insight_;
};

void InsightMaker::add_need()
{
    const State& state = hand_.state();
    for (PartIndex part = 0; part < problem_.part_count(); ++part) {
        const Visit& visit = hand_.visit_of(part);
        const auto number = problem_.parts[static_cast<std::size_t>(part)].number;
        const Minutes care = visit.care_time_of(number);
        const auto codes = codes_of(visit);
        const auto add = [&](const Interval& time, double QuarterNeed::*field, double weight) {
            grid_.add(time, field, weight);
            for (const auto& code : codes)
                by_code_.try_emplace(code, period_).first->second.add(time, field, weight);
        };
        // What may be done on several days, or at any time of a stretch, is wished a little at each.
        const double of_day = 1.0 / static_cast<double>(visit.days.size());
        for (const VisitDay& day : visit.days) {
            const Instant from = day.agreed_start.value_or(day.promised.from);
            const Instant until = day.agreed_start.value_or(day.promised.until) + care;
            const double at_once = static_cast<double>(Seconds(care).count()) /
                                   static_cast<double>(Interval{from, until}.length().count());
            add({from, until}, &QuarterNeed::wished, of_day * at_once);
        }
        const Told& told = hand_.told().of(part);
        if (!told.assignment || !state.is_placed(part))
            continue;
        const ShiftModel& shift = problem_.shifts[static_cast<std::size_t>(state.shift(part))];
        const Seconds way(problem_.travel(shift.mode, state.prev(part), part));
        add({told.assignment->starts_at - way, told.assignment->starts_at + care}, &QuarterNeed::planned, 1);
    }
}

void InsightMaker::add_duty()
{
    const auto add = [&](Grid& grid, const Shift& shift) {
        grid.add(shift.time, &QuarterNeed::on_duty);
        for (const Reserved& reserved : shift.reserved)
            grid.add(reserved.time, &QuarterNeed::on_duty, -1);
    };
    for (const Shift& shift : period_.shifts()) {
        add(grid_, shift);
        const CareWorker& person = *period_.find_care_worker(shift.care_worker_id);
        for (auto& [code, grid] : by_code_) {
            const bool is_held = std::find(person.competences.begin(), person.competences.end(), code) !=
                                     person.competences.end() ||
                                 std::any_of(person.delegations.begin(), person.delegations.end(),
                                             [&](const Delegation& delegation) {
                                                 return delegation.task == code && delegation.holds(shift.on);
                                             });
            if (is_held)
                add(grid, shift);
        }
    }
}

void InsightMaker::add_contacts()
{
    std::map<StaffIndex, ContactLoad> loads;
    std::map<StaffIndex, std::set<ClientIndex>> clients;
    const State& state = hand_.state();
    for (PartIndex part = 0; part < problem_.part_count(); ++part) {
        const Part& model = problem_.parts[static_cast<std::size_t>(part)];
        const VisitModel& visit = problem_.visits[static_cast<std::size_t>(model.visit)];
        const StaffIndex contact = problem_.days[static_cast<std::size_t>(visit.first_day)].contact;
        if (contact == kNone)
            continue;
        ContactLoad& load = loads[contact];
        clients[contact].insert(model.client);
        load.care += hand_.visit_of(part).care_time_of(model.number);
        ++load.visits;
        load.could_take += model.contact_could ? 1 : 0;
        load.taken += state.is_placed(part) && state.staff_of(part) == contact ? 1 : 0;
    }
    for (auto& [contact, load] : loads) {
        load.care_worker_id = problem_.staff_ids[static_cast<std::size_t>(contact)];
        load.clients = static_cast<int>(clients[contact].size());
        for (const Shift& shift : period_.shifts())
            if (shift.care_worker_id == load.care_worker_id)
                load.on_duty += net_time(shift);
        insight_.contacts.push_back(load);
    }
    const auto share = [](const ContactLoad& load) {
        return static_cast<double>(load.care.count()) /
               static_cast<double>(std::max<Minutes::rep>(1, load.on_duty.count()));
    };
    std::stable_sort(
        insight_.contacts.begin(), insight_.contacts.end(),
        [&](const ContactLoad& one, const ContactLoad& other) { return share(one) > share(other); });
}

void InsightMaker::add_teams()
{
    const State& state = hand_.state();
    for (const Team& team : period_.teams()) {
        TeamLoad load;
        load.team_id = team.id;
        for (const Client& client : period_.clients())
            load.clients += period_.team_of(client.id) == team.id ? 1 : 0;
        for (const CareWorker& person : period_.care_workers())
            load.staff += person.team_id == team.id ? 1 : 0;
        for (const Shift& shift : period_.shifts())
            if (period_.find_care_worker(shift.care_worker_id)->team_id == team.id)
                load.on_duty += net_time(shift);
        for (PartIndex part = 0; part < problem_.part_count(); ++part) {
            const Part& model = problem_.parts[static_cast<std::size_t>(part)];
            if (period_.team_of(problem_.client_ids[static_cast<std::size_t>(model.client)]) != team.id)
                continue;
            const Minutes care = hand_.visit_of(part).care_time_of(model.number);
            load.care += care;
            if (state.is_placed(part) &&
                hand_.care_worker(state.staff_of(part)).team_id != std::optional(team.id))
                load.given_away += care;
        }
        insight_.teams.push_back(load);
    }
}

void InsightMaker::find_stretches(const std::vector<QuarterNeed>& quarters, ImbalanceKind kind,
                                  const std::string& code)
{
    const auto size_of = [&](const QuarterNeed& quarter) {
        const double need = std::max(quarter.wished, quarter.planned);
        if (kind == ImbalanceKind::more_staff_than_need)
            return quarter.on_duty >= kIdlePeople && need < kIdleShare * quarter.on_duty
                       ? quarter.on_duty - need
                       : 0.0;
        const double missing = quarter.wished - quarter.on_duty;
        return missing >= (kind == ImbalanceKind::short_of_competence ? 0.5 : kShort) ? missing : 0.0;
    };
    for (std::size_t first = 0; first < quarters.size();) {
        std::size_t last = first;
        double most = 0;
        while (last < quarters.size() && quarters[last].weekday == quarters[first].weekday &&
               quarters[last].quarter == quarters[first].quarter + static_cast<int>(last - first) &&
               size_of(quarters[last]) > 0)
            most = std::max(most, size_of(quarters[last++]));
        if (static_cast<int>(last - first) >= kFewestQuarters) {
            Imbalance found;
            found.kind = kind;
            found.weekday = quarters[first].weekday;
            found.from_quarter = quarters[first].quarter;
            found.until_quarter = quarters[last - 1].quarter + 1;
            if (!code.empty())
                found.code = code;
            found.measured = most;
            found.limit = kind == ImbalanceKind::more_staff_than_need ? kIdlePeople * kIdleShare : kShort;
            insight_.imbalances.push_back(std::move(found));
        }
        first = std::max(last, first + 1);
    }
}

double share_pct(Minutes part, Minutes whole)
{
    return 100.0 * static_cast<double>(part.count()) /
           static_cast<double>(std::max<Minutes::rep>(1, whole.count()));
}

void InsightMaker::find_imbalances()
{
    find_stretches(insight_.quarters, ImbalanceKind::short_of_staff, {});
    find_stretches(insight_.quarters, ImbalanceKind::more_staff_than_need, {});
    for (const CompetenceNeed& need : insight_.competences)
        find_stretches(need.quarters, ImbalanceKind::short_of_competence, need.code);
    const auto add = [&](ImbalanceKind kind, double measured, double limit) -> Imbalance& {
        Imbalance found;
        found.kind = kind;
        found.measured = measured;
        found.limit = limit;
        insight_.imbalances.push_back(std::move(found));
        return insight_.imbalances.back();
    };
    for (const ContactLoad& load : insight_.contacts) {
        if (const double pct = share_pct(load.care, load.on_duty); pct > limits_.contact_pct)
            add(ImbalanceKind::contact_overloaded, pct, limits_.contact_pct).care_worker_id =
                load.care_worker_id;
        const double could = 100.0 * load.could_take / std::max(1, load.visits);
        if (could < kCouldTakePct)
            add(ImbalanceKind::contact_off_often, could, kCouldTakePct).care_worker_id = load.care_worker_id;
    }
    Minutes care{};
    Minutes hours{};
    for (const TeamLoad& load : insight_.teams) {
        care += load.care;
        hours += load.on_duty;
    }
    const double limit = share_pct(care, hours) + limits_.team_above_pct;
    for (const TeamLoad& load : insight_.teams)
        if (const double pct = share_pct(load.care, load.on_duty); pct > limit)
            add(ImbalanceKind::team_overloaded, pct, limit).team_id = load.team_id;
}

} // namespace

RosterInsight roster_insight(const PlanInHand& hand, const LoadLimits& limits)
{
    return InsightMaker(hand, limits).run();
}

} // namespace samma::planner
