#include "identity/password.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace samma::identity {
namespace {

std::string judged(const std::string& password, const std::string& login_name = "rut",
                   const std::string& name = "Rut Ek")
{
    const auto judgement = judge_password(Private<std::string>(password), login_name, name);
    return judgement ? "" : judgement.error().code;
}

TEST(Passwords, NeedTwelveCharactersAndNothingElseAboutTheirMakeUp)
{
    EXPECT_EQ(judged("vf9 kx2 mq7"), "password.too_short");
    EXPECT_EQ(judged("vf9 kx2 mq7w"), "");
    EXPECT_EQ(judged("åäöéüñßçøæœþ"), "") << "characters, not bytes";
    EXPECT_EQ(judged("mossig tegelpanna under gungan"), "");
    EXPECT_EQ(judged(std::string(100, 'x') + "vf9 kx2 mq7w" + std::string(17, 'y')), "password.too_long");
}

TEST(Passwords, ThatGuessersTryFirstAreRefused)
{
    for (const auto* common :
         {"password1234",  "P@ssw0rd2026!",  "Sommar2026!!",   "sommarsommar1",   "Malmö2026!!!!",
          "123456789012",  "qwertyuiop123",  "1qaz2wsx3edc",   "abcabcabcabc",    "aaaaaaaaaaaa",
          "hemtjänst2026", "Hemtjanst#2026", "Välkommen123!",  "letmein-letmein", "stockholm2025",
          "iloveyou1234",  "admin-admin-1",  "losenord123456", "210987654321",    "correcthorsebattery"})
        EXPECT_EQ(judged(common), "password.too_common") << common;
}

TEST(Passwords, MayNotHoldTheirOwnersNames)
{
    EXPECT_EQ(judged("Birgitta!vf9kx2", "birgitta.ek"), "password.contains_name");
    EXPECT_EQ(judged("xx b1rg1tta xx", "eva", "Birgitta Ek"), "password.contains_name");
    EXPECT_EQ(judged("ekorre vf9kx2mq", "eva", "Birgitta Ek"), "") << "short names are in many words";
}

TEST(Passwords, AreKeptAsArgon2idAndFitOnlyThemselves)
{
    const Private<std::string> password("mossig tegelpanna");
    const auto hash = hash_password(password);
    EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << hash;
    EXPECT_NE(hash, hash_password(password)) << "a salt of its own";
    EXPECT_TRUE(fits_password(hash, password));
    EXPECT_FALSE(fits_password(hash, Private<std::string>("mossig tegelpannA")));
    EXPECT_FALSE(fits_password("", Private<std::string>("nobody has this password")));
    EXPECT_FALSE(is_hash_outdated(hash));
    EXPECT_TRUE(is_hash_outdated("$argon2id$v=19$m=8192,t=1,p=1$c29tZXNhbHRzb21lc2E$"
                                 "Zm9yIHRoZSB0ZXN0IG9ubHkgdGhpcyBpcyBmYWtlIQ"));
}

} // namespace
} // namespace samma::identity
