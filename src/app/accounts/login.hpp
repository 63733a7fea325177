#pragma once

#include "app/accounts/sessions.hpp"

#include <string>

namespace samma::app {

/// What somebody types to come in: all at once, so that no answer tells which part was wrong.
struct PasswordLogin {
    std::string login_name;
    Private<std::string> password;
    Private<std::string> second_factor; ///< six digits of the authenticator app, or a recovery code
    std::string device_token;           ///< of the browser's long-lived cookie; empty: has none
};

/// Coming in with an account of this installation.
class Login {
  public:
    Login(const Ports& ports, const AccountRules& rules, Sessions& sessions)
        : ports_(ports), rules_(rules), sessions_(sessions)
    {
    }

    struct Entered {
        BegunSession session;
        std::string device_token; ///< for the browser to keep: makes this a known device of the account
    };

    /// Both factors of a local account. Takes as long for a name that does not exist. Errors:
    /// `login.refused` for whatever is wrong, `login.wait` (value `seconds`) after too many failures.
    Result<Entered> with_password(const PasswordLogin& login, const std::string& device);

    /// What a browser needs to ask for a passkey: the challenge is also the ticket.
    struct PasskeyQuestion {
        std::string challenge; ///< base64url
        std::string relying_party_id;
    };
    PasskeyQuestion ask_for_passkey();
    struct PasskeyAnswer {
        std::string challenge;
        std::string credential_id; ///< base64url, as all that follow
        std::string client_data;
        std::string authenticator_data;
        std::string signature;
    };
    /// Error: `login.refused`.
    Result<Entered> with_passkey(const PasskeyAnswer& answer, const std::string& device);

    /// A device that its account knows from now on; within the unit of work that proved who it is.
    std::string make_known_device(store::UnitOfWork& work, AccountId account_id);

  private:
    std::string known_device(AccountId account_id, const std::string& device_token);
    bool takes_second_factor(store::UnitOfWork& work, store::Account& account, const std::string& typed,
                             store::WayIn& way_in);
    void note_refusal(const std::optional<store::Account>& account, const char* because);

    const Ports& ports_;
    const AccountRules& rules_;
    Sessions& sessions_;
};

/// "Eva.Ek " → "eva.ek": login names are compared in lower case without the spaces around them.
std::string normal_login_name(std::string_view typed);

} // namespace samma::app
