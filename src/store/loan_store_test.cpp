#include "store/test_store.hpp"

#include <gtest/gtest.h>

namespace samma::store {
namespace {

class LoanStoreTest : public ::testing::TestWithParam<Where> {
  protected:
    LoanStoreTest() { EXPECT_TRUE(test.apply({.put = data, .ended = {}, .reason = {}})); }

    ShiftLoan loan(int day = 0)
    {
        ShiftLoan made{
            .id = {},
            .lending_section_id = data.sections[0].id,
            .borrowing_section_id = data.sections[1].id,
            .care_worker_id = data.care_workers.front().id,
            .shift_id = test.inventor.next_id<ShiftId>(),
            .mode = TravelMode::bike,
            .shift_kind = ShiftKind::evening,
            .visit_id = test.inventor.next_id<VisitId>(),
            .part = 1,
            .address_id = data.addresses.front().id,
            .on = add_days(kDay, day),
            .time = {kNow + std::chrono::hours(24 * day), kNow + std::chrono::hours(24 * day + 1)}};
        made.id = id_of(made);
        return made;
    }
    Result<void> add(const ShiftLoan& loan)
    {
        const auto work = test.store->begin_write(test.tenant.id);
        SAMMA_CHECK(work->loans().add(loan, test.context()));
        work->commit();
        return {};
    }
    void end(const ShiftLoan& loan)
    {
        const auto work = test.store->begin_write(test.tenant.id);
        ASSERT_TRUE(work->loans().end(loan.id, test.context()));
        work->commit();
    }
    std::vector<ShiftLoan> of_section(std::size_t number, DateRange dates)
    {
        return test.store->begin_read(test.tenant.id)->loans().load(data.sections[number].id, dates);
    }

    static constexpr LocalDate kDay{std::chrono::year(2026) / 11 / 18};
    static constexpr DateRange kWeek{kDay, std::chrono::year(2026) / 11 / 25};
    TestStore test{GetParam()};
    MasterData data = test.inventor.invent(3, 6);
};

TEST_P(LoanStoreTest, BothSectionsReadTheSameLoanAfterARestart)
{
    const auto later = loan(2);
    const auto first = loan();
    ASSERT_TRUE(add(later));
    ASSERT_TRUE(add(first));

    test.reopen();

    EXPECT_EQ(of_section(0, kWeek), (std::vector{first, later}));
    EXPECT_EQ(of_section(1, kWeek), (std::vector{first, later}));
    EXPECT_TRUE(of_section(2, kWeek).empty());
    EXPECT_EQ(of_section(0, {kDay, add_days(kDay, 2)}), (std::vector{first}))
        << "its day is not in the dates";
}

TEST_P(LoanStoreTest, ALoanThatHasEndedIsReadNoMoreUntilItIsMadeAgain)
{
    const auto made = loan();
    ASSERT_TRUE(add(made));
    end(made);
    EXPECT_TRUE(of_section(0, kWeek).empty());

    ASSERT_TRUE(add(made));
    EXPECT_EQ(of_section(1, kWeek), (std::vector{made}));
}

TEST_P(LoanStoreTest, OnePartOfAVisitIsBorrowedForOnce)
{
    const auto made = loan();
    auto second = loan();
    second.visit_id = made.visit_id;
    second.id = id_of(second);
    ASSERT_TRUE(add(made));

    const auto refused = add(second);

    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, "store.unique_violation");
    end(made);
    EXPECT_TRUE(add(second)) << "the first has ended";
}

TEST_P(LoanStoreTest, NobodyIsLentToHerOwnSectionOrFromNowhere)
{
    auto to_herself = loan();
    to_herself.borrowing_section_id = to_herself.lending_section_id;
    EXPECT_FALSE(add(to_herself).has_value());
    auto of_nobody = loan();
    of_nobody.care_worker_id = test.inventor.next_id<CareWorkerId>();
    EXPECT_FALSE(add(of_nobody).has_value());
}

INSTANTIATE_TEST_SUITE_P(Engines, LoanStoreTest, testing::ValuesIn(kEverywhere), name_of);

} // namespace
} // namespace samma::store
