#pragma once

#include "base/result.hpp"
#include "base/time.hpp"
#include "care/enum_names.hpp"
#include "care/handbook.hpp"
#include "care/ids.hpp"
#include "care/master_data.hpp"
#include "care/organisation_unit.hpp"
#include "care/plan.hpp"
#include "care/plan_change.hpp"
#include "care/planning_practice.hpp"
#include "care/shift_loan.hpp"
#include "store/access_ports.hpp"
#include "store/account_ports.hpp"
#include "store/matter_ports.hpp"
#include "store/review_ports.hpp"
#include "store/upload_ports.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace samma::store {

using OperationId = Id<struct OperationTag>; ///< made by whoever asks; the same request carries the same one
using ImportBatchId = Id<struct ImportBatchTag>;
using JobId = Id<struct JobTag>;

/// One municipality.
struct Tenant {
    TenantId id;
    std::string name;
    std::string zone; ///< e.g. "Europe/Stockholm"

    friend bool operator==(const Tenant&, const Tenant&) = default;
};

class TenantStore {
  public:
    virtual ~TenantStore() = default;
    virtual std::vector<Tenant> list() = 0; ///< ordered by name
    /// Error: `store.unique_violation`.
    virtual Result<void> add(const Tenant& tenant, Instant at) = 0;
};

/// Who changes something, when, and in which command.
struct ChangeContext {
    Instant at;
    std::string actor; ///< identity of an account, or the word for a person at the command line
    OperationId operation_id;
};

/// The kinds of rows that planning starts from; spelled as their tables. Parents stand before what names
/// them.
enum class RecordKind {
    organisation_unit,
    address,
    section,
    team,
    care_worker,
    delegation,
    client,
    home_entry,
    client_absence,
    client_wish,
    client_relative,
    granted_service,
    service_schedule,
    schedule_entry,
    contact_appointment,
    roster_row,
    reserved_time,
    extra_shift,
    absence,
    public_holiday,
    performed_visit,
};
inline constexpr int kRecordKindCount = 21;

/// A row by kind and key: its identity; for a home entry its client's, for a public holiday its date.
struct RecordName {
    RecordKind kind = RecordKind::address;
    std::string key;

    friend auto operator<=>(const RecordName&, const RecordName&) = default;
};

/// Which identity a row of the importing system has here. Rows that have been ended keep theirs.
struct IdBookEntry {
    RecordKind kind = RecordKind::address;
    std::string external_id;
    Uuid id;
    bool has_ended = false;

    friend bool operator==(const IdBookEntry&, const IdBookEntry&) = default;
};

enum class HomeEntries { leave_out, include };

/// How much of a tenant's data is wanted.
struct MasterDataScope {
    /// A section with the night patrol of its resource area; for a night patrol all sections that it serves.
    /// Missing: all.
    std::optional<SectionId> section_id;
    /// Performed visits from this moment on; missing: all.
    std::optional<Instant> performed_since;
    HomeEntries home_entries = HomeEntries::leave_out;
};

/// Master data with what planning does not ask for: the organisation above the sections, and the clients'
/// relatives.
struct Records : MasterData {
    std::vector<OrganisationUnit> organisation_units;
    std::vector<ClientRelative> client_relatives;
};

/// What becomes of the stored rows. What is not named stays as it is.
struct MasterDataChanges {
    /// Added where the identity is new, changed where it is not; nothing happens where they say the same. A
    /// care worker comes with all delegations, a service schedule with all entries; those left out are ended.
    MasterData put;
    /// Rows that hold no longer; ending a care worker or a schedule ends its delegations or entries too.
    std::vector<RecordName> ended;
    std::string reason;                           ///< why rows are ended
    std::vector<OrganisationUnit> put_units = {}; ///< as `put`
    std::vector<ClientRelative> put_relatives = {};
};

struct ChangeCount {
    int added = 0;
    int changed = 0;
    int ended = 0;

    friend bool operator==(const ChangeCount&, const ChangeCount&) = default;
};

/// Which records of a kind are wanted.
struct RecordPage {
    std::string after; ///< key; empty from the start
    int limit = 100;
};

/// Whether records that hold no longer are wanted too.
enum class Ended { leave_out, include };

/// How far a record has come.
struct RecordHead {
    std::int64_t revision = 0; ///< grows with each change of the record or its parts
    bool has_ended = false;

    friend bool operator==(const RecordHead&, const RecordHead&) = default;
};

/// A change in a record's history.
struct RecordVersion {
    std::int64_t revision = 0;
    RecordName name; ///< the record, or a part of it
    OperationId operation_id;
    Instant changed_at;
    std::string changed_by;
    bool was_there = false; ///< before the change
    /// What it said before, column by column as text; empty where it was not there.
    std::vector<std::pair<std::string, std::string>> before;
};

/// Who is planned together, without anybody's data.
struct Organisation {
    std::vector<OrganisationUnit> units;
    std::vector<Section> sections;
    std::vector<Team> teams;
};

class MasterDataStore {
  public:
    virtual ~MasterDataStore() = default;

    /// Each list ordered by identity (holidays by date). An unknown section gives empty lists.
    virtual MasterData load(const MasterDataScope& scope) = 0;
    /// The one record, with its parts, in its own list; nothing in any list when it is not there. Of a part
    /// (a delegation, a schedule entry) its whole with this part alone.
    virtual Records load_one(const RecordName& name, Ended ended = Ended::leave_out) = 0;
    /// The client with wishes, absences, granted services, schedules and contact appointments; never the home
    /// entry.
    virtual MasterData load_of_client(ClientId client_id) = 0;
    /// Those whom the client has consented to tell of changed visits, by identity.
    virtual std::vector<ClientRelative> load_relatives(ClientId client_id) = 0;
    /// Who lives at the address.
    virtual std::vector<Client> load_dwellers(AddressId address_id) = 0;
    /// Records of the kind that hold, by key, at most `page.limit` after the key `page.after`.
    virtual Records load_page(RecordKind kind, std::optional<SectionId> section_id,
                              const RecordPage& page) = 0;
    /// How far a record has come; nothing when it has never been there.
    virtual std::optional<RecordHead> find_head(const RecordName& name) = 0;
    /// What a record (and its parts) said before each change, newest first.
    virtual std::vector<RecordVersion> load_history(const RecordName& name) = 0;
    /// The records that the operation added, changed or ended; empty for one that is not known.
    virtual std::vector<RecordName> touched_by(OperationId operation_id) = 0;
    /// Puts every record that the operation touched back to what it said before. Errors: `operation.unknown`,
    /// and `operation.built_on` (value `by`: change, plan or reference) when later work rests on it. After an
    /// error the unit of work must not be committed.
    virtual Result<ChangeCount> undo(OperationId operation_id, const ChangeContext& context) = 0;

    /// Organisation, sections and teams alone, all of them.
    virtual Organisation load_organisation() = 0;
    virtual std::vector<IdBookEntry> load_id_book() = 0;

    /// Errors: a refusal of a table (`store.unique_violation` …) with the table's column, and
    /// `store.dangling_reference` where a row that holds would name one that has ended. After an error the
    /// unit of work must not be committed.
    virtual Result<ChangeCount> apply(const MasterDataChanges& changes, const ChangeContext& context) = 0;
};

/// What a list of plans shows of a revision.
struct PlanRevisionHead {
    PlanId id;
    SectionId section_id;
    DateRange dates;
    int revision = 1;
    Instant accepted_at;
    std::string accepted_by;

    friend bool operator==(const PlanRevisionHead&, const PlanRevisionHead&) = default;
};

class PlanStore {
  public:
    virtual ~PlanStore() = default;

    /// Keeps the plan as the revision after `base_revision` (0: there is none yet) of its section and dates.
    /// Error: `plan.revision_conflict` with the value `current` when somebody else was first.
    virtual Result<PlanRevision> save(const Plan& plan, int base_revision, const ChangeContext& context) = 0;

    virtual std::optional<PlanRevision> find(PlanId id) = 0;
    /// The newest revision of the section and exactly these dates.
    virtual std::optional<PlanRevision> find_latest(SectionId section_id, DateRange dates) = 0;
    /// The plan that was accepted last for the section, whatever its dates.
    virtual std::optional<PlanRevision> find_latest(SectionId section_id) = 0;
    /// Newest first; all sections where none is named.
    virtual std::vector<PlanRevisionHead> list(std::optional<SectionId> section_id) = 0;

    /// What was decided about the plan's visits apart from who makes them; once for a plan, with its saving.
    virtual Result<void> save_adjustments(PlanId id, std::span<const VisitAdjustment> adjustments) = 0;
    virtual std::vector<VisitAdjustment> load_adjustments(PlanId id) = 0;
};

/// Who is lent to which section for which visit. A loan holds from its storing until it is ended.
class LoanStore {
  public:
    virtual ~LoanStore() = default;

    /// Loans that hold, in which the section lends or borrows, on the dates; by start, then identity.
    virtual std::vector<ShiftLoan> load(SectionId section_id, DateRange dates) = 0;
    /// One that has ended holds again. Error: `store.unique_violation` when somebody is lent for that part of
    /// the visit already.
    virtual Result<void> add(const ShiftLoan& loan, const ChangeContext& context) = 0;
    /// One that has ended stays as it is.
    virtual Result<void> end(ShiftLoanId id, const ChangeContext& context) = 0;
};

/// The changes that coordinators have made by hand in an accepted plan and not yet published.
struct PlanDraft {
    PlanDraftId id;
    PlanId plan_id;   ///< what the changes start from
    int revision = 0; ///< grows with everything that is made, undone and redone
    Instant changed_at;
    std::string changed_by;

    friend bool operator==(const PlanDraft&, const PlanDraft&) = default;
};

/// One change of a draft.
struct PlanEdit {
    int position = 1; ///< from 1 within the draft, in the order they were made
    OperationId operation_id;
    EditKind kind = EditKind::move_visit;
    std::optional<ClientId> client_id; ///< whose visit
    int revision = 1;                  ///< of the draft when it was made, undone, redone or dropped last
    EditState state = EditState::made;
    std::string reason; ///< why hard findings were overridden (särskilt skäl); empty: none were
    int overridden = 0; ///< how many hard findings
    Instant made_at;
    std::string made_by;
    PlanChange change;
    std::string report =
        {}; ///< what happened that it meets, in the words of app; empty: nothing was reported
    std::optional<LocalDate> happened_on = {};

    friend bool operator==(const PlanEdit&, const PlanEdit&) = default;
};

enum class DraftEnd { published, discarded };
enum class DraftState { open, published, discarded };

/// A change that meets something that was reported, with what has become of the draft that it stands in.
struct ReportedEdit {
    PlanEdit edit;
    DraftState draft = DraftState::open;
};

/// That somebody has told a client, or one of her relatives, of the visits that an event has changed.
struct ToldNote {
    OperationId event_id; ///< of the change that met the event
    ClientId client_id;
    std::optional<ClientRelativeId> relative_id; ///< nothing: the client herself
    bool is_told = true;                         ///< false: it was taken back
    Instant noted_at;
    std::string noted_by;

    friend bool operator==(const ToldNote&, const ToldNote&) = default;
};

/// What somebody has decided about a proposal: nothing yet, to take all or some of it, or to leave it.
enum class ProposalState { open, accepted, put_aside };

/// What a list of proposals shows of one.
struct ProposalHead {
    PlanId id;
    SectionId section_id;
    DateRange dates;
    Instant made_at;
    std::string made_by;
    ProposalState state = ProposalState::open;
    std::optional<Instant> decided_at;
    std::optional<int> guard_rail_pct;       ///< how much longer the ways were allowed to be; missing: any
    std::optional<Seconds> travel;           ///< of all ways in the plan
    std::optional<Seconds> reference_travel; ///< of a plan made without continuity

    friend bool operator==(const ProposalHead&, const ProposalHead&) = default;
};

/// A plan of the planner that stands beside the plan in force until somebody has decided.
struct PlanProposal {
    ProposalHead head;
    Plan plan;
    std::vector<VisitAdjustment> adjustments; ///< decided about visits when it was made
};

class ProposalStore {
  public:
    virtual ~ProposalStore() = default;

    virtual Result<void> add(const PlanProposal& proposal) = 0;
    virtual std::optional<PlanProposal> find(PlanId id) = 0;
    /// Newest first.
    virtual std::vector<ProposalHead> list(SectionId section_id, int limit) = 0;
    virtual void decide(PlanId id, ProposalState state, Instant at) = 0;
};

/// Drafts, one open for each plan. What changes one names the revision that it starts from; Error:
/// `draft.revision_conflict` with the value `current` when somebody else was first.
class DraftStore {
  public:
    virtual ~DraftStore() = default;

    virtual std::optional<PlanDraft> find_open(PlanId plan_id) = 0;
    /// Edits that something has happened to after that revision of the draft, by position.
    virtual std::vector<PlanEdit> load_edits(PlanDraftId id, int since_revision) = 0;
    /// The section's reported changes of the day, in the order they were made, whatever plan they stand in.
    virtual std::vector<ReportedEdit> load_reported(SectionId section_id, LocalDate on) = 0;
    /// What has been noted of those who must be told of the section's events that day.
    virtual std::vector<ToldNote> load_told(SectionId section_id, LocalDate on) = 0;
    /// Notes it, in place of what was noted before of the same event and person.
    virtual Result<void> note_told(const ToldNote& note) = 0;
    /// Begins an empty draft at revision 0.
    virtual Result<PlanDraft> begin(PlanDraftId id, PlanId plan_id, const ChangeContext& context) = 0;
    /// Adds the edit at the end; what is undone is dropped. The store gives position, revision and state.
    virtual Result<PlanEdit> append(const PlanDraft& draft, PlanEdit edit, const ChangeContext& context) = 0;
    /// Undoes the last edit that holds, or redoes the first that is undone. Errors: `draft.nothing_to_undo`,
    /// `draft.nothing_to_redo`.
    virtual Result<PlanEdit> undo(const PlanDraft& draft, const ChangeContext& context) = 0;
    virtual Result<PlanEdit> redo(const PlanDraft& draft, const ChangeContext& context) = 0;
    virtual Result<void> close(const PlanDraft& draft, DraftEnd end, const ChangeContext& context) = 0;
};

/// One row of the access log and change log: who did what, by which right.
struct AuditEvent {
    Instant at;
    std::string action; ///< e.g. view, list, export, change
    std::string actor;  ///< identity of an account or session, never a name
    // What follows can be deleted by law without breaking the chain.
    std::string role = {};
    std::string resource_kind = {};
    std::string resource_id = {};
    std::optional<ClientId> client_id = {};
    std::string relation = {}; ///< the relation to the client or section that gave the right
    std::optional<OperationId> operation_id = {};
    std::string details = {}; ///< what else must be known; never what was read

    friend bool operator==(const AuditEvent&, const AuditEvent&) = default;
};

/// An audit row as it lies in the chain.
struct AuditRow {
    std::int64_t sequence = 0; ///< from 1, without gaps
    AuditEvent event;
    bool is_erased = false; ///< content deleted by law; action, actor and time remain
};

/// The newest row of a chain: kept outside the database it shows later whether rows were cut off.
struct AuditAnchor {
    std::int64_t sequence = 0;
    std::array<std::uint8_t, 32> hash{};

    friend bool operator==(const AuditAnchor&, const AuditAnchor&) = default;
};

/// What a check of the chain found wrong, at the first row where it does not hold.
struct AuditFault {
    std::int64_t sequence = 0;
    std::string what; ///< sequence_gap, content_changed, hash_changed, half_erased, rows_cut_off

    friend bool operator==(const AuditFault&, const AuditFault&) = default;
};

class AuditStore {
  public:
    virtual ~AuditStore() = default;

    virtual void append(std::span<const AuditEvent> events) = 0;
    void append(const AuditEvent& event) { append(std::span(&event, 1)); }

    /// Who has seen or changed what concerns the client, oldest first.
    virtual std::vector<AuditRow> load_of_client(ClientId client_id, Interval time) = 0;
    /// Rows after the given one, at most `limit`.
    virtual std::vector<AuditRow> load_after(std::int64_t sequence, int limit) = 0;

    /// Takes away what the rows before the moment tell; the chain stays whole. Returns how many. For
    /// retention only.
    virtual std::int64_t erase_content_before(Instant moment) = 0;

    /// Every row of the stretch, oldest first; content that was deleted by law is empty.
    virtual void for_each_in(Interval time, const std::function<void(const AuditRow&)>& use) = 0;
    /// The hashes of the rows after the given one, at most `limit`.
    virtual std::vector<AuditAnchor> load_anchors_after(std::int64_t sequence, int limit) = 0;

    virtual std::optional<AuditAnchor> find_head() = 0;
    /// Reads the whole chain. `anchor`: a head that was kept outside the database earlier.
    virtual std::optional<AuditFault> find_fault(const std::optional<AuditAnchor>& anchor) = 0;
};

/// A command that has been applied, with its answer.
struct AppliedOperation {
    OperationId id;
    std::string name; ///< of the use case
    std::string actor;
    Instant applied_at;
    std::string request_digest; ///< tells a repeated request from another one under the same identity
    std::string result;

    friend bool operator==(const AppliedOperation&, const AppliedOperation&) = default;
};

class OperationStore {
  public:
    virtual ~OperationStore() = default;
    virtual std::optional<AppliedOperation> find(OperationId id) = 0;
    /// Error: `store.unique_violation` when the operation has been applied.
    virtual Result<void> record(const AppliedOperation& operation) = 0;
};

/// One accepted import; what it did lies under its operation.
struct ImportBatch {
    ImportBatchId id;
    OperationId operation_id; ///< the one under which its rows were applied
    std::string source;       ///< which files
    Instant imported_at;
    std::string imported_by;
    ChangeCount count;
    std::optional<Instant> undone_at;
    std::string undone_by; ///< empty: stands

    friend bool operator==(const ImportBatch&, const ImportBatch&) = default;
};

class ImportStore {
  public:
    virtual ~ImportStore() = default;
    /// After `MasterDataStore::apply` under the same operation.
    virtual Result<void> record(const ImportBatch& batch) = 0;
    virtual std::vector<ImportBatch> list() = 0; ///< newest first
    virtual std::optional<ImportBatch> find(ImportBatchId id) = 0;

    /// Puts every row that the import touched back to what it said before. Errors: `import.unknown`,
    /// `import.already_undone`, and `import.built_on` (value `by`: change, plan or reference) when later work
    /// rests on it. `context` is the undoing's own operation. After an error the unit of work must not be
    /// committed.
    virtual Result<ChangeCount> undo(ImportBatchId id, const ChangeContext& context) = 0;
};

/// Something that happened, for those who listen. Kinds and identities only, nothing about a person.
struct Event {
    std::int64_t sequence = 0; ///< given by the store
    Instant at;
    std::string kind; ///< e.g. plan.accepted, master_data.changed
    std::optional<SectionId> section_id;
    std::string subject_id;
    OperationId operation_id;

    friend bool operator==(const Event&, const Event&) = default;
};

class EventStore {
  public:
    virtual ~EventStore() = default;
    virtual std::int64_t append(const Event& event) = 0; ///< returns its sequence
    virtual std::vector<Event> load_after(std::int64_t sequence, int limit) = 0;
    virtual std::optional<Event> newest() = 0;
    virtual std::int64_t last_sequence() = 0; ///< 0: none
};

/// Work that takes longer than an answer may.
enum class JobKind { plan, import_files, report };
/// waiting → running → one of the last three, which it never leaves.
enum class JobState { waiting, running, done, failed, cancelled };

/// How good a plan is that is being made.
struct BestSoFar {
    int vacant = 0;            ///< parts of visits that nobody takes
    int people_hundredths = 0; ///< different people for each client on average, in hundredths

    friend bool operator==(const BestSoFar&, const BestSoFar&) = default;
};

/// How far a job has come, in the unit of its kind (iterations, rows).
struct JobProgress {
    std::int64_t done = 0;
    std::int64_t total = 0;                       ///< 0: not known yet
    std::optional<BestSoFar> best = std::nullopt; ///< of a plan

    friend bool operator==(const JobProgress&, const JobProgress&) = default;
};

/// One piece of long work, asked for by somebody, done once by one of the workers. Holds identities and
/// figures only, nothing about a person.
struct Job {
    JobId id;
    JobKind kind = JobKind::plan;
    std::optional<SectionId> section_id; ///< what it concerns; missing: the installation
    std::string request;                 ///< what is asked, in the kind's own words (JSON)
    std::string caller;                  ///< on whose behalf it is done, in the words of app
    OperationId operation_id;            ///< under which its outcome is stored, once
    Instant asked_at;
    JobState state = JobState::waiting;
    JobProgress progress;
    bool is_cancel_asked = false;
    bool is_finish_asked = false;   ///< to end with the best that it has
    int attempt = 0;                ///< how many workers have begun it since it last came further
    std::string worker;             ///< who does it; empty: nobody
    std::optional<Instant> beat_at; ///< the worker's last sign of life
    std::optional<Instant> ended_at;
    std::string result;     ///< identity of what was made
    std::string error_code; ///< why it failed

    friend bool operator==(const Job&, const Job&) = default;
};

/// What a worker hears when it gives a sign of life.
enum class JobOrder { go_on, finish, stop, belongs_to_another };

class JobStore {
  public:
    virtual ~JobStore() = default;
    /// Error: `store.unique_violation` for an identity that is there.
    virtual Result<void> add(const Job& job) = 0;
    virtual std::optional<Job> find(JobId id) = 0;
    /// Newest first, after `before` (missing: from the newest); all sections where none is named.
    virtual std::vector<Job> list(std::optional<SectionId> section_id, std::optional<JobId> before,
                                  int limit) = 0;

    /// The job that has waited longest, or one whose worker has given no sign of life since `silent_since`;
    /// it is `worker`'s from now on.
    virtual std::optional<Job> claim(const std::string& worker, Instant now, Instant silent_since) = 0;
    /// A sign of life with how far the work has come.
    virtual JobOrder beat(JobId id, const std::string& worker, const JobProgress& progress, Instant now) = 0;
    /// Keeps what another worker needs to go on from here. False when the job is another's.
    virtual bool save_checkpoint(JobId id, const std::string& worker,
                                 std::span<const std::uint8_t> checkpoint) = 0;
    virtual std::vector<std::uint8_t> load_checkpoint(JobId id) = 0; ///< empty: none
    /// Ends the job as done (with `result`), failed (with `error_code`) or cancelled. False when it is
    /// another worker's or has ended: then nothing of what the worker made may be kept.
    virtual bool end(JobId id, const std::string& worker, JobState state, const std::string& outcome,
                     Instant now) = 0;
    /// A waiting job is cancelled at once; of a running one it is asked. False when it has ended.
    virtual bool ask_cancel(JobId id, Instant now) = 0;
    /// A running job is asked to end with the best that it has. False when it does not run.
    virtual bool ask_finish(JobId id) = 0;
};

/// A named value in its newest version.
struct Setting {
    std::string name;
    int version = 1;
    std::string value;

    friend bool operator==(const Setting&, const Setting&) = default;
};

/// A version of the handbook: the city's, or a section's own where it departs from the city's.
struct HandbookVersion {
    Handbook handbook;
    PlanningPractice practice;
    std::optional<SectionId> section_id; ///< missing: the city's
    LocalDate holds_from;
    bool follows_city = false; ///< of a section: from then on it has no handbook of its own
    std::string reason;
    Instant set_at;
    std::string set_by;

    friend bool operator==(const HandbookVersion&, const HandbookVersion&) = default;
};

class SettingStore {
  public:
    virtual ~SettingStore() = default;
    virtual std::optional<Setting> find(const std::string& name) = 0;
    virtual Setting set(const std::string& name, const std::string& value, const ChangeContext& context) = 0;

    /// Of the city and of all sections; what holds from the latest day first.
    virtual std::vector<HandbookVersion> list_handbooks() = 0;
    /// The handbook that holds on the day, of those added: the section's own, or the city's.
    virtual std::optional<HandbookVersion> find_handbook(LocalDate on,
                                                         std::optional<SectionId> section_id) = 0;
    virtual std::optional<HandbookVersion> find_handbook(const std::string& version) = 0;
    /// A version is never changed; Error: `store.unique_violation`.
    virtual Result<void> add_handbook(const HandbookVersion& added, const ChangeContext& context) = 0;
};

/// One piece of work for one tenant: everything in it is stored at `commit`, or nothing is. One thread's.
class UnitOfWork {
  public:
    virtual ~UnitOfWork() = default;
    virtual TenantStore& tenants() = 0;
    virtual MasterDataStore& master_data() = 0;
    virtual PlanStore& plans() = 0;
    virtual LoanStore& loans() = 0;
    virtual DraftStore& drafts() = 0;
    virtual ProposalStore& proposals() = 0;
    virtual AuditStore& audit() = 0;
    virtual OperationStore& operations() = 0;
    virtual ImportStore& imports() = 0;
    virtual EventStore& events() = 0;
    virtual SettingStore& settings() = 0;
    virtual JobStore& jobs() = 0;
    virtual AccessStore& access() = 0;
    virtual ReviewStore& reviews() = 0;
    virtual UploadStore& uploads() = 0;
    virtual MatterStore& matters() = 0;
    virtual AccountStore& accounts() = 0;
    virtual SessionStore& sessions() = 0;

    /// After return everything is on disk. Throws StoreFailure when it cannot be; then nothing is stored.
    virtual void commit() = 0;
};

/// Where everything is kept.
class Store {
  public:
    virtual ~Store() = default;

    /// For commands. Waits for its turn; a thread that has one open must not begin another. Throws
    /// StoreFailure{disk_full} when the disk is so full that only looks are stored.
    virtual std::unique_ptr<UnitOfWork> begin_write(TenantId tenant_id) = 0;
    /// The same for reads that must leave a row in the access log: the look and its row are stored together.
    virtual std::unique_ptr<UnitOfWork> begin_look(TenantId tenant_id) = 0;
    /// Sees one state however long it lasts, beside writers; storing in it throws. For what is no look at a
    /// person's data by somebody: planning jobs, events, health.
    virtual std::unique_ptr<UnitOfWork> begin_read(TenantId tenant_id) = 0;

    /// The number of the newest step of the schema: the store answers.
    virtual int schema_number() = 0;
    /// Reads everything; what is wrong with the database, empty when sound. Slow on a large one.
    virtual std::vector<std::string> check() = 0;
    /// Until an event has been stored after the announcement `seen` (0: none yet), by any node, or the time
    /// is up; returns the newest announcement.
    virtual std::uint64_t await_announcement(std::uint64_t seen, std::chrono::milliseconds at_most) = 0;
};

} // namespace samma::store

namespace samma {

template <>
std::span<const std::string_view> enum_names<store::RecordKind>();
template <>
std::span<const std::string_view> enum_names<store::DraftState>();
template <>
std::span<const std::string_view> enum_names<store::ProposalState>();
template <>
std::span<const std::string_view> enum_names<store::JobKind>();
template <>
std::span<const std::string_view> enum_names<store::JobState>();

} // namespace samma
