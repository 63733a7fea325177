#include "base/cpu_time_for_tests.hpp"
#include "store/test_store.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

namespace samma::store {

namespace {

class MasterDataContract : public testing::TestWithParam<Where> {
  protected:
    /// Stored data of three sections with their people.
    MasterData given(int sections = 3, int clients = 8)
    {
        auto data = test.inventor.invent(sections, clients);
        EXPECT_TRUE(test.apply({data, {}, {}}));
        return data;
    }

    std::string code_of(const Result<ChangeCount>& result) { return result ? "" : result.error().code; }

    TestStore test{GetParam()};
};

} // namespace

TEST_P(MasterDataContract, WhatIsStoredComesBackEqual)
{
    for (int round = 0; round < 10; ++round) {
        TestStore fresh(GetParam());
        MasterDataInventor inventor(static_cast<std::uint64_t>(round));
        const auto data = inventor.invent(1 + round % 3, 12);
        ASSERT_TRUE(fresh.apply({data, {}, {}}));
        fresh.reopen();
        EXPECT_EQ(fresh.load(), data) << "seed " << round;
    }
}

TEST_P(MasterDataContract, CountsWhatIsNewAndTheSameAgainChangesNothing)
{
    const auto data = test.inventor.invent(1, 4);
    const auto first = test.apply({data, {}, {}});
    ASSERT_TRUE(first);
    EXPECT_GT(first->added, 50);
    EXPECT_EQ(first->changed, 0);
    EXPECT_EQ(test.apply({data, {}, {}}), (ChangeCount{0, 0, 0}));
}

TEST_P(MasterDataContract, AChangedRowReplacesWhatItSaid)
{
    auto data = given();
    data.clients[1].given_name = Private<std::string>("Berit");
    data.service_schedules[2].valid.until.reset();
    MasterDataChanges changes;
    changes.put.clients = {data.clients[1]};
    changes.put.service_schedules = {data.service_schedules[2]};
    const auto count = test.apply(changes);
    ASSERT_TRUE(count);
    EXPECT_LE(count->changed, 2);
    EXPECT_GE(count->changed, 1);
    EXPECT_EQ(test.load(), data);
}

TEST_P(MasterDataContract, DelegationsAndEntriesThatAreLeftOutOfTheirWholeAreEnded)
{
    auto data = given();
    const auto with_delegations =
        std::find_if(data.care_workers.begin(), data.care_workers.end(),
                     [](const CareWorker& person) { return !person.delegations.empty(); });
    const auto with_entries =
        std::find_if(data.service_schedules.begin(), data.service_schedules.end(),
                     [](const ServiceSchedule& schedule) { return schedule.entries.size() >= 3; });
    ASSERT_NE(with_delegations, data.care_workers.end());
    ASSERT_NE(with_entries, data.service_schedules.end());
    const auto dropped = with_delegations->delegations.front();
    with_delegations->delegations.erase(with_delegations->delegations.begin());
    std::swap(with_entries->entries[0], with_entries->entries[2]);
    with_entries->entries.pop_back();

    MasterDataChanges changes;
    changes.put.care_workers = {*with_delegations};
    changes.put.service_schedules = {*with_entries};
    const auto count = test.apply(changes);
    ASSERT_TRUE(count);
    EXPECT_EQ(count->ended, 1 + 1);
    EXPECT_EQ(test.load(), data);

    with_delegations->delegations.push_back(dropped);
    changes.put.care_workers = {*with_delegations};
    ASSERT_TRUE(test.apply(changes));
    EXPECT_EQ(test.load(), data);
}

TEST_P(MasterDataContract, AnEndedRowIsGoneFromTheDataButKeepsItsIdentity)
{
    auto data = given();
    const auto wish = data.client_wishes[1];
    EXPECT_EQ(test.apply({{}, {{RecordKind::client_wish, wish.id.to_string()}}, "left out"}),
              (ChangeCount{0, 0, 1}));
    data.client_wishes.erase(data.client_wishes.begin() + 1);
    EXPECT_EQ(test.load(), data);

    const auto book = test.store->begin_read(test.tenant.id)->master_data().load_id_book();
    const IdBookEntry expected{RecordKind::client_wish, wish.external_id, wish.id.uuid(), true};
    EXPECT_EQ(std::count(book.begin(), book.end(), expected), 1);

    data.client_wishes.insert(data.client_wishes.begin() + 1, wish);
    MasterDataChanges again;
    again.put.client_wishes = {wish};
    EXPECT_EQ(test.apply(again), (ChangeCount{1, 0, 0}));
    EXPECT_EQ(test.load(), data);
}

TEST_P(MasterDataContract, TheIdBookNamesEveryRowThatTheImportingSystemNamed)
{
    const auto data = given();
    std::size_t expected = data.sections.size() + data.teams.size() + data.addresses.size() +
                           data.clients.size() + data.client_absences.size() + data.client_wishes.size() +
                           data.granted_services.size() + data.service_schedules.size() +
                           data.care_workers.size() + data.contact_appointments.size() +
                           data.roster_rows.size() + data.reserved_times.size() + data.extra_shifts.size() +
                           data.absences.size() + data.performed_visits.size();
    for (const auto& schedule : data.service_schedules)
        expected += schedule.entries.size();
    for (const auto& person : data.care_workers)
        expected += person.delegations.size();
    const auto book = test.store->begin_read(test.tenant.id)->master_data().load_id_book();
    EXPECT_EQ(book.size(), expected);
    const IdBookEntry team{RecordKind::team, data.teams[0].external_id, data.teams[0].id.uuid(), false};
    EXPECT_EQ(std::count(book.begin(), book.end(), team), 1);
}

TEST_P(MasterDataContract, NothingThatHoldsMayNameARowThatHasEnded)
{
    const auto data = given();
    const auto client = data.clients.front().id.to_string();
    const auto refused = test.apply({{}, {{RecordKind::client, client}}, "left out"});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "store.dangling_reference");
    EXPECT_EQ(refused.error().values[1], (std::pair<std::string, std::string>("names", client)));
    EXPECT_EQ(test.load(), data);
}

TEST_P(MasterDataContract, AClientIsEndedWithAllThatNamesThemButTheHistoryStays)
{
    auto data = given();
    const auto client = data.clients.front().id;
    ClientRelative relative;
    relative.id = test.inventor.next_id<ClientRelativeId>();
    relative.client_id = client;
    relative.wants_to_be_told = true;
    MasterDataChanges of_relative;
    of_relative.put_relatives = {relative};
    ASSERT_TRUE(test.apply(of_relative));
    MasterDataChanges changes{{}, {{RecordKind::client, client.to_string()}}, "moved away"};
    const auto end_of_client = [&](RecordKind kind, auto& rows) {
        std::erase_if(rows, [&](const auto& row) {
            if (row.client_id != client)
                return false;
            changes.ended.push_back({kind, row.id.to_string()});
            return true;
        });
    };
    end_of_client(RecordKind::client_absence, data.client_absences);
    end_of_client(RecordKind::client_wish, data.client_wishes);
    end_of_client(RecordKind::granted_service, data.granted_services);
    end_of_client(RecordKind::service_schedule, data.service_schedules);
    end_of_client(RecordKind::contact_appointment, data.contact_appointments);
    std::erase_if(data.home_entries, [&](const HomeEntry& entry) { return entry.client_id == client; });
    data.clients.erase(data.clients.begin());

    ASSERT_TRUE(test.apply(changes));
    EXPECT_EQ(test.load(), data);
    EXPECT_TRUE(test.store->begin_read(test.tenant.id)->master_data().load_relatives(client).empty());
}

TEST_P(MasterDataContract, ARelativeIsFoundAsWrittenWhenToBeTold)
{
    const auto data = given();
    ClientRelative relative;
    relative.id = test.inventor.next_id<ClientRelativeId>();
    relative.client_id = data.clients.front().id;
    relative.kind = ClientRelativeKind::legal_representative;
    relative.name = Private(std::string("Maj Ek"));
    relative.phone = Private(std::string("040-000 00 00"));
    relative.wants_to_be_told = true;
    relative.valid.from = data.clients.front().served.from;
    auto silent = relative;
    silent.id = test.inventor.next_id<ClientRelativeId>();
    silent.wants_to_be_told = false;
    MasterDataChanges changes;
    changes.put_relatives = {relative, silent};
    ASSERT_TRUE(test.apply(changes));

    test.reopen();
    const auto found = [&] {
        return test.store->begin_read(test.tenant.id)->master_data().load_relatives(relative.client_id);
    };
    EXPECT_EQ(found(), std::vector{relative});
    ASSERT_TRUE(test.apply({{}, {{RecordKind::client_relative, silent.id.to_string()}}, "moved"}));
    ASSERT_TRUE(test.apply({{}, {{RecordKind::client_relative, relative.id.to_string()}}, "moved"}));
    EXPECT_TRUE(found().empty());
}

TEST_P(MasterDataContract, ARowThatATableRefusesLeavesNothingOfTheOthers)
{
    const auto before = given(1, 4);
    auto more = test.inventor.invent(1, 2);

    auto nowhere = more;
    nowhere.clients[1].team_id = test.inventor.next_id<TeamId>();
    EXPECT_EQ(code_of(test.apply({nowhere, {}, {}})), "store.foreign_key_violation");

    auto twice = more;
    twice.teams[1].external_id = before.teams[0].external_id;
    const auto refused = test.apply({twice, {}, {}});
    EXPECT_EQ(code_of(refused), "store.unique_violation");
    EXPECT_NE(refused.error().at.find("team.external_id"), std::string::npos);

    auto negative = more;
    negative.granted_services[0].granted_per_month = Minutes(-1);
    EXPECT_EQ(code_of(test.apply({negative, {}, {}})), "store.check_violation");

    EXPECT_EQ(test.load(), before);
    EXPECT_TRUE(test.apply({more, {}, {}}));
}

TEST_P(MasterDataContract, HomeEntriesComeOnlyWhenAskedFor)
{
    auto data = given(1, 4);
    data.home_entries.clear();
    EXPECT_EQ(test.load({}), data);
}

TEST_P(MasterDataContract, ASectionComesWithItsNightPatrolAndNothingOfOthers)
{
    // Sections 0 to 2 and the night patrol 3 form one resource area, section 4 another.
    const auto data = given(5, 6);
    const auto part = test.load({data.sections[1].id, {}, HomeEntries::include});
    EXPECT_EQ(part.sections, (std::vector{data.sections[1], data.sections[3]}));

    const auto is_in = [&](SectionId id) { return id == data.sections[1].id || id == data.sections[3].id; };
    auto expected = data;
    std::erase_if(expected.clients, [&](const Client& client) { return !is_in(client.section_id); });
    std::erase_if(expected.care_workers, [&](const CareWorker& person) { return !is_in(person.section_id); });
    std::erase_if(expected.teams, [&](const Team& team) { return !is_in(team.section_id); });
    EXPECT_EQ(part.clients, expected.clients);
    EXPECT_EQ(part.care_workers, expected.care_workers);
    EXPECT_EQ(part.teams, expected.teams);
    EXPECT_EQ(part.addresses.size(), expected.clients.size() + 2);
    EXPECT_EQ(part.service_schedules.size(), expected.clients.size());
    EXPECT_EQ(part.home_entries.size(), expected.clients.size());
    EXPECT_EQ(part.performed_visits.size(), 3 * expected.clients.size());
    EXPECT_EQ(part.roster_rows.size(), 4 * expected.care_workers.size());
    EXPECT_EQ(part.reserved_times.size(), 2U * 2U);
    EXPECT_EQ(part.public_holidays, data.public_holidays);
    for (const auto& schedule : part.service_schedules)
        EXPECT_EQ(std::count(data.service_schedules.begin(), data.service_schedules.end(), schedule), 1);
}

TEST_P(MasterDataContract, ANightPatrolComesWithAllSectionsOfItsResourceArea)
{
    const auto data = given(5, 4);
    const auto part = test.load({data.sections[3].id, {}, HomeEntries::leave_out});
    EXPECT_EQ(part.sections, std::vector(data.sections.begin(), data.sections.begin() + 4));
    EXPECT_EQ(part.clients.size(), 4U * 4U);
    EXPECT_EQ(test.load({test.inventor.next_id<SectionId>(), {}, HomeEntries::include}).clients.size(), 0U);
}

TEST_P(MasterDataContract, PerformedVisitsMayBeLimitedToTheRecentOnes)
{
    auto data = given(2, 6);
    const auto since = kNow;
    std::erase_if(data.performed_visits,
                  [&](const PerformedVisit& visit) { return visit.starts_at < since; });
    ASSERT_FALSE(data.performed_visits.empty());
    EXPECT_EQ(test.load({{}, since, HomeEntries::include}), data);
    const auto part = test.load({data.sections[0].id, since, HomeEntries::include});
    EXPECT_EQ(part.performed_visits.size() +
                  test.load({data.sections[1].id, since, {}}).performed_visits.size(),
              data.performed_visits.size());
}

TEST_P(MasterDataContract, OneMunicipalityNeverSeesTheOthers)
{
    const auto data = given(1, 4);
    const Tenant other{test.inventor.next_id<TenantId>(), "Lund", "Europe/Stockholm"};
    {
        const auto work = test.store->begin_write(other.id);
        ASSERT_TRUE(work->tenants().add(other, kNow));
        EXPECT_EQ(work->master_data().load({}), MasterData());
        EXPECT_TRUE(work->master_data().load_id_book().empty());
        // The same identities and external ids are free for use there.
        ASSERT_TRUE(work->master_data().apply({data, {}, {}}, test.context()));
        auto changed = data;
        changed.clients[0].given_name = Private<std::string>("Lundensare");
        ASSERT_TRUE(work->master_data().apply({changed, {}, {}}, test.context()));
        work->commit();
    }
    EXPECT_EQ(test.load(), data);
}

INSTANTIATE_TEST_SUITE_P(Engines, MasterDataContract, testing::ValuesIn(kEverywhere), name_of);

TEST(SlowMasterData, TwentyThousandRowsAreStoredAndReadInSeconds)
{
    TestStore test(Where::file);
    const auto data = test.inventor.invent(10, 140);
    const auto start = cpu_time();
    const auto count = test.apply({data, {}, {}});
    const auto stored = cpu_time();
    ASSERT_TRUE(count);
    const auto loaded = test.load();
    const auto read = cpu_time();
    EXPECT_EQ(loaded, data);
    RecordProperty("rows", count->added);
    const auto in_ms = [](auto time) {
        return static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(time).count());
    };
    RecordProperty("store_ms", in_ms(stored - start));
    RecordProperty("load_ms", in_ms(read - stored));
    EXPECT_GT(count->added, 20'000);
    // Ten times what is needed without sanitizers.
    EXPECT_LT(in_ms(stored - start), 20'000);
    EXPECT_LT(in_ms(read - stored), 5'000);
}

} // namespace samma::store
