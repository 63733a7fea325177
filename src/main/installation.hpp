#pragma once

#include "app/ports.hpp"
#include "cli/run.hpp"

#include <filesystem>
#include <memory>
#include <optional>

namespace samma {

/// Opens the database, a SQLite file that is made when there is none or a PostgreSQL server's by its address,
/// brings its schema up to date, and puts the use cases' ports together. Without a key file one is made
/// beside a database that is a file, when it is opened for the first time. Errors: `store.cannot_open`,
/// `store.wrong_collation`, `store.newer_than_program`, `store.migration_changed`, `store.not_ours`, and
/// `keys.not_configured`, `keys.cannot_read`, `keys.not_a_key`, `keys.missing`, `keys.wrong`.
Result<std::unique_ptr<cli::OpenInstallation>> open_installation(const std::filesystem::path& database,
                                                                 const std::filesystem::path& key_file);

/// Where the key file lies: as told, or beside the database; empty for a server's database without a word.
std::filesystem::path place_of_key(const std::filesystem::path& database,
                                   const std::filesystem::path& key_file);

/// Makes a key file, renews data keys, changes the key file.
cli::ExitCode keep_keys(const std::filesystem::path& database, const std::filesystem::path& key_file,
                        const cli::KeysOptions& options, cli::Console& console);

/// Serves the board until the process is told to stop.
cli::ExitCode serve(const app::Ports& ports, const cli::Configuration& configuration,
                    const cli::CheckpointOptions& checkpoints, cli::Console& console);

/// Where the built board lies: as told, or beside the program's build folder in the checkout.
std::optional<std::filesystem::path> find_web_folder(const std::filesystem::path& told);

/// Does jobs until the process is told to stop.
cli::ExitCode work(const app::Ports& ports, const cli::WorkOptions& options, cli::Console& console);

/// Writes the whole database into a sealed file; fills an empty one from it.
cli::ExitCode back_up(const std::filesystem::path& database, const cli::BackupOptions& options,
                      cli::Console& console);
cli::ExitCode restore(const std::filesystem::path& database, const cli::RestoreOptions& options,
                      cli::Console& console);

} // namespace samma
