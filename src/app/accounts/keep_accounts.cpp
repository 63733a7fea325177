#include "app/accounts/keep_accounts.hpp"

#include "identity/encoding.hpp"

#include "app/command_door.hpp"
#include "app/organisation.hpp"

#include <algorithm>

namespace samma::app {

namespace {

/// "unit_manager@<place> 2026-12-01..2027-03-01": how the audit log names the roles that were given.
std::string spelled(const std::vector<store::HeldRoleRow>& roles)
{
    std::string text;
    for (const auto& held : roles) {
        text += (text.empty() ? "" : ", ") + held.role + (held.place_id.empty() ? "" : "@" + held.place_id);
        if (held.valid_from || held.valid_until)
            text += " " + (held.valid_from ? format_date(*held.valid_from) : "") + ".." +
                    (held.valid_until ? format_date(*held.valid_until) : "");
    }
    return text;
}

/// "Medarbetare KX7R": tells one alias from another and nothing else.
std::string new_alias()
{
    constexpr std::string_view kLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    constexpr std::size_t kLength = 4;
    std::string alias = "Medarbetare ";
    for (const auto byte : identity::random_bytes(kLength))
        alias += kLetters[byte % kLetters.size()];
    return alias;
}

std::optional<CareWorker> find_care_worker(store::UnitOfWork& work, CareWorkerId id)
{
    auto found = work.master_data().load_one({store::RecordKind::care_worker, id.to_string()});
    return found.care_workers.empty() ? std::nullopt : std::optional(std::move(found.care_workers.front()));
}

Private<std::string> name_of_worker(const CareWorker& worker)
{
    return Private(worker.given_name.reveal() + " " + worker.family_name.reveal());
}

} // namespace

void KeepAccounts::note(store::UnitOfWork& work, const Caller& caller, const char* action,
                        const std::string& account_id, std::string details)
{
    work.audit().append({.at = ports_.clock.now(),
                         .action = action,
                         .actor = actor_of(caller),
                         .resource_kind = "account",
                         .resource_id = account_id,
                         .details = std::move(details)});
}

/// The operator is whoever can start the program at its database, never an account; administrators keep the
/// whole installation, so they are held at no place of it.
Result<void> KeepAccounts::judge_roles(store::UnitOfWork& work,
                                       const std::vector<store::HeldRoleRow>& roles) const
{
    const auto tree = load_organisation_tree(work, ports_.tenant_id);
    for (std::size_t index = 0; index < roles.size(); ++index) {
        const auto& held = roles[index];
        const auto at = "/roles/" + std::to_string(index);
        const auto role = find_enum<Role>(held.role);
        const auto place_id = Uuid::parse(held.place_id);
        const bool is_somewhere = held.place_id.empty() || (place_id && tree.find(*place_id) != nullptr &&
                                                            role != Role::system_administrator);
        const bool is_again =
            std::any_of(roles.begin(), roles.begin() + static_cast<std::ptrdiff_t>(index),
                        [&](const store::HeldRoleRow& other) {
                            return other.role == held.role && other.place_id == held.place_id;
                        });
        if (!role || *role == Role::operator_of_installation || !is_somewhere || is_again)
            return fail("account.role_unknown", at, {{"role", held.role}});
        if (held.valid_from && held.valid_until && *held.valid_until <= *held.valid_from)
            return fail("account.role_dates", at + "/valid_until", {{"role", held.role}});
    }
    return {};
}

Result<void> KeepAccounts::judge_care_worker(store::UnitOfWork& work, AccountId account_id,
                                             std::optional<CareWorkerId> care_worker_id) const
{
    if (!care_worker_id)
        return {};
    const auto worker = find_care_worker(work, *care_worker_id);
    const auto today = ports_.zone.local_date(ports_.clock.now());
    if (!worker || (worker->employed.until && *worker->employed.until <= today))
        return fail("account.care_worker_unknown", "/care_worker_id");
    const auto holder = work.accounts().find_by_care_worker(*care_worker_id);
    if (holder && holder->id != account_id)
        return fail("account.care_worker_taken", "/care_worker_id", {{"login_name", holder->login_name}});
    return {};
}

bool KeepAccounts::administers(const std::vector<store::HeldRoleRow>& roles) const
{
    const auto today = ports_.zone.local_date(ports_.clock.now());
    return std::ranges::any_of(roles, [&](const store::HeldRoleRow& held) {
        return held.role == name_of(Role::system_administrator) && held.place_id.empty() &&
               held.holds(today) && !held.valid_until;
    });
}

/// Whether somebody else can keep the accounts now and for good.
bool KeepAccounts::has_other_administrator(store::UnitOfWork& work, AccountId account_id) const
{
    return std::ranges::any_of(work.accounts().list(), [&](const store::Account& account) {
        return account.id != account_id && account.state == store::AccountState::active &&
               administers(work.accounts().load_roles(account.id));
    });
}

AccountView KeepAccounts::view_of(store::UnitOfWork& work, const store::Account& account)
{
    auto& accounts = work.accounts();
    AccountView view{.id = account.id,
                     .login_name = account.login_name,
                     .display_name = account.display_name,
                     .state = account.state,
                     .roles = accounts.load_roles(account.id),
                     .has_password = !account.password_hash.empty() && account.totp,
                     .passkeys = static_cast<int>(accounts.load_passkeys(account.id).size()),
                     .outside_identities =
                         static_cast<int>(accounts.load_outside_identities(account.id).size()),
                     .sessions = static_cast<int>(work.sessions().list(account.id).size()),
                     .care_worker_id = account.care_worker_id,
                     .care_worker_name = {},
                     .alias = account.alias};
    if (account.care_worker_id)
        if (const auto worker = find_care_worker(work, *account.care_worker_id))
            view.care_worker_name = name_of_worker(*worker);
    return view;
}

Result<Page<AccountView>> KeepAccounts::list(const Caller& caller, const PageRequest& page)
{
    SAMMA_CHECK(authorize(caller, Action::keep_accounts, std::nullopt));
    const auto work = ports_.store.begin_look(ports_.tenant_id);
    const auto accounts = work->accounts().list();
    auto next = accounts.begin();
    if (page.after) {
        const auto after = AccountId::parse(*page.after);
        next = std::ranges::find_if(accounts,
                                    [&](const store::Account& account) { return account.id == after; });
        if (next == accounts.end())
            return fail("request.parameter", "cursor");
        ++next;
    }
    Page<AccountView> views;
    for (; next != accounts.end() && views.items.size() < static_cast<std::size_t>(page.limit); ++next)
        views.items.push_back(view_of(*work, *next));
    if (next != accounts.end())
        views.next_cursor = views.items.back().id.to_string();
    note(*work, caller, "list_accounts", "", std::to_string(views.items.size()));
    work->commit();
    return views;
}

Result<AccountId> KeepAccounts::find(const Caller& caller, const std::string& login_name)
{
    SAMMA_CHECK(authorize(caller, Action::keep_accounts, std::nullopt));
    const auto account = ports_.store.begin_read(ports_.tenant_id)
                             ->accounts()
                             .find_by_login_name(normal_login_name(login_name));
    return account ? Result<AccountId>(account->id) : fail("account.unknown", {}, {{"value", login_name}});
}

Result<Page<CareWorkerChoice>> KeepAccounts::care_workers(const Caller& caller, const PageRequest& page)
{
    SAMMA_CHECK(authorize(caller, Action::keep_accounts, std::nullopt));
    const auto work = ports_.store.begin_look(ports_.tenant_id);
    const auto workers = work->master_data()
                             .load_page(store::RecordKind::care_worker, std::nullopt,
                                        {.after = page.after.value_or(""), .limit = page.limit})
                             .care_workers;
    const auto tree = load_organisation_tree(*work, ports_.tenant_id);
    Page<CareWorkerChoice> choices;
    for (const auto& worker : workers) {
        const auto* place = tree.find(worker.section_id.uuid());
        const auto holder = work->accounts().find_by_care_worker(worker.id);
        choices.items.push_back({worker.id, name_of_worker(worker), place == nullptr ? "" : place->name,
                                 holder ? std::optional(holder->id) : std::nullopt});
    }
    if (workers.size() == static_cast<std::size_t>(page.limit))
        choices.next_cursor = workers.back().id.to_string();
    note(*work, caller, "list_care_workers", "", std::to_string(choices.items.size()));
    work->commit();
    return choices;
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
                                 .care_worker_id = invitation.care_worker_id,
                                 .created_at = now,
                                 .created_by = actor_of(caller)};
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    SAMMA_CHECK(judge_roles(*work, invitation.roles));
    SAMMA_CHECK(judge_care_worker(*work, account.id, invitation.care_worker_id));
    if (work->accounts().find_by_login_name(login_name) || !work->accounts().put(account))
        return fail("setup.login_name_taken", "/login_name");
    work->accounts().set_roles(account.id, invitation.roles, now, actor_of(caller));
    Invited invited{account.id, setup_.link_for(*work, account.id)};
    note(*work, caller, "invite_account", account.id.to_string(), spelled(invitation.roles));
    if (invitation.care_worker_id)
        note(*work, caller, "tie_account", account.id.to_string(), invitation.care_worker_id->to_string());
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
    if (account->care_worker_id) {
        const auto holder = work->accounts().find_by_care_worker(*account->care_worker_id);
        if (holder && holder->id != account_id)
            return fail("account.care_worker_taken", "", {{"login_name", holder->login_name}});
    }
    account->state = store::AccountState::invited;
    account->password_hash.clear();
    account->totp.reset();
    SAMMA_CHECK(work->accounts().put(*account));
    for (const auto& passkey : work->accounts().load_passkeys(account_id))
        work->accounts().remove_passkey(account_id, passkey.credential_id);
    work->accounts().set_recovery_codes(account_id, {});
    work->sessions().end_all(account_id, "");
    Invited invited{account_id, setup_.link_for(*work, account_id)};
    note(*work, caller, "reset_account", account_id.to_string());
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
    SAMMA_CHECK(judge_roles(*work, roles));
    if (administers(work->accounts().load_roles(account_id)) && !administers(roles) &&
        !has_other_administrator(*work, account_id))
        return fail("account.last_administrator");
    work->accounts().set_roles(account_id, roles, ports_.clock.now(), actor_of(caller));
    work->sessions().end_all(account_id, "");
    note(*work, caller, "set_roles", account_id.to_string(), spelled(roles));
    work->commit();
    return {};
}

Result<void> KeepAccounts::tie(const Caller& caller, AccountId account_id,
                               std::optional<CareWorkerId> care_worker_id)
{
    SAMMA_CHECK(authorize(caller, Action::keep_accounts, std::nullopt));
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    auto account = work->accounts().find(account_id);
    if (!account)
        return fail("resource.unknown");
    SAMMA_CHECK(judge_care_worker(*work, account_id, care_worker_id));
    account->care_worker_id = care_worker_id;
    SAMMA_CHECK(work->accounts().put(*account));
    work->sessions().end_all(account_id, "");
    note(*work, caller, "tie_account", account_id.to_string(),
         care_worker_id ? care_worker_id->to_string() : "");
    work->commit();
    return {};
}

Result<void> KeepAccounts::protect(const Caller& caller, AccountId account_id, IsProtected is_protected)
{
    SAMMA_CHECK(authorize(caller, Action::keep_accounts, std::nullopt));
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    auto account = work->accounts().find(account_id);
    if (!account)
        return fail("resource.unknown");
    if (account->alias.empty() != (is_protected == IsProtected::no)) {
        account->alias = is_protected == IsProtected::yes ? new_alias() : "";
        SAMMA_CHECK(work->accounts().put(*account));
        note(*work, caller, is_protected == IsProtected::yes ? "protect_account" : "end_account_protection",
             account_id.to_string());
        work->commit();
    }
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
    note(*work, caller, "close_account", account_id.to_string());
    work->commit();
    return {};
}

} // namespace samma::app
