#pragma once

#include "store/database.hpp"
#include "store/ports.hpp"

namespace samma::store {

class SqlAccountStore : public AccountStore {
  public:
    SqlAccountStore(Transaction& transaction, TenantId tenant_id)
        : transaction_(transaction), tenant_id_(tenant_id)
    {
    }
    std::optional<Account> find(AccountId id) override;
    std::optional<Account> find_by_login_name(const std::string& login_name) override;
    std::optional<Account> find_by_care_worker(CareWorkerId id) override;
    std::vector<Account> list() override;
    bool is_empty() override;
    Result<void> put(const Account& account) override;
    std::vector<HeldRoleRow> load_roles(AccountId id) override;
    void set_roles(AccountId id, const std::vector<HeldRoleRow>& roles, Instant at,
                   const std::string& actor) override;
    std::vector<Passkey> load_passkeys(AccountId id) override;
    std::optional<Passkey> find_passkey(const std::string& credential_id) override;
    Result<void> add_passkey(const Passkey& passkey) override;
    void note_passkey_use(const std::string& credential_id, std::int64_t sign_count, Instant at) override;
    bool remove_passkey(AccountId id, const std::string& credential_id) override;
    void set_recovery_codes(AccountId id, const std::vector<std::string>& digests) override;
    bool use_recovery_code(AccountId id, const std::string& digest) override;
    int count_recovery_codes(AccountId id) override;
    std::optional<AccountId> find_by_outside_identity(const OutsideIdentity& identity) override;
    std::vector<OutsideIdentity> load_outside_identities(AccountId id) override;
    Result<void> bind_outside_identity(AccountId id, const OutsideIdentity& identity, Instant at) override;

  private:
    std::int64_t change(const Query& query, std::initializer_list<Cell> parameters);

    Transaction& transaction_;
    TenantId tenant_id_;
};

} // namespace samma::store
