#include "base/cpu_time_for_tests.hpp"
#include "store/audit_store.hpp"
#include "store/test_store.hpp"

#include <gtest/gtest.h>

namespace samma::store {

namespace {

class AuditContract : public testing::TestWithParam<Where> {
  protected:
    void SetUp() override
    {
        if (GetParam() != Where::postgres)
            return;
        const auto transaction = test.database->begin_write();
        ASSERT_TRUE(
            transaction->run_script("CREATE FUNCTION zeroblob(size INTEGER) RETURNS BYTEA LANGUAGE sql "
                                    "AS $$ SELECT decode(repeat('00', size), 'hex') $$"));
        transaction->commit();
    }

    /// What somebody with the database in their hands does first.
    static std::string drop_triggers()
    {
        const std::string table = GetParam() == Where::postgres ? " ON audit_event;" : ";";
        return "DROP TRIGGER audit_event_is_never_deleted" + table +
               "DROP TRIGGER audit_event_is_never_changed" + table;
    }

    AuditEvent event(int number)
    {
        AuditEvent event;
        event.at = kNow + std::chrono::seconds(number);
        event.action = number % 2 == 0 ? "view" : "change";
        event.actor = "account-" + std::to_string(number % 3);
        event.role = "coordinator";
        event.resource_kind = "client";
        event.resource_id = "r" + std::to_string(number);
        if (number % 4 != 0)
            event.client_id = client;
        event.relation = "team";
        if (number % 2 != 0)
            event.operation_id = operation;
        event.details = "section S01, \"ö\"";
        return event;
    }

    /// A chain of so many rows, in units of work of their own and in batches.
    std::vector<AuditEvent> given(int count)
    {
        std::vector<AuditEvent> events;
        for (int number = 0; number < count; ++number)
            events.push_back(event(number));
        const auto half = events.begin() + count / 2;
        for (auto one = events.begin(); one != half; ++one)
            in_work([&](AuditStore& audit) { audit.append(*one); });
        in_work([&](AuditStore& audit) { audit.append(std::span(half, events.end())); });
        return events;
    }

    void in_work(const std::function<void(AuditStore&)>& act)
    {
        const auto work = test.store->begin_write(test.tenant.id);
        act(work->audit());
        work->commit();
    }

    /// Changes the chain behind the program's back, for good.
    void tamper(const std::string& sql)
    {
        const auto transaction = test.database->begin_write();
        ASSERT_TRUE(transaction->run_script(drop_triggers() + sql));
        transaction->commit();
    }

    std::optional<AuditFault> find_fault(const std::optional<AuditAnchor>& anchor = {})
    {
        return test.store->begin_read(test.tenant.id)->audit().find_fault(anchor);
    }

    TestStore test{GetParam()};
    ClientId client = test.inventor.next_id<ClientId>();
    OperationId operation = test.inventor.next_id<OperationId>();
};

} // namespace

TEST_P(AuditContract, RowsComeBackInOrderAfterARestartAndTheChainIsWhole)
{
    const auto events = given(20);
    test.reopen();
    const auto rows = test.store->begin_read(test.tenant.id)->audit().load_after(0, 100);
    ASSERT_EQ(rows.size(), events.size());
    for (std::size_t index = 0; index < rows.size(); ++index) {
        EXPECT_EQ(rows[index].sequence, static_cast<std::int64_t>(index) + 1);
        EXPECT_EQ(rows[index].event, events[index]);
    }
    EXPECT_EQ(find_fault(), std::nullopt);
    EXPECT_EQ(test.store->begin_read(test.tenant.id)->audit().load_after(18, 1).size(), 1U);
}

TEST_P(AuditContract, TheClientsExtractHoldsTheirRowsOfTheTimeAndNoOthers)
{
    const auto events = given(12);
    const Interval time{events[2].at, events[7].at};
    const auto rows = test.store->begin_read(test.tenant.id)->audit().load_of_client(client, time);
    std::vector<AuditEvent> expected{events[2], events[3], events[5], events[6]};
    ASSERT_EQ(rows.size(), expected.size());
    for (std::size_t index = 0; index < rows.size(); ++index)
        EXPECT_EQ(rows[index].event, expected[index]);
}

TEST_P(AuditContract, TheProgramItselfCanNeitherChangeNorDeleteARow)
{
    given(4);
    for (const auto* sql :
         {"DELETE FROM audit_event", "UPDATE audit_event SET actor = 'somebody else'",
          "UPDATE audit_event SET at = at + 1", "UPDATE audit_event SET details = 'nothing'",
          "UPDATE audit_event SET role = NULL", "UPDATE audit_event SET sequence = sequence + 10",
          "UPDATE audit_event SET client_id = NULL", "UPDATE audit_event SET hash = zeroblob(32)",
          "UPDATE audit_event SET salt = zeroblob(32)"}) {
        const auto outcome = test.database->begin_write()->run({"tamper", sql}, {});
        ASSERT_FALSE(outcome) << sql;
        EXPECT_EQ(outcome.error().kind, ViolationKind::append_only) << sql;
    }
    EXPECT_EQ(find_fault(), std::nullopt);
}

TEST_P(AuditContract, EveryPlantedChangeIsFoundAtItsRow)
{
    struct Plant {
        const char* sql;
        AuditFault fault;
    };
    const std::vector<Plant> plants{
        {"UPDATE audit_event SET actor = 'account-9' WHERE sequence = 5", {5, "hash_changed"}},
        {"UPDATE audit_event SET action = 'view' WHERE sequence = 4", {4, "hash_changed"}},
        {"UPDATE audit_event SET at = at + 1 WHERE sequence = 6", {6, "hash_changed"}},
        {"UPDATE audit_event SET role = 'manager' WHERE sequence = 2", {2, "content_changed"}},
        {"UPDATE audit_event SET resource_kind = 'plan' WHERE sequence = 2", {2, "content_changed"}},
        {"UPDATE audit_event SET resource_id = 'r9' WHERE sequence = 7", {7, "content_changed"}},
        {"UPDATE audit_event SET client_id = NULL WHERE sequence = 3", {3, "content_changed"}},
        {"UPDATE audit_event SET relation = 'self' WHERE sequence = 3", {3, "content_changed"}},
        {"UPDATE audit_event SET operation_id = NULL WHERE sequence = 8", {8, "content_changed"}},
        {"UPDATE audit_event SET details = '' WHERE sequence = 3", {3, "content_changed"}},
        {"UPDATE audit_event SET salt = zeroblob(32) WHERE sequence = 3", {3, "content_changed"}},
        {"UPDATE audit_event SET content_digest = zeroblob(32), salt = NULL, role = NULL, resource_kind = "
         "NULL, resource_id = "
         "NULL, client_id = NULL, relation = NULL, operation_id = NULL, details = NULL WHERE sequence = 3",
         {3, "hash_changed"}},
        {"UPDATE audit_event SET details = NULL WHERE sequence = 3", {3, "half_erased"}},
        {"UPDATE audit_event SET salt = NULL WHERE sequence = 3", {3, "half_erased"}},
        {"UPDATE audit_event SET hash = zeroblob(32) WHERE sequence = 5", {5, "hash_changed"}},
        {"DELETE FROM audit_event WHERE sequence = 1", {2, "sequence_gap"}},
        {"DELETE FROM audit_event WHERE sequence = 6", {7, "sequence_gap"}},
        {"DELETE FROM audit_event WHERE sequence = 6; UPDATE audit_event SET sequence = sequence - 1 WHERE "
         "sequence > 6",
         {6, "hash_changed"}},
        {"UPDATE audit_event SET sequence = 100 WHERE sequence = 5; UPDATE audit_event SET sequence = 5 "
         "WHERE sequence = 6;"
         "UPDATE audit_event SET sequence = 6 WHERE sequence = 100",
         {5, "hash_changed"}},
    };
    given(10);
    ASSERT_EQ(find_fault(), std::nullopt);
    for (const auto& plant : plants) {
        // Not committed: the next plant finds the chain whole again.
        const auto transaction = test.database->begin_write();
        ASSERT_TRUE(transaction->run_script(drop_triggers() + plant.sql));
        const SaltSource salts = random_salt;
        EXPECT_EQ(SqlAuditStore(*transaction, test.tenant.id, salts).find_fault({}), plant.fault)
            << plant.sql;
    }
    EXPECT_EQ(find_fault(), std::nullopt);
}

TEST_P(AuditContract, RowsCutOffAtTheEndAreFoundWithAHeadKeptElsewhere)
{
    given(10);
    const auto anchor = test.store->begin_read(test.tenant.id)->audit().find_head();
    ASSERT_TRUE(anchor);
    EXPECT_EQ(anchor->sequence, 10);
    EXPECT_EQ(find_fault(anchor), std::nullopt);
    in_work([&](AuditStore& audit) { audit.append(event(10)); });
    EXPECT_EQ(find_fault(anchor), std::nullopt);

    tamper("DELETE FROM audit_event WHERE sequence > 8");
    EXPECT_EQ(find_fault(), std::nullopt) << "a chain alone cannot tell";
    EXPECT_EQ(find_fault(anchor), (AuditFault{9, "rows_cut_off"}));

    in_work([&](AuditStore& audit) {
        audit.append(event(20));
        audit.append(event(21));
    });
    EXPECT_EQ(find_fault(anchor), (AuditFault{10, "hash_changed"}));
}

TEST_P(AuditContract, WhatTheLawWantsGoneIsGoneAndTheChainHolds)
{
    const auto events = given(10);
    in_work([&](AuditStore& audit) { EXPECT_EQ(audit.erase_content_before(events[6].at), 6); });
    in_work([&](AuditStore& audit) { EXPECT_EQ(audit.erase_content_before(events[6].at), 0); });
    EXPECT_EQ(find_fault(), std::nullopt);

    const auto rows = test.store->begin_read(test.tenant.id)->audit().load_after(0, 100);
    ASSERT_EQ(rows.size(), 10U);
    AuditEvent bare;
    bare.at = events[5].at;
    bare.action = events[5].action;
    bare.actor = events[5].actor;
    EXPECT_TRUE(rows[5].is_erased);
    EXPECT_EQ(rows[5].event, bare);
    EXPECT_FALSE(rows[6].is_erased);
    EXPECT_EQ(rows[6].event, events[6]);
    in_work([&](AuditStore& audit) { audit.append(event(10)); });
    EXPECT_EQ(find_fault(), std::nullopt);
}

TEST_P(AuditContract, ALookThatIsNotCommittedLeavesNoRowAndNoGap)
{
    given(2);
    test.store->begin_write(test.tenant.id)->audit().append(event(2));
    in_work([&](AuditStore& audit) { audit.append(event(3)); });
    const auto rows = test.store->begin_read(test.tenant.id)->audit().load_after(0, 100);
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows.back().event, event(3));
    EXPECT_EQ(find_fault(), std::nullopt);
}

TEST_P(AuditContract, TheSameRowsInAnotherMunicipalityHaveOtherHashes)
{
    const Tenant lund{test.inventor.next_id<TenantId>(), "Lund", "Europe/Stockholm"};
    {
        const auto work = test.store->begin_write(lund.id);
        ASSERT_TRUE(work->tenants().add(lund, kNow));
        work->commit();
    }
    const SaltSource one_salt = [] { return Salt{1}; };
    const auto head_of = [&](TenantId tenant) {
        const auto transaction = test.database->begin_write();
        SqlAuditStore audit(*transaction, tenant, one_salt);
        audit.append(event(1));
        return audit.find_head()->hash;
    };
    EXPECT_EQ(head_of(test.tenant.id), head_of(test.tenant.id));
    EXPECT_NE(head_of(test.tenant.id), head_of(lund.id));
}

INSTANTIATE_TEST_SUITE_P(Engines, AuditContract, testing::ValuesIn(kEverywhere), name_of);

TEST(SlowAudit, TwentyThousandRowsAreCheckedInSeconds)
{
    TestStore test(Where::memory);
    std::vector<AuditEvent> events(20'000);
    for (std::size_t index = 0; index < events.size(); ++index) {
        events[index].at = kNow;
        events[index].action = "view";
        events[index].actor = "account";
        events[index].resource_id = std::to_string(index);
    }
    const auto work = test.store->begin_write(test.tenant.id);
    const auto start = cpu_time();
    work->audit().append(events);
    const auto appended = cpu_time();
    EXPECT_EQ(work->audit().find_fault({}), std::nullopt);
    const auto checked = cpu_time();
    const auto in_ms = [](auto time) {
        return static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(time).count());
    };
    RecordProperty("append_ms", in_ms(appended - start));
    RecordProperty("check_ms", in_ms(checked - appended));
    EXPECT_LT(in_ms(checked - appended), 20'000);
}

} // namespace samma::store
