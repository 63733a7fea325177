#pragma once

#include "app/caller.hpp"
#include "app/ports.hpp"
#include "exchange/change_list.hpp"
#include "exchange/fault.hpp"
#include "exchange/read.hpp"
#include "exchange/words.hpp"

#include <filesystem>
#include <functional>
#include <vector>

namespace samma::app {

/// What becomes of rows that are not in the files.
enum class MissingRows { stay, end };

/// How far an import has come.
enum class ImportStep { reading, comparing, storing };

/// Files to take in, and how.
struct ImportRequest {
    store::OperationId operation_id;
    std::filesystem::path path;    ///< a folder of CSV files or an XLSX workbook
    std::filesystem::path mapping; ///< empty: the columns are named as documented
    MissingRows missing_rows = MissingRows::stay;
    std::function<void(ImportStep)> at_step = {}; ///< told when a step begins
    std::vector<exchange::NamedBytes> sent = {};  ///< files in place of the path
    std::string source = {};                      ///< what the import is called; empty: the path
    std::function<bool()> should_stop = {};       ///< asked before each step
};

/// What would happen to the rows of one kind of file.
struct ImportKindCount {
    Words name; ///< of the file
    exchange::ChangeCounts counts;
};

/// A row that would change, by name; its values are left out.
struct ImportRow {
    Words file; ///< its kind of file
    exchange::RowChange change;
};

/// What the files would do; nothing has been changed.
struct ImportPreview {
    std::vector<exchange::ImportFault> faults;  ///< every one of them; with any the files cannot be accepted
    std::vector<exchange::ImportFault> notices; ///< what was passed over
    exchange::ImportChanges changes;
    std::vector<ImportRow> rows; ///< every row that counts() counts

    [[nodiscard]] std::vector<ImportKindCount> counts() const; ///< a line for each kind of file
};

/// Error: `job.stopped` when it was told to stop.
Result<ImportPreview> preview_import(const Ports& ports, const Caller& caller, const ImportRequest& request);

/// Stores what the preview shows, all or nothing, and returns the preview. With faults nothing is stored.
Result<ImportPreview> accept_import(const Ports& ports, const Caller& caller, const ImportRequest& request);

/// Takes the latest import that stands back. Errors: `import.none`, `import.built_on` when later work rests
/// on it.
Result<store::ChangeCount> undo_import(const Ports& ports, const Caller& caller,
                                       store::OperationId operation_id);

} // namespace samma::app
