#include "demo/contacts.hpp"

#include "demo/absences.hpp"

#include <algorithm>
#include <map>

namespace samma::demo {

using namespace std::chrono_literals;

namespace {

constexpr double kDeclines = 0.02;
constexpr double kServiceOnlyWithout = 0.15;
constexpr ClockWindow kOwnWork{13h, 14h};
constexpr Minutes kLongDayUntil = 15h + 30min;

class ContactChooser {
  public:
    explicit ContactChooser(SectionDraft& draft)
        : draft_(draft), random_(chance_of(draft, ChancePart::contacts))
    {
        for (const CareWorker& worker : draft.data.care_workers)
            away_[worker.id] = share_away(draft, worker.id);
    }

    void appoint()
    {
        std::vector<std::size_t> order(draft_.data.clients.size());
        for (std::size_t index = 0; index < order.size(); ++index)
            order[index] = index;
        std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
            return draft_.needs[left].care_per_day > draft_.needs[right].care_per_day;
        });
        for (const std::size_t index : order)
            appoint_for(index);
        reserve_own_work();
    }

  private:
    void appoint_for(std::size_t index)
    {
        const Client& client = draft_.data.clients[index];
        const double refusal = random_.unit();
        ContactAppointment appointment;
        appointment.external_id = draft_.external_id('K', index + 1);
        appointment.id = draft_.id<ContactAppointmentId>("contact_appointment", appointment.external_id);
        appointment.client_id = client.id;
        const LocalDate offered = add_days(draft_.request.from, -random_.between(30, 500));
        appointment.offered_on = std::max(client.served.from, offered);
        appointment.valid.from = appointment.offered_on;
        if (refusal < kDeclines) {
            appointment.status = AppointmentStatus::declined;
            appointment.reason = "Vill inte ha kontaktman";
        } else if (draft_.needs[index].archetype == Archetype::service_only &&
                   refusal < kDeclines + kServiceOnlyWithout) {
            appointment.status = AppointmentStatus::clearly_unnecessary;
            appointment.reason = "Endast serviceinsatser";
        } else if (const CareWorker* best = choose(index)) {
            appointment.care_worker_id = best->id;
            clients_of_[best->id] += 1;
        } else {
            return;
        }
        draft_.data.contact_appointments.push_back(std::move(appointment));
    }

    const CareWorker* choose(std::size_t index)
    {
        const CareWorker* best = nullptr;
        double best_score = 0;
        for (const CareWorker& worker : draft_.data.care_workers) {
            if (worker.employment != Employment::permanent ||
                worker.team_id != draft_.data.clients[index].team_id ||
                !may_be_contact_person(worker, draft_.request.from))
                continue;
            const double here = score(index, worker);
            if (!best || here > best_score) {
                best = &worker;
                best_score = here;
            }
        }
        return best;
    }

    double score(std::size_t index, const CareWorker& worker)
    {
        const Client& client = draft_.data.clients[index];
        const ServiceSchedule& schedule = draft_.data.service_schedules[index];
        double score = 20 * coverage(schedule, worker) + random_.unit();
        score -= 6.0 * clients_of_[worker.id] * 100.0 / std::max(worker.employment_rate_pct, 25);
        score -= 60 * away_[worker.id];
        if (!client.languages.empty() &&
            std::count(worker.languages.begin(), worker.languages.end(), client.languages.front()) > 0)
            score += 15;
        if ((client.has_pets && worker.avoids_pets) || (client.has_smoke && worker.avoids_smoke))
            score -= 100;
        for (const ScheduleEntry& entry : schedule.entries)
            if (!meets(entry.requirements, worker))
                score -= 8;
        return score;
    }

    [[nodiscard]] bool meets(const Requirements& demands, const CareWorker& worker) const
    {
        const auto holds = [&](const std::string& task) {
            return std::any_of(worker.delegations.begin(), worker.delegations.end(),
                               [&](const Delegation& delegation) {
                                   return delegation.task == task && delegation.holds(draft_.request.from);
                               });
        };
        if (!std::all_of(demands.delegations.begin(), demands.delegations.end(), holds))
            return false;
        if (demands.gender && *demands.gender != worker.gender)
            return false;
        return !(demands.needs_lifting && worker.avoids_lifting);
    }

    /// The share of the client's promised times at which the person's roster has her on duty.
    [[nodiscard]] double coverage(const ServiceSchedule& schedule, const CareWorker& worker) const
    {
        double met = 0;
        double promised = 0;
        for (const ScheduleEntry& entry : schedule.entries) {
            const auto* clock = std::get_if<ClockWish>(&entry.wish);
            if (!clock)
                continue;
            promised += 1;
            for (const RosterRow& row : draft_.data.roster_rows)
                if (row.care_worker_id == worker.id && row.time.from <= clock->at &&
                    clock->at + entry.care_time <= row.time.until)
                    met += 1.0 / (7.0 * row.cycle_weeks);
        }
        return promised > 0 ? met / promised : 0;
    }

    /// An hour every second week, on a long day shift that is not the day of the team meeting.
    void reserve_own_work()
    {
        for (const auto& [worker_id, clients] : clients_of_) {
            const auto row = std::find_if(draft_.data.roster_rows.begin(), draft_.data.roster_rows.end(),
                                          [&](const RosterRow& of_roster) {
                                              return of_roster.care_worker_id == worker_id &&
                                                     of_roster.kind == ShiftKind::day &&
                                                     of_roster.time.until >= kLongDayUntil &&
                                                     of_roster.weekday <= 5 && !is_meeting_day(of_roster);
                                          });
            if (row == draft_.data.roster_rows.end())
                continue;
            ReservedTime own_work;
            own_work.external_id = row->external_id + "-eget";
            own_work.id = draft_.id<ReservedTimeId>("reserved_time", own_work.external_id);
            own_work.kind = ReservedKind::own_work;
            own_work.care_worker_id = worker_id;
            const LocalDate on = add_days(row->cycle_starts_on, 7 * (row->week - 1) + row->weekday - 1);
            own_work.recurrence =
                EveryNthWeek{2, on, WeekdaySet::of_bits(1U << static_cast<unsigned>(row->weekday - 1))};
            own_work.time = kOwnWork;
            draft_.data.reserved_times.push_back(std::move(own_work));
        }
    }

    [[nodiscard]] bool is_meeting_day(const RosterRow& row) const
    {
        const auto worker =
            std::find_if(draft_.data.care_workers.begin(), draft_.data.care_workers.end(),
                         [&](const CareWorker& candidate) { return candidate.id == row.care_worker_id; });
        return std::any_of(draft_.data.reserved_times.begin(), draft_.data.reserved_times.end(),
                           [&](const ReservedTime& reserved) {
                               const auto* days = std::get_if<OnWeekdays>(&reserved.recurrence);
                               return days && reserved.team_id == worker->team_id &&
                                      days->days.bits() == 1U << static_cast<unsigned>(row.weekday - 1);
                           });
    }

    SectionDraft& draft_;
    Random random_;
    std::map<CareWorkerId, double> away_;
    std::map<CareWorkerId, int> clients_of_;
};

void add_wish(SectionDraft& draft, const Client& client, CareWorkerId worker, ClientWishKind kind)
{
    ClientWish wish;
    wish.external_id = draft.external_id('O', draft.data.client_wishes.size() + 1);
    wish.id = draft.id<ClientWishId>("client_wish", wish.external_id);
    wish.client_id = client.id;
    wish.care_worker_id = worker;
    wish.kind = kind;
    wish.valid.from = client.served.from;
    draft.data.client_wishes.push_back(std::move(wish));
}

} // namespace

void appoint_contacts(SectionDraft& draft)
{
    ContactChooser(draft).appoint();
}

void note_wishes(SectionDraft& draft)
{
    Random random = chance_of(draft, ChancePart::wishes);
    std::map<ClientId, CareWorkerId> contact_of;
    for (const auto& appointment : draft.data.contact_appointments)
        if (appointment.care_worker_id)
            contact_of[appointment.client_id] = *appointment.care_worker_id;
    for (const Client& client : draft.data.clients) {
        std::vector<CareWorkerId> colleagues;
        for (const CareWorker& worker : draft.data.care_workers)
            if (worker.team_id == client.team_id &&
                (!contact_of.contains(client.id) || contact_of.at(client.id) != worker.id))
                colleagues.push_back(worker.id);
        random.shuffle(colleagues);
        const double wish = random.unit();
        if (wish < 0.03 && !colleagues.empty())
            add_wish(draft, client, colleagues.front(), ClientWishKind::excluded);
        else if (wish < 0.13) {
            colleagues.resize(std::min<std::size_t>(colleagues.size(), 2 + random.below(2)));
            for (const CareWorkerId colleague : colleagues)
                add_wish(draft, client, colleague, ClientWishKind::preferred);
        }
    }
}

} // namespace samma::demo
