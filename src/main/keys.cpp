#include "main/installation.hpp"
#include "main/system_sources.hpp"

#include "store/migrations.hpp"
#include "store/postgres/postgres_database.hpp"
#include "store/sealed_rows.hpp"
#include "store/sqlite/sqlite_database.hpp"

#include <fmt/format.h>

namespace samma {

namespace {

using Deed = cli::KeysOptions::Deed;

/// The database with its schema up to date and everything sealed.
Result<std::unique_ptr<store::Database>> open_sealed(const std::filesystem::path& place,
                                                     const store::MasterKey& key)
{
    const bool is_server = store::is_postgres_uri(place.native());
    std::error_code ignored;
    if (!is_server && !std::filesystem::exists(place, ignored))
        return fail("store.cannot_open", place.string());
    auto database = SAMMA_TRY(is_server ? store::open_postgres({.uri = place.native()})
                                        : store::open_sqlite({.file = place}));
    SAMMA_CHECK(store::migrate(*database,
                               is_server ? store::postgres_migrations() : store::sqlite_migrations(),
                               SystemClock().now()));
    SAMMA_CHECK(store::check_master_key(*database->begin_read(), &key));
    store::seal_for_the_first_time(*database, key);
    return database;
}

Result<void> do_deed(const std::filesystem::path& place, const std::filesystem::path& key_file,
                     const cli::KeysOptions& options, cli::Console& console)
{
    if (options.deed == Deed::make) {
        SAMMA_CHECK(store::make_master_key(options.file));
        console.line(
            fmt::format(fmt::runtime(console.text(
                            {"Nyckelfilen {} är gjord. Ange den som [keys] file, och ha en kopia av den.",
                             "The key file {} is made. Say it as [keys] file, and keep a copy of it."})),
                        options.file.string()));
        return {};
    }
    const auto file = place_of_key(place, key_file);
    if (file.empty())
        return fail("keys.not_configured");
    const auto key = SAMMA_TRY(store::read_master_key(file));
    const auto database = SAMMA_TRY(open_sealed(place, key));
    if (options.deed == Deed::change) {
        const auto next = SAMMA_TRY(store::read_master_key(options.file));
        SAMMA_CHECK(store::change_master_key(*database, key, next));
        console.line(fmt::format(
            fmt::runtime(console.text({"Från och med nu öppnar {} databasen. Ange den som [keys] file.",
                                       "From now on {} opens the database. Say it as [keys] file."})),
            options.file.string()));
        return {};
    }
    const auto count = SAMMA_TRY(store::renew_data_keys(*database, key));
    console.line(fmt::format(
        fmt::runtime(console.text({"Nya nycklar: {} rader och {} tidigare lydelser är låsta med dem.",
                                   "New keys: {} rows and {} earlier versions are sealed with them."})),
        count.rows, count.versions));
    return {};
}

} // namespace

cli::ExitCode keep_keys(const std::filesystem::path& database, const std::filesystem::path& key_file,
                        const cli::KeysOptions& options, cli::Console& console)
{
    const auto done = do_deed(database, key_file, options, console);
    if (done)
        return cli::ExitCode::done;
    console.fault(done.error());
    return cli::exit_code_of(done.error());
}

} // namespace samma
