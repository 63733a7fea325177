#pragma once

#include "app/propose_plan.hpp"
#include "planner/vacant_parts.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace samma::app {

/// Asks that sections with time to spare make each other's vacant visits.
struct LendRequest {
    store::OperationId operation_id;
    std::vector<Section> sections; ///< that have been planned
    DateRange dates;
};

/// A vacant visit that got somebody of another section.
struct LentVisit {
    ShiftLoan loan;
    Section lender;
    Section borrower;
    std::string care_worker_external_id;
    std::string client_external_id;
    VisitKind visit_kind = VisitKind::other;
    VacancyReason why = VacancyReason::no_room; ///< nobody in the borrowing section could
};

/// A vacant part that nobody else had time for either.
struct StillVacant {
    Section section;
    VisitId visit_id;
    int part = 0;
    std::string client_external_id;
    LocalDate on; ///< the first day that it may be made on
    VacancyReason why = VacancyReason::no_room;
    std::optional<planner::NotAsked> not_asked; ///< why no other section was asked
    int sections_asked = 0;
    VacancyReason nearest = VacancyReason::nobody_meets_requirements; ///< of the section that came nearest
};

/// A section whose plan has become another by it.
struct LentPlan {
    SectionId section_id;
    PlanRevision revision;
    PlanFigures figures;
};

struct Lending {
    std::vector<LentVisit> lent; ///< by start
    std::vector<StillVacant> still_vacant;
    std::vector<LentPlan> plans;
};

/// After the sections have been planned, each by itself: their vacant parts are given to people of
/// neighbouring sections who have time for them beside everything that they have. Which part goes to whom is
/// the cheapest assignment, by level 1, then the promised time, then the way; it is repeated until nothing
/// more is given. Nobody's visits change hands. Both plans are judged by the exact rules and kept together
/// with the loans, as their next revisions, or not at all. One thread; the sections' order decides nothing.
/// Errors: those of apply_command and keep_revision.
Result<Lending> lend_between_sections(const Ports& ports, const Caller& caller, const LendRequest& request);

} // namespace samma::app
