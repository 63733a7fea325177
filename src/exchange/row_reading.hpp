#pragma once

#include "exchange/import_state.hpp"
#include "exchange/mapping.hpp"
#include "exchange/row_source.hpp"

#include <string>

namespace samma::exchange {

enum class Go { on, stop };

/// Reads the header and all rows of one kind. Stop: a limit of the whole import was passed.
Go read_rows(FileKind kind, const std::string& label, RowSource& source, const Mapping& mapping,
             ImportState& state);

} // namespace samma::exchange
