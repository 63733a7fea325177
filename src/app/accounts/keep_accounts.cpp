#include "app/accounts/keep_accounts.hpp"

#include "app/command_door.hpp"
#include "app/organisation.hpp"

#include <algorithm>

namespace samma::app {

namespace {

/// The operator is whoever can start the program at its database, never an account; administrators keep the
/// whole installation, so they are held at no place of it.
Result<void> judge_roles(const OrganisationTree& tree, const std::vector<store::HeldRoleRow>& roles)
{
    for (const auto& held : roles) {
        const auto role = find_enum<Role>(held.role);
        const auto place_id = Uuid::parse(held.place_id);
        const bool is_somewhere = held.place_id.empty() || (place_id && tree.find(*place_id) != nullptr &&
                                                            role != Role::system_administrator);
        if (!role || *role == Role::operator_of_installation || !is_somewhere)
            return fail("account.role_unknown", "/roles", {{"role", held.role}});
    }
    return {};
}

bool administers(const std::vector<store::HeldRoleRow>& roles)
{
    return std::ranges::any_of(roles, [](const store::HeldRoleRow& held) {
        return held.role == name_of(Role::system_administrator) && held.place_id.empty();
    });
}

/// Whether somebody else could still keep the accounts.
bool has_other_administrator(store::UnitOfWork& work, AccountId account_id)
{
    return std::ranges::any_of(work.accounts().list(), [&](const store::Account& account) {
        return account.id != account_id && account.state == store::AccountState::active &&
               administers(work.accounts().load_roles(account.id));
    });
}

} // namespace

void KeepAccounts::note(store::UnitOfWork& work, const Caller& caller, const char* action,
                        AccountId account_id)
{
    work.audit().append({.at = ports_.clock.now(),
                         .action = action,
                         .actor = actor_of(caller),
                         .resource_kind = "account",
                         .resource_id = account_id.to_string()});
}

Result<std::vector<AccountView>> KeepAccounts::list(const Caller& caller)
{
    SAMMA_CHECK(authorize(caller, Action::keep_accounts, std::nullopt));
    const auto work = ports_.store.begin_read(ports_.tenant_id);
    std::vector<AccountView> views;
    for (const auto& account : work->accounts().list())
        views.push_back({.id = account.id,
                         .login_name = account.login_name,
                         .display_name = account.display_name,
                         .state = account.state,
                         .roles = work->accounts().load_roles(account.id),
                         .has_password = !account.password_hash.empty() && account.totp,
                         .passkeys = static_cast<int>(work->accounts().load_passkeys(account.id).size()),
                         .outside_identities =
                             static_cast<int>(work->accounts().load_outside_identities(account.id).size()),
                         .sessions = static_cast<int>(work->sessions().list(account.id).size())});
    return views;
}

Result<Invited> KeepAccounts::invite(const Caller& caller, const Invitation& invitation)
{
    SAMMA_CHECK(authorize(caller, Action::keep_accounts, std::nullopt));
    const auto login_name = normal_login_name(invitation.login_name);
    SAMMA_CHECK(judge_names(login_name, invitation.display_name.reveal()));
    const auto now = ports_.clock.now();
    const store::Account account{.id = AccountId(ports_.ids.next()),
                                 .login_name = login_name,
                                 .display_name = invitation.display_name,
                                 .state = store::AccountState::invited,
                                 .password_hash = {},
                                 .password_set_at = {},
                                 .totp = {},
                                 .care_worker_id = {},
                                 .created_at = now,
                                 .created_by = actor_of(caller)};
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    SAMMA_CHECK(judge_roles(load_organisation_tree(*work, ports_.tenant_id), invitation.roles));
    if (!work->accounts().put(account))
        return fail("setup.login_name_taken", "/login_name");
    work->accounts().set_roles(account.id, invitation.roles, now, actor_of(caller));
    Invited invited{account.id, setup_.link_for(*work, account.id)};
    note(*work, caller, "invite_account", account.id);
    work->commit();
    return invited;
}

Result<Invited> KeepAccounts::reset(const Caller& caller, AccountId account_id)
{
    SAMMA_CHECK(authorize(caller, Action::keep_accounts, std::nullopt));
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    auto account = work->accounts().find(account_id);
    if (!account)
        return fail("resource.unknown");
    account->state = store::AccountState::invited;
    account->password_hash.clear();
    account->totp.reset();
    SAMMA_CHECK(work->accounts().put(*account));
    for (const auto& passkey : work->accounts().load_passkeys(account_id))
        work->accounts().remove_passkey(account_id, passkey.credential_id);
    work->accounts().set_recovery_codes(account_id, {});
    work->sessions().end_all(account_id, "");
    Invited invited{account_id, setup_.link_for(*work, account_id)};
    note(*work, caller, "reset_account", account_id);
    work->commit();
    return invited;
}

Result<void> KeepAccounts::set_roles(const Caller& caller, AccountId account_id,
                                     const std::vector<store::HeldRoleRow>& roles)
{
    SAMMA_CHECK(authorize(caller, Action::keep_accounts, std::nullopt));
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    if (!work->accounts().find(account_id))
        return fail("resource.unknown");
    SAMMA_CHECK(judge_roles(load_organisation_tree(*work, ports_.tenant_id), roles));
    if (administers(work->accounts().load_roles(account_id)) && !administers(roles) &&
        !has_other_administrator(*work, account_id))
        return fail("account.last_administrator");
    work->accounts().set_roles(account_id, roles, ports_.clock.now(), actor_of(caller));
    work->sessions().end_all(account_id, "");
    note(*work, caller, "set_roles", account_id);
    work->commit();
    return {};
}

Result<void> KeepAccounts::close(const Caller& caller, AccountId account_id)
{
    SAMMA_CHECK(authorize(caller, Action::keep_accounts, std::nullopt));
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    auto account = work->accounts().find(account_id);
    if (!account)
        return fail("resource.unknown");
    if (administers(work->accounts().load_roles(account_id)) && !has_other_administrator(*work, account_id))
        return fail("account.last_administrator");
    account->state = store::AccountState::closed;
    SAMMA_CHECK(work->accounts().put(*account));
    work->sessions().end_all(account_id, "");
    work->sessions().remove_tickets(account_id);
    note(*work, caller, "close_account", account_id);
    work->commit();
    return {};
}

} // namespace samma::app
