#include "store/sql_store.hpp"

#include "store/access_store.hpp"
#include "store/account_store.hpp"
#include "store/group_commit.hpp"
#include "store/import_store.hpp"
#include "store/job_store.hpp"
#include "store/loan_store.hpp"
#include "store/master_data_store.hpp"
#include "store/matter_store.hpp"
#include "store/migrations.hpp"
#include "store/plan_draft_store.hpp"
#include "store/plan_proposal_store.hpp"
#include "store/plan_store.hpp"
#include "store/review_store.hpp"
#include "store/sealed_rows.hpp"
#include "store/session_store.hpp"
#include "store/small_stores.hpp"
#include "store/upload_store.hpp"

namespace samma::store {

namespace {

class SqlUnitOfWork : public UnitOfWork {
  public:
    SqlUnitOfWork(std::unique_ptr<Transaction> transaction, TenantId tenant_id, const SaltSource& salts,
                  const std::optional<MasterKey>& master)
        : transaction_(std::move(transaction)), tenants_(*transaction_),
          master_data_(*transaction_, tenant_id), plans_(*transaction_, tenant_id),
          loans_(*transaction_, tenant_id), drafts_(*transaction_, tenant_id),
          proposals_(*transaction_, tenant_id), audit_(*transaction_, tenant_id, salts),
          operations_(*transaction_, tenant_id), imports_(*transaction_, tenant_id),
          events_(*transaction_, tenant_id), settings_(*transaction_, tenant_id),
          jobs_(*transaction_, tenant_id), access_(*transaction_, tenant_id),
          reviews_(*transaction_, tenant_id), uploads_(*transaction_, tenant_id),
          matters_(*transaction_, tenant_id), accounts_(*transaction_, tenant_id),
          sessions_(*transaction_, tenant_id)
    {
        if (master)
            transaction_->use(&seals_.emplace(*transaction_, tenant_id, *master));
    }

    TenantStore& tenants() override { return tenants_; }
    MasterDataStore& master_data() override { return master_data_; }
    PlanStore& plans() override { return plans_; }
    LoanStore& loans() override { return loans_; }
    DraftStore& drafts() override { return drafts_; }
    ProposalStore& proposals() override { return proposals_; }
    AuditStore& audit() override { return audit_; }
    OperationStore& operations() override { return operations_; }
    ImportStore& imports() override { return imports_; }
    EventStore& events() override { return events_; }
    SettingStore& settings() override { return settings_; }
    JobStore& jobs() override { return jobs_; }
    AccessStore& access() override { return access_; }
    ReviewStore& reviews() override { return reviews_; }
    UploadStore& uploads() override { return uploads_; }
    MatterStore& matters() override { return matters_; }
    AccountStore& accounts() override { return accounts_; }
    SessionStore& sessions() override { return sessions_; }
    void commit() override { transaction_->commit(); }

  private:
    std::unique_ptr<Transaction> transaction_;
    std::optional<Seals> seals_;
    SqlTenantStore tenants_;
    SqlMasterDataStore master_data_;
    SqlPlanStore plans_;
    SqlLoanStore loans_;
    SqlDraftStore drafts_;
    SqlProposalStore proposals_;
    SqlAuditStore audit_;
    SqlOperationStore operations_;
    SqlImportStore imports_;
    SqlEventStore events_;
    SqlSettingStore settings_;
    SqlJobStore jobs_;
    SqlAccessStore access_;
    SqlReviewStore reviews_;
    SqlUploadStore uploads_;
    SqlMatterStore matters_;
    SqlAccountStore accounts_;
    SqlSessionStore sessions_;
};

class SqlStore : public Store {
  public:
    SqlStore(std::unique_ptr<Database> database, SaltSource salts, std::optional<MasterKey> master)
        : database_(std::move(database)), salts_(std::move(salts)), master_(std::move(master))
    {
    }

    std::unique_ptr<UnitOfWork> begin_write(TenantId tenant_id) override
    {
        database_->demand_room_for_changes();
        return begin_look(tenant_id);
    }
    std::unique_ptr<UnitOfWork> begin_look(TenantId tenant_id) override
    {
        return std::make_unique<SqlUnitOfWork>(database_->begin_write(), tenant_id, salts_, master_);
    }
    std::unique_ptr<UnitOfWork> begin_read(TenantId tenant_id) override
    {
        return std::make_unique<SqlUnitOfWork>(database_->begin_read(), tenant_id, salts_, master_);
    }
    int schema_number() override { return store::schema_number(*database_); }
    std::vector<std::string> check() override { return database_->check(); }
    std::uint64_t await_announcement(std::uint64_t seen, std::chrono::milliseconds at_most) override
    {
        return database_->await_announcement(seen, at_most);
    }

  private:
    std::unique_ptr<Database> database_;
    SaltSource salts_;
    std::optional<MasterKey> master_;
};

} // namespace

std::unique_ptr<Store> make_store(std::unique_ptr<Database> database, SaltSource salts,
                                  std::optional<MasterKey> master)
{
    return std::make_unique<SqlStore>(with_group_commit(std::move(database)), std::move(salts),
                                      std::move(master));
}

Result<std::unique_ptr<Store>> open_with_key(std::unique_ptr<Database> database,
                                             const std::optional<MasterKey>& master)
{
    SAMMA_CHECK(check_master_key(*database->begin_read(), master ? &*master : nullptr));
    if (master)
        seal_for_the_first_time(*database, *master);
    return make_store(std::move(database), random_salt, master);
}

} // namespace samma::store
