#include "app/policy.hpp"

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
    static constexpr std::array kNames = {"list_sections"sv,       "read_board"sv,
                                          "read_directory"sv,      "read_report"sv,
                                          "propose_plan"sv,        "edit_plan"sv,
                                          "publish_plan"sv,        "read_messages"sv,
                                          "write_message"sv,       "read_handbook"sv,
                                          "change_own_handbook"sv, "change_handbook"sv,
                                          "meet_event"sv,          "import_data"sv,
                                          "undo_import"sv,         "export_data"sv,
                                          "read_organisation"sv,   "change_organisation"sv,
                                          "change_cars"sv,         "change_team"sv,
                                          "change_calendar"sv,     "read_staff"sv,
                                          "change_staff"sv,        "read_roster"sv,
                                          "change_roster"sv,       "issue_delegation"sv,
                                          "read_client"sv,         "read_person_number"sv,
                                          "change_client"sv,       "change_contact"sv,
                                          "read_services"sv,       "change_services"sv,
                                          "read_schedule"sv,       "change_schedule"sv,
                                          "see_home_entry"sv,      "read_home_entry"sv,
                                          "change_home_entry"sv,   "read_relatives"sv,
                                          "change_relatives"sv,    "read_relations"sv,
                                          "change_relations"sv,    "change_duties"sv,
                                          "protect_client"sv,      "block_client"sv,
                                          "break_glass"sv,         "break_protected_glass"sv,
                                          "approve_break_glass"sv, "review_break_glass"sv,
                                          "read_access_log"sv,     "review_access_log"sv,
                                          "read_reported_looks"sv, "keep_accounts"sv};
    static_assert(kNames.size() == app::kActionCount);
    return kNames;
}

template <>
std::span<const std::string_view> enum_names<app::FieldClass>()
{
    static constexpr std::array kNames = {"organisation"sv, "staff"sv,      "social"sv, "health"sv,
                                          "home_entry"sv,   "access_log"sv, "system"sv};
    static_assert(kNames.size() == static_cast<std::size_t>(app::FieldClass::system) + 1);
    return kNames;
}

template <>
std::span<const std::string_view> enum_names<app::Relation>()
{
    static constexpr std::array kNames = {
        "section_held"sv, "management_line"sv, "operates"sv,       "role_alone"sv,    "self"sv,
        "team"sv,         "case_work"sv,       "nursing"sv,        "alarm_duty"sv,    "consent"sv,
        "audit_task"sv,   "contact_person"sv,  "assigned_visit"sv, "visit_at_hand"sv, "break_glass"sv};
    static_assert(kNames.size() == static_cast<std::size_t>(app::Relation::break_glass) + 1);
    return kNames;
}

} // namespace samma
