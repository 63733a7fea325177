#pragma once

#include "store/database.hpp"
#include "store/ports.hpp"

namespace samma::store {

class SqlSessionStore : public SessionStore {
  public:
    SqlSessionStore(Transaction& transaction, TenantId tenant_id)
        : transaction_(transaction), tenant_id_(tenant_id)
    {
    }
    void add(const Session& session) override;
    std::optional<Session> find(const std::string& token_digest) override;
    void note_use(const std::string& token_digest, Instant at) override;
    void note_confirmation(const std::string& token_digest, Instant at) override;
    std::vector<Session> list(AccountId account_id) override;
    bool end(AccountId account_id, Uuid session_id) override;
    void end_by_token(const std::string& token_digest) override;
    std::int64_t end_all(AccountId account_id, const std::string& except_token_digest) override;
    void end_all_without_account() override;
    void put_ticket(const Ticket& ticket) override;
    std::optional<Ticket> find_ticket(const std::string& token_digest, const std::string& kind) override;
    std::optional<Ticket> take_ticket(const std::string& token_digest, const std::string& kind) override;
    void remove_tickets(AccountId account_id) override;
    void remove_tickets_of_kind(const std::string& kind) override;
    std::optional<LoginFailure> find_failure(const std::string& subject) override;
    void put_failure(const LoginFailure& failure) override;
    void forget_failure(const std::string& subject) override;
    void forget_the_past(Instant now, Instant unused_since, Instant failed_before) override;

  private:
    std::int64_t change(const Query& query, std::initializer_list<Cell> parameters);

    Transaction& transaction_;
    TenantId tenant_id_;
};

} // namespace samma::store
