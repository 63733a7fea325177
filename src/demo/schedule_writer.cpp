#include "demo/schedule_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace samma::demo {

using namespace std::chrono_literals;

namespace {

/// The hard window around a promised time: an hour each way, inside the part of the day the visit belongs to.
ClockWindow around(Minutes at, Minutes leeway, ClockWindow bounds)
{
    return {std::max(bounds.from, at - leeway), std::min(bounds.until, at + leeway)};
}

constexpr ClockWindow kMorningBounds{7h, 10h + 30min};
constexpr ClockWindow kLunchWindow{11h + 15min, 13h + 30min};
constexpr ClockWindow kAfternoonWindow{14h, 16h + 30min};
constexpr ClockWindow kDinnerWindow{16h + 15min, 18h + 15min};
constexpr ClockWindow kDayBounds{7h, 21h + 10min};
/// Promised times lie evenly over these, as coordinator and client agree on them; mean and deviation are
/// 08:50 ± 46 and 19:45 ± 40 minutes.
constexpr ClockWindow kMorningPromises{7h + 30min, 10h + 10min};
constexpr ClockWindow kEveningPromises{18h + 35min, 20h + 50min};
constexpr Minutes kEveningFrom = 18h + 30min;
constexpr Minutes kEveningCareUntil = 21h + 20min; ///< so that the last carer is back before 21:30
constexpr ClockWindow kNightBounds{22h + 15min, 29h + 50min};
/// Visits per month of 30.4 days; what is granted is more than what is performed.
constexpr double kDaysPerMonth = 30.4;
constexpr double kPerformedOfGranted = 0.8;

double times_per_day(const Recurrence& recurrence)
{
    if (std::holds_alternative<EveryDay>(recurrence))
        return 1;
    if (const auto* weekly = std::get_if<OnWeekdays>(&recurrence)) {
        int days = 0;
        for (unsigned bits = weekly->days.bits(); bits != 0; bits &= bits - 1)
            ++days;
        return days / 7.0;
    }
    if (const auto* nth = std::get_if<EveryNthWeek>(&recurrence))
        return 1.0 / (7.0 * nth->weeks);
    return 0;
}

Minutes person_time(const ScheduleEntry& entry)
{
    return entry.staff_needed == 2 ? entry.care_time + entry.second_care_time.value_or(entry.care_time)
                                   : entry.care_time;
}

} // namespace

ScheduleWriter::ScheduleWriter(SectionDraft& draft, std::size_t client_index, Random& random)
    : draft_(draft), client_index_(client_index), random_(random)
{
    schedule_.external_id = draft_.external_id('P', client_index + 1);
    schedule_.id = draft_.id<ServiceScheduleId>("service_schedule", schedule_.external_id);
    schedule_.client_id = client().id;
    schedule_.version = random_.between(1, 4);
    schedule_.agreed_on =
        std::max(client().served.from, add_days(draft_.request.from, -random_.between(20, 200)));
    schedule_.agreed_with = random_.chance(0.85) ? "brukaren" : "anhörig";
    schedule_.valid.from = schedule_.agreed_on;
    wants_same_gender_ = random_.chance(client().gender == Gender::woman ? 0.08 : 0.02);
    has_dementia_ = need().archetype >= Archetype::medium && random_.chance(0.10);
    is_threatening_ = random_.chance(0.005);
    second_stays_shorter_ = random_.chance(0.30);
}

void ScheduleWriter::morning(MorningWeight weight)
{
    const Minutes at =
        spread(weight == MorningWeight::heavy ? PromisedGroup::heavy_morning : PromisedGroup::light_morning);
    auto& entry = add_daily(VisitKind::morning, at, 30min, around(at, 60min, kMorningBounds));
    entry.care_time = draw_length(random_, length_shape(VisitKind::morning, weight));
    demand_medication(entry);
    demand_intimate(entry);
    staff_with_two(entry);
}

void ScheduleWriter::morning_medication()
{
    const Minutes at = spread(PromisedGroup::morning_medication);
    medication({at});
}

void ScheduleWriter::medication(const std::vector<Minutes>& clocks)
{
    const Minutes shift = clocks.size() > 1 ? draw_clock(0min, 15) : 0min;
    for (const Minutes clock : clocks) {
        const Minutes at = clock + shift;
        auto& entry = add_daily(VisitKind::medication, at, 30min, around(at, 60min, kDayBounds));
        entry.requirements.delegations = {"medication"};
        entry.priority = Priority::medical;
        entry.spacing_group = "medication";
        entry.min_spacing = 180min;
    }
}

void ScheduleWriter::insulin()
{
    const std::array<double, 4> shares{40, 35, 15, 10};
    const std::size_t count = random_.weighted(shares) + 1;
    constexpr std::array<Minutes, 4> kClocks{7h + 45min, 16h + 45min, 11h + 45min, 20h + 40min};
    const Minutes shift = draw_clock(0min, 5);
    for (std::size_t index = 0; index < count; ++index) {
        const Minutes at = kClocks.at(index) + shift;
        auto& entry = add_daily(VisitKind::insulin, at, 20min, around(at, 20min, kDayBounds));
        entry.requirements.delegations = {"insulin"};
        entry.priority = Priority::medical;
        entry.spacing_group = "insulin";
        entry.min_spacing = 180min;
    }
}

void ScheduleWriter::lunch()
{
    auto& entry = add_daily(VisitKind::lunch, draw_clock(12h + 15min, 28), 30min, kLunchWindow);
    staff_with_two(entry);
}

void ScheduleWriter::afternoon()
{
    afternoon_at_ = draw_clock(15h, 30);
    auto& entry = add_daily(VisitKind::afternoon, *afternoon_at_, 45min, kAfternoonWindow);
    entry.spacing_group = "afternoon";
    entry.min_spacing = 75min;
    demand_intimate(entry);
    staff_with_two(entry);
}

void ScheduleWriter::dinner()
{
    Minutes at = draw_clock(17h + 10min, 28);
    if (afternoon_at_)
        at = std::max(at, *afternoon_at_ + 100min);
    auto& entry = add_daily(VisitKind::dinner, at, 30min, kDinnerWindow);
    entry.spacing_group = "afternoon";
    entry.min_spacing = 75min;
    staff_with_two(entry);
}

void ScheduleWriter::evening()
{
    auto& entry = add_daily(VisitKind::evening, spread(PromisedGroup::evening), 30min, {});
    entry.start_window = ClockWindow{kEveningFrom, kEveningCareUntil - entry.care_time};
    demand_medication(entry);
    demand_intimate(entry);
    staff_with_two(entry);
}

void ScheduleWriter::evening_medication()
{
    const Minutes at = spread(PromisedGroup::evening_medication);
    auto& entry = add_daily(VisitKind::medication, at, 45min, around(at, 60min, {kEveningFrom, 21h + 10min}));
    entry.requirements.delegations = {"medication"};
    entry.priority = Priority::medical;
    entry.spacing_group = "medication";
    entry.min_spacing = 180min;
}

void ScheduleWriter::night()
{
    const bool comes_twice = random_.chance(0.35);
    const Minutes first = draw_clock(comes_twice ? 23h + 45min : 26h, comes_twice ? 30 : 90);
    for (const Minutes at : {first, first + 4h}) {
        auto& entry = add_daily(VisitKind::night_supervision, at, 60min, around(at, 120min, kNightBounds));
        entry.who = WhoComes::anyone;
        entry.spacing_group = "night";
        entry.min_spacing = 180min;
        staff_with_two(entry);
        if (!comes_twice)
            break;
    }
}

void ScheduleWriter::shower()
{
    auto& entry = add(VisitKind::shower, ServiceKind::personal_care, "Dusch");
    if (random_.chance(0.45))
        entry.recurrence = EveryNthWeek{1, draw_anchor(1), draw_days(3)};
    else {
        const unsigned first = random_.below(2);
        entry.recurrence = OnWeekdays{WeekdaySet::of_bits((1U << first) | (1U << (first + 3U)))};
    }
    entry.wish = PartOfDay::whole_day;
    entry.start_window = draw_half_day();
    demand_intimate(entry);
    entry.requirements.needs_lifting = need().archetype >= Archetype::heavy && random_.chance(0.4);
    staff_with_two(entry);
}

void ScheduleWriter::cleaning()
{
    auto& entry = add(VisitKind::cleaning, ServiceKind::domestic_service, "Städning");
    const int weeks = draw_weeks(0.45, 3);
    entry.recurrence = EveryNthWeek{weeks, draw_anchor(weeks), draw_days(random_.between(3, 5))};
    entry.start_window = ClockWindow{8h, 15h};
}

void ScheduleWriter::laundry()
{
    auto& entry = add(VisitKind::laundry, ServiceKind::domestic_service, "Tvätt");
    const int weeks = draw_weeks(0.70, 1);
    const bool is_booked = random_.chance(0.6);
    entry.recurrence = EveryNthWeek{weeks, draw_anchor(weeks), draw_days(is_booked ? 1 : 4)};
    entry.start_window = ClockWindow{8h, 15h};
    if (is_booked) {
        constexpr std::array<Minutes, 6> kSlots{8h, 10h, 11h, 13h, 14h, 15h};
        const Minutes at = kSlots.at(random_.below(kSlots.size()));
        entry.wish = ClockWish{at, 15min};
        entry.start_window = ClockWindow{at - 15min, at + 15min};
        entry.note = "Bokad tvättid";
    }
}

void ScheduleWriter::shopping()
{
    auto& entry = add(VisitKind::shopping, ServiceKind::domestic_service, "Inköp");
    entry.recurrence = EveryNthWeek{1, draw_anchor(1), draw_days(3)};
    entry.start_window = random_.chance(0.5) ? ClockWindow{9h, 12h} : ClockWindow{12h, 15h};
    entry.requirements.rules_out_bike = random_.chance(0.3);
}

void ScheduleWriter::supervision()
{
    const Minutes at = draw_clock(12h, 75);
    auto& entry = add_daily(VisitKind::supervision, at, 60min, around(at, 120min, kDayBounds));
    if (random_.chance(0.3))
        entry.recurrence = OnWeekdays{WeekdaySet::working_days()};
}

void ScheduleWriter::company()
{
    auto& entry = add(VisitKind::social, ServiceKind::social, "Promenad och sällskap");
    entry.recurrence = EveryNthWeek{1, draw_anchor(1), WeekdaySet::working_days()};
    entry.start_window = ClockWindow{10h, 15h + 30min};
}

ScheduleEntry& ScheduleWriter::add_daily(VisitKind kind, Minutes at, Minutes tolerance, ClockWindow window)
{
    const bool is_delegated = kind == VisitKind::medication || kind == VisitKind::insulin;
    auto& entry = kind == VisitKind::night_supervision ? add(kind, ServiceKind::personal_care, "Nattillsyn")
                  : is_delegated ? add(kind, ServiceKind::delegated_task, "Läkemedelshjälp")
                                 : add(kind, ServiceKind::personal_care, "Personlig omvårdnad");
    entry.recurrence = EveryDay{};
    entry.wish = ClockWish{at, tolerance};
    entry.start_window = window;
    entry.who = random_.chance(0.8) ? WhoComes::team : WhoComes::anyone;
    return entry;
}

ScheduleEntry& ScheduleWriter::add(VisitKind kind, ServiceKind service, std::string_view service_name)
{
    ScheduleEntry entry;
    entry.external_id = fmt::format("{}-{}", schedule_.external_id, schedule_.entries.size() + 1);
    entry.id = draft_.id<ScheduleEntryId>("schedule_entry", entry.external_id);
    entry.granted_service_id = granted(service, service_name);
    entry.kind = kind;
    entry.care_time = draw_length(random_, length_shape(kind));
    entry.who = WhoComes::contact_person;
    if (service == ServiceKind::domestic_service || service == ServiceKind::social)
        entry.priority = Priority::domestic_service;
    if (is_threatening_)
        entry.requirements.competences = {"threat"};
    schedule_.entries.push_back(std::move(entry));
    return schedule_.entries.back();
}

GrantedServiceId ScheduleWriter::granted(ServiceKind kind, std::string_view name)
{
    const auto found = std::find_if(services_.begin(), services_.end(),
                                    [&](const GrantedService& service) { return service.name == name; });
    if (found != services_.end())
        return found->id;
    GrantedService service;
    service.external_id =
        fmt::format("{}-{}", draft_.external_id('G', client_index_ + 1), services_.size() + 1);
    service.id = draft_.id<GrantedServiceId>("granted_service", service.external_id);
    service.client_id = client().id;
    service.kind = kind;
    service.name = name;
    service.decided_on =
        std::min(schedule_.agreed_on, add_days(client().served.from, random_.between(0, 30)));
    service.decision_reference = "BESLUT-" + service.external_id;
    service.order_reference = "BEST-" + service.external_id;
    service.valid.from = service.decided_on;
    services_.push_back(std::move(service));
    return services_.back().id;
}

void ScheduleWriter::demand_medication(ScheduleEntry& entry) const
{
    if (need().has_medication_help)
        entry.requirements.delegations = {"medication"};
}

void ScheduleWriter::demand_intimate(ScheduleEntry& entry) const
{
    // Few men work: a man is asked for at the shower only, where the day can be chosen.
    if (wants_same_gender_ && (client().gender == Gender::woman || entry.kind == VisitKind::shower))
        entry.requirements.gender = client().gender;
    if (has_dementia_)
        entry.requirements.competences.push_back("dementia");
    std::sort(entry.requirements.competences.begin(), entry.requirements.competences.end());
}

void ScheduleWriter::staff_with_two(ScheduleEntry& entry)
{
    if (!need().needs_two)
        return;
    entry.staff_needed = 2;
    entry.requirements.needs_lifting = true;
    entry.requirements.competences.push_back("lift");
    std::sort(entry.requirements.competences.begin(), entry.requirements.competences.end());
    if (second_stays_shorter_ && entry.care_time > 15min)
        entry.second_care_time = Minutes(random_.chance(0.5) ? 10 : 15);
}

Minutes ScheduleWriter::spread(PromisedGroup group)
{
    const bool is_evening = group == PromisedGroup::evening || group == PromisedGroup::evening_medication;
    const ClockWindow range = is_evening ? kEveningPromises : kMorningPromises;
    double& position = draft_.promised.at(static_cast<std::size_t>(group));
    // Steps of the golden ratio fill the range evenly, however many clients there are.
    position = std::fmod((position < 0 ? random_.unit() : position) + 0.6180339887, 1.0);
    const auto length = static_cast<double>((range.until - range.from).count());
    return range.from + 5min * std::lround(position * length / 5.0);
}

Minutes ScheduleWriter::draw_clock(Minutes mean, int deviation_min)
{
    // A uniform draw of this half-width has the wanted deviation: width / sqrt(3).
    const int half_width = static_cast<int>(std::lround(deviation_min * std::sqrt(3.0)));
    const int drawn = random_.between(-half_width, half_width);
    return Minutes((static_cast<int>(mean.count()) + drawn + 5000) / 5 * 5 - 5000);
}

WeekdaySet ScheduleWriter::draw_days(int count)
{
    std::array<unsigned, 5> days{0, 1, 2, 3, 4};
    random_.shuffle(days);
    unsigned bits = 0;
    for (int index = 0; index < count; ++index)
        bits |= 1U << days.at(static_cast<std::size_t>(index));
    return WeekdaySet::of_bits(bits);
}

int ScheduleWriter::draw_weeks(double share_of_two, int otherwise)
{
    return random_.chance(share_of_two) ? 2 : otherwise;
}

LocalDate ScheduleWriter::draw_anchor(int weeks)
{
    return add_days(monday_of(draft_.request.from), -7 * random_.between(0, weeks - 1));
}

ClockWindow ScheduleWriter::draw_half_day()
{
    return random_.chance(0.5) ? ClockWindow{8h, 11h + 30min} : ClockWindow{12h, 14h + 30min};
}

void ScheduleWriter::finish()
{
    double care_per_day = 0;
    for (const ScheduleEntry& entry : schedule_.entries)
        care_per_day += static_cast<double>(person_time(entry).count()) * times_per_day(entry.recurrence);
    for (GrantedService& service : services_) {
        double per_day = 0;
        for (const ScheduleEntry& entry : schedule_.entries)
            if (entry.granted_service_id == service.id)
                per_day += static_cast<double>(person_time(entry).count()) * times_per_day(entry.recurrence);
        const double half_hours = std::ceil(per_day * kDaysPerMonth / kPerformedOfGranted / 30.0);
        service.granted_per_month = 30min * static_cast<int>(half_hours);
    }
    draft_.needs[client_index_].care_per_day = Minutes(std::lround(care_per_day));
    auto& data = draft_.data;
    data.granted_services.insert(data.granted_services.end(), services_.begin(), services_.end());
    data.service_schedules.push_back(std::move(schedule_));
}

const Client& ScheduleWriter::client() const
{
    return draft_.data.clients[client_index_];
}

const ClientNeed& ScheduleWriter::need() const
{
    return draft_.needs[client_index_];
}

} // namespace samma::demo
