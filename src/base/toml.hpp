#pragma once

#include <stdexcept>

namespace samma {

/// Thrown for a text that breaks what toml++ 3.3 takes for granted, such as a table header that begins with
/// no key: "[=". Built for release, the library would go on with undefined behaviour.
struct MalformedToml : std::runtime_error {
    using std::runtime_error::runtime_error;
};

[[noreturn]] inline void refuse_toml(const char* claim)
{
    throw MalformedToml(claim);
}

} // namespace samma

#pragma push_macro("NDEBUG")
#undef NDEBUG
#define TOML_ASSERT(expr) ((expr) ? void() : ::samma::refuse_toml(#expr))
#include <toml++/toml.h>
#pragma pop_macro("NDEBUG")
