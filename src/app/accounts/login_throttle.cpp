#include "app/accounts/login_throttle.hpp"

#include "identity/encoding.hpp"

#include <algorithm>

namespace samma::app {

namespace {

std::string subject_of(const LoginTry& attempt)
{
    return identity::digest_text("login\n" + attempt.login_name + '\n' + attempt.known_device);
}

} // namespace

Seconds wait_after(int failures)
{
    constexpr int kFree = 5;
    constexpr int kTooMany = 100;
    constexpr Seconds kLongest{900};
    if (failures < kFree)
        return Seconds(0);
    if (failures >= kTooMany)
        return std::chrono::hours(24);
    const int doublings = std::min(failures - kFree, 10);
    return std::min(kLongest, Seconds(1 << doublings));
}

Result<void> admit_try(const Ports& ports, const LoginTry& attempt)
{
    const auto subject = subject_of(attempt);
    const auto now = ports.clock.now();
    const auto work = ports.store.begin_write(ports.tenant_id);
    const auto before = work->sessions().find_failure(subject);
    if (before) {
        const auto until = before->last_at + wait_after(before->failures);
        if (now < until) {
            const auto left = std::chrono::ceil<std::chrono::seconds>(until - now);
            return fail("login.wait", {}, {{"seconds", std::to_string(left.count())}});
        }
    }
    work->sessions().put_failure({subject, before ? before->failures + 1 : 1, now});
    work->commit();
    return {};
}

void forgive(store::UnitOfWork& work, const LoginTry& attempt)
{
    work.sessions().forget_failure(subject_of(attempt));
}

} // namespace samma::app
