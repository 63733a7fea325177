#include "planner/roster_bound.hpp"
#include "planner/roster_insight.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace samma::planner {

namespace {

using namespace std::chrono_literals;

/// Half-hours and hours are what rosters are moved by; eight hours turn a day into an evening.
constexpr std::array<Minutes, 6> kMoves{-60min, 60min, -120min, 120min, -420min, 420min};

/// What one bounding of a roster says.
struct Bounded {
    std::vector<int> people; ///< B0 per client
    int impossible = 0;      ///< parts that nobody can take
};

Bounded bound_of(const Problem& problem)
{
    Bounded bounded;
    for (const ClientBound& bound : roster_bound(problem))
        bounded.people.push_back(bound.b0);
    for (const Part& part : problem.parts)
        bounded.impossible += part.slot_count == 0 ? 1 : 0;
    return bounded;
}

/// Shifts of one person that begin at one clock time on one weekday.
using Pattern = std::tuple<CareWorkerId, int, Minutes>;

struct Prospect {
    RosterChange change;
    PeriodChanges changes;
    double gain = 0; ///< a rough guess of what it is worth
};

class ChangeFinder {
  public:
    ChangeFinder(const PlanInHand& hand, const TravelTimes& travel) : hand_(hand), travel_(travel)
    {
        for (const Shift& shift : hand.period().shifts()) {
            const LocalMinute wall = hand.period().zone().to_local(shift.time.from);
            const int weekday = static_cast<int>(weekday_of(shift.on).iso_encoding());
            patterns_[{shift.care_worker_id, weekday, clock_of(wall)}].push_back(&shift);
        }
        const auto bounds = roster_bound(hand.problem());
        for (ClientIndex client = 0; client < hand.problem().client_count(); ++client) {
            // Who meets many more than the roster demands gains nothing from another roster.
            const int b0 = bounds[static_cast<std::size_t>(client)].b0;
            weight_.push_back(b0 > 2 ? b0 - 2 : 0);
        }
    }

    std::vector<Prospect> prospects()
    {
        std::vector<Prospect> found;
        for (const auto& [pattern, shifts] : patterns_)
            for (const Minutes move : kMoves)
                if (auto prospect = prospect_of(pattern, shifts, move))
                    found.push_back(std::move(*prospect));
        std::stable_sort(found.begin(), found.end(),
                         [](const Prospect& one, const Prospect& other) { return one.gain > other.gain; });
        return found;
    }

  private:
    std::optional<Prospect> prospect_of(const Pattern& pattern, const std::vector<const Shift*>& shifts,
                                        Minutes move) const;
    [[nodiscard]] double gain_of(StaffIndex staff, const Interval& before, const Interval& after) const;

    const PlanInHand& hand_;
    const TravelTimes& travel_;
    std::map<Pattern, std::vector<const Shift*>> patterns_;
    std::vector<int> weight_;
};

Shift moved(const Shift& shift, Minutes by)
{
    Shift changed = shift;
    changed.time.from += by;
    changed.time.until += by;
    for (Reserved& reserved : changed.reserved) {
        if (reserved.kind == ReservedKind::team_meeting || reserved.is_lent()) // others', not hers to move
            continue;
        reserved.time.from += by;
        reserved.time.until += by;
    }
    std::erase_if(changed.reserved, [&](const Reserved& reserved) {
        return reserved.time.from < changed.time.from || reserved.time.until > changed.time.until;
    });
    std::sort(changed.reserved.begin(), changed.reserved.end(),
              [](const Reserved& one, const Reserved& other) { return one.time < other.time; });
    for (std::size_t next = 1; next < changed.reserved.size(); ++next)
        if (changed.reserved[next].time.from < changed.reserved[next - 1].time.until)
            return shift; // would lie in a meeting
    return changed;
}

/// Visits of her team's clients that come into her time, less those that fall out of it; clients whose bound
/// is high count more.
double ChangeFinder::gain_of(StaffIndex staff, const Interval& before, const Interval& after) const
{
    const Problem& problem = hand_.problem();
    double gain = 0;
    for (PartIndex part = 0; part < problem.part_count(); ++part) {
        const Part& model = problem.parts[static_cast<std::size_t>(part)];
        if (weight_[static_cast<std::size_t>(model.client)] == 0 ||
            !problem.is_own_team(model.client, staff) ||
            problem.hindrance(model.visit, staff) < Hindrance::no_shift)
            continue;
        const VisitDay& day = hand_.visit_of(part).days.front();
        const Instant middle = day.promised.from + (day.promised.until - day.promised.from) / 2;
        const int weight = weight_[static_cast<std::size_t>(model.client)];
        gain += (after.holds(middle) ? weight : 0) - (before.holds(middle) ? weight : 0);
    }
    return gain;
}

std::optional<Prospect> ChangeFinder::prospect_of(const Pattern& pattern,
                                                  const std::vector<const Shift*>& shifts, Minutes move) const
{
    const StaffIndex staff = hand_.find_staff(std::get<0>(pattern));
    Prospect prospect;
    for (const Shift* shift : shifts) {
        const Shift changed = moved(*shift, move);
        const auto& all = hand_.period().shifts();
        const bool is_free = std::none_of(all.begin(), all.end(), [&](const Shift& other) {
            return other.care_worker_id == shift->care_worker_id && other.id != shift->id &&
                   other.time.overlaps(changed.time);
        });
        if (changed == *shift || !is_free)
            return std::nullopt;
        prospect.changes.shifts.push_back(changed);
        prospect.gain += gain_of(staff, shift->time, changed.time);
    }
    const Shift& first = *shifts.front();
    prospect.change.care_worker_id = first.care_worker_id;
    prospect.change.weekday = std::get<1>(pattern);
    prospect.change.from = std::get<2>(pattern);
    prospect.change.until = prospect.change.from + std::chrono::round<Minutes>(first.time.length());
    prospect.change.moved = move;
    prospect.change.shifts = static_cast<int>(shifts.size());
    return prospect;
}

} // namespace

Result<std::vector<RosterChange>> roster_changes(const PlanInHand& hand, const TravelTimes& travel,
                                                 const RosterSearch& search, const RosterHolds& holds)
{
    const Bounded before = bound_of(hand.problem());
    std::vector<RosterChange> found;
    std::size_t tried = 0;
    for (Prospect& prospect : ChangeFinder(hand, travel).prospects()) {
        if (tried == search.tried)
            break;
        const PlanningPeriod changed = hand.period().with(prospect.changes);
        if (!holds(changed))
            continue;
        ++tried;
        const Bounded after = bound_of(SAMMA_TRY(Problem::from(changed, travel)));
        RosterChange& change = prospect.change;
        for (std::size_t client = 0; client < before.people.size(); ++client) {
            const int less = before.people[client] - after.people[client];
            change.people_less += less;
            change.clients_better += less > 0 ? 1 : 0;
            change.clients_worse += less < 0 ? 1 : 0;
        }
        change.newly_impossible = after.impossible - before.impossible;
        if (change.people_less > 0 && change.newly_impossible <= 0)
            found.push_back(change);
    }
    std::stable_sort(found.begin(), found.end(), [](const RosterChange& one, const RosterChange& other) {
        return one.people_less > other.people_less;
    });
    if (found.size() > search.most)
        found.resize(search.most);
    return found;
}

} // namespace samma::planner
