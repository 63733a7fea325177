#pragma once

#include "app/jobs.hpp"

namespace samma::app {

/// Where callers ask for jobs and look after them; each question is put to the policy. The use cases of
/// jobs.hpp, so that those who answer over the network need no store.
class JobDesk {
  public:
    virtual ~JobDesk() = default;
    virtual Result<JobView> ask_for_plan(const Caller& caller, const PlanJobRequest& request) = 0;
    virtual Result<JobView> find(const Caller& caller, store::JobId id) = 0;
    virtual Result<std::vector<JobView>> list(const Caller& caller, SectionId section_id,
                                              std::optional<store::JobId> before, int limit) = 0;
    virtual Result<JobView> cancel(const Caller& caller, store::JobId id) = 0;
    virtual Result<JobView> finish(const Caller& caller, store::JobId id) = 0;
};

/// The jobs in the store.
class StoredJobs final : public JobDesk {
  public:
    explicit StoredJobs(const Ports& ports) : ports_(ports) {}

    Result<JobView> ask_for_plan(const Caller& caller, const PlanJobRequest& request) override
    {
        return app::ask_for_plan(ports_, caller, request);
    }
    Result<JobView> find(const Caller& caller, store::JobId id) override
    {
        return find_job(ports_, caller, id);
    }
    Result<std::vector<JobView>> list(const Caller& caller, SectionId section_id,
                                      std::optional<store::JobId> before, int limit) override
    {
        return list_jobs(ports_, caller, section_id, before, limit);
    }
    /// Cancelling is one operation for each job, however often it is asked for.
    Result<JobView> cancel(const Caller& caller, store::JobId id) override
    {
        return cancel_job(ports_, caller, store::OperationId(Uuid::derived(id.uuid(), "cancel")), id);
    }
    Result<JobView> finish(const Caller& caller, store::JobId id) override
    {
        return finish_job(ports_, caller, store::OperationId(Uuid::derived(id.uuid(), "finish")), id);
    }

  private:
    const Ports& ports_;
};

} // namespace samma::app
