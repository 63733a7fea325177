#include "store/utf8.hpp"

#include <gtest/gtest.h>

#include <string>

namespace samma::store {

using std::string_literals::operator""s;

TEST(StorableText, IsAnyWellFormedTextWithoutTheLetterZero)
{
    EXPECT_TRUE(is_storable_text(""));
    EXPECT_TRUE(is_storable_text("Åsa Öman \xF0\x9F\x90\x88 \xF4\x8F\xBF\xBF \xED\x9F\xBF"));
    EXPECT_FALSE(is_storable_text("a\0b"s));
    EXPECT_FALSE(is_storable_text("\xC5"));             // cut off
    EXPECT_FALSE(is_storable_text("\xC5sa"));           // no second byte
    EXPECT_FALSE(is_storable_text("\xE5sa"));           // Windows-1252
    EXPECT_FALSE(is_storable_text("\xC0\x80"));         // overlong
    EXPECT_FALSE(is_storable_text("\xE0\x80\x80"));     // overlong
    EXPECT_FALSE(is_storable_text("\xED\xA0\x80"));     // half a surrogate pair
    EXPECT_FALSE(is_storable_text("\xF4\x90\x80\x80")); // above the last letter
    EXPECT_FALSE(is_storable_text("\xE2\x82"));         // cut off
    EXPECT_FALSE(is_storable_text("\xE2\x82\x28"));     // no third byte
}

} // namespace samma::store
