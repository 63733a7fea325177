#pragma once

#include "identity/encoding.hpp"

#include "base/result.hpp"

#include <string>

namespace samma::identity {

/// What must be true of a passkey's answer.
struct PasskeyExpectation {
    std::string relying_party_id;     ///< the host name that passkeys are bound to
    std::vector<std::string> origins; ///< of the server's own pages, e.g. "https://samma.example"
    std::string challenge;            ///< base64url, as it was handed out
};

/// What navigator.credentials.create() gave.
struct PasskeyRegistration {
    Bytes client_data;        ///< clientDataJSON
    Bytes attestation_object; ///< CBOR
};

/// A credential to keep.
struct NewPasskey {
    std::string credential_id; ///< base64url
    Bytes public_key;          ///< COSE_Key
    std::uint32_t sign_count = 0;
};

/// What navigator.credentials.get() gave.
struct PasskeyAssertion {
    Bytes client_data;
    Bytes authenticator_data;
    Bytes signature;
};

/// A new passkey of a person whom the authenticator has verified (by finger, face or PIN): it counts as both
/// factors. Where the authenticator comes from is not asked (attestation "none"). Error: `passkey.refused`
/// with the value `because`, for the log. Source: WebAuthn Level 2 §7.1.
Result<NewPasskey> check_registration(const PasskeyRegistration& registration,
                                      const PasskeyExpectation& expected);

/// The new counter of a passkey that has signed the challenge. A counter that has not grown means a copied
/// authenticator and is refused. Error as above. Source: WebAuthn Level 2 §7.2.
Result<std::uint32_t> check_assertion(const PasskeyAssertion& assertion,
                                      std::span<const std::uint8_t> public_key, std::int64_t sign_count,
                                      const PasskeyExpectation& expected);

} // namespace samma::identity
