#pragma once

#include "app/lend_between_sections.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace samma::app {

/// What is asked of the planner for many sections at once, e.g. a city's.
struct PlanSectionsRequest {
    std::vector<Section> sections;
    DateRange dates;
    planner::Budget budget; ///< of each section; its threads are those of all of them together
    std::optional<std::int64_t> iterations_per_part = std::nullopt; ///< instead of the budget's iterations
    std::optional<int> guard_rail_pct = std::nullopt;
    std::function<store::OperationId()> new_operation;
    bool lends = true; ///< at the end, several sections make each other's vacant visits where they can
};

/// The passes over the sections: a complete plan of everything within a minute comes before a good one, and a
/// good one before the best that the whole search finds.
enum class PlanPass { first, usable, last };

/// How far it has come, over all sections.
struct SectionsProgress {
    PlanPass pass = PlanPass::last;
    int sections_done = 0; ///< of this pass
    int sections = 0;
    double share_done = 0;    ///< of this pass, 0–1
    int vacant_parts = 0;     ///< in the newest plans of all sections
    double distinct_mean = 0; ///< different staff per client, mean of the sections
    const Section& latest;    ///< whose news this is
};

/// What became of one section.
struct SectionOutcome {
    Section section;
    Result<PlannedSection> planned;
};

struct PlannedSections {
    std::vector<SectionOutcome> outcomes; ///< in the order of the request
    std::optional<std::chrono::milliseconds> all_planned_after = std::nullopt; ///< every section has a plan
    std::optional<std::chrono::milliseconds> all_usable_after = std::nullopt;
    /// What the sections then did for each other; nothing for one section alone. A fault of it leaves the
    /// plans as they were.
    std::optional<Result<Lending>> lending = std::nullopt;
};

/// Plans the sections, several at a time: whichever thread is free takes the next section, the largest first,
/// and a thread that finds none left helps with one that is under way. A section's plan depends neither on
/// the threads nor on the other sections.
///
/// Where the request leaves the length of the search open and there are several sections, those that have no
/// plan of these dates get one in passes (PlanPass), each kept as a revision where it is better than the one
/// before; so the city has a plan all the time, and what is stopped has lost only what was under way. Only
/// sections that are being worked on are in memory. A fault of one section stops no other. A run begins
/// without loans between its sections, and ends with lend_between_sections.
PlannedSections plan_sections(const Ports& ports, const Caller& caller, const PlanSectionsRequest& request,
                              const std::function<void(const SectionsProgress&)>& report);

} // namespace samma::app
