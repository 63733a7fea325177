#pragma once

#include <array>
#include <cstdint>
#include <limits>

namespace samma::planner {

/// Sums over a plan that the search keeps up to date move by move. Integers only, so that a run is
/// bit-repeatable and two evaluators can agree exactly.
struct Totals {
    std::int64_t vacant = 0;          ///< vacant parts, by priority weight
    std::int64_t outside_visits = 0;  ///< parts placed outside what was promised
    std::int64_t outside_minutes = 0; ///< started minutes outside it
    std::int64_t contact_missed = 0;  ///< visits that the contact person could take, given to others
    std::int64_t outside_team = 0;    ///< parts given by somebody outside the client's team
    std::int64_t outside_circle = 0;  ///< parts given by somebody outside her circle; steers, is not reported
    std::int64_t spread = 0;          ///< sum over clients of spread_of(distinct staff)
    std::int64_t new_people = 0;      ///< pairs of client and care worker who have not met in the look-back
    std::int64_t concentration = 0;   ///< sum over pairs of concentration_of(parts); steers, is not reported
    /// Parts given against the client's liking, twice for the unwanted, six times for two
    /// visits of a household that are not made together.
    std::int64_t against_wish = 0;
    std::int64_t optional_left = 0; ///< optional parts that are not made
    std::int64_t changed = 0;       ///< published parts in other hands or on another day
    std::int64_t unevenness = 0;    ///< sum over shifts of care minutes squared ÷ net minutes
    std::int64_t travel = 0;        ///< seconds

    friend bool operator==(const Totals&, const Totals&) = default;
};

/// A plan's worth, most important first (planner design §2.3). Everything placed, shift time is fixed, so
/// travel and waiting together are a constant; level 5 is travel alone.
struct Levels {
    std::int64_t vacant = 0;          ///< 1
    std::int64_t outside_minutes = 0; ///< 2
    std::int64_t outside_visits = 0;  ///< 2
    std::int64_t contact_missed = 0;  ///< 3a
    std::int64_t outside_team = 0;    ///< 3b
    std::int64_t spread = 0;          ///< 3c, with people who are new to a client as a small part
    std::int64_t most_people = 0;     ///< 3c, the largest number of different staff of any client
    std::int64_t against_wish = 0;  ///< 3, after its block: people liked or not, households not kept together
    std::int64_t optional_left = 0; ///< 3, last: what is made only when there is time for it
    std::int64_t unevenness = 0;    ///< 4
    std::int64_t travel_seconds = 0;       ///< 5
    std::int64_t changed = 0;              ///< 6, parts in other hands than published
    std::int64_t irregularity_minutes = 0; ///< 6, from the agreed or usual start

    friend bool operator==(const Levels&, const Levels&) = default;
};

/// How the parts of level 3, which are one block, count against each other: a customer's setting.
enum class ContinuityOrder {
    balanced,            ///< at exchange rates: a person more for one client ≈ 3 contact visits given away
    contact_team_people, ///< 3a, 3b, 3c: the order of the model document
    people_contact_team, ///< 3c, 3a, 3b
    none,                ///< level 3 off: the plan that continuity's price is told against (§2.3)
};

/// No guard rail on travel.
inline constexpr std::int64_t kNoTravelCap = std::numeric_limits<std::int64_t>::max();

/// Levels as numbers in the order they count; smaller is better, compared from the front.
using LevelOrder = std::array<std::int64_t, 15>;
/// What is travelled above the cap counts before level 3: continuity may not buy it.
LevelOrder in_order(const Levels& levels, ContinuityOrder order, std::int64_t travel_cap = kNoTravelCap);

/// Level 3c's convex price of a client's number of different staff: the fifteenth costs more than the fifth,
/// so that nobody's good week is paid for with somebody's bad one; steep above the client's target.
constexpr std::int64_t spread_of(std::int64_t distinct, std::int64_t target)
{
    const std::int64_t above = distinct > target ? distinct - target : 0;
    return 10 * distinct + distinct * distinct + 40 * above * above;
}

/// Concave in the number of parts that one person does for one client: a visit that moves from somebody who
/// comes once to somebody who comes often makes the pair easier to dissolve. 120 parts / (parts + 2).
inline std::int64_t concentration_of(std::int32_t parts)
{
    static constexpr auto kTable = [] {
        std::array<std::uint8_t, 256> table{};
        for (std::size_t count = 0; count < table.size(); ++count)
            table[count] = static_cast<std::uint8_t>(count * 120 / (count + 2));
        return table;
    }();
    return kTable[static_cast<std::size_t>(parts < 255 ? parts : 255)];
}

/// Level 4's price of a shift: care minutes squared ÷ net minutes. Even work has the least sum.
constexpr std::int64_t unevenness_of(std::int64_t care_minutes, std::int64_t minutes_inverse)
{
    return care_minutes * care_minutes * minutes_inverse >> 20U;
}

/// Prices of one unit of each total in the search's scalar; a second of travel costs 1, more where a guard
/// rail asks for it.
struct Weights {
    std::int64_t vacant = 0;
    std::int64_t outside_visit = 0;
    std::int64_t outside_minute = 0;
    std::int64_t contact_missed = 0;
    std::int64_t outside_team = 0;
    std::int64_t outside_circle = 0;
    std::int64_t spread = 0;
    std::int64_t new_person = 0;
    std::int64_t concentration = 0;
    std::int64_t against_wish = 0;
    std::int64_t optional_left = 0;
    std::int64_t changed = 0;
    std::int64_t unevenness = 0;
    std::int64_t travel = 1;
    std::int64_t travel_cap = kNoTravelCap; ///< seconds; what is above costs over_cap each beside `travel`
    std::int64_t over_cap = 0;
};

std::int64_t scalar(const Totals& totals, const Weights& weights);

} // namespace samma::planner
