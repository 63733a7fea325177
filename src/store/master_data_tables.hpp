#pragma once

#include "care/record_fields.hpp"
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

/// How a record lies in its table: the key, and the members in the order of the columns.
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
struct TableOf<OrganisationUnit> : KeyedById, FieldsOf<OrganisationUnit> {
    static constexpr auto kKind = RecordKind::organisation_unit;
};

template <>
struct TableOf<Address> : KeyedById, FieldsOf<Address> {
    static constexpr auto kKind = RecordKind::address;
};

template <>
struct TableOf<Section> : KeyedById, FieldsOf<Section> {
    static constexpr auto kKind = RecordKind::section;
};

template <>
struct TableOf<Team> : KeyedById, FieldsOf<Team> {
    static constexpr auto kKind = RecordKind::team;
};

template <>
struct TableOf<CareWorker> : KeyedById, FieldsOf<CareWorker> {
    static constexpr auto kKind = RecordKind::care_worker;
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
        FieldsOf<Delegation>::describe(walk, record.delegation);
        walk("care_worker_id", record.care_worker_id);
        walk("position", record.position);
    }
};

template <>
struct TableOf<Client> : KeyedById, FieldsOf<Client> {
    static constexpr auto kKind = RecordKind::client;
};

template <>
struct TableOf<HomeEntry> : FieldsOf<HomeEntry> {
    static constexpr auto kKind = RecordKind::home_entry;
    static constexpr const char* kKey = "client_id";
    static std::string key(const HomeEntry& record) { return record.client_id.to_string(); }
    static void set_key(HomeEntry& record, std::string_view key)
    {
        record.client_id = demand(ClientId::parse(key), "identity");
    }
};

template <>
struct TableOf<ClientAbsence> : KeyedById, FieldsOf<ClientAbsence> {
    static constexpr auto kKind = RecordKind::client_absence;
};

template <>
struct TableOf<ClientRelative> : KeyedById, FieldsOf<ClientRelative> {
    static constexpr auto kKind = RecordKind::client_relative;
};

template <>
struct TableOf<ClientWish> : KeyedById, FieldsOf<ClientWish> {
    static constexpr auto kKind = RecordKind::client_wish;
};

template <>
struct TableOf<GrantedService> : KeyedById, FieldsOf<GrantedService> {
    static constexpr auto kKind = RecordKind::granted_service;
};

template <>
struct TableOf<ServiceSchedule> : KeyedById, FieldsOf<ServiceSchedule> {
    static constexpr auto kKind = RecordKind::service_schedule;
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
        FieldsOf<ScheduleEntry>::describe(walk, record.entry);
        walk("service_schedule_id", record.service_schedule_id);
        walk("position", record.position);
    }
};

template <>
struct TableOf<ContactAppointment> : KeyedById, FieldsOf<ContactAppointment> {
    static constexpr auto kKind = RecordKind::contact_appointment;
};

template <>
struct TableOf<RosterRow> : KeyedById, FieldsOf<RosterRow> {
    static constexpr auto kKind = RecordKind::roster_row;
};

template <>
struct TableOf<ReservedTime> : KeyedById, FieldsOf<ReservedTime> {
    static constexpr auto kKind = RecordKind::reserved_time;
};

template <>
struct TableOf<ExtraShift> : KeyedById, FieldsOf<ExtraShift> {
    static constexpr auto kKind = RecordKind::extra_shift;
};

template <>
struct TableOf<Absence> : KeyedById, FieldsOf<Absence> {
    static constexpr auto kKind = RecordKind::absence;
};

template <>
struct TableOf<PublicHoliday> : FieldsOf<PublicHoliday> {
    static constexpr auto kKind = RecordKind::public_holiday;
    static constexpr const char* kKey = "held_on";
    static std::string key(const PublicHoliday& record) { return format_date(record.on); }
    static void set_key(PublicHoliday& record, std::string_view key)
    {
        record.on = demand(parse_date(key), "date");
    }
};

template <>
struct TableOf<PerformedVisit> : KeyedById, FieldsOf<PerformedVisit> {
    static constexpr auto kKind = RecordKind::performed_visit;
};

} // namespace samma::store
