// A-5: an ID token of an identity provider is taken only when everything about it is right. The hostile ones
// lie in tests/identity/hostile_tokens.json: each says what differs from the good token, and why it must be
// refused.
#include "identity/id_token.hpp"
#include "identity/signer_for_tests.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <gtest/gtest.h>
#include <openssl/hmac.h>

#include <fstream>
#include <map>

namespace samma::identity {
namespace {

namespace json = boost::json;

constexpr Instant kNow{std::chrono::seconds(1'795'000'000)};

std::string because(const Error& error)
{
    return error.code == "sso.token_refused" ? error.values.at(0).second : error.code;
}

std::string hmac(const std::string& key, const std::string& text)
{
    Bytes mac(32);
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), bytes_of(text).data(), text.size(),
         mac.data(), nullptr);
    return to_base64url(mac);
}

class IdTokens : public ::testing::Test {
  protected:
    [[nodiscard]] std::string refused(const std::string& token) const
    {
        const auto claims = check_id_token(token, keys, expected);
        return claims ? "" : because(claims.error());
    }

    /// The good token with what the row changes.
    [[nodiscard]] std::string make(const json::object& row) const
    {
        json::object header = {{"alg", "ES256"}, {"kid", "k1"}, {"typ", "JWT"}};
        json::object claims = good_claims;
        change(header, row, "header", "remove_header");
        change(claims, row, "claims", "remove");
        const auto text_of = [&](const char* raw, const json::object& object) {
            return row.contains(raw) ? std::string(row.at(raw).as_string()) : json::serialize(object);
        };
        const auto text = to_base64url(bytes_of(text_of("raw_header", header))) + '.' +
                          to_base64url(bytes_of(text_of("raw_claims", claims)));
        const auto token =
            text + '.' + signature(text, row.contains("sign") ? row.at("sign").as_string() : "own");
        return edited(token, row.contains("edit") ? std::string(row.at("edit").as_string()) : "");
    }

    Signer signer{SignatureKind::es256};
    Signer stranger{SignatureKind::es256};
    KeySet keys = KeySet::read(R"({"keys":[)" + signer.jwk("k1") + "]}").value();
    IdTokenExpectation expected{"https://idp.example", "samma", "n-1", kNow};
    json::object good_claims = {{"iss", "https://idp.example"},
                                {"aud", "samma"},
                                {"sub", "42"},
                                {"nonce", "n-1"},
                                {"acr", "loa3"},
                                {"iat", 1'795'000'000},
                                {"exp", 1'795'000'300}};

  private:
    static void change(json::object& object, const json::object& row, const char* put, const char* remove)
    {
        if (row.contains(remove))
            for (const auto& name : row.at(remove).as_array())
                object.erase(name.as_string());
        if (row.contains(put))
            for (const auto& member : row.at(put).as_object())
                object[member.key()] = member.value();
    }

    [[nodiscard]] std::string signature(const std::string& text, std::string_view by) const
    {
        if (by == "nothing")
            return "";
        if (by == "zeros")
            return to_base64url(Bytes(64));
        if (by == "der")
            return to_base64url(signer.sign(bytes_of(text), EcdsaForm::der));
        if (by == "hmac_of_nothing")
            return hmac("", text);
        if (by == "hmac_of_public_key")
            return hmac(signer.jwk("k1"), text);
        const auto& key = by == "stranger" ? stranger : signer;
        return to_base64url(key.sign(bytes_of(text), EcdsaForm::two_numbers));
    }

    [[nodiscard]] std::string edited(const std::string& token, const std::string& edit) const
    {
        const auto first = token.find('.');
        const auto last = token.rfind('.');
        const auto claims = [](const char* text) { return to_base64url(bytes_of(text)); };
        const std::map<std::string, std::string> edits = {
            {"", token},
            {"claims",
             token.substr(0, first + 1) +
                 claims(
                     R"({"iss":"https://idp.example","aud":"samma","sub":"1","nonce":"n-1","iat":1795000000,"exp":1795000300})") +
                 token.substr(last)},
            {"header", claims(R"({"alg":"ES256","kid":"k1"})") + token.substr(first)},
            {"shorter", token.substr(0, token.size() - 2)},
            {"swapped", token.substr(0, last + 1) +
                            to_base64url(signer.sign(bytes_of("other"), EcdsaForm::two_numbers))},
            {"four_parts", token + ".x"},
            {"two_parts", token.substr(0, last)},
            {"five_parts", token + ".x.x"},
            {"empty", ""},
            {"padding", token.substr(0, first) + '=' + token.substr(first)},
            {"space", ' ' + token},
            {"huge", token + std::string(20'000, 'A')}};
        return edits.at(edit);
    }
};

TEST_F(IdTokens, ThatAreRightInEverythingAreTaken)
{
    const auto claims = check_id_token(make({}), keys, expected);
    ASSERT_TRUE(claims) << because(claims.error());
    EXPECT_EQ(claims->subject, "42");
    EXPECT_EQ(claims->assurance, "loa3");
    EXPECT_EQ(refused(make({{"claims", {{"aud", {"samma", "other"}}, {"azp", "samma"}}}})), "");
    EXPECT_EQ(refused(make({{"remove_header", json::array{"kid"}}})), "") << "the only key of its kind";
}

TEST_F(IdTokens, ThatAreHostileAreAllRefusedForTheRightReason)
{
    std::ifstream file(SAMMA_SOURCE_DIR "/tests/identity/hostile_tokens.json");
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const auto rows = json::parse(text).as_array();
    EXPECT_GE(rows.size(), 40U) << "A-5";
    for (const auto& row : rows) {
        const auto& object = row.as_object();
        EXPECT_EQ(refused(make(object)), object.at("because").as_string()) << object.at("name");
    }
}

TEST_F(IdTokens, OfEachKindOfKeyAreTaken)
{
    for (const auto kind : {SignatureKind::es256, SignatureKind::rs256, SignatureKind::eddsa}) {
        const Signer other(kind);
        const auto set =
            KeySet::read(R"({"keys":[)" + signer.jwk("k1") + ',' + other.jwk("k2") + "]}").value();
        const std::string name = kind == SignatureKind::es256   ? "ES256"
                                 : kind == SignatureKind::rs256 ? "RS256"
                                                                : "EdDSA";
        const auto token =
            other.token(R"({"alg":")" + name + R"(","kid":"k2"})", json::serialize(good_claims));
        EXPECT_TRUE(check_id_token(token, set, expected)) << name;
        EXPECT_FALSE(check_id_token(token, keys, expected)) << name;
    }
}

TEST_F(IdTokens, WithoutAKeyNameNeedTheOnlyKeyOfTheirKind)
{
    const auto two =
        KeySet::read(R"({"keys":[)" + signer.jwk("k1") + ',' + stranger.jwk("k2") + "]}").value();
    const auto claims = check_id_token(make({{"remove_header", json::array{"kid"}}}), two, expected);
    ASSERT_FALSE(claims);
    EXPECT_EQ(because(claims.error()), "key");
}

TEST(KeySets, LeaveOutKeysForOtherThingsAndRefuseBrokenOnes)
{
    const Signer signer(SignatureKind::es256);
    const auto reads = [&](const std::string& keys) {
        return KeySet::read(R"({"keys":[)" + keys + "]}").has_value();
    };
    EXPECT_TRUE(reads(R"({"kty":"oct","k":"AAAA"})"));
    EXPECT_TRUE(reads(R"({"kty":"EC","crv":"P-521","x":"AA","y":"AA"})"));
    EXPECT_TRUE(reads(R"({"kty":"RSA","use":"enc","n":"AA","e":"AQAB"})"));
    EXPECT_FALSE(reads(signer.jwk("k1") + ',' + signer.jwk("k1"))) << "a name twice";
    EXPECT_FALSE(reads(R"({"kty":"EC","crv":"P-256","x":"AA","y":"AA"})"));
    EXPECT_FALSE(reads(Signer(SignatureKind::rs256, 1024).jwk("weak")));
    EXPECT_FALSE(reads("7"));
    EXPECT_FALSE(KeySet::read("[]"));
    EXPECT_FALSE(KeySet::read(R"({"keys":{}})"));
    EXPECT_FALSE(KeySet::read(R"({"keys":[],"keys":[]})"));
}

} // namespace
} // namespace samma::identity
