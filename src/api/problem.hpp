#pragma once

#include "api/common.hpp"

namespace samma::api {

/// One fault in a request's body.
struct FieldError {
    std::string pointer; ///< JSON pointer (RFC 6901) into the body
    std::string code;
    Values values;

    friend bool operator==(const FieldError&, const FieldError&) = default;
};
BOOST_DESCRIBE_STRUCT(FieldError, (), (pointer, code, values))

/// Why a request was not met. Source: RFC 9457.
struct Problem {
    std::string type;
    std::optional<std::string> title;
    int status = 500;
    std::string code;
    std::string message_key;
    std::optional<std::string> at;
    std::optional<Values> values;
    std::optional<std::vector<FieldError>> errors;
};
BOOST_DESCRIBE_STRUCT(Problem, (), (type, title, status, code, message_key, at, values, errors))

/// The answer of /livez and /readyz.
struct Health {
    std::string status;
};
BOOST_DESCRIBE_STRUCT(Health, (), (status))

} // namespace samma::api
