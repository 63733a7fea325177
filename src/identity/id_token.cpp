#include "identity/id_token.hpp"

#include "identity/strict_json.hpp"

#include <algorithm>
#include <array>

namespace samma::identity {

namespace {

namespace json = boost::json;

constexpr auto kLeeway = std::chrono::seconds(60);
constexpr auto kOldest = std::chrono::minutes(10); ///< a token is fetched when it has just been made
constexpr std::size_t kLongestToken = 16U * 1024U;
constexpr std::size_t kMostKeys = 32;
constexpr std::size_t kLongestSubject = 255;

tl::unexpected<Error> refuse(const char* because)
{
    return fail("sso.token_refused", {}, {{"because", because}});
}

std::optional<SignatureKind> kind_of(std::optional<std::string_view> algorithm)
{
    if (algorithm == "ES256")
        return SignatureKind::es256;
    if (algorithm == "RS256")
        return SignatureKind::rs256;
    if (algorithm == "EdDSA")
        return SignatureKind::eddsa;
    return std::nullopt;
}

Result<std::optional<PublicKey>> read_key(const json::object& jwk)
{
    const auto bytes = [&](std::string_view name) {
        const auto text = find_text(jwk, name);
        return text ? from_base64url(*text).value_or(Bytes()) : Bytes();
    };
    const auto type = find_text(jwk, "kty");
    const auto curve = find_text(jwk, "crv");
    const auto algorithm = find_text(jwk, "alg");
    const auto use = find_text(jwk, "use");
    const auto means = [&](std::string_view one) { return !algorithm || algorithm == one; };
    if (!type)
        return fail("sso.keys_not_understood");
    if (use && use != "sig")
        return std::optional<PublicKey>();
    if (type == "EC" && curve == "P-256" && means("ES256"))
        return SAMMA_TRY(PublicKey::make_es256(bytes("x"), bytes("y")));
    if (type == "RSA" && means("RS256"))
        return SAMMA_TRY(PublicKey::make_rs256(bytes("n"), bytes("e")));
    if (type == "OKP" && curve == "Ed25519" && means("EdDSA"))
        return SAMMA_TRY(PublicKey::make_eddsa(bytes("x")));
    return std::optional<PublicKey>();
}

/// Header, claims and signature; the signature is over the first two as they were sent.
struct Parts {
    json::object header;
    json::object claims;
    Bytes signature;
    std::string_view signed_text;
};

std::optional<Parts> take_apart(std::string_view token)
{
    const auto first = token.find('.');
    const auto second = first == std::string_view::npos ? first : token.find('.', first + 1);
    if (token.size() > kLongestToken || second == std::string_view::npos ||
        token.find('.', second + 1) != std::string_view::npos)
        return std::nullopt;
    const auto read_part = [](std::string_view part) -> std::optional<json::object> {
        const auto bytes = from_base64url(part);
        if (!bytes)
            return std::nullopt;
        return read_strict_object({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
    };
    auto header = read_part(token.substr(0, first));
    auto claims = read_part(token.substr(first + 1, second - first - 1));
    auto signature = from_base64url(token.substr(second + 1));
    if (!header || !claims || !signature)
        return std::nullopt;
    return Parts{*std::move(header), *std::move(claims), *std::move(signature), token.substr(0, second)};
}

bool is_jwt(const json::value& type)
{
    const auto* text = type.if_string();
    return text != nullptr && (*text == "JWT" || *text == "jwt");
}

Result<void> check_signature(const Parts& parts, const KeySet& keys)
{
    const auto& header = parts.header;
    const auto kind = kind_of(find_text(header, "alg"));
    if (!kind)
        return refuse("algorithm");
    for (const auto* name : {"crit", "jku", "jwk", "x5u", "x5c", "b64", "zip", "enc"})
        if (header.contains(name))
            return refuse("header");
    if (const auto* type = header.if_contains("typ"); type != nullptr && !is_jwt(*type))
        return refuse("type");
    if (header.contains("kid") && !find_text(header, "kid"))
        return refuse("header");
    const auto* key = keys.find(find_text(header, "kid").value_or(""), *kind);
    if (key == nullptr)
        return refuse("key");
    if (!key->verifies(bytes_of(parts.signed_text), parts.signature, EcdsaForm::two_numbers))
        return refuse("signature");
    return {};
}

bool is_for(const json::object& claims, std::string_view client_id)
{
    const auto* audience = claims.if_contains("aud");
    if (audience == nullptr)
        return false;
    const auto authorized = claims.contains("azp") ? find_text(claims, "azp").value_or("") : client_id;
    if (authorized != client_id)
        return false;
    if (const auto* one = audience->if_string())
        return std::string_view(*one) == client_id;
    const auto* many = audience->if_array();
    if (many == nullptr || (many->size() > 1 && !claims.contains("azp")))
        return false;
    return std::ranges::any_of(*many, [&](const json::value& value) {
        const auto* one = value.if_string();
        return one != nullptr && std::string_view(*one) == client_id;
    });
}

/// Seconds since 1970 within what a calendar has; nothing for anything else.
std::optional<Instant> moment_of(const json::object& claims, std::string_view name)
{
    constexpr std::int64_t kLast = 253'402'300'799;
    const auto* found = claims.if_contains(name);
    if (found == nullptr || !found->is_number())
        return std::nullopt;
    boost::system::error_code fault;
    const auto seconds = found->to_number<std::int64_t>(fault);
    if (fault || seconds < 0 || seconds > kLast)
        return std::nullopt;
    return Instant(std::chrono::seconds(seconds));
}

Result<void> check_times(const json::object& claims, Instant now)
{
    const auto expires = moment_of(claims, "exp");
    const auto issued = moment_of(claims, "iat");
    if (!expires || *expires + kLeeway <= now)
        return refuse("expired");
    if (!issued || *issued > now + kLeeway || *issued + kOldest < now)
        return refuse("issued");
    if (claims.contains("nbf")) {
        const auto not_before = moment_of(claims, "nbf");
        if (!not_before || *not_before > now + kLeeway)
            return refuse("not_yet");
    }
    return {};
}

} // namespace

Result<KeySet> KeySet::read(std::string_view text)
{
    const auto document = read_strict_object(text);
    const auto* list = document ? document->if_contains("keys") : nullptr;
    if (list == nullptr || !list->is_array() || list->get_array().size() > kMostKeys)
        return fail("sso.keys_not_understood");
    KeySet keys;
    for (const auto& item : list->get_array()) {
        if (!item.is_object())
            return fail("sso.keys_not_understood");
        const auto read = read_key(item.get_object());
        if (!read)
            return fail("sso.keys_not_understood");
        if (!*read)
            continue;
        std::string name(find_text(item.get_object(), "kid").value_or(""));
        for (const auto& other : keys.keys_)
            if (other.name == name && other.key.kind() == (*read)->kind())
                return fail("sso.keys_not_understood");
        keys.keys_.push_back({std::move(name), **read});
    }
    return keys;
}

const PublicKey* KeySet::find(std::string_view name, SignatureKind kind) const
{
    const PublicKey* found = nullptr;
    for (const auto& named : keys_) {
        if (named.key.kind() != kind || (!name.empty() && named.name != name))
            continue;
        if (found != nullptr)
            return nullptr;
        found = &named.key;
    }
    return found;
}

Result<IdTokenClaims> check_id_token(std::string_view token, const KeySet& keys,
                                     const IdTokenExpectation& expected)
{
    const auto parts = take_apart(token);
    if (!parts)
        return refuse("form");
    SAMMA_CHECK(check_signature(*parts, keys));
    const auto& claims = parts->claims;
    if (find_text(claims, "iss") != expected.issuer)
        return refuse("issuer");
    if (!is_for(claims, expected.client_id))
        return refuse("audience");
    SAMMA_CHECK(check_times(claims, expected.now));
    const auto nonce = find_text(claims, "nonce");
    if (!nonce || expected.nonce.empty() || !equal_in_constant_time(*nonce, expected.nonce))
        return refuse("nonce");
    const auto subject = find_text(claims, "sub");
    if (!subject || subject->empty() || subject->size() > kLongestSubject)
        return refuse("subject");
    if (claims.contains("acr") && !find_text(claims, "acr"))
        return refuse("assurance");
    return IdTokenClaims{std::string(*subject), std::string(find_text(claims, "acr").value_or(""))};
}

} // namespace samma::identity
