#pragma once

#include "api/problem.hpp"

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace samma::api {

/// The value as JSON in the contract's spelling. For every struct of the contract.
template <typename T>
std::string write_json(const T& value);

/// All faults of a body at once; never empty.
using FieldErrors = std::vector<FieldError>;

/// Reads what write_json writes. Unknown, missing and mistyped members are faults; so are text after the
/// value and nesting deeper than 32. What a schema says beyond types is judged by BodyCheck.
template <typename T>
tl::expected<T, FieldErrors> read_json(std::string_view text);

} // namespace samma::api
