#pragma once

#include "care/handbook.hpp"
#include "care/master_data.hpp"
#include "care/organisation_unit.hpp"
#include "care/planning_practice.hpp"

namespace samma {

/// The one description of what a record is made of: `describe` walks through its members with their stems,
/// the spelling that tables, the contract and the web share. A member of a compound type (validity,
/// recurrence, wish) spreads over several columns and JSON members that begin with its stem.
template <typename Record>
struct FieldsOf;

template <>
struct FieldsOf<OrganisationUnit> {
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("external_id", record.external_id);
        walk("kind", record.kind);
        walk("parent_id", record.parent_id);
        walk("name", record.name);
    }
};

/// All but the version, which names it.
template <>
struct FieldsOf<Handbook> {
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& handbook)
    {
        walk("daily_rest", handbook.daily_rest);
        walk("weekly_rest", handbook.weekly_rest);
        walk("longest_stretch", handbook.longest_stretch);
        walk("break_time", handbook.break_time);
        walk("day_boundary", handbook.day_boundary);
        walk("shortest_shift", handbook.shortest_shift);
        walk("start_of_shift", handbook.start_of_shift);
        walk("end_of_shift", handbook.end_of_shift);
        walk("documentation", handbook.documentation);
        walk("morning", handbook.morning);
        walk("midday", handbook.midday);
        walk("afternoon", handbook.afternoon);
        walk("evening", handbook.evening);
        walk("night", handbook.night);
        walk("whole_day", handbook.whole_day);
        walk("clock_leeway", handbook.clock_leeway);
    }
};

template <>
struct FieldsOf<PlanningPractice> {
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& practice)
    {
        walk("proposed_within_days", practice.new_client.proposed);
        walk("accepted_within_days", practice.new_client.accepted);
        walk("welcomed_within_days", practice.new_client.welcomed);
        walk("scheduled_within_days", practice.new_client.scheduled);
        walk("carried_out_within_days", practice.new_client.carried_out);
        walk("planned_within_days", practice.new_client.planned);
        walk("guard_rail_pct", practice.guard_rail_pct);
        walk("contact_load_pct", practice.contact_load_pct);
        walk("team_above_pct", practice.team_above_pct);
    }
};

template <>
struct FieldsOf<Address> {
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("external_id", record.external_id);
        walk("street", record.street);
        walk("postcode", record.postcode);
        walk("locality", record.locality);
        walk("point", record.point);
        walk("door_time", record.door_time);
    }
};

template <>
struct FieldsOf<Section> {
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("external_id", record.external_id);
        walk("name", record.name);
        walk("kind", record.kind);
        walk("unit", record.unit);
        walk("resource_area", record.resource_area);
        walk("office_id", record.office_id);
        walk("car_count", record.car_count);
    }
};

template <>
struct FieldsOf<Team> {
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("external_id", record.external_id);
        walk("section_id", record.section_id);
        walk("name", record.name);
        walk("area_centre", record.area_centre);
        walk("area_radius_m", record.area_radius_m);
    }
};

template <>
struct FieldsOf<CareWorker> {
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("external_id", record.external_id);
        walk("section_id", record.section_id);
        walk("team_id", record.team_id);
        walk("given_name", record.given_name);
        walk("family_name", record.family_name);
        walk("title", record.title);
        walk("transitional_title_until", record.transitional_title_until);
        walk("employment", record.employment);
        walk("employment_rate_pct", record.employment_rate_pct);
        walk("gender", record.gender);
        walk("competences", record.competences);
        walk("languages", record.languages);
        walk("avoids_pets", record.avoids_pets);
        walk("avoids_smoke", record.avoids_smoke);
        walk("avoids_lifting", record.avoids_lifting);
        walk("usual_mode", record.usual_mode);
        walk("day_boundary", record.day_boundary);
        walk("employed", record.employed);
    }
};

template <>
struct FieldsOf<Delegation> {
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("external_id", record.external_id);
        walk("task", record.task);
        walk("valid", record.valid);
        walk("revoked_on", record.revoked_on);
    }
};

template <>
struct FieldsOf<Client> {
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("external_id", record.external_id);
        walk("section_id", record.section_id);
        walk("team_id", record.team_id);
        walk("address_id", record.address_id);
        walk("given_name", record.given_name);
        walk("family_name", record.family_name);
        walk("person_number", record.person_number);
        walk("born_on", record.born_on);
        walk("gender", record.gender);
        walk("languages", record.languages);
        walk("has_pets", record.has_pets);
        walk("has_smoke", record.has_smoke);
        walk("is_planned_together", record.is_planned_together);
        walk("key_count", record.key_count);
        walk("served", record.served);
    }
};

template <>
struct FieldsOf<HomeEntry> {
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("key_kind", record.key_kind);
        walk("door_code", record.door_code);
        walk("key_place", record.key_place);
        walk("alarm_code", record.alarm_code);
        walk("instructions", record.instructions);
    }
};

template <>
struct FieldsOf<ClientAbsence> {
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("external_id", record.external_id);
        walk("client_id", record.client_id);
        walk("kind", record.kind);
        walk("days", record.days);
    }
};

template <>
struct FieldsOf<ClientWish> {
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("external_id", record.external_id);
        walk("client_id", record.client_id);
        walk("care_worker_id", record.care_worker_id);
        walk("kind", record.kind);
        walk("valid", record.valid);
    }
};

template <>
struct FieldsOf<ClientRelative> {
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("external_id", record.external_id);
        walk("client_id", record.client_id);
        walk("kind", record.kind);
        walk("name", record.name);
        walk("phone", record.phone);
        walk("wants_to_be_told", record.wants_to_be_told);
        walk("valid", record.valid);
    }
};

template <>
struct FieldsOf<GrantedService> {
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("external_id", record.external_id);
        walk("client_id", record.client_id);
        walk("kind", record.kind);
        walk("name", record.name);
        walk("decision_reference", record.decision_reference);
        walk("decided_on", record.decided_on);
        walk("order_reference", record.order_reference);
        walk("granted_per_month", record.granted_per_month);
        walk("valid", record.valid);
    }
};

template <>
struct FieldsOf<ServiceSchedule> {
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("external_id", record.external_id);
        walk("client_id", record.client_id);
        walk("version", record.version);
        walk("agreed_on", record.agreed_on);
        walk("agreed_with", record.agreed_with);
        walk("valid", record.valid);
    }
};

template <>
struct FieldsOf<ScheduleEntry> {
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("external_id", record.external_id);
        walk("granted_service_id", record.granted_service_id);
        walk("kind", record.kind);
        walk("recurrence", record.recurrence);
        walk("wished", record.wish);
        walk("start_window", record.start_window);
        walk("other_windows", record.other_windows);
        walk("care_time", record.care_time);
        walk("staff_needed", record.staff_needed);
        walk("second_care_time", record.second_care_time);
        walk("competences", record.requirements.competences);
        walk("delegations", record.requirements.delegations);
        walk("required_gender", record.requirements.gender);
        walk("needs_lifting", record.requirements.needs_lifting);
        walk("rules_out_bike", record.requirements.rules_out_bike);
        walk("who", record.who);
        walk("priority", record.priority);
        walk("spacing_group", record.spacing_group);
        walk("min_spacing", record.min_spacing);
        walk("max_spacing", record.max_spacing);
        walk("is_optional", record.is_optional);
        walk("note", record.note);
    }
};

template <>
struct FieldsOf<ContactAppointment> {
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("external_id", record.external_id);
        walk("client_id", record.client_id);
        walk("care_worker_id", record.care_worker_id);
        walk("offered_on", record.offered_on);
        walk("status", record.status);
        walk("valid", record.valid);
        walk("reason", record.reason);
    }
};

template <>
struct FieldsOf<RosterRow> {
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("external_id", record.external_id);
        walk("care_worker_id", record.care_worker_id);
        walk("cycle_weeks", record.cycle_weeks);
        walk("cycle_starts_on", record.cycle_starts_on);
        walk("week", record.week);
        walk("weekday", record.weekday);
        walk("time", record.time);
        walk("break_time", record.break_time);
        walk("mode", record.mode);
        walk("kind", record.kind);
        walk("valid", record.valid);
    }
};

template <>
struct FieldsOf<ReservedTime> {
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("external_id", record.external_id);
        walk("kind", record.kind);
        walk("team_id", record.team_id);
        walk("care_worker_id", record.care_worker_id);
        walk("recurrence", record.recurrence);
        walk("time", record.time);
    }
};

template <>
struct FieldsOf<ExtraShift> {
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("external_id", record.external_id);
        walk("care_worker_id", record.care_worker_id);
        walk("starts_local", record.from);
        walk("ends_local", record.until);
        walk("break_time", record.break_time);
        walk("mode", record.mode);
        walk("kind", record.kind);
    }
};

template <>
struct FieldsOf<Absence> {
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("external_id", record.external_id);
        walk("care_worker_id", record.care_worker_id);
        walk("kind", record.kind);
        walk("starts_local", record.from);
        walk("ends_local", record.until);
    }
};

template <>
struct FieldsOf<PublicHoliday> {
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("name", record.name);
    }
};

template <>
struct FieldsOf<PerformedVisit> {
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("external_id", record.external_id);
        walk("client_id", record.client_id);
        walk("care_worker_id", record.care_worker_id);
        walk("kind", record.kind);
        walk("starts_at", record.starts_at);
        walk("care_time", record.care_time);
    }
};

} // namespace samma
