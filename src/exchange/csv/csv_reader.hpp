#pragma once

#include "exchange/row_source.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace samma::exchange {

/// The rows of a CSV text in UTF-8. The separator (semicolon, comma or tab) is the one that its first row
/// holds most of; cells may be quoted, and a quoted cell may hold separators, line ends and doubled quotes.
class CsvReader : public RowSource {
  public:
    explicit CsvReader(std::string text);

    bool next(std::vector<Cell>& cells) override;
    [[nodiscard]] int row() const override { return row_; }
    [[nodiscard]] const std::optional<SourceFault>& fault() const override { return fault_; }
    [[nodiscard]] char separator() const { return separator_; }

  private:
    /// Where the content of a cell stands: in the text, or (with doubled quotes undone) in the scratch.
    struct Piece {
        std::size_t from = 0;
        std::size_t length = 0;
        bool is_scratch = false;
    };

    bool read_quoted(Piece& piece);
    void read_plain(Piece& piece);
    void skip_line_end();
    bool stop(FaultCode code);

    std::string text_;
    std::string scratch_;
    std::vector<Piece> pieces_;
    std::size_t at_ = 0;
    int row_ = 0;
    char separator_ = ';';
    std::optional<SourceFault> fault_;
};

/// One row as CSV with semicolons and CRLF; what needs quotes gets them.
std::string csv_row(std::span<const std::string> cells);

} // namespace samma::exchange
