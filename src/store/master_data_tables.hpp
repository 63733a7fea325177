#pragma once

#include "store/columns.hpp"

namespace samma::store {

/// A delegation with whose it is and where it stands among the others.
struct DelegationRow {
    CareWorkerId care_worker_id;
    int position = 0;
    Delegation delegation;
};

/// An entry with its schedule and where it stands in it.
struct ScheduleEntryRow {
    ServiceScheduleId service_schedule_id;
    int position = 0;
    ScheduleEntry entry;
};

/// The one description of how a record lies in its table, column by column: `describe` walks through the
/// members in the order of the columns, whether to name, write or read them.
template <typename Record>
struct TableOf;

/// Tables whose key is an identity of their own.
struct KeyedById {
    static constexpr const char* kKey = "id";
    template <typename Record>
    static std::string key(const Record& record)
    {
        return record.id.to_string();
    }
    template <typename Record>
    static void set_key(Record& record, std::string_view key)
    {
        record.id = demand(decltype(record.id)::parse(key), "identity");
    }
};

template <>
struct TableOf<Address> : KeyedById {
    static constexpr auto kKind = RecordKind::address;
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
struct TableOf<Section> : KeyedById {
    static constexpr auto kKind = RecordKind::section;
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("external_id", record.external_id);
        walk("name", record.name);
        walk("kind", record.kind);
        walk("unit", record.unit);
        walk("resource_area", record.resource_area);
        walk("office_id", record.office_id);
    }
};

template <>
struct TableOf<Team> : KeyedById {
    static constexpr auto kKind = RecordKind::team;
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
struct TableOf<CareWorker> : KeyedById {
    static constexpr auto kKind = RecordKind::care_worker;
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
struct TableOf<DelegationRow> {
    static constexpr auto kKind = RecordKind::delegation;
    static constexpr const char* kKey = "id";
    static std::string key(const DelegationRow& record) { return KeyedById::key(record.delegation); }
    static void set_key(DelegationRow& record, std::string_view key)
    {
        KeyedById::set_key(record.delegation, key);
    }
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("external_id", record.delegation.external_id);
        walk("care_worker_id", record.care_worker_id);
        walk("position", record.position);
        walk("task", record.delegation.task);
        walk("valid", record.delegation.valid);
        walk("revoked_on", record.delegation.revoked_on);
    }
};

template <>
struct TableOf<Client> : KeyedById {
    static constexpr auto kKind = RecordKind::client;
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
        walk("served", record.served);
    }
};

template <>
struct TableOf<HomeEntry> {
    static constexpr auto kKind = RecordKind::home_entry;
    static constexpr const char* kKey = "client_id";
    static std::string key(const HomeEntry& record) { return record.client_id.to_string(); }
    static void set_key(HomeEntry& record, std::string_view key)
    {
        record.client_id = demand(ClientId::parse(key), "identity");
    }
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
struct TableOf<ClientAbsence> : KeyedById {
    static constexpr auto kKind = RecordKind::client_absence;
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
struct TableOf<ClientWish> : KeyedById {
    static constexpr auto kKind = RecordKind::client_wish;
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
struct TableOf<GrantedService> : KeyedById {
    static constexpr auto kKind = RecordKind::granted_service;
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
struct TableOf<ServiceSchedule> : KeyedById {
    static constexpr auto kKind = RecordKind::service_schedule;
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
struct TableOf<ScheduleEntryRow> {
    static constexpr auto kKind = RecordKind::schedule_entry;
    static constexpr const char* kKey = "id";
    static std::string key(const ScheduleEntryRow& record) { return KeyedById::key(record.entry); }
    static void set_key(ScheduleEntryRow& record, std::string_view key)
    {
        KeyedById::set_key(record.entry, key);
    }
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("external_id", record.entry.external_id);
        walk("service_schedule_id", record.service_schedule_id);
        walk("position", record.position);
        walk("granted_service_id", record.entry.granted_service_id);
        walk("kind", record.entry.kind);
        walk("recurrence", record.entry.recurrence);
        walk("wished", record.entry.wish);
        walk("start_window", record.entry.start_window);
        walk("other_windows", record.entry.other_windows);
        walk("care_time", record.entry.care_time);
        walk("staff_needed", record.entry.staff_needed);
        walk("second_care_time", record.entry.second_care_time);
        walk("competences", record.entry.requirements.competences);
        walk("delegations", record.entry.requirements.delegations);
        walk("required_gender", record.entry.requirements.gender);
        walk("needs_lifting", record.entry.requirements.needs_lifting);
        walk("rules_out_bike", record.entry.requirements.rules_out_bike);
        walk("who", record.entry.who);
        walk("priority", record.entry.priority);
        walk("spacing_group", record.entry.spacing_group);
        walk("min_spacing", record.entry.min_spacing);
        walk("max_spacing", record.entry.max_spacing);
        walk("is_optional", record.entry.is_optional);
        walk("note", record.entry.note);
    }
};

template <>
struct TableOf<ContactAppointment> : KeyedById {
    static constexpr auto kKind = RecordKind::contact_appointment;
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
struct TableOf<RosterRow> : KeyedById {
    static constexpr auto kKind = RecordKind::roster_row;
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
struct TableOf<ReservedTime> : KeyedById {
    static constexpr auto kKind = RecordKind::reserved_time;
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
struct TableOf<ExtraShift> : KeyedById {
    static constexpr auto kKind = RecordKind::extra_shift;
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
struct TableOf<Absence> : KeyedById {
    static constexpr auto kKind = RecordKind::absence;
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
struct TableOf<PublicHoliday> {
    static constexpr auto kKind = RecordKind::public_holiday;
    static constexpr const char* kKey = "held_on";
    static std::string key(const PublicHoliday& record) { return format_date(record.on); }
    static void set_key(PublicHoliday& record, std::string_view key)
    {
        record.on = demand(parse_date(key), "date");
    }
    template <typename Walk, typename Record>
    static void describe(const Walk& walk, Record& record)
    {
        walk("name", record.name);
    }
};

template <>
struct TableOf<PerformedVisit> : KeyedById {
    static constexpr auto kKind = RecordKind::performed_visit;
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

} // namespace samma::store
