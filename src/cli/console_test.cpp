#include "cli/console.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace samma::cli {

namespace {

struct Streams {
    std::ostringstream out;
    std::ostringstream err;
};

} // namespace

TEST(Console, SaysWhatToDoInTheLanguageChosen)
{
    Streams streams;
    Console(streams.out, streams.err, Language::swedish, false).fault(Error{"plan.none", "", {}});
    EXPECT_EQ(streams.err.str(), "fel: Sektionen har ingen plan. Gör en med 'samma plan'. (plan.none)\n");
}

TEST(Console, ShowsNoBarWhereNobodyLooksOn)
{
    Streams streams;
    Console console(streams.out, streams.err, Language::english, false);
    console.progress(0.5, "planning");
    console.line("done");
    EXPECT_EQ(streams.err.str(), "");
    EXPECT_EQ(streams.out.str(), "done\n");
}

TEST(Console, ClearsTheBarBeforeALine)
{
    Streams streams;
    Console console(streams.out, streams.err, Language::english, true);
    console.progress(0.5, "S01");
    EXPECT_NE(streams.err.str().find("[###############...............]  50 %  S01"), std::string::npos);
    console.line("done");
    EXPECT_TRUE(streams.err.str().ends_with("\r\033[K"));
}

TEST(Console, TellsADatabaseFromAFault)
{
    EXPECT_EQ(exit_code_of(Error{"store.newer_than_program", "", {}}), ExitCode::database);
    EXPECT_EQ(exit_code_of(Error{"plan.none", "", {}}), ExitCode::faults);
    EXPECT_EQ(exit_code_of(Error{"demo.from", "", {}}), ExitCode::usage);
    EXPECT_EQ(exit_code_of(Error{"export.unwritable", "", {}}), ExitCode::failed);
    EXPECT_EQ(exit_code_of(Error{"a.code_that_no_table_has", "", {}}), ExitCode::failed);
}

} // namespace samma::cli
