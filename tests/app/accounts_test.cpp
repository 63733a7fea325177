// Accounts, their two factors and their sessions over a real store. The ids are those of the reliability bar.
#include "identity/encoding.hpp"
#include "identity/signer_for_tests.hpp"
#include "identity/totp.hpp"
#include "test_installation.hpp"

#include "app/accounts/accounts.hpp"
#include "app/accounts/login_throttle.hpp"
#include "app/organisation.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace samma::app {
namespace {

using namespace std::chrono_literals;
using Secret = Private<std::string>;

const std::string kPassword = "mossig tegelpanna";
const std::string kDevice = "Firefox, Windows";

identity::Bytes from_base32(const std::string& text)
{
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    identity::Bytes bytes;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char letter : text) {
        bits = (bits << 5U) | static_cast<std::uint32_t>(kLetters.find(letter));
        for (count += 5; count >= 8; count -= 8)
            bytes.push_back(static_cast<std::uint8_t>(bits >> static_cast<unsigned>(count - 8)));
    }
    return bytes;
}

class AccountsTest : public ::testing::Test {
  protected:
    std::string one_time_password() const
    {
        return identity::totp_password(secret, identity::totp_step(installation.clock.time));
    }

    /// The first administrator, set up through the link; `secret` and `recovery_codes` are theirs.
    BegunSession set_up()
    {
        const auto token = accounts.setup.first_link().value();
        secret = from_base32(accounts.setup.look(token)->totp_secret.reveal());
        auto done = accounts.setup.finish(
            token, {"Eva.Ek", Secret("Eva Ek"), Secret(kPassword), Secret(one_time_password())}, kDevice);
        EXPECT_TRUE(done) << to_string(done.error());
        recovery_codes = done->recovery_codes;
        device_token = done->entered.device_token;
        // The password that has been used may not be used again.
        installation.clock.time += 1min;
        return done->entered.session;
    }

    Result<Login::Entered> log_in(const std::string& password, const std::string& second_factor,
                                  const std::string& device = "", const std::string& login_name = "eva.ek")
    {
        return accounts.login.with_password({login_name, Secret(password), Secret(second_factor), device},
                                            kDevice);
    }
    std::string refused(const Result<Login::Entered>& entered) { return entered ? "" : entered.error().code; }

    test::TestInstallation installation;
    Accounts accounts{installation.ports(), {.public_url = "https://samma.example"}};
    identity::Bytes secret;
    std::string device_token;
    std::vector<Secret> recovery_codes;
};

TEST_F(AccountsTest, FirstLinkMakesTheFirstAdministratorOnce)
{
    const auto first = accounts.setup.first_link().value();
    const auto session = set_up();

    EXPECT_TRUE(session.live.caller.holds(Role::system_administrator));
    EXPECT_EQ(accounts.setup.first_link().error().code, "setup.done");
    EXPECT_EQ(accounts.setup.look(first).error().code, "session.token") << "another link from before";
    EXPECT_TRUE(authorize(session.live.caller, Action::keep_accounts, std::nullopt));
    EXPECT_FALSE(authorize(session.live.caller, Action::list_sections, std::nullopt)) << "R-12";
}

TEST_F(AccountsTest, EntryLinksEndWithTheFirstAccount)
{
    const auto entered = accounts.sessions.enter(accounts.sessions.new_entry_token(), kDevice).value();
    const auto unused = accounts.sessions.new_entry_token();
    EXPECT_TRUE(accounts.sessions.find(entered.token));

    set_up();

    EXPECT_FALSE(accounts.sessions.find(entered.token)) << "N-3: nobody is in without two factors";
    EXPECT_FALSE(accounts.sessions.enter(unused, kDevice));
    EXPECT_FALSE(accounts.sessions.enter(accounts.sessions.new_entry_token(), kDevice));
}

TEST_F(AccountsTest, N3_A6_EveryWayInHasTwoFactors)
{
    set_up();
    EXPECT_EQ(refused(log_in(kPassword, "")), "login.refused");
    EXPECT_EQ(refused(log_in(kPassword, "000000")), "login.refused");
    EXPECT_EQ(refused(log_in("", one_time_password())), "login.refused");
    EXPECT_EQ(refused(log_in(kPassword, one_time_password())), "");
    // The ways in, counted: a new one must be shown here to have two factors.
    EXPECT_EQ(enum_names<store::WayIn>().size(), 5U) << "link (while there is no account), password with app "
                                                        "or code, passkey with its holder verified, provider";
}

TEST_F(AccountsTest, OneTimePasswordsAndRecoveryCodesWorkOnce)
{
    set_up();
    const auto password = one_time_password();
    EXPECT_EQ(refused(log_in(kPassword, password)), "");
    EXPECT_EQ(refused(log_in(kPassword, password)), "login.refused") << "replayed";
    const auto code = recovery_codes.front().reveal();
    EXPECT_EQ(refused(log_in(kPassword, code)), "");
    EXPECT_EQ(refused(log_in(kPassword, code)), "login.refused") << "used up";
}

TEST_F(AccountsTest, A1_TokensAreKeptAsDigestsOnly)
{
    const auto session = set_up();
    EXPECT_EQ(session.token.size(), 43U) << "256 bits, six a letter";
    const auto work = installation.ports().store.begin_read(installation.ports().tenant_id);
    EXPECT_FALSE(work->sessions().find(session.token));
    EXPECT_TRUE(work->sessions().find(identity::digest_text(session.token)));
}

TEST_F(AccountsTest, A3_SessionsEndIdleAtTheLatestAndWhenThereAreTooMany)
{
    const auto first = set_up();
    installation.clock.time += 28min;
    EXPECT_TRUE(accounts.sessions.find(first.token));
    installation.clock.time += 28min;
    EXPECT_TRUE(accounts.sessions.find(first.token)) << "the request before kept it awake";
    std::vector<std::string> later;
    for (int count = 0; count < 3; ++count) {
        installation.clock.time += 1min;
        later.push_back(log_in(kPassword, one_time_password())->session.token);
    }
    EXPECT_FALSE(accounts.sessions.find(first.token)) << "a fourth ends the oldest";
    EXPECT_TRUE(accounts.sessions.find(later.front()));
    for (int count = 0; count < 36; ++count) {
        installation.clock.time += 20min;
        static_cast<void>(accounts.sessions.find(later.back()));
    }
    EXPECT_FALSE(accounts.sessions.find(later.back())) << "twelve hours, however busy";
}

TEST_F(AccountsTest, A4_AnythingThatChangesAWayInEndsEverySession)
{
    const auto first = set_up();
    const auto live = accounts.sessions.find(first.token).value();
    const auto changed = accounts.setup.change_password(
        live, {Secret(kPassword), Secret(one_time_password()), Secret("regnig trappavsats")}, device_token,
        kDevice);
    ASSERT_TRUE(changed) << to_string(changed.error());
    EXPECT_FALSE(accounts.sessions.find(first.token));
    EXPECT_TRUE(accounts.sessions.find(changed->session.token));
    installation.clock.time += 1min;
    EXPECT_EQ(refused(log_in(kPassword, one_time_password())), "login.refused") << "the old password";

    const auto administrator = installation.operator_at_terminal();
    const AccountId id(live.caller.account_id);
    EXPECT_EQ(accounts.keep.close(administrator, id).error().code, "account.last_administrator");
    const auto reset = accounts.keep.reset(administrator, id);
    ASSERT_TRUE(reset);
    EXPECT_FALSE(accounts.sessions.find(changed->session.token));
    EXPECT_EQ(refused(log_in("regnig trappavsats", one_time_password())), "login.refused");
    EXPECT_TRUE(accounts.setup.look(reset->link_token));
}

TEST_F(AccountsTest, R17_ChangedRolesEndTheSessionsAndClosedAccountsStayOut)
{
    set_up();
    const auto administrator = installation.operator_at_terminal();
    const auto invited =
        accounts.keep.invite(administrator, {"rut", Secret("Rut Al"), {{"coordinator", ""}}}).value();
    secret = from_base32(accounts.setup.look(invited.link_token)->totp_secret.reveal());
    const auto done = accounts.setup.finish(
        invited.link_token, {"", {}, Secret(kPassword), Secret(one_time_password())}, kDevice);
    ASSERT_TRUE(done) << to_string(done.error());
    EXPECT_TRUE(accounts.sessions.find(done->entered.session.token)->caller.holds(Role::coordinator));

    ASSERT_TRUE(accounts.keep.set_roles(administrator, invited.id, {{"nurse", ""}}));
    EXPECT_FALSE(accounts.sessions.find(done->entered.session.token));
    installation.clock.time += 1min;
    const auto again = log_in(kPassword, one_time_password(), "", "rut");
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->session.live.caller.holds(Role::nurse));
    EXPECT_FALSE(again->session.live.caller.holds(Role::coordinator));

    ASSERT_TRUE(accounts.keep.close(administrator, invited.id));
    EXPECT_FALSE(accounts.sessions.find(again->session.token));
    installation.clock.time += 1min;
    EXPECT_EQ(refused(log_in(kPassword, one_time_password(), "", "rut")), "login.refused");
}

TEST_F(AccountsTest, KeepingAccountsIsForThoseWhoMay)
{
    set_up();
    const auto coordinator = installation.coordinator({});
    EXPECT_EQ(accounts.keep.list(coordinator, {}).error().code, "resource.unknown");
    EXPECT_EQ(accounts.keep.invite(coordinator, {"rut", Secret("Rut"), {}}).error().code, "resource.unknown");
    const auto administrator = installation.operator_at_terminal();
    EXPECT_EQ(accounts.keep.invite(administrator, {"rut", Secret("Rut"), {{"king", ""}}}).error().code,
              "account.role_unknown");
    EXPECT_EQ(accounts.keep.invite(administrator, {"rut", Secret("Rut"), {{"operator_of_installation", ""}}})
                  .error()
                  .code,
              "account.role_unknown");
    EXPECT_EQ(accounts.keep.invite(administrator, {"eva.ek", Secret("Eva"), {}}).error().code,
              "setup.login_name_taken");
    EXPECT_EQ(accounts.keep.invite(administrator, {"<b>", Secret("Eva"), {}}).error().code, "setup.name");
}

/// Two sections of the unit Norr and one of Söder.
void make_sections(const Ports& ports)
{
    const auto work = ports.store.begin_write(ports.tenant_id);
    store::MasterDataChanges changes;
    Address office;
    office.id = AddressId(Uuid::derived(Uuid{}, "office"));
    office.external_id = "A1";
    changes.put.addresses = {office};
    for (const auto* code : {"N1", "N2", "S1"}) {
        Section section;
        section.id = SectionId(Uuid::derived(Uuid{}, code));
        section.external_id = code;
        section.name = code;
        section.unit = *code == 'N' ? "Norr" : "Söder";
        section.resource_area = section.unit;
        section.office_id = office.id;
        changes.put.sections.push_back(section);
    }
    ASSERT_TRUE(work->master_data().apply(
        changes, {ports.clock.now(), "test", store::OperationId(Uuid::derived(Uuid{}, "op"))}));
    work->commit();
}

TEST_F(AccountsTest, RolesReachTheSectionsUnderTheirPlaceAndAdministratorsAreHeldAtNone)
{
    make_sections(installation.ports());
    const auto tenant_id = installation.ports().tenant_id;
    const auto look = [&] { return installation.ports().store.begin_read(tenant_id); };
    const auto tree = load_organisation_tree(*look(), tenant_id);
    const auto unit = std::ranges::find(tree.places(), std::string("Norr"), &Place::name);
    ASSERT_NE(unit, tree.places().end());
    const auto norr = unit->id.to_string();
    const auto nowhere = Uuid::derived(Uuid{}, "nowhere").to_string();
    const auto administrator = installation.operator_at_terminal();
    const auto invite = [&](const std::string& login_name, const store::HeldRoleRow& held) {
        return accounts.keep.invite(administrator, {login_name, Secret("Rut Al"), {held}});
    };

    const auto manager = invite("rut", {"unit_manager", norr}).value();
    const auto coordinator = invite("siv", {"coordinator", ""}).value();

    EXPECT_EQ(invite("ada", {"system_administrator", norr}).error().code, "account.role_unknown");
    EXPECT_EQ(invite("ada", {"nurse", nowhere}).error().code, "account.role_unknown");
    const auto today = installation.ports().zone.local_date(installation.clock.time);
    const auto roles = load_held_roles(*look(), tree, today, manager.id);
    ASSERT_EQ(roles.size(), 1U);
    EXPECT_EQ(roles.front().sections.size(), 2U);
    EXPECT_EQ(load_held_roles(*look(), tree, today, coordinator.id).front().sections.size(), 3U);
}

/// A care worker of the section N1.
CareWorker make_care_worker(const Ports& ports, const std::string& code, std::optional<LocalDate> until = {})
{
    const auto work = ports.store.begin_write(ports.tenant_id);
    CareWorker worker;
    worker.id = CareWorkerId(Uuid::derived(Uuid{}, code));
    worker.external_id = code;
    worker.section_id = SectionId(Uuid::derived(Uuid{}, "N1"));
    worker.given_name = Private(std::string("Rut"));
    worker.family_name = Private(std::string("Al"));
    worker.employed = {*parse_date("2020-01-01"), until};
    store::MasterDataChanges changes;
    changes.put.care_workers = {worker};
    EXPECT_TRUE(work->master_data().apply(
        changes, {ports.clock.now(), "test", store::OperationId(Uuid::derived(Uuid{}, "op" + code))}));
    work->commit();
    return worker;
}

TEST_F(AccountsTest, R2_AnAccountIsTiedToOneCareWorkerWhoIsThere)
{
    make_sections(installation.ports());
    const auto worker = make_care_worker(installation.ports(), "rut");
    const auto former = make_care_worker(installation.ports(), "former", *parse_date("2026-11-22"));
    const auto administrator = installation.operator_at_terminal();
    const auto invite = [&](const std::string& login_name, std::optional<CareWorkerId> care_worker_id) {
        return accounts.keep.invite(administrator,
                                    {login_name, Secret("Rut Al"), {{"care_worker", ""}}, care_worker_id});
    };
    const CareWorkerId nobody(Uuid::derived(Uuid{}, "nobody"));

    EXPECT_EQ(invite("ada", nobody).error(), (Error{"account.care_worker_unknown", "/care_worker_id", {}}));
    EXPECT_EQ(invite("ada", former.id).error().code, "account.care_worker_unknown") << "has left";
    const auto rut = invite("rut", worker.id).value();
    EXPECT_EQ(invite("ada", worker.id).error().code, "account.care_worker_taken");
    const auto siv = invite("siv", std::nullopt).value();
    EXPECT_EQ(accounts.keep.tie(administrator, siv.id, worker.id).error().code, "account.care_worker_taken");

    ASSERT_TRUE(accounts.keep.close(administrator, rut.id));
    ASSERT_TRUE(accounts.keep.tie(administrator, siv.id, worker.id)) << "the closed account is nobody's";
    EXPECT_EQ(accounts.keep.reset(administrator, rut.id).error().code, "account.care_worker_taken")
        << "which would be open again";
    const auto choices = accounts.keep.care_workers(administrator, {}).value().items;
    const auto chosen = std::ranges::find(choices, worker.id, &CareWorkerChoice::id);
    ASSERT_NE(chosen, choices.end());
    EXPECT_EQ(chosen->account_id, siv.id);
    EXPECT_EQ(chosen->section_name, "N1");

    secret = from_base32(accounts.setup.look(siv.link_token)->totp_secret.reveal());
    const auto done = accounts.setup.finish(
        siv.link_token, {"", {}, Secret(kPassword), Secret(one_time_password())}, kDevice);
    ASSERT_TRUE(done) << to_string(done.error());
    const auto token = done->entered.session.token;
    EXPECT_EQ(accounts.sessions.find(token)->caller.care_worker_id, worker.id);
    ASSERT_TRUE(accounts.keep.tie(administrator, siv.id, std::nullopt));
    EXPECT_FALSE(accounts.sessions.find(token)) << "R-17";

    const auto rows = installation.audit_rows();
    const auto ties = std::ranges::count_if(
        rows, [](const store::AuditRow& row) { return row.event.action == "tie_account"; });
    EXPECT_EQ(ties, 3) << "with the invitation, to Siv, and from her";
}

TEST_F(AccountsTest, R2_R17_ARoleHoldsFromItsFirstDayAndNotOnItsLast)
{
    make_sections(installation.ports());
    const auto administrator = installation.operator_at_terminal();
    const auto roles = [&](const AccountId id) {
        const auto& ports = installation.ports();
        const auto work = ports.store.begin_read(ports.tenant_id);
        return load_held_roles(*work, load_organisation_tree(*work, ports.tenant_id),
                               ports.zone.local_date(ports.clock.now()), id)
            .size();
    };
    const store::HeldRoleRow held{"coordinator", "", *parse_date("2026-11-23"), *parse_date("2026-11-25")};
    auto backwards = held;
    backwards.valid_until = backwards.valid_from;
    EXPECT_EQ(accounts.keep.invite(administrator, {"rut", Secret("Rut Al"), {backwards}}).error(),
              (Error{"account.role_dates", "/roles/0/valid_until", {{"role", "coordinator"}}}));
    EXPECT_EQ(accounts.keep.invite(administrator, {"rut", Secret("Rut Al"), {held, held}}).error().at,
              "/roles/1")
        << "twice at one place";
    const auto rut = accounts.keep.invite(administrator, {"rut", Secret("Rut Al"), {held}}).value().id;
    EXPECT_EQ(roles(rut), 0U);
    installation.clock.time = *parse_instant("2026-11-22T22:59:59Z");
    EXPECT_EQ(roles(rut), 0U);
    installation.clock.time = *parse_instant("2026-11-22T23:00:00Z"); // midnight in Malmö
    EXPECT_EQ(roles(rut), 1U);
    installation.clock.time = *parse_instant("2026-11-24T23:00:00Z");
    EXPECT_EQ(roles(rut), 0U);
}

TEST_F(AccountsTest, AnAdministratorWhoseRoleEndsIsNotTheLastOne)
{
    const auto first = set_up();
    const auto administrator = installation.operator_at_terminal();
    const AccountId id(first.live.caller.account_id);
    const store::HeldRoleRow ending{"system_administrator", "", std::nullopt, *parse_date("2027-01-01")};
    EXPECT_EQ(accounts.keep.set_roles(administrator, id, {ending}).error().code,
              "account.last_administrator");
}

TEST_F(AccountsTest, AccountsAreListedPageByPageAndEachLookIsLogged)
{
    set_up();
    const auto administrator = installation.operator_at_terminal();
    for (const auto* name : {"ada", "rut", "siv"})
        ASSERT_TRUE(accounts.keep.invite(administrator, {name, Secret(name), {}}));
    const auto before = installation.audit_rows().size();
    std::vector<std::string> seen;
    PageRequest page{.limit = 3, .after = {}};
    do {
        const auto shown = accounts.keep.list(administrator, page).value();
        for (const auto& view : shown.items)
            seen.push_back(view.login_name);
        page.after = shown.next_cursor;
    } while (page.after);
    EXPECT_EQ(seen, (std::vector<std::string>{"ada", "eva.ek", "rut", "siv"}));
    const auto rows = installation.audit_rows();
    ASSERT_EQ(rows.size(), before + 2);
    EXPECT_EQ(rows.back().event.action, "list_accounts");
    EXPECT_EQ(accounts.keep.list(administrator, {.after = "nobody"}).error().code, "request.parameter");
}

TEST_F(AccountsTest, ASectionThatAnotherServerAddsIsHeldAtTheNextRequest)
{
    const auto session = accounts.sessions.enter(accounts.sessions.new_entry_token(), kDevice).value();
    const auto held = [&] {
        return accounts.sessions.find(session.token)->caller.roles.front().sections.size();
    };
    ASSERT_EQ(held(), 0U);

    make_sections(installation.ports());
    const auto work = installation.ports().store.begin_write(installation.ports().tenant_id);
    work->events().append({0,
                           installation.clock.time,
                           "master_data.changed",
                           {},
                           "all",
                           store::OperationId(Uuid::derived(Uuid{}, "op"))});
    work->commit();

    EXPECT_EQ(held(), 3U);
}

TEST_F(AccountsTest, WhatGoesOnByItselfKeepsNoSessionAwake)
{
    const auto session = set_up();
    for (int minutes = 0; minutes < 28; minutes += 7) {
        installation.clock.time += 7min;
        EXPECT_TRUE(accounts.sessions.peek(session.token));
    }
    installation.clock.time += 3min;
    EXPECT_FALSE(accounts.sessions.peek(session.token));
    EXPECT_FALSE(accounts.sessions.find(session.token));
}

TEST_F(AccountsTest, A8_FailuresSlowDownStrangersAndNeverAKnownDevice)
{
    set_up();
    for (int count = 0; count < 5; ++count)
        EXPECT_EQ(refused(log_in("wrong", "000000")), "login.refused");
    const auto waiting = log_in(kPassword, one_time_password());
    ASSERT_FALSE(waiting);
    EXPECT_EQ(waiting.error(), (Error{"login.wait", "", {{"seconds", "1"}}}));
    EXPECT_EQ(refused(log_in(kPassword, one_time_password(), device_token)), "") << "the owner's own device";
    installation.clock.time += 1min;
    EXPECT_EQ(refused(log_in(kPassword, one_time_password(), "not a known device")), "")
        << "the wait is over";

    for (int count = 0; count < 3; ++count)
        EXPECT_EQ(refused(log_in("wrong", "000000", "", "nobody")), "login.refused")
            << "as for a name that exists";
}

TEST(LoginWaits, GrowAndAreNeverForGood)
{
    EXPECT_EQ(wait_after(4), 0s);
    EXPECT_EQ(wait_after(5), 1s);
    EXPECT_EQ(wait_after(6), 2s);
    EXPECT_EQ(wait_after(14), 512s);
    EXPECT_EQ(wait_after(15), 900s);
    EXPECT_EQ(wait_after(99), 900s);
    EXPECT_EQ(wait_after(100), 24h);
    EXPECT_EQ(wait_after(1'000'000), 24h);
}

TEST_F(AccountsTest, PasskeysAreMadeUsedAndTakenAway)
{
    const auto session = set_up();
    const auto live = accounts.sessions.find(session.token).value();
    identity::Authenticator phone(identity::SignatureKind::es256, "samma.example", "https://samma.example");
    const auto offer = accounts.setup.offer_passkey(live).value();
    const auto text = [](const identity::Bytes& bytes) { return identity::to_base64url(bytes); };
    const AccountSetup::PasskeyMade made{offer.challenge, "Telefonen",
                                         text(phone.client_data("webauthn.create", offer.challenge)),
                                         text(phone.attestation_object())};
    ASSERT_TRUE(accounts.setup.add_passkey(live, made));
    EXPECT_EQ(accounts.setup.add_passkey(live, made).error().code, "passkey.refused")
        << "the challenge is used up";

    const auto answer_to = [&](const std::string& challenge) {
        ++phone.sign_count;
        const auto client = phone.client_data("webauthn.get", challenge);
        const auto data = phone.data(false);
        return Login::PasskeyAnswer{challenge, text(phone.credential_id), text(client), text(data),
                                    text(phone.sign(data, client))};
    };
    const auto answer = answer_to(accounts.login.ask_for_passkey().challenge);
    const auto entered = accounts.login.with_passkey(answer, kDevice);
    ASSERT_TRUE(entered);
    EXPECT_EQ(entered->session.live.way_in, store::WayIn::passkey);
    EXPECT_EQ(refused(accounts.login.with_passkey(answer, kDevice)), "login.refused") << "replayed";
    EXPECT_EQ(refused(accounts.login.with_passkey(answer_to("c2FtbWE"), kDevice)), "login.refused")
        << "a challenge of nobody's";

    ASSERT_TRUE(accounts.setup.remove_passkey(entered->session.live, text(phone.credential_id)));
    EXPECT_FALSE(accounts.sessions.find(entered->session.token)) << "A-4";
    EXPECT_EQ(
        refused(accounts.login.with_passkey(answer_to(accounts.login.ask_for_passkey().challenge), kDevice)),
        "login.refused");
}

TEST_F(AccountsTest, WaysInAreChangedByAFreshLoginOnly)
{
    const auto session = set_up();
    installation.clock.time += 10min;
    const auto live = accounts.sessions.find(session.token).value();
    EXPECT_EQ(accounts.setup.offer_passkey(live).error().code, "session.confirm");
    EXPECT_EQ(accounts.setup.renew_recovery_codes(live).error().code, "session.confirm");
}

TEST_F(AccountsTest, OwnersSeeAndEndTheirOwnSessionsAndNobodyElses)
{
    const auto first = set_up();
    const auto second = log_in(kPassword, one_time_password())->session;
    const auto caller = accounts.sessions.find(second.token)->caller;
    const auto list = accounts.sessions.list_own(caller);
    ASSERT_EQ(list.size(), 2U);
    EXPECT_TRUE(list[0].is_this_one);
    EXPECT_EQ(list[0].device, kDevice);
    EXPECT_EQ(accounts.sessions.end_own(installation.coordinator({}), list[1].id).error().code,
              "resource.unknown");
    EXPECT_TRUE(accounts.sessions.end_own(caller, list[1].id));
    EXPECT_FALSE(accounts.sessions.find(first.token));
    EXPECT_TRUE(accounts.sessions.find(second.token));
}

TEST_F(AccountsTest, WeakPasswordsAndWrongCodesLeaveTheInvitationStanding)
{
    const auto token = accounts.setup.first_link().value();
    secret = from_base32(accounts.setup.look(token)->totp_secret.reveal());
    const auto finish = [&](const std::string& password, const std::string& code) {
        const auto done =
            accounts.setup.finish(token, {"eva", Secret("Eva Ek"), Secret(password), Secret(code)}, kDevice);
        return done ? "" : done.error().code;
    };
    EXPECT_EQ(finish("kort", one_time_password()), "password.too_short");
    EXPECT_EQ(finish("Hemtjänst2026!", one_time_password()), "password.too_common");
    EXPECT_EQ(finish(kPassword, "000000"), "setup.one_time_password");
    EXPECT_EQ(finish(kPassword, one_time_password()), "");
}

} // namespace
} // namespace samma::app
