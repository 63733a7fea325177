#include "support/draw.hpp"

#include "care/shift_loan.hpp"

#include <gtest/gtest.h>

namespace samma {

namespace {

using test::draw;

constexpr const char* kLender = R"(
            07    08    09    10    11
Usk_1       [=========mmm===========]
Client_7      <-20->
Usk_1: Client_7 07:20
)";

/// Usk_1 lent to S02 from 10:00 to 10:30.
LoanTerms loan_of(const test::DrawnDay& day, std::string_view from = "10:00",
                  std::string_view until = "10:30")
{
    LoanTerms terms;
    terms.care_worker = day.care_worker("Usk_1");
    terms.other.id = SectionId(Uuid::derived(Uuid(), "S02"));
    terms.other.name = "S02";
    terms.address.id = AddressId(Uuid::derived(Uuid(), "home of another section's client"));
    terms.loan = {.id = {},
                  .lending_section_id = day.period.section().id,
                  .borrowing_section_id = terms.other.id,
                  .care_worker_id = terms.care_worker.id,
                  .shift_id = day.shift("Usk_1").id,
                  .mode = TravelMode::bike,
                  .visit_id = VisitId(Uuid::derived(Uuid(), "visit of another section")),
                  .address_id = terms.address.id,
                  .on = day.period.dates().from,
                  .time = {day.at(from), day.at(until)}};
    terms.loan.id = id_of(terms.loan);
    return terms;
}

PlanningPeriod with(const PlanningPeriod& period, const LoanTerms& terms)
{
    PeriodChanges changes;
    changes.loans = {terms};
    return period.with(changes);
}

/// The same loan as the other section has it, with this section's day as the borrower's.
LoanTerms turned_round(LoanTerms terms)
{
    std::swap(terms.loan.lending_section_id, terms.loan.borrowing_section_id);
    return terms;
}

} // namespace

TEST(ShiftLoan, TakesItsTimeOutOfTheLendersShiftAtTheClientsHome)
{
    const auto day = draw(kLender);
    const LoanTerms terms = loan_of(day);

    const PlanningPeriod period = with(day.period, terms);

    const Shift& shift = *period.find_shift(terms.loan.shift_id);
    ASSERT_EQ(shift.reserved.size(), 2U);
    EXPECT_EQ(shift.reserved[0].kind, ReservedKind::team_meeting);
    EXPECT_TRUE(shift.reserved[1].is_lent());
    EXPECT_EQ(shift.reserved[1].time, terms.loan.time);
    EXPECT_EQ(shift.place_of(shift.reserved[1]), terms.address.id);
    EXPECT_EQ(shift.place_of(shift.reserved[0]), shift.office_id);
    EXPECT_EQ(period.places().size(), day.period.places().size() + 1);
    EXPECT_EQ(period.find_loan(shift, shift.reserved[1])->other.name, "S02");
    EXPECT_EQ(period.find_loan(shift, shift.reserved[0]), nullptr);
    EXPECT_FALSE(period.is_borrowed(terms.care_worker.id));
}

TEST(ShiftLoan, GivesTheBorrowerAPersonOfNoTeamForExactlyThatTime)
{
    const auto day = draw(kLender);
    LoanTerms terms = turned_round(loan_of(day));
    terms.care_worker.id = CareWorkerId(Uuid::derived(Uuid(), "somebody of another section"));
    terms.loan.care_worker_id = terms.care_worker.id;

    const PlanningPeriod period = with(day.period, terms);

    EXPECT_TRUE(period.is_borrowed(terms.care_worker.id));
    EXPECT_EQ(period.find_care_worker(terms.care_worker.id)->team_id, std::nullopt);
    const Shift* shift = period.find_shift(terms.loan.borrowed_shift_id());
    ASSERT_NE(shift, nullptr);
    EXPECT_EQ(shift->time, terms.loan.time);
    EXPECT_EQ(shift->office_id, terms.address.id);
    EXPECT_EQ(shift->mode, TravelMode::bike);
    EXPECT_EQ(period.relation_of(day.client("Client_7").id, terms.care_worker.id, terms.loan.on),
              StaffRelation::other);
}

TEST(ShiftLoan, HoldsNoMoreWhereTheShiftHasGoneOrItsTimeIsTaken)
{
    const auto day = draw(kLender);

    EXPECT_EQ(with(day.period, loan_of(day, "08:30", "09:00")).loans().size(), 0U)
        << "the team meets at 08:40";
    EXPECT_EQ(with(day.period, loan_of(day, "10:45", "11:15")).loans().size(), 0U)
        << "the shift ends at 11:00";
    LoanTerms of_gone_shift = loan_of(day);
    of_gone_shift.loan.shift_id = ShiftId(Uuid::derived(Uuid(), "no such shift"));
    EXPECT_EQ(with(day.period, of_gone_shift).loans().size(), 0U);
    EXPECT_EQ(with(day.period, of_gone_shift).shifts(), day.period.shifts());

    LoanTerms of_who_has_left = turned_round(loan_of(day));
    of_who_has_left.care_worker.employed.until = day.period.dates().from;
    EXPECT_EQ(with(day.period, of_who_has_left).loans().size(), 0U);
}

TEST(ShiftLoan, IsInThePeriodsFactsToo)
{
    const auto day = draw(kLender);
    const PlanningPeriod period = with(day.period, loan_of(day));

    const auto again = PlanningPeriod::of(period.facts(), period.zone(), period.handbook());

    ASSERT_TRUE(again.has_value());
    EXPECT_EQ(again->loans(), period.loans());
    EXPECT_EQ(again->shifts(), period.shifts());
}

} // namespace samma
