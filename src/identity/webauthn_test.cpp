#include "identity/cbor.hpp"
#include "identity/signer_for_tests.hpp"
#include "identity/webauthn.hpp"

#include <gtest/gtest.h>

namespace samma::identity {
namespace {

const std::string kChallenge = "c2FtbWEtY2hhbGxlbmdl";

std::string because(const Error& error)
{
    return error.code == "passkey.refused" ? error.values.at(0).second : error.code;
}

class Passkeys : public ::testing::TestWithParam<SignatureKind> {
  protected:
    [[nodiscard]] std::string registration_refused() const
    {
        const auto made = check_registration(
            {authenticator.client_data("webauthn.create", kChallenge), authenticator.attestation_object()},
            expected);
        return made ? "" : because(made.error());
    }
    [[nodiscard]] std::string assertion_refused(std::int64_t stored_count = 0) const
    {
        const auto client = authenticator.client_data("webauthn.get", kChallenge);
        const auto data = authenticator.data(false);
        const auto count = check_assertion({client, data, authenticator.sign(data, client)},
                                           authenticator.signer.cose(), stored_count, expected);
        return count ? "" : because(count.error());
    }

    Authenticator authenticator{GetParam(), "samma.example", "https://samma.example"};
    PasskeyExpectation expected{"samma.example", {"https://samma.example"}, kChallenge};
};

INSTANTIATE_TEST_SUITE_P(OfEachKind, Passkeys,
                         ::testing::Values(SignatureKind::es256, SignatureKind::rs256, SignatureKind::eddsa));

TEST_P(Passkeys, AreTakenAndThenRecognised)
{
    const auto made = check_registration(
        {authenticator.client_data("webauthn.create", kChallenge), authenticator.attestation_object()},
        expected);
    ASSERT_TRUE(made) << because(made.error());
    EXPECT_EQ(made->credential_id, to_base64url(authenticator.credential_id));
    EXPECT_EQ(made->public_key, authenticator.signer.cose());
    EXPECT_EQ(assertion_refused(), "");
}

TEST_P(Passkeys, AreRefusedWhenAnythingAboutTheQuestionDiffers)
{
    const auto right = expected;
    expected.challenge = "another";
    EXPECT_EQ(registration_refused(), "challenge");
    EXPECT_EQ(assertion_refused(), "challenge");
    expected = right;
    expected.origins = {"https://evil.example"};
    EXPECT_EQ(registration_refused(), "origin");
    EXPECT_EQ(assertion_refused(), "origin");
    expected = right;
    expected.relying_party_id = "evil.example";
    EXPECT_EQ(registration_refused(), "relying_party");
    EXPECT_EQ(assertion_refused(), "relying_party");
}

TEST_P(Passkeys, MustHaveVerifiedTheirHolder)
{
    for (const unsigned flags : {0x00U, 0x01U, 0x04U}) {
        authenticator.flags = flags;
        EXPECT_EQ(registration_refused(), "user_not_verified") << flags;
        EXPECT_EQ(assertion_refused(), "user_not_verified") << flags;
    }
}

TEST_P(Passkeys, AreRefusedWhenTheirCounterDoesNotGrow)
{
    authenticator.sign_count = 7;
    EXPECT_EQ(assertion_refused(6), "");
    EXPECT_EQ(assertion_refused(7), "counter");
    authenticator.sign_count = 0;
    EXPECT_EQ(assertion_refused(7), "counter");
    EXPECT_EQ(assertion_refused(0), "") << "an authenticator without a counter";
}

TEST_P(Passkeys, AreRefusedWithAnySignatureButTheirOwn)
{
    const auto client = authenticator.client_data("webauthn.get", kChallenge);
    const auto data = authenticator.data(false);
    auto signature = authenticator.sign(data, client);
    const Authenticator other(GetParam(), "samma.example", "https://samma.example");
    const auto check = [&](const Bytes& changed_data, const Bytes& changed_signature) {
        return check_assertion({client, changed_data, changed_signature}, authenticator.signer.cose(), 0,
                               expected);
    };
    EXPECT_FALSE(check(data, other.sign(data, client)));
    EXPECT_FALSE(check(data, {}));
    signature.back() ^= 1U;
    EXPECT_FALSE(check(data, signature));
    auto counted = data;
    counted.back() = 9;
    EXPECT_FALSE(check(counted, authenticator.sign(data, client))) << "the counter is signed too";
}

TEST_P(Passkeys, AreNotTakenInAnyShorterOrLongerForm)
{
    const auto client = authenticator.client_data("webauthn.create", kChallenge);
    const auto whole = authenticator.attestation_object();
    for (std::size_t length = 0; length < whole.size(); ++length)
        EXPECT_FALSE(check_registration(
            {client, Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length))}, expected))
            << length;
    auto longer = whole;
    longer.push_back(0);
    EXPECT_FALSE(check_registration({client, longer}, expected));
}

TEST(PasskeyAnswers, OfAnotherCeremonyOrAFrameAreRefused)
{
    const PasskeyExpectation expected{"samma.example", {"https://samma.example"}, kChallenge};
    const Authenticator authenticator(SignatureKind::es256, "samma.example", "https://samma.example");
    const auto object = authenticator.attestation_object();
    const auto refused = [&](const std::string& text) {
        const auto made = check_registration({Bytes(text.begin(), text.end()), object}, expected);
        return made ? std::string() : because(made.error());
    };
    const std::string rest = R"("challenge":")" + kChallenge + R"(","origin":"https://samma.example")";
    EXPECT_EQ(refused(R"({"type":"webauthn.create",)" + rest + "}"), "");
    EXPECT_EQ(refused(R"({"type":"webauthn.get",)" + rest + "}"), "type");
    EXPECT_EQ(refused(R"({"type":"webauthn.create",)" + rest + R"(,"crossOrigin":true})"), "cross_origin");
    EXPECT_EQ(refused(R"({"type":"webauthn.create",)" + rest + R"(,"type":"webauthn.create"})"),
              "client_data");
    EXPECT_EQ(refused("[]"), "client_data");
    EXPECT_EQ(refused(""), "client_data");
}

std::optional<Cbor> read(const Bytes& bytes)
{
    std::span<const std::uint8_t> rest = bytes;
    auto item = read_cbor(rest);
    return rest.empty() ? item : std::nullopt;
}

TEST(CborReader, ReadsWhatAuthenticatorsWrite)
{
    EXPECT_EQ(read({0x17}), Cbor(std::int64_t{23}));
    EXPECT_EQ(read({0x39, 0x01, 0x00}), Cbor(std::int64_t{-257}));
    EXPECT_EQ(read({0x42, 0x01, 0x02}), Cbor(Bytes{1, 2}));
    EXPECT_EQ(read({0x63, 'f', 'm', 't'}), Cbor(std::string("fmt")));
    EXPECT_EQ(read({0x81, 0xf5}), Cbor(Cbor::List{Cbor(true)}));
    EXPECT_EQ(*read({0xa1, 0x20, 0x01})->find(-1)->get<std::int64_t>(), 1);
}

TEST(CborReader, RefusesEverythingThatCouldBeReadInTwoWays)
{
    for (const Bytes& bytes : std::vector<Bytes>{{},
                                                 {0x18, 0x17},             // not the shortest form
                                                 {0x19, 0x00, 0xff},       // the same
                                                 {0x5f, 0x41, 0x01, 0xff}, // unknown length
                                                 {0x1c},                   // reserved
                                                 {0xc0, 0x01},             // a tag
                                                 {0xf6},                   // null
                                                 {0xfb, 0, 0, 0, 0, 0, 0, 0, 0},
                                                 {0x43, 0x01, 0x02},             // too short
                                                 {0xa2, 0x01, 0x01, 0x01, 0x02}, // a key twice
                                                 {0xa1, 0x41, 0x01, 0x01},       // a key of bytes
                                                 {0x62, 0xc0, 0x80},             // no UTF-8
                                                 {0x63, 0xed, 0xa0, 0x80},       // half of a pair
                                                 {0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff},
                                                 {0x1b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff},
                                                 {0x81, 0x81, 0x81, 0x81, 0x81, 0x01}}) // too deep
        EXPECT_FALSE(read(bytes)) << to_base64url(bytes);
}

TEST(CoseKeys, ThatAreWeakOrBrokenAreRefused)
{
    EXPECT_FALSE(PublicKey::from_cose(Signer(SignatureKind::rs256, 1024).cose()));
    auto key = Signer(SignatureKind::es256).cose();
    key.back() ^= 1U;
    EXPECT_FALSE(PublicKey::from_cose(key)) << "a point beside the curve";
    auto long_key = Signer(SignatureKind::es256).cose();
    long_key.push_back(0);
    EXPECT_FALSE(PublicKey::from_cose(long_key));
    auto other_algorithm = Signer(SignatureKind::es256).cose();
    other_algorithm[4] = 0x27;
    EXPECT_FALSE(PublicKey::from_cose(other_algorithm));
}

} // namespace
} // namespace samma::identity
