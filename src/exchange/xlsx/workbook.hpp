#pragma once

#include "exchange/row_source.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samma::exchange {

/// An XLSX workbook opened for reading. Parts are inflated as a stream against one budget of bytes; document
/// types, formulas, macros and links to other files are never followed.
class Workbook {
  public:
    explicit Workbook(std::string bytes);
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    /// Set when the workbook cannot be read at all.
    [[nodiscard]] const std::optional<SourceFault>& fault() const;
    [[nodiscard]] const std::vector<std::string>& sheet_names() const;
    [[nodiscard]] std::unique_ptr<RowSource> open_sheet(std::size_t sheet);

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace samma::exchange
