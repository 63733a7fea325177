#include "demo/absences.hpp"

#include "demo/staff.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace samma::demo {

namespace {

constexpr double kLongAbsence = 0.04;      ///< of heads, away for the whole time
constexpr double kMostAwayOnOneDay = 0.32; ///< of those scheduled

struct Scheduled {
    LocalDate on;
    Minutes length{};
};

class AbsenceWriter {
  public:
    explicit AbsenceWriter(SectionDraft& draft)
        : draft_(draft), random_(chance_of(draft, ChancePart::absences))
    {
        for (std::size_t index = 0; index < draft.data.care_workers.size(); ++index)
            if (draft.data.care_workers[index].employment == Employment::permanent)
                permanent_.push_back(index);
    }

    void write()
    {
        const LocalDate from = draft_.request.from;
        const auto count = static_cast<int>(kLongAbsence * static_cast<double>(permanent_.size()) + 0.5);
        for (int index = 0; index < count; ++index)
            add(pick_worker(), random_.chance(0.5) ? AbsenceKind::parental : AbsenceKind::sick,
                add_days(from, -random_.between(20, 90)), add_days(from, random_.between(20, 120)));
        fill({add_days(from, -DemoRequest::kHistoryDays), from});
        fill(draft_.request.dates());
    }

  private:
    const CareWorker& pick_worker()
    {
        return draft_.data
            .care_workers[permanent_[random_.below(static_cast<std::uint32_t>(permanent_.size()))]];
    }

    void fill(DateRange dates)
    {
        schedule(dates);
        const auto wanted = static_cast<double>(scheduled_total_.count()) * kTotalAbsence;
        constexpr int kTries = 2000;
        for (int attempt = 0; attempt < kTries && static_cast<double>(away_total_.count()) < wanted;
             ++attempt)
            add_episode(dates);
    }

    /// What the rosters hold on the dates, and how much of it is already away.
    void schedule(DateRange dates)
    {
        scheduled_.clear();
        on_duty_.clear();
        away_on_.clear();
        scheduled_total_ = away_total_ = Minutes(0);
        const RosterSources sources{draft_.data.care_workers, draft_.data.roster_rows, {}, {}, {}};
        for (const Shift& shift :
             make_shifts(sources, draft_.section, dates, Zone::stockholm(), Handbook())) {
            const auto length = std::chrono::duration_cast<Minutes>(shift.time.length());
            scheduled_[shift.care_worker_id].push_back({shift.on, length});
            scheduled_total_ += length;
            on_duty_[shift.on] += 1;
            if (is_away(shift.care_worker_id, shift.on)) {
                away_total_ += length;
                away_on_[shift.on] += 1;
            }
        }
    }

    void add_episode(DateRange dates)
    {
        const CareWorker& worker = pick_worker();
        const std::array<double, 3> kinds{45, 45, 10};
        const std::size_t kind = random_.weighted(kinds);
        LocalDate from = add_days(dates.from, random_.between(0, dates.days() - 1));
        LocalDate until = add_days(from, kind == 1 ? random_.between(1, 5) : 1);
        if (kind == 0) {
            from = std::max(monday_of(from), dates.from);
            until = add_days(monday_of(from), 7);
        }
        if (!may_go(worker, from, until))
            return;
        constexpr std::array<AbsenceKind, 3> kKinds{AbsenceKind::holiday, AbsenceKind::sick,
                                                    AbsenceKind::study};
        add(worker, kKinds.at(kind), from, until);
        for (const Scheduled& shift : scheduled_[worker.id])
            if (from <= shift.on && shift.on < until) {
                away_total_ += shift.length;
                away_on_[shift.on] += 1;
            }
    }

    bool may_go(const CareWorker& worker, LocalDate from, LocalDate until)
    {
        bool misses_a_shift = false;
        for (LocalDate date = from; date < until; date = add_days(date, 1))
            if (is_away(worker.id, date))
                return false;
        for (const Scheduled& shift : scheduled_[worker.id]) {
            if (shift.on < from || shift.on >= until)
                continue;
            misses_a_shift = true;
            if (away_on_[shift.on] + 1 > kMostAwayOnOneDay * on_duty_[shift.on])
                return false;
        }
        return misses_a_shift;
    }

    [[nodiscard]] bool is_away(CareWorkerId worker, LocalDate on) const
    {
        const auto& absences = draft_.data.absences;
        return std::any_of(absences.begin(), absences.end(), [&](const Absence& absence) {
            return absence.care_worker_id == worker && date_of(absence.from) <= on &&
                   on < date_of(absence.until);
        });
    }

    void add(const CareWorker& worker, AbsenceKind kind, LocalDate from, LocalDate until)
    {
        Absence absence;
        absence.external_id = draft_.external_id('F', draft_.data.absences.size() + 1);
        absence.id = draft_.id<AbsenceId>("absence", absence.external_id);
        absence.care_worker_id = worker.id;
        absence.kind = kind;
        absence.from = at_clock(from, Minutes(0));
        absence.until = at_clock(until, Minutes(0));
        draft_.data.absences.push_back(std::move(absence));
    }

    SectionDraft& draft_;
    Random random_;
    std::vector<std::size_t> permanent_;
    std::map<CareWorkerId, std::vector<Scheduled>> scheduled_;
    std::map<LocalDate, double> on_duty_;
    std::map<LocalDate, double> away_on_;
    Minutes scheduled_total_{};
    Minutes away_total_{};
};

} // namespace

void add_absences(SectionDraft& draft)
{
    AbsenceWriter(draft).write();
}

double share_away(const SectionDraft& draft, CareWorkerId worker)
{
    int days = 0;
    for (int day = 0; day < draft.request.days; ++day) {
        const LocalDate on = add_days(draft.request.from, day);
        days += std::any_of(draft.data.absences.begin(), draft.data.absences.end(),
                            [&](const Absence& absence) {
                                return absence.care_worker_id == worker && date_of(absence.from) <= on &&
                                       on < date_of(absence.until);
                            })
                    ? 1
                    : 0;
    }
    return days / static_cast<double>(draft.request.days);
}

} // namespace samma::demo
