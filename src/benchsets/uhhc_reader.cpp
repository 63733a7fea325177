#include "benchsets/day_readers.hpp"
#include "benchsets/day_reading.hpp"

#include <algorithm>

namespace samma::benchsets {

namespace {

constexpr Ticks kTicks = 1;
constexpr std::int64_t kLargestWeight = 1'000'000;

/// Absent means not used, except where it means that it must never happen.
Price::Use use_when_absent(std::size_t component)
{
    switch (static_cast<Component>(component)) {
    case Component::qualification:
    case Component::caregiver_preferences:
    case Component::incompabilities:
    case Component::missed_lunch_break:
    case Component::optional_patients:
        return Price::Use::hard;
    case Component::travel_time:
    case Component::total_tardiness:
    case Component::highest_tardiness:
    case Component::total_waiting_time:
    case Component::max_waiting_time:
    case Component::total_extra_time:
    case Component::max_idle_time:
    case Component::working_time:
    case Component::workload_balance:
        return Price::Use::none;
    }
    return Price::Use::none;
}

Result<Price> read_price(const JsonView& json)
{
    if (json.is_string()) {
        const auto word = SAMMA_TRY(json.text());
        if (word != "HARD")
            return json.wrong("a weight or HARD");
        return Price{Price::Use::hard, 0};
    }
    const auto weight = SAMMA_TRY(json.scaled(1));
    if (weight < 0 || weight > kLargestWeight)
        return json.wrong("a weight from 0 to 1000000");
    return Price{Price::Use::weighted, weight};
}

Result<void> read_metadata(const JsonView& json, DayInstance& instance)
{
    const auto meets = SAMMA_TRY(json.member("time_window_met"));
    const auto name = SAMMA_TRY(meets.text());
    if (name != "at_service_start" && name != "at_service_end")
        return meets.wrong("at_service_start or at_service_end");
    instance.window_meets = name == "at_service_end" ? WindowMeets::service_end : WindowMeets::service_start;
    if (const auto origin = SAMMA_TRY(json.find_member("origin"))) {
        const auto from = SAMMA_TRY(origin->text());
        instance.leaves_at_shift_start = from.starts_with("bazirha");
    }
    const auto components = SAMMA_TRY(json.member("cost_components"));
    for (std::size_t component = 0; component < kComponents; ++component) {
        const auto price = SAMMA_TRY(components.find_member(kComponentNames[component]));
        instance.prices[component] =
            price ? SAMMA_TRY(read_price(*price)) : Price{use_when_absent(component), 0};
    }
    return {};
}

Result<TickWindow> read_window(const JsonView& json)
{
    const TickWindow window{SAMMA_TRY(json.scaled_at("start", kTicks)),
                            SAMMA_TRY(json.scaled_at("end", kTicks))};
    if (window.start < 0 || window.start > window.end)
        return json.wrong("0 <= start <= end");
    return window;
}

Result<std::vector<TickWindow>> read_windows(const JsonView& json)
{
    std::vector<TickWindow> windows;
    for (const auto& item : SAMMA_TRY(json.items()))
        windows.push_back(SAMMA_TRY(read_window(item)));
    if (windows.empty())
        return json.wrong("at least one window");
    std::sort(windows.begin(), windows.end(),
              [](const TickWindow& left, const TickWindow& right) { return left.start < right.start; });
    return windows;
}

/// Reads the parts in the order in which they refer to each other.
class Reader {
  public:
    explicit Reader(const JsonView& root) : root_(root) {}

    Result<DayInstance> read()
    {
        const auto metadata = SAMMA_TRY(root_.member("metadata"));
        SAMMA_CHECK(read_metadata(metadata, instance_));
        const auto distances = SAMMA_TRY(root_.member("distances"));
        instance_.places = SAMMA_TRY(distances.items()).size();
        instance_.travel = SAMMA_TRY(read_matrix(distances, instance_.places, kTicks));
        for (const auto& json : SAMMA_TRY(root_.items_at("terminal_points"))) {
            const auto id = SAMMA_TRY(json.member("id"));
            SAMMA_CHECK(enter(depots_, id));
            depot_places_.push_back(SAMMA_TRY(read_place(json)));
        }
        for (const auto& json : SAMMA_TRY(root_.items_at("caregivers")))
            SAMMA_CHECK(read_worker(json));
        SAMMA_CHECK(read_lunch());
        const auto services = SAMMA_TRY(root_.member("services"));
        const auto defaults = SAMMA_TRY(read_default_durations(services, kTicks));
        for (const auto& json : SAMMA_TRY(root_.items_at("patients")))
            SAMMA_CHECK(read_visit(json, defaults));
        return std::move(instance_);
    }

  private:
    [[nodiscard]] Result<std::size_t> read_place(const JsonView& json) const
    {
        const auto place = SAMMA_TRY(json.member("distance_matrix_index"));
        const auto index = SAMMA_TRY(place.scaled(1));
        if (index < 0 || static_cast<std::size_t>(index) >= instance_.places)
            return place.wrong("an index of the matrix");
        return static_cast<std::size_t>(index);
    }

    Result<void> read_worker(const JsonView& json)
    {
        const auto id = SAMMA_TRY(json.member("id"));
        SAMMA_CHECK(enter(workers_, id));
        const auto abilities = SAMMA_TRY(json.member("abilities"));
        DayWorker worker{.id = SAMMA_TRY(id.text()), .abilities = SAMMA_TRY(read_texts(abilities))};
        const auto from = SAMMA_TRY(json.member("departing_point"));
        worker.from_place = depot_places_[SAMMA_TRY(index_in(depots_, from))];
        worker.to_place = worker.from_place;
        if (const auto to = SAMMA_TRY(json.find_member("arrival_point")))
            worker.to_place = depot_places_[SAMMA_TRY(index_in(depots_, *to))];
        if (const auto shift = SAMMA_TRY(json.find_member("working_shift")))
            worker.shift = SAMMA_TRY(read_window(*shift));
        if (const auto lunch = SAMMA_TRY(json.find_member("lunch_break")))
            worker.has_lunch = SAMMA_TRY(lunch->boolean());
        instance_.workers.push_back(std::move(worker));
        return {};
    }

    Result<void> read_lunch()
    {
        const auto json = SAMMA_TRY(root_.find_member("lunch_breaks"));
        if (!json) {
            if (std::any_of(instance_.workers.begin(), instance_.workers.end(),
                            [](const DayWorker& worker) { return worker.has_lunch; }))
                return fail("field.required", "/lunch_breaks");
            return {};
        }
        const auto duration = SAMMA_TRY(json->member("min_duration"));
        instance_.lunch = Lunch{SAMMA_TRY(read_window(*json)), SAMMA_TRY(duration.scaled(kTicks))};
        if (instance_.lunch->duration <= 0)
            return duration.wrong("more than 0");
        return {};
    }

    Result<std::vector<std::size_t>> read_workers(const JsonView& visit, std::string_view name) const
    {
        std::vector<std::size_t> workers;
        if (const auto list = SAMMA_TRY(visit.find_member(name)))
            for (const auto& item : SAMMA_TRY(list->items()))
                workers.push_back(SAMMA_TRY(index_in(workers_, item)));
        std::sort(workers.begin(), workers.end());
        return workers;
    }

    Result<void> read_visit(const JsonView& json, const std::map<std::string, Ticks, std::less<>>& defaults)
    {
        const auto id = SAMMA_TRY(json.member("id"));
        SAMMA_CHECK(enter(visits_, id));
        DayVisit visit{.id = SAMMA_TRY(id.text()), .place = SAMMA_TRY(read_place(json))};
        const auto services = SAMMA_TRY(json.member("required_services"));
        const auto windows = SAMMA_TRY(json.member("time_windows"));
        visit.services = SAMMA_TRY(read_services(services, defaults, kTicks));
        visit.windows = SAMMA_TRY(read_windows(windows));
        SAMMA_CHECK(read_together(json, kTicks, visit));
        visit.preferred = SAMMA_TRY(read_workers(json, "preferred_caregivers"));
        visit.excluded = SAMMA_TRY(read_workers(json, "incompatible_caregivers"));
        if (const auto optional = SAMMA_TRY(json.find_member("optional")))
            visit.is_optional = SAMMA_TRY(optional->boolean());
        instance_.visits.push_back(std::move(visit));
        return {};
    }

    JsonView root_;
    DayInstance instance_;
    Indices depots_;
    std::vector<std::size_t> depot_places_;
    Indices workers_;
    Indices visits_;
};

} // namespace

Result<DayInstance> read_uhhc(std::string_view text)
{
    const auto document = SAMMA_TRY(parse_json(text));
    return Reader(JsonView(document, "")).read();
}

} // namespace samma::benchsets
