#pragma once

#include "store/database.hpp"
#include "store/plan_rows.hpp"
#include "store/ports.hpp"

namespace samma::store {

class SqlPlanStore : public PlanStore {
  public:
    SqlPlanStore(Transaction& transaction, TenantId tenant_id)
        : transaction_(transaction), tenant_id_(tenant_id), rows_(transaction, tenant_id, kRevisionTables)
    {
    }

    Result<PlanRevision> save(const Plan& plan, int base_revision, const ChangeContext& context) override;
    std::optional<PlanRevision> find(PlanId id) override;
    std::optional<PlanRevision> find_latest(SectionId section_id, DateRange dates) override;
    std::optional<PlanRevision> find_latest(SectionId section_id) override;
    std::vector<PlanRevisionHead> list(std::optional<SectionId> section_id) override;
    Result<void> save_adjustments(PlanId id, std::span<const VisitAdjustment> adjustments) override;
    std::vector<VisitAdjustment> load_adjustments(PlanId id) override;

  private:
    Result<void> insert_head(const PlanRevision& revision);
    std::optional<PlanRevision> load(const Query& query, std::initializer_list<Cell> parameters);

    Transaction& transaction_;
    TenantId tenant_id_;
    PlanRows rows_;
};

} // namespace samma::store
