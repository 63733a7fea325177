#include "exchange/change_list.hpp"
#include "exchange/random_data_test.hpp"
#include "exchange/tables.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace samma::exchange {

namespace {

constexpr LocalDate kToday{std::chrono::year(2026), std::chrono::November, std::chrono::day(30)};

MasterData world()
{
    Random random(7);
    auto data = random_data(random);
    const Validity in_force{LocalDate(std::chrono::year(2026) / 1 / 1), std::nullopt};
    for (auto& client : data.clients)
        client.served = in_force;
    for (auto& care_worker : data.care_workers)
        care_worker.employed = in_force;
    Delegation delegation{};
    delegation.id = DelegationId(Uuid::from_time(1, 1, 1));
    delegation.external_id = "D-extra";
    delegation.task = "insulin";
    delegation.valid = in_force;
    data.care_workers.front().delegations = {delegation};
    return data;
}

std::vector<RowChange> changes_between(const MasterData& before, const MasterData& after,
                                       bool ends_missing = false)
{
    CompareOptions options;
    for (std::size_t kind = 0; kind < kFileKindCount; ++kind)
        options.present.push_back(static_cast<FileKind>(kind));
    options.imported_on = kToday;
    options.ends_missing = ends_missing;
    const auto changes = compare(before, after, options);
    auto list = list_changes(before, after, changes);
    for (std::size_t kind = 0; kind < kFileKindCount; ++kind) {
        const auto of = [&](ChangeKind change) {
            return static_cast<std::size_t>(
                std::count_if(list.begin(), list.end(), [&](const RowChange& row) {
                    return row.kind == static_cast<FileKind>(kind) && row.change == change;
                }));
        };
        EXPECT_EQ(of(ChangeKind::added), changes.counts[kind].added);
        EXPECT_EQ(of(ChangeKind::missing), changes.counts[kind].missing);
    }
    return list;
}

} // namespace

TEST(ChangeList, NamesEveryRowOfAFirstImport)
{
    const auto data = world();
    const auto list = changes_between({}, data);
    EXPECT_TRUE(std::all_of(list.begin(), list.end(),
                            [](const RowChange& row) { return row.change == ChangeKind::added; }));
    EXPECT_TRUE(
        std::any_of(list.begin(), list.end(), [](const RowChange& row) { return row.id == "D-extra"; }));
}

TEST(ChangeList, NamesTheColumnsThatBecomeOthers)
{
    const auto before = world();
    auto after = before;
    after.clients[0].external_id = "B-1";
    after.clients[1].external_id = "B-2";
    auto was = after;
    after.clients[0].has_pets = !after.clients[0].has_pets;
    after.clients[1].served.until = LocalDate(std::chrono::year(2026) / 12 / 31);
    after.care_workers.front().delegations.front().task = "medication";

    const auto list = changes_between(was, after);

    EXPECT_EQ(list,
              (std::vector<RowChange>{{FileKind::delegations, ChangeKind::changed, "D-extra", {"uppgift"}},
                                      {FileKind::clients, ChangeKind::changed, "B-1", {"husdjur"}},
                                      {FileKind::clients, ChangeKind::ended, "B-2", {"till_och_med"}}}));
}

TEST(ChangeList, NamesWhatIsMissingAndWhatThatEnds)
{
    auto before = world();
    before.clients.back().external_id = "B-last";
    auto after = before;
    after.clients.pop_back();
    after.care_workers.front().delegations.clear();

    EXPECT_EQ(changes_between(before, after),
              (std::vector<RowChange>{{FileKind::delegations, ChangeKind::missing, "D-extra", {}},
                                      {FileKind::clients, ChangeKind::missing, "B-last", {}}}));
    EXPECT_EQ(changes_between(before, after, true),
              (std::vector<RowChange>{{FileKind::delegations, ChangeKind::ended, "D-extra", {"till_och_med"}},
                                      {FileKind::clients, ChangeKind::ended, "B-last", {"till_och_med"}}}));
}

} // namespace samma::exchange
