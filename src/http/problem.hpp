#pragma once

#include "api/problem.hpp"
#include "base/result.hpp"
#include "http/message.hpp"

#include <string_view>
#include <vector>

namespace samma::http {

/// The answer to an error; status and key by api/errors.yaml. An error that the table does not know answers
/// as server.fault and gives nothing of itself away; neither does resource.unknown, which forbidden and
/// missing share.
Response problem(const Error& error);
Response problem(std::string_view code);

/// The answer to a body that does not fit.
Response problem(std::vector<api::FieldError> faults);

} // namespace samma::http
