#pragma once

#include "store/access_ports.hpp"
#include "store/database.hpp"

namespace samma::store {

class SqlAccessStore : public AccessStore {
  public:
    SqlAccessStore(Transaction& transaction, TenantId tenant_id)
        : transaction_(transaction), tenant_id_(tenant_id)
    {
    }

    Result<void> propose(const CareRelation& relation) override;
    std::optional<CareRelation> find_relation(CareRelationId id) override;
    std::vector<CareRelation> relations_of_account(const Uuid& account_id) override;
    std::vector<CareRelation> relations_of_client(ClientId client_id) override;
    void confirm(CareRelationId id, Instant at, const std::string& by) override;
    void end(CareRelationId id, Instant at, const std::string& by, const std::string& reason) override;

    Result<void> propose(const ClientFlag& flag) override;
    std::optional<ClientFlag> find_flag(ClientFlagId id) override;
    std::vector<ClientFlag> flags_in_force() override;
    std::vector<ClientFlag> flags_of_client(ClientId client_id) override;
    Result<void> step(const ClientFlag& flag) override;

    Result<void> open(const BreakGlass& opening) override;
    std::optional<BreakGlass> find_opening(BreakGlassId id) override;
    std::vector<BreakGlass> openings_of_account(const Uuid& account_id) override;
    std::vector<BreakGlass> openings_of_section(SectionId section_id) override;
    Result<void> step(const BreakGlass& opening) override;

    std::vector<PlannedTask> planned_tasks(CareWorkerId care_worker_id, Interval starts) override;

  private:
    Transaction& transaction_;
    TenantId tenant_id_;
};

} // namespace samma::store
