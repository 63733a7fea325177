#pragma once

#include "care/plan.hpp"
#include "care/planning_period.hpp"
#include "care/travel_times.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace samma::test {

/// What a drawing says before it becomes a planning period: tests adjust here what the drawing has no words
/// for.
struct Sketch {
    MasterData data;
    Handbook handbook; ///< the default, without time at the office at the ends of shifts
    DateRange dates;

    [[nodiscard]] CareWorker& care_worker(std::string_view name);
    [[nodiscard]] Client& client(std::string_view name);
    /// The entry behind a drawn visit: "Client_7", or "Client_7#2" for the client's second one.
    [[nodiscard]] ScheduleEntry& entry(std::string_view visit);
};

/// Days drawn as text, as the values that the layers take.
struct DrawnDay {
    PlanningPeriod period;
    TravelTimes travel;
    Plan plan;
    std::map<std::string, ScheduleEntryId, std::less<>> entries; ///< drawn visit → its entry

    [[nodiscard]] const CareWorker& care_worker(std::string_view name) const;
    [[nodiscard]] const Client& client(std::string_view name) const;
    /// The visit on its first day, or on the given one.
    [[nodiscard]] const Visit& visit(std::string_view name) const;
    [[nodiscard]] const Visit& visit(std::string_view name, LocalDate on) const;
    /// The care worker's first shift of the period, second shift …
    [[nodiscard]] const Shift& shift(std::string_view care_worker, std::size_t position = 0) const;
    /// The plan's assignment of a part of the visit on its first day.
    [[nodiscard]] Assignment& assignment(std::string_view visit, int part = 0);
    /// "08:10" on the first day.
    [[nodiscard]] Instant at(std::string_view clock) const;
};

/// The same day with facts that neither schedules nor rosters say: ties between visits, what is published.
DrawnDay restated(DrawnDay day, const std::function<void(PeriodFacts&)>& adjust);

/// Reads days drawn as text; one column is ten minutes. README.md beside this file has the whole language.
/// Throws std::invalid_argument with the line that cannot be read.
DrawnDay draw(std::string_view text, const std::function<void(Sketch&)>& adjust = {});

} // namespace samma::test
