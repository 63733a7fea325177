#pragma once

#include "app/jobs.hpp"
#include "app/ports.hpp"
#include "app/sent_import.hpp"

#include <atomic>
#include <chrono>
#include <string>

namespace samma::app {

/// How a worker paces itself.
struct WorkerRules {
    std::chrono::milliseconds beat_every = std::chrono::seconds(2);
    std::chrono::milliseconds checkpoint_every = std::chrono::seconds(10);
    /// A worker that has been silent for so long is taken for dead, and its job is taken over.
    std::chrono::milliseconds silent_after = std::chrono::seconds(30);
    /// A job that this many workers have begun without coming further is given up: it may be what kills them.
    int most_attempts = 5;
    int threads = 2; ///< of the planner
};

/// Does the jobs that wait in the database, one at a time, beside as many other workers as there are, on this
/// node and on others. A job's outcome and its end are stored in one transaction, so that it is done once,
/// however many workers died over it.
class Worker {
  public:
    /// `name` is this worker's alone, also after a restart.
    Worker(const Ports& ports, std::string name, WorkerRules rules = {})
        : ports_(ports), name_(std::move(name)), rules_(rules)
    {
    }

    /// Takes one job and does it; false when none waits.
    bool do_next();
    /// Does jobs as they come until `stops`; a job that is under way then is left for another worker to go on
    /// with, from a checkpoint.
    void run(const std::atomic<bool>& stops);

  private:
    struct Outcome {
        store::JobState state = store::JobState::done;
        std::string text; ///< result or error code
    };
    class Watch;

    std::optional<store::Job> claim();
    Outcome perform(const store::Job& job, Watch& watch);
    Outcome plan(const store::Job& job, const Caller& caller, Watch& watch);
    Outcome import(const store::Job& job, const Caller& caller, Watch& watch);
    Outcome import_sent(const store::Job& job, const Caller& caller, const SentImportJob& request,
                        Watch& watch);
    void keep_outcome(const SentImportJob& request, const ImportOutcome& outcome);
    Outcome report(const store::Job& job, const Caller& caller, Watch& watch);
    void end(const store::Job& job, const Outcome& outcome);
    /// The end of the job as a part of the transaction that keeps its outcome.
    Result<void> end_within(store::UnitOfWork& work, const store::Job& job, const std::string& result,
                            Instant now);

    const Ports& ports_;
    std::string name_;
    WorkerRules rules_;
    const std::atomic<bool>* stops_ = nullptr;
};

} // namespace samma::app
