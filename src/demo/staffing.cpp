#include "demo/staffing.hpp"

#include <algorithm>

namespace samma::demo {

using namespace std::chrono_literals;

namespace {

constexpr Minutes kFirstBlock = 7h;
constexpr Minutes kBlockLength = 2h;
constexpr double kTravelEstimate_min = 6.0; ///< per visit and person, door time included
/// What one shift of the usual mix gives in each block: minutes on duty without break, and of them start, end
/// and documentation.
constexpr std::array<double, kBlockCount> kDayShift{106, 108, 108, 108, 44, 0, 0};
constexpr std::array<double, kBlockCount> kDayShiftFixed{12, 3, 0, 12, 20, 0, 0};
constexpr std::array<double, kBlockCount> kEveningShift{0, 0, 0, 51, 112, 100, 116};
constexpr std::array<double, kBlockCount> kEveningShiftFixed{0, 0, 0, 13, 2, 0, 0};

using BlockMinutes = std::array<double, kBlockCount>;

struct Demand {
    std::array<BlockMinutes, 2> promised{}; ///< mean minutes per day at promised times, by type of day
    std::array<double, 2> free{};           ///< mean minutes per day of visits with a wide window
};

void book(BlockMinutes& blocks, Minutes at, double minutes)
{
    for (int block = 0; block < kBlockCount; ++block) {
        const ClockWindow window = block_window(block);
        const double from =
            std::max<double>(static_cast<double>(at.count()), static_cast<double>(window.from.count()));
        const double until = std::min<double>(static_cast<double>(at.count()) + minutes,
                                              static_cast<double>(window.until.count()));
        blocks.at(static_cast<std::size_t>(block)) += std::max(0.0, until - from);
    }
}

Demand measure_demand(const SectionDraft& draft)
{
    const Zone& zone = Zone::stockholm();
    const auto generated = generate_visits({draft.data.clients, draft.data.service_schedules,
                                            draft.data.granted_services, draft.data.client_absences},
                                           draft.request.dates(), DayOrNight::day, zone, Handbook());
    Demand demand;
    std::array<double, 2> day_count{};
    for (int day = 0; day < draft.request.days; ++day)
        day_count.at(static_cast<std::size_t>(day_type(add_days(draft.request.from, day)))) += 1;
    for (const Visit& visit : generated.visits) {
        const VisitDay& day = visit.days.front();
        const auto type = static_cast<std::size_t>(day_type(day.on));
        for (int part = 0; part < visit.staff_needed; ++part) {
            const double minutes =
                (static_cast<double>(visit.care_time_of(part).count()) + kTravelEstimate_min);
            if (day.agreed_start)
                book(demand.promised.at(type), clock_of(zone.to_local(*day.agreed_start)), minutes);
            else
                demand.free.at(type) += minutes;
        }
    }
    for (std::size_t type = 0; type < 2; ++type) {
        for (double& minutes : demand.promised.at(type))
            minutes /= day_count.at(type);
        demand.free.at(type) /= day_count.at(type);
    }
    return demand;
}

double people_for(double minutes, double on_duty, double fixed, double tightness)
{
    return minutes / (tightness * on_duty - fixed);
}

} // namespace

DayType day_type(LocalDate date)
{
    return weekday_of(date).iso_encoding() >= 6 ? DayType::weekend : DayType::weekday;
}

std::optional<int> block_of(Minutes clock)
{
    if (clock < kFirstBlock || clock >= kFirstBlock + kBlockCount * kBlockLength)
        return std::nullopt;
    return static_cast<int>((clock - kFirstBlock) / kBlockLength);
}

ClockWindow block_window(int block)
{
    const Minutes from = kFirstBlock + block * kBlockLength;
    return {from, from + kBlockLength};
}

StaffingNeed size_staffing(const SectionDraft& draft)
{
    const Demand demand = measure_demand(draft);
    const double tightness = draft.request.tightness_pct / 100.0;
    StaffingNeed need;
    for (std::size_t type = 0; type < 2; ++type) {
        const BlockMinutes& promised = demand.promised.at(type);
        double& day = need.day.at(type);
        double& evening = need.evening.at(type);
        for (const std::size_t block : {0U, 1U, 2U})
            day = std::max(day, people_for(promised.at(block), kDayShift.at(block), kDayShiftFixed.at(block),
                                           tightness));
        for (const std::size_t block : {5U, 6U})
            evening = std::max(evening, people_for(promised.at(block), kEveningShift.at(block),
                                                   kEveningShiftFixed.at(block), tightness));
        // What has a wide window is done where there is room; the whole day must have it.
        double wanted = demand.free.at(type);
        double room = 0;
        for (std::size_t block = 0; block < 5; ++block) {
            wanted += promised.at(block);
            room += day * (tightness * kDayShift.at(block) - kDayShiftFixed.at(block)) +
                    evening * (tightness * kEveningShift.at(block) - kEveningShiftFixed.at(block));
        }
        if (wanted > room)
            day *= wanted / room;
        day = std::max(day, 2.0);
        evening = std::max(evening, 2.0);
    }
    return need;
}

} // namespace samma::demo
