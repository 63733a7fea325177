#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samma::benchsets {

/// Times, lengths and costs of a public set: whole multiples of 1 / `DayInstance::ticks` of the set's unit.
using Ticks = std::int64_t;

/// What the objectives of the home care sets add up, by the names of their files.
enum class Component {
    travel_time,
    total_tardiness,
    highest_tardiness,
    total_waiting_time,
    max_waiting_time,
    total_extra_time,
    max_idle_time,
    caregiver_preferences,
    optional_patients,
    missed_lunch_break,
    qualification,
    incompabilities, ///< spelled as in the files
    working_time,
    workload_balance
};
inline constexpr std::size_t kComponents = 14;
inline constexpr std::array<std::string_view, kComponents> kComponentNames{
    "travel_time",       "total_tardiness",    "highest_tardiness", "total_waiting_time",
    "max_waiting_time",  "total_extra_time",   "max_idle_time",     "caregiver_preferences",
    "optional_patients", "missed_lunch_break", "qualification",     "incompabilities",
    "working_time",      "workload_balance"};

/// How a component counts: not at all, as a constraint, or times a weight.
struct Price {
    enum class Use { none, hard, weighted };
    Use use = Use::none;
    std::int64_t weight = 0;
};

struct TickWindow {
    Ticks start = 0;
    Ticks end = 0; ///< still in time: the sets' windows are closed
    friend bool operator==(const TickWindow&, const TickWindow&) = default;
};

struct DayService {
    std::string service = {};
    Ticks duration = 0;
};

enum class Together { independent, simultaneous, sequential };

/// One client's visit: one or two services at one place, tied together in time.
struct DayVisit {
    std::string id = {};
    std::size_t place = 0;
    std::vector<DayService> services = {}; ///< one or two, of different kinds
    std::vector<TickWindow> windows = {};  ///< at least one, by start
    Together together = Together::independent;
    TickWindow lag = {};                     ///< sequential: start of the second minus start of the first
    std::vector<std::size_t> preferred = {}; ///< workers; empty: no preference
    std::vector<std::size_t> excluded = {};  ///< workers who must not come
    bool is_optional = false;
};

struct DayWorker {
    std::string id = {};
    std::vector<std::string> abilities = {};
    std::size_t from_place = 0;
    std::size_t to_place = 0;
    std::optional<TickWindow> shift = {};
    bool has_lunch = false;
};

struct Lunch {
    TickWindow window = {};
    Ticks duration = 0;
};

enum class WindowMeets { service_start, service_end };

/// One day of a public home care set (JSON A and JSON B of the sets' authors).
struct DayInstance {
    Ticks ticks = 1;          ///< of one unit of the set
    std::int64_t divisor = 1; ///< of the weighted sum
    std::size_t places = 0;
    std::vector<Ticks> travel = {}; ///< places × places, row = from, column = to
    std::vector<DayWorker> workers = {};
    std::vector<DayVisit> visits = {};
    std::optional<Lunch> lunch = {};
    std::array<Price, kComponents> prices{};
    WindowMeets window_meets = WindowMeets::service_start;
    bool leaves_at_shift_start = false; ///< otherwise as late as the first visit allows

    [[nodiscard]] Ticks travel_between(std::size_t from, std::size_t to) const
    {
        return travel[from * places + to];
    }
    [[nodiscard]] const Price& price(Component component) const
    {
        return prices[static_cast<std::size_t>(component)];
    }
};

inline constexpr std::string_view kLunchService = "lunch_break";

/// A service that was given, or a lunch break at the place of a visit.
struct DayStop {
    std::string visit = {};
    std::string service = {};
    Ticks start = 0;
    Ticks end = 0;
};

struct DayRoute {
    std::string worker = {};
    std::vector<DayStop> stops = {};
};

struct DaySolution {
    std::vector<DayRoute> routes = {};
};

} // namespace samma::benchsets
