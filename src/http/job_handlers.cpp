#include "api/job.hpp"
#include "app/job_desk.hpp"
#include "app/planner_names.hpp"
#include "app/policy.hpp"
#include "http/answer.hpp"
#include "http/event_stream.hpp"
#include "http/handlers.hpp"
#include "http/to_api.hpp"

#include <charconv>

namespace samma::http {

namespace {

Result<store::JobId> job_of(const Exchange& exchange)
{
    const auto id = store::JobId::parse(exchange.path_id);
    return id ? Result<store::JobId>(*id) : fail("resource.unknown");
}

Response answer_job(const Result<app::JobView>& job, int status = 200)
{
    return job ? write(to_api(*job), status) : problem(job.error());
}

} // namespace

Response ask_for_plan(const Exchange& exchange)
{
    const auto section_id = section_of(exchange);
    if (!section_id)
        return problem(section_id.error());
    const auto body = read_body<api::JobRequest>(exchange);
    if (!body)
        return problem(body.error());
    constexpr int kLongest = 56;
    const DateRange dates{body->from, body->until};
    if (body->until <= body->from || add_days(body->from, kLongest) < body->until)
        return problem(
            std::vector{api::FieldError{.pointer = "/until", .code = "field.value", .values = {}}});
    app::PlanJobRequest request{.operation_id = store::OperationId(body->operation_id),
                                .section_id = *section_id,
                                .dates = dates,
                                .seed = static_cast<std::uint64_t>(body->seed.value_or(1)),
                                .iterations = body->iterations,
                                .seconds = std::nullopt,
                                .uses_usual_guard_rail =
                                    body->has_guard_rail.value_or(true) && !body->guard_rail_pct,
                                .guard_rail_pct = std::nullopt};
    if (body->seconds)
        request.seconds = Seconds(*body->seconds);
    if (body->has_guard_rail.value_or(true))
        request.guard_rail_pct = body->guard_rail_pct;
    if (body->continuity_order)
        request.order = find_enum<planner::ContinuityOrder>(*body->continuity_order).value_or(request.order);
    return answer_job(exchange.services.long_work.jobs->ask_for_plan(exchange.session->caller, request), 201);
}

Response list_jobs(const Exchange& exchange)
{
    const auto section_id = section_of(exchange);
    if (!section_id)
        return problem(section_id.error());
    const auto page = page_of(exchange);
    if (!page)
        return problem(page.error());
    const auto before = page->after ? store::JobId::parse(*page->after) : std::nullopt;
    if (page->after && !before)
        return problem(Error{.code = "request.parameter", .at = "cursor", .values = {}});
    const auto jobs =
        exchange.services.long_work.jobs->list(exchange.session->caller, *section_id, before, page->limit);
    if (!jobs)
        return problem(jobs.error());
    const bool may_be_more = jobs->size() == static_cast<std::size_t>(page->limit);
    return write(to_api(*jobs, may_be_more ? std::optional(jobs->back().id.to_string()) : std::nullopt));
}

Response get_job(const Exchange& exchange)
{
    const auto id = job_of(exchange);
    return id ? answer_job(exchange.services.long_work.jobs->find(exchange.session->caller, *id))
              : problem(id.error());
}

Response cancel_job(const Exchange& exchange)
{
    const auto id = job_of(exchange);
    return id ? answer_job(exchange.services.long_work.jobs->cancel(exchange.session->caller, *id))
              : problem(id.error());
}

Response finish_job(const Exchange& exchange)
{
    const auto id = job_of(exchange);
    return id ? answer_job(exchange.services.long_work.jobs->finish(exchange.session->caller, *id))
              : problem(id.error());
}

/// The browser names the last event that it has heard when it comes back; a new listener hears from now on.
Response stream_events(const Exchange& exchange)
{
    const auto& caller = exchange.session->caller;
    if (const auto grant = app::authorize(caller, app::Action::list_sections, std::nullopt);
        !grant && !app::authorize(caller, app::Action::import_data, std::nullopt))
        return problem(grant.error());
    auto start = std::make_shared<EventStreamStart>(EventStreamStart{
        exchange.session->caller,
        std::string(exchange.services.cookies.find(exchange.request, Cookies::Name::session)), std::nullopt,
        std::nullopt});
    const auto section = exchange.target.parameter("section_id");
    const auto on = exchange.target.parameter("on");
    if (section || on) {
        const auto section_id = SectionId::parse(section.value_or(""));
        const auto day = parse_date(on.value_or(""));
        if (!section_id || !day)
            return problem(
                Error{.code = "request.parameter", .at = section_id ? "on" : "section_id", .values = {}});
        start->looks_at = app::LookedAt{*section_id, *day};
    }
    const auto last = exchange.request.header("last-event-id");
    if (!last.empty()) {
        std::int64_t number = 0;
        const auto read = std::from_chars(last.data(), last.data() + last.size(), number);
        if (read.ec != std::errc() || read.ptr != last.data() + last.size() || number < 0)
            return problem(Error{.code = "request.parameter", .at = "Last-Event-ID", .values = {}});
        start->after = number;
    }
    Response response;
    response.headers = {{"Content-Type", "text/event-stream"}};
    response.stream = std::move(start);
    return response;
}

} // namespace samma::http
