#pragma once

#include "base/result.hpp"
#include "base/time.hpp"
#include "care/enum_names.hpp"
#include "care/ids.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samma::store {

using CareRelationId = Id<struct CareRelationTag>;
using ClientFlagId = Id<struct ClientFlagTag>;
using BreakGlassId = Id<struct BreakGlassTag>;

/// What ties an account to a client, or to a part of the organisation, beside plan, team and roles.
enum class CareRelationKind {
    case_work,      ///< responsible for the client's case
    nursing,        ///< responsible for the client's health care at home
    alarm_duty,     ///< answers alarms of a place while it lasts
    consent,        ///< the client has consented that this person may know
    self,           ///< the account is the client's own
    audit_task,     ///< reviews the access log of a place
    protected_list, ///< named for a client with protected identity
};

enum class RelationStatus { proposed, confirmed, ended };

/// A relation with its start, end, source and status; only a confirmed one counts, and only in its time.
struct CareRelation {
    CareRelationId id;
    Uuid account_id;
    CareRelationKind kind = CareRelationKind::case_work;
    std::optional<ClientId> client_id; ///< missing for alarm duty and audit tasks …
    std::optional<Uuid> place_id;      ///< … which concern a place; missing there: everywhere
    Instant starts_at;
    std::optional<Instant> ends_at;
    std::string source; ///< e.g. the order, the decision, who gave the consent
    RelationStatus status = RelationStatus::proposed;
    Instant proposed_at;
    std::string proposed_by;
    std::optional<Instant> confirmed_at;
    std::string confirmed_by;

    [[nodiscard]] bool is_in_force(Instant now) const
    {
        return status == RelationStatus::confirmed && starts_at <= now && (!ends_at || now < *ends_at);
    }

    friend bool operator==(const CareRelation&, const CareRelation&) = default;
};

enum class ClientFlagKind {
    confidentiality_marking, ///< sekretessmarkering
    protected_registration,  ///< skyddad folkbokföring
    block,                   ///< spärr against sharing between care givers
};

enum class FlagStatus { proposed, confirmed, end_proposed, ended };

/// How a client is protected. Markings are set and taken away by two people, a block at once.
struct ClientFlag {
    ClientFlagId id;
    ClientId client_id;
    ClientFlagKind kind = ClientFlagKind::confidentiality_marking;
    FlagStatus status = FlagStatus::proposed;
    std::string source;
    Instant proposed_at;
    std::string proposed_by;
    std::optional<Instant> confirmed_at;
    std::optional<std::string> confirmed_by;
    std::optional<Instant> end_proposed_at;
    std::optional<std::string> end_proposed_by;
    std::optional<Instant> ended_at;
    std::optional<std::string> ended_by;

    /// From the first person's word until the second person has taken it away.
    [[nodiscard]] bool is_in_force() const { return status != FlagStatus::ended; }

    friend bool operator==(const ClientFlag&, const ClientFlag&) = default;
};

enum class BreakGlassReason { emergency, staff_missing, complaint, other };
enum class BreakGlassVerdict { justified, not_justified };

/// A client's file opened with a reason by somebody without a relation. What is said at the start is never
/// changed.
struct BreakGlass {
    BreakGlassId id;
    Uuid account_id;
    std::string role;
    ClientId client_id;
    SectionId section_id; ///< the client's, whose manager is told
    BreakGlassReason reason_code = BreakGlassReason::emergency;
    std::string reason;
    Instant asked_at;
    bool needs_approval = false;      ///< a client with protected identity: a second person approves
    std::optional<Instant> starts_at; ///< missing: not approved yet
    std::optional<Instant> ends_at;
    std::optional<std::string> approved_by;
    std::optional<Instant> reviewed_at;
    std::optional<std::string> reviewed_by;
    std::optional<BreakGlassVerdict> verdict;
    std::optional<std::string> review_note;
    std::optional<Instant> closed_at = {}; ///< by whoever opened it, before its time was over

    [[nodiscard]] bool is_open(Instant now) const
    {
        return starts_at && *starts_at <= now && now < *ends_at && !closed_at;
    }

    friend bool operator==(const BreakGlass&, const BreakGlass&) = default;
};

/// A visit that a plan in force puts in a care worker's hands.
struct PlannedTask {
    VisitId visit_id;
    SectionId section_id;
    LocalDate on = {};
    Instant starts_at = {};
};

/// Relations to clients, protection of clients, and files opened with a reason.
class AccessStore {
  public:
    virtual ~AccessStore() = default;

    /// Error: `store.unique_violation`, `store.foreign_key_violation`, `store.check_violation`.
    virtual Result<void> propose(const CareRelation& relation) = 0;
    virtual std::optional<CareRelation> find_relation(CareRelationId id) = 0;
    virtual std::vector<CareRelation> relations_of_account(const Uuid& account_id) = 0;
    virtual std::vector<CareRelation> relations_of_client(ClientId client_id) = 0;
    virtual void confirm(CareRelationId id, Instant at, const std::string& by) = 0;
    virtual void end(CareRelationId id, Instant at, const std::string& by, const std::string& reason) = 0;

    virtual Result<void> propose(const ClientFlag& flag) = 0;
    virtual std::optional<ClientFlag> find_flag(ClientFlagId id) = 0;
    virtual std::vector<ClientFlag> flags_in_force() = 0;
    virtual std::vector<ClientFlag> flags_of_client(ClientId client_id) = 0;
    /// Keeps the flag's next step: confirmed, asked to end, ended. Error: `store.check_violation` where the
    /// same person would take both steps.
    virtual Result<void> step(const ClientFlag& flag) = 0;

    virtual Result<void> open(const BreakGlass& opening) = 0;
    virtual std::optional<BreakGlass> find_opening(BreakGlassId id) = 0;
    virtual std::vector<BreakGlass> openings_of_account(const Uuid& account_id) = 0;
    virtual std::vector<BreakGlass> openings_of_section(SectionId section_id) = 0; ///< newest first
    /// Keeps the approval, the closing or the review. Error: `store.append_only_violation` for anything else.
    virtual Result<void> step(const BreakGlass& opening) = 0;

    /// Of the plans in force, by start.
    virtual std::vector<PlannedTask> planned_tasks(CareWorkerId care_worker_id, Interval starts) = 0;
};

} // namespace samma::store

namespace samma {

template <>
std::span<const std::string_view> enum_names<store::CareRelationKind>();
template <>
std::span<const std::string_view> enum_names<store::RelationStatus>();
template <>
std::span<const std::string_view> enum_names<store::ClientFlagKind>();
template <>
std::span<const std::string_view> enum_names<store::FlagStatus>();
template <>
std::span<const std::string_view> enum_names<store::BreakGlassReason>();
template <>
std::span<const std::string_view> enum_names<store::BreakGlassVerdict>();

} // namespace samma
