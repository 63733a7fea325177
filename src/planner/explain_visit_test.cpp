#include "planner/explain_visit.hpp"
#include "planner/made_up_section.hpp"

#include <gtest/gtest.h>

#include <set>

namespace samma::planner {
namespace {

struct Given {
    explicit Given(const MadeUpSize& size)
        : section(with_restrictions(size)), period(section.period()), travel(MadeUpSection::travel(period)),
          proposal(solve(*Problem::from(period, travel), {.iterations = 1500, .seed = 1}, {})),
          hand(*PlanInHand::take(period, travel, proposal.plan))
    {
    }
    static MadeUpSection with_restrictions(const MadeUpSize& size)
    {
        MadeUpSection made(size);
        made.data.care_workers[1].avoids_lifting = true;
        made.data.care_workers[2].avoids_pets = true;
        made.data.clients[4].has_pets = true;
        return made;
    }
    MadeUpSection section;
    PlanningPeriod period;
    TravelTimes travel;
    Proposal proposal;
    std::unique_ptr<const PlanInHand> hand;
};

const MadeUpSize kSection{.clients = 18, .staff = 13, .teams = 2, .days = 6};

TEST(ExplainVisit, AnswersForEverybodyElseOnceWithEitherARuleOrACost)
{
    const Given given(kSection);
    for (std::size_t number = 0; number < given.proposal.plan.assignments.size(); number += 7) {
        const auto& assignment = given.proposal.plan.assignments[number];
        const auto explained = explain_visit(*given.hand, assignment.visit_id, assignment.part);
        ASSERT_TRUE(explained);
        EXPECT_EQ(explained->care_worker_id, assignment.care_worker_id);
        EXPECT_EQ(explained->starts_at, assignment.starts_at);
        EXPECT_EQ(explained->candidates.size() + 1, given.period.care_workers().size());
        std::set<CareWorkerId> people{assignment.care_worker_id};
        int possible = 0;
        for (const auto& candidate : explained->candidates) {
            EXPECT_TRUE(people.insert(candidate.care_worker_id).second);
            EXPECT_NE(candidate.rule_id.empty(), !candidate.cost.has_value());
            EXPECT_EQ(candidate.cost.has_value(), candidate.start.has_value());
            possible += candidate.cost ? 1 : 0;
        }
        EXPECT_EQ(possible, explained->possible);
    }
}

TEST(ExplainVisit, TellsTheCostThatTakingTheVisitReallyHas)
{
    const Given given(kSection);
    const auto& problem = given.hand->problem();
    int tried = 0;
    for (std::size_t number = 0; number < given.proposal.plan.assignments.size(); number += 11) {
        const auto& assignment = given.proposal.plan.assignments[number];
        const auto explained = explain_visit(*given.hand, assignment.visit_id, assignment.part);
        const PartIndex part = given.hand->find_part(assignment.visit_id, assignment.part);
        for (const auto& candidate : explained->candidates) {
            if (!candidate.cost)
                continue;
            // A plan with only the person changed is laid into a fresh state and weighed there.
            auto plan = given.proposal.plan;
            for (auto& changed : plan.assignments)
                if (changed.visit_id == assignment.visit_id && changed.part == assignment.part) {
                    changed.care_worker_id = candidate.care_worker_id;
                    changed.shift_id = *candidate.shift_id;
                    changed.starts_at =
                        std::clamp(assignment.starts_at, candidate.start->from, candidate.start->until);
                }
            const auto other = *PlanInHand::take(given.period, given.travel, plan);
            if (!other->gone().empty())
                continue; // that start has another order of stops
            const auto cost = difference(other->state().levels(), given.hand->state().levels());
            EXPECT_EQ(cost.contact_missed, candidate.cost->contact_missed);
            EXPECT_EQ(cost.outside_team, candidate.cost->outside_team);
            EXPECT_EQ(cost.spread, candidate.cost->spread);
            EXPECT_EQ(other->state().staff_of(part), other->find_staff(candidate.care_worker_id));
            ++tried;
        }
        if (tried > 40)
            break;
    }
    EXPECT_GT(tried, 20);
    EXPECT_GT(problem.part_count(), 100);
}

TEST(ExplainVisit, NamesTheRuleThatForbidsIt)
{
    Given given(kSection);
    std::set<std::string_view> rules;
    for (const auto& assignment : given.proposal.plan.assignments) {
        const auto explained = explain_visit(*given.hand, assignment.visit_id, assignment.part);
        const Visit& visit = *given.period.find_visit(assignment.visit_id);
        for (const auto& candidate : explained->candidates) {
            if (candidate.cost)
                continue;
            rules.insert(candidate.rule_id);
            const CareWorker& person = *given.period.find_care_worker(candidate.care_worker_id);
            if (candidate.rule_id == "lifting") {
                EXPECT_TRUE(person.avoids_lifting && visit.requirements.needs_lifting);
            }
            if (candidate.rule_id == "no_overlap") {
                EXPECT_FALSE(candidate.in_the_way.empty());
            }
            if (candidate.rule_id == "on_duty") {
                for (const auto& shift : given.period.shifts())
                    for (const auto& day : visit.days)
                        EXPECT_FALSE(shift.care_worker_id == candidate.care_worker_id &&
                                     shift.time.from <= day.start_window.from &&
                                     shift.time.until > day.start_window.until);
            }
        }
    }
    for (const std::string_view rule : {"on_duty", "no_overlap", "lifting", "pets_and_smoke", "delegation"})
        EXPECT_TRUE(rules.contains(rule)) << rule;
}

TEST(ExplainVisit, RefusesAVisitThatThePlanDoesNotHave)
{
    const Given given(kSection);
    EXPECT_EQ(explain_visit(*given.hand, VisitId(), 0).error().code, "plan.unknown_visit");
}

} // namespace
} // namespace samma::planner
