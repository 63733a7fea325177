#pragma once

#include "store/database.hpp"
#include "store/upload_ports.hpp"

namespace samma::store {

class SqlUploadStore : public UploadStore {
  public:
    SqlUploadStore(Transaction& transaction, TenantId tenant_id)
        : transaction_(transaction), tenant_id_(tenant_id)
    {
    }

    Result<void> put(const ImportPart& part) override;
    std::vector<SentFile> files(ImportId id) override;
    std::vector<std::uint8_t> load(ImportId id, ImportPartKind kind, const std::string& name) override;
    void remove(ImportId id) override;
    void remove_file(ImportId id, const std::string& name) override;
    void remove_before(Instant moment) override;

  private:
    Transaction& transaction_;
    TenantId tenant_id_;
};

/// Sealed with keys that are about to go: whoever sent them sends them again.
void forget_uploads(Transaction& transaction, TenantId tenant_id);

} // namespace samma::store
