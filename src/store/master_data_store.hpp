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
    Records load_one(const RecordName& name, Ended ended) override;
    MasterData load_of_client(ClientId client_id) override;
    std::vector<ClientRelative> load_relatives(ClientId client_id) override;
    std::vector<Client> load_dwellers(AddressId address_id) override;
    Records load_page(RecordKind kind, std::optional<SectionId> section_id, const RecordPage& page) override;
    std::optional<RecordHead> find_head(const RecordName& name) override;
    std::vector<RecordVersion> load_history(const RecordName& name) override;
    std::vector<RecordName> touched_by(OperationId operation_id) override;
    Result<ChangeCount> undo(OperationId operation_id, const ChangeContext& context) override;
    Organisation load_organisation() override;
    std::vector<IdBookEntry> load_id_book() override;
    Result<ChangeCount> apply(const MasterDataChanges& changes, const ChangeContext& context) override;

  private:
    Records load_whole_of(const RecordName& part, Ended ended);

    Transaction& transaction_;
    TenantId tenant_id_;
};

} // namespace samma::store
