#include "identity/webauthn.hpp"

#include "identity/cbor.hpp"
#include "identity/public_key.hpp"
#include "identity/strict_json.hpp"

#include <algorithm>

namespace samma::identity {

namespace {

constexpr unsigned kUserPresent = 0x01;
constexpr unsigned kUserVerified = 0x04;
constexpr unsigned kHasCredential = 0x40;
constexpr unsigned kHasExtensions = 0x80;
constexpr std::size_t kLongestCredentialId = 1023;

tl::unexpected<Error> refuse(const char* because)
{
    return fail("passkey.refused", {}, {{"because", because}});
}

/// What the browser says it was asked, by whom.
Result<void> check_client_data(const Bytes& client_data, const std::string& ceremony,
                               const PasskeyExpectation& expected)
{
    const std::string_view text(reinterpret_cast<const char*>(client_data.data()), client_data.size());
    const auto data = read_strict_object(text);
    if (!data)
        return refuse("client_data");
    if (find_text(*data, "type") != "webauthn." + ceremony)
        return refuse("type");
    const auto challenge = find_text(*data, "challenge");
    if (!challenge || !equal_in_constant_time(*challenge, expected.challenge))
        return refuse("challenge");
    const auto origin = find_text(*data, "origin");
    if (!origin || std::ranges::find(expected.origins, *origin) == expected.origins.end())
        return refuse("origin");
    const auto* crosses = data->if_contains("crossOrigin");
    if (crosses != nullptr && (!crosses->is_bool() || crosses->get_bool()))
        return refuse("cross_origin");
    return {};
}

/// The authenticator's own words.
struct AuthenticatorData {
    std::uint32_t sign_count = 0;
    Bytes credential_id;
    Bytes public_key;
};

Result<AuthenticatorData> read_authenticator_data(std::span<const std::uint8_t> bytes, bool is_registration,
                                                  const PasskeyExpectation& expected)
{
    constexpr std::size_t kFixed = 37;
    constexpr std::size_t kIdAt = 18; ///< after the model's identity and the length
    if (bytes.size() < kFixed)
        return refuse("authenticator_data");
    if (!std::ranges::equal(bytes.first(32), sha256(expected.relying_party_id)))
        return refuse("relying_party");
    const unsigned flags = bytes[32];
    if ((flags & kUserPresent) == 0 || (flags & kUserVerified) == 0)
        return refuse("user_not_verified");
    AuthenticatorData data;
    for (std::size_t index = 33; index < kFixed; ++index)
        data.sign_count = (data.sign_count << 8U) | bytes[index];
    auto rest = bytes.subspan(kFixed);
    if (is_registration != ((flags & kHasCredential) != 0))
        return refuse("credential");
    if (is_registration) {
        if (rest.size() < kIdAt)
            return refuse("credential");
        const std::size_t length = (std::size_t{rest[16]} << 8U) | rest[17];
        rest = rest.subspan(kIdAt);
        if (length == 0 || length > kLongestCredentialId || rest.size() < length)
            return refuse("credential_id");
        data.credential_id.assign(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(length));
        rest = rest.subspan(length);
        const auto before = rest;
        if (!read_cbor(rest))
            return refuse("public_key");
        data.public_key.assign(before.begin(), before.end() - static_cast<std::ptrdiff_t>(rest.size()));
    }
    if ((flags & kHasExtensions) != 0 && !read_cbor(rest))
        return refuse("extensions");
    if (!rest.empty())
        return refuse("authenticator_data");
    return data;
}

} // namespace

Result<NewPasskey> check_registration(const PasskeyRegistration& registration,
                                      const PasskeyExpectation& expected)
{
    SAMMA_CHECK(check_client_data(registration.client_data, "create", expected));
    std::span<const std::uint8_t> bytes = registration.attestation_object;
    const auto attestation = read_cbor(bytes);
    if (!attestation || !bytes.empty())
        return refuse("attestation_object");
    const auto* format = attestation->find("fmt");
    const auto* statement = attestation->find("attStmt");
    const auto* data = attestation->find("authData");
    if (format == nullptr || format->get<std::string>() == nullptr || statement == nullptr ||
        statement->get<Cbor::Map>() == nullptr || data == nullptr || data->get<Bytes>() == nullptr)
        return refuse("attestation_object");
    const auto read = SAMMA_TRY(read_authenticator_data(*data->get<Bytes>(), true, expected));
    if (!PublicKey::from_cose(read.public_key))
        return refuse("public_key");
    return NewPasskey{to_base64url(read.credential_id), read.public_key, read.sign_count};
}

Result<std::uint32_t> check_assertion(const PasskeyAssertion& assertion,
                                      std::span<const std::uint8_t> public_key, std::int64_t sign_count,
                                      const PasskeyExpectation& expected)
{
    SAMMA_CHECK(check_client_data(assertion.client_data, "get", expected));
    const auto data = SAMMA_TRY(read_authenticator_data(assertion.authenticator_data, false, expected));
    const auto key = PublicKey::from_cose(public_key);
    if (!key)
        return refuse("public_key");
    Bytes signed_bytes = assertion.authenticator_data;
    const auto digest = sha256(assertion.client_data);
    signed_bytes.insert(signed_bytes.end(), digest.begin(), digest.end());
    if (!key->verifies(signed_bytes, assertion.signature, EcdsaForm::der))
        return refuse("signature");
    if ((data.sign_count != 0 || sign_count != 0) && data.sign_count <= sign_count)
        return refuse("counter");
    return data.sign_count;
}

} // namespace samma::identity
