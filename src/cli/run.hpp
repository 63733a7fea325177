#pragma once

#include "app/ports.hpp"
#include "base/result.hpp"
#include "cli/configuration.hpp"
#include "cli/console.hpp"
#include "cli/options.hpp"

#include <filesystem>
#include <functional>
#include <memory>

namespace samma::cli {

/// A database that has been opened, with what the use cases need beside it.
class OpenInstallation {
  public:
    virtual ~OpenInstallation() = default;
    virtual const app::Ports& ports() = 0;
};

/// What the commands are given by main, the only place that knows which adapters there are.
struct Environment {
    std::function<Result<std::unique_ptr<OpenInstallation>>(const std::filesystem::path& database,
                                                            const std::filesystem::path& key_file)>
        open;
    /// Serves until the program is told to stop; returns the exit code.
    std::function<ExitCode(const app::Ports&, const Configuration&, const CheckpointOptions&, Console&)>
        serve;
    /// Does jobs until the program is told to stop.
    std::function<ExitCode(const app::Ports&, const WorkOptions&, Console&)> work;
    std::function<ExitCode(const std::filesystem::path& database, const BackupOptions&, Console&)> backup;
    std::function<ExitCode(const std::filesystem::path& database, const RestoreOptions&, Console&)> restore;
    std::function<ExitCode(const Options&, const Configuration&, Console&)> doctor;
    std::function<ExitCode(const std::filesystem::path& database, const std::filesystem::path& key_file,
                           const KeysOptions&, Console&)>
        keys;
    Environ environ;
    std::string version;
};

/// Does what the call says and returns what the program ends with.
ExitCode run(Options options, const Environment& environment, Console& console);

} // namespace samma::cli
