#include "demo/history.hpp"

#include "demo/eligibility.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace samma::demo {

using namespace std::chrono_literals;

namespace {

constexpr double kNotMade = 0.03;     ///< refused or cancelled
constexpr double kContactComes = 0.8; ///< when on duty and free
constexpr double kTeamWeight = 10;
constexpr double kOtherWeight = 1;
constexpr double kKnownFactor = 25; ///< somebody who has been there in the fortnight comes more easily again
constexpr double kPoolWeight = 0.25;
constexpr Minutes kBetweenVisits = 5min;

class HistoryWriter {
  public:
    HistoryWriter(SectionDraft& draft, DayOrNight part)
        : draft_(draft), part_(part), random_(chance_of(draft, ChancePart::history)), zone_(Zone::stockholm())
    {
        for (const Client& client : draft.data.clients)
            clients_.emplace(client.id, &client);
        for (const CareWorker& worker : draft.data.care_workers)
            workers_.emplace(worker.id, &worker);
        for (const ContactAppointment& appointment : draft.data.contact_appointments)
            if (appointment.care_worker_id)
                contacts_.emplace(appointment.client_id, *appointment.care_worker_id);
    }

    void write()
    {
        const DateRange dates{add_days(draft_.request.from, -DemoRequest::kHistoryDays), draft_.request.from};
        const RosterSources sources{draft_.data.care_workers,
                                    draft_.data.roster_rows,
                                    {},
                                    draft_.data.absences,
                                    draft_.data.reserved_times};
        const Handbook handbook;
        for (Shift& shift : make_shifts(sources, draft_.section, dates, zone_, handbook))
            shifts_[shift.on].push_back(std::move(shift));
        const auto generated = generate_visits({draft_.data.clients, draft_.data.service_schedules,
                                                draft_.data.granted_services, draft_.data.client_absences},
                                               dates, part_, zone_, handbook);
        // Contact persons are with their own clients first; what is left is shared out.
        std::vector<Made> left;
        for (const Visit& visit : generated.visits) {
            if (random_.chance(kNotMade))
                continue;
            Made made = draw_times(visit);
            if (visit.staff_needed == 2 || !random_.chance(kContactComes) || !give_to_contact(made))
                left.push_back(made);
        }
        for (const Made& made : left)
            share_out(made);
    }

  private:
    /// A visit with the times at which it was made.
    struct Made {
        const Visit* visit = nullptr;
        LocalDate on;
        Instant start;
        std::array<Minutes, 2> care_time{};

        [[nodiscard]] Interval time(int part) const
        {
            return {start, start + care_time.at(static_cast<std::size_t>(part))};
        }
    };

    Made draw_times(const Visit& visit)
    {
        const VisitDay& day = visit.days[random_.below(static_cast<std::uint32_t>(visit.days.size()))];
        const Minutes late(std::lround(random_.normal(4, 9)));
        const auto window = std::chrono::duration_cast<Minutes>(day.start_window.length());
        const Instant wanted =
            day.agreed_start.value_or(day.start_window.from + window * random_.between(0, 100) / 100);
        const Instant start = std::clamp(wanted + late, day.start_window.from, day.start_window.until);
        return {&visit,
                day.on,
                std::chrono::floor<Minutes>(start),
                {actual_length(visit.care_time_of(0)), actual_length(visit.care_time_of(1))}};
    }

    bool give_to_contact(const Made& made)
    {
        const auto contact = contacts_.find(made.visit->client_id);
        if (contact == contacts_.end())
            return false;
        const auto& shifts = shifts_[made.on];
        const bool is_on_duty = std::any_of(shifts.begin(), shifts.end(), [&](const Shift& shift) {
            return shift.care_worker_id == contact->second && holds(shift, made.time(0));
        });
        const CareWorker& worker = *workers_.at(contact->second);
        if (!is_on_duty || !can_take(worker, worker.usual_mode, made, made.time(0)))
            return false;
        write_row(made, 0, worker.id);
        return true;
    }

    void share_out(const Made& made)
    {
        std::vector<CareWorkerId> taken;
        for (int part = 0; part < made.visit->staff_needed; ++part) {
            const auto worker = choose(made, part, taken);
            if (!worker)
                return;
            taken.push_back(*worker);
            write_row(made, part, *worker);
        }
    }

    static bool holds(const Shift& shift, Interval time)
    {
        return shift.time.from + 15min <= time.from && time.until + 25min <= shift.time.until;
    }

    /// Log-normal with median 0.95 of the planned length and sigma 0.30.
    Minutes actual_length(Minutes planned)
    {
        const double factor = std::exp(random_.normal(std::log(0.95), 0.30));
        return Minutes(std::max<long>(3, std::lround(static_cast<double>(planned.count()) * factor)));
    }

    [[nodiscard]] bool can_take(const CareWorker& worker, TravelMode mode, const Made& made,
                                Interval time) const
    {
        const Client& client = *clients_.at(made.visit->client_id);
        return !is_busy(worker.id, time) && may_make(worker, mode, *made.visit, client, made.on) &&
               !is_excluded(draft_.data.client_wishes, client, worker, made.on);
    }

    std::optional<CareWorkerId> choose(const Made& made, int part, const std::vector<CareWorkerId>& taken)
    {
        std::vector<CareWorkerId> candidates;
        std::vector<double> weights;
        const auto consider = [&](const CareWorker& worker, TravelMode mode, double factor) {
            if (std::count(taken.begin(), taken.end(), worker.id) > 0 ||
                !can_take(worker, mode, made, made.time(part)))
                return;
            candidates.push_back(worker.id);
            weights.push_back(factor * weight(*clients_.at(made.visit->client_id), worker));
        };
        for (const Shift& shift : shifts_[made.on])
            if (holds(shift, made.time(part)))
                consider(*workers_.at(shift.care_worker_id), shift.mode, 1);
        for (const CareWorker& worker : draft_.data.care_workers)
            if (worker.employment == Employment::hourly)
                consider(worker, worker.usual_mode, kPoolWeight);
        if (candidates.empty())
            return std::nullopt;
        return candidates[random_.weighted(weights)];
    }

    double weight(const Client& client, const CareWorker& worker)
    {
        const double known = met_[client.id].contains(worker.id) ? kKnownFactor : 1;
        return known * (worker.team_id == client.team_id ? kTeamWeight : kOtherWeight);
    }

    [[nodiscard]] bool is_busy(CareWorkerId worker, Interval time) const
    {
        const auto found = busy_.find(worker);
        return found != busy_.end() &&
               std::any_of(found->second.begin(), found->second.end(),
                           [&](const Interval& other) { return other.overlaps(time); });
    }

    void write_row(const Made& made, int part, CareWorkerId worker)
    {
        const Interval time = made.time(part);
        busy_[worker].push_back({time.from - kBetweenVisits, time.until + kBetweenVisits});
        met_[made.visit->client_id].insert(worker);
        PerformedVisit performed;
        performed.external_id = draft_.external_id('V', draft_.data.performed_visits.size() + 1, 5);
        performed.id = draft_.id<PerformedVisitId>("performed_visit", performed.external_id);
        performed.client_id = made.visit->client_id;
        performed.care_worker_id = worker;
        performed.kind = made.visit->kind;
        performed.starts_at = made.start;
        performed.care_time = made.care_time.at(static_cast<std::size_t>(part));
        draft_.data.performed_visits.push_back(std::move(performed));
    }

    SectionDraft& draft_;
    DayOrNight part_;
    Random random_;
    const Zone& zone_;
    std::unordered_map<ClientId, const Client*> clients_;
    std::unordered_map<CareWorkerId, const CareWorker*> workers_;
    std::unordered_map<ClientId, CareWorkerId> contacts_;
    std::map<LocalDate, std::vector<Shift>> shifts_;
    std::unordered_map<CareWorkerId, std::vector<Interval>> busy_;
    std::unordered_map<ClientId, std::set<CareWorkerId>> met_;
};

} // namespace

void remember_visits(SectionDraft& draft, DayOrNight part)
{
    HistoryWriter(draft, part).write();
}

} // namespace samma::demo
