#include "http/from_api.hpp"

namespace samma::http {

namespace {

/// Takes members out of a report and notes those that its event needs and that are missing.
class Told {
  public:
    template <typename T>
    T need(const std::optional<T>& member, std::string_view name)
    {
        if (!member)
            faults_.push_back({.pointer = "/" + std::string(name), .code = "field.required", .values = {}});
        return member.value_or(T());
    }
    Interval time(const api::EventReport& report)
    {
        const Interval time{need(report.from, "from"), need(report.until, "until")};
        if (report.from && report.until && time.until <= time.from)
            faults_.push_back(
                {.pointer = "/until", .code = "field.value", .values = {{"expected", "> from"}}});
        return time;
    }
    /// The day of the return, when it is known; it lies after the first day away.
    std::optional<LocalDate> later(const api::EventReport& report)
    {
        if (report.on && report.back_on && *report.back_on <= *report.on)
            faults_.push_back(
                {.pointer = "/back_on", .code = "field.value", .values = {{"expected", "> on"}}});
        return report.back_on;
    }
    [[nodiscard]] api::FieldErrors take_faults() && { return std::move(faults_); }

  private:
    api::FieldErrors faults_;
};

app::DayReport read(const api::EventReport& report, Told& told)
{
    const auto care_worker = [&] { return CareWorkerId(told.need(report.care_worker_id, "care_worker_id")); };
    const auto visit = [&] { return VisitId(told.need(report.visit_id, "visit_id")); };
    const auto client = [&] { return ClientId(told.need(report.client_id, "client_id")); };
    const auto minutes = [&] { return Minutes(told.need(report.care_time_min, "care_time_min")); };
    if (report.event == "absence")
        return app::AbsenceReport{care_worker(), told.time(report),
                                  find_enum<AbsenceKind>(told.need(report.absence_kind, "absence_kind"))
                                      .value_or(AbsenceKind::other)};
    if (report.event == "late")
        return app::LateReport{care_worker(), minutes()};
    if (report.event == "cancelled")
        return app::CancelVisit{visit()};
    if (report.event == "longer")
        return app::LengthenVisit{visit(), minutes()};
    if (report.event == "alarm")
        return app::AlarmReport{client(), minutes()};
    if (report.event == "client_away")
        return app::ClientAwayReport{
            client(), told.need(report.on, "on"), told.later(report),
            find_enum<ClientAbsenceKind>(told.need(report.client_absence_kind, "client_absence_kind"))
                .value_or(ClientAbsenceKind::other)};
    const auto kind = find_enum<VisitKind>(told.need(report.visit_kind, "visit_kind"));
    return app::AddVisit{.client_id = client(),
                         .visit_kind = kind.value_or(VisitKind::other),
                         .on = told.need(report.on, "on"),
                         .start_window = told.time(report),
                         .care_time = minutes(),
                         .staff_needed = report.staff_needed.value_or(1)};
}

} // namespace

tl::expected<app::DayReport, api::FieldErrors> from_api(const api::EventReport& report)
{
    Told told;
    auto read_report = read(report, told);
    if (auto faults = std::move(told).take_faults(); !faults.empty())
        return tl::unexpected(std::move(faults));
    return read_report;
}

} // namespace samma::http
