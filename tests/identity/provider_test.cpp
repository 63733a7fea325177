// coming in through a real OpenID provider, with its codes, keys and levels; what does not fit is
// refused.
#include "../app/test_installation.hpp"

#include "app/accounts/accounts.hpp"
#include "http/provider_fetcher.hpp"

#include <boost/url/encode.hpp>
#include <boost/url/parse.hpp>
#include <boost/url/rfc/unreserved_chars.hpp>
#include <boost/url/url_view.hpp>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace samma::app {
namespace {

const std::string kDevice = "Firefox, Windows";

/// The provider's process; ends with the test.
class ProviderProcess {
  public:
    ProviderProcess()
    {
        std::array<int, 2> pipe{};
        if (::pipe(pipe.data()) != 0)
            throw std::runtime_error("no pipe");
        process_ = ::fork();
        if (process_ == 0) {
            ::dup2(pipe[1], STDOUT_FILENO);
            ::close(pipe[0]);
            ::execlp("node", "node", SAMMA_SOURCE_DIR "/web/tools/identity_provider.mjs", "samma", "geheim",
                     "https://samma.example/signed-in", nullptr);
            ::_exit(127);
        }
        ::close(pipe[1]);
        for (char letter = 0; ::read(pipe[0], &letter, 1) == 1 && letter != '\n';)
            issuer_ += letter;
        output_ = pipe[0];
    }
    ~ProviderProcess()
    {
        ::kill(process_, SIGTERM);
        ::waitpid(process_, nullptr, 0);
        ::close(output_);
    }
    ProviderProcess(const ProviderProcess&) = delete;
    ProviderProcess& operator=(const ProviderProcess&) = delete;

    [[nodiscard]] const std::string& issuer() const { return issuer_; }

  private:
    pid_t process_ = 0;
    int output_ = -1; ///< open as long as the provider may write to it
    std::string issuer_;
};

/// The machine's clock: the provider's tokens are of now.
struct RealClock final : Clock {
    Instant now() override
    {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
};

class RealProvider : public ::testing::Test {
  protected:
    void SetUp() override
    {
        ASSERT_FALSE(provider.issuer().empty())
            << "the provider did not start: npm ci --ignore-scripts in web/";
        use({});
    }
    void use(std::vector<RequiredAssurance> assurance)
    {
        accounts.use_provider({provider.issuer(), "samma", "geheim", {"openid"}, std::move(assurance)},
                              fetcher);
    }

    std::string invite()
    {
        const auto invited =
            accounts.keep.invite(installation.operator_at_terminal(),
                                 {"rut", Private<std::string>("Rut Ek"), {{"coordinator", ""}}});
        return invited->link_token;
    }

    /// Where the provider sends the browser back to, read as the page reads it.
    SingleSignOn::Arrival come_back(const SingleSignOn::Departure& departure,
                                    const std::string& level = "loa3")
    {
        const auto encoded = boost::urls::encode(departure.address, boost::urls::unreserved_chars);
        const auto reply =
            fetcher.fetch(provider.issuer() + "/walk?acr=" + level + "&address=" + encoded, "", "");
        EXPECT_TRUE(reply && reply->status == 200) << (reply ? reply->body : to_string(reply.error()));
        SingleSignOn::Arrival arrival{"", "", "", departure.state};
        if (!reply)
            return arrival;
        const auto url = boost::urls::parse_uri(reply->body);
        for (const auto& parameter : url->params())
            (parameter.key == "code"    ? arrival.code
             : parameter.key == "state" ? arrival.state
                                        : arrival.issuer) = std::string(parameter.value);
        return arrival;
    }
    std::string arrive(const SingleSignOn::Arrival& arrival)
    {
        const auto entered = accounts.single_sign_on->arrive(arrival, kDevice);
        return entered ? "" : entered.error().code;
    }
    std::string log_in(const std::string& level = "loa3")
    {
        return arrive(come_back(accounts.single_sign_on->depart("").value(), level));
    }
    std::string bind() { return arrive(come_back(accounts.single_sign_on->depart(invite()).value())); }

    ProviderProcess provider;
    test::TestInstallation installation;
    RealClock clock;
    Ports ports{installation.ports().store,
                installation.ports().tenant_id,
                installation.ports().travel,
                clock,
                installation.ids,
                Zone::stockholm(),
                Handbook{}};
    Accounts accounts{ports, {.public_url = "https://samma.example"}};
    http::ProviderFetcher fetcher;
};

TEST_F(RealProvider, KnowsNobodyUntilTheirInvitationBindsThem)
{
    EXPECT_EQ(log_in(), "sso.no_account");
    EXPECT_EQ(bind(), "");
    EXPECT_EQ(log_in(), "");
}

TEST_F(RealProvider, IsFollowedWhenItChangesItsKeys)
{
    ASSERT_EQ(bind(), "");
    ASSERT_TRUE(fetcher.fetch(provider.issuer() + "/rotate", "", ""));
    // Keys are not asked for again within half a minute of the last time.
    use({});
    EXPECT_EQ(log_in(), "");
}

TEST_F(RealProvider, MustVouchForTheLevelOfTheRole)
{
    ASSERT_EQ(bind(), "");
    use({{"coordinator", {"loa3"}}});
    EXPECT_EQ(log_in("loa3"), "");
    EXPECT_EQ(log_in("loa2"), "sso.assurance_too_low");
    use({{"nurse", {"loa3"}}});
    EXPECT_EQ(log_in("loa2"), "") << "a role that the person does not hold";
}

TEST_F(RealProvider, IsTakenBackOnlyByTheBrowserThatLeftAndOnce)
{
    ASSERT_EQ(bind(), "");
    auto arrival = come_back(accounts.single_sign_on->depart("").value());
    arrival.cookie_state = "of another browser";
    EXPECT_EQ(arrive(arrival), "sso.refused");
    arrival = come_back(accounts.single_sign_on->depart("").value());
    EXPECT_EQ(arrive(arrival), "");
    EXPECT_EQ(arrive(arrival), "sso.refused") << "replayed";
}

TEST_F(RealProvider, IsNotMixedUpWithAnotherAndNeedsItsOwnCode)
{
    ASSERT_EQ(bind(), "");
    auto arrival = come_back(accounts.single_sign_on->depart("").value());
    arrival.issuer = "https://evil.example";
    EXPECT_EQ(arrive(arrival), "sso.refused");
    arrival = come_back(accounts.single_sign_on->depart("").value());
    arrival.issuer.clear();
    EXPECT_EQ(arrive(arrival), "sso.refused") << "a provider that names itself must";
    // The code of one login with the verifier of another: PKCE.
    const auto first = come_back(accounts.single_sign_on->depart("").value());
    auto second = come_back(accounts.single_sign_on->depart("").value());
    second.code = first.code;
    EXPECT_EQ(arrive(second), "sso.refused");
    arrival = come_back(accounts.single_sign_on->depart("").value());
    arrival.code += "x";
    EXPECT_EQ(arrive(arrival), "sso.refused");
}

TEST_F(RealProvider, BindsAnInvitationOnceAndNobodyTwice)
{
    const auto invitation = invite();
    const auto first = accounts.single_sign_on->depart(invitation).value();
    const auto second = accounts.single_sign_on->depart(invitation).value();
    EXPECT_EQ(arrive(come_back(first)), "");
    EXPECT_EQ(arrive(come_back(second)), "sso.refused");
    EXPECT_EQ(accounts.single_sign_on->depart(invitation).error().code, "session.token");
}

TEST_F(RealProvider, ThatCannotBeReachedOrIsAnotherIsSaidSo)
{
    accounts.use_provider({"http://127.0.0.1:1", "samma", "geheim", {"openid"}, {}}, fetcher);
    EXPECT_EQ(accounts.single_sign_on->depart("").error().code, "sso.provider_unreachable");
    accounts.use_provider({"http://idp.example", "samma", "geheim", {"openid"}, {}}, fetcher);
    EXPECT_EQ(accounts.single_sign_on->depart("").error().code, "sso.provider_unreachable")
        << "not encrypted";
    accounts.use_provider({provider.issuer() + "/", "samma", "geheim", {"openid"}, {}}, fetcher);
    EXPECT_EQ(accounts.single_sign_on->depart("").error().code, "sso.provider_refused")
        << "spelled otherwise";
}

} // namespace
} // namespace samma::app
