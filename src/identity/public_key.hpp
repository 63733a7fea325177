#pragma once

#include "identity/encoding.hpp"

#include "base/result.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>

struct evp_pkey_st;

namespace samma::identity {

/// The signatures that are understood; each key is for one of them alone.
enum class SignatureKind {
    es256, ///< ECDSA on P-256 with SHA-256
    rs256, ///< RSASSA-PKCS1-v1_5 with SHA-256, 2048 to 4096 bits
    eddsa, ///< Ed25519
};

/// How an ECDSA signature is written: WebAuthn has DER, JOSE the two numbers one after the other.
enum class EcdsaForm { der, two_numbers };

/// Somebody's public key: checks signatures by OpenSSL.
class PublicKey {
  public:
    /// From a COSE_Key (RFC 9053), all of the bytes. Error: `key.not_understood`.
    static Result<PublicKey> from_cose(std::span<const std::uint8_t> cose_key);
    /// The coordinates of a point on P-256, 32 bytes each.
    static Result<PublicKey> make_es256(std::span<const std::uint8_t> x, std::span<const std::uint8_t> y);
    /// The exponent must be 65537.
    static Result<PublicKey> make_rs256(std::span<const std::uint8_t> n, std::span<const std::uint8_t> e);
    static Result<PublicKey> make_eddsa(std::span<const std::uint8_t> x);

    [[nodiscard]] SignatureKind kind() const { return kind_; }
    [[nodiscard]] bool verifies(std::span<const std::uint8_t> message,
                                std::span<const std::uint8_t> signature, EcdsaForm form) const;

  private:
    PublicKey(SignatureKind kind, std::shared_ptr<evp_pkey_st> key) : kind_(kind), key_(std::move(key)) {}

    SignatureKind kind_;
    std::shared_ptr<evp_pkey_st> key_; ///< never changed, so copies may share it
};

} // namespace samma::identity
