#include "exchange/csv/csv_reader.hpp"

#include "exchange/limits.hpp"

#include <algorithm>
#include <array>

namespace samma::exchange {

namespace {

/// The separator that stands most often outside quotes in the first row.
char find_separator(std::string_view text)
{
    constexpr std::array<char, 3> kSeparators = {';', ',', '\t'};
    std::array<std::size_t, 3> counts{};
    bool is_quoted = false;
    for (const char letter : text) {
        if (letter == '"')
            is_quoted = !is_quoted;
        if (is_quoted)
            continue;
        if (letter == '\n' || letter == '\r')
            break;
        for (std::size_t index = 0; index < kSeparators.size(); ++index)
            counts[index] += letter == kSeparators[index] ? 1 : 0;
    }
    return kSeparators[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) -
                                                counts.begin())];
}

} // namespace

CsvReader::CsvReader(std::string text) : text_(std::move(text)), separator_(find_separator(text_)) {}

bool CsvReader::stop(FaultCode code)
{
    fault_ = SourceFault{code, row_, {}};
    return false;
}

/// Reads from the opening quote to the closing one.
bool CsvReader::read_quoted(Piece& piece)
{
    piece.from = ++at_;
    while (true) {
        const auto quote = text_.find('"', at_);
        if (quote == std::string::npos)
            return stop(FaultCode::csv_quote_not_closed);
        const bool is_doubled = quote + 1 < text_.size() && text_[quote + 1] == '"';
        if (is_doubled && !piece.is_scratch) {
            const auto start = scratch_.size();
            scratch_.append(text_, piece.from, quote + 1 - piece.from);
            piece = {start, 0, true};
        } else if (piece.is_scratch) {
            scratch_.append(text_, at_, quote - at_ + (is_doubled ? 1 : 0));
        }
        at_ = quote + (is_doubled ? 2 : 1);
        if (is_doubled)
            continue;
        piece.length = piece.is_scratch ? scratch_.size() - piece.from : quote - piece.from;
        const bool ends_here =
            at_ == text_.size() || text_[at_] == separator_ || text_[at_] == '\n' || text_[at_] == '\r';
        return ends_here || stop(FaultCode::csv_text_after_quote);
    }
}

void CsvReader::read_plain(Piece& piece)
{
    piece.from = at_;
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r')
        ++at_;
    piece.length = at_ - piece.from;
}

/// CRLF, LF or a lone CR.
void CsvReader::skip_line_end()
{
    const bool is_pair = text_.compare(at_, 2, "\r\n") == 0;
    at_ += is_pair ? 2 : at_ < text_.size() ? 1 : 0;
}

bool CsvReader::next(std::vector<Cell>& cells)
{
    cells.clear();
    if (fault_ || at_ >= text_.size())
        return false;
    ++row_;
    pieces_.clear();
    scratch_.clear();
    while (true) {
        if (pieces_.size() == kMostColumns)
            return stop(FaultCode::row_too_many_cells);
        Piece& piece = pieces_.emplace_back();
        if (at_ < text_.size() && text_[at_] == '"') {
            if (!read_quoted(piece))
                return false;
        } else {
            read_plain(piece);
        }
        if (at_ >= text_.size() || text_[at_] != separator_)
            break;
        ++at_;
    }
    skip_line_end();
    for (const auto& piece : pieces_)
        cells.push_back(
            {std::string_view(piece.is_scratch ? scratch_ : text_).substr(piece.from, piece.length)});
    return true;
}

std::string csv_row(std::span<const std::string> cells)
{
    std::string row;
    for (std::size_t index = 0; index < cells.size(); ++index) {
        if (index > 0)
            row += ';';
        if (cells[index].find_first_of(";,\t\"\r\n") == std::string::npos) {
            row += cells[index];
            continue;
        }
        row += '"';
        for (const char letter : cells[index])
            row.append(letter == '"' ? 2 : 1, letter);
        row += '"';
    }
    return row + "\r\n";
}

} // namespace samma::exchange
