#include "store/sqlite/open_store.hpp"
#include "store/test_store.hpp"

#include <gtest/gtest.h>

#include <thread>

namespace samma::store {

namespace {

class UnitOfWorkContract : public testing::TestWithParam<Where> {
  protected:
    AppliedOperation operation(const ChangeContext& context)
    {
        return {context.operation_id, "accept_import", context.actor, context.at, "digest", R"({"added":3})"};
    }

    ImportBatch batch(const ChangeContext& context, const ChangeCount& count)
    {
        return {test.inventor.next_id<ImportBatchId>(),
                context.operation_id,
                "folder",
                context.at,
                context.actor,
                count,
                {},
                {}};
    }

    /// An accepted import, as the one door for writes makes it.
    ImportBatch import(const MasterDataChanges& changes)
    {
        const auto context = test.context();
        const auto work = test.store->begin_write(test.tenant.id);
        const auto imported = batch(context, work->master_data().apply(changes, context).value());
        EXPECT_TRUE(work->imports().record(imported));
        EXPECT_TRUE(work->operations().record(operation(context)));
        work->commit();
        return imported;
    }

    Result<ChangeCount> undo(ImportBatchId id)
    {
        const auto work = test.store->begin_write(test.tenant.id);
        auto count = work->imports().undo(id, test.context());
        if (count)
            work->commit();
        return count;
    }

    TestStore test{GetParam()};
};

std::string by(const Result<ChangeCount>& refused)
{
    if (refused)
        return "undone";
    return refused.error().code == "import.built_on" ? refused.error().values.at(0).second
                                                     : refused.error().code;
}

} // namespace

TEST_P(UnitOfWorkContract, EverythingInItIsStoredOrNothingIs)
{
    const auto data = test.inventor.invent(1, 3);
    const auto context = test.context();
    const auto fill = [&](UnitOfWork& work) {
        const auto count = work.master_data().apply({data, {}, {}}, context).value();
        ASSERT_TRUE(work.imports().record(batch(context, count)));
        ASSERT_TRUE(work.operations().record(operation(context)));
        work.audit().append(AuditEvent{.at = kNow, .action = "import", .actor = "a"});
        work.events().append({0, kNow, "master_data.changed", {}, "all", context.operation_id});
        work.settings().set("language", "sv", context);
    };
    fill(*test.store->begin_write(test.tenant.id));
    {
        const auto work = test.store->begin_read(test.tenant.id);
        EXPECT_EQ(work->master_data().load({}), MasterData());
        EXPECT_TRUE(work->imports().list().empty());
        EXPECT_EQ(work->operations().find(context.operation_id), std::nullopt);
        EXPECT_EQ(work->audit().find_head(), std::nullopt);
        EXPECT_EQ(work->events().last_sequence(), 0);
        EXPECT_EQ(work->events().newest(), std::nullopt);
        EXPECT_EQ(work->settings().find("language"), std::nullopt);
    }
    {
        const auto work = test.store->begin_write(test.tenant.id);
        fill(*work);
        work->commit();
    }
    test.reopen();
    const auto work = test.store->begin_read(test.tenant.id);
    EXPECT_EQ(work->master_data().load({}).clients, data.clients);
    EXPECT_EQ(work->imports().list().size(), 1U);
    EXPECT_EQ(work->operations().find(context.operation_id), operation(context));
    EXPECT_EQ(work->audit().find_head()->sequence, 1);
    EXPECT_EQ(work->events().last_sequence(), 1);
    EXPECT_EQ(work->events().newest(), work->events().load_after(0, 1).front());
    EXPECT_EQ(work->settings().find("language"), (Setting{"language", 1, "sv"}));
}

TEST_P(UnitOfWorkContract, AnOperationIsRecordedOnce)
{
    const auto context = test.context();
    const auto work = test.store->begin_write(test.tenant.id);
    ASSERT_TRUE(work->operations().record(operation(context)));
    const auto again = work->operations().record(operation(context));
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, "store.unique_violation");
    EXPECT_EQ(work->operations().find(test.inventor.next_id<OperationId>()), std::nullopt);
}

TEST_P(UnitOfWorkContract, EventsAreNumberedAndReadFromWhereAListenerStopped)
{
    const auto context = test.context();
    const auto section = test.inventor.next_id<SectionId>();
    const auto work = test.store->begin_write(test.tenant.id);
    const Event of_section{0, kNow, "plan.accepted", section, "p1", context.operation_id};
    EXPECT_EQ(work->events().append(of_section), 1);
    EXPECT_EQ(work->events().append({0, kNow, "master_data.changed", {}, "all", context.operation_id}), 2);
    EXPECT_EQ(work->events().append({0, kNow, "plan.accepted", {}, "p2", context.operation_id}), 3);
    const auto all = work->events().load_after(0, 10);
    ASSERT_EQ(all.size(), 3U);
    auto expected = of_section;
    expected.sequence = 1;
    EXPECT_EQ(all[0], expected);
    EXPECT_EQ(work->events().load_after(1, 1), (std::vector{all[1]}));
    EXPECT_TRUE(work->events().load_after(3, 10).empty());
}

TEST_P(UnitOfWorkContract, ASettingIsReplacedByItsNextVersion)
{
    const auto work = test.store->begin_write(test.tenant.id);
    work->settings().set("language", "sv", test.context());
    EXPECT_EQ(work->settings().set("language", "en", test.context()), (Setting{"language", 2, "en"}));
    EXPECT_EQ(work->settings().find("language"), (Setting{"language", 2, "en"}));
}

TEST_P(UnitOfWorkContract, TheHandbookOfADayIsTheOneThatHoldsThen)
{
    Handbook first;
    first.version = "2026-1";
    Handbook second;
    second.version = "2027-1";
    second.daily_rest = Minutes(12 * 60);
    second.night = {Minutes(1), Minutes(2)};
    second.clock_leeway = Minutes(45);
    const LocalDate new_year{std::chrono::year(2027) / 1 / 1};

    const auto work = test.store->begin_write(test.tenant.id);
    auto& settings = work->settings();
    ASSERT_TRUE(settings.add_handbook({second, {}, {}, new_year, false, "", {}, ""}, test.context()));
    ASSERT_TRUE(
        settings.add_handbook({first, {}, {}, add_days(new_year, -365), false, "", {}, ""}, test.context()));
    EXPECT_EQ(settings.find_handbook(new_year, {})->handbook, second);
    EXPECT_EQ(settings.find_handbook(add_days(new_year, -1), {})->handbook, first);
    EXPECT_EQ(settings.find_handbook(add_days(new_year, -366), {}), std::nullopt);
    EXPECT_EQ(settings.find_handbook("2026-1")->handbook, first);
    EXPECT_EQ(settings.find_handbook("2025-1"), std::nullopt);
    const auto again = settings.add_handbook({first, {}, {}, new_year, false, "", {}, ""}, test.context());
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, "store.unique_violation");
}

TEST_P(UnitOfWorkContract, AnImportThatIsUndoneLeavesTheDataAsTheyWere)
{
    const auto data = test.inventor.invent(2, 6);
    import({data, {}, {}});

    MasterDataChanges changes;
    changes.put = test.inventor.invent(1, 3);
    changes.put.public_holidays = {};
    auto client = data.clients[0];
    client.family_name = Private<std::string>("Nyström");
    changes.put.clients.push_back(client);
    auto person = data.care_workers[0];
    person.delegations = {{test.inventor.next_id<DelegationId>(), "D-new", "insulin", person.employed, {}}};
    changes.put.care_workers.push_back(person);
    changes.put.home_entries.push_back({data.clients[0].id, KeyKind::none, {}, {}, {}, {}});
    changes.ended = {{RecordKind::client_wish, data.client_wishes[0].id.to_string()}};
    changes.reason = "not in the files";
    const auto second = import(changes);
    ASSERT_NE(test.load(), data);

    test.reopen();
    ASSERT_TRUE(undo(second.id));
    EXPECT_EQ(test.load(), data);

    const auto batches = test.store->begin_read(test.tenant.id)->imports().list();
    ASSERT_EQ(batches.size(), 2U);
    const auto found = test.store->begin_read(test.tenant.id)->imports().find(second.id);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->undone_at, kNow);
    EXPECT_EQ(found->undone_by, "coordinator-1");
    EXPECT_EQ(undo(second.id).error().code, "import.already_undone");
    EXPECT_EQ(undo(test.inventor.next_id<ImportBatchId>()).error().code, "import.unknown");
}

TEST_P(UnitOfWorkContract, ImportsAreUndoneOneAfterTheOtherFromTheNewest)
{
    const auto data = test.inventor.invent(1, 4);
    const auto first = import({data, {}, {}});
    MasterDataChanges changes;
    changes.put.clients = {data.clients[0]};
    changes.put.clients[0].born_on = add_days(data.clients[0].born_on, 1);
    const auto second = import(changes);

    EXPECT_EQ(by(undo(first.id)), "change");
    ASSERT_TRUE(undo(second.id));
    ASSERT_TRUE(undo(first.id));
    EXPECT_EQ(test.load(), MasterData());
    // What was undone can be brought in again.
    import({data, {}, {}});
    EXPECT_EQ(test.load(), data);
}

TEST_P(UnitOfWorkContract, AnImportThatAPlanOrALaterRowRestsOnStays)
{
    const auto first = test.inventor.invent(1, 4);
    const auto imported = import({first, {}, {}});
    MasterDataChanges wish;
    wish.put.client_wishes = {first.client_wishes[0]};
    wish.put.client_wishes[0].id = test.inventor.next_id<ClientWishId>();
    wish.put.client_wishes[0].external_id = "";
    ASSERT_TRUE(test.apply(wish));
    EXPECT_EQ(by(undo(imported.id)), "reference");

    {
        const auto work = test.store->begin_write(test.tenant.id);
        ASSERT_TRUE(work->plans().save(test.inventor.invent_plan(first, 5), 0, test.context()));
        work->commit();
    }
    EXPECT_EQ(by(undo(imported.id)), "plan");
    EXPECT_EQ(test.load().clients, first.clients);

    const auto after = test.inventor.invent(1, 2);
    const auto unplanned = import({after, {}, {}});
    EXPECT_EQ(by(undo(unplanned.id)), "undone");
}

INSTANTIATE_TEST_SUITE_P(Engines, UnitOfWorkContract, testing::ValuesIn(kEverywhere), name_of);

TEST(SqliteStore, OpensMakesAndRefusesLikeADatabaseOfItsOwn)
{
    TestDatabase files(Where::file);
    files.close();
    const auto file = files.folder / "city.db";
    {
        const auto store = open_sqlite_store({.file = file}, kNow);
        ASSERT_TRUE(store);
        EXPECT_EQ((*store)->schema_number(), sqlite_migrations().back().number);
        EXPECT_TRUE((*store)->check().empty());
    }
    {
        const auto database = open_sqlite({.file = file}).value();
        const auto transaction = database->begin_write();
        ASSERT_TRUE(transaction->run_script(
            "INSERT INTO schema_migration VALUES (999, 'move_on', "
            "'0000000000000000000000000000000000000000000000000000000000000000', 0)"));
        transaction->commit();
    }
    EXPECT_EQ(open_sqlite_store({.file = file}, kNow).error().code, "store.newer_than_program");
}

TEST(SqliteStore, ALongReadSeesOneStateWhileOthersWrite)
{
    TestStore test(Where::file);
    const auto data = test.inventor.invent(1, 4);
    const auto reading = test.store->begin_read(test.tenant.id);
    EXPECT_EQ(reading->master_data().load({}).clients.size(), 0U);
    std::thread([&] { EXPECT_TRUE(test.apply({data, {}, {}})); }).join();
    EXPECT_EQ(reading->master_data().load({}).clients.size(), 0U);
    EXPECT_EQ(test.load(), data);
}

} // namespace samma::store
