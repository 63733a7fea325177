#pragma once

#include "demo/section_draft.hpp"
#include "demo/visit_length.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace samma::demo {

/// Writes one client's granted services and service schedule, visit kind by visit kind.
class ScheduleWriter {
  public:
    ScheduleWriter(SectionDraft& draft, std::size_t client_index, Random& random);

    void morning(MorningWeight weight);
    void morning_medication();
    void medication(const std::vector<Minutes>& clocks); ///< separate visits, apart by three hours
    void insulin();                                      ///< one to four a day before meals
    void lunch();
    void afternoon();
    void dinner();
    void evening();
    void evening_medication();
    void night();
    void shower();
    void cleaning();
    void laundry();
    void shopping();
    void supervision();
    void company();

    /// Sums up the granted hours and puts the rows in the draft.
    void finish();

  private:
    /// The entry of a daily visit at a promised clock time, with its window.
    ScheduleEntry& add_daily(VisitKind kind, Minutes at, Minutes tolerance, ClockWindow window);
    ScheduleEntry& add(VisitKind kind, ServiceKind service, std::string_view service_name);
    GrantedServiceId granted(ServiceKind kind, std::string_view name);
    void demand_medication(ScheduleEntry& entry) const;
    void demand_intimate(ScheduleEntry& entry) const;
    void staff_with_two(ScheduleEntry& entry);
    /// The next promised time of a group; the section's promises lie evenly over the morning or evening.
    Minutes spread(PromisedGroup group);
    /// Uniform around the mean with the table's deviation, in steps of five minutes.
    Minutes draw_clock(Minutes mean, int deviation_min);
    WeekdaySet draw_days(int count);
    int draw_weeks(double share_of_two, int otherwise);
    LocalDate draw_anchor(int weeks);
    ClockWindow draw_half_day();
    const Client& client() const;
    const ClientNeed& need() const;

    SectionDraft& draft_;
    std::size_t client_index_;
    Random& random_;
    ServiceSchedule schedule_;
    std::vector<GrantedService> services_;
    std::optional<Minutes> afternoon_at_;
    bool wants_same_gender_ = false;
    bool has_dementia_ = false;
    bool is_threatening_ = false;
    bool second_stays_shorter_ = false;
};

} // namespace samma::demo
