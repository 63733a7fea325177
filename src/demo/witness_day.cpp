#include "demo/witness_day.hpp"

#include "demo/eligibility.hpp"

#include <algorithm>
#include <tuple>

namespace samma::demo {

using namespace std::chrono_literals;

namespace {

constexpr int kRounds = 30;
constexpr int kPairStep_s = 5 * 60;
/// What has no promised time is aimed here, after lunch, when two shifts overlap …
constexpr Seconds kSlackTime = 13h + 45min;
/// … or so long before its window ends.
constexpr Seconds kBeforeLatest = 30min;
constexpr Seconds kWideWindow = 150min; ///< half a day, or a day: placed where there is room

class DayMaker {
  public:
    DayMaker(WitnessDay& day, std::span<const Shift* const> shifts, const DayScene& scene)
        : day_(day), scene_(scene), shifts_(shifts)
    {
        may_.resize(day.visits.size() * shifts.size());
        for (std::size_t visit = 0; visit < day.visits.size(); ++visit)
            for (std::size_t route = 0; route < shifts.size(); ++route)
                may_[visit * shifts.size() + route] = may_make_visit(day.visits[visit], *shifts[route]);
    }

    void make()
    {
        for (int round = 0; round < kRounds; ++round) {
            start_over();
            for (const std::size_t visit : order())
                if (!place(visit))
                    day_.left_over.push_back(visit);
            if (day_.left_over.empty())
                return;
            for (const std::size_t visit : day_.left_over)
                day_.visits[visit].urgency += 1;
        }
    }

  private:
    [[nodiscard]] bool may_make_visit(const DayVisit& wanted, const Shift& shift) const
    {
        const CareWorker& worker = *scene_.workers.at(shift.care_worker_id);
        // The window may hold midnight; the delegation must be valid on either side of it.
        const LocalDate first = scene_.zone.local_date(wanted.window.from);
        const LocalDate last = scene_.zone.local_date(wanted.window.until);
        return may_make(worker, shift.mode, *wanted.visit, *wanted.client, first) &&
               may_make(worker, shift.mode, *wanted.visit, *wanted.client, last) &&
               !is_excluded(scene_.wishes, *wanted.client, worker, first) &&
               !is_excluded(scene_.wishes, *wanted.client, worker, last);
    }

    void start_over()
    {
        day_.left_over.clear();
        day_.routes.clear();
        for (const Shift* shift : shifts_)
            day_.routes.emplace_back(*shift, scene_.travel, *scene_.travel.find_place(shift->office_id),
                                     day_.base);
    }

    [[nodiscard]] std::vector<std::size_t> order() const
    {
        const auto key = [&](std::size_t index) {
            const DayVisit& wanted = day_.visits[index];
            const auto eligible =
                std::count(may_.begin() + static_cast<std::ptrdiff_t>(index * shifts_.size()),
                           may_.begin() + static_cast<std::ptrdiff_t>((index + 1) * shifts_.size()), 1);
            const bool is_wide = wanted.window.length() >= kWideWindow && !wanted.day->agreed_start;
            const bool is_hard = wanted.visit->staff_needed == 2 ||
                                 static_cast<std::size_t>(eligible) * 3 < shifts_.size() ||
                                 wanted.window.length() <= 40min;
            const int group = is_hard ? 0 : is_wide ? 2 : 1;
            const Instant when = wanted.day->agreed_start.value_or(
                wanted.window.until - (is_wide ? wanted.visit->care_time : Minutes(0)));
            return std::make_tuple(-wanted.urgency, group, when, wanted.visit->id);
        };
        std::vector<std::pair<decltype(key(0)), std::size_t>> keyed;
        for (std::size_t index = 0; index < day_.visits.size(); ++index)
            keyed.emplace_back(key(index), index);
        std::sort(keyed.begin(), keyed.end());
        std::vector<std::size_t> sorted;
        for (const auto& [when, index] : keyed)
            sorted.push_back(index);
        return sorted;
    }

    [[nodiscard]] int seconds(Instant moment) const
    {
        return static_cast<int>(std::chrono::duration_cast<Seconds>(moment - day_.base).count());
    }

    [[nodiscard]] RouteStop stop_of(std::size_t index, int part, Interval window) const
    {
        const DayVisit& wanted = day_.visits[index];
        return {.place = wanted.place,
                .earliest = seconds(window.from),
                .latest = seconds(window.until),
                .length = static_cast<int>(Seconds(wanted.visit->care_time_of(part)).count()),
                .visit = static_cast<int>(index),
                .part = part};
    }

    bool place(std::size_t index)
    {
        const DayVisit& wanted = day_.visits[index];
        const Interval promised{std::max(wanted.window.from, wanted.day->promised.from),
                                std::min(wanted.window.until, wanted.day->promised.until)};
        const bool is_pair = wanted.visit->staff_needed == 2;
        for (const Interval window : {promised, wanted.window})
            if (window.from <= window.until &&
                (is_pair ? place_pair(index, window) : place_one(index, window)))
                return true;
        return false;
    }

    [[nodiscard]] int agreed_of(std::size_t index, Interval window) const
    {
        const DayVisit& wanted = day_.visits[index];
        if (wanted.day->agreed_start)
            return seconds(std::clamp(*wanted.day->agreed_start, window.from, window.until));
        const Instant slack_time = day_.base + kSlackTime;
        const Instant latest = window.until - std::min(kBeforeLatest, window.length());
        return seconds(std::clamp(slack_time, window.from, Instant(latest)));
    }

    bool place_one(std::size_t index, Interval window)
    {
        const RouteStop stop = stop_of(index, 0, window);
        std::optional<Insertion> best;
        std::size_t best_route = 0;
        for (std::size_t route = 0; route < day_.routes.size(); ++route) {
            if (!may_[index * shifts_.size() + route])
                continue;
            const auto found = day_.routes[route].find_insertion(stop, agreed_of(index, window));
            if (found && (!best || found->cost < best->cost)) {
                best = found;
                best_route = route;
            }
        }
        if (best)
            day_.routes[best_route].insert(stop, best->position);
        return best.has_value();
    }

    /// Both parts at one fixed start, as near the agreed one as two people can make it.
    bool place_pair(std::size_t index, Interval window)
    {
        const int agreed = agreed_of(index, window);
        const int from = seconds(window.from);
        const int until = seconds(window.until);
        const int widest = std::max(agreed - from, until - agreed);
        for (int away = 0; away <= widest; away += kPairStep_s) {
            if (agreed - away >= from && place_pair_at(index, agreed - away))
                return true;
            if (away > 0 && agreed + away <= until && place_pair_at(index, agreed + away))
                return true;
        }
        return false;
    }

    bool place_pair_at(std::size_t index, int start)
    {
        struct Choice {
            Insertion insertion;
            std::size_t route = 0;
        };
        std::array<std::optional<Choice>, 2> best; // the two cheapest for the longer part
        RouteStop stop = stop_of(index, 0, day_.visits[index].window);
        stop.earliest = stop.latest = start;
        for (std::size_t route = 0; route < day_.routes.size(); ++route) {
            if (!may_[index * shifts_.size() + route])
                continue;
            const auto found = day_.routes[route].find_insertion(stop, start);
            if (!found)
                continue;
            const Choice choice{*found, route};
            if (!best[0] || found->cost < best[0]->insertion.cost) {
                best[1] = best[0];
                best[0] = choice;
            } else if (!best[1] || found->cost < best[1]->insertion.cost) {
                best[1] = choice;
            }
        }
        if (!best[1])
            return false;
        for (int part = 0; part < 2; ++part) {
            RouteStop placed = stop_of(index, part, day_.visits[index].window);
            placed.earliest = placed.latest = start;
            const Choice& choice = *best.at(static_cast<std::size_t>(part));
            day_.routes[choice.route].insert(placed, choice.insertion.position);
        }
        return true;
    }

    WitnessDay& day_;
    const DayScene& scene_;
    std::span<const Shift* const> shifts_;
    std::vector<char> may_; ///< visits × shifts
};

} // namespace

WitnessDay make_witness_day(LocalDate on, std::vector<DayVisit> visits, std::span<const Shift* const> shifts,
                            const DayScene& scene)
{
    WitnessDay day;
    day.base = scene.zone.place(at_clock(on, 0min)).instant;
    day.visits = std::move(visits);
    DayMaker(day, shifts, scene).make();
    return day;
}

} // namespace samma::demo
