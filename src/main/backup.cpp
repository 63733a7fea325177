#include "store/backup.hpp"

#include "main/installation.hpp"
#include "main/system_sources.hpp"

#include "store/postgres/postgres_database.hpp"
#include "store/sqlite/sqlite_database.hpp"

#include <fmt/format.h>

#include <fstream>
#include <system_error>

namespace samma {

namespace {

Result<std::unique_ptr<store::Database>> open_database(const std::filesystem::path& place)
{
    if (store::is_postgres_uri(place.native()))
        return store::open_postgres({.uri = place.native()});
    return store::open_sqlite({.file = place});
}

/// The words of the key file, without the end of the line.
Result<std::string> read_key(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return fail("backup.cannot_read", file.string());
    std::string key(std::istreambuf_iterator<char>(stream), {});
    key.erase(key.find_last_not_of("\r\n") + 1);
    return key;
}

cli::ExitCode tell(const Result<store::BackupCount>& count, const cli::Text& sentence, cli::Console& console)
{
    if (!count) {
        console.fault(count.error());
        return cli::exit_code_of(count.error());
    }
    console.line(
        fmt::format(fmt::runtime(console.text(sentence)), count->rows, count->tables, count->audit_rows));
    return cli::ExitCode::done;
}

Result<store::BackupCount> make(const std::filesystem::path& place, const cli::BackupOptions& options)
{
    const auto key = SAMMA_TRY(read_key(options.key_file));
    std::error_code ignored;
    if (!store::is_postgres_uri(place.native()) && !std::filesystem::exists(place, ignored))
        return fail("store.cannot_open", place.string());
    const auto database = SAMMA_TRY(open_database(place));
    return store::write_backup(*database, options.out, key, SystemClock().now());
}

/// A file is filled beside its place and takes it when it is whole; a schema is filled where it is, in one
/// transaction.
Result<store::BackupCount> fill(const std::filesystem::path& place, const cli::RestoreOptions& options)
{
    const auto key = SAMMA_TRY(read_key(options.key_file));
    const auto now = SystemClock().now();
    if (store::is_postgres_uri(place.native())) {
        const auto database = SAMMA_TRY(open_database(place));
        return store::restore_backup(*database, options.from, key, now);
    }
    if (std::filesystem::exists(place))
        return fail("restore.not_empty", place.string());
    const std::filesystem::path unfinished = place.string() + ".restoring";
    std::filesystem::remove(unfinished);
    auto database = SAMMA_TRY(open_database(unfinished));
    auto count = store::restore_backup(*database, options.from, key, now);
    database.reset(); // brings the write-ahead log into the file
    if (count)
        std::filesystem::rename(unfinished, place);
    else
        std::filesystem::remove(unfinished);
    return count;
}

} // namespace

cli::ExitCode back_up(const std::filesystem::path& database, const cli::BackupOptions& options,
                      cli::Console& console)
{
    return tell(make(database, options),
                {"Säkerhetskopian är skriven: {} rader i {} tabeller, varav {} i åtkomstloggen.",
                 "The backup is written: {} rows in {} tables, {} of them in the access log."},
                console);
}

cli::ExitCode restore(const std::filesystem::path& database, const cli::RestoreOptions& options,
                      cli::Console& console)
{
    return tell(fill(database, options),
                {"Återställt: {} rader i {} tabeller; åtkomstloggens {} rader är kontrollerade.",
                 "Restored: {} rows in {} tables; the access log's {} rows have been checked."},
                console);
}

} // namespace samma
