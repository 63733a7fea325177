#include "app/policy.hpp"

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <map>
#include <sstream>
#include <tuple>

namespace samma::app {

namespace {

constexpr std::array kRoles = {Role::coordinator, Role::operator_of_installation};
constexpr std::array kActions = {Action::list_sections, Action::read_board,   Action::read_directory,
                                 Action::read_report,   Action::propose_plan, Action::import_data,
                                 Action::undo_import,   Action::export_data};

const SectionId kHeld(Uuid::from_time(1, 0, 1));
const SectionId kElsewhere(Uuid::from_time(1, 0, 2));

struct Expected {
    bool where_held = false;
    bool elsewhere = false;
};

std::map<std::pair<std::string, std::string>, Expected> hand_kept_expectations()
{
    std::map<std::pair<std::string, std::string>, Expected> expectations;
    std::ifstream file(SAMMA_SOURCE_DIR "/tests/access/expected.csv");
    std::string line;
    while (std::getline(file, line)) {
        if (line.starts_with("#") || line.starts_with("role,"))
            continue;
        std::istringstream cells(line);
        std::string role, action, held, elsewhere;
        std::getline(cells, role, ',');
        std::getline(cells, action, ',');
        std::getline(cells, held, ',');
        std::getline(cells, elsewhere, ',');
        expectations[{role, action}] = {held == "yes", elsewhere == "yes"};
    }
    return expectations;
}

} // namespace

TEST(Policy, GivesEachRoleWhatTheHandKeptTableSaysAndNothingElse)
{
    const auto expectations = hand_kept_expectations();
    ASSERT_EQ(expectations.size(), kRoles.size() * kActions.size()) << "each role and action has its line";
    for (const Role role : kRoles) {
        const Caller caller{.session_id = Uuid::from_time(1, 0, 9), .role = role, .sections = {kHeld}};
        for (const Action action : kActions) {
            const auto expected =
                expectations.find({std::string(name_of(role)), std::string(name_of(action))});
            ASSERT_NE(expected, expectations.end()) << name_of(role) << " " << name_of(action);
            EXPECT_EQ(authorize(caller, action, kHeld).has_value(), expected->second.where_held)
                << name_of(role) << " " << name_of(action);
            EXPECT_EQ(authorize(caller, action, kElsewhere).has_value(), expected->second.elsewhere)
                << name_of(role) << " " << name_of(action) << " elsewhere";
        }
    }
}

TEST(Policy, AnswersForbiddenLikeUnknown)
{
    const Caller caller{.session_id = {}, .role = Role::coordinator, .sections = {kHeld}};
    EXPECT_EQ(authorize(caller, Action::read_board, kElsewhere).error(), (Error{"resource.unknown", "", {}}));
}

TEST(Policy, GivesARoleThatIsHeldNowhereNothing)
{
    const Caller caller{.session_id = {}, .role = Role::coordinator, .sections = {}};
    for (const Action action : kActions) {
        EXPECT_FALSE(authorize(caller, action, kHeld).has_value()) << name_of(action);
        EXPECT_FALSE(authorize(caller, action, std::nullopt).has_value()) << name_of(action);
    }
}

} // namespace samma::app
