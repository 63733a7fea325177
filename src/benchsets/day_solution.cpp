#include "benchsets/day_readers.hpp"
#include "benchsets/json_view.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <array>

namespace samma::benchsets {

namespace {

/// The files name the moments of a stop in three ways.
using Names = std::array<std::string_view, 3>;
constexpr Names kStartNames{"arrival_time", "start_time", "start_service_time"};
constexpr Names kEndNames{"departure_time", "end_time", "end_service_time"};

Result<Ticks> read_moment(const JsonView& stop, const Names& names, Ticks ticks)
{
    for (const auto name : names)
        if (const auto moment = SAMMA_TRY(stop.find_member(name)))
            return moment->scaled(ticks);
    return fail("field.required", stop.pointer() + "/" + std::string(names[0]));
}

Result<DayRoute> read_route(const JsonView& json, Ticks ticks)
{
    DayRoute route{.worker = SAMMA_TRY(json.text_at("caregiver_id"))};
    const auto stops = SAMMA_TRY(json.find_member("locations"));
    if (!stops)
        return route;
    for (const auto& item : SAMMA_TRY(stops->items())) {
        if (SAMMA_TRY(item.find_member("depot")))
            continue; // the way from and to the depot follows from the stops
        route.stops.push_back({.visit = SAMMA_TRY(item.text_at("patient")),
                               .service = SAMMA_TRY(item.text_at("service")),
                               .start = SAMMA_TRY(read_moment(item, kStartNames, ticks)),
                               .end = SAMMA_TRY(read_moment(item, kEndNames, ticks))});
    }
    std::stable_sort(route.stops.begin(), route.stops.end(),
                     [](const DayStop& left, const DayStop& right) { return left.start < right.start; });
    return route;
}

boost::json::value moment(Ticks value, Ticks ticks)
{
    if (value % ticks == 0)
        return value / ticks;
    return static_cast<double>(value) / static_cast<double>(ticks);
}

} // namespace

Result<DaySolution> read_day_solution(std::string_view text, Ticks ticks)
{
    const auto document = SAMMA_TRY(parse_json(text));
    DaySolution solution;
    for (const auto& json : SAMMA_TRY(JsonView(document, "").items_at("routes")))
        solution.routes.push_back(SAMMA_TRY(read_route(json, ticks)));
    return solution;
}

std::string write_day_solution(const DaySolution& solution, Ticks ticks)
{
    boost::json::array routes;
    for (const auto& route : solution.routes) {
        boost::json::array stops;
        for (const auto& stop : route.stops)
            stops.push_back({{"patient", stop.visit},
                             {"service", stop.service},
                             {"arrival_time", moment(stop.start, ticks)},
                             {"departure_time", moment(stop.end, ticks)}});
        routes.push_back({{"caregiver_id", route.worker}, {"locations", std::move(stops)}});
    }
    return boost::json::serialize(boost::json::object{{"routes", std::move(routes)}});
}

} // namespace samma::benchsets
