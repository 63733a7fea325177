#include "app/policy.hpp"

#include "base/assert.hpp"

#include <algorithm>
#include <array>

namespace samma::app {

namespace {

// The policy. Sources of its rules: SoLPuL (2001:454) 10 §, 2022:913 2 kap. and 4 kap., PDL (2008:355) 4 kap.
constexpr std::array kPolicy = {
    PolicyRow{Action::list_sections,
              {Role::care_worker, Role::substitute, Role::night_patrol, Role::coordinator,
               Role::needs_assessor, Role::nurse, Role::therapist, Role::provider_manager,
               Role::provider_staff},
              {Relation::section_held}},
    PolicyRow{Action::list_sections, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::list_sections, {Role::operator_of_installation}, {Relation::operates}},
    PolicyRow{Action::read_board, {Role::coordinator, Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::read_board, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::read_directory, {Role::coordinator, Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::read_directory, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::read_report, {Role::coordinator, Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::read_report, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::read_report, {Role::operator_of_installation}, {Relation::operates}},
    PolicyRow{Action::propose_plan, {Role::coordinator, Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::propose_plan, {Role::operator_of_installation}, {Relation::operates}},
    PolicyRow{Action::edit_plan, {Role::coordinator, Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::publish_plan, {Role::coordinator, Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::meet_event, {Role::coordinator, Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::read_messages, {Role::coordinator, Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::read_messages, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::write_message, {Role::coordinator, Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::write_message, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::read_handbook, {Role::coordinator, Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::read_handbook, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::read_handbook, {Role::system_administrator}, {Relation::operates}},
    PolicyRow{Action::change_own_handbook, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::change_own_handbook, {Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::change_handbook, {Role::system_administrator}, {Relation::operates}},
    PolicyRow{Action::import_data,
              {Role::system_administrator, Role::operator_of_installation},
              {Relation::operates}},
    PolicyRow{Action::undo_import,
              {Role::system_administrator, Role::operator_of_installation},
              {Relation::operates}},
    PolicyRow{Action::export_data, {Role::operator_of_installation}, {Relation::operates}},
    PolicyRow{Action::read_organisation,
              {Role::care_worker, Role::substitute, Role::night_patrol, Role::coordinator,
               Role::needs_assessor, Role::nurse, Role::therapist, Role::provider_manager,
               Role::provider_staff},
              {Relation::section_held}},
    PolicyRow{Action::read_organisation, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::read_organisation, {Role::system_administrator}, {Relation::operates}},
    PolicyRow{Action::change_organisation, {Role::system_administrator}, {Relation::operates}},
    PolicyRow{Action::change_cars, {Role::coordinator, Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::change_cars, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::change_cars, {Role::system_administrator}, {Relation::operates}},
    PolicyRow{Action::change_team, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::change_team, {Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::change_team, {Role::system_administrator}, {Relation::operates}},
    PolicyRow{Action::change_calendar, {Role::system_administrator}, {Relation::operates}},
    PolicyRow{Action::read_staff,
              {Role::coordinator, Role::nurse, Role::provider_manager},
              {Relation::section_held}},
    PolicyRow{Action::read_staff, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::read_staff,
              {Role::care_worker, Role::substitute, Role::night_patrol, Role::provider_staff},
              {Relation::self}},
    PolicyRow{Action::change_staff, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::change_staff, {Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::read_roster, {Role::coordinator, Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::read_roster, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::read_roster,
              {Role::care_worker, Role::substitute, Role::night_patrol, Role::provider_staff},
              {Relation::self}},
    PolicyRow{Action::change_roster, {Role::coordinator, Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::change_roster, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::issue_delegation, {Role::nurse}, {Relation::section_held}},
    PolicyRow{Action::read_client, {Role::coordinator, Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::read_client, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::read_client,
              {Role::care_worker, Role::substitute, Role::provider_staff},
              {Relation::contact_person, Relation::team, Relation::assigned_visit}},
    PolicyRow{Action::read_client, {Role::night_patrol}, {Relation::assigned_visit, Relation::alarm_duty}},
    PolicyRow{Action::read_client, {Role::needs_assessor}, {Relation::case_work}},
    PolicyRow{Action::read_client, {Role::nurse, Role::therapist}, {Relation::nursing}},
    PolicyRow{Action::read_client, {Role::relative}, {Relation::consent}},
    PolicyRow{Action::read_client, {Role::client}, {Relation::self}},
    PolicyRow{Action::read_client,
              {Role::night_patrol, Role::coordinator, Role::unit_manager, Role::nurse, Role::medical_officer},
              {Relation::break_glass}},
    PolicyRow{
        Action::read_person_number, {Role::coordinator, Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::read_person_number, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::read_person_number, {Role::needs_assessor}, {Relation::case_work}},
    PolicyRow{Action::read_person_number, {Role::nurse}, {Relation::nursing}},
    PolicyRow{Action::read_person_number, {Role::client}, {Relation::self}},
    PolicyRow{Action::change_client, {Role::coordinator}, {Relation::section_held}},
    PolicyRow{Action::change_client, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::change_contact, {Role::coordinator, Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::change_contact, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::read_services, {Role::coordinator, Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::read_services, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::read_services,
              {Role::care_worker, Role::substitute, Role::provider_staff},
              {Relation::contact_person, Relation::team, Relation::assigned_visit}},
    PolicyRow{Action::read_services, {Role::needs_assessor}, {Relation::case_work}},
    PolicyRow{Action::read_services, {Role::nurse, Role::therapist}, {Relation::nursing}},
    PolicyRow{Action::read_services, {Role::relative}, {Relation::consent}},
    PolicyRow{Action::read_services, {Role::client}, {Relation::self}},
    PolicyRow{Action::change_services, {Role::coordinator}, {Relation::section_held}},
    PolicyRow{Action::change_services, {Role::needs_assessor}, {Relation::case_work}},
    PolicyRow{Action::read_schedule, {Role::coordinator, Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::read_schedule, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::read_schedule,
              {Role::care_worker, Role::substitute, Role::provider_staff},
              {Relation::contact_person, Relation::team, Relation::assigned_visit}},
    PolicyRow{Action::read_schedule, {Role::night_patrol}, {Relation::assigned_visit, Relation::alarm_duty}},
    PolicyRow{Action::read_schedule, {Role::needs_assessor}, {Relation::case_work}},
    PolicyRow{Action::read_schedule, {Role::nurse, Role::therapist}, {Relation::nursing}},
    PolicyRow{Action::read_schedule, {Role::relative}, {Relation::consent}},
    PolicyRow{Action::read_schedule, {Role::client}, {Relation::self}},
    PolicyRow{Action::read_schedule,
              {Role::night_patrol, Role::coordinator, Role::unit_manager, Role::nurse, Role::medical_officer},
              {Relation::break_glass}},
    PolicyRow{Action::change_schedule, {Role::coordinator, Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::change_schedule, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::change_schedule, {Role::care_worker, Role::provider_staff}, {Relation::contact_person}},
    PolicyRow{Action::see_home_entry, {Role::coordinator, Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::see_home_entry, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::read_home_entry,
              {Role::care_worker, Role::substitute, Role::night_patrol, Role::provider_staff},
              {Relation::visit_at_hand}},
    PolicyRow{Action::read_home_entry, {Role::night_patrol}, {Relation::alarm_duty}},
    PolicyRow{
        Action::change_home_entry, {Role::coordinator, Role::provider_manager}, {Relation::section_held}},
    PolicyRow{
        Action::change_home_entry, {Role::care_worker, Role::provider_staff}, {Relation::contact_person}},
    PolicyRow{Action::read_relatives, {Role::coordinator, Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::read_relatives, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::read_relatives,
              {Role::care_worker, Role::provider_staff},
              {Relation::contact_person, Relation::visit_at_hand}},
    PolicyRow{Action::read_relatives, {Role::substitute}, {Relation::visit_at_hand}},
    PolicyRow{Action::read_relatives, {Role::night_patrol}, {Relation::visit_at_hand, Relation::alarm_duty}},
    PolicyRow{Action::read_relatives, {Role::needs_assessor}, {Relation::case_work}},
    PolicyRow{Action::read_relatives, {Role::nurse}, {Relation::nursing}},
    PolicyRow{Action::read_relatives, {Role::client}, {Relation::self}},
    PolicyRow{
        Action::change_relatives, {Role::coordinator, Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::change_relatives, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{
        Action::change_relatives, {Role::care_worker, Role::provider_staff}, {Relation::contact_person}},
    PolicyRow{Action::read_relations, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::read_relations, {Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::change_relations, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::change_relations, {Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::change_duties, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::change_duties, {Role::system_administrator}, {Relation::operates}},
    PolicyRow{Action::protect_client, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::protect_client, {Role::needs_assessor}, {Relation::case_work}},
    PolicyRow{Action::block_client, {Role::coordinator}, {Relation::section_held}},
    PolicyRow{Action::block_client, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::block_client, {Role::client}, {Relation::self}},
    PolicyRow{Action::break_glass,
              {Role::night_patrol, Role::coordinator, Role::unit_manager, Role::nurse, Role::medical_officer},
              {Relation::role_alone}},
    PolicyRow{
        Action::break_protected_glass, {Role::unit_manager, Role::medical_officer}, {Relation::role_alone}},
    PolicyRow{
        Action::approve_break_glass, {Role::unit_manager, Role::medical_officer}, {Relation::role_alone}},
    PolicyRow{Action::review_break_glass, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::read_access_log, {Role::client}, {Relation::self}},
    PolicyRow{Action::read_access_log, {Role::operator_of_installation}, {Relation::operates}},
    PolicyRow{Action::read_access_log, {Role::log_reviewer}, {Relation::audit_task}},
    PolicyRow{Action::review_access_log, {Role::log_reviewer}, {Relation::audit_task}},
    PolicyRow{Action::read_reported_looks, {Role::unit_manager}, {Relation::management_line}},
    PolicyRow{Action::read_reported_looks, {Role::provider_manager}, {Relation::section_held}},
    PolicyRow{Action::keep_accounts,
              {Role::system_administrator, Role::operator_of_installation},
              {Relation::operates}},
};

/// Relations that reach from one care giver to another: what a client's block cuts off.
bool reaches_over_care_givers(Relation relation)
{
    return relation == Relation::case_work || relation == Relation::nursing ||
           relation == Relation::consent || relation == Relation::break_glass;
}

/// Who keeps the list of staff for a client with protected identity, stands beside whoever opens its file, or
/// looks at who has seen it, must reach the client to do it.
bool is_open_to_unlisted(Action action)
{
    return action == Action::protect_client || action == Action::break_protected_glass ||
           action == Action::approve_break_glass || action == Action::review_break_glass ||
           action == Action::read_access_log;
}

} // namespace

std::span<const PolicyRow> policy_table()
{
    return kPolicy;
}

FieldClass field_class_of(Action action)
{
    switch (action) {
    case Action::list_sections:
    case Action::read_report:
    case Action::propose_plan:
    case Action::read_handbook:
    case Action::change_own_handbook:
    case Action::change_handbook:
    case Action::read_organisation:
    case Action::change_organisation:
    case Action::change_cars:
    case Action::change_team:
    case Action::change_calendar:
        return FieldClass::organisation;
    case Action::read_messages:
    case Action::write_message:
    case Action::read_staff:
    case Action::change_staff:
    case Action::read_roster:
    case Action::change_roster:
    case Action::issue_delegation:
        return FieldClass::staff;
    case Action::read_board:
    case Action::read_directory:
    case Action::edit_plan:
    case Action::publish_plan:
    case Action::meet_event:
    case Action::read_client:
    case Action::read_person_number:
    case Action::change_client:
    case Action::change_contact:
    case Action::read_services:
    case Action::change_services:
    case Action::read_schedule:
    case Action::change_schedule:
    case Action::read_relatives:
    case Action::change_relatives:
    case Action::read_relations:
    case Action::change_relations:
    case Action::protect_client:
    case Action::block_client:
    case Action::break_glass:
    case Action::break_protected_glass:
    case Action::approve_break_glass:
    case Action::review_break_glass:
        return FieldClass::social;
    case Action::see_home_entry:
    case Action::read_home_entry:
    case Action::change_home_entry:
        return FieldClass::home_entry;
    case Action::read_access_log:
    case Action::review_access_log:
    case Action::read_reported_looks:
        return FieldClass::access_log;
    case Action::import_data:
    case Action::undo_import:
    case Action::export_data:
    case Action::change_duties:
    case Action::keep_accounts:
        return FieldClass::system;
    }
    assertion_failed("an action is one of its members", __FILE__, __LINE__);
}

Result<Grant> decide(const Caller& caller, Action action, const Situation& situation)
{
    if (situation.is_protected && !situation.is_listed && !is_open_to_unlisted(action))
        return fail("resource.unknown");
    for (const auto& row : kPolicy) {
        if (row.action != action)
            continue;
        for (const auto& held : caller.roles)
            for (std::size_t member = 0; member < enum_names<Relation>().size(); ++member) {
                const auto relation = static_cast<Relation>(member);
                if (row.roles.holds(held.role) && row.relations.holds(relation) &&
                    !(situation.is_blocked && reaches_over_care_givers(relation)) &&
                    !(situation.is_protected && relation == Relation::consent) &&
                    situation.is_tied(held.role, relation))
                    return Grant{held.role, relation};
            }
    }
    return fail("resource.unknown");
}

Result<Grant> authorize(const Caller& caller, Action action, std::optional<SectionId> section_id)
{
    Situation situation;
    situation.is_tied = [&](Role role, Relation relation) {
        return relation == Relation::operates || relation == Relation::role_alone ||
               ((relation == Relation::section_held || relation == Relation::management_line) &&
                holds_where(caller, role, section_id));
    };
    return decide(caller, action, situation);
}

bool holds_where(const Caller& caller, Role role, std::optional<SectionId> section_id)
{
    return section_id ? caller.holds_in(role, *section_id)
                      : std::any_of(caller.roles.begin(), caller.roles.end(), [role](const HeldRole& held) {
                            return held.role == role && !held.sections.empty();
                        });
}

} // namespace samma::app
