#include "app/audit/log_review.hpp"
#include "app/audit/log_review_views.hpp"
#include "http/access/access_handlers.hpp"
#include "http/answer.hpp"
#include "http/json_body.hpp"
#include "http/problem.hpp"

#include <boost/json.hpp>

namespace samma::http {

namespace {

namespace json = boost::json;

const app::Ports& ports_of(const Exchange& exchange)
{
    return *exchange.services.ports;
}

const app::Caller& caller_of(const Exchange& exchange)
{
    return exchange.session->caller;
}

store::OperationId operation_in(const json::object& body)
{
    return id_in<store::OperationId>(body, "operation_id");
}

store::LogReviewId review_of_path(const Exchange& exchange)
{
    return store::LogReviewId::parse(step(exchange, 2)).value_or(store::LogReviewId());
}

json::object written(const app::LookView& look)
{
    return {{"at", format_instant(look.at)},
            {"is_erased", look.is_erased},
            {"who", look.who},
            {"role", look.role},
            {"unit", look.unit},
            {"action", look.action},
            {"relation", look.relation},
            {"client", look.client},
            {"is_protected", look.is_protected},
            {"was_refused", look.was_refused}};
}

void put_verdict(json::object& object, const store::ReviewItem& item, const std::string& judged_by)
{
    object["sequence"] = item.sequence;
    object["rule"] = samma::name_of(item.rule);
    if (!item.verdict)
        return;
    object["verdict"] = samma::name_of(*item.verdict);
    object["judged_by"] = judged_by;
    object["note"] = item.note;
}

json::object written(const app::ReviewHeadView& view)
{
    const auto& review = view.head.review;
    json::object object{{"review_id", review.id.to_string()},
                        {"section_id", review.section_id.to_string()},
                        {"section_name", view.section_name},
                        {"month_from", format_date(review.month_from)},
                        {"rows_seen", review.rows_seen},
                        {"rows", view.head.rows},
                        {"judged", view.head.judged},
                        {"reported", view.head.reported},
                        {"made_at", format_instant(review.made_at)},
                        {"made_by", view.made_by}};
    if (review.signed_at) {
        object["signed_at"] = format_instant(*review.signed_at);
        object["signed_by"] = view.signed_by;
        object["note"] = review.note;
    }
    return object;
}

template <typename View, typename Write>
json::object written_page(const app::Page<View>& page, const Write& write)
{
    json::array items;
    for (const auto& view : page.items)
        items.push_back(write(view));
    json::object object{{"items", std::move(items)}};
    if (page.next_cursor)
        object["next_cursor"] = *page.next_cursor;
    return object;
}

Response answer_review(const Exchange& exchange, store::LogReviewId id, const app::PageRequest& page,
                       int status)
{
    const auto view = app::read_log_review(ports_of(exchange), caller_of(exchange), id, page);
    if (!view)
        return problem(view.error());
    auto object = written_page(view->rows, [](const app::ReviewRowView& row) {
        json::object item{{"position", row.position}, {"look", written(row.look)}};
        put_verdict(item, row.item, row.judged_by);
        return item;
    });
    object["review"] = written(view->review);
    return json_answer(object, status);
}

Response done(const Result<void>& result)
{
    return result ? Response{.status = 204, .headers = {}, .body = {}} : problem(result.error());
}

} // namespace

Response list_log_reviews(const Exchange& exchange)
{
    const auto page = page_of(exchange);
    if (!page)
        return problem(page.error());
    const auto view = app::list_log_reviews(ports_of(exchange), caller_of(exchange), *page);
    if (!view)
        return problem(view.error());
    auto object = written_page(view->reviews, [](const app::ReviewHeadView& head) { return written(head); });
    json::array sections;
    for (const auto& section : view->sections)
        sections.push_back({{"section_id", section.id.to_string()}, {"name", section.name}});
    object["sections"] = std::move(sections);
    return json_answer(object);
}

Response list_reported_looks(const Exchange& exchange)
{
    const auto section_id = section_of(exchange);
    if (!section_id)
        return problem(section_id.error());
    const auto page = page_of(exchange);
    if (!page)
        return problem(page.error());
    const auto views = app::list_reported_looks(ports_of(exchange), caller_of(exchange), *section_id, *page);
    if (!views)
        return problem(views.error());
    return json_answer(written_page(*views, [](const app::ReportedLookView& view) {
        json::object item{{"month_from", format_date(view.reported.month_from)},
                          {"look", written(view.look)}};
        put_verdict(item, view.reported.item, view.judged_by);
        return item;
    }));
}

Response make_log_review(const Exchange& exchange)
{
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    const auto month = parse_date(text_in(*body, "month_from"));
    if (!month || month->day() != std::chrono::day(1))
        return problem(api::FieldErrors{
            {.pointer = "/month_from", .code = "field.value", .values = {{"expected", "2026-11-01"}}}});
    app::ReviewRequest request{.operation_id = operation_in(*body),
                               .section_id = SectionId::parse(exchange.path_id).value_or(SectionId()),
                               .month_from = *month,
                               .seed = 0};
    // Drawn by the server, so that whoever reviews cannot choose the sample.
    for (const auto byte : ports_of(exchange).ids.next().bytes)
        request.seed = request.seed * 257 + byte;
    const auto review = app::make_log_review(ports_of(exchange), caller_of(exchange), request);
    return review ? answer_review(exchange, review->id, {}, 201) : problem(review.error());
}

Response get_log_review(const Exchange& exchange)
{
    const auto page = page_of(exchange);
    return page ? answer_review(exchange, review_of_path(exchange), *page, 200) : problem(page.error());
}

Response judge_log_review(const Exchange& exchange)
{
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    return done(app::judge_log_review(ports_of(exchange), caller_of(exchange),
                                      {.operation_id = operation_in(*body),
                                       .review_id = review_of_path(exchange),
                                       .position = static_cast<int>(body->at("position").as_int64()),
                                       .verdict = find_enum<store::ReviewVerdict>(text_in(*body, "verdict"))
                                                      .value_or(store::ReviewVerdict::unclear),
                                       .note = text_in(*body, "note")}));
}

Response sign_log_review(const Exchange& exchange)
{
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    return done(app::sign_log_review(ports_of(exchange), caller_of(exchange), operation_in(*body),
                                     review_of_path(exchange), text_in(*body, "reason")));
}

} // namespace samma::http
