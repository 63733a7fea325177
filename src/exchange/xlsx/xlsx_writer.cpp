#include "exchange/xlsx/xlsx_writer.hpp"

#include <xlsxwriter.h>

namespace samma::exchange {

namespace {

/// A text that holds what a reader would take for an escaped character (_x000D_) gets its underscore escaped.
std::string escaped(const std::string& text)
{
    std::string safe;
    for (std::size_t index = 0; index < text.size(); ++index) {
        const bool looks_escaped = text.compare(index, 2, "_x") == 0 && index + 6 < text.size() &&
                                   text[index + 6] == '_' &&
                                   text.find_first_not_of("0123456789abcdefABCDEF", index + 2) == index + 6;
        if (looks_escaped)
            safe += "_x005F_";
        else
            safe += text[index];
    }
    return safe;
}

class SheetSink : public RowSink {
  public:
    SheetSink(lxw_worksheet* sheet, lxw_format* header, bool& is_good)
        : sheet_(sheet), header_(header), is_good_(is_good)
    {
        if (sheet_ != nullptr)
            worksheet_freeze_panes(sheet_, 1, 0);
    }

    void add(std::span<const std::string> cells) override
    {
        for (std::size_t column = 0; column < cells.size() && sheet_ != nullptr; ++column) {
            if (cells[column].empty())
                continue;
            const auto code =
                worksheet_write_string(sheet_, row_, static_cast<lxw_col_t>(column),
                                       escaped(cells[column]).c_str(), row_ == 0 ? header_ : nullptr);
            is_good_ = is_good_ && code == LXW_NO_ERROR;
        }
        ++row_;
    }

  private:
    lxw_worksheet* sheet_;
    lxw_format* header_;
    bool& is_good_;
    lxw_row_t row_ = 0;
};

} // namespace

struct XlsxWriter::Inside {
    lxw_workbook* workbook = nullptr;
    lxw_format* header = nullptr;
    bool is_good = true;
    std::vector<std::unique_ptr<SheetSink>> sheets;
};

XlsxWriter::XlsxWriter(const std::filesystem::path& file) : inside_(std::make_unique<Inside>())
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    inside_->workbook = workbook_new_opt(file.c_str(), &options);
    inside_->is_good = inside_->workbook != nullptr;
    if (!inside_->is_good)
        return;
    inside_->header = workbook_add_format(inside_->workbook);
    format_set_bold(inside_->header);
}

XlsxWriter::~XlsxWriter()
{
    close();
}

RowSink& XlsxWriter::add_sheet(const std::string& name)
{
    auto* sheet =
        inside_->workbook == nullptr ? nullptr : workbook_add_worksheet(inside_->workbook, name.c_str());
    inside_->is_good = inside_->is_good && sheet != nullptr;
    inside_->sheets.push_back(std::make_unique<SheetSink>(sheet, inside_->header, inside_->is_good));
    return *inside_->sheets.back();
}

bool XlsxWriter::close()
{
    if (inside_->workbook != nullptr) {
        inside_->is_good = workbook_close(inside_->workbook) == LXW_NO_ERROR && inside_->is_good;
        inside_->workbook = nullptr;
    }
    return inside_->is_good;
}

} // namespace samma::exchange
