#pragma once

#include "care/client.hpp"
#include "care/ids.hpp"
#include "care/validity.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace samma {

enum class TravelMode : std::uint8_t { foot, bike, car };
inline constexpr int kTravelModeCount = 3;

enum class ServiceKind { personal_care, domestic_service, delegated_task, social };

/// A service that the municipality has granted a client: the decision, the order to the provider and its
/// hours.
struct GrantedService {
    GrantedServiceId id;
    std::string external_id;
    ClientId client_id;
    ServiceKind kind = ServiceKind::personal_care;
    std::string name;
    std::string decision_reference;
    LocalDate decided_on;
    std::string order_reference;
    Minutes granted_per_month{};
    Validity valid;

    friend bool operator==(const GrantedService&, const GrantedService&) = default;
};

/// A set of weekdays, Monday to Sunday.
class WeekdaySet {
  public:
    WeekdaySet() = default;
    static WeekdaySet all() { return WeekdaySet(0x7f); }
    static WeekdaySet working_days() { return WeekdaySet(0x1f); }
    static WeekdaySet of_bits(unsigned bits) { return WeekdaySet(bits & 0x7fU); }

    [[nodiscard]] WeekdaySet with(std::chrono::weekday day) const { return WeekdaySet(bits_ | bit(day)); }
    [[nodiscard]] bool holds(std::chrono::weekday day) const { return (bits_ & bit(day)) != 0; }
    [[nodiscard]] bool is_empty() const { return bits_ == 0; }
    [[nodiscard]] unsigned bits() const { return bits_; } ///< bit 0 = Monday … bit 6 = Sunday

    friend bool operator==(const WeekdaySet&, const WeekdaySet&) = default;

  private:
    explicit WeekdaySet(unsigned bits) : bits_(bits) {}
    static unsigned bit(std::chrono::weekday day) { return 1U << (day.iso_encoding() - 1U); }
    unsigned bits_ = 0;
};

struct EveryDay {
    friend bool operator==(const EveryDay&, const EveryDay&) = default;
};
/// A visit on each of these weekdays.
struct OnWeekdays {
    WeekdaySet days;
    friend bool operator==(const OnWeekdays&, const OnWeekdays&) = default;
};
/// One visit in every n-th week, on one of the allowed days (preferably when the contact person works).
struct EveryNthWeek {
    int weeks = 1;       ///< 1 = every week
    LocalDate anchor_on; ///< any day in a week that has the visit
    WeekdaySet allowed_days;
    friend bool operator==(const EveryNthWeek&, const EveryNthWeek&) = default;
};
/// One visit on one of these dates (ascending); usually a single date.
struct OnDates {
    std::vector<LocalDate> allowed;
    friend bool operator==(const OnDates&, const OnDates&) = default;
};
using Recurrence = std::variant<EveryDay, OnWeekdays, EveryNthWeek, OnDates>;

enum class PartOfDay { morning, midday, afternoon, evening, night, whole_day };

/// A promised clock time: the visit starts at `at`, give or take the tolerance.
struct ClockWish {
    Minutes at{}; ///< since midnight; 24:00 and later is the small hours of the next day
    Minutes tolerance{};
    friend bool operator==(const ClockWish&, const ClockWish&) = default;
};
using TimeWish = std::variant<ClockWish, PartOfDay>;

enum class WhoComes { contact_person, team, anyone };

enum class VisitKind {
    morning,
    medication,
    insulin,
    lunch,
    afternoon,
    dinner,
    evening,
    night_supervision,
    shower,
    cleaning,
    laundry,
    shopping,
    supervision,
    social,
    alarm_response,
    meal_delivery,
    nursing,
    other,
};

/// What weighs most when not everything can be done; the first is the most urgent.
enum class Priority { medical, personal_care, domestic_service };

/// What a visit demands of the person who comes.
struct Requirements {
    std::vector<std::string> competences; ///< codes that the care worker must hold
    std::vector<std::string> delegations; ///< task codes that must be delegated, valid at the visit's time
    std::optional<Gender> gender;         ///< the client's wish for intimate care, kept as a demand
    bool needs_lifting = false;           ///< nobody with a lifting restriction
    bool rules_out_bike = false;          ///< e.g. heavy bags
    std::vector<TravelMode> ruled_out_modes = {}; ///< other ways of travelling that do not do for the visit
    friend bool operator==(const Requirements&, const Requirements&) = default;
};

/// One line of a service schedule (schemarad): what, how often, when, how long, who.
struct ScheduleEntry {
    ScheduleEntryId id;
    std::string external_id;
    GrantedServiceId granted_service_id;
    VisitKind kind = VisitKind::other;
    Recurrence recurrence;
    TimeWish wish = PartOfDay::whole_day;
    /// Start times beyond which the visit is not made at all; missing = by the handbook from the wish.
    std::optional<ClockWindow> start_window;
    std::vector<ClockWindow>
        other_windows; ///< start times of the day that suit the client as well as the wish
    Minutes care_time{};
    int staff_needed = 1;                    ///< 2 for a double-up, e.g. a hoist transfer
    std::optional<Minutes> second_care_time; ///< when the second person stays shorter; same start
    Requirements requirements;
    WhoComes who = WhoComes::anyone;
    Priority priority = Priority::personal_care;
    std::string
        spacing_group; ///< visits of one client and day in the same group keep `min_spacing` between starts
    Minutes min_spacing{};
    /// The longest between the start before in the group and this one; missing = however long.
    std::optional<Minutes> max_spacing;
    bool is_optional = false; ///< made when there is time for it
    std::string note;

    friend bool operator==(const ScheduleEntry&, const ScheduleEntry&) = default;
};

/// The client's service schedule (brukarens insatsschema), agreed between client and contact person.
struct ServiceSchedule {
    ServiceScheduleId id;
    std::string external_id;
    ClientId client_id;
    int version = 1;
    LocalDate agreed_on;
    std::string agreed_with; ///< the client, or who spoke for the client
    Validity valid;
    std::vector<ScheduleEntry> entries;

    friend bool operator==(const ServiceSchedule&, const ServiceSchedule&) = default;
};

/// True for what belongs to the resource area's night patrol: a start between 22:00 and 06:00.
bool is_night(const ScheduleEntry& entry);

/// True when the date is one of those that the recurrence names, or allows.
bool falls_on(const Recurrence& recurrence, LocalDate date);

} // namespace samma
