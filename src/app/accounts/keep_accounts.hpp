#pragma once

#include "app/accounts/account_setup.hpp"
#include "app/board_views.hpp"
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
    std::optional<CareWorkerId> care_worker_id;
    Private<std::string> care_worker_name; ///< empty where nobody is tied, or they have ended
    std::string alias;                     ///< empty: not protected
};

/// Somebody who gives care, for whoever ties an account to them.
struct CareWorkerChoice {
    CareWorkerId id;
    Private<std::string> name;
    std::string section_name;
    std::optional<AccountId> account_id; ///< whose they are already
};

struct Invitation {
    std::string login_name;
    Private<std::string> display_name;
    std::vector<store::HeldRoleRow> roles;
    std::optional<CareWorkerId> care_worker_id = {}; ///< as whom the holder gives care
};

/// An account and the token of the link that its holder sets it up through.
struct Invited {
    AccountId id;
    std::string link_token;
};

enum class IsProtected { no, yes };

/// What system administrators and the operator at the terminal do with accounts. Everything here asks the
/// policy for Action::keep_accounts and leaves a row in the access log; what takes rights away ends the
/// account's sessions in the same transaction.
class KeepAccounts {
  public:
    KeepAccounts(const Ports& ports, AccountSetup& setup) : ports_(ports), setup_(setup) {}

    /// By login name. Error: `request.parameter` for a cursor that is no account.
    Result<Page<AccountView>> list(const Caller& caller, const PageRequest& page);
    /// Whoever has that login name. Error: `account.unknown`.
    Result<AccountId> find(const Caller& caller, const std::string& login_name);
    /// Everybody who gives care in the municipality, by identity.
    Result<Page<CareWorkerChoice>> care_workers(const Caller& caller, const PageRequest& page);
    /// Errors: `setup.name`, `setup.login_name_taken`, `account.role_unknown` with the role,
    /// `account.role_dates`, `account.care_worker_unknown`, `account.care_worker_taken`.
    Result<Invited> invite(const Caller& caller, const Invitation& invitation);
    /// A new link for somebody who has lost their factors: the old ones, and all sessions, end at once. Opens
    /// a closed account again. Errors: `resource.unknown`, `account.care_worker_taken`.
    Result<Invited> reset(const Caller& caller, AccountId account_id);
    /// Errors: `resource.unknown`, `account.role_unknown`, `account.role_dates`,
    /// `account.last_administrator`.
    Result<void> set_roles(const Caller& caller, AccountId account_id,
                           const std::vector<store::HeldRoleRow>& roles);
    /// As whom the holder gives care, so that visits, team and contact appointments are theirs; nobody: the
    /// tie ends. Errors: `resource.unknown`, `account.care_worker_unknown`, `account.care_worker_taken`.
    Result<void> tie(const Caller& caller, AccountId account_id, std::optional<CareWorkerId> care_worker_id);
    /// Whether the holder has protected identity: clients then read an alias that is made here, never the
    /// name. Error: `resource.unknown`.
    Result<void> protect(const Caller& caller, AccountId account_id, IsProtected is_protected);
    /// Errors: `resource.unknown`, `account.last_administrator`.
    Result<void> close(const Caller& caller, AccountId account_id);

  private:
    void note(store::UnitOfWork& work, const Caller& caller, const char* action,
              const std::string& account_id, std::string details = {});
    AccountView view_of(store::UnitOfWork& work, const store::Account& account);
    Result<void> judge_roles(store::UnitOfWork& work, const std::vector<store::HeldRoleRow>& roles) const;
    Result<void> judge_care_worker(store::UnitOfWork& work, AccountId account_id,
                                   std::optional<CareWorkerId> care_worker_id) const;
    [[nodiscard]] bool administers(const std::vector<store::HeldRoleRow>& roles) const;
    bool has_other_administrator(store::UnitOfWork& work, AccountId account_id) const;

    const Ports& ports_;
    AccountSetup& setup_;
};

} // namespace samma::app
