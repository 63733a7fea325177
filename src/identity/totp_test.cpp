#include "identity/totp.hpp"

#include <gtest/gtest.h>

#include <set>

namespace samma::identity {
namespace {

using namespace std::chrono_literals;

const std::string kSecretText = "12345678901234567890";
const auto kSecret = bytes_of(kSecretText);

Instant at(std::int64_t seconds)
{
    return Instant(std::chrono::seconds(seconds));
}

TEST(OneTimePasswords, AreThoseOfTheStandard)
{
    // RFC 6238 appendix B, SHA-1; the last six of its eight digits.
    EXPECT_EQ(totp_password(kSecret, totp_step(at(59))), "287082");
    EXPECT_EQ(totp_password(kSecret, totp_step(at(1111111109))), "081804");
    EXPECT_EQ(totp_password(kSecret, totp_step(at(1111111111))), "050471");
    EXPECT_EQ(totp_password(kSecret, totp_step(at(1234567890))), "005924");
    EXPECT_EQ(totp_password(kSecret, totp_step(at(2000000000))), "279037");
    EXPECT_EQ(totp_password(kSecret, totp_step(at(20000000000))), "353130");
}

TEST(OneTimePasswords, WorkForTheirHalfMinuteAndTheOneBesideIt)
{
    const auto password = totp_password(kSecret, 100);
    EXPECT_FALSE(check_totp(kSecret, password, at(98 * 30 + 29), 0));
    EXPECT_EQ(check_totp(kSecret, password, at(99 * 30), 0), 100);
    EXPECT_EQ(check_totp(kSecret, password, at(101 * 30 + 29), 0), 100);
    EXPECT_FALSE(check_totp(kSecret, password, at(102 * 30), 0));
}

TEST(OneTimePasswords, WorkOnceAndNotAfterANewerOne)
{
    const auto now = at(100 * 30);
    EXPECT_FALSE(check_totp(kSecret, totp_password(kSecret, 100), now, 100));
    EXPECT_FALSE(check_totp(kSecret, totp_password(kSecret, 99), now, 100));
    EXPECT_EQ(check_totp(kSecret, totp_password(kSecret, 101), now, 100), 101);
}

TEST(OneTimePasswords, AreSixDigitsAndNothingElse)
{
    const auto password = totp_password(kSecret, 100);
    for (const auto& other : {password.substr(1), '0' + password, std::string(), std::string("abcdef"),
                              std::string("\0\0\0\0\0\0", 6)})
        EXPECT_FALSE(check_totp(kSecret, other, at(3000), 0)) << other;
}

TEST(OneTimePasswords, AreSetUpByAnAddress)
{
    EXPECT_EQ(totp_address(kSecret, "rut ek", "Samma"),
              "otpauth://totp/Samma:rut%20ek?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Samma");
}

TEST(RecoveryCodes, AreTenDifferentOnesThatCanBeTypedInAnyCase)
{
    const auto codes = new_recovery_codes();
    EXPECT_EQ(std::set(codes.begin(), codes.end()).size(), 10U);
    for (const auto& code : codes) {
        ASSERT_EQ(code.size(), 11U) << code;
        EXPECT_EQ(code[5], '-') << code;
        EXPECT_EQ(normal_recovery_code(code), code.substr(0, 5) + code.substr(6));
    }
    EXPECT_EQ(normal_recovery_code(" K7F2M 9XQ4T"), "k7f2m9xq4t");
}

TEST(Encodings, AreThoseOfTheStandard)
{
    EXPECT_EQ(to_base64url(bytes_of("foob")), "Zm9vYg");
    EXPECT_EQ(from_base64url("Zm9vYg"), Bytes({'f', 'o', 'o', 'b'}));
    for (const auto* wrong : {"Zm9vYg==", "Zm9vYh", "Zm9v Yg", "Zm9v/w", "A"})
        EXPECT_FALSE(from_base64url(wrong)) << wrong;
    EXPECT_EQ(to_base64("foob?"), "Zm9vYj8=");
    EXPECT_EQ(to_base32(bytes_of("foobar")), "MZXW6YTBOI");
    EXPECT_EQ(random_token().size(), 43U) << "256 bits, six a letter";
}

} // namespace
} // namespace samma::identity
