#pragma once

#include "care/master_data.hpp"
#include "care/plan.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace samma::demo {

/// What demo city is wanted.
struct DemoRequest {
    int sections = 1; ///< S01 and on; at most 50
    int clients_per_section = 100;
    int tightness_pct = 90; ///< 80, 90 or 97; see src/demo/README.md
    std::uint64_t seed = 1;
    LocalDate from{std::chrono::year(2026), std::chrono::November, std::chrono::day(30)};
    int days = 14; ///< that the staffing is made for, up to 28

    /// The days that the staffing is made for.
    [[nodiscard]] DateRange dates() const { return {from, add_days(from, days)}; }

    static constexpr int kHistoryDays = 14; ///< before `from`, of visits performed
};

/// A city and the hidden plan that proves that every visit of its days can be made.
struct WitnessedCity {
    MasterData data;
    std::vector<Plan> witness;     ///< one per section, in the order of data.sections
    std::vector<double> tightness; ///< of each witness, 0.90 = 90 %; 0 for a night patrol
};

/// Told after each section: how many are made, of how many.
using SectionsMade = std::function<void(int made, int of)>;

/// Invented people and addresses around Malmö's real section centres: clients with schedules, staff with
/// rosters, 14 days of history. The same request gives the same bytes, and a section is the same whichever
/// other sections are asked for. Errors: `demo.sections`, `demo.clients_per_section`, `demo.tightness`,
/// `demo.from`, `demo.days` (values: given, expected).
Result<MasterData> make_city(const DemoRequest& request, const SectionsMade& progress = {});

/// The same with the witness, for tests.
Result<WitnessedCity> make_witnessed_city(const DemoRequest& request, const SectionsMade& progress = {});

} // namespace samma::demo
