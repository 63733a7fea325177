#pragma once

#include "base/time.hpp"

#include <string>
#include <vector>

namespace samma::app {

/// A role that asks for a level of assurance when its holder comes from an identity provider (`acr`, LoA3 for
/// all access to client data over open networks).
struct RequiredAssurance {
    std::string role;                ///< spelled as in the policy; empty: every role
    std::vector<std::string> values; ///< of `acr`, any of them
};

/// The identity provider that people of the municipality come through.
struct SingleSignOnRules {
    std::string issuer; ///< exactly as in its tokens, e.g. "https://idp.malmo.example"
    std::string client_id;
    std::string client_secret;
    std::vector<std::string> scopes = {"openid"};
    std::vector<RequiredAssurance> assurance;
};

/// How sessions and logins behave in this installation.
struct AccountRules {
    std::string public_url = "http://127.0.0.1:8080"; ///< as browsers see the server; no slash at the end
    Minutes session_idle{30};                         ///< without a request (A-3)
    Minutes session_longest = std::chrono::hours(12); ///< whatever happens (A-3)
    int sessions_per_account = 3;                     ///< a new one ends the oldest (A-3)
    Minutes link_life{10};                            ///< of a link that the program prints
    Minutes invitation_life = std::chrono::hours(72);
    Minutes challenge_life{5};     ///< of a passkey's question or a visit to the identity provider
    Minutes confirmation_life{10}; ///< how fresh a login must be to change a way in
};

/// The host of the public address: passkeys are bound to it.
std::string host_of(const std::string& public_url);

} // namespace samma::app
