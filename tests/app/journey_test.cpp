#include "support/bad_files.hpp"
#include "support/test_folder.hpp"
#include "test_installation.hpp"

#include "app/board.hpp"
#include "app/export_data.hpp"
#include "app/import_data.hpp"
#include "app/make_demo.hpp"
#include "app/propose_plan.hpp"
#include "app/report.hpp"
#include "app/sections.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

namespace samma::app {

namespace {

constexpr DateRange kWeek{std::chrono::year(2026) / 11 / 30, std::chrono::year(2026) / 12 / 7};

} // namespace

/// From a small section's files to a plan on the board, as the program's users would go.
class Journey : public testing::Test {
  protected:
    void SetUp() override
    {
        ASSERT_TRUE(
            make_demo({.sections = 1, .clients_per_section = 12, .tightness_pct = 90, .seed = 3}, files()));
    }

    [[nodiscard]] std::filesystem::path files() const { return folder.path / "files"; }
    ImportRequest request(const std::filesystem::path& path)
    {
        return {.operation_id = installation.new_operation(), .path = path, .mapping = {}};
    }
    Result<ImportPreview> accept(const std::filesystem::path& path)
    {
        return accept_import(installation.ports(), installation.operator_at_terminal(), request(path));
    }
    Result<PlannedSection> plan(SectionId section_id, std::uint64_t seed = 1)
    {
        planner::Budget budget;
        budget.iterations = 2000;
        budget.seed = seed;
        return propose_plan(installation.ports(), installation.operator_at_terminal(),
                            {.operation_id = installation.new_operation(),
                             .section_id = section_id,
                             .dates = kWeek,
                             .budget = budget},
                            {});
    }
    std::vector<Section> sections()
    {
        return list_sections(installation.ports(), installation.operator_at_terminal(), "S01").value();
    }
    [[nodiscard]] MasterData stored() const
    {
        return installation.ports()
            .store.begin_read(installation.ports().tenant_id)
            ->master_data()
            .load({.section_id = {}, .performed_since = {}, .home_entries = store::HomeEntries::include});
    }

    test::TestFolder folder;
    test::TestInstallation installation{folder.path / "samma.db"};
};

TEST_F(Journey, PreviewsWithoutChangingAndAcceptsOnce)
{
    const auto preview =
        preview_import(installation.ports(), installation.operator_at_terminal(), request(files())).value();
    EXPECT_TRUE(preview.faults.empty());
    EXPECT_FALSE(preview.changes.is_empty());
    EXPECT_TRUE(stored().clients.empty());

    EXPECT_TRUE(accept(files()).has_value());
    const auto once = stored();
    EXPECT_EQ(once.clients.size(), 12U);
    EXPECT_FALSE(once.home_entries.empty());

    const auto again = accept(files()).value();
    EXPECT_TRUE(again.changes.is_empty()) << "the same files twice change nothing";
    EXPECT_EQ(stored(), once);
}

TEST_F(Journey, WritesBackWhatItRead)
{
    ASSERT_TRUE(accept(files()).has_value());
    for (const auto* name : {"out", "out.xlsx"}) {
        ASSERT_TRUE(
            export_data(installation.ports(), installation.operator_at_terminal(), folder.path / name));
        const auto again = accept(folder.path / name).value();
        EXPECT_TRUE(again.faults.empty()) << name;
        EXPECT_TRUE(again.changes.is_empty()) << name;
    }
    std::set<ClientId> logged;
    for (const auto& row : installation.audit_rows())
        if (row.event.action == "export_data" && row.event.client_id)
            logged.insert(*row.event.client_id);
    EXPECT_EQ(logged.size(), stored().clients.size()) << "who left the building stands in the log";
}

std::string all_text_of(const std::filesystem::path& folder)
{
    std::string text;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        std::ifstream lines(file.path());
        text.append(std::istreambuf_iterator<char>(lines), {});
    }
    return text;
}

TEST_F(Journey, R5_R7_WritesNoDoorCodesAndNobodyWithProtectedIdentity)
{
    ASSERT_TRUE(accept(files()).has_value());
    const auto hidden = stored().clients.front();
    const auto& ports = installation.ports();
    const auto ask = [&] {
        const auto work = ports.store.begin_write(ports.tenant_id);
        store::ClientFlag flag;
        flag.id = store::ClientFlagId(ports.ids.next());
        flag.client_id = hidden.id;
        flag.source = "test";
        flag.proposed_at = ports.clock.now();
        flag.proposed_by = "test";
        const auto proposed = work->access().propose(flag);
        work->commit();
        return proposed;
    };
    ASSERT_TRUE(ask());

    const auto written =
        export_data(ports, installation.operator_at_terminal(), folder.path / "without").value();

    EXPECT_EQ(written.clients, stored().clients.size() - 1);
    EXPECT_FALSE(std::filesystem::exists(folder.path / "without" / "hemingang.csv"));
    const auto text = all_text_of(folder.path / "without");
    EXPECT_EQ(text.find(hidden.external_id + ";"), std::string::npos);
    ASSERT_FALSE(hidden.person_number.reveal().empty());
    EXPECT_EQ(text.find(hidden.person_number.reveal()), std::string::npos);
    const auto preview =
        preview_import(ports, installation.operator_at_terminal(), request(folder.path / "without")).value();
    EXPECT_TRUE(preview.faults.empty()) << "the files hang together";
    for (const auto& row : installation.audit_rows())
        EXPECT_FALSE(row.event.action == "export_data" && row.event.client_id == hidden.id);
}

TEST_F(Journey, TakesAnImportBackUntilAPlanBuildsOnIt)
{
    ASSERT_TRUE(accept(files()).has_value());
    ASSERT_TRUE(
        undo_import(installation.ports(), installation.operator_at_terminal(), installation.new_operation()));
    EXPECT_TRUE(stored().clients.empty());
    EXPECT_EQ(
        undo_import(installation.ports(), installation.operator_at_terminal(), installation.new_operation())
            .error()
            .code,
        "import.none");

    ASSERT_TRUE(accept(files()).has_value());
    ASSERT_TRUE(plan(sections().front().id).has_value());
    EXPECT_EQ(
        undo_import(installation.ports(), installation.operator_at_terminal(), installation.new_operation())
            .error()
            .code,
        "import.built_on");
    EXPECT_EQ(stored().clients.size(), 12U);
}

TEST_F(Journey, KeepsThePlanAsTheNextRevisionOverARestart)
{
    ASSERT_TRUE(accept(files()).has_value());
    const auto section = sections().front();
    const auto first = plan(section.id).value();
    const auto second = plan(section.id, 2).value();
    EXPECT_EQ(first.revision.revision, 1);
    EXPECT_EQ(second.revision.revision, 2);
    EXPECT_EQ(second.figures.hard_findings(), 0);

    test::TestInstallation restarted(folder.path / "samma.db");
    const auto report =
        report_section(restarted.ports(), restarted.operator_at_terminal(), section.id).value();
    EXPECT_EQ(report.revision.revision, 2);
    EXPECT_EQ(report.revision.plan, second.revision.plan);
    EXPECT_EQ(report.figures.measures.all, second.figures.measures.all);
}

TEST_F(Journey, PlansAlikeForTheSameSeed)
{
    ASSERT_TRUE(accept(files()).has_value());
    const auto section = sections().front();
    const auto first = plan(section.id).value().revision.plan;
    const auto again = plan(section.id).value().revision.plan;
    EXPECT_EQ(first.assignments, again.assignments);
    EXPECT_EQ(first.breaks, again.breaks);
    EXPECT_EQ(first.vacant, again.vacant);
}

TEST_F(Journey, LogsEveryClientThatThePictureShows)
{
    ASSERT_TRUE(accept(files()).has_value());
    const auto section = sections().front();
    ASSERT_TRUE(plan(section.id).has_value());
    SectionStates states(installation.ports());
    Board board(installation.ports(), states);
    const auto coordinator = installation.coordinator({section.id});
    const auto rows_before = installation.audit_rows().size();

    const auto view = board.day(coordinator, section.id, kWeek.from).value()->view;

    std::set<ClientId> shown;
    for (const auto& visit : view.visits)
        shown.insert(visit.client_id);
    std::set<ClientId> logged;
    const auto rows = installation.audit_rows();
    for (std::size_t row = rows_before; row < rows.size(); ++row) {
        EXPECT_EQ(rows[row].event.relation, "section_held");
        logged.insert(rows[row].event.client_id.value());
    }
    EXPECT_FALSE(shown.empty());
    EXPECT_EQ(logged, shown);
}

TEST_F(Journey, FillsEachDayOnTheBoardLikeItsLanes)
{
    ASSERT_TRUE(accept(files()).has_value());
    const auto section = sections().front();
    ASSERT_TRUE(plan(section.id).has_value());
    SectionStates states(installation.ports());
    Board board(installation.ports(), states);
    const auto coordinator = installation.coordinator({section.id});

    const auto load = board.load(coordinator, section.id).value()->view;
    const auto day = board.day(coordinator, section.id, load.plan.dates.from).value()->view;

    std::map<CareWorkerId, int> visits;
    for (const auto& visit : day.visits)
        if (visit.care_worker_id)
            ++visits[*visit.care_worker_id];
    int made = 0;
    for (const auto& row : load.staff)
        for (const auto& filled : row.days) {
            EXPECT_GE(filled.on_duty, filled.care + filled.reserved) << format_date(filled.on);
            if (filled.on != load.plan.dates.from)
                continue;
            EXPECT_EQ(filled.visits, visits[row.care_worker_id]);
            made += filled.visits;
        }
    EXPECT_GT(made, 0);
}

TEST_F(Journey, HidesASectionThatIsNotHeldLikeOneThatDoesNotExist)
{
    ASSERT_TRUE(accept(files()).has_value());
    const auto section = sections().front();
    ASSERT_TRUE(plan(section.id).has_value());
    SectionStates states(installation.ports());
    Board board(installation.ports(), states);
    const auto elsewhere = installation.coordinator({SectionId(installation.ids.next())});
    const auto rows_before = installation.audit_rows().size();

    const auto forbidden = board.who_comes(elsewhere, section.id).error();
    const auto unknown = board.who_comes(elsewhere, SectionId(installation.ids.next())).error();

    EXPECT_EQ(forbidden, unknown);
    EXPECT_EQ(forbidden.code, "resource.unknown");
    EXPECT_TRUE(board.sections(elsewhere).value().empty());
    const auto rows = installation.audit_rows();
    for (std::size_t row = rows_before; row < rows.size(); ++row)
        EXPECT_FALSE(rows[row].event.client_id.has_value()) << "nobody's data was looked at";
}

TEST_F(Journey, DrawsTheSameFiguresAsTheReport)
{
    ASSERT_TRUE(accept(files()).has_value());
    const auto section = sections().front();
    ASSERT_TRUE(plan(section.id).has_value());
    SectionStates states(installation.ports());
    Board board(installation.ports(), states);
    const auto coordinator = installation.coordinator({section.id});
    const auto figures = board.indicators(coordinator, section.id).value()->view.items;
    const auto who = board.who_comes(coordinator, section.id).value()->view;

    int distinct = 0;
    int clients = 0;
    for (const auto& row : who.clients) {
        distinct += row.distinct_staff;
        clients += row.distinct_staff > 0 ? 1 : 0;
        const bool has_vacant = std::any_of(row.days.begin(), row.days.end(), [](const auto& day) {
            return std::any_of(day.begin(), day.end(),
                               [](const ComingPersonView& coming) { return !coming.care_worker_id; });
        });
        if (has_vacant)
            continue;
        EXPECT_GE(row.distinct_staff, row.bound_b0) << "nobody is below the bound";
    }
    const auto mean = std::find_if(figures.begin(), figures.end(), [](const IndicatorView& figure) {
        return figure.key == "distinct_mean" && !figure.team_id;
    });
    ASSERT_NE(mean, figures.end());
    EXPECT_DOUBLE_EQ(mean->value.value(), static_cast<double>(distinct) / clients);
}

TEST_F(Journey, LeavesTheDatabaseAloneAfterEveryBadImport)
{
    ASSERT_TRUE(accept(files()).has_value());
    const auto before = stored();
    const auto audit_before = installation.audit_rows().size();
    int cases = 0;
    for (const auto& bad : support::all_bad_files()) {
        const auto path = folder.path / "bad" / std::to_string(cases++);
        const auto laid_out = support::lay_out(bad, path);
        const auto preview = accept(laid_out);
        ASSERT_TRUE(preview.has_value()) << bad.name;
        EXPECT_FALSE(preview->faults.empty()) << bad.name;
    }
    EXPECT_GE(cases, 40);
    EXPECT_EQ(stored(), before);
    EXPECT_EQ(installation.audit_rows().size(), audit_before);
}

} // namespace samma::app
