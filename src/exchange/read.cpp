#include "exchange/read.hpp"

#include "exchange/checks.hpp"
#include "exchange/csv/csv_reader.hpp"
#include "exchange/csv/encoding.hpp"
#include "exchange/import_state.hpp"
#include "exchange/limits.hpp"
#include "exchange/row_reading.hpp"
#include "exchange/tables.hpp"
#include "exchange/xlsx/workbook.hpp"

#include <algorithm>
#include <fstream>
#include <functional>
#include <iterator>

namespace samma::exchange {

namespace {

namespace fs = std::filesystem;

/// The files or sheets that were found, one a kind: what they are called, and how to read their rows.
struct Found {
    std::string label;
    std::function<Go(const std::string& label, FileKind kind)> read;
};
using FoundKinds = std::array<std::optional<Found>, kFileKindCount>;

ImportFault whole_file(std::string file, FaultCode code, FaultValues values = {})
{
    return {std::move(file), 0, {}, code, std::move(values)};
}

ImportFault too_large(std::string file)
{
    return whole_file(std::move(file), FaultCode::file_too_large,
                      {{"max", std::to_string(kMostUnpackedBytes >> 20U)}});
}

/// The file's bytes; a fault when it cannot be read or the import grows too large. Nothing is read that does
/// not fit.
std::optional<std::string> load(const fs::path& path, ImportState& state)
{
    std::error_code problem;
    const auto size = fs::file_size(path, problem);
    const auto label = path.filename().string();
    if (!problem && size > kMostUnpackedBytes - std::min(state.byte_count, kMostUnpackedBytes)) {
        state.add_fault(too_large(label));
        return std::nullopt;
    }
    std::ifstream stream(path, std::ios::binary);
    std::string bytes(problem ? 0 : size, '\0');
    if (problem || !stream || !stream.read(bytes.data(), static_cast<std::streamsize>(size))) {
        state.add_fault(whole_file(label, FaultCode::file_unreadable));
        return std::nullopt;
    }
    state.byte_count += size;
    return bytes;
}

/// The row, as a spreadsheet counts, that the byte stands in.
int row_at(std::string_view bytes, std::size_t at)
{
    int row = 1;
    bool is_quoted = false;
    for (const char letter : bytes.substr(0, at)) {
        is_quoted = is_quoted != (letter == '"');
        row += letter == '\n' && !is_quoted ? 1 : 0;
    }
    return row;
}

Go read_csv_bytes(std::string bytes, const std::string& label, FileKind kind, const Mapping& mapping,
                  ImportState& state)
{
    auto decoded = decode(bytes);
    if (decoded.bad_byte) {
        state.source(kind).file = label;
        state.source(kind).is_broken = true;
        state.add_fault({label, row_at(bytes, *decoded.bad_byte), {}, FaultCode::file_encoding, {}});
        return Go::on;
    }
    bytes = {};
    CsvReader reader(std::move(decoded.text));
    return read_rows(kind, label, reader, mapping, state);
}

/// Notes a file or sheet under its kind.
void add_found(FoundKinds& kinds, std::optional<FileKind> kind, Found found, ImportState& state)
{
    if (!kind) {
        state.notices.push_back(whole_file(found.label, FaultCode::file_unknown));
        return;
    }
    auto& place = kinds[static_cast<std::size_t>(*kind)];
    if (place)
        state.add_fault(whole_file(found.label, FaultCode::file_twice, {{"value", place->label}}));
    else
        place = std::move(found);
}

ReadResult read_found(const FoundKinds& kinds, const std::string& label, ImportState& state)
{
    std::vector<FileKind> present;
    Go go = Go::on;
    for (std::size_t kind = 0; kind < kinds.size() && go == Go::on; ++kind) {
        if (!kinds[kind])
            continue;
        present.push_back(static_cast<FileKind>(kind));
        go = kinds[kind]->read(kinds[kind]->label, present.back());
    }
    if (present.empty() && state.faults.empty())
        state.add_fault(whole_file(label, FaultCode::import_nothing_found));
    if (go == Go::on)
        check_across_rows(state);
    return {std::move(state.data), std::move(state.faults), std::move(state.notices), std::move(present)};
}

ReadResult read_workbook_bytes(std::string bytes, const std::string& name, const Mapping& mapping,
                               ImportState& state)
{
    Workbook workbook(std::move(bytes));
    FoundKinds kinds;
    if (workbook.fault()) {
        state.add_fault(whole_file(name, workbook.fault()->code, workbook.fault()->values));
        return read_found(kinds, name, state);
    }
    for (std::size_t sheet = 0; sheet < workbook.sheet_names().size(); ++sheet) {
        const auto& sheet_name = workbook.sheet_names()[sheet];
        add_found(kinds, mapping.find_kind(sheet_name),
                  {name + "/" + sheet_name,
                   [&, sheet](const std::string& label, FileKind kind) {
                       return read_rows(kind, label, *workbook.open_sheet(sheet), mapping, state);
                   }},
                  state);
    }
    return read_found(kinds, name, state);
}

bool has_extension(const fs::path& path, std::string_view extension)
{
    return fold(path.extension().string()) == extension;
}

std::optional<FileKind> kind_of(const fs::path& file, const Mapping& mapping)
{
    if (const auto named = mapping.find_kind(file.filename().string()))
        return named;
    return has_extension(file, "_csv") ? mapping.find_kind(file.stem().string()) : std::nullopt;
}

ReadResult read_folder(const fs::path& folder, const Mapping& mapping, ImportState& state)
{
    FoundKinds kinds;
    std::error_code problem;
    std::vector<fs::path> files;
    for (fs::directory_iterator entry(folder, problem); !problem && entry != fs::directory_iterator();
         entry.increment(problem))
        if (entry->is_regular_file(problem))
            files.push_back(entry->path());
    std::sort(files.begin(), files.end());
    if (problem)
        state.add_fault(whole_file(folder.filename().string(), FaultCode::file_unreadable));
    for (const auto& file : files)
        add_found(kinds, kind_of(file, mapping),
                  {file.filename().string(),
                   [&, file](const std::string& label, FileKind kind) {
                       auto bytes = load(file, state);
                       if (bytes)
                           return read_csv_bytes(std::move(*bytes), label, kind, mapping, state);
                       state.source(kind).is_broken = true;
                       return Go::on;
                   }},
                  state);
    return read_found(kinds, folder.filename().string(), state);
}

} // namespace

ReadResult read_directory(const fs::path& path, const Mapping& mapping, IdBook& ids)
{
    ImportState state(ids);
    std::error_code problem;
    if (fs::is_directory(path, problem))
        return read_folder(path, mapping, state);
    const auto name = path.filename().string();
    auto bytes = load(path, state);
    return bytes ? read_workbook_bytes(std::move(*bytes), name, mapping, state) : read_found({}, name, state);
}

ReadResult read_sent(std::vector<NamedBytes> files, const Mapping& mapping, IdBook& ids)
{
    ImportState state(ids);
    if (files.size() == 1 && has_extension(files.front().name, "_xlsx"))
        return read_workbook_bytes(std::move(files.front().bytes), files.front().name, mapping, state);
    FoundKinds kinds;
    for (auto& file : files)
        add_found(kinds, kind_of(file.name, mapping),
                  {file.name,
                   [&](const std::string& label, FileKind kind) {
                       return read_csv_bytes(std::move(file.bytes), label, kind, mapping, state);
                   }},
                  state);
    return read_found(kinds, files.empty() ? std::string() : files.front().name, state);
}

ReadResult read_workbook(std::string bytes, const std::string& name, const Mapping& mapping, IdBook& ids)
{
    ImportState state(ids);
    return read_workbook_bytes(std::move(bytes), name, mapping, state);
}

ReadResult read_csv(std::string bytes, const std::string& name, const Mapping& mapping, IdBook& ids)
{
    ImportState state(ids);
    FoundKinds kinds;
    add_found(
        kinds, kind_of(name, mapping),
        {name, [&](const std::string& label,
                   FileKind kind) { return read_csv_bytes(std::move(bytes), label, kind, mapping, state); }},
        state);
    return read_found(kinds, name, state);
}

} // namespace samma::exchange
