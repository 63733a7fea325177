#pragma once

#include "app/caller.hpp"
#include "app/import_data.hpp"
#include "app/policy.hpp"
#include "app/ports.hpp"
#include "planner/solve.hpp"

#include <optional>
#include <vector>

namespace samma::app {

/// Asks for a plan that one of the workers makes.
struct PlanJobRequest {
    store::OperationId operation_id; ///< the same request again gives the same job
    SectionId section_id;
    DateRange dates;
    std::uint64_t seed = 1;
    std::optional<std::int64_t> iterations;           ///< missing: by the size of the section
    std::optional<Seconds> seconds;                   ///< an outer stop
    bool uses_usual_guard_rail = true;                ///< the handbook's on the first day; otherwise the next
    std::optional<int> guard_rail_pct = std::nullopt; ///< missing: ways of any length
    planner::ContinuityOrder order = planner::ContinuityOrder::balanced;
};

/// Whether files that were sent are only looked through, or taken in.
enum class ImportGoal { preview, accept };

/// Asks for a worker to read files that were sent.
struct SentImportJob {
    store::OperationId operation_id;
    store::ImportId import_id;
    ImportGoal goal = ImportGoal::preview;
    MissingRows missing_rows = MissingRows::stay;
};

/// What somebody sees of a job: where it stands, nothing of what it reads.
using JobView = store::Job;

/// Each returns the job as it stands now. Errors: `resource.unknown` where the caller may not do what the job
/// does, `operation.reused`.
Result<JobView> ask_for_plan(const Ports& ports, const Caller& caller, const PlanJobRequest& request);
/// The files must be where every worker reads them.
Result<JobView> ask_for_import(const Ports& ports, const Caller& caller, const ImportRequest& request);
/// Its files must have been sent.
Result<JobView> ask_for_import_of(const Ports& ports, const Caller& caller, const SentImportJob& request);
/// The figures of the section's plan in force; all sections where none is named.
Result<JobView> ask_for_report(const Ports& ports, const Caller& caller, store::OperationId operation_id,
                               std::optional<SectionId> section_id);

/// A job that the caller could have asked for; others are `resource.unknown`.
Result<JobView> find_job(const Ports& ports, const Caller& caller, store::JobId id);

/// Newest first, `limit` after the job `before`; of one section.
Result<std::vector<JobView>> list_jobs(const Ports& ports, const Caller& caller, SectionId section_id,
                                       std::optional<store::JobId> before, int limit);

/// A waiting job is cancelled at once, a running one at its worker's next sign of life. Error:
/// `job.has_ended`.
Result<JobView> cancel_job(const Ports& ports, const Caller& caller, store::OperationId operation_id,
                           store::JobId id);

/// A running planning is asked to end with the best plan that it has. Error: `job.not_running`.
Result<JobView> finish_job(const Ports& ports, const Caller& caller, store::OperationId operation_id,
                           store::JobId id);

/// What the policy must allow for a job of the kind to be seen.
Action action_of(store::JobKind kind);

// For the worker.

/// What the job asks for; nothing where another version of the program wrote it.
std::optional<PlanJobRequest> plan_request_of(const store::Job& job);
std::optional<ImportRequest> import_request_of(const store::Job& job);
std::optional<SentImportJob> sent_import_of(const store::Job& job);
/// On whose behalf the job is done.
std::optional<Caller> caller_of(const store::Job& job);

} // namespace samma::app
