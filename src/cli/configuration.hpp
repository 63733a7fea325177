#pragma once

#include "app/accounts/account_rules.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samma::cli {

/// The settings of an installation: one TOML file (data/samma.toml shows them all), each of which the
/// environment may override as SAMMA_TABLE_KEY.
struct Configuration {
    std::filesystem::path database; ///< empty: as the call says, or samma.db
    /// What opens the secrets of the database; empty: beside a database that is a file.
    std::filesystem::path key_file;

    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;
    std::string public_url; ///< empty: the address that is listened at
    std::vector<std::string> host_names;
    std::filesystem::path web; ///< empty: beside the program
    int workers = 16;
    int requests_per_minute = 600; ///< of one session
    std::filesystem::path tls_certificate;
    std::filesystem::path tls_key;
    std::string metrics_token;
    std::string log_level = "info"; ///< info, warning or error
    bool logs_requests = true;

    app::AccountRules accounts;
    std::optional<app::SingleSignOnRules> single_sign_on;
};

/// A variable of the environment; nothing when it is not set.
using Environ = std::function<std::optional<std::string>(const std::string& name)>;

/// Reads the settings. Every fault is found at once: `config.syntax` with the line; `config.unknown` and
/// `config.value` (value `expected`) with table.key; `config.incomplete` with what is missing.
tl::expected<Configuration, std::vector<Error>> read_configuration(std::string_view toml,
                                                                   const Environ& environ);

/// The same from a file. Error: `config.cannot_read`.
tl::expected<Configuration, std::vector<Error>> load_configuration(const std::filesystem::path& file,
                                                                   const Environ& environ);

} // namespace samma::cli
