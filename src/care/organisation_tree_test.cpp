#include "care/organisation_tree.hpp"

#include <gtest/gtest.h>

namespace samma {

namespace {

const TenantId kTenant(Uuid::derived({}, "malmö"));

Section section(const std::string& code, const std::string& unit, const std::string& area)
{
    Section made;
    made.id = SectionId(Uuid::derived({}, code));
    made.external_id = code;
    made.name = code;
    made.unit = unit;
    made.resource_area = area;
    return made;
}

OrganisationUnit unit(UnitKind kind, const std::string& name, std::optional<OrganisationUnitId> parent = {})
{
    return {OrganisationUnitId(Uuid::derived({}, name)), "", kind, parent, name};
}

} // namespace

TEST(OrganisationTree, PlacesSectionsUnderTheAreaAndUnitThatTheyName)
{
    const std::vector sections = {section("S01", "Norr", "Kirseberg"), section("S02", "Norr", "Centrum"),
                                  section("S03", "Söder", "Fosie")};
    const OrganisationTree tree(kTenant, {}, sections, {});

    const Uuid north = Uuid::derived(kTenant.uuid(), "unit/Norr");
    ASSERT_NE(tree.find(north), nullptr);
    EXPECT_FALSE(tree.find(north)->is_stored);
    std::vector<SectionId> expected{sections[0].id, sections[1].id};
    std::sort(expected.begin(), expected.end());
    EXPECT_EQ(tree.sections_under(north), expected);
    EXPECT_EQ(tree.sections_under({}).size(), 3U);
    EXPECT_TRUE(tree.covers(Uuid::derived(kTenant.uuid(), "resource_area/Fosie"), sections[2].id));
    EXPECT_FALSE(tree.covers(Uuid::derived(kTenant.uuid(), "resource_area/Fosie"), sections[0].id));
}

TEST(OrganisationTree, SetsADepartmentOverStoredUnitsAndProvidersBeside)
{
    const auto department = unit(UnitKind::department, "Hälsa, vård och omsorg");
    const auto north = unit(UnitKind::unit, "Norr", department.id);
    const auto provider = unit(UnitKind::provider, "Omsorg AB");
    const std::vector units = {north, provider, department};
    const std::vector sections = {section("S01", "Norr", "Kirseberg"), section("P01", "Omsorg AB", "")};
    const OrganisationTree tree(kTenant, units, sections, {});

    EXPECT_EQ(tree.sections_under(department.id.uuid()), std::vector{sections[0].id});
    EXPECT_EQ(tree.sections_under(provider.id.uuid()), std::vector{sections[1].id});
    EXPECT_TRUE(tree.find(north.id.uuid())->is_stored);
}

TEST(OrganisationTree, KnowsTheSectionOfATeamAndNothingOfAnUnknownPlace)
{
    const std::vector sections = {section("S01", "Norr", "")};
    Team team;
    team.id = TeamId(Uuid::derived({}, "team"));
    team.section_id = sections[0].id;
    const OrganisationTree tree(kTenant, {}, sections, std::span(&team, 1));

    EXPECT_EQ(tree.sections_under(team.id.uuid()), std::vector{sections[0].id});
    EXPECT_TRUE(tree.sections_under(Uuid::derived({}, "unknown")).empty());
}

TEST(OrganisationTree, EndsWhereUnitsHaveBeenPlacedInARing)
{
    auto one = unit(UnitKind::unit, "Norr");
    auto other = unit(UnitKind::resource_area, "Kirseberg", one.id);
    one.parent_id = other.id;
    const std::vector units = {one, other};
    const std::vector sections = {section("S01", "Norr", "Kirseberg")};
    const OrganisationTree tree(kTenant, units, sections, {});

    EXPECT_FALSE(tree.covers(Uuid::derived({}, "elsewhere"), sections[0].id));
    EXPECT_TRUE(tree.covers(one.id.uuid(), sections[0].id));
}

} // namespace samma
