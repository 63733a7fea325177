#pragma once

#include "store/database.hpp"
#include "store/digest.hpp"
#include "store/ports.hpp"

#include <functional>

namespace samma::store {

/// Where the salts of audit rows come from: a port, so that a test can own it.
using SaltSource = std::function<Salt()>;

/// The audit chain of a tenant. Row i holds
/// hash_i = SHA-256(hash_{i-1}, tenant, sequence, at, action, actor, HMAC-SHA-256(salt_i, content_i)),
/// so that content and salt can be deleted and the chain still be checked.
class SqlAuditStore : public AuditStore {
  public:
    SqlAuditStore(Transaction& transaction, TenantId tenant_id, const SaltSource& salts)
        : transaction_(transaction), tenant_id_(tenant_id), salts_(salts)
    {
    }

    using AuditStore::append;
    void append(std::span<const AuditEvent> events) override;
    std::vector<AuditRow> load_of_client(ClientId client_id, Interval time) override;
    std::vector<AuditRow> load_after(std::int64_t sequence, int limit) override;
    std::int64_t erase_content_before(Instant moment) override;
    void for_each_in(Interval time, const std::function<void(const AuditRow&)>& use) override;
    std::vector<AuditAnchor> load_anchors_after(std::int64_t sequence, int limit) override;
    std::optional<AuditAnchor> find_head() override;
    std::optional<AuditFault> find_fault(const std::optional<AuditAnchor>& anchor) override;

  private:
    Transaction& transaction_;
    TenantId tenant_id_;
    const SaltSource& salts_;
};

} // namespace samma::store
