#include "demo/rosters.hpp"

#include "demo/staff.hpp"

#include <algorithm>
#include <cmath>

namespace samma::demo {

using namespace std::chrono_literals;

namespace {

constexpr int kGridDays = 28; ///< the grid that cycles of two and four weeks share
constexpr Minutes kBreak = 30min;
constexpr Minutes kMeanShift = 7h + 35min;
/// Of the weekend days that rest allows to be split; about 5 % of weekend shifts come of it.
constexpr double kSplitChance = 0.9;

enum class Duty : std::uint8_t { off, day, evening, split };

constexpr std::array<ClockWindow, 4> kDayShifts{{{7h, 16h}, {7h, 15h + 30min}, {8h, 16h + 30min}, {7h, 14h}}};
constexpr std::array<ClockWindow, 3> kEveningShifts{{{14h, 22h}, {14h, 21h + 30min}, {16h, 22h}}};
constexpr std::array<ClockWindow, 2> kSplitShift{{{7h, 12h}, {17h, 21h + 30min}}};

Minutes net(ClockWindow time)
{
    const Minutes length = time.until - time.from;
    return length > 5h ? length - kBreak : length;
}

bool is_weekend(int grid_day)
{
    return grid_day % 7 >= 5;
}

/// One person's cycle: what is worked on each day of it.
struct Cycle {
    int days = kGridDays;
    std::array<Duty, kGridDays> duty{};

    [[nodiscard]] Duty at(int day) const { return duty.at(static_cast<std::size_t>((day + days) % days)); }
};

class RosterDrawer {
  public:
    RosterDrawer(SectionDraft& draft, const StaffingNeed& need)
        : draft_(draft), random_(chance_of(draft, ChancePart::rosters))
    {
        for (int type = 0; type < 2; ++type) {
            const auto index = static_cast<std::size_t>(type);
            evening_share_.at(index) = need.evening.at(index) / need.of(static_cast<DayType>(type));
        }
    }

    void draw()
    {
        int position = 0;
        for (const CareWorker& worker : draft_.data.care_workers)
            if (worker.employment == Employment::permanent)
                draw_one(worker, position++);
    }

  private:
    void draw_one(const CareWorker& worker, int position)
    {
        Cycle cycle;
        cycle.days = random_.chance(0.4) ? 14 : kGridDays;
        choose_working_days(cycle, worker, position);
        share_out_evenings(cycle);
        split_some_weekend_days(cycle);
        write_rows(cycle, worker);
    }

    /// Every second weekend; in the week before it two weekdays off in a row; further days off to fit the
    /// rate.
    void choose_working_days(Cycle& cycle, const CareWorker& worker, int position)
    {
        const int weeks = cycle.days / 7;
        for (int day = 0; day < cycle.days; ++day) {
            const bool weekend_week = (day / 7) % 2 == position % 2;
            cycle.duty.at(static_cast<std::size_t>(day)) =
                is_weekend(day) && !weekend_week ? Duty::off : Duty::day;
        }
        for (int week = position % 2; week < weeks; week += 2) {
            const int first_off = 7 * week + (position / 2 + week / 2) % 4;
            cycle.duty.at(static_cast<std::size_t>(first_off)) = Duty::off;
            cycle.duty.at(static_cast<std::size_t>(first_off + 1)) = Duty::off;
        }
        const double wanted = static_cast<double>(kFullTimeWeek.count()) * weeks *
                              worker.employment_rate_pct / 100.0 / static_cast<double>(kMeanShift.count());
        int working =
            static_cast<int>(std::count(cycle.duty.begin(), cycle.duty.begin() + cycle.days, Duty::day));
        for (int surplus = working - static_cast<int>(wanted + random_.unit()); surplus > 0; --surplus)
            give_day_off(cycle);
    }

    /// Takes the weekday off on which most people work so far.
    void give_day_off(Cycle& cycle)
    {
        int best = -1;
        double most = -1;
        for (int day = 0; day < cycle.days; ++day) {
            if (is_weekend(day) || cycle.at(day) == Duty::off)
                continue;
            const double crowd = count(day, Duty::day) + count(day, Duty::evening) + random_.unit();
            if (crowd > most) {
                most = crowd;
                best = day;
            }
        }
        if (best >= 0)
            cycle.duty.at(static_cast<std::size_t>(best)) = Duty::off;
    }

    /// In each run of working days the first are days and the last are evenings; where the change falls is
    /// chosen so that the section's share of evenings is met on each date.
    void share_out_evenings(Cycle& cycle)
    {
        for (int start = 0; start < cycle.days; ++start) {
            if (cycle.at(start) == Duty::off || cycle.at(start - 1) != Duty::off)
                continue;
            int length = 0;
            while (length < cycle.days && cycle.at(start + length) != Duty::off)
                ++length;
            int best_change = length;
            double best_cost = 0;
            for (int change = 0; change <= length; ++change) {
                double cost = random_.unit() * 0.2;
                for (int index = 0; index < length; ++index)
                    cost += misfit(start + index, cycle.days, index >= change);
                if (change == 0 || cost < best_cost) {
                    best_cost = cost;
                    best_change = change;
                }
            }
            for (int index = 0; index < length; ++index)
                put(cycle, start + index, index >= best_change ? Duty::evening : Duty::day);
        }
    }

    /// How far from the wanted share of evenings the date would be, people on duty so far included.
    double misfit(int day, int cycle_days, bool in_evening)
    {
        double sum = 0;
        for (int copy = (day + cycle_days) % cycle_days; copy < kGridDays; copy += cycle_days) {
            const double evenings = count(copy, Duty::evening) + (in_evening ? 1 : 0);
            const double all = count(copy, Duty::day) + count(copy, Duty::evening) + 1;
            const double wanted = all * evening_share_.at(is_weekend(copy) ? 1 : 0);
            sum += (evenings - wanted) * (evenings - wanted);
        }
        return sum;
    }

    void put(Cycle& cycle, int day, Duty duty)
    {
        const int in_cycle = (day + cycle.days) % cycle.days;
        cycle.duty.at(static_cast<std::size_t>(in_cycle)) = duty;
        for (int copy = in_cycle; copy < kGridDays; copy += cycle.days)
            counts_.at(static_cast<std::size_t>(copy)).at(duty == Duty::evening ? 1 : 0) += 1;
    }

    [[nodiscard]] double count(int day, Duty duty) const
    {
        return counts_.at(static_cast<std::size_t>(day)).at(duty == Duty::evening ? 1 : 0);
    }

    /// A split day ends at 21:30 after a morning, so no evening comes before it and no morning after it.
    void split_some_weekend_days(Cycle& cycle)
    {
        for (int day = 0; day < cycle.days; ++day) {
            const bool may_split = is_weekend(day) && cycle.at(day) == Duty::day &&
                                   cycle.at(day - 1) != Duty::evening && cycle.at(day + 1) != Duty::day &&
                                   cycle.at(day + 1) != Duty::split;
            if (may_split && random_.chance(kSplitChance))
                cycle.duty.at(static_cast<std::size_t>(day)) = Duty::split;
        }
    }

    void write_rows(const Cycle& cycle, const CareWorker& worker)
    {
        const double wanted =
            static_cast<double>(kFullTimeWeek.count()) * cycle.days / 7 * worker.employment_rate_pct / 100.0;
        double worked = 0;
        int shifts_left = static_cast<int>(std::count_if(cycle.duty.begin(), cycle.duty.begin() + cycle.days,
                                                         [](Duty duty) { return duty != Duty::off; }));
        for (int day = 0; day < cycle.days; ++day) {
            if (cycle.at(day) == Duty::off)
                continue;
            const double aim = (wanted - worked) / shifts_left--;
            for (const ClockWindow time : times_of(cycle.at(day), aim)) {
                worked += static_cast<double>(net(time).count());
                write_row(cycle, worker, day, time);
            }
        }
    }

    /// A shift of that kind whose length is near the aim, with chance enough for a mix.
    std::vector<ClockWindow> times_of(Duty duty, double aim)
    {
        if (duty == Duty::split)
            return {kSplitShift.begin(), kSplitShift.end()};
        std::vector<ClockWindow> choices;
        if (duty == Duty::day)
            choices.assign(kDayShifts.begin(), kDayShifts.end());
        else
            choices.assign(kEveningShifts.begin(), kEveningShifts.end());
        const auto cost = [&](ClockWindow time) {
            return std::abs(static_cast<double>(net(time).count()) - aim) + random_.unit() * 100;
        };
        ClockWindow best = choices.front();
        double best_cost = cost(best);
        for (const ClockWindow time : choices)
            if (const double here = cost(time); here < best_cost) {
                best_cost = here;
                best = time;
            }
        return {best};
    }

    void write_row(const Cycle& cycle, const CareWorker& worker, int day, ClockWindow time)
    {
        RosterRow row;
        row.external_id = draft_.external_id('R', draft_.data.roster_rows.size() + 1, 4);
        row.id = draft_.id<RosterRowId>("roster_row", row.external_id);
        row.care_worker_id = worker.id;
        row.cycle_weeks = cycle.days / 7;
        row.cycle_starts_on = add_days(monday_of(draft_.request.from), -kGridDays);
        row.week = day / 7 + 1;
        row.weekday = day % 7 + 1;
        row.time = time;
        row.break_time = time.until - time.from > 5h ? kBreak : 0min;
        row.mode = worker.usual_mode;
        row.kind = cycle.at(day) == Duty::split     ? ShiftKind::split
                   : cycle.at(day) == Duty::evening ? ShiftKind::evening
                                                    : ShiftKind::day;
        row.valid.from = worker.employed.from;
        draft_.data.roster_rows.push_back(std::move(row));
    }

    SectionDraft& draft_;
    Random random_;
    std::array<double, 2> evening_share_{};
    std::array<std::array<double, 2>, kGridDays> counts_{}; ///< days and evenings on each date of the grid
};

} // namespace

void draw_rosters(SectionDraft& draft, const StaffingNeed& need)
{
    RosterDrawer(draft, need).draw();
}

} // namespace samma::demo
