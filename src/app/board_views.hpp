#pragma once

#include "base/private.hpp"
#include "care/care_worker.hpp"
#include "care/ids.hpp"
#include "care/organisation.hpp"
#include "care/plan.hpp"
#include "care/planning_period.hpp"
#include "care/roster.hpp"
#include "care/service.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

// What the coordinator's board looks at: names resolved, nothing left to look up. Made by the use cases,
// written out by the HTTP side.
namespace samma::app {

/// The unit of an indicator's value.
enum class IndicatorUnit { count, people, ratio, pct, min };

/// A care worker by name.
struct NamedPerson {
    CareWorkerId care_worker_id;
    Private<std::string> name;
};

/// The plan that an answer speaks of.
struct PlanSummary {
    PlanId plan_id;
    int revision = 1;
    DateRange dates;
    Instant made_at;
    std::optional<int> draft_revision; ///< when coordinators have changed it by hand since
};

/// A section that the caller may see, with the plan in force when there is one.
struct SectionView {
    Section section;
    std::vector<Team> teams;
    std::optional<PlanSummary> plan;
};

/// A shift on the board with its breaks placed.
struct ShiftView {
    Shift shift;
    std::vector<Interval> breaks;
    std::vector<std::string> lent_to = {}; ///< as the shift's reserved: the section's name where it is lent
};

/// One care worker's day.
struct LaneView {
    CareWorkerId care_worker_id;
    Private<std::string> name;
    std::string initials;
    Title title = Title::care_assistant;
    std::optional<TeamId> team_id;
    std::string team_name; ///< empty without a team
    std::vector<ShiftView> shifts;
    std::string lent_by = {}; ///< name of her own section, where she is borrowed
};

/// One part of a visit on the board, in somebody's hands or vacant.
struct DayVisitView {
    VisitId visit_id;
    int part = 0;
    ClientId client_id;
    Private<std::string> client_name;
    VisitKind visit_kind = VisitKind::other;
    Interval time; ///< of a vacant part: the wished time
    std::optional<CareWorkerId> care_worker_id;
    std::optional<StaffRelation> who_comes; ///< missing when vacant
    bool is_double = false;
    std::optional<NamedPerson> partner; ///< who has the other part of a double visit
    std::optional<Instant> agreed_start;
    Interval start_window;
    Interval promised;
    Seconds travel_before{};
    bool is_locked = false;
    std::optional<SpecialReason> special_reason;
    std::optional<VacancyReason> vacancy_reason;
};

/// The board of one day: the shifts that begin on the date, the visits placed in them, the vacant visits of
/// the date.
struct DayView {
    SectionId section_id;
    LocalDate on;
    std::string zone;
    PlanSummary plan;
    std::vector<LaneView> lanes;      ///< by team and name; then those without a team, then the borrowed
    std::vector<DayVisitView> visits; ///< ordered by start
};

/// One person's visits to a client on one day; nobody's when they are vacant.
struct ComingPersonView {
    std::optional<CareWorkerId> care_worker_id;
    int visits = 0;
    std::optional<StaffRelation> who_comes;
};

/// One client's row of the matrix.
struct ClientRowView {
    ClientId client_id;
    Private<std::string> name;
    bool is_hidden = false; ///< the reader may not know who this is; the name tells whom to ask
    std::optional<TeamId> team_id;
    std::optional<NamedPerson> contact;
    int distinct_staff = 0;
    int bound_b0 = 0; ///< the proven least number of different people
    std::optional<double> contact_share_pct;
    std::vector<std::vector<ComingPersonView>> days; ///< as many as the plan has dates
};

struct StaffNameView {
    CareWorkerId care_worker_id;
    Private<std::string> name;
    std::string initials;
    Title title = Title::care_assistant;
    std::optional<TeamId> team_id;
};

/// Clients × days with the people who come.
struct WhoComesView {
    PlanSummary plan;
    std::vector<ClientRowView> clients; ///< ordered by name
    std::vector<StaffNameView> staff;   ///< everybody whom a row names
};

struct ClientView {
    ClientId client_id;
    Private<std::string> name;
    std::optional<TeamId> team_id;
    std::string team_name; ///< empty without a team
    std::optional<NamedPerson> contact;
};

struct StaffView {
    CareWorkerId care_worker_id;
    Private<std::string> name;
    std::string initials;
    Title title = Title::care_assistant;
    std::optional<TeamId> team_id;
    std::string team_name; ///< empty without a team
    Employment employment = Employment::permanent;
    int employment_rate_pct = 100;
    std::vector<std::string> competences;
    std::vector<std::string> languages;
    int contact_for = 0; ///< number of clients who have this person as contact
};

/// Which part of a long list is asked for.
struct PageRequest {
    int limit = 100;                  ///< 1 … 500
    std::optional<std::string> after; ///< next_cursor of the page before
};

template <typename Row>
struct Page {
    std::vector<Row> items;
    std::optional<std::string> next_cursor; ///< only A-Z a-z 0-9 _ . = -; missing on the last page
};

/// One figure with its proven limit where one is known.
struct IndicatorView {
    std::string key;               ///< as in `samma report --json`, e.g. "distinct_mean"
    std::optional<TeamId> team_id; ///< missing for the whole section
    std::optional<double> value;   ///< missing when nothing was counted
    IndicatorUnit unit = IndicatorUnit::count;
    std::string definition_version;
    std::optional<double> bound;
};

struct IndicatorsView {
    PlanSummary plan;
    std::vector<IndicatorView> items; ///< the section's first, then each team's
};

/// A part of a visit that nobody takes, with why.
struct VacantVisitView {
    VisitId visit_id;
    int part = 0;
    ClientId client_id;
    Private<std::string> client_name;
    VisitKind visit_kind = VisitKind::other;
    Priority priority = Priority::personal_care;
    LocalDate on;
    std::optional<Instant> agreed_start;
    Interval start_window;
    Interval promised;
    Minutes care_time{};
    bool is_double = false;
    VacancyReason vacancy_reason = VacancyReason::no_room;
    std::vector<NamedPerson> considered; ///< best first; at most five
};

struct VacantView {
    PlanSummary plan;
    std::vector<VacantVisitView> items;
};

/// A finding of the exact rules with its names.
struct FindingView {
    Finding finding;
    std::optional<Private<std::string>> client_name;
    std::optional<Private<std::string>> care_worker_name;
};

struct FindingsView {
    PlanSummary plan;
    std::vector<FindingView> items; ///< hard ones first
};

/// How one care worker's day is filled.
struct DayLoadView {
    LocalDate on{};
    Minutes on_duty{}; ///< without breaks
    Minutes care{};
    Minutes reserved{};
    Seconds travel{}; ///< to each visit; the way back to the office is not counted
    int visits = 0;
};

struct StaffLoadView {
    CareWorkerId care_worker_id;
    Private<std::string> name;
    std::optional<TeamId> team_id;
    std::string lent_by;           ///< name of her own section, where she is borrowed
    std::vector<DayLoadView> days; ///< those on duty, ascending
};

/// Everybody's days over the plan.
struct SectionLoadView {
    PlanSummary plan;
    std::vector<StaffLoadView> staff; ///< as on the board, by team and name
};

} // namespace samma::app
