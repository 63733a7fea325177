#pragma once

#include "exchange/cell.hpp"
#include "exchange/fault.hpp"

#include <optional>
#include <vector>

namespace samma::exchange {

/// What went wrong while cutting a file into rows; nothing after it can be trusted.
struct SourceFault {
    FaultCode code = FaultCode::file_unreadable;
    int row = 0;
    FaultValues values;
};

/// The rows of one CSV file or one sheet, from first to last.
class RowSource {
  public:
    virtual ~RowSource() = default;
    /// Reads the next row into `cells`, which stay valid until the next call. False at the end and after a
    /// fault.
    virtual bool next(std::vector<Cell>& cells) = 0;
    /// Number of the row just read, as a spreadsheet shows it.
    [[nodiscard]] virtual int row() const = 0;
    [[nodiscard]] virtual const std::optional<SourceFault>& fault() const = 0;
};

} // namespace samma::exchange
