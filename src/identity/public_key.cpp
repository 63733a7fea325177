#include "identity/public_key.hpp"

#include "identity/cbor.hpp"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

#include <algorithm>

namespace samma::identity {

namespace {

constexpr std::size_t kCoordinate = 32;

template <auto Free>
struct Freed {
    template <typename T>
    void operator()(T* pointer) const
    {
        Free(pointer);
    }
};
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Freed<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, Freed<OSSL_PARAM_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using EcdsaSignature = std::unique_ptr<ECDSA_SIG, Freed<ECDSA_SIG_free>>;
using Key = std::shared_ptr<EVP_PKEY>;

Number number_of(std::span<const std::uint8_t> bytes)
{
    return Number(BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr));
}

Key shared(EVP_PKEY* key)
{
    return Key(key, Freed<EVP_PKEY_free>());
}

/// A key of that kind whose mathematics hold; nothing otherwise.
Key key_from(const char* kind, OSSL_PARAM_BLD* builder)
{
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr));
    EVP_PKEY* made = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) <= 0 ||
        EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, parameters.get()) <= 0)
        return nullptr;
    auto key = shared(made);
    const KeyContext check(EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr));
    return check && EVP_PKEY_public_check(check.get()) == 1 ? key : nullptr;
}

/// r and s, 32 bytes each, as DER; empty when they are no such pair.
Bytes to_der(std::span<const std::uint8_t> pair)
{
    if (pair.size() != 2 * kCoordinate)
        return {};
    const EcdsaSignature signature(ECDSA_SIG_new());
    auto r = number_of(pair.first(kCoordinate));
    auto s = number_of(pair.subspan(kCoordinate));
    if (!signature || !r || !s || ECDSA_SIG_set0(signature.get(), r.get(), s.get()) != 1)
        return {};
    static_cast<void>(r.release());
    static_cast<void>(s.release());
    unsigned char* written = nullptr;
    const int length = i2d_ECDSA_SIG(signature.get(), &written);
    const std::unique_ptr<unsigned char, decltype([](unsigned char* bytes) { OPENSSL_free(bytes); })> owner(
        written);
    return length > 0 ? Bytes(written, written + length) : Bytes();
}

tl::unexpected<Error> not_understood()
{
    ERR_clear_error();
    return fail("key.not_understood");
}

} // namespace

Result<PublicKey> PublicKey::make_es256(std::span<const std::uint8_t> x, std::span<const std::uint8_t> y)
{
    if (x.size() != kCoordinate || y.size() != kCoordinate)
        return not_understood();
    Bytes point{4};
    point.insert(point.end(), x.begin(), x.end());
    point.insert(point.end(), y.begin(), y.end());
    const Builder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size());
    auto key = key_from("EC", builder.get());
    if (!key)
        return not_understood();
    return PublicKey(SignatureKind::es256, std::move(key));
}

Result<PublicKey> PublicKey::make_rs256(std::span<const std::uint8_t> n, std::span<const std::uint8_t> e)
{
    constexpr int kShortest = 2048;
    constexpr int kLongest = 4096;
    const Number modulus = number_of(n.first(std::min<std::size_t>(n.size(), kLongest / 8 + 1)));
    const Number exponent = number_of(e.first(std::min<std::size_t>(e.size(), 8)));
    if (n.size() > kLongest / 8 || BN_num_bits(modulus.get()) < kShortest || e.size() > 4 ||
        BN_is_word(exponent.get(), RSA_F4) != 1)
        return not_understood();
    const Builder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get());
    auto key = key_from("RSA", builder.get());
    if (!key)
        return not_understood();
    return PublicKey(SignatureKind::rs256, std::move(key));
}

Result<PublicKey> PublicKey::make_eddsa(std::span<const std::uint8_t> x)
{
    auto key = x.size() == kCoordinate
                   ? shared(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, x.data(), x.size()))
                   : nullptr;
    if (!key)
        return not_understood();
    return PublicKey(SignatureKind::eddsa, std::move(key));
}

Result<PublicKey> PublicKey::from_cose(std::span<const std::uint8_t> cose_key)
{
    const auto key = read_cbor(cose_key);
    if (!key || !cose_key.empty())
        return not_understood();
    const auto number = [&](std::int64_t label) {
        const auto* found = key->find(label);
        const auto* value = found == nullptr ? nullptr : found->get<std::int64_t>();
        return value == nullptr ? std::optional<std::int64_t>() : *value;
    };
    const auto bytes = [&](std::int64_t label) {
        const auto* found = key->find(label);
        const auto* value = found == nullptr ? nullptr : found->get<Bytes>();
        return value == nullptr ? std::span<const std::uint8_t>() : std::span<const std::uint8_t>(*value);
    };
    // Labels: 1 kind of key, 3 algorithm, -1 curve or n, -2 x or e, -3 y.
    const auto kind = number(1);
    const auto algorithm = number(3);
    if (kind == 2 && algorithm == -7 && number(-1) == 1)
        return make_es256(bytes(-2), bytes(-3));
    if (kind == 3 && algorithm == -257)
        return make_rs256(bytes(-1), bytes(-2));
    if (kind == 1 && algorithm == -8 && number(-1) == 6)
        return make_eddsa(bytes(-2));
    return not_understood();
}

bool PublicKey::verifies(std::span<const std::uint8_t> message, std::span<const std::uint8_t> signature,
                         EcdsaForm form) const
{
    Bytes der;
    if (kind_ == SignatureKind::es256 && form == EcdsaForm::two_numbers) {
        der = to_der(signature);
        signature = der;
    }
    const DigestContext context(EVP_MD_CTX_new());
    const auto* digest = kind_ == SignatureKind::eddsa ? nullptr : EVP_sha256();
    const bool verifies = context && !signature.empty() &&
                          EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, key_.get()) == 1 &&
                          EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(),
                                           message.size()) == 1;
    ERR_clear_error();
    return verifies;
}

} // namespace samma::identity
