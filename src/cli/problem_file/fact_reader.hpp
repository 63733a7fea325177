#pragma once

#include "api/json.hpp"
#include "api/problem_file.hpp"
#include "care/planning_period.hpp"
#include "care/travel_times.hpp"
#include "cli/problem_file/problem_reader.hpp"

#include <optional>
#include <string>

namespace samma::cli {

struct ReadFacts {
    PlanningPeriod period;
    TravelTimes travel;
    ProblemNames names;
};

/// Reads what a well-formed problem file says into the words of care, and notes every fault on the way.
class FactReader {
  public:
    explicit FactReader(const api::problem_file::Problem& file);

    tl::expected<ReadFacts, api::FieldErrors> read();

  private:
    void note(std::string pointer, std::string code, api::Values values = {});
    /// Notes a name that stands twice.
    template <typename IdType>
    void name(NameBook<IdType>& book, const std::string& name, const std::string& pointer);
    /// The identity behind a name that must be there.
    template <typename IdType>
    IdType refer(const NameBook<IdType>& book, const std::string& name, const std::string& pointer);
    std::optional<Instant> wall_time(const std::string& text, const std::string& pointer);
    std::optional<Interval> stretch(const std::string& from, const std::string& until,
                                    const std::string& pointer);
    [[nodiscard]] Validity validity(const std::optional<LocalDate>& from,
                                    const std::optional<LocalDate>& until) const;
    [[nodiscard]] Instant clock_time(LocalDate on, const std::string& clock) const;

    void read_names();
    void read_working_time();
    void read_clients();
    void read_wishes(const api::problem_file::Client& client, const std::string& pointer);
    void read_care_workers();
    void read_shifts();
    void read_reserved(const api::problem_file::Shift& shift, Shift& made, const std::string& pointer);
    void read_visits();
    void read_windows(const api::problem_file::Visit& visit, Visit& made, const std::string& pointer);
    void read_ties();
    void read_history();
    void read_decisions();
    std::optional<Assignment> read_decision(const api::problem_file::Assignment& given,
                                            const std::string& pointer);
    [[nodiscard]] TravelTimes read_travel();

    const api::problem_file::Problem& file_;
    api::FieldErrors faults_;
    ProblemNames names_;
    Zone zone_;
    Handbook handbook_;
    PeriodFacts facts_;
};

} // namespace samma::cli
