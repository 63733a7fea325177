#include "app/handbook.hpp"
#include "http/json_body.hpp"
#include "http/matters/actor_names.hpp"
#include "http/matters/matter_handlers.hpp"
#include "http/problem.hpp"
#include "http/records/record_json.hpp"

#include <boost/json.hpp>

namespace samma::http {

namespace {

namespace json = boost::json;

json::object settings_of(const store::HandbookVersion& version)
{
    json::object value;
    FieldsOf<Handbook>::describe(WriteFields{value}, version.handbook);
    FieldsOf<PlanningPractice>::describe(WriteFields{value}, version.practice);
    return value;
}

json::object written(const store::HandbookVersion& version, ActorNames& names)
{
    json::object object{{"version", version.handbook.version},
                        {"holds_from", format_date(version.holds_from)},
                        {"follows_city", version.follows_city},
                        {"reason", version.reason},
                        {"set_at", format_instant(version.set_at)},
                        {"set_by", names.of(version.set_by)},
                        {"value", settings_of(version)}};
    if (version.section_id)
        object["section_id"] = version.section_id->to_string();
    return object;
}

Response change(const Exchange& exchange, std::optional<SectionId> section_id)
{
    const auto body = body_of(exchange);
    if (!body)
        return problem(body.error());
    app::HandbookChange change{.operation_id = id_in<store::OperationId>(*body, "operation_id"),
                               .section_id = section_id,
                               .version = {}};
    const auto holds_from = parse_date(text_in(*body, "holds_from"));
    if (!holds_from)
        return problem(Error{.code = "handbook.past", .at = "/holds_from", .values = {}});
    change.version.holds_from = *holds_from;
    change.version.follows_city = section_id && body->at("follows_city").as_bool();
    change.version.reason = text_in(*body, "reason");
    std::vector<api::FieldError> faults;
    FieldReader reader(body->at("value").as_object(), "/value", faults);
    FieldsOf<Handbook>::describe(ReadFields{reader}, change.version.handbook);
    FieldsOf<PlanningPractice>::describe(ReadFields{reader}, change.version.practice);
    reader.finish();
    if (!faults.empty())
        return problem(faults);
    const auto added = app::add_handbook(*exchange.services.ports, exchange.session->caller, change);
    return added ? Response{.status = 204, .headers = {}, .body = {}} : problem(added.error());
}

} // namespace

Response get_handbook(const Exchange& exchange)
{
    const auto view = app::read_handbook(*exchange.services.ports, exchange.session->caller,
                                         SectionId::parse(exchange.path_id).value_or(SectionId()));
    if (!view)
        return problem(view.error());
    ActorNames names(exchange);
    json::array versions;
    for (const auto& version : view->versions)
        versions.push_back(written(version, names));
    json::array departures;
    for (const auto& departure : view->departures)
        departures.push_back({{"section_name", departure.section_name},
                              {"settings", json::array(departure.settings.begin(), departure.settings.end())},
                              {"version", written(departure.version, names)}});
    return json_answer({{"version", view->in_force.handbook.version},
                        {"in_force", settings_of(view->in_force)},
                        {"city", settings_of(view->city)},
                        {"versions", std::move(versions)},
                        {"departures", std::move(departures)}});
}

Response change_own_handbook(const Exchange& exchange)
{
    return change(exchange, SectionId::parse(exchange.path_id).value_or(SectionId()));
}

Response change_handbook(const Exchange& exchange)
{
    return change(exchange, std::nullopt);
}

} // namespace samma::http
