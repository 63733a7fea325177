#include "store/test_store.hpp"

#include <gtest/gtest.h>

namespace samma::store {
namespace {

class MatterStoreTest : public ::testing::TestWithParam<Where> {
  protected:
    MatterStoreTest() { EXPECT_TRUE(test.apply({.put = data, .ended = {}, .reason = {}})); }

    Matter message()
    {
        Matter matter;
        matter.id = test.inventor.next_id<MatterId>();
        matter.section_id = data.sections.front().id;
        matter.recipient = Recipient::team;
        matter.team_id = data.teams.front().id;
        matter.said = "Lördagarna";
        matter.picture = "{}";
        matter.begun_on = LocalDate{std::chrono::year(2026) / 11 / 22};
        return matter;
    }
    MatterStep seen() const
    {
        return {.step = "seen",
                .is_taken = true,
                .note = "på lagmötet",
                .taken_on = LocalDate{std::chrono::year(2026) / 11 / 23},
                .taken_at = {},
                .taken_by = {}};
    }

    TestStore test{GetParam()};
    MasterData data = test.inventor.invent(1, 6);
};

TEST_P(MatterStoreTest, GivesAMatterBackWithItsStepsInTheirOrder)
{
    auto matter = message();
    {
        const auto work = test.store->begin_write(test.tenant.id);
        ASSERT_TRUE(work->matters().begin(matter, test.context()));
        ASSERT_TRUE(work->matters().add_step(matter.id, seen(), test.context()));
        auto back = seen();
        back.is_taken = false;
        ASSERT_TRUE(work->matters().add_step(matter.id, back, test.context()));
        work->commit();
    }
    test.reopen();
    const auto found = test.store->begin_read(test.tenant.id)->matters().find(matter.id);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->begun_at, kNow);
    EXPECT_EQ(found->begun_by, "coordinator-1");
    ASSERT_EQ(found->steps.size(), 2U);
    EXPECT_TRUE(found->steps.front().is_taken);
    EXPECT_FALSE(found->steps.back().is_taken);
    EXPECT_EQ(found->steps.back().taken_at, kNow);
    auto told = *found;
    told.begun_at = {};
    told.begun_by.clear();
    told.steps.clear();
    EXPECT_EQ(told, matter);
}

TEST_P(MatterStoreTest, ListsOfOneKindInOneSectionTheNewestFirst)
{
    const auto first = message();
    const auto second = message();
    auto other = message();
    other.kind = MatterKind::new_client;
    other.client_id = data.clients.front().id;
    other.recipient.reset();
    other.team_id.reset();
    const auto work = test.store->begin_write(test.tenant.id);
    for (const auto& [matter, hours] : {std::pair(first, 0), std::pair(second, 1), std::pair(other, 2)}) {
        auto context = test.context();
        context.at += std::chrono::hours(hours);
        ASSERT_TRUE(work->matters().begin(matter, context));
    }
    const auto messages = work->matters().list(first.section_id, MatterKind::balance_message);
    ASSERT_EQ(messages.size(), 2U);
    EXPECT_EQ(messages.front().id, second.id);
    EXPECT_EQ(work->matters().list(first.section_id, MatterKind::new_client).size(), 1U);
    EXPECT_TRUE(work->matters().list(test.inventor.next_id<SectionId>(), MatterKind::new_client).empty());
}

TEST_P(MatterStoreTest, RefusesAStepOfWhatIsNotThereAndAMessageToNobody)
{
    {
        const auto work = test.store->begin_write(test.tenant.id);
        EXPECT_FALSE(work->matters().add_step(test.inventor.next_id<MatterId>(), seen(), test.context()));
    }
    auto nobody = message();
    nobody.recipient.reset();
    const auto work = test.store->begin_write(test.tenant.id);
    EXPECT_EQ(work->matters().begin(nobody, test.context()).error().code, "store.check_violation");
}

INSTANTIATE_TEST_SUITE_P(Engines, MatterStoreTest, testing::ValuesIn(kEverywhere), name_of);

} // namespace
} // namespace samma::store
