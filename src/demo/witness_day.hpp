#pragma once

#include "care/planning_period.hpp"
#include "demo/witness_route.hpp"

#include <unordered_map>

namespace samma::demo {

/// A visit to be made on one date.
struct DayVisit {
    const Visit* visit = nullptr;
    const VisitDay* day = nullptr;
    const Client* client = nullptr;
    int place = 0;
    Interval window; ///< hard start window, narrowed so that visits with a spacing cannot come too close
    int urgency = 0; ///< grows each time the visit finds no room
};

/// What the making of one date stands on.
struct DayScene {
    const TravelTimes& travel;
    const Zone& zone;
    const std::unordered_map<CareWorkerId, const CareWorker*>& workers;
    std::span<const ClientWish> wishes;
};

/// One date of the witness plan: all its routes, and the visits that found no room.
struct WitnessDay {
    Instant base; ///< the date's midnight; route seconds count from it
    std::vector<WitnessRoute> routes;
    std::vector<DayVisit> visits;
    std::vector<std::size_t> left_over; ///< indices in visits

    [[nodiscard]] bool is_whole() const { return left_over.empty(); }
};

/// Fills the shifts of one date: the visits that are hardest to place first, then by time, visits with a wide
/// window last; what finds no room is tried earlier the next time round.
WitnessDay make_witness_day(LocalDate on, std::vector<DayVisit> visits, std::span<const Shift* const> shifts,
                            const DayScene& scene);

} // namespace samma::demo
