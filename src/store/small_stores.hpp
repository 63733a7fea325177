#pragma once

#include "store/database.hpp"
#include "store/ports.hpp"

namespace samma::store {

class SqlTenantStore : public TenantStore {
  public:
    explicit SqlTenantStore(Transaction& transaction) : transaction_(transaction) {}
    std::vector<Tenant> list() override;
    Result<void> add(const Tenant& tenant, Instant at) override;

  private:
    Transaction& transaction_;
};

class SqlOperationStore : public OperationStore {
  public:
    SqlOperationStore(Transaction& transaction, TenantId tenant_id)
        : transaction_(transaction), tenant_id_(tenant_id)
    {
    }
    std::optional<AppliedOperation> find(OperationId id) override;
    Result<void> record(const AppliedOperation& operation) override;

  private:
    Transaction& transaction_;
    TenantId tenant_id_;
};

class SqlEventStore : public EventStore {
  public:
    SqlEventStore(Transaction& transaction, TenantId tenant_id)
        : transaction_(transaction), tenant_id_(tenant_id)
    {
    }
    std::int64_t append(const Event& event) override;
    std::vector<Event> load_after(std::int64_t sequence, int limit) override;
    std::optional<Event> newest() override;
    std::int64_t last_sequence() override;

  private:
    Transaction& transaction_;
    TenantId tenant_id_;
};

class SqlSettingStore : public SettingStore {
  public:
    SqlSettingStore(Transaction& transaction, TenantId tenant_id)
        : transaction_(transaction), tenant_id_(tenant_id)
    {
    }
    std::optional<Setting> find(const std::string& name) override;
    Setting set(const std::string& name, const std::string& value, const ChangeContext& context) override;
    std::vector<HandbookVersion> list_handbooks() override;
    std::optional<HandbookVersion> find_handbook(LocalDate on, std::optional<SectionId> section_id) override;
    std::optional<HandbookVersion> find_handbook(const std::string& version) override;
    Result<void> add_handbook(const HandbookVersion& added, const ChangeContext& context) override;

  private:
    Transaction& transaction_;
    TenantId tenant_id_;
};

} // namespace samma::store
