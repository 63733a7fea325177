#include "app/worker.hpp"

#include "app/command_door.hpp"
#include "app/handbook.hpp"
#include "app/propose_plan.hpp"
#include "app/report.hpp"
#include "app/sections.hpp"
#include "base/assert.hpp"
#include "base/world_failure.hpp"

#include <fmt/format.h>

#include <cmath>
#include <thread>

namespace samma::app {

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr auto kLookAgain = std::chrono::seconds(2);
constexpr std::string_view kLost = "job.belongs_to_another";

void announce_end(store::UnitOfWork& work, const store::Job& job, Instant now)
{
    work.events().append({.sequence = 0,
                          .at = now,
                          .kind = "job.ended",
                          .section_id = job.section_id,
                          .subject_id = job.id.to_string(),
                          .operation_id = job.operation_id});
}

} // namespace

/// Between the job's work and its row: signs of life and checkpoints at their pace, and whether to stop.
/// Beats by the steady clock, so that a clock that is set does not silence it.
class Worker::Watch {
  public:
    Watch(Worker& worker, const store::Job& job) : worker_(worker), job_(job) {}

    void beat(const store::JobProgress& progress)
    {
        if (order_ != store::JobOrder::go_on || SteadyClock::now() - beaten_at_ < worker_.rules_.beat_every)
            return;
        beaten_at_ = SteadyClock::now();
        const auto work = worker_.ports_.store.begin_write(worker_.ports_.tenant_id);
        order_ = work->jobs().beat(job_.id, worker_.name_, progress, worker_.ports_.clock.now());
        work->commit();
    }

    void keep(const planner::CheckpointSource& source)
    {
        if (order_ != store::JobOrder::go_on ||
            SteadyClock::now() - kept_at_ < worker_.rules_.checkpoint_every)
            return;
        kept_at_ = SteadyClock::now();
        const auto checkpoint = source();
        const auto work = worker_.ports_.store.begin_write(worker_.ports_.tenant_id);
        if (!work->jobs().save_checkpoint(job_.id, worker_.name_, checkpoint))
            order_ = store::JobOrder::belongs_to_another;
        work->commit();
    }

    [[nodiscard]] bool must_stop() const { return order_ != store::JobOrder::go_on || is_leaving(); }
    /// What has been made is not wanted, or not by this worker.
    [[nodiscard]] bool is_dropped() const
    {
        return is_leaving() || (order_ != store::JobOrder::go_on && order_ != store::JobOrder::finish);
    }
    /// The program ends: the job stays as it is, for another worker.
    [[nodiscard]] bool is_leaving() const { return worker_.stops_ != nullptr && *worker_.stops_; }
    [[nodiscard]] store::JobOrder order() const { return order_; }

  private:
    Worker& worker_;
    const store::Job& job_;
    store::JobOrder order_ = store::JobOrder::go_on;
    SteadyClock::time_point beaten_at_ = SteadyClock::now();
    SteadyClock::time_point kept_at_ = SteadyClock::now();
};

std::optional<store::Job> Worker::claim()
{
    const auto now = ports_.clock.now();
    const auto silent_since = now - rules_.silent_after;
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    auto job = work->jobs().claim(name_, now, silent_since);
    if (job)
        work->commit();
    return job;
}

bool Worker::do_next()
{
    const auto job = claim();
    if (!job)
        return false;
    if (job->attempt > rules_.most_attempts) {
        end(*job, {store::JobState::failed, "job.given_up"});
        return true;
    }
    Watch watch(*this, *job);
    const auto outcome = perform(*job, watch);
    if (watch.is_leaving() || outcome.text == kLost || watch.order() == store::JobOrder::belongs_to_another)
        return true;
    end(*job, outcome);
    return true;
}

void Worker::run(const std::atomic<bool>& stops)
{
    stops_ = &stops;
    std::uint64_t seen = 0;
    while (!stops) {
        try {
            if (!do_next())
                seen = ports_.store.await_announcement(seen, kLookAgain);
        } catch (const WorldFailure&) {
            // The database does not answer, or the disk is full: what was begun is taken over later.
            std::this_thread::sleep_for(kLookAgain);
        }
    }
    stops_ = nullptr;
}

Worker::Outcome Worker::perform(const store::Job& job, Watch& watch)
{
    const auto caller = caller_of(job);
    if (!caller)
        return {store::JobState::failed, "job.unreadable"};
    switch (job.kind) {
    case store::JobKind::plan:
        return plan(job, *caller, watch);
    case store::JobKind::import_files:
        return import(job, *caller, watch);
    case store::JobKind::report:
        break;
    }
    return report(job, *caller, watch);
}

Worker::Outcome Worker::plan(const store::Job& job, const Caller& caller, Watch& watch)
{
    const auto request = plan_request_of(job);
    if (!request)
        return {store::JobState::failed, "job.unreadable"};
    const planner::Progress progress{
        .report =
            [&](const planner::ProgressReport& report) {
                watch.beat({report.iterations_done, report.iterations,
                            store::BestSoFar{report.vacant_parts,
                                             static_cast<int>(std::lround(report.distinct_mean * 100))}});
            },
        .should_stop = [&] { return watch.must_stop(); },
        .keep_checkpoint = [&](const planner::CheckpointSource& source) { watch.keep(source); },
        .resume_from = ports_.store.begin_read(ports_.tenant_id)->jobs().load_checkpoint(job.id)};
    const auto practice =
        practice_of(*ports_.store.begin_read(ports_.tenant_id), request->section_id, request->dates.from);
    const PlanRequest plan{.operation_id = job.operation_id,
                           .section_id = request->section_id,
                           .dates = request->dates,
                           .budget = {.iterations = request->iterations,
                                      .seconds = request->seconds,
                                      .threads = rules_.threads,
                                      .seed = request->seed,
                                      .order = request->order},
                           .guard_rail_pct = request->uses_usual_guard_rail ? practice.guard_rail_pct
                                                                            : request->guard_rail_pct,
                           .tells_price = true};
    const auto made = draft_beside(ports_, caller, plan, progress);
    if (watch.order() == store::JobOrder::stop)
        return {store::JobState::cancelled, ""};
    if (!made)
        return {store::JobState::failed, made.error().code};
    const auto kept =
        keep_proposal(ports_, caller, plan, *made, [&](store::UnitOfWork& work) -> Result<void> {
            if (watch.is_dropped())
                return fail("job.stopped");
            return end_within(work, job, made->proposal.plan.id.to_string(), ports_.clock.now());
        });
    if (watch.order() == store::JobOrder::stop)
        return {store::JobState::cancelled, ""};
    if (!kept)
        return {store::JobState::failed, kept.error().code};
    return {store::JobState::done, std::string(kLost)}; // ended with the proposal
}

/// The text that a worker keeps of an import, in place of the one before.
void Worker::keep_outcome(const SentImportJob& request, const ImportOutcome& outcome)
{
    const auto text = write_outcome(outcome);
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    if (outcome.state == SentImportState::stored)
        work->uploads().remove(request.import_id);
    SAMMA_ASSERT(work->uploads()
                     .put({.import_id = request.import_id,
                           .kind = store::ImportPartKind::outcome,
                           .name = "",
                           .part = 0,
                           .content = {text.begin(), text.end()},
                           .stored_at = ports_.clock.now(),
                           .stored_by = name_})
                     .has_value());
    work->commit();
}

/// Reads and compares beside everything else, so that it can be cancelled, and stores in one transaction at
/// the end. Whoever takes the job over begins again; what was stored already is stored once.
Worker::Outcome Worker::import_sent(const store::Job& job, const Caller& caller, const SentImportJob& request,
                                    Watch& watch)
{
    constexpr std::int64_t kSteps = 3;
    ImportRequest files{.operation_id = job.operation_id, .path = {}, .mapping = {}};
    ImportOutcome kept;
    bool is_stored = false;
    {
        const auto work = ports_.store.begin_read(ports_.tenant_id);
        for (const auto& file : work->uploads().files(request.import_id)) {
            const auto bytes =
                work->uploads().load(request.import_id, store::ImportPartKind::file, file.name);
            files.sent.push_back({file.name, {bytes.begin(), bytes.end()}});
        }
        const auto text = work->uploads().load(request.import_id, store::ImportPartKind::outcome, "");
        kept = read_outcome({reinterpret_cast<const char*>(text.data()), text.size()}).value_or(kept);
        is_stored = work->operations().find(job.operation_id).has_value();
    }
    if (!is_stored && files.sent.empty())
        return {store::JobState::failed, "import.nothing_sent"};
    files.source = request.import_id.to_string();
    files.missing_rows = request.missing_rows;
    files.at_step = [&](ImportStep step) { watch.beat({static_cast<std::int64_t>(step), kSteps}); };
    files.should_stop = [&] { return watch.must_stop(); };
    if (!is_stored) {
        const auto shown = preview_import(ports_, caller, files);
        if (watch.order() == store::JobOrder::stop)
            return {store::JobState::cancelled, ""};
        if (!shown)
            return {store::JobState::failed, shown.error().code};
        kept = outcome_of(*shown, request.missing_rows);
        keep_outcome(request, kept);
        if (request.goal == ImportGoal::preview || kept.state == SentImportState::unchanged)
            return {store::JobState::done, shown->faults.empty() ? "previewed" : "refused"};
        if (kept.state == SentImportState::refused)
            return {store::JobState::failed, "import.has_faults"};
        files.at_step = {};
        files.should_stop = {};
        const auto stored = accept_import(ports_, caller, files);
        if (!stored || !stored->faults.empty())
            return {store::JobState::failed, stored ? "import.has_faults" : stored.error().code};
    }
    kept.state = SentImportState::stored;
    keep_outcome(request, kept);
    return {store::JobState::done, "stored"};
}

Worker::Outcome Worker::import(const store::Job& job, const Caller& caller, Watch& watch)
{
    if (const auto sent = sent_import_of(job))
        return import_sent(job, caller, *sent, watch);
    const auto request = import_request_of(job);
    if (!request)
        return {store::JobState::failed, "job.unreadable"};
    const auto shown = accept_import(ports_, caller, *request);
    if (!shown)
        return {store::JobState::failed, shown.error().code};
    if (!shown->faults.empty())
        return {store::JobState::failed, "import.has_faults"};
    return {store::JobState::done, shown->changes.is_empty() ? "unchanged" : "stored"};
}

/// One line a section: its code, the plan's revision, hard findings, and each figure of the whole section.
Worker::Outcome Worker::report(const store::Job& job, const Caller& caller, Watch& watch)
{
    const auto sections = list_sections(ports_, caller, "all");
    if (!sections)
        return {store::JobState::failed, sections.error().code};
    std::string lines;
    std::int64_t done = 0;
    for (const auto& section : *sections) {
        if (watch.must_stop())
            return {store::JobState::cancelled, ""};
        watch.beat({done++, static_cast<std::int64_t>(sections->size())});
        if (job.section_id && *job.section_id != section.id)
            continue;
        const auto reported = report_section(ports_, caller, section.id);
        if (!reported)
            continue; // without a plan there are no figures
        lines += fmt::format("{} {} {}", section.external_id, reported->revision.revision,
                             reported->figures.hard_findings());
        for (const auto& figure : indicator_views(reported->figures))
            if (!figure.team_id && figure.value)
                lines += fmt::format(" {}={:.4g}", figure.key, *figure.value);
        lines += '\n';
    }
    return {store::JobState::done, lines};
}

Result<void> Worker::end_within(store::UnitOfWork& work, const store::Job& job, const std::string& result,
                                Instant now)
{
    if (!work.jobs().end(job.id, name_, store::JobState::done, result, now))
        return fail(std::string(kLost));
    announce_end(work, job, now);
    return {};
}

void Worker::end(const store::Job& job, const Outcome& outcome)
{
    const auto now = ports_.clock.now();
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    if (!work->jobs().end(job.id, name_, outcome.state, outcome.text, now))
        return;
    announce_end(*work, job, now);
    work->commit();
}

} // namespace samma::app
