#pragma once

#include "store/database.hpp"
#include "store/ports.hpp"

namespace samma::store {

class SqlJobStore : public JobStore {
  public:
    SqlJobStore(Transaction& transaction, TenantId tenant_id)
        : transaction_(transaction), tenant_id_(tenant_id)
    {
    }

    Result<void> add(const Job& job) override;
    std::optional<Job> find(JobId id) override;
    std::vector<Job> list(std::optional<SectionId> section_id, std::optional<JobId> before,
                          int limit) override;
    std::optional<Job> claim(const std::string& worker, Instant now, Instant silent_since) override;
    JobOrder beat(JobId id, const std::string& worker, const JobProgress& progress, Instant now) override;
    bool save_checkpoint(JobId id, const std::string& worker,
                         std::span<const std::uint8_t> checkpoint) override;
    std::vector<std::uint8_t> load_checkpoint(JobId id) override;
    bool end(JobId id, const std::string& worker, JobState state, const std::string& outcome,
             Instant now) override;
    bool ask_cancel(JobId id, Instant now) override;
    bool ask_finish(JobId id) override;

  private:
    std::vector<Job> load(const Query& query, std::span<const Cell> parameters);
    bool change(const Query& query, std::initializer_list<Cell> parameters);

    Transaction& transaction_;
    TenantId tenant_id_;
};

} // namespace samma::store
