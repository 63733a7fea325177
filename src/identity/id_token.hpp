#pragma once

#include "identity/public_key.hpp"

#include "base/result.hpp"
#include "base/time.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace samma::identity {

/// The public keys of an identity provider, each under its name.
class KeySet {
  public:
    /// Reads a JWK set (RFC 7517). Keys of kinds that are not understood, or meant for encryption, are left
    /// out; one that says its kind and is broken, or a name twice, is refused. Error:
    /// `sso.keys_not_understood`.
    static Result<KeySet> read(std::string_view json);

    /// The key by its name and kind; without a name the only one of that kind.
    [[nodiscard]] const PublicKey* find(std::string_view name, SignatureKind kind) const;

  private:
    struct Named {
        std::string name;
        PublicKey key;
    };
    std::vector<Named> keys_;
};

/// What must be true of an ID token.
struct IdTokenExpectation {
    std::string issuer;
    std::string client_id;
    std::string nonce;
    Instant now;
};

/// Whom the identity provider vouches for.
struct IdTokenClaims {
    std::string subject;
    std::string assurance; ///< `acr`; empty when it says none
};

/// A token that was signed by one of the issuer's keys, for this program, for this login, now. Anything else
/// is refused: other algorithms (also `none` and HMAC), keys or addresses of keys inside the token, unknown
/// critical members, members twice. Error: `sso.token_refused` with the value `because`, for the log;
/// `because` = key says that the keys may have been changed. Source: OpenID Connect Core §3.1.3.7, RFC 8725.
Result<IdTokenClaims> check_id_token(std::string_view token, const KeySet& keys,
                                     const IdTokenExpectation& expected);

} // namespace samma::identity
