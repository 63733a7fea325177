#pragma once

#include "store/database.hpp"
#include "store/ports.hpp"

namespace samma::store {

class SqlMatterStore : public MatterStore {
  public:
    SqlMatterStore(Transaction& transaction, TenantId tenant_id)
        : transaction_(transaction), tenant_id_(tenant_id)
    {
    }

    Result<void> begin(const Matter& matter, const ChangeContext& context) override;
    Result<void> add_step(MatterId id, const MatterStep& step, const ChangeContext& context) override;
    std::optional<Matter> find(MatterId id) override;
    std::vector<Matter> list(SectionId section_id, MatterKind kind) override;

  private:
    void load_steps(Matter& matter);

    Transaction& transaction_;
    TenantId tenant_id_;
};

} // namespace samma::store
