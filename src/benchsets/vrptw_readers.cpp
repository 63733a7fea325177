#include "benchsets/text_lines.hpp"
#include "benchsets/vrptw_instance.hpp"

namespace samma::benchsets {

namespace {

constexpr Ticks kTicks = VrptwInstance::kTicks;
constexpr std::size_t kMostStops = 20'000;

/// What both formats must satisfy; `at` is the last line read.
Result<VrptwInstance> finished(VrptwInstance instance, const TextLines& lines)
{
    if (instance.stops.empty())
        return lines.wrong("a depot");
    if (instance.vehicles < 1 || instance.capacity < 0)
        return lines.wrong("at least one vehicle, and a capacity");
    for (const auto& stop : instance.stops)
        if (stop.ready < 0 || stop.ready > stop.due || stop.service < 0 || stop.demand < 0)
            return lines.wrong("0 <= ready <= due, and no negative service or demand");
    return instance;
}

/// The line that begins with the word, or an error at the end of the file.
Result<std::string_view> line_with(TextLines& lines, std::string_view word)
{
    while (const auto line = lines.next())
        if (line->starts_with(word))
            return *line;
    return lines.wrong("a line that begins with " + std::string(word));
}

Result<std::vector<std::int64_t>> next_numbers(TextLines& lines, std::size_t count)
{
    const auto line = lines.next();
    if (!line)
        return lines.wrong("more lines");
    return lines.numbers(*line, count);
}

/// The sections and fields of a VRPLIB file.
class VrplibReader {
  public:
    explicit VrplibReader(std::string_view text) : lines_(text) {}

    Result<VrptwInstance> read()
    {
        while (const auto line = lines_.next()) {
            if (*line == "EOF")
                break;
            SAMMA_CHECK(line->find(':') != std::string_view::npos ? read_field(*line) : read_section(*line));
        }
        for (std::size_t index = 1; index < instance_.stops.size(); ++index)
            instance_.stops[index].service = service_ * kTicks;
        return finished(std::move(instance_), lines_);
    }

  private:
    Result<void> read_field(std::string_view line)
    {
        const auto colon = line.find(':');
        const auto name = words_of(line.substr(0, colon));
        const auto value = line.substr(colon + 1);
        if (name.size() != 1)
            return lines_.wrong("NAME : VALUE");
        if (name[0] == "EDGE_WEIGHT_TYPE" && words_of(value) != std::vector<std::string_view>{"EUC_2D"})
            return lines_.wrong("EUC_2D");
        const auto number = [&](std::int64_t& into) -> Result<void> {
            into = SAMMA_TRY(lines_.numbers(value, 1))[0];
            return {};
        };
        if (name[0] == "VEHICLES")
            return number(instance_.vehicles);
        if (name[0] == "CAPACITY")
            return number(instance_.capacity);
        if (name[0] == "SERVICE_TIME")
            return number(service_);
        if (name[0] == "DIMENSION") {
            std::int64_t dimension = 0;
            SAMMA_CHECK(number(dimension));
            if (dimension < 1 || dimension > static_cast<std::int64_t>(kMostStops))
                return lines_.wrong("1 to 20000 stops");
            instance_.stops.resize(static_cast<std::size_t>(dimension));
        }
        return {};
    }

    Result<void> read_section(std::string_view name)
    {
        if (name == "DEPOT_SECTION") {
            const auto depot = SAMMA_TRY(next_numbers(lines_, 1));
            const auto end = SAMMA_TRY(next_numbers(lines_, 1));
            if (depot[0] != 1 || end[0] != -1)
                return lines_.wrong("the one depot 1, then -1");
            return {};
        }
        if (name == "NODE_COORD_SECTION")
            return read_rows(3, [](VrptwStop& stop, const auto& row) { stop.x = row[1], stop.y = row[2]; });
        if (name == "DEMAND_SECTION")
            return read_rows(2, [](VrptwStop& stop, const auto& row) { stop.demand = row[1]; });
        if (name == "TIME_WINDOW_SECTION")
            return read_rows(3, [](VrptwStop& stop, const auto& row) {
                stop.ready = row[1] * kTicks;
                stop.due = row[2] * kTicks;
            });
        return lines_.wrong("a section of a VRPTW file instead of " + std::string(name.substr(0, 40)));
    }

    template <typename Fill>
    Result<void> read_rows(std::size_t columns, Fill fill)
    {
        for (std::size_t index = 0; index < instance_.stops.size(); ++index) {
            const auto row = SAMMA_TRY(next_numbers(lines_, columns));
            if (row[0] != static_cast<std::int64_t>(index) + 1)
                return lines_.wrong("stop " + std::to_string(index + 1));
            fill(instance_.stops[index], row);
        }
        return {};
    }

    TextLines lines_;
    VrptwInstance instance_;
    std::int64_t service_ = 0;
};

} // namespace

Result<VrptwInstance> read_solomon(std::string_view text)
{
    TextLines lines(text);
    VrptwInstance instance;
    SAMMA_TRY(line_with(lines, "NUMBER"));
    const auto fleet = SAMMA_TRY(next_numbers(lines, 2));
    instance.vehicles = fleet[0];
    instance.capacity = fleet[1];
    SAMMA_TRY(line_with(lines, "CUST NO"));
    while (const auto line = lines.next()) {
        const auto row = SAMMA_TRY(lines.numbers(*line, 7));
        if (row[0] != static_cast<std::int64_t>(instance.stops.size()) || instance.stops.size() >= kMostStops)
            return lines.wrong("customer " + std::to_string(instance.stops.size()));
        instance.stops.push_back({.x = row[1],
                                  .y = row[2],
                                  .demand = row[3],
                                  .ready = row[4] * kTicks,
                                  .due = row[5] * kTicks,
                                  .service = row[6] * kTicks});
    }
    return finished(std::move(instance), lines);
}

Result<VrptwInstance> read_vrplib(std::string_view text)
{
    return VrplibReader(text).read();
}

Result<VrptwRoutes> read_routes(std::string_view text)
{
    TextLines lines(text);
    VrptwRoutes routes;
    while (const auto line = lines.next()) {
        if (!line->starts_with("Route"))
            continue;
        const auto colon = line->find(':');
        if (colon == std::string_view::npos)
            return lines.wrong("Route #NUMBER: CUSTOMERS");
        const auto customers = line->substr(colon + 1);
        auto& route = routes.emplace_back();
        for (const auto number : SAMMA_TRY(lines.numbers(customers, words_of(customers).size()))) {
            if (number < 0)
                return lines.wrong("customers from 1");
            route.push_back(static_cast<std::size_t>(number));
        }
    }
    return routes;
}

std::string write_routes(const VrptwRoutes& routes)
{
    std::string text;
    for (std::size_t index = 0; index < routes.size(); ++index) {
        text += "Route #" + std::to_string(index + 1) + ":";
        for (const auto customer : routes[index])
            text += " " + std::to_string(customer);
        text += "\n";
    }
    return text;
}

} // namespace samma::benchsets
