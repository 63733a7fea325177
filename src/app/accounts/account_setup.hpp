#pragma once

#include "app/accounts/login.hpp"

namespace samma::app {

/// What the page of an invitation shows before anything is decided.
struct SetUpView {
    bool is_first = false;  ///< the installation's first account, an administrator who names themselves
    std::string login_name; ///< empty where the person chooses it
    Private<std::string> display_name;
    Private<std::string> totp_secret;  ///< base32, for typing
    Private<std::string> totp_address; ///< for the picture that an authenticator app reads
};

/// What the invited person decides.
struct SetUpChoice {
    std::string login_name; ///< read for the first account only
    Private<std::string> display_name;
    Private<std::string> password;
    Private<std::string> one_time_password; ///< shows that the authenticator app has the secret
};

/// A new way in, shown once.
struct SetUpDone {
    Login::Entered entered;
    std::vector<Private<std::string>> recovery_codes;
};

/// How accounts get and change their two factors.
class AccountSetup {
  public:
    AccountSetup(const Ports& ports, const AccountRules& rules, Sessions& sessions, Login& login)
        : ports_(ports), rules_(rules), sessions_(sessions), login_(login)
    {
    }

    /// The token of a link for the first administrator. Error: `setup.done` when there is an account.
    Result<std::string> first_link();
    /// The token of a link for an account; earlier ones stop working. Within the caller's unit of work.
    std::string link_for(store::UnitOfWork& work, AccountId account_id);

    /// Error: `session.token` for a link that is unknown, used or too old.
    Result<SetUpView> look(std::string_view token);
    /// Sets both factors, ends all sessions of the account and begins one. Errors: `session.token`, those of
    /// judge_password, `setup.one_time_password`, `setup.name`, `setup.login_name_taken`.
    Result<SetUpDone> finish(std::string_view token, const SetUpChoice& choice, const std::string& device);

    // What a person changes about their own account.

    struct OwnAccount {
        store::Account account;
        std::vector<store::Passkey> passkeys;
        int recovery_codes = 0;
        std::vector<store::OutsideIdentity> outside_identities;
    };
    OwnAccount load_own(const Caller& caller);

    struct PasswordChange {
        Private<std::string> current;
        Private<std::string> second_factor;
        Private<std::string> wanted;
    };
    /// Ends every session of the account, this one too, and begins one. Errors: `login.refused`,
    /// `login.wait`, those of judge_password.
    Result<Login::Entered> change_password(const LiveSession& session, const PasswordChange& change,
                                           const std::string& device_token, const std::string& device);

    /// New codes in place of the old. Error: `session.confirm` when the login is not fresh.
    Result<std::vector<Private<std::string>>> renew_recovery_codes(const LiveSession& session);

    struct PasskeyOffer {
        std::string challenge;
        std::string relying_party_id;
        std::string user_handle; ///< base64url; names the account to the authenticator
        std::string login_name;
        Private<std::string> display_name;
        std::vector<std::string> known_credentials;
    };
    /// Error: `session.confirm`.
    Result<PasskeyOffer> offer_passkey(const LiveSession& session);
    struct PasskeyMade {
        std::string challenge;
        std::string name;
        std::string client_data; ///< base64url, as what follows
        std::string attestation_object;
    };
    /// Errors: `session.confirm`, `passkey.refused`.
    Result<void> add_passkey(const LiveSession& session, const PasskeyMade& made);
    /// Errors: `session.confirm`, `resource.unknown`, and `account.last_way_in` when nothing would be left.
    Result<void> remove_passkey(const LiveSession& session, const std::string& credential_id);

  private:
    [[nodiscard]] Result<void> demand_fresh(const LiveSession& session) const;
    [[nodiscard]] Result<store::Account> account_of(store::UnitOfWork& work, const store::Ticket& ticket,
                                                    const SetUpChoice& choice) const;

    const Ports& ports_;
    const AccountRules& rules_;
    Sessions& sessions_;
    Login& login_;
};

/// Whether an account may be called so. Error: `setup.name` at the member that is wrong.
Result<void> judge_names(std::string_view login_name, std::string_view display_name);

/// Fresh codes for the account in the unit of work; only their digests are kept.
std::vector<Private<std::string>> give_recovery_codes(store::UnitOfWork& work, AccountId account_id);

} // namespace samma::app
