#include "app/policy.hpp"

#include <algorithm>
#include <array>

namespace samma {

using std::string_view_literals::operator""sv;

template <>
std::span<const std::string_view> enum_names<app::Role>()
{
    static constexpr std::array kNames = {"care_worker"sv,
                                          "substitute"sv,
                                          "night_patrol"sv,
                                          "coordinator"sv,
                                          "unit_manager"sv,
                                          "needs_assessor"sv,
                                          "nurse"sv,
                                          "therapist"sv,
                                          "medical_officer"sv,
                                          "fee_officer"sv,
                                          "log_reviewer"sv,
                                          "system_administrator"sv,
                                          "provider_manager"sv,
                                          "provider_staff"sv,
                                          "relative"sv,
                                          "client"sv,
                                          "integration"sv,
                                          "operator_of_installation"sv,
                                          "supplier_support"sv};
    static_assert(kNames.size() == app::kRoleCount);
    return kNames;
}

template <>
std::span<const std::string_view> enum_names<app::Action>()
{
    static constexpr std::array kNames = {"list_sections"sv, "read_board"sv,   "read_directory"sv,
                                          "read_report"sv,   "propose_plan"sv, "import_data"sv,
                                          "undo_import"sv,   "export_data"sv,  "keep_accounts"sv};
    static_assert(kNames.size() == app::kActionCount);
    return kNames;
}

template <>
std::span<const std::string_view> enum_names<app::FieldClass>()
{
    static constexpr std::array kNames = {"organisation"sv, "staff"sv,      "social"sv, "health"sv,
                                          "home_entry"sv,   "access_log"sv, "system"sv};
    return kNames;
}

template <>
std::span<const std::string_view> enum_names<app::Relation>()
{
    static constexpr std::array kNames = {"section_held"sv,   "management_line"sv, "operates"sv,
                                          "assigned_visit"sv, "visit_at_hand"sv,   "team"sv,
                                          "contact_person"sv, "case_work"sv,       "nursing"sv,
                                          "alarm_duty"sv,     "consent"sv,         "self"sv,
                                          "audit_task"sv,     "break_glass"sv};
    static_assert(kNames.size() == static_cast<std::size_t>(app::Relation::break_glass) + 1);
    return kNames;
}

} // namespace samma

namespace samma::app {

namespace {

constexpr std::array kPolicy = {
    PolicyRow{Role::coordinator, Action::list_sections, Relation::section_held},
    PolicyRow{Role::coordinator, Action::read_board, Relation::section_held},
    PolicyRow{Role::coordinator, Action::read_directory, Relation::section_held},
    PolicyRow{Role::coordinator, Action::read_report, Relation::section_held},
    PolicyRow{Role::coordinator, Action::propose_plan, Relation::section_held},
    PolicyRow{Role::operator_of_installation, Action::list_sections, Relation::operates},
    PolicyRow{Role::operator_of_installation, Action::read_report, Relation::operates},
    PolicyRow{Role::operator_of_installation, Action::propose_plan, Relation::operates},
    PolicyRow{Role::operator_of_installation, Action::import_data, Relation::operates},
    PolicyRow{Role::operator_of_installation, Action::undo_import, Relation::operates},
    PolicyRow{Role::operator_of_installation, Action::export_data, Relation::operates},
    PolicyRow{Role::operator_of_installation, Action::keep_accounts, Relation::operates},
    PolicyRow{Role::system_administrator, Action::keep_accounts, Relation::operates},
};

/// Relations that reach from one care giver to another: what a client's block cuts off.
bool reaches_over_care_givers(Relation relation)
{
    return relation == Relation::case_work || relation == Relation::nursing ||
           relation == Relation::consent || relation == Relation::break_glass;
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
        return FieldClass::organisation;
    case Action::read_board:
    case Action::read_directory:
        return FieldClass::social;
    case Action::import_data:
    case Action::undo_import:
    case Action::export_data:
    case Action::keep_accounts:
        return FieldClass::system;
    }
    return FieldClass::system;
}

Result<Grant> decide(const Caller& caller, Action action, const Situation& situation)
{
    if (situation.is_protected && !situation.is_listed)
        return fail("resource.unknown");
    for (const auto& row : kPolicy)
        if (row.action == action && caller.holds(row.role) &&
            !(situation.is_blocked && reaches_over_care_givers(row.relation)) &&
            situation.is_tied(row.role, row.relation))
            return Grant{row.role, row.relation};
    return fail("resource.unknown");
}

Result<Grant> authorize(const Caller& caller, Action action, std::optional<SectionId> section_id)
{
    Situation situation;
    situation.is_tied = [&](Role role, Relation relation) {
        if (relation == Relation::operates || relation == Relation::audit_task)
            return true;
        if (relation != Relation::section_held && relation != Relation::management_line)
            return false;
        return section_id
                   ? caller.holds_in(role, *section_id)
                   : std::any_of(caller.roles.begin(), caller.roles.end(), [role](const HeldRole& held) {
                         return held.role == role && !held.sections.empty();
                     });
    };
    return decide(caller, action, situation);
}

} // namespace samma::app
