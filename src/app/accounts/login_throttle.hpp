#pragma once

#include "app/ports.hpp"

#include <string>

namespace samma::app {

/// Who tries: a login name from a device that its account knows, or from any other. The two are counted
/// apart, so that nobody can lock somebody out of their own devices by failing on purpose, and never by
/// network address: all phones of a city may share one.
struct LoginTry {
    std::string login_name;
    std::string known_device; ///< digest of a device that has logged in to the account before; empty: another
};

/// The wait after so many failures in a row: none up to five, then 1, 2, 4 … 900 s; from a hundred on a day,
/// so that guessing ends without anybody being locked out for good (A-8, NIST SP 800-63B-4 §3.2.2).
Seconds wait_after(int failures);

/// Counts the try as failed before it is judged, so that many at once cannot slip past; `forgive` takes it
/// back. Error: `login.wait` with the value `seconds` while one must wait; such a try is not counted.
Result<void> admit_try(const Ports& ports, const LoginTry& attempt);
void forgive(store::UnitOfWork& work, const LoginTry& attempt);

} // namespace samma::app
