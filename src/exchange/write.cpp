#include "exchange/write.hpp"

#include "exchange/csv/csv_reader.hpp"
#include "exchange/tables.hpp"
#include "exchange/xlsx/xlsx_writer.hpp"

#include <algorithm>
#include <fstream>

namespace samma::exchange {

namespace {

namespace fs = std::filesystem;

std::vector<std::string> headers_of(const Table& table)
{
    std::vector<std::string> headers;
    for (const auto& column : table.columns())
        headers.emplace_back(column.text.name);
    return headers;
}

class CsvSink : public RowSink {
  public:
    explicit CsvSink(const fs::path& file) : stream_(file, std::ios::binary)
    {
        stream_ << "\xEF\xBB\xBF";
        std::error_code ignored; // a file system without permissions has none to narrow
        fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, ignored);
    }

    void add(std::span<const std::string> cells) override { stream_ << csv_row(cells); }

    bool close()
    {
        stream_.close();
        return !stream_.fail();
    }

  private:
    std::ofstream stream_;
};

bool is_wanted(const Table& table, const WriteOptions& options)
{
    const auto& without = options.leave_out;
    return std::find(without.begin(), without.end(), table.text().kind) == without.end();
}

} // namespace

Result<void> write_directory(const MasterData& data, const fs::path& folder, const WriteOptions& options)
{
    std::error_code problem;
    fs::create_directories(folder, problem);
    if (problem)
        return fail("export.unwritable", folder.string());
    WriteContext context(data);
    for (const auto* table : all_tables()) {
        if (!is_wanted(*table, options))
            continue;
        const auto file = folder / (std::string(table->text().name) + ".csv");
        CsvSink sink(file);
        sink.add(headers_of(*table));
        table->write(data, context, sink);
        if (!sink.close())
            return fail("export.unwritable", file.string());
    }
    if (context.error())
        return tl::unexpected(*context.error());
    return {};
}

Result<void> write_workbook(const MasterData& data, const fs::path& file, const WriteOptions& options)
{
    WriteContext context(data);
    XlsxWriter writer(file);
    for (const auto* table : all_tables()) {
        if (!is_wanted(*table, options))
            continue;
        auto& sheet = writer.add_sheet(std::string(table->text().name));
        sheet.add(headers_of(*table));
        table->write(data, context, sheet);
    }
    const bool is_written = writer.close();
    if (context.error())
        return tl::unexpected(*context.error());
    if (!is_written)
        return fail("export.unwritable", file.string());
    return {};
}

} // namespace samma::exchange
