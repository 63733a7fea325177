#pragma once

#include "store/database.hpp"
#include "store/ports.hpp"

namespace samma::store {

class SqlMasterDataStore : public MasterDataStore {
  public:
    SqlMasterDataStore(Transaction& transaction, TenantId tenant_id)
        : transaction_(transaction), tenant_id_(tenant_id)
    {
    }

    MasterData load(const MasterDataScope& scope) override;
    Organisation load_organisation() override;
    std::vector<IdBookEntry> load_id_book() override;
    Result<ChangeCount> apply(const MasterDataChanges& changes, const ChangeContext& context) override;

  private:
    Transaction& transaction_;
    TenantId tenant_id_;
};

} // namespace samma::store
