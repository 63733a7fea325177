#pragma once

#include "app/accounts/account_setup.hpp"
#include "app/policy.hpp"

namespace samma::app {

/// An account as whoever keeps accounts sees it.
struct AccountView {
    AccountId id;
    std::string login_name;
    Private<std::string> display_name;
    store::AccountState state = store::AccountState::invited;
    std::vector<store::HeldRoleRow> roles;
    bool has_password = false;
    int passkeys = 0;
    int outside_identities = 0;
    int sessions = 0; ///< open now
};

struct Invitation {
    std::string login_name;
    Private<std::string> display_name;
    std::vector<store::HeldRoleRow> roles;
};

/// An account and the token of the link that its holder sets it up through.
struct Invited {
    AccountId id;
    std::string link_token;
};

/// What system administrators and the operator at the terminal do with accounts. Everything here asks the
/// policy for Action::keep_accounts and leaves a row in the access log; what takes rights away ends the
/// account's sessions in the same transaction.
class KeepAccounts {
  public:
    KeepAccounts(const Ports& ports, AccountSetup& setup) : ports_(ports), setup_(setup) {}

    Result<std::vector<AccountView>> list(const Caller& caller);
    /// Errors: `setup.name`, `setup.login_name_taken`, `account.role_unknown` with the role.
    Result<Invited> invite(const Caller& caller, const Invitation& invitation);
    /// A new link for somebody who has lost their factors: the old ones, and all sessions, end at once.
    /// Error: `resource.unknown`.
    Result<Invited> reset(const Caller& caller, AccountId account_id);
    /// Errors: `resource.unknown`, `account.role_unknown`, `account.last_administrator`.
    Result<void> set_roles(const Caller& caller, AccountId account_id,
                           const std::vector<store::HeldRoleRow>& roles);
    /// Errors: `resource.unknown`, `account.last_administrator`.
    Result<void> close(const Caller& caller, AccountId account_id);

  private:
    void note(store::UnitOfWork& work, const Caller& caller, const char* action, AccountId account_id);

    const Ports& ports_;
    AccountSetup& setup_;
};

} // namespace samma::app
