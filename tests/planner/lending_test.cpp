// People lent over a section's border, before the exact rules of both sections.

#include "support/draw.hpp"

#include "planner/lending_section.hpp"
#include "planner/made_up_section.hpp"
#include "planner/place_by_hand.hpp"
#include "planner/solve.hpp"
#include "rules/check.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace samma::planner {

namespace {

using test::draw;
using test::DrawnDay;

/// A drawn day of another section than the one that drawings are of.
DrawnDay draw_neighbour(std::string_view text)
{
    return draw(text, [](test::Sketch& sketch) {
        const SectionId id(Uuid::derived(Uuid(), "S02"));
        for (auto& section : sketch.data.sections)
            section.id = id;
        for (auto& team : sketch.data.teams)
            team.section_id = id;
        for (auto& care_worker : sketch.data.care_workers)
            care_worker.section_id = id;
        for (auto& client : sketch.data.clients)
            client.section_id = id;
    });
}

TravelTimes ten_minutes(const PlanningPeriod& period)
{
    std::vector<AddressId> places;
    for (const auto& place : period.places())
        places.push_back(place.id);
    std::array<TravelTimes::Table, kTravelModeCount> tables;
    for (auto& table : tables)
        for (std::size_t from = 0; from < places.size(); ++from)
            for (std::size_t to = 0; to < places.size(); ++to)
                table.push_back(from == to ? 0 : 600);
    return TravelTimes(std::move(places), std::move(tables));
}

/// One side of the border.
struct Side {
    PlanningPeriod period;
    Plan plan;
    std::function<TravelTimes(const PlanningPeriod&)> ways;

    [[nodiscard]] int hard_findings() const
    {
        int hard = 0;
        for (const auto& finding : rules::check(period, ways(period), plan))
            hard += finding.severity == Severity::hard ? 1 : 0;
        return hard;
    }
};

Side side_of(const DrawnDay& day)
{
    return {day.period, day.plan, ten_minutes};
}

PlanningPeriod with(const PlanningPeriod& period, const LoanTerms& terms)
{
    PeriodChanges changes;
    changes.loans = {terms};
    return period.with(changes);
}

LoanTerms terms_of(const Side& lender, const Side& borrower, const VacantPart& part, const LentTime& lent)
{
    const Shift& shift = *lender.period.find_shift(lent.shift_id);
    LoanTerms terms{.loan = {.id = {},
                             .lending_section_id = lender.period.section().id,
                             .borrowing_section_id = borrower.period.section().id,
                             .care_worker_id = lent.care_worker_id,
                             .shift_id = lent.shift_id,
                             .mode = shift.mode,
                             .shift_kind = shift.kind,
                             .visit_id = part.visit_id,
                             .part = part.part,
                             .address_id = part.home.id,
                             .on = lent.on,
                             .time = lent.time},
                    .other = {},
                    .care_worker = *lender.period.find_care_worker(lent.care_worker_id),
                    .address = part.home};
    terms.loan.id = id_of(terms.loan);
    return terms;
}

/// Lends the cheapest person for the first vacant part that anybody has time for; nothing when there is none.
std::optional<LoanTerms> lend_one(Side& lender, Side& borrower,
                                  const std::set<std::pair<VisitId, int>>& but = {})
{
    std::vector<VacantPart> asked;
    for (auto& part : vacant_parts(borrower.period, borrower.plan))
        if (!part.not_asked && !but.contains({part.visit_id, part.part}))
            asked.push_back(std::move(part));
    const PlanningPeriod period = lender.period.with(asked_changes(asked));
    const TravelTimes travel = lender.ways(period);
    auto section = LendingSection::ask(period, travel, lender.plan, asked);
    EXPECT_TRUE(section.has_value());
    const auto offers = section->offers();
    if (offers.empty())
        return std::nullopt;
    const auto best = std::min_element(
        offers.begin(), offers.end(), [](const LendingOffer& one, const LendingOffer& other) {
            return std::tie(one.part, one.cost) < std::tie(other.part, other.cost);
        });
    const auto lent = section->lend(best->part, best->care_worker_id);
    EXPECT_TRUE(lent.has_value()) << "what is offered can be given";
    const LoanTerms terms = terms_of(lender, borrower, asked[best->part], *lent);
    lender.period = with(lender.period, terms);
    lender.plan = section->own_plan();
    borrower.period = with(borrower.period, terms);
    const auto hand =
        PlanInHand::take(borrower.period, borrower.ways(borrower.period), borrower.plan).value();
    auto placed = placed_by_hand(*hand, {.visit_id = terms.loan.visit_id,
                                         .part = terms.loan.part,
                                         .care_worker_id = terms.loan.care_worker_id,
                                         .starts_at = terms.loan.time.from});
    EXPECT_TRUE(placed.has_value());
    if (placed)
        borrower.plan = *std::move(placed);
    return terms;
}

constexpr const char* kBorrower = R"(
travel 10 min
            07    08    09    10    11
Usk_1       [=======================]
Client_1         <30>
Client_2      <-30->
Client_1 was promised 08:00 give 15
Usk_1: Client_2 07:30
vacant: Client_1 no_room
)";

constexpr const char* kLender = R"(
travel 10 min
            07    08    09    10    11
Usk_9       [=======================]
Usk_8       [=======================]
Client_9          <---------60--->
Client_8       <60>
Usk_9: Client_9 09:00
Usk_8: Client_8 07:30
)";

/// The lender's day and what more it says.
Side lender_with(const std::string& more)
{
    return side_of(draw_neighbour(kLender + more));
}

std::vector<LendingOffer> offers_between(const Side& lender, const Side& borrower)
{
    const auto asked = vacant_parts(borrower.period, borrower.plan);
    const PlanningPeriod period = lender.period.with(asked_changes(asked));
    const TravelTimes travel = lender.ways(period);
    return LendingSection::ask(period, travel, lender.plan, asked)->offers();
}

/// Why nobody of the lender can come to the borrower's first vacant part.
VacancyReason reason_between(const Side& lender, const Side& borrower)
{
    const auto asked = vacant_parts(borrower.period, borrower.plan);
    const PlanningPeriod period = lender.period.with(asked_changes(asked));
    const TravelTimes travel = lender.ways(period);
    return LendingSection::ask(period, travel, lender.plan, asked)->reason(0);
}

} // namespace

TEST(Lending, GivesAVacantVisitToWhoHasTimeInTheNeighbouringSection)
{
    const DrawnDay borrowing = draw(kBorrower);
    const DrawnDay lending = draw_neighbour(kLender);
    Side borrower = side_of(borrowing);
    Side lender = side_of(lending);
    ASSERT_EQ(borrower.hard_findings(), 0);
    ASSERT_EQ(lender.hard_findings(), 0);

    const auto terms = lend_one(lender, borrower);

    ASSERT_TRUE(terms.has_value());
    EXPECT_EQ(terms->loan.care_worker_id, lending.care_worker("Usk_9").id) << "Usk_8 is with Client_8 then";
    EXPECT_EQ(terms->loan.time, (Interval{borrowing.at("08:00"), borrowing.at("08:30")}));
    EXPECT_EQ(borrower.hard_findings(), 0);
    EXPECT_EQ(lender.hard_findings(), 0);
    EXPECT_TRUE(borrower.plan.vacant.empty());
    ASSERT_EQ(borrower.plan.assignments.size(), 2U);
    EXPECT_EQ(borrower.plan.assignments.front(), borrowing.plan.assignments.front()) << "nothing else moved";
    EXPECT_EQ(borrower.plan.assignments.back().shift_id, terms->loan.borrowed_shift_id());
    EXPECT_EQ(lender.plan, lending.plan);
}

TEST(Lending, TakesNobodyWithoutTheCompetenceOrDelegation)
{
    const Side needing = side_of(draw(std::string(kBorrower) + "Client_1 needs hoist\n"));
    EXPECT_TRUE(offers_between(lender_with(""), needing).empty());
    EXPECT_EQ(reason_between(lender_with(""), needing), VacancyReason::nobody_meets_requirements);
    EXPECT_EQ(offers_between(lender_with("Usk_9 holds hoist\n"), needing).size(), 1U);

    const Side of_medicine = side_of(draw(std::string(kBorrower) + "Client_1 needs delegated insulin\n"));
    EXPECT_TRUE(offers_between(lender_with(""), of_medicine).empty());
    EXPECT_EQ(reason_between(lender_with(""), of_medicine), VacancyReason::nobody_holds_delegation);
    EXPECT_EQ(offers_between(lender_with("Usk_9 is delegated insulin\n"), of_medicine).size(), 1U);
}

TEST(Lending, TakesNobodyWhomTheClientRefusesOrWhoAvoidsTheHome)
{
    Side borrower = side_of(draw(kBorrower));
    const Side lender = lender_with("");
    ASSERT_EQ(offers_between(lender, borrower).size(), 1U);
    ClientWish refusal;
    refusal.id = ClientWishId(Uuid::derived(Uuid(), "refusal"));
    refusal.care_worker_id = offers_between(lender, borrower).front().care_worker_id;
    refusal.kind = ClientWishKind::excluded;
    refusal.valid.from = borrower.period.dates().from;
    for (const auto& client : borrower.period.clients())
        if (client.external_id == "Client_1")
            refusal.client_id = client.id;
    PeriodChanges changes;
    changes.client_wishes = {refusal};
    borrower.period = borrower.period.with(changes);

    EXPECT_TRUE(offers_between(lender, borrower).empty());

    const Side with_a_dog = side_of(draw(std::string(kBorrower) + "Client_1 has pets\n"));
    EXPECT_TRUE(offers_between(lender_with("Usk_9 avoids pets\nUsk_8 avoids pets\n"), with_a_dog).empty());
    EXPECT_EQ(reason_between(lender_with("Usk_9 avoids pets\nUsk_8 avoids pets\n"), with_a_dog),
              VacancyReason::everybody_excluded);
}

TEST(Lending, LeavesTheBreakAndTheWayInHerOwnDay)
{
    // 07:00 to 12:40 is more than five hours: a break of thirty minutes begins by 12:00. Client_8 from 07:20
    // to 08:00, ten minutes, Client_1 from 08:10 to 08:40, ten minutes: Client_9 must begin by 09:10 or,
    // where she takes 160 minutes, by 09:50.
    const auto lender_with_last = [](const std::string& care) {
        return side_of(draw_neighbour(R"(
travel 10 min
            07    08    09    10    11    12    13
Usk_9       [=====bbb=========================]
Client_8      <40>
Client_9                <------------)" +
                                      care + R"(----->
Usk_9: Client_8 07:20, Client_9 09:10
)"));
    };
    const Side borrower = side_of(draw(R"(
travel 10 min
            07    08    09    10    11
Usk_1       [=======================]
Client_1           <30>
vacant: Client_1 no_room
)"));
    ASSERT_EQ(lender_with_last("200").hard_findings(), 0);

    EXPECT_TRUE(offers_between(lender_with_last("200"), borrower).empty());
    EXPECT_EQ(reason_between(lender_with_last("200"), borrower), VacancyReason::no_room);
    EXPECT_EQ(offers_between(lender_with_last("160"), borrower).size(), 1U);
}

TEST(Lending, AsksForTheSecondOfADoubleVisitAtTheFirstOnesStartAndNotForBoth)
{
    const DrawnDay half = draw(R"(
travel 10 min
            07    08    09    10    11
Usk_1       [=======================]
Client_1    <----2x30--->
Usk_1: Client_1 07:50
vacant: Client_1 no_second_person
)");
    Side borrower = side_of(half);
    Side lender = lender_with("");

    const auto terms = lend_one(lender, borrower);

    ASSERT_TRUE(terms.has_value());
    EXPECT_EQ(terms->loan.part, 1);
    EXPECT_EQ(terms->loan.time.from, half.at("07:50"));
    EXPECT_EQ(borrower.hard_findings(), 0);

    const DrawnDay none = draw(R"(
            07    08    09    10    11
Usk_1       [=======================]
Client_1    <----2x30--->
vacant: Client_1 no_room, Client_1 no_room
)");
    for (const auto& part : vacant_parts(none.period, none.plan))
        EXPECT_EQ(part.not_asked, NotAsked::needs_two_at_once);
}

TEST(Lending, AsksForNobodyWhereTheKeyIsAtTheOffice)
{
    const DrawnDay locked_in =
        draw(kBorrower, [](test::Sketch& sketch) { sketch.client("Client_1").key_count = 1; });

    const auto parts = vacant_parts(locked_in.period, locked_in.plan);

    ASSERT_EQ(parts.size(), 1U);
    EXPECT_EQ(parts.front().not_asked, NotAsked::key_at_office);
}

namespace {

/// Takes some parts out of a finished plan: those are vacant then.
void thin_out(Plan& plan, Random& random, double share)
{
    for (const Assignment& assignment : plan.assignments)
        if (random.chance(share))
            plan.vacant.push_back({assignment.visit_id, assignment.part, VacancyReason::no_room, {}});
    std::erase_if(plan.assignments, [&](const Assignment& assignment) {
        return std::any_of(plan.vacant.begin(), plan.vacant.end(), [&](const VacantVisit& vacant) {
            return vacant.visit_id == assignment.visit_id && vacant.part == assignment.part;
        });
    });
    std::sort(plan.vacant.begin(), plan.vacant.end(), [](const VacantVisit& one, const VacantVisit& other) {
        return std::tie(one.visit_id, one.part) < std::tie(other.visit_id, other.part);
    });
}

/// An invented section with a plan of a short search, of which some visits have been dropped.
Side invented(std::uint64_t seed, double dropped)
{
    const MadeUpSection section(
        {.clients = 10, .staff = 7, .days = 3, .seed = seed, .has_whole_model = true});
    Side side{section.period(), {}, MadeUpSection::travel};
    const TravelTimes travel = side.ways(side.period);
    const auto problem = Problem::from(side.period, travel);
    side.plan = solve(*problem, {.iterations = 3'000, .threads = 1, .seed = seed}, {}).plan;
    Random random(seed);
    thin_out(side.plan, random, dropped);
    return side;
}

/// Where everybody of the section is at which time, in its plan.
void note_where(const Side& side, std::map<CareWorkerId, std::vector<Interval>>& where)
{
    for (const Assignment& given : side.plan.assignments)
        where[given.care_worker_id].push_back(
            {given.starts_at,
             given.starts_at + side.period.find_visit(given.visit_id)->care_time_of(given.part)});
}

std::multiset<std::tuple<VisitId, int, ShiftId>> hands_of(const Plan& plan)
{
    std::multiset<std::tuple<VisitId, int, ShiftId>> hands;
    for (const Assignment& given : plan.assignments)
        hands.emplace(given.visit_id, given.part, given.shift_id);
    return hands;
}

} // namespace

TEST(Lending, HasNobodyInTwoPlacesAndBreaksNoRuleWhoeverIsLent)
{
    int lent = 0;
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        Side lender = invented(seed, 0.4);
        Side borrower = invented(seed + 50, 0.2);
        const int hard_of_lender = lender.hard_findings();
        const int hard_of_borrower = borrower.hard_findings();
        const auto hands_of_lender = hands_of(lender.plan);
        std::set<std::pair<VisitId, int>> asked;

        while (const auto terms = lend_one(lender, borrower, asked)) {
            asked.emplace(terms->loan.visit_id, terms->loan.part);
            ++lent;
            EXPECT_LE(lender.hard_findings(), hard_of_lender) << "seed " << seed;
            EXPECT_LE(borrower.hard_findings(), hard_of_borrower) << "seed " << seed;
        }

        std::map<CareWorkerId, std::vector<Interval>> where;
        note_where(lender, where);
        note_where(borrower, where);
        for (auto& [care_worker, times] : where) {
            std::sort(times.begin(), times.end());
            for (std::size_t next = 1; next < times.size(); ++next)
                EXPECT_LE(times[next - 1].until, times[next].from) << "seed " << seed;
        }
        EXPECT_EQ(hands_of(lender.plan), hands_of_lender) << "the lender's visits stay with whom they were";
    }
    EXPECT_GE(lent, 8) << "the test must lend to say something";
}

} // namespace samma::planner
