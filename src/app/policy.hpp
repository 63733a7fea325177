#pragma once

#include "app/caller.hpp"
#include "base/result.hpp"

#include <functional>
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
    keep_accounts, ///< make, change and close accounts, and give them roles
};
inline constexpr int kActionCount = 9;

/// What kind of knowledge an action opens; each has rules of its own beside the table.
enum class FieldClass {
    organisation, ///< the organisation, the calendar and figures without names: speaks of no client
    staff,        ///< care workers and their roster
    social,       ///< what care under the Social Services Act needs to know of a client (SoL)
    health,       ///< what care under the Health Care Act knows (HSL)
    home_entry,   ///< door codes, keys, alarm codes
    access_log,   ///< who has seen what
    system,       ///< accounts, settings, whole imports and exports
};

/// What must tie the caller to what is asked for.
enum class Relation {
    section_held,    ///< the role is held in its section
    management_line, ///< the role is held in a unit above it
    operates,        ///< runs the installation
    assigned_visit,  ///< a visit of the plan in force, from 2 h before it to 12 h after it
    visit_at_hand,   ///< the same, from 30 min before its part of the day to 60 min after it
    team,            ///< member of the client's team
    contact_person,  ///< appointed contact person
    case_work,       ///< responsible for the client's case (handläggare)
    nursing,         ///< responsible for the client's health care at home
    alarm_duty,      ///< on alarm duty in the client's area
    consent,         ///< the client has consented
    self,            ///< is the client
    audit_task,      ///< has the task of reviewing
    break_glass,     ///< has opened the client's file with a reason
};

/// One line of the policy: this role may do this where this relation exists.
struct PolicyRow {
    Role role;
    Action action;
    Relation relation;
};

/// The one policy table. What no row allows is refused.
std::span<const PolicyRow> policy_table();

FieldClass field_class_of(Action action);

/// By which right something is done: the access log says it of each look and change.
struct Grant {
    Role role = Role::coordinator;
    Relation relation = Relation::section_held;

    friend bool operator==(const Grant&, const Grant&) = default;
};

/// What holds of the thing asked for at this moment.
struct Situation {
    /// Whether the relation ties the caller, in this role, to the thing. Asked only where a row needs it.
    std::function<bool(Role, Relation)> is_tied;
    bool is_protected = false; ///< a client with protected identity …
    bool is_listed = false;    ///< … whose list of named staff holds the caller
    bool is_blocked = false;   ///< the client has refused that data are shared between care givers
};

/// The one place where access is decided: the right that allows it, or `resource.unknown`, which is also the
/// answer for what does not exist.
Result<Grant> decide(const Caller& caller, Action action, const Situation& situation);

/// For what concerns a section, or the installation as a whole where no section is named.
Result<Grant> authorize(const Caller& caller, Action action, std::optional<SectionId> section_id);

} // namespace samma::app

namespace samma {

template <>
std::span<const std::string_view> enum_names<app::Action>();
template <>
std::span<const std::string_view> enum_names<app::FieldClass>();
template <>
std::span<const std::string_view> enum_names<app::Relation>();

} // namespace samma
