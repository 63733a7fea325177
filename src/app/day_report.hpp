#pragma once

#include "app/board_views.hpp"
#include "app/plan_edits.hpp"
#include "planner/objective.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace samma::app {

/// A care worker who cannot come to work.
struct AbsenceReport {
    CareWorkerId care_worker_id;
    Interval time;
    AbsenceKind kind = AbsenceKind::sick;
};

/// A care worker whose visit takes longer than planned, so that she comes late to the next.
struct LateReport {
    CareWorkerId care_worker_id;
    Minutes late{};
};

/// A client has called for help: somebody must come within half an hour.
struct AlarmReport {
    ClientId client_id;
    Minutes care_time{15};
};

/// A client who is not at home, in hospital or elsewhere: no visits are made until she is back.
struct ClientAwayReport {
    ClientId client_id;
    LocalDate from;
    std::optional<LocalDate> back_on; ///< the first day with visits again; missing: not known yet
    ClientAbsenceKind kind = ClientAbsenceKind::hospital;
};

/// What has happened today: what people have told the coordinator.
using DayReport = std::variant<AbsenceReport, LateReport, CancelVisit, LengthenVisit, AddVisit, AlarmReport,
                               ClientAwayReport>;

/// How what was done about an event stands.
enum class EventState { in_draft, published, undone };

/// What must be said to one client, and to those whom she has consented to tell.
struct VisitToTell {
    ClientId client_id;
    Private<std::string> client_name;
    int relatives = 0;               ///< accounts of relatives with the client's consent
    std::optional<NamedPerson> from; ///< nobody: it was vacant
    std::optional<NamedPerson> to;   ///< nobody: it is vacant, or is not made
    std::optional<Instant> starts_before;
    std::optional<Instant> starts_after;
};

/// A client's relative whom she has consented to tell when a visit becomes otherwise.
struct RelativeToTell {
    ClientId client_id;
    ClientRelativeId relative_id;
    ClientRelativeKind kind = ClientRelativeKind::family;
    Private<std::string> name;
    Private<std::string> phone;
};

/// That a client, or her relative, has been told.
struct ToldView {
    ClientId client_id;
    std::optional<ClientRelativeId> relative_id; ///< nothing: the client herself
    Instant told_at;
    std::string told_by; ///< display name; empty for a session of the one-time link
    bool is_own = false;
};

/// Something that was reported of a day, and what was done about it.
struct DayEventView {
    store::OperationId event_id;
    std::string event; ///< absence, late, cancelled, longer, added, alarm, client_away
    EventState state = EventState::in_draft;
    Instant reported_at;
    bool is_own = false;
    std::optional<NamedPerson> care_worker;
    std::optional<ClientId> client_id;
    std::optional<Private<std::string>> client_name;
    std::optional<Minutes> minutes; ///< how late, or how long
    int moved = 0;                  ///< visits that change in any way
    std::vector<VisitToTell> to_tell;
    std::vector<RelativeToTell> relatives; ///< of those to tell, whom the caller may reach
    std::vector<ToldView> told;
};

/// Who has been told of what an event of the day changed, or has not after all.
struct ToldChange {
    store::OperationId operation_id;
    SectionId section_id;
    LocalDate on = {};
    store::OperationId event_id;
    ClientId client_id;
    std::optional<ClientRelativeId> relative_id = {}; ///< nothing: the client herself
    bool is_told = true;
};

struct DayEventsView {
    LocalDate on = {};
    std::vector<DayEventView> items; ///< in the order they were reported
};

/// What becomes of one visit.
struct MovedVisit {
    ClientId client_id;
    Private<std::string> client_name;
    VisitKind visit_kind = VisitKind::other;
    std::optional<NamedPerson> from; ///< nobody: it was vacant
    std::optional<NamedPerson> to;   ///< nobody: it becomes vacant
    std::optional<Instant> starts_before;
    std::optional<Instant> starts_after;
    StaffRelation who_comes = StaffRelation::other;
    bool is_known = false;     ///< the client has met who comes now
    bool is_struck = false;    ///< by what has happened; the others make room
    int minutes_outside = 0;   ///< outside what the client was promised
    bool must_be_told = false; ///< another person, a vacant visit, or a start outside what was promised
};

/// What it means for one colleague's day.
struct WorkloadView {
    NamedPerson who;
    Minutes care_before{};
    Minutes care_after{};
};

/// One way to meet what has happened.
struct EventAlternative {
    int number = 1;
    int other_person = 0; ///< visits beside the struck ones that somebody else makes than people were told
    int new_person = 0;   ///< visits that somebody comes to whom the client has never met
    int known_person = 0;
    int by_contact = 0;
    int newly_vacant = 0;
    int moved = 0; ///< visits whose start moves more than a quarter of an hour, or whose person changes
    planner::Levels cost;
    std::vector<MovedVisit> visits;
    std::vector<WorkloadView> workload;
};

struct EventAnswer {
    PlanSummary plan;
    Instant asked_at; ///< goes with the choice, so that it is made of the same alternatives
    /// Whose break comes after more than five hours whatever is chosen: a visit that has begun runs over.
    /// Source: ATL 1982:673, 16 §.
    std::vector<NamedPerson> late_breaks;
    std::vector<EventAlternative> alternatives; ///< best first; at most three
};

/// Which of the alternatives that were shown at that moment is chosen.
struct EventChoice {
    DayReport report;
    Instant asked_at;
    int number = 1;
};

} // namespace samma::app
