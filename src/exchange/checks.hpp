#pragma once

#include "exchange/import_state.hpp"

namespace samma::exchange {

/// What can only be seen when all rows are there: shifts of one person that overlap, contact persons without
/// the title, two contact persons at once, teams of another section.
void check_across_rows(ImportState& state);

/// The same for records that have been put together otherwise than from files; row 1 of a kind is the first
/// record of its list.
std::vector<ImportFault> find_contradictions(const MasterData& data);

} // namespace samma::exchange
