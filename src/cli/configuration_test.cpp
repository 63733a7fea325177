#include "cli/configuration.hpp"

#include <gtest/gtest.h>

#include <map>

namespace samma::cli {
namespace {

std::optional<std::string> nothing(const std::string&)
{
    return std::nullopt;
}

std::string fault_of(const std::string& toml)
{
    const auto read = read_configuration(toml, nothing);
    return read ? "" : to_string(read.error().front());
}

TEST(Settings, AreTheDefaultsInTheFileThatIsShipped)
{
    const auto shipped = load_configuration(SAMMA_SOURCE_DIR "/data/samma.toml", nothing);
    ASSERT_TRUE(shipped) << to_string(shipped.error().front());
    const auto empty = read_configuration("", nothing).value();
    EXPECT_EQ(shipped->address, empty.address);
    EXPECT_EQ(shipped->port, empty.port);
    EXPECT_EQ(shipped->workers, empty.workers);
    EXPECT_EQ(shipped->log_level, empty.log_level);
    EXPECT_EQ(shipped->logs_requests, empty.logs_requests);
    EXPECT_EQ(shipped->accounts.session_idle, empty.accounts.session_idle);
    EXPECT_EQ(shipped->accounts.session_longest, empty.accounts.session_longest);
    EXPECT_EQ(shipped->accounts.sessions_per_account, empty.accounts.sessions_per_account);
    EXPECT_EQ(shipped->accounts.invitation_life, empty.accounts.invitation_life);
    EXPECT_FALSE(shipped->single_sign_on);
}

TEST(Settings, AreReadFromTheFileAndThenFromTheEnvironment)
{
    const std::map<std::string, std::string> variables = {{"SAMMA_SERVER_PORT", "8443"},
                                                          {"SAMMA_SERVER_HOST_NAMES", "a.example,b.example"},
                                                          {"SAMMA_LOG_REQUESTS", "false"}};
    const auto read =
        read_configuration("[server]\nport = 9000\nworkers = 4\npublic_url = \"https://s.example\"\n",
                           [&](const std::string& name) {
                               const auto found = variables.find(name);
                               return found == variables.end() ? std::optional<std::string>() : found->second;
                           });
    ASSERT_TRUE(read) << to_string(read.error().front());
    EXPECT_EQ(read->port, 8443);
    EXPECT_EQ(read->workers, 4);
    EXPECT_EQ(read->accounts.public_url, "https://s.example");
    EXPECT_EQ(read->host_names, (std::vector<std::string>{"a.example", "b.example"}));
    EXPECT_FALSE(read->logs_requests);
}

TEST(Settings, ThatAreWrongAreNamedWithTheirLine)
{
    EXPECT_NE(fault_of("[server]\nport = \"x\"").find("server.port (line 2)"), std::string::npos);
    EXPECT_NE(fault_of("[server]\nport = 70000").find("0-65535"), std::string::npos);
    EXPECT_TRUE(fault_of("[sessions]\nidle_min = 31").starts_with("config.value"))
        << "longer than the bar allows";
    EXPECT_TRUE(fault_of("[server]\nprot = 1").starts_with("config.unknown"));
    EXPECT_TRUE(fault_of("port = 1").starts_with("config.unknown"));
    EXPECT_TRUE(fault_of("[server").starts_with("config.syntax"));
    EXPECT_TRUE(fault_of("[server]\npublic_url = \"samma.example/\"").starts_with("config.value"));
    EXPECT_TRUE(fault_of("[tls]\nkey = \"k.pem\"").starts_with("config.incomplete"));
    EXPECT_TRUE(fault_of("[single_sign_on]\nissuer = \"https://idp\"").starts_with("config.incomplete"));
}

TEST(Settings, ThatBreakWhatTheLibraryTakesForGrantedAreRefused)
{
    for (const auto* text : {"[=", "[ ,]", "[[}", "a.=", "[a.\n", "å = 1", "[server]å", "[server] å\n"})
        EXPECT_TRUE(fault_of(text).starts_with("config.syntax")) << text;
}

TEST(Settings, NameEveryFaultAtOnce)
{
    const auto read =
        read_configuration("[server]\nport = -1\nworkers = 0\nprot = 1\n[log]\nlevel = \"loud\"", nothing);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().size(), 4U);
}

TEST(Settings, OfAssuranceNeedARoleThatExists)
{
    const std::string provider = "[server]\npublic_url = \"https://s.example\"\n[single_sign_on]\nissuer = "
                                 "\"https://idp\"\nclient_id = \"samma\"\n[[single_sign_on.assurance]]\n";
    const auto read = read_configuration(provider + "role = \"nurse\"\nvalues = [\"loa3\"]", nothing);
    ASSERT_TRUE(read) << to_string(read.error().front());
    EXPECT_EQ(read->single_sign_on->assurance.front().role, "nurse");
    EXPECT_TRUE(fault_of(provider + "role = \"king\"\nvalues = [\"loa3\"]").starts_with("config.value"));
    EXPECT_TRUE(fault_of(provider + "role = \"nurse\"\nvalues = []").starts_with("config.value"));
}

} // namespace
} // namespace samma::cli
