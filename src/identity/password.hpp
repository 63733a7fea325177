#pragma once

#include "base/private.hpp"
#include "base/result.hpp"

#include <string>
#include <string_view>

namespace samma::identity {

inline constexpr std::size_t kShortestPassword = 12; ///< characters; every account has a second factor (A-7)
inline constexpr std::size_t kLongestPassword = 128;

/// Whether somebody may choose this password: long enough, and not what a guesser tries first (common words
/// and names, rows of keys, repetitions, the person's own names; digits and marks around them do not help).
/// Errors: `password.too_short`, `password.too_long`, `password.too_common`, `password.contains_name`.
/// Source: NIST SP 800-63B-4 §3.1.1.2: no rule of composition, no forced change.
Result<void> judge_password(const Private<std::string>& password, std::string_view login_name,
                            std::string_view display_name);

/// Argon2id, 19 MiB and two passes (OWASP Password Storage Cheat Sheet); takes some 50 ms and 19 MiB, so
/// callers bound how many run at once.
std::string hash_password(const Private<std::string>& password);
/// An empty hash costs the same time and fits nothing: nobody learns which accounts there are.
bool fits_password(const std::string& hash, const Private<std::string>& password);
/// Made with weaker settings than today's.
bool is_hash_outdated(const std::string& hash);

} // namespace samma::identity
