#pragma once

#include "store/plan_rows.hpp"

namespace samma::store {

class SqlProposalStore : public ProposalStore {
  public:
    SqlProposalStore(Transaction& transaction, TenantId tenant_id)
        : transaction_(transaction), tenant_id_(tenant_id), rows_(transaction, tenant_id, kProposalTables)
    {
    }

    Result<void> add(const PlanProposal& proposal) override;
    std::optional<PlanProposal> find(PlanId id) override;
    std::vector<ProposalHead> list(SectionId section_id, int limit) override;
    void decide(PlanId id, ProposalState state, Instant at) override;

  private:
    Transaction& transaction_;
    TenantId tenant_id_;
    PlanRows rows_;
};

} // namespace samma::store
