#include "store/digest.hpp"

#include <gtest/gtest.h>

namespace samma::store {

TEST(Digest, IsSha256)
{
    // Source: FIPS 180-4 examples, "abc".
    EXPECT_EQ(to_hex(sha256(std::string_view("abc"))),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Digest, ASaltedOneIsHmacSha256)
{
    // Source: RFC 4231, test case 2, whose key "Jefe" is padded with zeros as HMAC does with a short key.
    Salt salt{'J', 'e', 'f', 'e'};
    EXPECT_EQ(to_hex(salted_digest(salt, "what do ya want for nothing?")),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST(Digest, SaltsDiffer)
{
    EXPECT_NE(random_salt(), random_salt());
}

} // namespace samma::store
