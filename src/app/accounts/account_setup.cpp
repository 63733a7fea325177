#include "app/accounts/account_setup.hpp"

#include "identity/encoding.hpp"
#include "identity/password.hpp"
#include "identity/totp.hpp"
#include "identity/webauthn.hpp"

#include "app/accounts/login_throttle.hpp"

#include <algorithm>

namespace samma::app {

namespace {

constexpr const char* kSetUp = "setup";
constexpr const char* kNewPasskey = "new_passkey";
constexpr const char* kIssuerName = "Samma";
constexpr std::size_t kLongestName = 100;
constexpr std::size_t kLongestLoginName = 64;

/// Letters, digits and the marks of an address; nothing that looks like something else in a list.
bool is_login_name(std::string_view name)
{
    return !name.empty() && name.size() <= kLongestLoginName &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._-@") == std::string_view::npos;
}

bool is_display_name(std::string_view name)
{
    return name.find_first_not_of(' ') != std::string_view::npos && name.size() <= kLongestName &&
           std::ranges::none_of(name, [](char letter) { return static_cast<unsigned char>(letter) < 0x20; });
}

store::AuditEvent account_event(const char* action, AccountId account_id, Instant at)
{
    return {.at = at,
            .action = action,
            .actor = actor_of(account_id),
            .resource_kind = "account",
            .resource_id = account_id.to_string()};
}

} // namespace

Result<void> judge_names(std::string_view login_name, std::string_view display_name)
{
    if (!is_login_name(login_name))
        return fail("setup.name", "/login_name");
    if (!is_display_name(display_name))
        return fail("setup.name", "/display_name");
    return {};
}

std::vector<Private<std::string>> give_recovery_codes(store::UnitOfWork& work, AccountId account_id)
{
    std::vector<Private<std::string>> codes;
    std::vector<std::string> digests;
    for (auto& code : identity::new_recovery_codes()) {
        digests.push_back(identity::digest_text(identity::normal_recovery_code(code)));
        codes.emplace_back(std::move(code));
    }
    work.accounts().set_recovery_codes(account_id, digests);
    return codes;
}

Result<std::string> AccountSetup::first_link()
{
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    if (!work->accounts().is_empty())
        return fail("setup.done");
    auto token = identity::random_token();
    work->sessions().put_ticket({identity::digest_text(token),
                                 kSetUp,
                                 {},
                                 identity::to_base64url(identity::new_totp_secret()),
                                 ports_.clock.now() + rules_.invitation_life});
    work->commit();
    return token;
}

std::string AccountSetup::link_for(store::UnitOfWork& work, AccountId account_id)
{
    auto token = identity::random_token();
    work.sessions().remove_tickets(account_id);
    work.sessions().put_ticket({identity::digest_text(token), kSetUp, account_id,
                                identity::to_base64url(identity::new_totp_secret()),
                                ports_.clock.now() + rules_.invitation_life});
    return token;
}

Result<SetUpView> AccountSetup::look(std::string_view token)
{
    const auto work = ports_.store.begin_read(ports_.tenant_id);
    const auto ticket = work->sessions().find_ticket(identity::digest_text(token), kSetUp);
    if (!ticket || ticket->expires_at <= ports_.clock.now())
        return fail("session.token");
    SetUpView view;
    view.is_first = !ticket->account_id;
    if (view.is_first && !work->accounts().is_empty())
        return fail("session.token");
    if (ticket->account_id) {
        const auto account = work->accounts().find(*ticket->account_id);
        if (!account || account->state == store::AccountState::closed)
            return fail("session.token");
        view.login_name = account->login_name;
        view.display_name = account->display_name;
    }
    const auto secret = identity::from_base64url(ticket->content).value_or(identity::Bytes());
    view.totp_secret = Private<std::string>(identity::to_base32(secret));
    view.totp_address = Private<std::string>(
        identity::totp_address(secret, view.is_first ? "admin" : view.login_name, kIssuerName));
    return view;
}

Result<store::Account> AccountSetup::account_of(store::UnitOfWork& work, const store::Ticket& ticket,
                                                const SetUpChoice& choice) const
{
    if (ticket.account_id) {
        auto account = work.accounts().find(*ticket.account_id);
        if (!account || account->state == store::AccountState::closed)
            return fail("session.token");
        return *std::move(account);
    }
    if (!work.accounts().is_empty())
        return fail("session.token");
    const auto login_name = normal_login_name(choice.login_name);
    SAMMA_CHECK(judge_names(login_name, choice.display_name.reveal()));
    return store::Account{.id = AccountId(ports_.ids.next()),
                          .login_name = login_name,
                          .display_name = choice.display_name,
                          .password_hash = {},
                          .password_set_at = {},
                          .totp = {},
                          .care_worker_id = {},
                          .created_at = ports_.clock.now(),
                          .created_by = "setup"};
}

Result<SetUpDone> AccountSetup::finish(std::string_view token, const SetUpChoice& choice,
                                       const std::string& device)
{
    const auto now = ports_.clock.now();
    const auto digest = identity::digest_text(token);
    // Judged before the hash is made, and once more in the unit of work.
    {
        const auto work = ports_.store.begin_read(ports_.tenant_id);
        const auto ticket = work->sessions().find_ticket(digest, kSetUp);
        if (!ticket || ticket->expires_at <= now)
            return fail("session.token");
        const auto account = SAMMA_TRY(account_of(*work, *ticket, choice));
        SAMMA_CHECK(
            identity::judge_password(choice.password, account.login_name, account.display_name.reveal()));
    }
    const auto hash = identity::hash_password(choice.password);

    const auto work = ports_.store.begin_write(ports_.tenant_id);
    const auto ticket = work->sessions().take_ticket(digest, kSetUp);
    if (!ticket || ticket->expires_at <= now)
        return fail("session.token");
    auto account = SAMMA_TRY(account_of(*work, *ticket, choice));
    const auto secret = identity::from_base64url(ticket->content).value_or(identity::Bytes());
    const auto step = identity::check_totp(secret, choice.one_time_password.reveal(), now, 0);
    if (!step)
        return fail("setup.one_time_password", "/one_time_password");
    account.state = store::AccountState::active;
    account.password_hash = hash;
    account.password_set_at = now;
    account.totp = store::TotpSecret{secret, *step};
    if (const auto put = work->accounts().put(account); !put)
        return fail("setup.login_name_taken", "/login_name");
    if (!ticket->account_id) {
        work->accounts().set_roles(account.id, {{std::string(name_of(Role::system_administrator)), ""}}, now,
                                   "setup");
        work->sessions().end_all_without_account();
    }
    // Whoever was in, by whatever way, is out: the factors are new (A-4).
    work->sessions().end_all(account.id, "");
    work->sessions().remove_tickets(account.id);
    work->audit().append(account_event("set_up_account", account.id, now));
    SetUpDone done{{sessions_.begin(*work, &account, {store::WayIn::password_totp, "", device}),
                    login_.make_known_device(*work, account.id)},
                   give_recovery_codes(*work, account.id)};
    work->commit();
    return done;
}

Result<void> AccountSetup::demand_fresh(const LiveSession& session) const
{
    if (session.caller.account_id.is_nil())
        return fail("resource.unknown");
    if (ports_.clock.now() >= session.confirmed_at + rules_.confirmation_life)
        return fail("session.confirm");
    return {};
}

AccountSetup::OwnAccount AccountSetup::load_own(const Caller& caller)
{
    const AccountId id(caller.account_id);
    const auto work = ports_.store.begin_read(ports_.tenant_id);
    return {work->accounts().find(id).value(), work->accounts().load_passkeys(id),
            work->accounts().count_recovery_codes(id), work->accounts().load_outside_identities(id)};
}

Result<Login::Entered> AccountSetup::change_password(const LiveSession& session, const PasswordChange& change,
                                                     const std::string& device_token,
                                                     const std::string& device)
{
    SAMMA_CHECK(identity::judge_password(change.wanted, session.login_name, session.display_name.reveal()));
    // The same door as the login: counted, slowed down, both factors.
    const auto proven = login_.with_password(
        {session.login_name, change.current, change.second_factor, device_token}, device);
    if (!proven)
        return tl::unexpected<Error>(proven.error());
    const auto hash = identity::hash_password(change.wanted);
    const auto now = ports_.clock.now();
    const AccountId id(session.caller.account_id);
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    auto account = work->accounts().find(id);
    if (!account)
        return fail("resource.unknown");
    account->password_hash = hash;
    account->password_set_at = now;
    SAMMA_CHECK(work->accounts().put(*account));
    work->sessions().end_all(id, "");
    work->sessions().remove_tickets(id);
    work->audit().append(account_event("change_password", id, now));
    Login::Entered entered{sessions_.begin(*work, &*account, {store::WayIn::password_totp, "", device}),
                           login_.make_known_device(*work, id)};
    work->commit();
    return entered;
}

Result<std::vector<Private<std::string>>> AccountSetup::renew_recovery_codes(const LiveSession& session)
{
    SAMMA_CHECK(demand_fresh(session));
    const AccountId id(session.caller.account_id);
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    auto codes = give_recovery_codes(*work, id);
    work->audit().append(account_event("renew_recovery_codes", id, ports_.clock.now()));
    work->commit();
    return codes;
}

Result<AccountSetup::PasskeyOffer> AccountSetup::offer_passkey(const LiveSession& session)
{
    SAMMA_CHECK(demand_fresh(session));
    const AccountId id(session.caller.account_id);
    PasskeyOffer offer{.challenge = identity::random_token(),
                       .relying_party_id = host_of(rules_.public_url),
                       .user_handle = identity::to_base64url(id.uuid().bytes),
                       .login_name = session.login_name,
                       .display_name = session.display_name,
                       .known_credentials = {}};
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    for (const auto& passkey : work->accounts().load_passkeys(id))
        offer.known_credentials.push_back(passkey.credential_id);
    work->sessions().put_ticket({identity::digest_text(offer.challenge), kNewPasskey, id, "",
                                 ports_.clock.now() + rules_.challenge_life});
    work->commit();
    return offer;
}

Result<void> AccountSetup::add_passkey(const LiveSession& session, const PasskeyMade& made)
{
    SAMMA_CHECK(demand_fresh(session));
    const AccountId id(session.caller.account_id);
    const auto now = ports_.clock.now();
    const auto client_data = identity::from_base64url(made.client_data);
    const auto attestation = identity::from_base64url(made.attestation_object);
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    const auto ticket = work->sessions().take_ticket(identity::digest_text(made.challenge), kNewPasskey);
    if (!ticket || ticket->expires_at <= now || ticket->account_id != id || !client_data || !attestation)
        return fail("passkey.refused");
    const auto passkey = SAMMA_TRY(identity::check_registration(
        {*client_data, *attestation}, {host_of(rules_.public_url), {rules_.public_url}, made.challenge}));
    if (!work->accounts().add_passkey(
            {passkey.credential_id, id, made.name, passkey.public_key, passkey.sign_count, now, {}}))
        return fail("passkey.refused", {}, {{"because", "known"}});
    work->audit().append(account_event("add_passkey", id, now));
    work->commit();
    return {};
}

Result<void> AccountSetup::remove_passkey(const LiveSession& session, const std::string& credential_id)
{
    SAMMA_CHECK(demand_fresh(session));
    const AccountId id(session.caller.account_id);
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    const auto account = work->accounts().find(id);
    if (!account || !work->accounts().remove_passkey(id, credential_id))
        return fail("resource.unknown");
    const bool has_password = !account->password_hash.empty() && account->totp;
    if (!has_password && work->accounts().load_passkeys(id).empty() &&
        work->accounts().load_outside_identities(id).empty())
        return fail("account.last_way_in");
    // A lost authenticator is why passkeys are taken away: whoever holds it is out (A-4).
    work->sessions().end_all(id, "");
    work->audit().append(account_event("remove_passkey", id, ports_.clock.now()));
    work->commit();
    return {};
}

} // namespace samma::app
