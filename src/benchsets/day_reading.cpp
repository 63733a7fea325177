#include "benchsets/day_reading.hpp"

namespace samma::benchsets {

Result<std::size_t> index_in(const Indices& indices, const JsonView& name)
{
    const auto found = indices.find(SAMMA_TRY(name.text()));
    if (found == indices.end())
        return name.wrong("an id that the file defines");
    return found->second;
}

Result<void> enter(Indices& indices, const JsonView& name)
{
    if (!indices.emplace(SAMMA_TRY(name.text()), indices.size()).second)
        return name.wrong("an id that is not used before");
    return {};
}

Result<std::vector<std::string>> read_texts(const JsonView& list)
{
    std::vector<std::string> texts;
    for (const auto& item : SAMMA_TRY(list.items()))
        texts.push_back(SAMMA_TRY(item.text()));
    return texts;
}

Result<std::vector<Ticks>> read_matrix(const JsonView& rows, std::size_t places, Ticks ticks)
{
    const auto lines = SAMMA_TRY(rows.items());
    if (lines.size() != places)
        return rows.wrong(std::to_string(places) + " rows");
    std::vector<Ticks> matrix;
    matrix.reserve(places * places);
    for (const auto& line : lines) {
        const auto cells = SAMMA_TRY(line.items());
        if (cells.size() != places)
            return line.wrong(std::to_string(places) + " columns");
        for (const auto& cell : cells) {
            matrix.push_back(SAMMA_TRY(cell.scaled(ticks)));
            if (matrix.back() < 0)
                return cell.wrong("at least 0");
        }
    }
    return matrix;
}

Result<std::map<std::string, Ticks, std::less<>>> read_default_durations(const JsonView& services,
                                                                         Ticks ticks)
{
    std::map<std::string, Ticks, std::less<>> durations;
    for (const auto& service : SAMMA_TRY(services.items())) {
        const auto name = SAMMA_TRY(service.text_at("id"));
        if (const auto duration = SAMMA_TRY(service.find_member("default_duration")))
            durations[name] = SAMMA_TRY(duration->scaled(ticks));
    }
    return durations;
}

Result<std::vector<DayService>>
read_services(const JsonView& list, const std::map<std::string, Ticks, std::less<>>& defaults, Ticks ticks)
{
    std::vector<DayService> services;
    for (const auto& item : SAMMA_TRY(list.items())) {
        DayService service{.service = SAMMA_TRY(item.text_at("service"))};
        if (const auto duration = SAMMA_TRY(item.find_member("duration"))) {
            service.duration = SAMMA_TRY(duration->scaled(ticks));
            if (service.duration <= 0)
                return duration->wrong("more than 0");
        } else if (const auto usual = defaults.find(service.service); usual != defaults.end()) {
            service.duration = usual->second;
        }
        if (service.duration <= 0)
            return fail("field.required", item.pointer() + "/duration");
        services.push_back(std::move(service));
    }
    if (services.empty() || services.size() > 2)
        return list.wrong("one or two services");
    if (services.size() == 2 && services[0].service == services[1].service)
        return list.wrong("two different services");
    return services;
}

Result<void> read_together(const JsonView& visit, Ticks ticks, DayVisit& into)
{
    const auto together = SAMMA_TRY(visit.find_member("synchronization"));
    if (into.services.size() < 2)
        return {};
    if (!together)
        return fail("field.required", visit.pointer() + "/synchronization");
    const auto type = SAMMA_TRY(together->member("type"));
    const auto name = SAMMA_TRY(type.text());
    if (name == "independent")
        return {};
    if (name == "simultaneous") {
        into.together = Together::simultaneous;
        return {};
    }
    if (name != "sequential")
        return type.wrong("independent, simultaneous or sequential");
    into.together = Together::sequential;
    const auto distance = SAMMA_TRY(together->member("distance"));
    if (const auto ends = distance.items()) { // a pair, or an object with min and max
        if (ends->size() != 2)
            return distance.wrong("two numbers");
        into.lag = {SAMMA_TRY((*ends)[0].scaled(ticks)), SAMMA_TRY((*ends)[1].scaled(ticks))};
    } else {
        into.lag = {SAMMA_TRY(distance.scaled_at("min", ticks)), SAMMA_TRY(distance.scaled_at("max", ticks))};
    }
    if (into.lag.start < 0 || into.lag.start > into.lag.end)
        return distance.wrong("0 <= min <= max");
    return {};
}

} // namespace samma::benchsets
