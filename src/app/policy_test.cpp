#include "app/policy.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace samma::app {

namespace {

const SectionId kHeld(Uuid::from_time(1, 0, 1));
const SectionId kElsewhere(Uuid::from_time(1, 0, 2));

Caller caller_as(Role role, std::vector<SectionId> sections)
{
    return {.session_id = Uuid::from_time(1, 0, 9),
            .account_id = {},
            .care_worker_id = {},
            .roles = {{role, std::move(sections)}}};
}

/// tests/access/policy.csv: what a role may do is written there as "role,action,relations".
std::map<std::pair<std::string, std::string>, std::set<std::string>> hand_kept_expectations()
{
    std::map<std::pair<std::string, std::string>, std::set<std::string>> expectations;
    std::ifstream file(SAMMA_SOURCE_DIR "/tests/access/policy.csv");
    std::string line;
    while (std::getline(file, line)) {
        if (line.starts_with("#") || line.starts_with("action,"))
            continue;
        std::istringstream cells(line);
        std::string action, role, relations, relation;
        std::getline(cells, action, ',');
        std::getline(cells, role, ',');
        std::getline(cells, relations, ',');
        std::istringstream words(relations);
        while (words >> relation)
            EXPECT_TRUE(find_enum<Relation>(relation)) << line;
        EXPECT_TRUE(find_enum<Action>(action) && find_enum<Role>(role)) << line;
        words = std::istringstream(relations);
        auto& expected = expectations[{role, action}];
        EXPECT_TRUE(expected.empty()) << "twice: " << line;
        while (words >> relation)
            expected.insert(relation);
    }
    return expectations;
}

/// Tied by this relation and no other.
Situation tied_by(Relation only)
{
    Situation situation;
    situation.is_tied = [only](Role, Relation relation) { return relation == only; };
    return situation;
}

template <typename E, typename Visit>
void for_each_member(const Visit& visit)
{
    for (std::size_t member = 0; member < enum_names<E>().size(); ++member)
        visit(static_cast<E>(member));
}

} // namespace

TEST(Policy, GivesEachRoleWhatTheHandKeptTableSaysAndNothingElse)
{
    const auto expectations = hand_kept_expectations();
    ASSERT_FALSE(expectations.empty());
    std::size_t cells = 0;
    for_each_member<Role>([&](Role role) {
        for_each_member<Action>([&](Action action) {
            const auto row = expectations.find({std::string(name_of(role)), std::string(name_of(action))});
            for_each_member<Relation>([&](Relation relation) {
                const bool expected =
                    row != expectations.end() && row->second.contains(std::string(name_of(relation)));
                EXPECT_EQ(decide(caller_as(role, {}), action, tied_by(relation)).has_value(), expected)
                    << name_of(role) << " " << name_of(action) << " " << name_of(relation);
                ++cells;
            });
        });
    });
    EXPECT_EQ(cells, enum_names<Role>().size() * enum_names<Action>().size() * enum_names<Relation>().size());
}

TEST(Policy, KnowsEachActionInTheHandKeptTable)
{
    std::set<std::string> actions;
    for (const auto& [key, relations] : hand_kept_expectations())
        actions.insert(key.second);
    for_each_member<Action>([&](Action action) {
        EXPECT_TRUE(actions.contains(std::string(name_of(action)))) << name_of(action) << " has no row";
    });
}

TEST(Policy, TiesASectionsRoleToTheSectionsThatItIsHeldIn)
{
    const auto caller = caller_as(Role::coordinator, {kHeld});
    EXPECT_TRUE(authorize(caller, Action::read_board, kHeld));
    EXPECT_FALSE(authorize(caller, Action::read_board, kElsewhere));
    EXPECT_TRUE(authorize(caller, Action::list_sections, std::nullopt));
    EXPECT_FALSE(authorize(caller_as(Role::coordinator, {}), Action::list_sections, std::nullopt));
}

TEST(Policy, DoesNotLendOneRolesSectionToAnother)
{
    auto caller = caller_as(Role::coordinator, {kHeld});
    caller.roles.push_back({Role::nurse, {kElsewhere}});
    EXPECT_FALSE(authorize(caller, Action::read_board, kElsewhere));
}

TEST(Policy, AnswersForbiddenLikeUnknown)
{
    const auto refused = authorize(caller_as(Role::coordinator, {kHeld}), Action::read_board, kElsewhere);
    EXPECT_EQ(refused.error(), (Error{"resource.unknown", "", {}}));
}

TEST(Policy, NamesTheRoleAndTheRelationThatGaveTheRight)
{
    EXPECT_EQ(*authorize(caller_as(Role::coordinator, {kHeld}), Action::read_board, kHeld),
              (Grant{Role::coordinator, Relation::section_held}));
}

TEST(Policy, R7ClosesAProtectedClientToAllWhoAreNotListed)
{
    auto situation = tied_by(Relation::section_held);
    situation.is_protected = true;
    EXPECT_FALSE(decide(caller_as(Role::coordinator, {}), Action::read_directory, situation));
    situation.is_listed = true;
    EXPECT_TRUE(decide(caller_as(Role::coordinator, {}), Action::read_directory, situation));
}

} // namespace samma::app
