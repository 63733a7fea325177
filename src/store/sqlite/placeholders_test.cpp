#include "store/sqlite/placeholders.hpp"

#include <gtest/gtest.h>

namespace samma::store {

TEST(Placeholders, NumbersStayWithTheirParameter)
{
    EXPECT_EQ(to_sqlite_placeholders("SELECT $2, $10 WHERE a = $1"), "SELECT ?2, ?10 WHERE a = ?1");
}

TEST(Placeholders, QuotedTextAndCommentsStayAsTheyAre)
{
    EXPECT_EQ(to_sqlite_placeholders("SELECT '$1', '''$2', \"$3\" -- $4\n, $5 /* $6 */"),
              "SELECT '$1', '''$2', \"$3\" -- $4\n, ?5 /* $6 */");
}

TEST(Placeholders, AnUnfinishedQuoteOrALoneDollarDoesNotRunPastTheEnd)
{
    EXPECT_EQ(to_sqlite_placeholders("'$1"), "'$1");
    EXPECT_EQ(to_sqlite_placeholders("/*"), "/*");
    EXPECT_EQ(to_sqlite_placeholders("a$"), "a$");
    EXPECT_EQ(to_sqlite_placeholders(""), "");
}

} // namespace samma::store
