#include "planner/explain_client.hpp"
#include "planner/fill_ways.hpp"
#include "planner/planned_section_for_tests.hpp"
#include "planner/propose_contact.hpp"
#include "planner/roster_bound.hpp"
#include "planner/roster_insight.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace samma::planner {
namespace {

using namespace std::chrono_literals;

TEST(ExplainClient, NamesForEachSurplusPersonWhatKeepsHerOrWhatLettingHerGoCosts)
{
    const PlannedSection given;
    int removable = 0;
    int kept = 0;
    for (const Client& client : given.period.clients()) {
        const auto explained = explain_client(*given.hand, client.id);
        ASSERT_TRUE(explained);
        EXPECT_EQ(static_cast<int>(explained->people.size()), explained->distinct);
        EXPECT_EQ(static_cast<int>(explained->surplus.size()),
                  std::max(0, explained->distinct - explained->b0));
        for (const auto& person : explained->surplus) {
            EXPECT_NE(person.cost.has_value(), !person.culprits.empty());
            removable += person.cost ? 1 : 0;
            for (const auto& culprit : person.culprits) {
                ++kept;
                EXPECT_EQ(static_cast<int>(culprit.hindrances.size()), explained->distinct - 1);
                for (const auto& hindrance : culprit.hindrances)
                    EXPECT_FALSE(hindrance.rule_id.empty());
            }
        }
    }
    EXPECT_GT(removable + kept, 5);
    EXPECT_EQ(explain_client(*given.hand, ClientId()).error().code, "plan.unknown_client");
}

/// A section in which one visit demands a delegation that nobody holds and another has been taken out.
class FillWays : public testing::Test {
  protected:
    FillWays() : given(without_delegations())
    {
        plan = given.proposal.plan;
        // The visit of somebody who has her day full becomes vacant.
        taken_out = plan.assignments[plan.assignments.size() / 2];
        std::erase_if(plan.assignments,
                      [&](const Assignment& one) { return one.visit_id == taken_out.visit_id; });
        hand = *PlanInHand::take(given.period, given.travel, plan);
    }
    static MadeUpSection without_delegations()
    {
        MadeUpSection made({.clients = 18, .staff = 13, .teams = 2, .days = 6});
        for (auto& person : made.data.care_workers)
            person.delegations.clear();
        return made;
    }

    PlannedSection given;
    Plan plan;
    Assignment taken_out;
    std::unique_ptr<const PlanInHand> hand;
};

const auto kAnything = [](const PlanningPeriod&, const Plan&) { return true; };

TEST_F(FillWays, FindsTheRoomThatThereIs)
{
    const auto ways = ways_to_fill(*hand, given.travel, taken_out.visit_id, taken_out.part, 3, kAnything);
    ASSERT_TRUE(ways);
    ASSERT_FALSE(ways->empty());
    const bool has_room = std::any_of(ways->begin(), ways->end(),
                                      [](const FillWay& way) { return way.kind == FillKind::as_it_stands; });
    EXPECT_TRUE(has_room);
    for (const auto& way : *ways) {
        const auto made = std::find_if(
            way.plan.assignments.begin(), way.plan.assignments.end(), [&](const Assignment& one) {
                return one.visit_id == taken_out.visit_id && one.part == taken_out.part;
            });
        ASSERT_NE(made, way.plan.assignments.end());
        EXPECT_EQ(made->care_worker_id, way.care_worker_id);
        EXPECT_LT(way.cost.vacant, 0);
    }
}

TEST_F(FillWays, SaysWhichDelegationIsMissing)
{
    const auto vacant = std::find_if(plan.vacant.begin(), plan.vacant.end(), [](const VacantVisit& visit) {
        return visit.reason == VacancyReason::nobody_holds_delegation;
    });
    ASSERT_NE(vacant, plan.vacant.end());
    const auto ways = ways_to_fill(*hand, given.travel, vacant->visit_id, vacant->part, 3, kAnything);
    ASSERT_TRUE(ways);
    ASSERT_FALSE(ways->empty());
    for (const auto& way : *ways) {
        EXPECT_EQ(way.kind, FillKind::delegation);
        EXPECT_EQ(way.missing, std::vector<std::string>{"medication"});
        ASSERT_EQ(way.changes.care_workers.size(), 1U);
        EXPECT_EQ(way.changes.care_workers.front().id, way.care_worker_id);
    }
}

TEST_F(FillWays, OffersNothingThatTheRulesRefuse)
{
    const auto nothing = [](const PlanningPeriod&, const Plan&) { return false; };
    EXPECT_TRUE(ways_to_fill(*hand, given.travel, taken_out.visit_id, taken_out.part, 3, nothing)->empty());
    EXPECT_EQ(ways_to_fill(*hand, given.travel, plan.assignments.front().visit_id,
                           plan.assignments.front().part, 3, kAnything)
                  .error()
                  .code,
              "plan.not_vacant");
}

TEST(FillWaysOfAFullDay, AskForLongerOrExtraShiftsOrAnotherTime)
{
    // Everybody but one person works evenings that day only: a morning visit is left.
    const PlannedSection given({.clients = 18, .staff = 13, .teams = 2, .days = 6});
    const Assignment& late =
        *std::find_if(given.proposal.plan.assignments.begin(), given.proposal.plan.assignments.end(),
                      [&](const Assignment& one) {
                          return given.period.find_visit(one.visit_id)->kind == VisitKind::morning;
                      });
    PeriodChanges changes;
    for (const Shift& shift : given.period.shifts())
        if (shift.on == late.on && clock_of(given.period.zone().to_local(shift.time.from)) < 10h)
            changes.removed_shifts.push_back(shift.id);
    const PlanningPeriod without = given.period.with(changes);
    const auto hand = *PlanInHand::take(without, given.travel, given.proposal.plan);
    const auto ways = ways_to_fill(*hand, given.travel, late.visit_id, late.part, 3, kAnything);
    ASSERT_TRUE(ways);
    ASSERT_FALSE(ways->empty());
    for (const auto& way : *ways) {
        EXPECT_NE(way.kind, FillKind::as_it_stands);
        if (way.kind == FillKind::longer_shift || way.kind == FillKind::extra_shift) {
            ASSERT_TRUE(way.shift);
            EXPECT_GT(way.extra_paid, 0min);
            EXPECT_TRUE(way.shift->time.holds(way.starts_at));
        }
        if (way.kind == FillKind::wider_window) {
            EXPECT_GT(way.wider_by, 0min);
        }
    }
}

TEST(RosterInsight, CountsTheNeedAndTheDutyOfAQuarter)
{
    const PlannedSection given;
    const auto insight = roster_insight(*given.hand);
    // Sums over the quarters are the sums over visits and shifts.
    double wished = 0;
    double on_duty = 0;
    for (const auto& quarter : insight.quarters) {
        wished += quarter.wished * 15;
        on_duty += quarter.on_duty * 15;
    }
    double care = 0;
    for (const Visit& visit : given.period.visits())
        for (int part = 0; part < visit.staff_needed; ++part)
            care += static_cast<double>(visit.care_time_of(part).count());
    double hours = 0;
    for (const Shift& shift : given.period.shifts()) {
        hours += static_cast<double>(shift.time.length().count()) / 60;
        for (const Reserved& reserved : shift.reserved)
            hours -= static_cast<double>(reserved.time.length().count()) / 60;
    }
    EXPECT_NEAR(wished, care, 0.5);         // six days, each weekday once
    EXPECT_NEAR(on_duty, hours, 15 * 60.0); // the last night goes on into the next weekday
    ASSERT_EQ(insight.competences.size(), 1U);
    EXPECT_EQ(insight.competences.front().code, "medication");
    Minutes of_teams{};
    for (const auto& team : insight.teams)
        of_teams += team.care;
    EXPECT_EQ(of_teams.count(), static_cast<Minutes::rep>(care));
}

TEST(RosterInsight, TellsWhenNobodyIsThere)
{
    const PlannedSection given;
    PeriodChanges changes;
    const LocalDate on = add_days(given.period.dates().from, 1);
    for (const Shift& shift : given.period.shifts())
        if (shift.on == on)
            changes.removed_shifts.push_back(shift.id);
    const PlanningPeriod without = given.period.with(changes);
    const auto hand = *PlanInHand::take(without, given.travel, given.proposal.plan);
    const auto insight = roster_insight(*hand);
    const int weekday = static_cast<int>(weekday_of(on).iso_encoding());
    EXPECT_TRUE(std::any_of(insight.imbalances.begin(), insight.imbalances.end(), [&](const Imbalance& one) {
        return one.kind == ImbalanceKind::short_of_staff && one.weekday == weekday;
    }));
}

TEST(RosterChanges, LowerTheBoundByWhatTheySay)
{
    const PlannedSection given({.clients = 18, .staff = 13, .teams = 2, .days = 6});
    const auto changes = roster_changes(*given.hand, given.travel, {.tried = 30, .most = 3},
                                        [](const PlanningPeriod&) { return true; });
    ASSERT_TRUE(changes);
    int before = 0;
    for (const auto& bound : roster_bound(given.hand->problem()))
        before += bound.b0;
    for (const auto& change : *changes) {
        EXPECT_GT(change.people_less, 0);
        PeriodChanges made;
        for (Shift shift : given.period.shifts()) {
            const LocalMinute from = given.period.zone().to_local(shift.time.from);
            if (shift.care_worker_id != change.care_worker_id || clock_of(from) != change.from ||
                static_cast<int>(weekday_of(shift.on).iso_encoding()) != change.weekday)
                continue;
            shift.time = {shift.time.from + change.moved, shift.time.until + change.moved};
            for (Reserved& reserved : shift.reserved)
                if (reserved.kind != ReservedKind::team_meeting)
                    reserved.time = {reserved.time.from + change.moved, reserved.time.until + change.moved};
            made.shifts.push_back(shift);
        }
        const PlanningPeriod changed = given.period.with(made);
        int after = 0;
        for (const auto& bound : roster_bound(*Problem::from(changed, given.travel)))
            after += bound.b0;
        EXPECT_EQ(before - after, change.people_less);
    }
    EXPECT_TRUE(
        roster_changes(*given.hand, given.travel, {.tried = 30, .most = 3}, [](const PlanningPeriod&) {
            return false;
        })->empty());
}

TEST(ProposeContact, RanksWhoMayByRoomAndNamesWhoMayNot)
{
    MadeUpSection made({.clients = 18, .staff = 13, .teams = 2, .days = 6});
    made.data.care_workers[3].title = Title::care_assistant;
    made.data.clients[1].languages = {"so"};
    made.data.care_workers[5].languages = {"so"};
    const PlannedSection given(std::move(made));
    const auto proposal = propose_contact(*given.hand, given.travel, given.period.clients()[1].id);
    ASSERT_TRUE(proposal);
    ASSERT_EQ(proposal->candidates.size(), given.period.care_workers().size());
    const auto& first = proposal->candidates.front();
    EXPECT_EQ(first.care_worker_id, given.period.care_workers()[5].id);
    EXPECT_TRUE(first.speaks_language && first.is_of_team);
    for (const auto& candidate : proposal->candidates) {
        EXPECT_LE(candidate.has_room_for, candidate.could_take);
        EXPECT_LE(candidate.could_take, candidate.visits);
        EXPECT_EQ(candidate.care_after, candidate.care_before + proposal->care);
        if (candidate.care_worker_id == given.period.care_workers()[3].id) {
            EXPECT_EQ(candidate.rule_id, "contact_title");
        }
    }
    EXPECT_FALSE(proposal->candidates.back().rule_id.empty());
    EXPECT_EQ(propose_contact(*given.hand, given.travel, ClientId()).error().code, "plan.unknown_client");
}

TEST(ProposeTeams, MovesNobodyFromHerContactPersonAndEvensOutTheLoad)
{
    MadeUpSection made({.clients = 18, .staff = 22, .teams = 2, .days = 6});
    // Most clients without a contact person go to the one team.
    made.data.contact_appointments.resize(4);
    for (std::size_t client = 4; client < made.data.clients.size(); ++client)
        made.data.clients[client].team_id = made.data.teams.front().id;
    const PlannedSection given(std::move(made));
    const auto reshaping = propose_teams(*given.hand, 6);
    ASSERT_FALSE(reshaping.moves.empty());
    EXPECT_LE(reshaping.moves.size(), 6U);
    std::set<ClientId> with_contact;
    for (std::size_t client = 0; client < 4; ++client)
        with_contact.insert(given.period.clients()[client].id);
    for (const auto& move : reshaping.moves) {
        EXPECT_NE(move.client_id.has_value(), move.care_worker_id.has_value());
        if (move.client_id) {
            EXPECT_FALSE(with_contact.contains(*move.client_id));
        }
    }
    const auto spread = [](const std::vector<TeamShape>& shapes) {
        return std::abs(shapes[0].load_pct - shapes[1].load_pct);
    };
    EXPECT_LT(spread(reshaping.after), spread(reshaping.before));
    EXPECT_EQ(reshaping.before[0].clients + reshaping.before[1].clients,
              reshaping.after[0].clients + reshaping.after[1].clients);
}

} // namespace
} // namespace samma::planner
