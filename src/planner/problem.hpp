#pragma once

#include "care/planning_period.hpp"
#include "care/travel_times.hpp"
#include "planner/index_of.hpp"
#include "planner/model_settings.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace samma::planner {

/// Whole seconds since the midnight that the period begins with.
using Time = std::int32_t;

/// Dense numbers in place of ids; each counts within its own kind.
using ClientIndex = std::int32_t;
using StaffIndex = std::int32_t;
using ShiftIndex = std::int32_t;
using VisitIndex = std::int32_t;
using SlotIndex = std::int32_t;
using PlaceIndex = std::int32_t;
/// A stop of a route. The parts of visits come first (a part's index is its node), then the fixed stops.
using NodeIndex = std::int32_t;
using PartIndex = NodeIndex;

/// "None" for every index of the planner.
inline constexpr std::int32_t kNone = -1;
/// The most care workers that a section may have; the roster bound's sets are this wide.
inline constexpr int kMostStaff = 512;
/// Later than any time of a period; the arrival that an impossible journey gets.
inline constexpr Time kNever = 1 << 29;

/// What keeps a care worker from a visit, ordered by how near she came. Each is judged over all allowed days.
enum class Hindrance : std::uint8_t { requirements, delegation, exclusion, no_shift, none };

/// One person's share of a visit; a double visit has two, which start together.
struct Part {
    VisitIndex visit = kNone;
    std::int32_t number = 0;
    ClientIndex client = kNone;
    PartIndex partner = kNone; ///< the other part of a double visit
    std::int32_t weight = 1;   ///< what leaving it vacant weighs, by priority
    SlotIndex first_slot = 0;
    SlotIndex slot_count = 0;
    bool contact_could = false; ///< the contact person has a slot on some allowed day
    bool is_locked = false;     ///< its one slot is what the coordinator decided
    bool is_optional = false;   ///< left out it is not vacant
    bool was_published = false; ///< somebody's name has been told for it
};

/// One start window of one allowed day of a visit.
struct DayOption {
    LocalDate on = {};
    Time earliest = 0; ///< hard window of the start, both ends included
    Time latest = 0;
    Time promised_from = 0; ///< what the client was promised, both ends included
    Time promised_until = 0;
    Time agreed = kNone;         ///< promised clock time
    StaffIndex contact = kNone;  ///< the client's contact person that day
    std::int32_t date_index = 0; ///< days since the period's first date
};

struct VisitModel {
    PartIndex first_part = 0;
    std::int32_t part_count = 1;
    std::int32_t first_day = 0; ///< into Problem::days
    std::int32_t day_count = 1;
    std::int32_t first_lag_in = 0; ///< into Problem::lags_in: visits that must start before this one
    std::int32_t lag_in_count = 0;
    std::int32_t first_lag_out = 0;
    std::int32_t lag_out_count = 0;
    std::int32_t first_tie = 0; ///< into Problem::ties: who else must, or must not, come
    std::int32_t tie_count = 0;
    std::int32_t series = 0; ///< visits of one schedule entry share it
};

/// A visit that is tied to another by a least, and perhaps a greatest, distance between starts, when both are
/// made on one day.
struct LagEnd {
    VisitIndex other = kNone;
    Time at_least = 0;
    Time at_most = kNever; ///< kNever = however long

    [[nodiscard]] bool has_most() const { return at_most != kNever; }
};

/// A visit that the same person makes, or that nobody makes together with this one.
struct TieEnd {
    VisitIndex other = kNone;
    bool is_same = false;
};

/// Two visits with a greatest distance between their starts on a date that both may be made on.
struct BoundPair {
    VisitIndex first = kNone;
    VisitIndex then = kNone;
};

/// A shift that may take a part on one of its days: eligible person, and room for it alone between the
/// shift's fixed stretches with travel to and from the office.
struct Slot {
    ShiftIndex shift = kNone;
    std::int32_t day = 0; ///< into Problem::days
    StaffIndex staff = kNone;
    Time earliest = 0; ///< of the start, inside the hard window and the shift
    Time latest = 0;
    Time promised_from = 0; ///< of the day, not cut by the shift
    Time promised_until = 0;
    bool is_contact = false;
    bool is_outside_team = false;
    bool is_outside_circle = false; ///< set by choose_circles, for the search alone
    bool is_published = false;      ///< the person and day that have been told
    std::int8_t against_wish =
        0; ///< 1: not one of those the client would like; 2: somebody the client would not
};

/// A statutory break of a shift that may start in [earliest, latest].
struct BreakModel {
    Time earliest = 0;
    Time latest = 0;
    Time length = 0;
};

struct ShiftModel {
    StaffIndex staff = kNone;
    Time from = 0;
    Time until = 0;
    std::int32_t mode = 0;
    NodeIndex first_node = 0; ///< start of the shift, then its reserved stretches, last its end
    std::int32_t node_count = 2;
    std::int32_t first_break = 0; ///< into Problem::breaks
    std::int32_t break_count = 0;
    std::int32_t date_index = 0; ///< days since the period's first date, of the day it starts on
    /// 2^20 ÷ minutes without reserved time and breaks.
    std::int32_t minutes_inverse = 1 << 20;
};

/// A section's period in dense numbers. Built once, never changed; the only place that knows both ids and
/// indices.
class Problem {
  public:
    /// Errors: `plan.unknown_place` (an address without travel times), `plan.locked_unknown` (a locked
    /// decision names a visit, person, shift or day that the period does not have), `plan.too_many_staff`.
    static Result<Problem> from(const PlanningPeriod& period, const TravelTimes& travel,
                                const ModelSettings& settings = {});

    [[nodiscard]] int part_count() const { return static_cast<int>(parts.size()); }
    [[nodiscard]] int node_count() const { return static_cast<int>(node_place.size()); }
    [[nodiscard]] int client_count() const { return static_cast<int>(client_ids.size()); }
    [[nodiscard]] int staff_count() const { return static_cast<int>(staff_ids.size()); }
    [[nodiscard]] int shift_count() const { return static_cast<int>(shifts.size()); }

    [[nodiscard]] std::span<const Slot> slots_of(PartIndex part) const
    {
        const Part& model = parts[static_cast<std::size_t>(part)];
        return {slots.data() + model.first_slot, static_cast<std::size_t>(model.slot_count)};
    }
    [[nodiscard]] std::span<const LagEnd> lags_into(VisitIndex visit) const
    {
        const VisitModel& model = visits[static_cast<std::size_t>(visit)];
        return {lags_in.data() + model.first_lag_in, static_cast<std::size_t>(model.lag_in_count)};
    }
    [[nodiscard]] std::span<const LagEnd> lags_out_of(VisitIndex visit) const
    {
        const VisitModel& model = visits[static_cast<std::size_t>(visit)];
        return {lags_out.data() + model.first_lag_out, static_cast<std::size_t>(model.lag_out_count)};
    }
    [[nodiscard]] bool has_lags(VisitIndex visit) const
    {
        const VisitModel& model = visits[static_cast<std::size_t>(visit)];
        return model.lag_in_count + model.lag_out_count > 0;
    }
    [[nodiscard]] std::span<const TieEnd> ties_of(VisitIndex visit) const
    {
        const VisitModel& model = visits[static_cast<std::size_t>(visit)];
        return {ties.data() + model.first_tie, static_cast<std::size_t>(model.tie_count)};
    }
    /// The visits of the same household that the same person makes right before or after this one.
    [[nodiscard]] std::span<const VisitIndex> household_of(VisitIndex visit) const
    {
        if (!has_households())
            return {};
        return households[static_cast<std::size_t>(visit)];
    }
    [[nodiscard]] bool has_households() const { return !households.empty(); }
    /// The pairs with a greatest distance that may be made on the date; none outside the period.
    [[nodiscard]] std::span<const BoundPair> bound_pairs_on(std::int32_t date) const
    {
        if (date < 0 || date >= static_cast<std::int32_t>(bound_pairs.size()))
            return {};
        return bound_pairs[static_cast<std::size_t>(date)];
    }
    [[nodiscard]] bool is_part(NodeIndex node) const { return node < part_count(); }
    /// Journey between the places of two nodes, by the mode of a shift.
    [[nodiscard]] Time travel(std::int32_t mode, NodeIndex from, NodeIndex to) const
    {
        const auto row = static_cast<std::size_t>(node_place[static_cast<std::size_t>(from)]);
        const auto column = static_cast<std::size_t>(node_place[static_cast<std::size_t>(to)]);
        return travel_tables[static_cast<std::size_t>(mode)][row * place_count + column];
    }
    /// Journeys of one mode between places, for who asks for many.
    class Journeys {
      public:
        Journeys(std::span<const Time> table, std::size_t places) : table_(table), places_(places) {}
        [[nodiscard]] Time between(PlaceIndex from, PlaceIndex to) const
        {
            return table_[static_cast<std::size_t>(from) * places_ + static_cast<std::size_t>(to)];
        }

      private:
        std::span<const Time> table_;
        std::size_t places_;
    };
    [[nodiscard]] Journeys journeys(std::int32_t mode) const
    {
        return {travel_tables[static_cast<std::size_t>(mode)], place_count};
    }
    [[nodiscard]] bool was_met(ClientIndex client, StaffIndex staff) const
    {
        return met[pair_index(client, staff)] != 0;
    }
    /// Met so often before the period that the client's people include this one from the start.
    [[nodiscard]] bool is_given(ClientIndex client, StaffIndex staff) const
    {
        return counts_look_back && was_met(client, staff);
    }
    /// Visits before the period that count like those of the plan.
    [[nodiscard]] std::int32_t earlier_parts(ClientIndex client, StaffIndex staff) const
    {
        return counts_look_back ? met[pair_index(client, staff)] : 0;
    }
    [[nodiscard]] bool is_own_team(ClientIndex client, StaffIndex staff) const
    {
        return own_team[pair_index(client, staff)] != 0;
    }
    [[nodiscard]] Hindrance hindrance(VisitIndex visit, StaffIndex staff) const
    {
        return hindrances[static_cast<std::size_t>(visit) * staff_ids.size() +
                          static_cast<std::size_t>(staff)];
    }
    [[nodiscard]] std::size_t pair_index(ClientIndex client, StaffIndex staff) const
    {
        return static_cast<std::size_t>(client) * staff_ids.size() + static_cast<std::size_t>(staff);
    }
    [[nodiscard]] Instant instant(Time time) const { return origin + Seconds(time); }

    SectionId section_id;
    DateRange dates;
    Instant origin; ///< what Time 0 stands for

    std::vector<ClientId> client_ids;
    std::vector<std::int32_t>
        client_target;                      ///< people at most, above which each is dearer; kMostStaff = none
    std::vector<std::int32_t> client_given; ///< people that the client has from the start
    bool counts_look_back = false;
    std::vector<std::int32_t> client_team; ///< dense number of the team that counts as the client's own
    std::vector<CareWorkerId> staff_ids;
    std::vector<std::int32_t> staff_team; ///< dense number of the team; kNone for the pool
    std::int32_t team_count = 0;
    std::vector<ShiftId> shift_ids;
    std::vector<VisitId> visit_ids;

    std::vector<Part> parts;
    std::vector<VisitModel> visits;
    std::vector<DayOption> days;
    std::vector<LagEnd> lags_in;
    std::vector<LagEnd> lags_out;
    std::vector<TieEnd> ties;
    std::vector<std::vector<VisitIndex>> households; ///< per visit; empty where nobody is planned together
    std::vector<std::vector<BoundPair>> bound_pairs; ///< per date; empty where no lag has a greatest distance
    std::vector<Slot> slots;
    std::vector<ShiftModel> shifts;
    std::vector<BreakModel> breaks;

    std::vector<PlaceIndex> node_place;
    std::vector<Time> node_care;        ///< how long the stop takes
    std::vector<Time> fixed_start;      ///< start of a fixed stop; 0 for parts
    std::vector<ShiftIndex> node_shift; ///< shift of a fixed stop; kNone for parts

    std::size_t place_count = 0;
    std::array<std::vector<Time>, kTravelModeCount> travel_tables; ///< n × n, row = from, column = to
    std::vector<std::uint8_t> met; ///< clients × staff: visits in the history before the period, at most 255
    std::vector<std::uint8_t> own_team; ///< clients × staff
    std::vector<Hindrance> hindrances;  ///< visits × staff
};

} // namespace samma::planner
