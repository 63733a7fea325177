#include "demo/tightness.hpp"

#include <algorithm>

namespace samma::demo {

namespace {

using Blocks = std::array<double, kBlockCount>;

void book(Blocks& blocks, int from, int until)
{
    for (int block = 0; block < kBlockCount; ++block) {
        const ClockWindow window = block_window(block);
        const int begins = static_cast<int>(Seconds(window.from).count());
        const int ends = static_cast<int>(Seconds(window.until).count());
        blocks.at(static_cast<std::size_t>(block)) +=
            std::max(0, std::min(until, ends) - std::max(from, begins));
    }
}

} // namespace

BlockLoad measure_load(const WitnessDay& day)
{
    BlockLoad load;
    for (const WitnessRoute& route : day.routes) {
        book(load.net_s, route.from(), route.until());
        Blocks breaks{};
        for (std::size_t index = 0; index < route.stops().size(); ++index) {
            const RouteStop& stop = route.stops()[index];
            if (stop.is_break) {
                book(breaks, stop.start, stop.start + stop.length);
                continue;
            }
            int start = stop.start;
            if (stop.visit != RouteStop::kNoVisit) {
                const auto& agreed = day.visits[static_cast<std::size_t>(stop.visit)].day->agreed_start;
                if (agreed)
                    start = static_cast<int>(std::chrono::duration_cast<Seconds>(*agreed - day.base).count());
            }
            book(load.busy_s, start - route.travel(route.place_before(index), stop.place),
                 start + stop.length);
        }
        for (std::size_t block = 0; block < kBlockCount; ++block)
            load.net_s.at(block) -= breaks.at(block);
    }
    return load;
}

Tightness measure_tightness(const std::vector<std::pair<LocalDate, BlockLoad>>& loads)
{
    Tightness tightest;
    for (const DayType type : {DayType::weekday, DayType::weekend}) {
        BlockLoad sum;
        for (const auto& [on, load] : loads)
            if (day_type(on) == type)
                for (std::size_t block = 0; block < kBlockCount; ++block) {
                    sum.busy_s.at(block) += load.busy_s.at(block);
                    sum.net_s.at(block) += load.net_s.at(block);
                }
        for (int block = 0; block < kBlockCount; ++block) {
            const double net = sum.net_s.at(static_cast<std::size_t>(block));
            const double share = net > 0 ? sum.busy_s.at(static_cast<std::size_t>(block)) / net : 0;
            if (share > tightest.share)
                tightest = {share, type, block};
        }
    }
    return tightest;
}

} // namespace samma::demo
