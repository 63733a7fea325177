#include "support/sketch_reader.hpp"
#include "test_installation.hpp"

#include "app/board_state.hpp"
#include "app/plan_digest.hpp"
#include "app/plan_sections.hpp"
#include "app/section_loans.hpp"
#include "app/section_states.hpp"
#include "app/sections.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace samma::app {

namespace {

/// One section where two clients want the same time and one person works, and a neighbour with time to spare.
constexpr const char* kShortOfOne = R"(
            07    08    09    10    11
Usk_1       [=======================]
Client_1          <45>
Client_2          <45>
)";
constexpr const char* kWithTime = R"(
            07    08    09    10    11
Usk_9       [=======================]
Client_9                <45>
)";

/// The second drawing's data as another section's: drawings are all of S01.
MasterData of_neighbour(MasterData data)
{
    const auto own = [](const auto& id) {
        using IdType = std::decay_t<decltype(id)>;
        return IdType(Uuid::derived(id.uuid(), "neighbour"));
    };
    for (auto& section : data.sections) {
        section.id = own(section.id);
        section.external_id = section.name = "S02";
        section.office_id = own(section.office_id);
    }
    for (auto& address : data.addresses)
        address.id = own(address.id);
    for (auto& shift : data.extra_shifts)
        shift.id = own(shift.id);
    for (auto& team : data.teams) {
        team.id = own(team.id);
        team.section_id = own(team.section_id);
        team.external_id += " S02";
    }
    for (auto& client : data.clients) {
        client.section_id = own(client.section_id);
        client.team_id = own(client.team_id);
        client.address_id = own(client.address_id);
    }
    for (auto& care_worker : data.care_workers) {
        care_worker.section_id = own(care_worker.section_id);
        if (care_worker.team_id)
            care_worker.team_id = own(*care_worker.team_id);
    }
    return data;
}

class LendBetweenSections : public testing::Test {
  protected:
    void draw(const std::string& borrower, const std::string& lender)
    {
        put(test::SketchReader(borrower).sketch.data);
        put(of_neighbour(test::SketchReader(lender).sketch.data));
        const auto sections = list_sections(ports(), caller, "all").value();
        ASSERT_EQ(sections.size(), 2U);
        borrower_id = sections[0].id;
        lender_id = sections[1].id;
    }
    void put(MasterData data)
    {
        // What a drawing has no words for, and a table no room for without.
        for (auto& service : data.granted_services)
            service.decided_on = service.valid.from;
        for (auto& schedule : data.service_schedules)
            schedule.agreed_on = schedule.valid.from;
        const auto work = ports().store.begin_write(ports().tenant_id);
        const auto applied =
            work->master_data().apply({.put = std::move(data), .ended = {}, .reason = {}},
                                      {ports().clock.now(), "a test", installation.new_operation()});
        ASSERT_TRUE(applied.has_value()) << to_string(applied.error());
        work->commit();
    }
    PlannedSections plan(bool lends = true, int threads = 1)
    {
        return plan_sections(ports(), caller,
                             {.sections = list_sections(ports(), caller, "all").value(),
                              .dates = kDay,
                              .budget = {.threads = threads},
                              .iterations_per_part = 20,
                              .new_operation = [this] { return installation.new_operation(); },
                              .lends = lends},
                             {});
    }
    std::vector<ShiftLoan> loans()
    {
        return ports().store.begin_read(ports().tenant_id)->loans().load(borrower_id, kDay);
    }
    SectionStates::State board_of(SectionId section)
    {
        const auto work = ports().store.begin_read(ports().tenant_id);
        return states.state_of(*work, section).value();
    }
    static int hard_findings(const BoardState& state)
    {
        return static_cast<int>(
            std::count_if(state.findings.begin(), state.findings.end(),
                          [](const Finding& finding) { return finding.severity == Severity::hard; }));
    }
    [[nodiscard]] const Ports& ports() const { return installation.ports(); }

    static constexpr LocalDate kOn{std::chrono::year(2026) / 11 / 30};
    static constexpr DateRange kDay{kOn, std::chrono::year(2026) / 12 / 1};
    test::TestInstallation installation;
    Caller caller = installation.operator_at_terminal();
    SectionStates states{ports()};
    SectionId borrower_id;
    SectionId lender_id;
};

int vacant_in(const PlannedSections& planned)
{
    int vacant = 0;
    for (const auto& outcome : planned.outcomes)
        vacant += static_cast<int>(outcome.planned->revision.plan.vacant.size());
    return vacant;
}

} // namespace

TEST_F(LendBetweenSections, FillsAVacantVisitWithSomebodyOfTheNeighbour)
{
    draw(kShortOfOne, kWithTime);
    ASSERT_EQ(vacant_in(plan(false)), 1);
    ASSERT_TRUE(loans().empty());

    const auto planned = plan();

    ASSERT_TRUE(planned.lending && *planned.lending);
    const Lending& lending = **planned.lending;
    ASSERT_EQ(lending.lent.size(), 1U);
    EXPECT_TRUE(lending.still_vacant.empty());
    EXPECT_EQ(lending.lent[0].care_worker_external_id, "Usk_9");
    EXPECT_EQ(lending.lent[0].lender.id, lender_id);
    EXPECT_EQ(lending.lent[0].borrower.id, borrower_id);
    EXPECT_EQ(lending.lent[0].why, VacancyReason::no_room);
    EXPECT_EQ(vacant_in(planned), 0);
    for (const auto& outcome : planned.outcomes)
        EXPECT_EQ(outcome.planned->figures.hard_findings(), 0);
    EXPECT_EQ(loans(), (std::vector{lending.lent[0].loan}));
}

TEST_F(LendBetweenSections, ShowsTheLoanOnTheBoardsOfBothSections)
{
    draw(kShortOfOne, kWithTime);
    ASSERT_EQ(vacant_in(plan()), 0);

    const auto borrower = day_view(*board_of(borrower_id), kOn).value();
    const auto lender = day_view(*board_of(lender_id), kOn).value();

    const auto borrowed = std::find_if(borrower.lanes.begin(), borrower.lanes.end(),
                                       [](const LaneView& lane) { return !lane.lent_by.empty(); });
    ASSERT_NE(borrowed, borrower.lanes.end());
    EXPECT_EQ(borrowed + 1, borrower.lanes.end()) << "after the section's own";
    EXPECT_EQ(borrowed->lent_by, "S02");
    const auto load = load_view(*board_of(borrower_id)).value();
    EXPECT_EQ(load.staff.back().care_worker_id, borrowed->care_worker_id);
    EXPECT_EQ(load.staff.back().lent_by, "S02");
    EXPECT_EQ(borrowed->team_id, std::nullopt);
    ASSERT_EQ(borrowed->shifts.size(), 1U);
    EXPECT_EQ(std::count_if(borrower.visits.begin(), borrower.visits.end(),
                            [&](const DayVisitView& visit) {
                                return visit.care_worker_id == borrowed->care_worker_id &&
                                       visit.time == borrowed->shifts[0].shift.time;
                            }),
              1);
    ASSERT_EQ(lender.lanes.size(), 1U);
    const ShiftView& shift = lender.lanes[0].shifts.at(0);
    EXPECT_TRUE(lender.lanes[0].lent_by.empty());
    const auto lent = std::find(shift.lent_to.begin(), shift.lent_to.end(), "S01");
    ASSERT_NE(lent, shift.lent_to.end());
    EXPECT_EQ(shift.shift.reserved[static_cast<std::size_t>(lent - shift.lent_to.begin())].time,
              borrowed->shifts[0].shift.time);
    EXPECT_EQ(lender.visits.size(), 1U) << "the other section's client is not on this board";
    EXPECT_EQ(hard_findings(*board_of(borrower_id)), 0);
    EXPECT_EQ(hard_findings(*board_of(lender_id)), 0);
    EXPECT_EQ(staff_views(board_of(borrower_id)->period, kOn).size(), 1U)
        << "the staff list is her own section's";
}

TEST_F(LendBetweenSections, LeavesAVisitVacantThatNobodyThereMayMakeAndSaysWhy)
{
    draw(std::string(kShortOfOne) + "Client_1 needs hoist\nClient_2 needs hoist\nUsk_1 holds hoist\n",
         kWithTime);

    const auto planned = plan();

    ASSERT_TRUE(planned.lending && *planned.lending);
    EXPECT_TRUE((*planned.lending)->lent.empty());
    ASSERT_EQ((*planned.lending)->still_vacant.size(), 1U);
    const StillVacant& vacant = (*planned.lending)->still_vacant[0];
    EXPECT_EQ(vacant.section.id, borrower_id);
    EXPECT_EQ(vacant.why, VacancyReason::no_room);
    EXPECT_EQ(vacant.sections_asked, 1);
    EXPECT_EQ(vacant.nearest, VacancyReason::nobody_meets_requirements);
    EXPECT_EQ(vacant_in(planned), 1);
}

TEST_F(LendBetweenSections, GivesTheSamePlansEachTimeAndOnTwoThreads)
{
    draw(kShortOfOne, kWithTime);
    const auto digests_of = [](const PlannedSections& planned) {
        std::vector<std::string> digests;
        for (const auto& outcome : planned.outcomes)
            digests.push_back(plan_digest(outcome.planned->revision.plan));
        return digests;
    };

    const auto first = digests_of(plan());
    const auto loan = loans();

    EXPECT_EQ(digests_of(plan(true, 2)), first);
    EXPECT_EQ(loans(), loan);
}

TEST_F(LendBetweenSections, PlansBothSectionsOnAroundALoanThatHolds)
{
    draw(kShortOfOne, kWithTime);
    ASSERT_EQ(vacant_in(plan()), 0);
    const auto loan = loans();

    for (const SectionId section : {lender_id, borrower_id}) {
        const auto alone = propose_plan(ports(), caller,
                                        {.operation_id = installation.new_operation(),
                                         .section_id = section,
                                         .dates = kDay,
                                         .budget = {.iterations = 200, .threads = 1}},
                                        {});
        ASSERT_TRUE(alone.has_value());
        EXPECT_EQ(alone->figures.hard_findings(), 0);
        EXPECT_TRUE(alone->revision.plan.vacant.empty());
    }
    EXPECT_EQ(loans(), loan);
}

TEST_F(LendBetweenSections, EndsALoanWithTheRevisionThatMakesNoUseOfIt)
{
    draw(kShortOfOne, kWithTime);
    ASSERT_EQ(vacant_in(plan()), 0);
    const auto lender_before = board_of(lender_id);
    ASSERT_EQ(lender_before->period.loans().size(), 1U);

    const auto state = board_of(borrower_id);
    Plan without = state->plan();
    without.id = PlanId(ports().ids.next());
    const ShiftId borrowed = loans().front().borrowed_shift_id();
    for (const auto& assignment : without.assignments)
        if (assignment.shift_id == borrowed)
            without.vacant.push_back({assignment.visit_id, assignment.part, VacancyReason::no_room, {}});
    std::erase_if(without.assignments,
                  [&](const Assignment& assignment) { return assignment.shift_id == borrowed; });
    const auto work = ports().store.begin_write(ports().tenant_id);
    const store::ChangeContext context{ports().clock.now(), "a test", installation.new_operation()};
    ASSERT_TRUE(keep_revision(*work, {without, {}}, state->revision.revision, state->period, context));
    work->events().append({.sequence = 0,
                           .at = context.at,
                           .kind = "plan.accepted",
                           .section_id = borrower_id,
                           .subject_id = without.id.to_string(),
                           .operation_id = context.operation_id});
    work->commit();

    EXPECT_TRUE(loans().empty());
    EXPECT_TRUE(board_of(lender_id)->period.loans().empty()) << "her own section has her back at once";
}

TEST_F(LendBetweenSections, TellsTheBorrowerWhenWhoIsBorrowedIsAway)
{
    draw(kShortOfOne, kWithTime);
    ASSERT_EQ(vacant_in(plan()), 0);
    MasterData away;
    away.absences.push_back({.id = AbsenceId(ports().ids.next()),
                             .external_id = {},
                             .care_worker_id = loans().front().care_worker_id,
                             .kind = AbsenceKind::sick,
                             .from = at_clock(kOn, Minutes(0)),
                             .until = at_clock(add_days(kOn, 1), Minutes(0))});
    put(away);
    const Plan plan_in_force = board_of(borrower_id)->plan();

    const auto work = ports().store.begin_read(ports().tenant_id);
    const auto ground = load_section_period(ports(), *work, {borrower_id, kDay, {}}).value();

    EXPECT_TRUE(ground.period.loans().empty());
    const auto figures = figures_of(ground.period, ground.travel, plan_in_force).value();
    EXPECT_EQ(figures.hard_findings(), 1);
    EXPECT_TRUE(std::any_of(figures.findings.begin(), figures.findings.end(),
                            [](const Finding& finding) { return finding.rule_id == "on_duty"; }));
}

} // namespace samma::app
