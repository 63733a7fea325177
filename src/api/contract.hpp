#pragma once

#include <string_view>

namespace samma::api {

/// api/openapi.yaml as JSON.
std::string_view contract_json();

} // namespace samma::api
