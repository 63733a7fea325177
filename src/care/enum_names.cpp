#include "care/enum_names.hpp"

#include "care/care_worker.hpp"
#include "care/client.hpp"
#include "care/organisation.hpp"
#include "care/organisation_tree.hpp"
#include "care/plan.hpp"
#include "care/plan_change.hpp"
#include "care/planning_period.hpp"
#include "care/roster.hpp"
#include "care/service.hpp"
#include "care/visit.hpp"

#include <array>

namespace samma {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::array kTitleNames = {"assistant_nurse"sv, "care_assistant"sv, "nurse"sv, "therapist"sv};
constexpr std::array kEmploymentNames = {"permanent"sv, "hourly"sv};
constexpr std::array kAppointmentStatusNames = {"offered"sv, "accepted"sv, "declined"sv,
                                                "clearly_unnecessary"sv};
constexpr std::array kGenderNames = {"woman"sv, "man"sv, "other"sv};
constexpr std::array kKeyKindNames = {"none"sv, "digital_lock"sv, "key_safe"sv, "key_at_office"sv};
constexpr std::array kClientAbsenceKindNames = {"hospital"sv, "short_term_care"sv, "travel"sv, "other"sv};
constexpr std::array kClientWishKindNames = {"excluded"sv, "preferred"sv, "unwanted"sv};
constexpr std::array kClientRelativeKindNames = {"family"sv, "legal_representative"sv, "other"sv};
constexpr std::array kUnitKindNames = {"department"sv, "unit"sv, "resource_area"sv, "provider"sv};
constexpr std::array kPlaceKindNames = {"department"sv, "unit"sv,    "resource_area"sv,
                                        "provider"sv,   "section"sv, "team"sv};
constexpr std::array kSectionKindNames = {"home_care"sv, "night_patrol"sv};
constexpr std::array kSpecialReasonNames = {
    "contact_lacks_requirement"sv, "contact_excluded"sv,          "contact_shift_too_short"sv,
    "contact_with_own_client"sv,   "contact_with_other_client"sv, "contact_is_the_other"sv,
    "keeps_promised_time"sv,       "fewer_people_for_others"sv,   "coordinator_choice"sv};
constexpr std::array kVacancyReasonNames = {"nobody_meets_requirements"sv, "nobody_holds_delegation"sv,
                                            "everybody_excluded"sv,        "nobody_on_duty"sv,
                                            "no_second_person"sv,          "no_room"sv};
constexpr std::array kAdjustmentKindNames = {"cancelled"sv, "lengthened"sv, "other_day"sv, "split"sv,
                                             "added"sv};
constexpr std::array kEditKindNames = {"move_visit"sv,         "swap_visits"sv,    "lock_visit"sv,
                                       "unlock_visit"sv,       "split_double"sv,   "add_visit"sv,
                                       "cancel_visit"sv,       "lengthen_visit"sv, "move_to_day"sv,
                                       "accept_alternative"sv, "accept_proposal"sv};
constexpr std::array kEditStateNames = {"made"sv, "undone"sv, "dropped"sv};
constexpr std::array kSeverityNames = {"hard"sv, "soft"sv};
constexpr std::array kStaffRelationNames = {"contact"sv, "team"sv, "other"sv};
constexpr std::array kShiftKindNames = {"day"sv, "evening"sv, "night"sv, "split"sv};
constexpr std::array kReservedKindNames = {"start_of_shift"sv, "end_of_shift"sv, "documentation"sv,
                                           "team_meeting"sv, "own_work"sv};
constexpr std::array kAbsenceKindNames = {"holiday"sv, "sick"sv, "parental"sv, "study"sv, "other"sv};
constexpr std::array kTravelModeNames = {"foot"sv, "bike"sv, "car"sv};
constexpr std::array kServiceKindNames = {"personal_care"sv, "domestic_service"sv, "delegated_task"sv,
                                          "social"sv};
constexpr std::array kPartOfDayNames = {"morning"sv, "midday"sv, "afternoon"sv,
                                        "evening"sv, "night"sv,  "whole_day"sv};
constexpr std::array kWhoComesNames = {"contact_person"sv, "team"sv, "anyone"sv};
constexpr std::array kVisitKindNames = {
    "morning"sv,     "medication"sv, "insulin"sv,        "lunch"sv,
    "afternoon"sv,   "dinner"sv,     "evening"sv,        "night_supervision"sv,
    "shower"sv,      "cleaning"sv,   "laundry"sv,        "shopping"sv,
    "supervision"sv, "social"sv,     "alarm_response"sv, "meal_delivery"sv,
    "nursing"sv,     "other"sv};
constexpr std::array kPriorityNames = {"medical"sv, "personal_care"sv, "domestic_service"sv};
constexpr std::array kDayOrNightNames = {"day"sv, "night"sv};

} // namespace

template <>
std::span<const std::string_view> enum_names<Title>()
{
    static_assert(kTitleNames.size() == static_cast<std::size_t>(Title::therapist) + 1);
    return kTitleNames;
}

template <>
std::span<const std::string_view> enum_names<Employment>()
{
    static_assert(kEmploymentNames.size() == static_cast<std::size_t>(Employment::hourly) + 1);
    return kEmploymentNames;
}

template <>
std::span<const std::string_view> enum_names<AppointmentStatus>()
{
    static_assert(kAppointmentStatusNames.size() ==
                  static_cast<std::size_t>(AppointmentStatus::clearly_unnecessary) + 1);
    return kAppointmentStatusNames;
}

template <>
std::span<const std::string_view> enum_names<Gender>()
{
    static_assert(kGenderNames.size() == static_cast<std::size_t>(Gender::other) + 1);
    return kGenderNames;
}

template <>
std::span<const std::string_view> enum_names<KeyKind>()
{
    static_assert(kKeyKindNames.size() == static_cast<std::size_t>(KeyKind::key_at_office) + 1);
    return kKeyKindNames;
}

template <>
std::span<const std::string_view> enum_names<ClientAbsenceKind>()
{
    static_assert(kClientAbsenceKindNames.size() == static_cast<std::size_t>(ClientAbsenceKind::other) + 1);
    return kClientAbsenceKindNames;
}

template <>
std::span<const std::string_view> enum_names<ClientWishKind>()
{
    static_assert(kClientWishKindNames.size() == static_cast<std::size_t>(ClientWishKind::unwanted) + 1);
    return kClientWishKindNames;
}

template <>
std::span<const std::string_view> enum_names<ClientRelativeKind>()
{
    static_assert(kClientRelativeKindNames.size() == static_cast<std::size_t>(ClientRelativeKind::other) + 1);
    return kClientRelativeKindNames;
}

template <>
std::span<const std::string_view> enum_names<UnitKind>()
{
    return kUnitKindNames;
}

template <>
std::span<const std::string_view> enum_names<PlaceKind>()
{
    return kPlaceKindNames;
}

template <>
std::span<const std::string_view> enum_names<SectionKind>()
{
    static_assert(kSectionKindNames.size() == static_cast<std::size_t>(SectionKind::night_patrol) + 1);
    return kSectionKindNames;
}

template <>
std::span<const std::string_view> enum_names<SpecialReason>()
{
    static_assert(kSpecialReasonNames.size() ==
                  static_cast<std::size_t>(SpecialReason::coordinator_choice) + 1);
    return kSpecialReasonNames;
}

template <>
std::span<const std::string_view> enum_names<VacancyReason>()
{
    static_assert(kVacancyReasonNames.size() == static_cast<std::size_t>(VacancyReason::no_room) + 1);
    return kVacancyReasonNames;
}

template <>
std::span<const std::string_view> enum_names<AdjustmentKind>()
{
    static_assert(kAdjustmentKindNames.size() == static_cast<std::size_t>(AdjustmentKind::added) + 1);
    return kAdjustmentKindNames;
}

template <>
std::span<const std::string_view> enum_names<EditKind>()
{
    static_assert(kEditKindNames.size() == static_cast<std::size_t>(EditKind::accept_proposal) + 1);
    return kEditKindNames;
}

template <>
std::span<const std::string_view> enum_names<EditState>()
{
    static_assert(kEditStateNames.size() == static_cast<std::size_t>(EditState::dropped) + 1);
    return kEditStateNames;
}

template <>
std::span<const std::string_view> enum_names<Severity>()
{
    static_assert(kSeverityNames.size() == static_cast<std::size_t>(Severity::soft) + 1);
    return kSeverityNames;
}

template <>
std::span<const std::string_view> enum_names<StaffRelation>()
{
    static_assert(kStaffRelationNames.size() == static_cast<std::size_t>(StaffRelation::other) + 1);
    return kStaffRelationNames;
}

template <>
std::span<const std::string_view> enum_names<ShiftKind>()
{
    static_assert(kShiftKindNames.size() == static_cast<std::size_t>(ShiftKind::split) + 1);
    return kShiftKindNames;
}

template <>
std::span<const std::string_view> enum_names<ReservedKind>()
{
    static_assert(kReservedKindNames.size() == static_cast<std::size_t>(ReservedKind::own_work) + 1);
    return kReservedKindNames;
}

template <>
std::span<const std::string_view> enum_names<AbsenceKind>()
{
    static_assert(kAbsenceKindNames.size() == static_cast<std::size_t>(AbsenceKind::other) + 1);
    return kAbsenceKindNames;
}

template <>
std::span<const std::string_view> enum_names<TravelMode>()
{
    static_assert(kTravelModeNames.size() == static_cast<std::size_t>(TravelMode::car) + 1);
    return kTravelModeNames;
}

template <>
std::span<const std::string_view> enum_names<ServiceKind>()
{
    static_assert(kServiceKindNames.size() == static_cast<std::size_t>(ServiceKind::social) + 1);
    return kServiceKindNames;
}

template <>
std::span<const std::string_view> enum_names<PartOfDay>()
{
    static_assert(kPartOfDayNames.size() == static_cast<std::size_t>(PartOfDay::whole_day) + 1);
    return kPartOfDayNames;
}

template <>
std::span<const std::string_view> enum_names<WhoComes>()
{
    static_assert(kWhoComesNames.size() == static_cast<std::size_t>(WhoComes::anyone) + 1);
    return kWhoComesNames;
}

template <>
std::span<const std::string_view> enum_names<VisitKind>()
{
    static_assert(kVisitKindNames.size() == static_cast<std::size_t>(VisitKind::other) + 1);
    return kVisitKindNames;
}

template <>
std::span<const std::string_view> enum_names<Priority>()
{
    static_assert(kPriorityNames.size() == static_cast<std::size_t>(Priority::domestic_service) + 1);
    return kPriorityNames;
}

template <>
std::span<const std::string_view> enum_names<DayOrNight>()
{
    static_assert(kDayOrNightNames.size() == static_cast<std::size_t>(DayOrNight::night) + 1);
    return kDayOrNightNames;
}

} // namespace samma
