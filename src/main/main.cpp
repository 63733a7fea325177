#include "main/doctor.hpp"
#include "main/installation.hpp"

#include "base/world_failure.hpp"
#include "cli/run.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <iostream>

int main(int argc, char** argv)
{
    using namespace samma;
    const auto options = cli::parse(argc, argv);
    if (!options) {
        (options.error().exit_code == 0 ? std::cout : std::cerr) << options.error().text;
        return options.error().exit_code;
    }
    cli::Console console(std::cout, std::cerr, options->language, ::isatty(STDERR_FILENO) == 1);
    try {
        const cli::Environment environment{open_installation,
                                           serve,
                                           work,
                                           back_up,
                                           restore,
                                           doctor,
                                           keep_keys,
                                           [](const std::string& name) {
                                               const char* value = std::getenv(name.c_str());
                                               return value == nullptr ? std::optional<std::string>() : value;
                                           },
                                           SAMMA_VERSION};
        return static_cast<int>(cli::run(*options, environment, console));
    } catch (const WorldFailure& failure) {
        console.fault(Error{.code = failure.code(), .at = {}, .values = {{"reason", failure.what()}}});
        return static_cast<int>(cli::ExitCode::failed);
    } catch (const std::exception& failure) {
        console.fault(fmt::format(fmt::runtime(console.text({"Programmet eller datorn sviktade: {}",
                                                             "The program or the machine failed: {}"})),
                                  failure.what()));
        return static_cast<int>(cli::ExitCode::failed);
    }
}
