#include "support/test_folder.hpp"
#include "test_installation.hpp"

#include "app/import_data.hpp"
#include "app/make_demo.hpp"
#include "app/plan_digest.hpp"
#include "app/plan_sections.hpp"
#include "app/sections.hpp"

#include <gtest/gtest.h>

namespace samma::app {

namespace {

constexpr DateRange kDays{std::chrono::year(2026) / 11 / 30, std::chrono::year(2026) / 12 / 4};

/// A city of two small sections and their night patrol.
struct SmallCity {
    SmallCity()
    {
        const auto files = folder.path / "files";
        EXPECT_TRUE(
            make_demo({.sections = 2, .clients_per_section = 10, .tightness_pct = 90, .seed = 3}, files));
        const auto imported =
            accept_import(installation.ports(), installation.operator_at_terminal(),
                          {.operation_id = installation.new_operation(), .path = files, .mapping = {}});
        EXPECT_TRUE(imported && imported->faults.empty());
    }

    PlanSectionsRequest request(int threads)
    {
        return {.sections =
                    list_sections(installation.ports(), installation.operator_at_terminal(), "all").value(),
                .dates = kDays,
                .budget = {.threads = threads},
                .new_operation = [this] { return installation.new_operation(); }};
    }
    PlannedSections plan(const PlanSectionsRequest& request,
                         const std::function<void(const SectionsProgress&)>& report = {})
    {
        return plan_sections(installation.ports(), installation.operator_at_terminal(), request, report);
    }

    test::TestFolder folder;
    test::TestInstallation installation{folder.path / "samma.db"};
};

std::vector<std::string> digests_of(const PlannedSections& planned)
{
    std::vector<std::string> digests;
    for (const auto& outcome : planned.outcomes)
        digests.push_back(outcome.planned ? plan_digest(outcome.planned->revision.plan) : "");
    return digests;
}

} // namespace

TEST(PlanSections, GivesTheSamePlansOnOneThreadAndOnTwo)
{
    SmallCity city;
    auto on_one = city.request(1);
    auto on_two = city.request(2);
    on_one.iterations_per_part = on_two.iterations_per_part = 20;

    const auto one = city.plan(on_one);
    const auto two = city.plan(on_two);

    ASSERT_EQ(one.outcomes.size(), 3U);
    EXPECT_EQ(digests_of(one), digests_of(two));
    EXPECT_EQ(one.all_planned_after, std::nullopt) << "who says how long to search gets one pass";
}

TEST(PlanSections, PlansASectionAsIfItWereAlone)
{
    SmallCity city;
    auto all = city.request(2);
    all.iterations_per_part = 20;
    auto alone = all;
    alone.sections = {all.sections[1]};

    EXPECT_EQ(digests_of(city.plan(alone)).front(), digests_of(city.plan(all))[1]);
}

TEST(PlanSections, HasAPlanOfEverySectionBeforeAnyIsFinished)
{
    SmallCity city;
    std::vector<PlanPass> passes;
    int sections_at_first = 0;

    const auto planned = city.plan(city.request(2), [&](const SectionsProgress& progress) {
        if (passes.empty() || passes.back() != progress.pass)
            passes.push_back(progress.pass);
        if (progress.pass == PlanPass::first)
            sections_at_first = progress.sections_done;
        EXPECT_GE(progress.share_done, 0.0);
        EXPECT_LE(progress.share_done, 1.0 + 1e-9);
    });

    EXPECT_EQ(passes, (std::vector{PlanPass::first, PlanPass::usable, PlanPass::last}));
    EXPECT_EQ(sections_at_first, 3);
    EXPECT_TRUE(planned.all_planned_after && planned.all_usable_after);
    for (const auto& outcome : planned.outcomes) {
        ASSERT_TRUE(outcome.planned.has_value());
        EXPECT_EQ(outcome.planned->figures.hard_findings(), 0);
    }

    const auto again = city.plan(city.request(2));
    EXPECT_EQ(again.all_planned_after, std::nullopt)
        << "every section has a plan: only a finished one follows";
    EXPECT_EQ(digests_of(city.plan(city.request(2))), digests_of(again));
}

TEST(PlanSections, TellsAFaultOfOneSectionAndPlansTheOthers)
{
    SmallCity city;
    auto request = city.request(2);
    request.iterations_per_part = 2;
    Section unknown = request.sections.front();
    unknown.id = SectionId(city.installation.ports().ids.next());
    request.sections.insert(request.sections.begin() + 1, unknown);

    const auto planned = city.plan(request);

    ASSERT_EQ(planned.outcomes.size(), 4U);
    EXPECT_FALSE(planned.outcomes[1].planned.has_value());
    for (const std::size_t number : {0U, 2U, 3U})
        EXPECT_TRUE(planned.outcomes[number].planned.has_value()) << number;
}

} // namespace samma::app
