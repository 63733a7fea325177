#include "app/policy.hpp"

#include "base/assert.hpp"

#include <algorithm>
#include <array>

namespace samma::app {

namespace {

constexpr std::array kPolicy = {
    PolicyRow{Role::coordinator, Action::list_sections, Tie::section_held},
    PolicyRow{Role::coordinator, Action::read_board, Tie::section_held},
    PolicyRow{Role::coordinator, Action::read_directory, Tie::section_held},
    PolicyRow{Role::coordinator, Action::read_report, Tie::section_held},
    PolicyRow{Role::coordinator, Action::propose_plan, Tie::section_held},
    PolicyRow{Role::operator_of_installation, Action::list_sections, Tie::operates},
    PolicyRow{Role::operator_of_installation, Action::read_report, Tie::operates},
    PolicyRow{Role::operator_of_installation, Action::propose_plan, Tie::operates},
    PolicyRow{Role::operator_of_installation, Action::import_data, Tie::operates},
    PolicyRow{Role::operator_of_installation, Action::undo_import, Tie::operates},
    PolicyRow{Role::operator_of_installation, Action::export_data, Tie::operates},
};

bool is_tied(const Caller& caller, Tie tie, std::optional<SectionId> section_id)
{
    switch (tie) {
    case Tie::section_held:
        if (!section_id)
            return !caller.sections.empty();
        return std::find(caller.sections.begin(), caller.sections.end(), *section_id) !=
               caller.sections.end();
    case Tie::operates:
        return true;
    }
    return false;
}

} // namespace

std::span<const PolicyRow> policy_table()
{
    return kPolicy;
}

Result<Tie> authorize(const Caller& caller, Action action, std::optional<SectionId> section_id)
{
    for (const auto& row : kPolicy)
        if (row.role == caller.role && row.action == action && is_tied(caller, row.tie, section_id))
            return row.tie;
    return fail("resource.unknown");
}

std::string_view name_of(Action action)
{
    switch (action) {
    case Action::list_sections:
        return "list_sections";
    case Action::read_board:
        return "read_board";
    case Action::read_directory:
        return "read_directory";
    case Action::read_report:
        return "read_report";
    case Action::propose_plan:
        return "propose_plan";
    case Action::import_data:
        return "import_data";
    case Action::undo_import:
        return "undo_import";
    case Action::export_data:
        return "export_data";
    }
    assertion_failed("an action is one of its members", __FILE__, __LINE__);
}

std::string_view name_of(Tie tie)
{
    switch (tie) {
    case Tie::section_held:
        return "section_held";
    case Tie::operates:
        return "operates";
    }
    assertion_failed("a tie is one of its members", __FILE__, __LINE__);
}

std::string_view name_of(Role role)
{
    switch (role) {
    case Role::coordinator:
        return "coordinator";
    case Role::operator_of_installation:
        return "operator_of_installation";
    }
    assertion_failed("a role is one of its members", __FILE__, __LINE__);
}

} // namespace samma::app
