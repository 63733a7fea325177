#include "app/accounts/login.hpp"

#include "identity/encoding.hpp"
#include "identity/password.hpp"
#include "identity/totp.hpp"
#include "identity/webauthn.hpp"

#include "app/accounts/login_throttle.hpp"

#include <algorithm>

namespace samma::app {

namespace {

constexpr const char* kPasskeyLogin = "passkey_login";
constexpr const char* kKnownDevice = "known_device";
constexpr auto kDeviceLife = std::chrono::hours(24 * 180);

std::string device_digest(AccountId account_id, const std::string& device_token)
{
    return identity::digest_text("device\n" + account_id.to_string() + '\n' + device_token);
}

} // namespace

std::string normal_login_name(std::string_view typed)
{
    const auto first = typed.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return {};
    std::string name(typed.substr(first, typed.find_last_not_of(' ') - first + 1));
    std::ranges::transform(name, name.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return name;
}

std::string Login::known_device(AccountId account_id, const std::string& device_token)
{
    if (device_token.empty())
        return {};
    auto digest = device_digest(account_id, device_token);
    const auto ticket =
        ports_.store.begin_read(ports_.tenant_id)->sessions().find_ticket(digest, kKnownDevice);
    return ticket && ticket->expires_at > ports_.clock.now() ? digest : std::string();
}

std::string Login::make_known_device(store::UnitOfWork& work, AccountId account_id)
{
    auto token = identity::random_token();
    work.sessions().put_ticket(
        {device_digest(account_id, token), kKnownDevice, account_id, "", ports_.clock.now() + kDeviceLife});
    return token;
}

void Login::note_refusal(const std::optional<store::Account>& account, const char* because)
{
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    work->audit().append({.at = ports_.clock.now(),
                          .action = "refuse_login",
                          .actor = account ? actor_of(account->id) : "unknown",
                          .resource_kind = "account",
                          .resource_id = account ? account->id.to_string() : "",
                          .details = because});
    work->commit();
}

bool Login::takes_second_factor(store::UnitOfWork& work, store::Account& account, const std::string& typed,
                                store::WayIn& way_in)
{
    if (!account.totp)
        return false;
    if (const auto step =
            identity::check_totp(account.totp->secret, typed, ports_.clock.now(), account.totp->last_step)) {
        account.totp->last_step = *step;
        way_in = store::WayIn::password_totp;
        return true;
    }
    way_in = store::WayIn::password_recovery_code;
    return work.accounts().use_recovery_code(account.id,
                                             identity::digest_text(identity::normal_recovery_code(typed)));
}

Result<Login::Entered> Login::with_password(const PasswordLogin& login, const std::string& device)
{
    const auto login_name = normal_login_name(login.login_name);
    const auto found = ports_.store.begin_read(ports_.tenant_id)->accounts().find_by_login_name(login_name);
    const LoginTry attempt{login_name, found ? known_device(found->id, login.device_token) : ""};
    SAMMA_CHECK(admit_try(ports_, attempt));

    const bool may_enter = found && found->state == store::AccountState::active;
    const bool fits = identity::fits_password(may_enter ? found->password_hash : "", login.password);
    if (!fits) {
        note_refusal(found, "password");
        return fail("login.refused");
    }
    const auto new_hash = identity::is_hash_outdated(found->password_hash)
                              ? identity::hash_password(login.password)
                              : found->password_hash;
    {
        const auto work = ports_.store.begin_write(ports_.tenant_id);
        // Read anew: the password may have been changed, or the one-time password used, since.
        auto account = work->accounts().find(found->id);
        auto way_in = store::WayIn::password_totp;
        if (account && account->state == store::AccountState::active &&
            account->password_hash == found->password_hash &&
            takes_second_factor(*work, *account, login.second_factor.reveal(), way_in)) {
            account->password_hash = new_hash;
            SAMMA_CHECK(work->accounts().put(*account));
            forgive(*work, attempt);
            Entered entered{sessions_.begin(*work, &*account, {way_in, "", device}),
                            make_known_device(*work, account->id)};
            work->commit();
            return entered;
        }
    }
    note_refusal(found, "second_factor");
    return fail("login.refused");
}

Login::PasskeyQuestion Login::ask_for_passkey()
{
    PasskeyQuestion question{identity::random_token(), host_of(rules_.public_url)};
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    work->sessions().put_ticket({identity::digest_text(question.challenge),
                                 kPasskeyLogin,
                                 {},
                                 "",
                                 ports_.clock.now() + rules_.challenge_life});
    work->commit();
    return question;
}

Result<Login::Entered> Login::with_passkey(const PasskeyAnswer& answer, const std::string& device)
{
    const auto client_data = identity::from_base64url(answer.client_data);
    const auto authenticator_data = identity::from_base64url(answer.authenticator_data);
    const auto signature = identity::from_base64url(answer.signature);
    const auto now = ports_.clock.now();
    std::optional<store::Account> account;
    {
        const auto work = ports_.store.begin_write(ports_.tenant_id);
        const auto ticket =
            work->sessions().take_ticket(identity::digest_text(answer.challenge), kPasskeyLogin);
        const auto passkey = work->accounts().find_passkey(answer.credential_id);
        if (passkey)
            account = work->accounts().find(passkey->account_id);
        const bool is_known = ticket && ticket->expires_at > now && account &&
                              account->state == store::AccountState::active && client_data &&
                              authenticator_data && signature;
        const auto count = is_known ? identity::check_assertion(
                                          {*client_data, *authenticator_data, *signature},
                                          passkey->public_key, passkey->sign_count,
                                          {host_of(rules_.public_url), {rules_.public_url}, answer.challenge})
                                    : Result<std::uint32_t>(fail("passkey.refused"));
        if (count) {
            work->accounts().note_passkey_use(passkey->credential_id, *count, now);
            Entered entered{sessions_.begin(*work, &*account, {store::WayIn::passkey, "", device}),
                            make_known_device(*work, account->id)};
            work->commit();
            return entered;
        }
        work->commit(); // The challenge is used up whatever the answer.
    }
    note_refusal(account, "passkey");
    return fail("login.refused");
}

} // namespace samma::app
