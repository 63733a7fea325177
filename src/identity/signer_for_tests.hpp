#pragma once

#include "identity/encoding.hpp"
#include "identity/public_key.hpp"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <memory>
#include <stdexcept>

namespace samma::identity {

/// A private key of a test: signs what authenticators and identity providers would sign.
class Signer {
  public:
    explicit Signer(SignatureKind kind, unsigned rsa_bits = 2048)
        : kind_(kind), key_(make(kind, rsa_bits), EVP_PKEY_free)
    {
    }

    [[nodiscard]] Bytes sign(std::span<const std::uint8_t> message, EcdsaForm form) const
    {
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                              EVP_MD_CTX_free);
        const auto* digest = kind_ == SignatureKind::eddsa ? nullptr : EVP_sha256();
        std::size_t length = 0;
        if (EVP_DigestSignInit(context.get(), nullptr, digest, nullptr, key_.get()) != 1 ||
            EVP_DigestSign(context.get(), nullptr, &length, message.data(), message.size()) != 1)
            throw std::runtime_error("cannot sign");
        Bytes signature(length);
        EVP_DigestSign(context.get(), signature.data(), &length, message.data(), message.size());
        signature.resize(length);
        return kind_ == SignatureKind::es256 && form == EcdsaForm::two_numbers ? two_numbers(signature)
                                                                               : signature;
    }

    /// A coordinate or number of the public key: x and y, or n and e.
    [[nodiscard]] Bytes part(char name) const
    {
        if (kind_ == SignatureKind::eddsa) {
            Bytes raw(32);
            std::size_t length = raw.size();
            EVP_PKEY_get_raw_public_key(key_.get(), raw.data(), &length);
            return raw;
        }
        const char* parameter = name == 'x'   ? OSSL_PKEY_PARAM_EC_PUB_X
                                : name == 'y' ? OSSL_PKEY_PARAM_EC_PUB_Y
                                : name == 'n' ? OSSL_PKEY_PARAM_RSA_N
                                              : OSSL_PKEY_PARAM_RSA_E;
        BIGNUM* number = nullptr;
        EVP_PKEY_get_bn_param(key_.get(), parameter, &number);
        const int length = kind_ == SignatureKind::es256 ? 32 : BN_num_bytes(number);
        Bytes bytes(static_cast<std::size_t>(length));
        BN_bn2binpad(number, bytes.data(), length);
        BN_free(number);
        return bytes;
    }

    /// The public key as COSE.
    [[nodiscard]] Bytes cose() const
    {
        Bytes key;
        const auto add = [&](const Bytes& bytes) { key.insert(key.end(), bytes.begin(), bytes.end()); };
        const auto add_string = [&](const Bytes& bytes) {
            if (bytes.size() < 256)
                add({0x58, static_cast<std::uint8_t>(bytes.size())});
            else
                add({0x59, static_cast<std::uint8_t>(bytes.size() >> 8U),
                     static_cast<std::uint8_t>(bytes.size())});
            add(bytes);
        };
        if (kind_ == SignatureKind::es256) {
            add({0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
            add_string(part('x'));
            add({0x22});
            add_string(part('y'));
        } else if (kind_ == SignatureKind::rs256) {
            add({0xa4, 0x01, 0x03, 0x03, 0x39, 0x01, 0x00, 0x20});
            add_string(part('n'));
            add({0x21, 0x43, 0x01, 0x00, 0x01});
        } else {
            add({0xa4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21});
            add_string(part('x'));
        }
        return key;
    }

    /// The public key as a JWK with that name.
    [[nodiscard]] std::string jwk(const std::string& name) const
    {
        const auto text = [&](char part_name) { return to_base64url(part(part_name)); };
        const std::string kid = R"(,"kid":")" + name + R"(","use":"sig"})";
        if (kind_ == SignatureKind::es256)
            return R"({"kty":"EC","crv":"P-256","x":")" + text('x') + R"(","y":")" + text('y') + '"' + kid;
        if (kind_ == SignatureKind::rs256)
            return R"({"kty":"RSA","n":")" + text('n') + R"(","e":"AQAB")" + kid;
        return R"({"kty":"OKP","crv":"Ed25519","x":")" + text('x') + '"' + kid;
    }

    [[nodiscard]] std::string token(const std::string& header, const std::string& claims) const
    {
        const auto text = to_base64url(bytes_of(header)) + '.' + to_base64url(bytes_of(claims));
        return text + '.' + to_base64url(sign(bytes_of(text), EcdsaForm::two_numbers));
    }

  private:
    static EVP_PKEY* make(SignatureKind kind, unsigned rsa_bits)
    {
        if (kind == SignatureKind::es256)
            return EVP_EC_gen("P-256");
        if (kind == SignatureKind::rs256)
            return EVP_RSA_gen(rsa_bits);
        return EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
    }

    static Bytes two_numbers(const Bytes& der)
    {
        const auto* data = der.data();
        ECDSA_SIG* signature = d2i_ECDSA_SIG(nullptr, &data, static_cast<long>(der.size()));
        Bytes pair(64);
        BN_bn2binpad(ECDSA_SIG_get0_r(signature), pair.data(), 32);
        BN_bn2binpad(ECDSA_SIG_get0_s(signature), pair.data() + 32, 32);
        ECDSA_SIG_free(signature);
        return pair;
    }

    SignatureKind kind_;
    std::shared_ptr<EVP_PKEY> key_;
};

/// An authenticator of a test: answers as a real one whose holder has shown their finger.
class Authenticator {
  public:
    Authenticator(SignatureKind kind, std::string party, std::string pages)
        : relying_party_id(std::move(party)), origin(std::move(pages)), signer(kind)
    {
    }

    [[nodiscard]] Bytes client_data(const std::string& type, const std::string& challenge) const
    {
        const auto text = R"({"type":")" + type + R"(","challenge":")" + challenge + R"(","origin":")" +
                          origin + R"(","crossOrigin":false})";
        return {text.begin(), text.end()};
    }

    [[nodiscard]] Bytes data(bool has_credential) const
    {
        const auto hash = sha256(relying_party_id);
        Bytes bytes(hash.begin(), hash.end());
        bytes.push_back(static_cast<std::uint8_t>(flags | (has_credential ? 0x40U : 0U)));
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes.push_back(static_cast<std::uint8_t>(sign_count >> static_cast<unsigned>(shift)));
        if (has_credential) {
            bytes.resize(bytes.size() + 16);
            bytes.push_back(0);
            bytes.push_back(static_cast<std::uint8_t>(credential_id.size()));
            bytes.insert(bytes.end(), credential_id.begin(), credential_id.end());
            const auto key = signer.cose();
            bytes.insert(bytes.end(), key.begin(), key.end());
        }
        return bytes;
    }

    /// {"fmt": "none", "attStmt": {}, "authData": …}
    [[nodiscard]] Bytes attestation_object() const
    {
        const std::string head = "\xa3\x63"
                                 "fmt\x64none\x67"
                                 "attStmt\xa0\x68"
                                 "authData";
        const auto authenticator_data = data(true);
        Bytes bytes(head.begin(), head.end());
        const auto length = authenticator_data.size();
        bytes.push_back(length < 256 ? 0x58 : 0x59);
        if (length >= 256)
            bytes.push_back(static_cast<std::uint8_t>(length >> 8U));
        bytes.push_back(static_cast<std::uint8_t>(length));
        bytes.insert(bytes.end(), authenticator_data.begin(), authenticator_data.end());
        return bytes;
    }

    [[nodiscard]] Bytes sign(const Bytes& authenticator_data, const Bytes& client) const
    {
        auto message = authenticator_data;
        const auto digest = sha256(client);
        message.insert(message.end(), digest.begin(), digest.end());
        return signer.sign(message, EcdsaForm::der);
    }

    std::string relying_party_id;
    std::string origin;
    Signer signer;
    Bytes credential_id{1, 2, 3, 4};
    unsigned flags = 0x05;
    std::uint32_t sign_count = 1;
};

} // namespace samma::identity
