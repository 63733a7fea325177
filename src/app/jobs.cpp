#include "app/jobs.hpp"

#include "app/command_door.hpp"
#include "app/planner_names.hpp"
#include "app/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace samma::app {

Action action_of(store::JobKind kind)
{
    switch (kind) {
    case store::JobKind::plan:
        return Action::propose_plan;
    case store::JobKind::import_files:
        return Action::import_data;
    case store::JobKind::report:
        break;
    }
    return Action::read_report;
}

namespace {

/// Who asks, with the roles that she holds where the job is about.
std::string words_of(const Caller& caller, std::optional<SectionId> section_id)
{
    std::string roles;
    for (const auto& held : caller.roles)
        if (!section_id || caller.holds_in(held.role, *section_id) ||
            held.role == Role::operator_of_installation)
            roles += (roles.empty() ? "" : ",") + std::string(samma::name_of(held.role));
    return fmt::format("session={}\naccount={}\nroles={}\n", caller.session_id.to_string(),
                       caller.account_id.to_string(), roles);
}

/// What is asked for, before it is a job.
struct Wish {
    store::OperationId operation_id;
    store::JobKind kind;
    std::optional<SectionId> section_id;
    std::string request;
};

Result<JobView> ask(const Ports& ports, const Caller& caller, const Wish& wish)
{
    store::Job job;
    job.id = store::JobId(ports.ids.next());
    job.kind = wish.kind;
    job.section_id = wish.section_id;
    job.request = wish.request;
    job.caller = words_of(caller, wish.section_id);
    job.operation_id = store::OperationId(ports.ids.next());
    job.asked_at = ports.clock.now();
    const Command command{.operation_id = wish.operation_id,
                          .name = "ask_for_job",
                          .action = action_of(wish.kind),
                          .section_id = wish.section_id,
                          .subject_kind = "job",
                          .subject_id = job.id.to_string(),
                          .request_digest = fmt::format("{} {}", samma::name_of(wish.kind), wish.request),
                          .event_kind = "job.asked"};
    const auto id = SAMMA_TRY(apply_command(
        ports, caller, command, [&](store::UnitOfWork& work, const store::ChangeContext&) -> Result<void> {
            return work.jobs().add(job);
        }));
    return find_job(ports, caller, store::JobId::parse(id).value());
}

} // namespace

Result<JobView> ask_for_plan(const Ports& ports, const Caller& caller, const PlanJobRequest& request)
{
    auto words = fmt::format("from={}\nuntil={}\nseed={}\n", format_date(request.dates.from),
                             format_date(request.dates.until), request.seed);
    if (request.iterations)
        words += fmt::format("iterations={}\n", *request.iterations);
    if (request.seconds)
        words += fmt::format("seconds={}\n", request.seconds->count());
    if (!request.uses_usual_guard_rail)
        words += request.guard_rail_pct ? fmt::format("guard_rail={}\n", *request.guard_rail_pct)
                                        : std::string("guard_rail=none\n");
    words += fmt::format("order={}\n", samma::name_of(request.order));
    return ask(ports, caller, {request.operation_id, store::JobKind::plan, request.section_id, words});
}

Result<JobView> ask_for_import(const Ports& ports, const Caller& caller, const ImportRequest& request)
{
    const auto words =
        fmt::format("path={}\nmapping={}\nmissing_rows={}\n", request.path.string(), request.mapping.string(),
                    request.missing_rows == MissingRows::end ? "end" : "stay");
    return ask(ports, caller, {request.operation_id, store::JobKind::import_files, std::nullopt, words});
}

Result<JobView> ask_for_import_of(const Ports& ports, const Caller& caller, const SentImportJob& request)
{
    const auto words = fmt::format("import={}\ngoal={}\nmissing_rows={}\n", request.import_id.to_string(),
                                   request.goal == ImportGoal::accept ? "accept" : "preview",
                                   request.missing_rows == MissingRows::end ? "end" : "stay");
    return ask(ports, caller, {request.operation_id, store::JobKind::import_files, std::nullopt, words});
}

Result<JobView> ask_for_report(const Ports& ports, const Caller& caller, store::OperationId operation_id,
                               std::optional<SectionId> section_id)
{
    return ask(ports, caller, {operation_id, store::JobKind::report, section_id, ""});
}

Result<JobView> find_job(const Ports& ports, const Caller& caller, store::JobId id)
{
    auto job = ports.store.begin_read(ports.tenant_id)->jobs().find(id);
    if (!job)
        return fail("resource.unknown");
    SAMMA_TRY(authorize(caller, action_of(job->kind), job->section_id));
    return *std::move(job);
}

Result<std::vector<JobView>> list_jobs(const Ports& ports, const Caller& caller, SectionId section_id,
                                       std::optional<store::JobId> before, int limit)
{
    SAMMA_TRY(authorize(caller, Action::propose_plan, section_id));
    return ports.store.begin_read(ports.tenant_id)->jobs().list(section_id, before, limit);
}

namespace {

/// What somebody asks of a job that has been asked for.
struct JobWish {
    store::OperationId operation_id;
    store::JobId id;
    std::string name;
    std::string event_kind;
    std::string refusal; ///< the error when it is too late, or too early
};

Result<JobView> ask_of_job(const Ports& ports, const Caller& caller, const JobWish& wish,
                           const std::function<bool(store::JobStore&, Instant)>& ask)
{
    const auto job = SAMMA_TRY(find_job(ports, caller, wish.id));
    const Command command{.operation_id = wish.operation_id,
                          .name = wish.name,
                          .action = action_of(job.kind),
                          .section_id = job.section_id,
                          .subject_kind = "job",
                          .subject_id = wish.id.to_string(),
                          .request_digest = wish.id.to_string(),
                          .event_kind = wish.event_kind};
    SAMMA_CHECK(
        apply_command(ports, caller, command,
                      [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
                          return ask(work.jobs(), context.at) ? Result<void>() : fail(wish.refusal);
                      }));
    return find_job(ports, caller, wish.id);
}

} // namespace

Result<JobView> cancel_job(const Ports& ports, const Caller& caller, store::OperationId operation_id,
                           store::JobId id)
{
    return ask_of_job(ports, caller,
                      {.operation_id = operation_id,
                       .id = id,
                       .name = "cancel_job",
                       .event_kind = "job.cancel_asked",
                       .refusal = "job.has_ended"},
                      [id](store::JobStore& jobs, Instant at) { return jobs.ask_cancel(id, at); });
}

Result<JobView> finish_job(const Ports& ports, const Caller& caller, store::OperationId operation_id,
                           store::JobId id)
{
    if (SAMMA_TRY(find_job(ports, caller, id)).kind != store::JobKind::plan)
        return fail("job.not_running");
    return ask_of_job(ports, caller,
                      {.operation_id = operation_id,
                       .id = id,
                       .name = "finish_job",
                       .event_kind = "job.finish_asked",
                       .refusal = "job.not_running"},
                      [id](store::JobStore& jobs, Instant) { return jobs.ask_finish(id); });
}

std::optional<PlanJobRequest> plan_request_of(const store::Job& job)
{
    const auto words = read_words(job.request);
    const auto from = date_of(words, "from");
    const auto until = date_of(words, "until");
    const auto seed = number_of<std::uint64_t>(words, "seed");
    if (!job.section_id || !from || !until || !seed)
        return std::nullopt;
    PlanJobRequest request{.operation_id = job.operation_id,
                           .section_id = *job.section_id,
                           .dates = {*from, *until},
                           .seed = *seed,
                           .iterations = number_of<std::int64_t>(words, "iterations"),
                           .seconds = std::nullopt,
                           .uses_usual_guard_rail = !words.contains("guard_rail"),
                           .guard_rail_pct = number_of<int>(words, "guard_rail")};
    if (const auto seconds = number_of<int>(words, "seconds"))
        request.seconds = Seconds(*seconds);
    if (const auto order = words.find("order"); order != words.end())
        request.order = find_enum<planner::ContinuityOrder>(order->second).value_or(request.order);
    return request;
}

std::optional<ImportRequest> import_request_of(const store::Job& job)
{
    const auto words = read_words(job.request);
    const auto path = words.find("path");
    const auto mapping = words.find("mapping");
    const auto missing_rows = words.find("missing_rows");
    if (path == words.end() || mapping == words.end() || missing_rows == words.end())
        return std::nullopt;
    return ImportRequest{.operation_id = job.operation_id,
                         .path = path->second,
                         .mapping = mapping->second,
                         .missing_rows =
                             missing_rows->second == "end" ? MissingRows::end : MissingRows::stay};
}

std::optional<SentImportJob> sent_import_of(const store::Job& job)
{
    const auto words = read_words(job.request);
    const auto import = words.find("import");
    const auto goal = words.find("goal");
    const auto missing_rows = words.find("missing_rows");
    if (job.kind != store::JobKind::import_files || import == words.end() || goal == words.end() ||
        missing_rows == words.end())
        return std::nullopt;
    const auto id = store::ImportId::parse(import->second);
    if (!id)
        return std::nullopt;
    return SentImportJob{.operation_id = job.operation_id,
                         .import_id = *id,
                         .goal = goal->second == "accept" ? ImportGoal::accept : ImportGoal::preview,
                         .missing_rows =
                             missing_rows->second == "end" ? MissingRows::end : MissingRows::stay};
}

std::optional<Caller> caller_of(const store::Job& job)
{
    const auto words = read_words(job.caller);
    const auto session = words.find("session");
    const auto account = words.find("account");
    const auto roles = words.find("roles");
    if (session == words.end() || account == words.end() || roles == words.end())
        return std::nullopt;
    const auto session_id = Uuid::parse(session->second);
    const auto account_id = Uuid::parse(account->second);
    if (!session_id || !account_id)
        return std::nullopt;
    Caller caller{.session_id = *session_id, .account_id = *account_id, .care_worker_id = {}, .roles = {}};
    std::string_view left = roles->second;
    while (!left.empty()) {
        const auto name = left.substr(0, left.find(','));
        left.remove_prefix(std::min(left.size(), name.size() + 1));
        const auto role = find_enum<Role>(name);
        if (!role)
            return std::nullopt;
        caller.roles.push_back({*role, {}});
        if (job.section_id)
            caller.roles.back().sections.push_back(*job.section_id);
    }
    return caller;
}

} // namespace samma::app
