#pragma once

#include "app/board_views.hpp"
#include "app/caller.hpp"
#include "app/day_report.hpp"
#include "app/plan_edits.hpp"
#include "base/result.hpp"
#include "planner/objective.hpp"
#include "store/ports.hpp"

#include <string>
#include <vector>

namespace samma::app {

/// What every change of a draft says of itself. The operation id is made by whoever asks, once.
struct DraftCommand {
    store::OperationId operation_id;
    SectionId section_id;
    int base_revision = 0; ///< of the draft that the coordinator saw; 0: nothing changed by hand yet
};

/// One change of the draft as the history shows it.
struct EditView {
    int position = 1;
    EditKind kind = EditKind::move_visit;
    EditState state = EditState::made;
    std::optional<ClientId> client_id;
    std::optional<Private<std::string>> client_name;
    std::optional<VisitId> visit_id;
    std::optional<LocalDate> on;      ///< the day that it concerns
    std::optional<NamedPerson> from;  ///< who had the visit; nobody: it was vacant
    std::optional<NamedPerson> to;    ///< who has it after; nobody: it is vacant or not made
    std::optional<Instant> starts_at; ///< after the change
    int moved = 0;                    ///< other visits that change as well
    std::string reason;
    int overridden = 0;
    Instant made_at;
    bool is_own = false; ///< the caller made it
    std::string made_by; ///< never a name: accounts are named by those who may see them
};

/// The plan's changes by hand, oldest first.
struct DraftView {
    PlanSummary plan;
    std::vector<EditView> edits;
    int overridden = 0; ///< hard findings overridden by the edits that hold
};

/// What a change led to. When hard rules are broken and no reason is given nothing has been changed, and
/// `is_made` is false.
struct EditOutcome {
    PlanSummary plan;
    bool is_made = false;
    std::optional<EditView> edit;
    std::vector<FindingView> appeared; ///< findings that the change brings, hard ones first
    int hard_appeared = 0;
    int disappeared = 0;         ///< findings that it takes away
    std::vector<LocalDate> days; ///< whose pictures have changed
};

/// A client by name.
struct NamedClient {
    ClientId client_id;
    Private<std::string> name;
};

/// What a visit would mean for one care worker's day, and she for the client.
struct LanePreview {
    CareWorkerId care_worker_id;
    StaffRelation who_comes = StaffRelation::other;
    bool is_own = false;                 ///< she has the visit now
    std::string rule_id;                 ///< the hard rule that forbids it; empty: she can take it
    std::vector<NamedClient> in_the_way; ///< clients whose visits leave no room
    std::optional<Interval> starts;      ///< the first and the last start that her day leaves open
    bool is_new_face = false;            ///< the client has not met her before, nor does in the plan
    int people = 0;                      ///< different people for this client over the plan, with her
    std::optional<planner::Levels> cost; ///< on each level, against the plan as it stands
};

/// A visit in the coordinator's hand: every care worker on duty that day at once.
struct VisitPreview {
    PlanSummary plan;
    VisitId visit_id;
    int part = 0;
    ClientId client_id;
    Private<std::string> client_name;
    LocalDate on;
    int people = 0; ///< different people for this client over the plan, as it stands
    std::optional<SpecialReason> special_reason; ///< why it is not the contact person's
    std::optional<VacancyReason> vacancy_reason;
    std::vector<LanePreview>
        lanes; ///< those who can first, cheapest first; then those who cannot, nearest first
};

/// How a coordinator changes a plan by hand: every change, undo and redo is a revision of the plan's draft
/// and goes through the one door for writes. Errors of all: `resource.unknown`, `plan.none`,
/// `draft.revision_conflict` when somebody else has changed the same visits or the same people's day since
/// `base_revision` (what lies elsewhere does not disturb). May be used from several threads at once.
class PlanDesk {
  public:
    virtual ~PlanDesk();

    virtual Result<DraftView> draft(const Caller& caller, SectionId section_id) = 0;
    /// Error: `edit.unknown_visit`.
    virtual Result<VisitPreview> preview(const Caller& caller, SectionId section_id, PartName what) = 0;
    /// Errors: those of changed_by_hand too.
    virtual Result<EditOutcome> edit(const Caller& caller, const DraftCommand& command, const ByHand& change,
                                     const std::string& reason) = 0;
    /// Error: `draft.nothing_to_undo`.
    virtual Result<EditOutcome> undo(const Caller& caller, const DraftCommand& command) = 0;
    /// Error: `draft.nothing_to_redo`.
    virtual Result<EditOutcome> redo(const Caller& caller, const DraftCommand& command) = 0;
    /// What has been reported of the day, and what was done about it.
    virtual Result<DayEventsView> day_events(const Caller& caller, SectionId section_id, LocalDate on) = 0;
    /// Keeps who has been told, for the next coordinator. Errors: `day_event.unknown`, `edit.unknown_client`.
    virtual Result<void> note_told(const Caller& caller, const ToldChange& change) = 0;
    /// Up to three ways to meet what has happened. Errors: those of planner::replan, `edit.unknown_client`.
    virtual Result<EventAnswer> event_alternatives(const Caller& caller, SectionId section,
                                                   const DayReport& report) = 0;
    /// Records what has happened and makes the alternative a change of the draft. Error:
    /// `edit.unknown_alternative`, also when the alternatives are too old.
    virtual Result<EditOutcome> accept_alternative(const Caller& caller, const DraftCommand& command,
                                                   const EventChoice& choice) = 0;
    /// Makes the draft the plan's next revision and tells the phones. Error: `plan.revision_conflict`.
    virtual Result<PlanSummary> publish(const Caller& caller, const DraftCommand& command) = 0;
    /// Puts the draft aside; the plan in force stands.
    virtual Result<PlanSummary> discard(const Caller& caller, const DraftCommand& command) = 0;
};

} // namespace samma::app
