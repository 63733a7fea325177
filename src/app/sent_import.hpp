#pragma once

#include "app/import_data.hpp"
#include "app/jobs.hpp"
#include "app/paging.hpp"

#include <optional>
#include <string>
#include <vector>

// Files that somebody sends to be taken in: sent piece by piece, looked through by a worker, accepted or
// given up. Whoever sends them sees what is wrong in them and how many rows would change, nothing that is
// stored.
namespace samma::app {

inline constexpr std::size_t kMostPartBytes = 512U * 1024;
inline constexpr int kMostParts = 256; ///< of one import: 128 MiB
inline constexpr auto kKeptFor = std::chrono::hours(24);

/// A piece of a file.
struct SentPart {
    store::OperationId operation_id;
    store::ImportId import_id;
    std::string name; ///< of the file: .csv or .xlsx
    int part = 0;     ///< 0 takes the file's earlier pieces away
    std::vector<std::uint8_t> content;
};

/// How far an import that was sent has come.
enum class SentImportState { sent, previewed, refused, unchanged, stored };

/// What is said of a file, in both languages.
struct SaidOfFile {
    std::string sv;
    std::string en;
};

/// The rows of one kind of file that the import would change.
struct SentKindCount {
    std::string sv; ///< the file's names
    std::string en;
    exchange::ChangeCounts counts;
};

/// What a worker found in the files.
struct ImportOutcome {
    SentImportState state = SentImportState::sent;
    MissingRows missing_rows = MissingRows::stay;
    std::vector<SaidOfFile> faults;
    std::vector<SaidOfFile> notices;
    std::vector<SentKindCount> counts;
};

/// An outcome as it is kept, and back; nothing for what another version wrote.
std::string write_outcome(const ImportOutcome& outcome);
std::optional<ImportOutcome> read_outcome(std::string_view text);
/// `preview` in words that can be kept.
ImportOutcome outcome_of(const ImportPreview& preview, MissingRows missing_rows);

struct SentImportView {
    std::vector<store::SentFile> files;
    ImportOutcome outcome;
    std::optional<JobView> job; ///< the last one that was asked for
};

/// Errors: `import.file_name`, `import.too_large`, `import.part` when pieces before it are missing.
Result<void> send_part(const Ports& ports, const Caller& caller, const SentPart& part);
Result<SentImportView> look_at_import(const Ports& ports, const Caller& caller, store::ImportId id);
/// Takes away what was sent and what was found in it. What has been stored stays.
Result<void> give_up_import(const Ports& ports, const Caller& caller, store::OperationId operation_id,
                            store::ImportId id);

/// Looks through the files, or takes them in when they have no fault. Error: `import.nothing_sent`.
Result<JobView> ask_for_sent_import(const Ports& ports, const Caller& caller, const SentImportJob& request);

/// Every import that was accepted, newest first.
Result<Page<store::ImportBatch>> list_imports(const Ports& ports, const Caller& caller,
                                              const PageRequest& page);

} // namespace samma::app
