#pragma once

#include "app/ports.hpp"
#include "cli/run.hpp"

#include <filesystem>
#include <memory>

namespace samma {

/// Opens the SQLite database, makes it when there is none, brings its schema up to date, and puts the use
/// cases' ports together. Errors: `store.cannot_open`, `store.newer_than_program`, `store.migration_changed`,
/// `store.not_ours`.
Result<std::unique_ptr<cli::OpenInstallation>> open_installation(const std::filesystem::path& database);

/// Serves the board until the process is told to stop.
cli::ExitCode serve(const app::Ports& ports, const cli::ServeOptions& options, cli::Console& console);

} // namespace samma
