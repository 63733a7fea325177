#pragma once

#include <string>

namespace samma::test {

/// The address of a private PostgreSQL server: the one that CTest has set up for all tests, or else one of
/// this process's own, which ends with it.
const std::string& postgres_uri();

/// The same server's address for a schema of that name: a test's own installation.
std::string postgres_uri_of_schema(const std::string& schema);

/// A schema's name that no other test of this machine has.
std::string new_schema_name();

} // namespace samma::test
