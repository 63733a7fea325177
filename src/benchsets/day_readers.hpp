#pragma once

#include "base/result.hpp"
#include "benchsets/day_instance.hpp"

#include <string>
#include <string_view>

namespace samma::benchsets {

/// Reads an instance of the HHCRSP sets ("JSON A": Mankowska, Kummer, Italian). Ticks are thousandths.
/// Windows are truncated to whole units, as the authors' published solutions take them (401.99999999999994 is
/// 401). Errors: request.json, field.* with the JSON pointer. Source: Ceschia, Di Gaspero, Rosati, Schaerf,
/// ITOR 2024, doi 10.1111/itor.13585.
Result<DayInstance> read_hhcrsp(std::string_view text);

/// Reads an instance of the UHHC sets ("JSON B"). Ticks are the set's whole minutes.
/// Source: Ceschia, Da Ros, Di Gaspero, Mancini, Maniezzo, Montemanni, Rosati, Schaerf, ITOR 2026,
/// doi 10.1111/itor.70140.
Result<DayInstance> read_uhhc(std::string_view text);

/// Reads a solution of either: the stops of each route come in the order of their start.
Result<DaySolution> read_day_solution(std::string_view text, Ticks ticks);

/// The same format, for other programs to read.
std::string write_day_solution(const DaySolution& solution, Ticks ticks);

} // namespace samma::benchsets
