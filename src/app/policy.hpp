#pragma once

#include "app/caller.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <functional>
#include <initializer_list>
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
    edit_plan,           ///< change a plan by hand in its draft, undo and redo
    publish_plan,        ///< make the draft the plan in force
    read_messages,       ///< what has been told teams and managers about imbalance
    write_message,       ///< tell it, and say what becomes of it
    read_handbook,       ///< the settings of equal planning, and who departs from them
    change_own_handbook, ///< a section's departure
    change_handbook,     ///< the city's
    meet_event,          ///< say what has happened today, and choose how it is met
    import_data,
    undo_import,
    export_data,
    read_organisation,   ///< units, sections, teams, holidays
    change_organisation, ///< units and sections
    change_cars,         ///< how many cars a section has
    change_team,
    change_calendar, ///< holidays
    read_staff,      ///< care workers with competences and delegations
    change_staff,
    read_roster, ///< base roster, extra shifts, absences, reserved time
    change_roster,
    issue_delegation,   ///< give, change and take back a delegated task
    read_client,        ///< who the client is, where, wishes, absences, contact person
    read_person_number, ///< beside read_client
    change_client,
    change_contact, ///< offer, appoint and end contact persons
    read_services,  ///< granted services
    change_services,
    read_schedule, ///< service schedules
    change_schedule,
    see_home_entry,    ///< that there is one, never what it says
    read_home_entry,   ///< door code, key, alarm code
    change_home_entry, ///< writing without reading
    read_relatives,    ///< who is close to the client, and how to reach them
    change_relatives,
    read_relations,        ///< who is tied to a client beside plan and team
    change_relations,      ///< propose, confirm and end them
    change_duties,         ///< alarm duty and audit tasks
    protect_client,        ///< markings of confidentiality and the list of named staff
    block_client,          ///< stop sharing between care givers
    break_glass,           ///< open a client's file with a reason
    break_protected_glass, ///< the same for a client with protected identity; a second person approves
    approve_break_glass,   ///< for a client with protected identity
    review_break_glass,
    read_access_log,     ///< who has seen what of a client
    review_access_log,   ///< samples and rules, with sign-off
    read_reported_looks, ///< what a reviewer has told the section's manager of
    keep_accounts,       ///< make, change and close accounts, and give them roles
};
inline constexpr int kActionCount = 52;

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

/// What must tie the caller to what is asked for, in the order in which they are looked for: the cheap ones
/// first.
enum class Relation {
    section_held,    ///< the role is held in its section
    management_line, ///< the role is held in a unit above it
    operates,        ///< runs the installation
    role_alone,      ///< no tie: what is done is told to others and reviewed
    self,            ///< is the client, or the care worker
    team,            ///< member of the client's team, 14 days before and after too
    case_work,       ///< responsible for the client's case (handläggare)
    nursing,         ///< responsible for the client's health care at home
    alarm_duty,      ///< on alarm duty in the client's area
    consent,         ///< the client has consented
    audit_task,      ///< has the task of reviewing
    contact_person,  ///< appointed contact person
    assigned_visit,  ///< a visit of the plan in force, from 2 h before it to 12 h after it
    visit_at_hand,   ///< the same, from 30 min before its part of the day to 60 min after it
    break_glass,     ///< has opened the client's file with a reason
};

/// Some members of an enumeration of at most 64.
template <typename E>
class SetOf {
  public:
    constexpr SetOf(std::initializer_list<E> members)
    {
        for (const E member : members)
            bits_ |= std::uint64_t{1} << static_cast<unsigned>(member);
    }
    [[nodiscard]] constexpr bool holds(E member) const
    {
        return (bits_ >> static_cast<unsigned>(member) & 1U) != 0;
    }

  private:
    std::uint64_t bits_ = 0;
};

/// One line of the policy: each of these roles may do this where one of these relations exists.
struct PolicyRow {
    Action action = {};
    SetOf<Role> roles;
    SetOf<Relation> relations;
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

/// Whether the role is held in the section; in any where none is named.
bool holds_where(const Caller& caller, Role role, std::optional<SectionId> section_id);

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
