#pragma once

#include "base/language.hpp"

#include <span>
#include <string_view>

namespace samma::api {

/// What the world outside sees of an error's code. Source: api/errors.yaml.
struct ErrorRow {
    std::string_view code;
    int status = 500;             ///< of HTTP
    int exit_code = 1;            ///< of the command line
    std::string_view message_key; ///< in the catalogues of texts
    Words text;                   ///< what a person reads; {name} is a value of the error
};

/// All rows, in the order of the file.
std::span<const ErrorRow> error_table();

/// The code's row; for a code that the table does not know, that of `server.fault`.
const ErrorRow& error_row(std::string_view code);

} // namespace samma::api
