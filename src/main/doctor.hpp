#pragma once

#include "cli/configuration.hpp"
#include "cli/run.hpp"

namespace samma {

/// Looks at everything that an installation stands on, and says of each what is wrong and what to do.
cli::ExitCode doctor(const cli::Options& options, const cli::Configuration& configuration,
                     cli::Console& console);

} // namespace samma
