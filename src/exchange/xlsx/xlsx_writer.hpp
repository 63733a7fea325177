#pragma once

#include "exchange/column.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace samma::exchange {

/// Writes a workbook of texts, a sheet at a time, in constant memory.
class XlsxWriter {
  public:
    explicit XlsxWriter(const std::filesystem::path& file);
    ~XlsxWriter();
    XlsxWriter(const XlsxWriter&) = delete;
    XlsxWriter& operator=(const XlsxWriter&) = delete;

    /// The sheet's first row is its header and stays in view. The sheet before it is finished.
    RowSink& add_sheet(const std::string& name);
    /// False when something could not be written.
    bool close();

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace samma::exchange
