#include "store/test_store.hpp"

#include <gtest/gtest.h>

namespace samma::store {
namespace {

using namespace std::chrono_literals;

const std::string kDigest(64, 'a');
const std::string kOtherDigest(64, 'b');

class AccountStoreTest : public ::testing::TestWithParam<Where> {
  protected:
    Account new_account(const std::string& login_name)
    {
        Account account;
        account.id = test.inventor.next_id<AccountId>();
        account.login_name = login_name;
        account.display_name = Private<std::string>("Rut Ek");
        account.state = AccountState::active;
        account.password_hash = "$argon2id$x";
        account.password_set_at = kNow;
        account.totp = TotpSecret{{1, 2, 3}, 7};
        account.created_at = kNow;
        account.created_by = "operator";
        return account;
    }
    AccountId put(const std::string& login_name)
    {
        const auto account = new_account(login_name);
        in_write([&](UnitOfWork& work) { EXPECT_TRUE(work.accounts().put(account)); });
        return account.id;
    }
    template <typename Function>
    void in_write(const Function& function)
    {
        const auto work = test.store->begin_write(test.tenant.id);
        function(*work);
        work->commit();
    }
    Session new_session(const std::string& digest, std::optional<AccountId> account_id)
    {
        return {.token_digest = digest,
                .id = test.inventor.next_id<AccountId>().uuid(),
                .account_id = account_id,
                .way_in = WayIn::password_totp,
                .assurance = "",
                .device = "Firefox",
                .began_at = kNow,
                .used_at = kNow,
                .confirmed_at = kNow,
                .expires_at = kNow + 12h};
    }

    TestStore test{GetParam()};
};

TEST_P(AccountStoreTest, GivesAnAccountBackAsItWasPut)
{
    const auto account = new_account("rut");
    in_write([&](UnitOfWork& work) { EXPECT_TRUE(work.accounts().put(account)); });

    const auto work = test.store->begin_read(test.tenant.id);
    const auto found = work->accounts().find_by_login_name("rut");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->id, account.id);
    EXPECT_EQ(found->display_name, account.display_name);
    EXPECT_EQ(found->state, AccountState::active);
    EXPECT_EQ(found->password_hash, account.password_hash);
    EXPECT_EQ(found->password_set_at, kNow);
    EXPECT_EQ(found->totp->secret, account.totp->secret);
    EXPECT_EQ(found->totp->last_step, 7);
    EXPECT_FALSE(work->accounts().find_by_login_name("Rut")) << "names are compared as they are";
    EXPECT_FALSE(work->accounts().is_empty());
}

TEST_P(AccountStoreTest, RefusesALoginNameTwice)
{
    put("rut");
    const auto work = test.store->begin_write(test.tenant.id);
    EXPECT_EQ(work->accounts().put(new_account("rut")).error().code, "store.unique_violation");
}

TEST_P(AccountStoreTest, KeepsRolesPasskeysRecoveryCodesAndOutsideIdentitiesOfEachAccountApart)
{
    const auto rut = put("rut");
    const auto eva = put("eva");
    const std::vector<HeldRoleRow> roles = {{"coordinator", "s1"}, {"system_administrator", ""}};
    in_write([&](UnitOfWork& work) {
        auto& accounts = work.accounts();
        accounts.set_roles(rut, roles, kNow, "operator");
        accounts.set_roles(eva, {{"coordinator", "s2"}}, kNow, "operator");
        EXPECT_TRUE(accounts.add_passkey({"cred", rut, "phone", {9, 9}, 0, kNow, {}}));
        accounts.set_recovery_codes(rut, {kDigest, kOtherDigest});
        EXPECT_TRUE(accounts.bind_outside_identity(eva, {"https://idp", "42"}, kNow));
    });

    in_write([&](UnitOfWork& work) {
        auto& accounts = work.accounts();
        EXPECT_EQ(accounts.load_roles(rut), roles);
        EXPECT_EQ(accounts.load_roles(eva).size(), 1U);
        EXPECT_EQ(accounts.find_passkey("cred")->public_key, (std::vector<std::uint8_t>{9, 9}));
        EXPECT_FALSE(accounts.remove_passkey(eva, "cred")) << "another's";
        EXPECT_FALSE(accounts.use_recovery_code(eva, kDigest)) << "another's";
        EXPECT_TRUE(accounts.use_recovery_code(rut, kDigest));
        EXPECT_FALSE(accounts.use_recovery_code(rut, kDigest)) << "once only";
        EXPECT_EQ(accounts.count_recovery_codes(rut), 1);
        EXPECT_EQ(accounts.find_by_outside_identity({"https://idp", "42"}), eva);
        EXPECT_FALSE(accounts.find_by_outside_identity({"https://other", "42"}));
        accounts.note_passkey_use("cred", 5, kNow + 1s);
        EXPECT_EQ(accounts.find_passkey("cred")->sign_count, 5);
        EXPECT_TRUE(accounts.remove_passkey(rut, "cred"));
    });
}

TEST_P(AccountStoreTest, EndsTheSessionsItIsToldToAndNoOthers)
{
    const auto rut = put("rut");
    const auto eva = put("eva");
    const auto session = new_session(kDigest, rut);
    in_write([&](UnitOfWork& work) {
        work.sessions().add(session);
        work.sessions().add(new_session(kOtherDigest, rut));
        work.sessions().add(new_session(std::string(64, 'c'), eva));
        work.sessions().add(new_session(std::string(64, 'd'), std::nullopt));
    });

    in_write([&](UnitOfWork& work) {
        auto& sessions = work.sessions();
        EXPECT_FALSE(sessions.end(eva, session.id)) << "another's";
        EXPECT_EQ(sessions.list(rut).size(), 2U);
        EXPECT_EQ(sessions.end_all(rut, kDigest), 1);
        EXPECT_TRUE(sessions.find(kDigest));
        EXPECT_TRUE(sessions.end(rut, session.id));
        EXPECT_FALSE(sessions.find(kDigest));
        sessions.end_all_without_account();
        EXPECT_FALSE(sessions.find(std::string(64, 'd')));
        EXPECT_TRUE(sessions.find(std::string(64, 'c')));
    });
}

TEST_P(AccountStoreTest, GivesATicketOnceAndOnlyForItsKind)
{
    in_write([&](UnitOfWork& work) {
        auto& sessions = work.sessions();
        sessions.put_ticket({kDigest, "link", {}, "x", kNow + 1min});
        EXPECT_FALSE(sessions.take_ticket(kDigest, "login"));
        EXPECT_EQ(sessions.find_ticket(kDigest, "link")->content, "x");
        EXPECT_EQ(sessions.take_ticket(kDigest, "link")->content, "x");
        EXPECT_FALSE(sessions.take_ticket(kDigest, "link"));
    });
}

TEST_P(AccountStoreTest, ForgetsWhatIsOver)
{
    in_write([&](UnitOfWork& work) {
        auto& sessions = work.sessions();
        sessions.put_ticket({kDigest, "link", {}, "x", kNow + 1min});
        sessions.put_ticket({kOtherDigest, "link", {}, "x", kNow + 1min + 1ms});
        sessions.add(new_session(kDigest, std::nullopt));
        sessions.put_failure({kDigest, 3, kNow});
        sessions.put_failure({kOtherDigest, 3, kNow + 1ms});

        sessions.forget_the_past(kNow + 1min, kNow - 1ms, kNow);

        EXPECT_FALSE(sessions.find_ticket(kDigest, "link"));
        EXPECT_TRUE(sessions.find_ticket(kOtherDigest, "link"));
        EXPECT_TRUE(sessions.find(kDigest));
        EXPECT_FALSE(sessions.find_failure(kDigest));
        EXPECT_EQ(sessions.find_failure(kOtherDigest)->failures, 3);
        sessions.forget_the_past(kNow + 1min, kNow, kNow);
        EXPECT_FALSE(sessions.find(kDigest)) << "unused for too long";
    });
}

INSTANTIATE_TEST_SUITE_P(Engines, AccountStoreTest, testing::ValuesIn(kEverywhere), name_of);

} // namespace
} // namespace samma::store
