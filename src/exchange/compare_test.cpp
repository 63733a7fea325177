#include "exchange/compare.hpp"
#include "exchange/random_data_test.hpp"
#include "exchange/read.hpp"
#include "exchange/write.hpp"

#include <gtest/gtest.h>

namespace samma::exchange {

namespace {

using namespace std::chrono;

constexpr LocalDate kToday{year(2026), November, day(30)};

/// A world whose rows are all in force on the day of the import.
MasterData world()
{
    Random random(7);
    auto data = random_data(random);
    const Validity in_force{LocalDate(year(2026), January, day(1)), std::nullopt};
    for (auto& client : data.clients)
        client.served = in_force;
    for (auto& care_worker : data.care_workers)
        care_worker.employed = in_force;
    data.care_workers.front().delegations.clear();
    Delegation delegation{};
    delegation.id = DelegationId(Uuid::from_time(1, 1, 1));
    delegation.external_id = "D-extra";
    delegation.task = "insulin";
    delegation.valid = in_force;
    data.care_workers.front().delegations.push_back(delegation);
    return data;
}

CompareOptions all_present()
{
    CompareOptions options;
    for (std::size_t kind = 0; kind < kFileKindCount; ++kind)
        options.present.push_back(static_cast<FileKind>(kind));
    options.imported_on = kToday;
    return options;
}

const ChangeCounts& counts(const ImportChanges& changes, FileKind kind)
{
    return changes.counts[static_cast<std::size_t>(kind)];
}

} // namespace

TEST(Compare, FindsNoChangesWhenTheSameFilesComeTwice)
{
    const TestFolder folder;
    ASSERT_TRUE(write_directory(world(), folder.path()).has_value());
    CountingIds source;
    KnownIds none({}, source);
    const auto first = read_directory(folder.path(), Mapping(), none);
    ASSERT_TRUE(first.is_good());
    const auto stored = compare({}, first.data, {first.present, kToday});
    EXPECT_FALSE(stored.is_empty());
    EXPECT_EQ(counts(stored, FileKind::clients).added, 4U);
    EXPECT_TRUE(stored.rows_to_store() == first.data);

    KnownIds known(first.data, source);
    const auto second = read_directory(folder.path(), Mapping(), known);
    auto options = all_present();
    options.ends_missing = true;
    const auto again = compare(first.data, second.data, options);
    EXPECT_TRUE(again.is_empty());
    for (const auto& of_kind : again.counts)
        EXPECT_EQ(of_kind, ChangeCounts{});
}

TEST(Compare, TellsAddedFromChangedFromEnded)
{
    const auto before = world();
    auto after = before;
    after.clients[0].has_pets = !after.clients[0].has_pets;
    after.clients[1].served.until = LocalDate(year(2026), December, day(31));
    after.clients[2].id = ClientId(Uuid::from_time(2, 2, 2));

    const auto changes = compare(before, after, all_present());

    ASSERT_EQ(changes.clients.changed.size(), 1U);
    EXPECT_EQ(changes.clients.changed[0].before.has_pets, before.clients[0].has_pets);
    EXPECT_EQ(changes.clients.changed[0].after.has_pets, after.clients[0].has_pets);
    ASSERT_EQ(changes.clients.ended.size(), 1U);
    EXPECT_EQ(changes.clients.ended[0].before.id, before.clients[1].id);
    ASSERT_EQ(changes.clients.added.size(), 1U);
    ASSERT_EQ(changes.clients.missing.size(), 1U);
    EXPECT_EQ(changes.clients.missing[0].id, before.clients[2].id);
    EXPECT_EQ(changes.rows_to_store().clients.size(), 3U);
}

TEST(Compare, LetsWhatIsMissingStayUnlessItIsToldToEndIt)
{
    const auto before = world();
    auto after = before;
    after.clients.pop_back();

    const auto kept = compare(before, after, all_present());
    EXPECT_EQ(kept.clients.missing.size(), 1U);
    EXPECT_TRUE(kept.is_empty());

    auto options = all_present();
    options.ends_missing = true;
    const auto ended = compare(before, after, options);
    ASSERT_EQ(ended.clients.ended.size(), 1U);
    EXPECT_EQ(ended.clients.ended[0].after.served.until, kToday);
    EXPECT_TRUE(ended.clients.missing.empty());
}

TEST(Compare, EndsWhatHasNotStartedOnItsFirstDay)
{
    auto before = world();
    before.clients.back().served.from = LocalDate(year(2027), March, day(1));
    auto after = before;
    after.clients.pop_back();
    auto options = all_present();
    options.ends_missing = true;
    const auto ended = compare(before, after, options);
    ASSERT_EQ(ended.clients.ended.size(), 1U);
    EXPECT_EQ(ended.clients.ended[0].after.served.until, before.clients.back().served.from);
}

TEST(Compare, SaysNothingIsMissingOfAKindThatTheFilesDoNotHold)
{
    const auto before = world();
    auto after = before;
    after.clients.clear();
    for (auto& care_worker : after.care_workers)
        care_worker.delegations.clear();
    CompareOptions options;
    options.present = {FileKind::care_workers};
    options.imported_on = kToday;
    options.ends_missing = true;
    const auto changes = compare(before, after, options);
    EXPECT_TRUE(changes.is_empty());
    EXPECT_TRUE(changes.clients.missing.empty());
}

TEST(Compare, SaysNothingIsMissingOfSectionsThatTheFilesDoNotSpeakOf)
{
    const auto before = world();
    MasterData after;
    after.sections = {before.sections[0]};
    after.teams = {before.teams[0]};
    auto options = all_present();
    options.ends_missing = true;
    const auto changes = compare(before, after, options);
    EXPECT_FALSE(changes.clients.ended.empty() && changes.care_workers.ended.empty());
    for (const auto& change : changes.clients.ended)
        EXPECT_EQ(change.before.section_id, before.sections[0].id);
    for (const auto& change : changes.care_workers.ended)
        EXPECT_EQ(change.before.section_id, before.sections[0].id);
    EXPECT_TRUE(changes.performed_visits.missing.empty());
    EXPECT_TRUE(changes.addresses.missing.empty());
}

TEST(Compare, KeepsAndEndsDelegationsInsideTheirCareWorker)
{
    const auto before = world();
    auto after = before;
    after.care_workers.front().delegations.clear();

    const auto kept = compare(before, after, all_present());
    EXPECT_TRUE(kept.care_workers.changed.empty());
    EXPECT_EQ(counts(kept, FileKind::delegations).missing, 1U);

    auto options = all_present();
    options.ends_missing = true;
    const auto ended = compare(before, after, options);
    ASSERT_EQ(ended.care_workers.changed.size(), 1U);
    EXPECT_EQ(ended.care_workers.changed[0].after.delegations[0].valid.until, kToday);
    EXPECT_EQ(counts(ended, FileKind::delegations).ended, 1U);
}

TEST(Compare, TakesAMissingEntryOutOfItsScheduleWhenToldToEndIt)
{
    auto before = world();
    auto& schedule = before.service_schedules.front();
    schedule.valid = {LocalDate(year(2026), January, day(1)), std::nullopt};
    ScheduleEntry entry;
    entry.id = ScheduleEntryId(Uuid::from_time(3, 3, 3));
    schedule.entries.push_back(entry);
    auto after = before;
    after.service_schedules.front().entries.pop_back();

    EXPECT_TRUE(compare(before, after, all_present()).is_empty());
    auto options = all_present();
    options.ends_missing = true;
    const auto ended = compare(before, after, options);
    ASSERT_EQ(ended.service_schedules.changed.size(), 1U);
    EXPECT_EQ(ended.service_schedules.changed[0].after.entries, after.service_schedules.front().entries);
    EXPECT_EQ(counts(ended, FileKind::schedule_entries).ended, 1U);
}

} // namespace samma::exchange
