#include "planner/planned_section_for_tests.hpp"
#include "planner/replan.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace samma::planner {
namespace {

using namespace std::chrono_literals;

/// A published plan and a morning of its third day.
class Replan : public testing::Test {
  protected:
    Replan() : on(add_days(given.period.dates().from, 2)) {}

    [[nodiscard]] Instant at(Minutes clock) const
    {
        return given.period.zone().place(at_clock(on, clock)).instant;
    }
    [[nodiscard]] std::vector<const Assignment*> of_day() const
    {
        std::vector<const Assignment*> found;
        for (const Assignment& assignment : given.proposal.plan.assignments)
            if (assignment.on == on)
                found.push_back(&assignment);
        return found;
    }
    /// Somebody whose first visit of the day lies ahead of eight o'clock.
    [[nodiscard]] const Assignment& ahead_of(Minutes clock) const
    {
        for (const Assignment* assignment : of_day())
            if (assignment->starts_at > at(clock))
                return *assignment;
        return *of_day().back();
    }
    [[nodiscard]] Replanned answer(const DayEvent& event, Minutes clock, Minutes freeze = 0min) const
    {
        ReplanRequest request;
        request.event = event;
        request.now = at(clock);
        request.freeze = freeze;
        request.seed = 3;
        auto made = replan(*given.hand, given.travel, request);
        EXPECT_TRUE(made.has_value()) << (made ? "" : to_string(made.error()));
        return std::move(*made);
    }

    PlannedSection given;
    LocalDate on;
};

std::map<std::pair<VisitId, int>, Assignment> by_part(const Plan& plan)
{
    std::map<std::pair<VisitId, int>, Assignment> found;
    for (const Assignment& assignment : plan.assignments)
        found.emplace(std::pair(assignment.visit_id, assignment.part), assignment);
    return found;
}

TEST_F(Replan, FinishesWhatHasBegunAlsoWhereABreakWasDueMeanwhile)
{
    int late = 0;
    for (const PlannedBreak& planned : given.proposal.plan.breaks) {
        const auto* shift = given.period.find_shift(planned.shift_id);
        const Assignment* begun = nullptr;
        for (const Assignment* assignment : of_day())
            if (assignment->shift_id == planned.shift_id && assignment->starts_at < planned.time.from)
                begun = assignment;
        if (!begun || shift->on != on)
            continue;
        ++late;
        ReplanRequest request;
        request.event = RunningLate{begun->care_worker_id, 75min};
        request.now = begun->starts_at + 5min;
        const auto answered = replan(*given.hand, given.travel, request);
        ASSERT_TRUE(answered.has_value());
        for (const auto& alternative : answered->alternatives) {
            const auto after = by_part(alternative.plan);
            const auto found = after.find({begun->visit_id, begun->part});
            ASSERT_NE(found, after.end());
            EXPECT_EQ(found->second.starts_at, begun->starts_at);
        }
    }
    EXPECT_GT(late, 3);
}

TEST_F(Replan, GivesTheVisitsOfASickPersonToOthersAndLeavesWhatHasBegun)
{
    const CareWorkerId sick = ahead_of(9h).care_worker_id;
    const auto answered = answer(StaffAway{sick, {at(9h), at(24h)}}, 9h);
    const auto before = by_part(given.proposal.plan);
    ASSERT_FALSE(answered.alternatives.empty());
    for (const auto& alternative : answered.alternatives) {
        const auto after = by_part(alternative.plan);
        for (const Assignment* assignment : of_day()) {
            const auto found = after.find({assignment->visit_id, assignment->part});
            if (assignment->starts_at <= at(9h)) {
                ASSERT_NE(found, after.end());
                EXPECT_EQ(found->second, *assignment);
            } else if (assignment->care_worker_id == sick && found != after.end()) {
                EXPECT_NE(found->second.care_worker_id, sick);
            }
        }
        EXPECT_GT(alternative.count.struck_visits, 0);
        EXPECT_EQ(after.size() + alternative.plan.vacant.size(),
                  before.size() + given.proposal.plan.vacant.size());
    }
}

TEST_F(Replan, LetsWhoGoesHomeSoonFinishWhatHasBegun)
{
    int seen = 0;
    for (const Assignment* begun : of_day()) {
        const Visit& visit = *given.period.find_visit(begun->visit_id);
        const Instant ends = begun->starts_at + visit.care_time_of(begun->part);
        ReplanRequest request;
        request.now = begun->starts_at + 1min;
        request.event = StaffAway{begun->care_worker_id, {request.now + 1min, at(24h)}};
        if (ends <= request.now + 1min)
            continue;
        const auto answered = replan(*given.hand, given.travel, request);
        ASSERT_TRUE(answered.has_value()) << to_string(answered.error());
        const Shift* left = answered->period.find_shift(begun->shift_id);
        ASSERT_NE(left, nullptr);
        EXPECT_GE(left->time.until, ends) << "the visit of " << format_instant(begun->starts_at);
        ++seen;
    }
    EXPECT_GT(seen, 10);
}

TEST_F(Replan, TouchesNoOtherDay)
{
    const auto answered = answer(StaffAway{ahead_of(8h).care_worker_id, {at(0h), at(24h)}}, 6h);
    for (const auto& alternative : answered.alternatives)
        for (const auto& change : alternative.changes) {
            const Visit& visit = *given.period.find_visit(change.visit_id);
            const bool may_go_elsewhere = visit.days.size() > 1 && change.is_struck;
            if (change.starts_after && !may_go_elsewhere) {
                EXPECT_EQ(given.period.zone().local_date(*change.starts_after), on);
            }
        }
}

TEST_F(Replan, OnlyTakesACancelledVisitAway)
{
    const Assignment& cancelled = ahead_of(10h);
    const auto answered = answer(VisitCancelled{cancelled.visit_id}, 9h);
    const auto& best = answered.alternatives.front();
    EXPECT_EQ(best.count.changed_visits, 1 + best.count.newly_placed);
    for (const Assignment& assignment : best.plan.assignments)
        EXPECT_NE(assignment.visit_id, cancelled.visit_id);
}

TEST_F(Replan, SendsSomebodyToAnAlarmInTime)
{
    const AlarmCallOut alarm{
        VisitId(Uuid::from_time(1, 2, 3)), given.period.clients()[5].id, at(10h), 60min, 15min, {}};
    const auto answered = answer(alarm, 10h - 10min);
    const auto after = by_part(answered.alternatives.front().plan);
    const auto found = after.find({alarm.visit_id, 0});
    ASSERT_NE(found, after.end());
    EXPECT_GE(found->second.starts_at, at(10h));
    EXPECT_LE(found->second.starts_at, at(11h));
}

TEST_F(Replan, MovesWhatFollowsALateVisitNoFurtherThanItMust)
{
    const Assignment& current = *of_day()[of_day().size() / 3];
    const Minutes clock =
        clock_of(given.period.zone().to_local(std::chrono::ceil<Minutes>(current.starts_at)));
    const auto answered = answer(RunningLate{current.care_worker_id, 40min}, clock);
    const auto after = by_part(answered.alternatives.front().plan);
    EXPECT_EQ(after.at({current.visit_id, current.part}).starts_at, current.starts_at);
    EXPECT_EQ(answered.period.find_visit(current.visit_id)->care_time_of(current.part),
              given.period.find_visit(current.visit_id)->care_time_of(current.part) + 40min);
}

TEST_F(Replan, CountsAJourneyOverTheBlockAsLonger)
{
    RoadBlocked event{
        {given.period.clients()[0].address_id, given.period.clients()[3].address_id}, 12min, {}};
    const auto answered = answer(event, 9h);
    ASSERT_TRUE(answered.effect.travel);
    const auto& home = event.places.front();
    const AddressId office = given.period.section().office_id;
    EXPECT_EQ(answered.effect.travel->between(office, home, TravelMode::foot),
              given.travel.between(office, home, TravelMode::foot) + 12min);
    EXPECT_EQ(answered.effect.travel->between(event.places[0], event.places[1], TravelMode::bike),
              given.travel.between(event.places[0], event.places[1], TravelMode::bike));
}

TEST_F(Replan, KeepsThePersonWhoOnlyComesLater)
{
    int later = 0;
    int by_another = 0;
    for (std::size_t first = 0; first + 1 < given.period.clients().size(); ++first) {
        const RoadBlocked event{
            {given.period.clients()[first].address_id, given.period.clients()[first + 1].address_id},
            15min,
            {}};
        const auto answered = answer(event, 7h);
        for (const auto& change : answered.alternatives.front().changes)
            if (change.is_struck) {
                ++later;
                by_another += change.to != change.from ? 1 : 0;
            }
    }
    EXPECT_GT(later, 50);
    EXPECT_LT(by_another * 3, later) << by_another << " of " << later;
}

TEST_F(Replan, LeavesABreakThatIsTakenWhereItWas)
{
    int taken = 0;
    for (const PlannedBreak& planned : given.proposal.plan.breaks) {
        const Assignment* next = nullptr;
        for (const Assignment* assignment : of_day())
            if (!next && assignment->shift_id == planned.shift_id &&
                assignment->starts_at >= planned.time.until)
                next = assignment;
        if (!next || next->starts_at < planned.time.until + 3min)
            continue;
        ++taken;
        const AddressId home =
            given.period.find_client(given.period.find_visit(next->visit_id)->client_id)->address_id;
        for (const DayEvent& event :
             {DayEvent(RoadBlocked{{home}, 45min, {}}), DayEvent(VisitCancelled{next->visit_id})}) {
            ReplanRequest request;
            request.event = event;
            request.now = planned.time.until + 2min;
            const auto answered = replan(*given.hand, given.travel, request);
            ASSERT_TRUE(answered.has_value()) << to_string(answered.error());
            for (const auto& alternative : answered->alternatives) {
                const auto& breaks = alternative.plan.breaks;
                EXPECT_NE(std::find(breaks.begin(), breaks.end(), planned), breaks.end())
                    << "of " << format_instant(planned.time.from) << " after event " << event.index();
            }
        }
    }
    EXPECT_GT(taken, 3);
}

TEST_F(Replan, LeavesWhatTheFreezeHoldsUnlessItIsStruck)
{
    const CareWorkerId sick = ahead_of(9h).care_worker_id;
    const auto answered = answer(StaffAway{sick, {at(9h), at(24h)}}, 9h, 4h);
    for (const auto& alternative : answered.alternatives) {
        std::set<VisitId> struck; // a double visit is struck with either of its parts
        for (const auto& change : alternative.changes)
            if (change.is_struck)
                struck.insert(change.visit_id);
        for (const auto& change : alternative.changes)
            if (!struck.contains(change.visit_id) && change.starts_before) {
                EXPECT_GE(*change.starts_before, at(13h));
            }
    }
}

TEST_F(Replan, FreezesADoubleVisitForBothOrForNobody)
{
    const auto visits = of_day();
    const auto of_two = std::find_if(visits.begin(), visits.end(), [&](const Assignment* assignment) {
        return assignment->part == 1 && assignment->starts_at > at(1h);
    });
    ASSERT_NE(of_two, visits.end());
    const Assignment& told = **of_two;
    const Minutes clock =
        clock_of(given.period.zone().to_local(std::chrono::floor<Minutes>(told.starts_at))) - 10min;
    const auto locked_of_visit = [&](const Replanned& answered) {
        const auto& locked = answered.effect.changes.locked.value();
        return std::count_if(locked.begin(), locked.end(), [&](const Assignment& assignment) {
            return assignment.visit_id == told.visit_id;
        });
    };
    const DayEvent elsewhere = VisitCancelled{visits.back()->visit_id};
    EXPECT_EQ(locked_of_visit(answer(elsewhere, clock, 60min)), 2);
    const DayEvent sick = StaffAway{told.care_worker_id, {at(0h), at(24h)}};
    EXPECT_EQ(locked_of_visit(answer(sick, clock, 60min)), 0);
}

TEST_F(Replan, GivesTheSameAnswerToTheSameRequestAndNoTwoAlternativesAlike)
{
    const StaffAway event{ahead_of(8h).care_worker_id, {at(0h), at(24h)}};
    const auto once = answer(event, 6h);
    const auto again = answer(event, 6h);
    ASSERT_EQ(once.alternatives.size(), again.alternatives.size());
    EXPECT_GT(once.alternatives.size(), 1U);
    for (std::size_t number = 0; number < once.alternatives.size(); ++number) {
        EXPECT_EQ(once.alternatives[number].plan, again.alternatives[number].plan);
        for (std::size_t other = 0; other < number; ++other)
            EXPECT_NE(once.alternatives[number].plan.assignments, once.alternatives[other].plan.assignments);
    }
}

TEST_F(Replan, SaysWhatIsWrongWithAnEvent)
{
    const auto code_of = [&](const DayEvent& event) {
        ReplanRequest request;
        request.event = event;
        request.now = at(9h);
        const auto made = replan(*given.hand, given.travel, request);
        return made ? std::string() : made.error().code;
    };
    const Assignment& over = *of_day().front();
    EXPECT_EQ(code_of(VisitCancelled{VisitId()}), "replan.unknown_visit");
    EXPECT_EQ(code_of(VisitCancelled{over.visit_id}), "replan.visit_over");
    EXPECT_EQ(code_of(StaffAway{CareWorkerId(), {at(9h), at(10h)}}), "replan.unknown_care_worker");
    EXPECT_EQ(code_of(StaffAway{over.care_worker_id, {at(10h), at(9h)}}), "replan.time");
    EXPECT_EQ(code_of(RunningLate{over.care_worker_id, 0min}), "replan.time");
    EXPECT_EQ(code_of(VisitLonger{ahead_of(10h).visit_id, 0min}), "replan.time");
    EXPECT_EQ(code_of(RoadBlocked{{AddressId()}, 5min, {}}), "replan.unknown_place");
    EXPECT_EQ(code_of(AlarmCallOut{VisitId(), ClientId(), at(10h), 30min, 15min, {}}),
              "replan.unknown_client");
}

} // namespace
} // namespace samma::planner
