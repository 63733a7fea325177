#pragma once

namespace samma {

/// Reports a broken assumption of the program and stops the process.
[[noreturn]] void assertion_failed(const char* condition, const char* file, int line);

} // namespace samma

/// Always on: a bug, never bad input.
#define SAMMA_ASSERT(condition)                                                                              \
    ((condition) ? static_cast<void>(0) : ::samma::assertion_failed(#condition, __FILE__, __LINE__))

/// For hot loops: on in the dev and sanitizer profiles only.
#ifdef SAMMA_DASSERTS
#define SAMMA_DASSERT(condition) SAMMA_ASSERT(condition)
#else
#define SAMMA_DASSERT(condition) static_cast<void>(0)
#endif
