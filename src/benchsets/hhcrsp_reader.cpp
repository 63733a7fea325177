#include "benchsets/day_readers.hpp"
#include "benchsets/day_reading.hpp"

#include <cmath>

namespace samma::benchsets {

namespace {

constexpr Ticks kTicks = 1000;

Result<TickWindow> read_window(const JsonView& json)
{
    const auto ends = SAMMA_TRY(json.items());
    if (ends.size() != 2)
        return json.wrong("two numbers");
    const auto truncated = [](double value) { return static_cast<Ticks>(std::trunc(value)) * kTicks; };
    const TickWindow window{truncated(SAMMA_TRY(ends[0].number())), truncated(SAMMA_TRY(ends[1].number()))};
    if (window.start < 0 || window.start > window.end)
        return json.wrong("0 <= start <= end");
    return window;
}

Result<DayVisit> read_visit(const JsonView& json, const std::map<std::string, Ticks, std::less<>>& defaults)
{
    DayVisit visit{.id = SAMMA_TRY(json.text_at("id"))};
    const auto services = SAMMA_TRY(json.member("required_caregivers"));
    const auto window = SAMMA_TRY(json.member("time_window"));
    visit.services = SAMMA_TRY(read_services(services, defaults, kTicks));
    visit.windows = {SAMMA_TRY(read_window(window))};
    SAMMA_CHECK(read_together(json, kTicks, visit));
    return visit;
}

/// (travel + sum of tardiness + largest tardiness) / 3; nothing else counts, and nobody has a shift.
void set_objective(DayInstance& instance)
{
    instance.divisor = 3;
    for (const auto component :
         {Component::travel_time, Component::total_tardiness, Component::highest_tardiness})
        instance.prices[static_cast<std::size_t>(component)] = {Price::Use::weighted, 1};
    for (const auto component : {Component::qualification, Component::optional_patients})
        instance.prices[static_cast<std::size_t>(component)] = {Price::Use::hard, 0};
}

} // namespace

Result<DayInstance> read_hhcrsp(std::string_view text)
{
    const auto document = SAMMA_TRY(parse_json(text));
    const JsonView root(document, "");
    DayInstance instance{.ticks = kTicks};
    set_objective(instance);
    const auto services = SAMMA_TRY(root.member("services"));
    const auto defaults = SAMMA_TRY(read_default_durations(services, kTicks));

    Indices workers;
    for (const auto& json : SAMMA_TRY(root.items_at("caregivers"))) {
        const auto id = SAMMA_TRY(json.member("id"));
        const auto abilities = SAMMA_TRY(json.member("abilities"));
        SAMMA_CHECK(enter(workers, id));
        instance.workers.push_back(
            {.id = SAMMA_TRY(id.text()), .abilities = SAMMA_TRY(read_texts(abilities))});
    }
    Indices visits;
    for (const auto& json : SAMMA_TRY(root.items_at("patients"))) {
        instance.visits.push_back(SAMMA_TRY(read_visit(json, defaults)));
        SAMMA_CHECK(enter(visits, SAMMA_TRY(json.member("id"))));
        instance.visits.back().place = visits.size(); // place 0 is the one depot
    }
    instance.places = instance.visits.size() + 1;
    const auto distances = SAMMA_TRY(root.member("distances"));
    instance.travel = SAMMA_TRY(read_matrix(distances, instance.places, kTicks));
    return instance;
}

} // namespace samma::benchsets
