#include "store/job_store.hpp"

#include "store/columns.hpp"

#include <fmt/format.h>

#include <array>

namespace samma {

using std::string_view_literals::operator""sv;

template <>
std::span<const std::string_view> enum_names<store::JobKind>()
{
    static constexpr std::array kNames = {"plan"sv, "import_files"sv, "report"sv};
    return kNames;
}

template <>
std::span<const std::string_view> enum_names<store::JobState>()
{
    static constexpr std::array kNames = {"waiting"sv, "running"sv, "done"sv, "failed"sv, "cancelled"sv};
    return kNames;
}

} // namespace samma

namespace samma::store {

namespace {

/// How a job lies in its table; the checkpoint stands beside it, and is read only to go on from.
template <typename Walk, typename Record>
void describe_job(const Walk& walk, Record& job)
{
    walk("id", job.id);
    walk("kind", job.kind);
    walk("section_id", job.section_id);
    walk("request", job.request);
    walk("caller", job.caller);
    walk("operation_id", job.operation_id);
    walk("asked_at", job.asked_at);
    walk("state", job.state);
    walk("progress_done", job.progress.done);
    walk("progress_total", job.progress.total);
    walk("is_cancel_asked", job.is_cancel_asked);
    walk("attempt", job.attempt);
    walk("worker", job.worker);
    walk("beat_at", job.beat_at);
    walk("ended_at", job.ended_at);
    walk("result", job.result);
    walk("error_code", job.error_code);
    walk("is_finish_asked", job.is_finish_asked);
}

std::vector<std::string> job_columns()
{
    ColumnNames columns;
    Job job;
    describe_job(NameColumns{columns}, job);
    return columns.names;
}

Query make_insert()
{
    const auto columns = job_columns();
    std::string places = "$1";
    for (std::size_t place = 2; place <= columns.size() + 1; ++place)
        places += fmt::format(", ${}", place);
    return {"insert_job",
            fmt::format("INSERT INTO job (tenant_id, {}) VALUES ({})", fmt::join(columns, ", "), places)};
}

Query of_job(std::string name, std::string_view rest)
{
    return {std::move(name),
            fmt::format("SELECT {}, best_vacant, best_people_hundredths FROM job WHERE tenant_id = $1 {}",
                        fmt::join(job_columns(), ", "), rest)};
}

// Every change of a running job names its worker: one that was taken for dead and comes back finds the door
// shut.
const Query kClaim{"claim_job",
                   "UPDATE job SET state = 'running', worker = $3, beat_at = $4, attempt = attempt + 1 "
                   "WHERE tenant_id = $1 AND id = $2"};
const Query kBeat{"beat_job",
                  "UPDATE job SET beat_at = $4, progress_done = $5, progress_total = $6, best_vacant = $7, "
                  "best_people_hundredths = $8 "
                  "WHERE tenant_id = $1 AND id = $2 AND state = 'running' AND worker = $3"};
const Query kCheckpoint{
    "save_job_checkpoint",
    "UPDATE job SET checkpoint = $4, attempt = 1 WHERE tenant_id = $1 AND id = $2 AND state = "
    "'running' AND worker = $3"};
const Query kLoadCheckpoint{
    "load_job_checkpoint",
    "SELECT checkpoint FROM job WHERE tenant_id = $1 AND id = $2 AND checkpoint IS NOT NULL"};
const Query kEnd{"end_job",
                 "UPDATE job SET state = $4, result = $5, error_code = $6, ended_at = $7, checkpoint = NULL "
                 "WHERE tenant_id = $1 AND id = $2 AND state = 'running' AND worker = $3"};
const Query kCancelWaiting{
    "cancel_waiting_job",
    "UPDATE job SET state = 'cancelled', is_cancel_asked = 1, ended_at = $3 WHERE tenant_id = "
    "$1 AND id = $2 AND state = 'waiting'"};
const Query kAskFinish{
    "ask_job_finish",
    "UPDATE job SET is_finish_asked = 1 WHERE tenant_id = $1 AND id = $2 AND state = 'running'"};
const Query kAskCancel{
    "ask_job_cancel",
    "UPDATE job SET is_cancel_asked = 1 WHERE tenant_id = $1 AND id = $2 AND state = 'running'"};

} // namespace

std::vector<Job> SqlJobStore::load(const Query& query, std::span<const Cell> parameters)
{
    std::vector<Job> jobs;
    demand_changed(query, transaction_.run(query, parameters, [&](const Row& row) {
        ColumnReader reader{row};
        auto& job = jobs.emplace_back();
        describe_job(ReadColumns{reader}, job);
        if (!reader.is_null())
            job.progress.best = {ColumnsOf<int>::read(reader), ColumnsOf<int>::read(reader)};
    }));
    return jobs;
}

bool SqlJobStore::change(const Query& query, std::initializer_list<Cell> parameters)
{
    return demand_changed(query, transaction_.run(query, parameters)) == 1;
}

Result<void> SqlJobStore::add(const Job& job)
{
    static const auto kQuery = make_insert();
    std::vector<Cell> cells{tenant_id_};
    describe_job(WriteColumns{cells}, job);
    SAMMA_CHECK(to_result(transaction_.run(kQuery, cells, {})));
    return {};
}

std::optional<Job> SqlJobStore::find(JobId id)
{
    static const auto kQuery = of_job("find_job", "AND id = $2");
    const std::array<Cell, 2> parameters{tenant_id_, id};
    auto jobs = load(kQuery, parameters);
    return jobs.empty() ? std::nullopt : std::optional(std::move(jobs.front()));
}

std::vector<Job> SqlJobStore::list(std::optional<SectionId> section_id, std::optional<JobId> before,
                                   int limit)
{
    static const auto kAll = of_job("list_jobs", "AND id < $2 ORDER BY id DESC LIMIT $3");
    static const auto kOfSection =
        of_job("list_jobs_of_section", "AND id < $2 AND section_id = $4 ORDER BY id DESC LIMIT $3");
    // Identities rise with time; a letter that none has stands above all of them.
    std::vector<Cell> parameters{tenant_id_, before ? Cell(*before) : Cell("g"), limit};
    if (section_id)
        parameters.emplace_back(*section_id);
    return load(section_id ? kOfSection : kAll, parameters);
}

std::optional<Job> SqlJobStore::claim(const std::string& worker, Instant now, Instant silent_since)
{
    static const auto kNext =
        of_job("find_next_job",
               "AND (state = 'waiting' OR (state = 'running' AND beat_at < $2)) ORDER BY id LIMIT 1");
    const std::array<Cell, 2> parameters{tenant_id_, silent_since};
    const auto next = load(kNext, parameters);
    if (next.empty())
        return std::nullopt;
    change(kClaim, {tenant_id_, next.front().id, worker, now});
    return find(next.front().id);
}

JobOrder SqlJobStore::beat(JobId id, const std::string& worker, const JobProgress& progress, Instant now)
{
    std::optional<int> vacant;
    std::optional<int> people;
    if (progress.best) {
        vacant = progress.best->vacant;
        people = progress.best->people_hundredths;
    }
    if (!change(kBeat, {tenant_id_, id, worker, now, progress.done, progress.total, vacant, people}))
        return JobOrder::belongs_to_another;
    transaction_.announce();
    const auto job = find(id);
    if (job && job->is_cancel_asked)
        return JobOrder::stop;
    return job && job->is_finish_asked ? JobOrder::finish : JobOrder::go_on;
}

bool SqlJobStore::save_checkpoint(JobId id, const std::string& worker,
                                  std::span<const std::uint8_t> checkpoint)
{
    return change(kCheckpoint, {tenant_id_, id, worker, Bytes(checkpoint.begin(), checkpoint.end())});
}

std::vector<std::uint8_t> SqlJobStore::load_checkpoint(JobId id)
{
    std::vector<std::uint8_t> checkpoint;
    transaction_.read(kLoadCheckpoint, {tenant_id_, id},
                      [&](const Row& row) { checkpoint.assign(row.bytes(0).begin(), row.bytes(0).end()); });
    return checkpoint;
}

bool SqlJobStore::end(JobId id, const std::string& worker, JobState state, const std::string& outcome,
                      Instant now)
{
    const bool has_failed = state == JobState::failed;
    return change(kEnd, {tenant_id_, id, worker, name_of(state), has_failed ? "" : outcome,
                         has_failed ? outcome : "", now});
}

bool SqlJobStore::ask_finish(JobId id)
{
    return change(kAskFinish, {tenant_id_, id});
}

bool SqlJobStore::ask_cancel(JobId id, Instant now)
{
    return change(kCancelWaiting, {tenant_id_, id, now}) || change(kAskCancel, {tenant_id_, id});
}

} // namespace samma::store
