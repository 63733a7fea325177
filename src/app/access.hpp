#pragma once

#include "app/policy.hpp"
#include "app/ports.hpp"
#include "care/client.hpp"
#include "care/organisation_tree.hpp"

#include <map>
#include <optional>
#include <string>

namespace samma::app {

/// What is asked for: of a client, of a care worker, of a section, or of the installation where all are
/// missing.
struct Subject {
    std::optional<ClientId> client_id;
    std::optional<CareWorkerId> care_worker_id;
    std::optional<SectionId> section_id;

    static Subject client(ClientId id) { return {id, {}, {}}; }
    static Subject care_worker(CareWorkerId id) { return {{}, id, {}}; }
    static Subject section(SectionId id) { return {{}, {}, id}; }

    friend bool operator==(const Subject&, const Subject&) = default;
};

/// What a caller may do, by what the store says at this moment: loads the relations that a decision needs, in
/// the unit of work that acts on it, and asks the policy.
class Access {
  public:
    Access(const Ports& ports, store::UnitOfWork& work, const Caller& caller);

    /// The right, or `resource.unknown`, for what does not exist as well.
    Result<Grant> decide_on(Action action, const Subject& subject);
    /// The same for a client that has been loaded already.
    Result<Grant> decide_on_client(Action action, const Client& client);

    /// The grant; a refusal is noted in the access log, which is committed at once.
    Result<Grant> demand(Action action, const Subject& subject);

    /// Notes what has been done by which right.
    void log(Action action, const Grant& grant, const Subject& subject, const std::string& resource_kind,
             const std::string& resource_id);

    /// Whether the client has protected identity and the caller is not named for it: shown as a blank.
    bool hides(ClientId client_id);
    bool hides_anybody();
    /// What stands in place of the name of a client that is hidden: whom to ask, of those who are named for
    /// it. Source: reliability rule R-7.
    Private<std::string> shown_instead(ClientId client_id);
    /// Whether the team has so few clients, one of them hidden, that its figures would tell of that one.
    bool hides_figures_of(TeamId team_id);

    [[nodiscard]] Instant now() const { return now_; }
    const OrganisationTree& tree();

  private:
    Situation situation_of(const Client& client);
    bool is_tied_to(const Client& client, Role role, Relation relation);
    bool is_tied_to_section(SectionId section_id, Role role, Relation relation);
    bool has_relation(store::CareRelationKind kind, const Client& client);
    bool has_duty(store::CareRelationKind kind, std::optional<SectionId> section_id);
    bool is_in_team_of(const Client& client);
    bool is_contact_person_of(const Client& client);
    bool has_visit(const Client& client, Relation relation);
    bool has_opened(ClientId client_id);
    [[nodiscard]] LocalDate today() const;
    const std::vector<store::CareRelation>& relations();
    const std::vector<store::ClientFlag>& flags();
    const MasterData& records_of(ClientId client_id);
    const std::optional<CareWorker>& own_record();

    const Ports& ports_;
    store::UnitOfWork& work_;
    const Caller& caller_;
    Instant now_;
    std::optional<OrganisationTree> tree_;
    std::optional<std::vector<store::CareRelation>> relations_;
    std::optional<std::vector<store::ClientFlag>> flags_;
    std::optional<std::vector<store::PlannedTask>> tasks_;
    std::optional<std::optional<CareWorker>> own_record_;
    std::map<ClientId, MasterData> records_;
};

} // namespace samma::app
