#pragma once

#include "store/database.hpp"
#include "store/ports.hpp"

namespace samma::store {

class SqlImportStore : public ImportStore {
  public:
    SqlImportStore(Transaction& transaction, TenantId tenant_id)
        : transaction_(transaction), tenant_id_(tenant_id)
    {
    }

    Result<void> record(const ImportBatch& batch) override;
    std::vector<ImportBatch> list() override;
    std::optional<ImportBatch> find(ImportBatchId id) override;
    Result<ChangeCount> undo(ImportBatchId id, const ChangeContext& context) override;

  private:
    Transaction& transaction_;
    TenantId tenant_id_;
};

} // namespace samma::store
