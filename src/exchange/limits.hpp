#pragma once

#include <cstddef>

namespace samma::exchange {

/// What one import may hold, all its files together. Looked at before and while reading, so that a hostile
/// file costs no more than an honest one.
inline constexpr std::size_t kMostRows = 500'000;
inline constexpr std::size_t kMostUnpackedBytes = 64U * 1024 * 1024;
inline constexpr std::size_t kMostCellBytes = 32'767; ///< what a spreadsheet's cell holds
inline constexpr std::size_t kMostColumns = 512;
inline constexpr std::size_t kMostWorkbookParts = 512;
inline constexpr std::size_t kMostRowBytes = 4U * 1024 * 1024; ///< one row of a sheet, as XML
inline constexpr std::size_t kMostFaults = 10'000;
inline constexpr std::size_t kMostRosterRowsOfOnePerson = 500;
inline constexpr std::size_t kMostDatedRowsOfOnePerson = 5'000; ///< extra shifts; absences

} // namespace samma::exchange
