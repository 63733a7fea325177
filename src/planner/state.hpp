#pragma once

#include "planner/objective.hpp"
#include "planner/problem.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace samma::planner {

/// Where a part is put: a slot, the stop it comes after, and how the breaks of that gap fall around it.
struct Position {
    SlotIndex slot = kNone;
    NodeIndex after = kNone;
    std::int32_t breaks_before = 0;   ///< of the gap's breaks, those taken before the part
    std::int32_t minutes_outside = 0; ///< outside what was promised: late when positive, early when negative
};

/// A plan in the making: one route per shift over the whole period, the earliest and latest start of every
/// stop, and the counters behind Totals. Everything that a move may change lies in one flat array of cells;
/// each write goes through a journal, so that undoing a move is reading the journal backwards.
///
/// Labels (planner design §5): ES[i] = earliest start by longest path from windows and shift starts, LS[i] =
/// latest start that leaves everything reachable inside its window and shift. The graph has an arc for each
/// step of a route, equality between the two parts of a double visit, and least distances between visits.
class State {
  public:
    explicit State(const Problem& problem);

    [[nodiscard]] const Problem& problem() const { return *problem_; }
    [[nodiscard]] NodeIndex next(NodeIndex node) const { return cell(node, Field::next); }
    [[nodiscard]] NodeIndex prev(NodeIndex node) const { return cell(node, Field::prev); }
    [[nodiscard]] Time earliest(NodeIndex node) const { return cell(node, Field::earliest); }
    [[nodiscard]] Time latest(NodeIndex node) const { return cell(node, Field::latest); }
    [[nodiscard]] Time window_from(NodeIndex node) const { return cell(node, Field::window_from); }
    [[nodiscard]] Time window_until(NodeIndex node) const { return cell(node, Field::window_until); }
    [[nodiscard]] Time care(NodeIndex node) const { return cell(node, Field::care); }
    [[nodiscard]] PlaceIndex place(NodeIndex node) const { return cell(node, Field::place); }
    /// The journey to the next stop; 0 for a part that is vacant and for the end of a shift.
    [[nodiscard]] Time journey_after(NodeIndex node) const { return cell(node, Field::journey); }
    /// kNone while the part is vacant.
    [[nodiscard]] SlotIndex slot(PartIndex part) const { return cell(part, Field::slot); }
    [[nodiscard]] bool is_placed(PartIndex part) const { return slot(part) != kNone; }
    [[nodiscard]] ShiftIndex shift(NodeIndex node) const { return cell(node, Field::shift); }
    [[nodiscard]] std::int32_t minutes_outside(PartIndex part) const { return cell(part, Field::outside); }
    /// The breaks taken between the stop and its next one, as numbers in Problem::breaks.
    [[nodiscard]] std::int32_t first_break_after(NodeIndex node) const
    {
        return cell(node, Field::breaks) / kBreaksPerGap;
    }
    [[nodiscard]] std::int32_t breaks_after(NodeIndex node) const
    {
        return cell(node, Field::breaks) % kBreaksPerGap;
    }
    [[nodiscard]] std::int32_t parts_of_pair(ClientIndex client, StaffIndex staff) const
    {
        return cells_[pairs_at_ + problem_->pair_index(client, staff)];
    }
    /// The same for every care worker, by her index.
    [[nodiscard]] std::span<const std::int32_t> parts_by_staff(ClientIndex client) const
    {
        return {cells_.data() + pairs_at_ + problem_->pair_index(client, 0), problem_->staff_ids.size()};
    }
    [[nodiscard]] std::int32_t distinct_staff(ClientIndex client) const
    {
        return cells_[distinct_at_ + static_cast<std::size_t>(client)];
    }
    /// The people that the client's spread is reckoned by: those of the plan, and with the look-back counted
    /// those of before.
    [[nodiscard]] std::int32_t weighed_people(ClientIndex client) const
    {
        return cells_[weighed_at_ + static_cast<std::size_t>(client)];
    }
    [[nodiscard]] std::int32_t care_minutes(ShiftIndex shift) const
    {
        return cells_[load_at_ + static_cast<std::size_t>(shift)];
    }
    [[nodiscard]] std::int32_t date_of(PartIndex part) const
    {
        return problem_->days[static_cast<std::size_t>(taken_slot(part).day)].date_index;
    }
    /// Of a placed part. By way of the shift: a section has far fewer of these than slots.
    [[nodiscard]] StaffIndex staff_of(PartIndex part) const
    {
        return problem_->shifts[static_cast<std::size_t>(shift(part))].staff;
    }
    /// Per shift.
    [[nodiscard]] std::span<const std::int32_t> care_minutes_by_shift() const
    {
        return {cells_.data() + load_at_, problem_->shifts.size()};
    }
    [[nodiscard]] const Totals& totals() const { return totals_; }

    /// The part of the visit that is placed, the first of two; kNone when none is.
    [[nodiscard]] PartIndex placed_part(VisitIndex visit) const;
    /// The earliest start that the visits tied to this one allow on that date; no bound = -kNever.
    [[nodiscard]] Time earliest_by_lags(VisitIndex visit, std::int32_t date) const;
    [[nodiscard]] Time latest_by_lags(VisitIndex visit, std::int32_t date) const;
    /// Exact arrival after leaving at `depart` for a journey with these breaks on the way: a break may split
    /// the journey. kNever when a break's window has passed.
    [[nodiscard]] Time through_breaks(Time depart, Time journey, std::int32_t first, std::int32_t count) const
    {
        return count == 0 ? depart + journey : after_breaks_from(depart, journey, first, count);
    }
    /// The mirror: the latest departure for an arrival; -kNever when impossible.
    [[nodiscard]] Time before_breaks(Time arrive, Time journey, std::int32_t first, std::int32_t count) const
    {
        return count == 0 ? arrive - journey : before_breaks_until(arrive, journey, first, count);
    }
    /// True when the visit could be the contact person's and somebody else is given (level 3a).
    [[nodiscard]] bool misses_contact(VisitIndex visit) const;
    /// What is added against the wishes of households when the part is made right after that stop: for the
    /// visits of its own that it is then apart from, and for the two that it comes between.
    [[nodiscard]] std::int32_t households_apart(PartIndex part, NodeIndex after) const
    {
        return problem_->has_households() ? count_apart(part, after) : 0;
    }
    /// Whether a chain of route steps, double visits and distances leads from one stop to the other.
    [[nodiscard]] bool reaches(NodeIndex from, NodeIndex to) const;

    /// Whether a chain through a greatest distance may lead from the stop after this one back to it: some
    /// pair with one is under way at the earliest start of both. A necessary condition, cheap to ask.
    [[nodiscard]] bool may_lead_back(NodeIndex after) const;

    /// A part laid into a gap to see what follows.
    struct Trial {
        PartIndex part = kNone;
        SlotIndex slot = kNone;
        NodeIndex after = kNone;
        std::int32_t breaks_before = 0;
        Time from = 0; ///< of the start
        Time until = 0;
    };
    /// The first trial's earliest start when all are laid in at once, by propagation through everything that
    /// they push; nothing when that breaks a window, a shift or a distance. Exact also with greatest
    /// distances.
    [[nodiscard]] std::optional<Time> earliest_with(std::span<const Trial> trials) const;

    /// Puts the part there without asking whether it fits: insertion.hpp has. settle() brings the labels.
    void place(PartIndex part, const Position& position);
    void take_out(PartIndex part);
    /// Takes the only break of a gap out of it, and puts it into a gap without one. A shift must not stay
    /// without its break.
    std::int32_t lift_break(NodeIndex after);
    void lay_break(NodeIndex after, std::int32_t number);
    void settle();
    /// Narrows a placed part to one start between its earliest and latest, its partner with it, and settles.
    void fix(PartIndex part, Time start);

    /// Moves between begin() and rollback() are undone; commit() keeps them.
    void begin();
    void commit();
    void rollback();
    /// A point between begin() and commit() that a chain of moves can be undone to; everything is settled.
    struct Mark {
        std::size_t changes = 0;
        Totals totals;
    };
    [[nodiscard]] Mark mark() const { return {journal_.size(), totals_}; }
    void rollback_to(const Mark& mark);

    /// Labels, counters and totals from the routes alone: the exact evaluation that moves must agree with.
    void rebuild();

    /// Takes the routes of these people (per care worker, 1 = taken) from the other state, and which of these
    /// parts (per part, 1 = asked for) are vacant there; then rebuilds. Nobody else's route here may hold
    /// one of the parts that those routes hold there.
    void take_routes(const State& other, std::span<const std::uint8_t> staff,
                     std::span<const std::uint8_t> parts);

    [[nodiscard]] Levels levels() const;

    /// All that a move may change, to keep elsewhere and put back into a state of the same problem.
    [[nodiscard]] const std::vector<std::int32_t>& cells() const { return cells_; }
    void restore(std::vector<std::int32_t> cells, const Totals& totals)
    {
        cells_ = std::move(cells);
        totals_ = totals;
    }

    friend bool operator==(const State& left, const State& right)
    {
        return left.cells_ == right.cells_ && left.totals_ == right.totals_;
    }

  private:
    enum class Field : std::uint8_t {
        next,
        prev,
        earliest,
        latest,
        window_from,
        window_until,
        care,
        place,
        slot,
        shift,
        breaks,
        outside,
        journey,
    };
    static constexpr std::size_t kCellsPerNode = 16; ///< a node's cells fill one cache line
    static constexpr std::int32_t kBreaksPerGap = 8;

    struct Change {
        std::uint32_t cell;
        std::int32_t before;
    };

    static std::size_t at(NodeIndex node, Field field)
    {
        return static_cast<std::size_t>(node) * kCellsPerNode + static_cast<std::size_t>(field);
    }
    [[nodiscard]] std::int32_t cell(NodeIndex node, Field field) const { return cells_[at(node, field)]; }
    [[nodiscard]] const Slot& taken_slot(PartIndex part) const
    {
        return problem_->slots[static_cast<std::size_t>(slot(part))];
    }
    [[nodiscard]] Time after_breaks_from(Time depart, Time journey, std::int32_t first,
                                         std::int32_t count) const;
    [[nodiscard]] Time before_breaks_until(Time arrive, Time journey, std::int32_t first,
                                           std::int32_t count) const;
    void write(std::size_t index, std::int32_t value)
    {
        std::int32_t& target = cells_[index];
        if (target == value)
            return;
        if (is_recording_)
            journal_.push_back({static_cast<std::uint32_t>(index), target});
        target = value;
    }
    void write(NodeIndex node, Field field, std::int32_t value) { write(at(node, field), value); }
    void write_window(PartIndex part);
    void count(PartIndex part, SlotIndex slot, std::int32_t sign);
    void count_outside(std::int32_t minutes, std::int32_t sign);
    void count_households();
    [[nodiscard]] std::int32_t count_apart(PartIndex part, NodeIndex after) const;
    void write_journey(NodeIndex from);
    [[nodiscard]] std::int64_t unevenness(ShiftIndex shift) const;
    void lay_out_fixed_stops();
    void spread_breaks(ShiftIndex shift);
    void write_break_counts(NodeIndex after, std::int32_t first, std::int32_t count);

    void push_forward(NodeIndex node);
    void push_backward(NodeIndex node);
    void push_lag_neighbours(PartIndex part);
    void loosen_after(NodeIndex node);
    void loosen_before(NodeIndex node);
    template <typename Use>
    void for_each_follower(NodeIndex node, Use&& use) const;
    template <typename Use>
    void for_each_forerunner(NodeIndex node, Use&& use) const;
    void relax_forward(NodeIndex node);
    void relax_backward(NodeIndex node);
    [[nodiscard]] Time earliest_on_route(NodeIndex node) const;
    [[nodiscard]] Time latest_on_route(NodeIndex node) const;

    const Problem* problem_;
    std::vector<std::int32_t> cells_;
    std::size_t pairs_at_ = 0;
    std::size_t distinct_at_ = 0;
    std::size_t weighed_at_ = 0;
    std::size_t load_at_ = 0;
    Totals totals_;

    bool is_recording_ = false;
    std::vector<Change> journal_;
    Totals totals_before_;
    std::vector<NodeIndex> forward_;
    std::vector<NodeIndex> backward_;
    std::vector<std::uint8_t> queued_; ///< per node, bit 0 forward, bit 1 backward
    mutable std::vector<NodeIndex> visited_order_;
    mutable std::vector<std::uint8_t> visited_;
    mutable std::vector<Time> pushed_; ///< per node while a trial runs; -kNever = not pushed
};

} // namespace samma::planner
