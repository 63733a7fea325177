#pragma once

#include "support/draw.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace samma::test {

/// One drawn word of the plan: who visits whom, when.
struct DrawnVisit {
    std::string care_worker;
    std::string visit;
    LocalDate on;
    Minutes at{};
    bool is_locked = false;
    std::optional<SpecialReason> special_reason;
};

struct DrawnBreak {
    std::string care_worker;
    LocalDate on;
    ClockWindow time;
};

struct DrawnVacancy {
    std::string visit;
    LocalDate on;
    VacancyReason reason = VacancyReason::no_room;
};

/// Reads the language of README.md line by line into master data and the words of a plan.
class SketchReader {
  public:
    explicit SketchReader(std::string_view text);

    Sketch sketch;
    std::map<std::string, ScheduleEntryId, std::less<>> entries;
    std::vector<DrawnVisit> visits;
    std::vector<DrawnBreak> breaks;
    std::vector<DrawnVacancy> vacancies;
    std::array<Seconds, kTravelModeCount> travel{};

  private:
    using Words = std::vector<std::string>;

    void read(const std::string& line);
    bool read_setting(const Words& words);
    void read_dates(const Words& words);
    void read_hours(const std::string& line);
    void read_bar(const std::string& name, const std::string& line);
    void read_shift(const std::string& name, const std::string& line, std::size_t from, std::size_t until);
    void read_visit(const std::string& name, const std::string& line, std::size_t from, std::size_t until);
    void read_route(const std::string& care_worker, const std::string& text);
    void read_vacancies(const std::string& text);
    void read_sentence(const Words& words);
    bool says_of_person(CareWorker& person, const Words& words);
    bool says_of_client(Client& client, const Words& words);
    bool says_of_entry(ScheduleEntry& entry, const Words& words);

    [[nodiscard]] Minutes clock_of_column(std::size_t column) const;
    CareWorker& care_worker(const std::string& name);
    Client& client(const std::string& name);
    TeamId team(const std::string& name);
    [[nodiscard]] std::vector<LocalDate> block() const;
    [[noreturn]] void fail_at_line(std::string_view why) const;

    std::string line_;
    DateRange block_;
    std::optional<std::size_t> first_hour_column_;
    Minutes first_hour_{};
    std::map<std::string, int, std::less<>> visits_of_client_;
};

} // namespace samma::test
