#pragma once

#include "care/master_data.hpp"
#include "exchange/fault.hpp"
#include "exchange/file_kind.hpp"
#include "exchange/id_book.hpp"
#include "exchange/mapping.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace samma::exchange {

/// What the files say. Only a result without faults may be used.
struct ReadResult {
    MasterData data;
    std::vector<ImportFault> faults;  ///< everything that is wrong
    std::vector<ImportFault> notices; ///< files, sheets and columns that were not read
    std::vector<FileKind> present;    ///< the kinds that a file or sheet was there for

    [[nodiscard]] bool is_good() const { return faults.empty(); }
};

/// Reads a folder of CSV files, or one workbook when the path is an .xlsx file. Collects every fault and
/// changes nothing.
ReadResult read_directory(const std::filesystem::path& path, const Mapping& mapping, IdBook& ids);

/// A file by its name, as somebody sent it.
struct NamedBytes {
    std::string name;
    std::string bytes;
};

/// The same from files that were sent: CSV files, or one workbook.
ReadResult read_sent(std::vector<NamedBytes> files, const Mapping& mapping, IdBook& ids);

/// The same from the bytes of a workbook, or of one CSV file with a name.
ReadResult read_workbook(std::string bytes, const std::string& name, const Mapping& mapping, IdBook& ids);
ReadResult read_csv(std::string bytes, const std::string& name, const Mapping& mapping, IdBook& ids);

} // namespace samma::exchange
