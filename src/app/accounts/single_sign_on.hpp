#pragma once

#include "identity/id_token.hpp"

#include "app/accounts/login.hpp"
#include "app/accounts/web_fetcher.hpp"

#include <memory>
#include <mutex>

namespace samma::app {

/// Coming in through the municipality's identity provider: OpenID Connect, authorization code with PKCE.
/// People are recognised by issuer and subject, never by e-mail; a subject is bound to an account once,
/// through the link of an invitation.
class SingleSignOn {
  public:
    SingleSignOn(const Ports& ports, const AccountRules& rules, const SingleSignOnRules& provider,
                 WebFetcher& fetcher, Sessions& sessions, Login& login);

    struct Departure {
        std::string address; ///< of the identity provider, for the browser to go to
        std::string state;   ///< for a cookie: the browser that left must be the one that comes back
    };
    /// `invitation_token` is empty for a login. Errors: `sso.provider_unreachable`, `sso.provider_refused`,
    /// `session.token`.
    Result<Departure> depart(std::string_view invitation_token);

    struct Arrival {
        std::string code;
        std::string state;
        std::string issuer; ///< `iss` of the answer (RFC 9207); empty where the provider sends none
        std::string cookie_state;
    };
    /// Errors: `sso.refused` for everything that does not fit, `sso.no_account` for a person whom the
    /// provider vouches for and who has no account here, `sso.assurance_too_low`, `sso.provider_unreachable`.
    Result<Login::Entered> arrive(const Arrival& arrival, const std::string& device);

    static constexpr const char* kReturnPath = "/signed-in";

  private:
    struct Provider {
        std::string authorization_endpoint;
        std::string token_endpoint;
        std::string keys_address;
        bool names_itself = false; ///< sends `iss` with the code
    };
    Result<Provider> provider();
    Result<std::shared_ptr<const identity::KeySet>> keys(const Provider& provider, bool is_fresh_wanted);
    Result<std::string> exchange(const Provider& provider, const std::string& code,
                                 const std::string& verifier);
    Result<identity::IdTokenClaims> claims_of(const Provider& provider, const std::string& token,
                                              const std::string& nonce);
    Result<Login::Entered> enter(const identity::IdTokenClaims& claims, const std::string& invitation_digest,
                                 const std::string& device);
    [[nodiscard]] bool is_assurance_enough(store::UnitOfWork& work, AccountId account_id,
                                           const std::string& assurance) const;

    const Ports& ports_;
    const AccountRules& rules_;
    SingleSignOnRules settings_;
    WebFetcher& fetcher_;
    Sessions& sessions_;
    Login& login_;

    std::mutex mutex_; ///< of what is remembered of the provider
    std::optional<Provider> provider_;
    std::shared_ptr<const identity::KeySet> keys_;
    Instant provider_read_at_;
    Instant keys_read_at_;
};

} // namespace samma::app
