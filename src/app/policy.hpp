#pragma once

#include "app/caller.hpp"
#include "base/result.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace samma::app {

/// What somebody can ask of the program.
enum class Action {
    list_sections,
    read_board,     ///< the day, who comes, figures, vacant visits and findings of a section
    read_directory, ///< the names of a section's clients and care workers
    read_report,    ///< figures of a plan without names
    propose_plan,
    import_data,
    undo_import,
    export_data,
};

/// What must tie the caller to the section asked for.
enum class Tie {
    section_held, ///< the role is held in that section
    operates,     ///< runs the installation: every section
};

/// One line of the policy: this role may do this where this tie exists.
struct PolicyRow {
    Role role;
    Action action;
    Tie tie;
};

/// The one policy table. What no row allows is refused.
std::span<const PolicyRow> policy_table();

/// The one place where access is decided: the tie that allows it, or `resource.unknown`, which is also the
/// answer for a section that does not exist. `section_id` is missing for what concerns the installation as a
/// whole.
Result<Tie> authorize(const Caller& caller, Action action, std::optional<SectionId> section_id);

std::string_view name_of(Action action);
std::string_view name_of(Tie tie);
std::string_view name_of(Role role);

} // namespace samma::app
