#include "planner/timing.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <tuple>

namespace samma::planner {

namespace {

/// Sets starts from the last stop to the first. Each start that is chosen narrows the labels of what hangs on
/// it, so any start between the labels of a stop is feasible.
class Timetable {
  public:
    Timetable(const State& state, std::span<const Time> told)
        : state_(state), fixed_(state), problem_(state.problem()), told_(told)
    {
        schedule_.starts.resize(problem_.parts.size());
        order_.reserve(problem_.parts.size());
        for (PartIndex part = 0; part < problem_.part_count(); ++part)
            if (state.is_placed(part) && is_leader(part))
                order_.push_back(part);
        // Earliest starts grow along every arc; equal ones (care of no length) are told apart by the latest.
        std::sort(order_.begin(), order_.end(), [&](PartIndex one, PartIndex other) {
            const auto rank = [&](PartIndex part) {
                return std::tuple(-state.earliest(part), -state.latest(part), part);
            };
            return rank(one) < rank(other);
        });
        find_usual_times();
    }

    Schedule run()
    {
        for (const PartIndex part : order_)
            set(part);
        place_breaks();
        return std::move(schedule_);
    }

  private:
    /// The part that sets the start for a double visit.
    [[nodiscard]] bool is_leader(PartIndex part) const
    {
        const PartIndex partner = problem_.parts[index_of(part)].partner;
        return partner == kNone || part < partner || !state_.is_placed(partner);
    }
    [[nodiscard]] const DayOption& day_of(PartIndex part) const
    {
        return problem_.days[index_of(problem_.slots[index_of(state_.slot(part))].day)];
    }
    [[nodiscard]] Time start_of(NodeIndex node) const
    {
        return problem_.is_part(node) ? schedule_.starts[index_of(node)] : state_.latest(node);
    }
    void find_usual_times();
    [[nodiscard]] Time target_of(PartIndex part) const;
    [[nodiscard]] Time preferred_start(PartIndex part, Time earliest, Time latest) const;
    void set(PartIndex part);
    void place_breaks();

    const State& state_;
    State fixed_; ///< narrowed start by start
    const Problem& problem_;
    std::span<const Time> told_;
    Schedule schedule_;
    std::vector<PartIndex> order_;
    std::vector<Time> usual_; ///< per series, seconds after the day's window opens
};

/// Without an agreed time the usual one is the median of where the plan could place the entry's visits best:
/// the middle of each visit's open times.
void Timetable::find_usual_times()
{
    std::int32_t series_count = 0;
    for (const VisitModel& visit : problem_.visits)
        series_count = std::max(series_count, visit.series + 1);
    std::vector<std::vector<Time>> middles(index_of(series_count));
    for (const PartIndex part : order_) {
        const DayOption& day = day_of(part);
        if (day.agreed != kNone)
            continue;
        const VisitModel& visit = problem_.visits[index_of(problem_.parts[index_of(part)].visit)];
        const Time middle = std::midpoint(state_.earliest(part), state_.latest(part));
        middles[index_of(visit.series)].push_back(middle - day.earliest);
    }
    usual_.assign(index_of(series_count), kNone);
    for (std::size_t series = 0; series < middles.size(); ++series) {
        auto& times = middles[series];
        if (times.empty())
            continue;
        const auto half = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
        std::nth_element(times.begin(), half, times.end());
        usual_[series] = *half;
    }
}

Time Timetable::target_of(PartIndex part) const
{
    const DayOption& day = day_of(part);
    if (day.agreed != kNone)
        return day.agreed;
    const VisitModel& visit = problem_.visits[index_of(problem_.parts[index_of(part)].visit)];
    return usual_[index_of(visit.series)] + day.earliest;
}

Time Timetable::preferred_start(PartIndex part, Time earliest, Time latest) const
{
    if (!told_.empty() && told_[index_of(part)] != kNone)
        return std::clamp(told_[index_of(part)], earliest, latest);
    const DayOption& day = day_of(part);
    const Time kept_from = std::clamp(day.promised_from, earliest, latest);
    const Time kept_until = std::clamp(day.promised_until, earliest, latest);
    const Time start = std::clamp(target_of(part), kept_from, kept_until);
    if (const Time up = (start + 59) / 60 * 60; up <= kept_until)
        return up;
    const Time down = start / 60 * 60;
    return down >= kept_from ? down : start;
}

void Timetable::set(PartIndex part)
{
    const PartIndex partner = problem_.parts[index_of(part)].partner;
    const bool has_partner = partner != kNone && state_.is_placed(partner);
    const Time start = preferred_start(part, fixed_.earliest(part), fixed_.latest(part));
    fixed_.fix(part, start);
    schedule_.starts[index_of(part)] = start;
    if (has_partner)
        schedule_.starts[index_of(partner)] = start;
    const std::int32_t parts = has_partner ? 2 : 1;
    schedule_.irregularity_minutes += parts * (std::abs(start - target_of(part)) / 60);
}

void Timetable::place_breaks()
{
    for (ShiftIndex shift = 0; shift < problem_.shift_count(); ++shift) {
        const ShiftModel& model = problem_.shifts[index_of(shift)];
        const NodeIndex last = model.first_node + model.node_count - 1;
        for (NodeIndex node = model.first_node; node != last; node = state_.next(node)) {
            Time moment = start_of(node) + state_.care(node);
            const std::int32_t first = state_.first_break_after(node);
            for (std::int32_t number = first; number < first + state_.breaks_after(node); ++number) {
                const BreakModel& planned = problem_.breaks[index_of(number)];
                Time start = std::max(moment, planned.earliest);
                if (const Time whole = (start + 59) / 60 * 60;
                    state_.breaks_after(node) == 1 && whole <= planned.latest &&
                    whole + planned.length <= start_of(state_.next(node)))
                    start = whole;
                moment = start + planned.length;
                schedule_.breaks.push_back({problem_.shift_ids[index_of(shift)],
                                            {problem_.instant(start), problem_.instant(moment)}});
            }
        }
    }
    std::sort(schedule_.breaks.begin(), schedule_.breaks.end(),
              [](const PlannedBreak& one, const PlannedBreak& other) {
                  return std::tie(one.time, one.shift_id) < std::tie(other.time, other.shift_id);
              });
}

} // namespace

Schedule choose_times(const State& state, std::span<const Time> told)
{
    return Timetable(state, told).run();
}

} // namespace samma::planner
