#include "http/records/record_codec.hpp"

#include "http/records/record_json.hpp"

#include <boost/json/array.hpp>

#include <algorithm>
#include <array>

namespace samma::http {

namespace {

namespace json = boost::json;
using store::RecordKind;

/// Sets the identity of the path; notes a path that is no identity.
template <typename Record>
bool set_key(Record& record, const std::string& key)
{
    const auto id = decltype(record.id)::parse(key);
    if (id)
        record.id = *id;
    return id.has_value();
}

bool set_key(HomeEntry& record, const std::string& key)
{
    const auto id = ClientId::parse(key);
    if (id)
        record.client_id = *id;
    return id.has_value();
}

bool set_key(PublicHoliday& record, const std::string& key)
{
    const auto date = parse_date(key);
    if (date)
        record.on = *date;
    return date.has_value();
}

constexpr std::string_view kValue = "/value";

template <typename Record>
std::vector<std::string> names_of()
{
    std::vector<std::string> names;
    const Record record{};
    FieldsOf<Record>::describe(NameFields{names}, record);
    return names;
}

template <typename Record, auto List>
json::object write_record(const app::RecordView& view)
{
    json::object value;
    FieldsOf<Record>::describe(WriteFields{value}, (view.data.*List).front());
    return value;
}

template <typename Record, auto List>
void read_record(const json::object& value, app::RecordChange& change, std::vector<api::FieldError>& faults)
{
    auto& record = (change.data.*List).emplace_back();
    FieldReader reader(value, std::string(kValue), faults);
    FieldsOf<Record>::describe(ReadFields{reader}, record);
    reader.finish();
    if (!set_key(record, change.name.key))
        faults.push_back({.pointer = "", .code = "field.type", .values = {{"expected", "uuid"}}});
}

json::object write_client(const app::RecordView& view)
{
    auto value = write_record<Client, &MasterData::clients>(view);
    if (view.hides_person_number)
        value.erase("person_number");
    return value;
}

/// A person number that is left out stays as it is.
void read_client(const json::object& value, app::RecordChange& change, std::vector<api::FieldError>& faults)
{
    change.keeps_person_number = !value.contains("person_number");
    if (!change.keeps_person_number)
        return read_record<Client, &MasterData::clients>(value, change, faults);
    auto completed = value;
    completed["person_number"] = "";
    read_record<Client, &MasterData::clients>(completed, change, faults);
}

std::vector<std::string> schedule_names()
{
    auto names = names_of<ServiceSchedule>();
    names.emplace_back("entries");
    return names;
}

json::object write_schedule(const app::RecordView& view)
{
    auto value = write_record<ServiceSchedule, &MasterData::service_schedules>(view);
    json::array entries;
    for (const auto& entry : view.data.service_schedules.front().entries) {
        json::object written{{"schedule_entry_id", entry.id.to_string()}};
        FieldsOf<ScheduleEntry>::describe(WriteFields{written}, entry);
        entries.push_back(std::move(written));
    }
    value["entries"] = std::move(entries);
    return value;
}

void read_entry(const json::value& json, std::size_t index, ServiceSchedule& schedule,
                std::vector<api::FieldError>& faults)
{
    const auto pointer = std::string(kValue) + "/entries/" + std::to_string(index);
    if (!json.is_object()) {
        faults.push_back({.pointer = pointer, .code = "field.type", .values = {{"expected", "object"}}});
        return;
    }
    auto& entry = schedule.entries.emplace_back();
    FieldReader reader(json.get_object(), pointer, faults);
    JsonOf<ScheduleEntryId>::read("schedule_entry_id", entry.id, reader);
    FieldsOf<ScheduleEntry>::describe(ReadFields{reader}, entry);
    reader.finish();
}

void read_schedule(const json::object& value, app::RecordChange& change, std::vector<api::FieldError>& faults)
{
    auto rest = value;
    rest.erase("entries");
    read_record<ServiceSchedule, &MasterData::service_schedules>(rest, change, faults);
    const auto* entries = value.if_contains("entries");
    if (entries == nullptr || !entries->is_array()) {
        faults.push_back({.pointer = std::string(kValue) + "/entries",
                          .code = entries == nullptr ? "field.required" : "field.type",
                          .values = {}});
        return;
    }
    for (std::size_t index = 0; index < entries->get_array().size(); ++index)
        read_entry(entries->get_array()[index], index, change.data.service_schedules.back(), faults);
}

std::vector<std::string> delegation_names()
{
    std::vector<std::string> names{"care_worker_id"};
    const Delegation delegation{};
    FieldsOf<Delegation>::describe(NameFields{names}, delegation);
    return names;
}

json::object write_delegation(const app::RecordView& view)
{
    const auto& care_worker = view.data.care_workers.front();
    json::object value{{"care_worker_id", care_worker.id.to_string()}};
    FieldsOf<Delegation>::describe(WriteFields{value}, care_worker.delegations.front());
    return value;
}

void read_delegation(const json::object& value, app::RecordChange& change,
                     std::vector<api::FieldError>& faults)
{
    auto& care_worker = change.data.care_workers.emplace_back();
    auto& delegation = care_worker.delegations.emplace_back();
    FieldReader reader(value, std::string(kValue), faults);
    JsonOf<CareWorkerId>::read("care_worker_id", care_worker.id, reader);
    FieldsOf<Delegation>::describe(ReadFields{reader}, delegation);
    reader.finish();
    if (!set_key(delegation, change.name.key))
        faults.push_back({.pointer = "", .code = "field.type", .values = {{"expected", "uuid"}}});
}

#define SAMMA_RECORD(kind, path, Type, list)                                                                 \
    RecordCodec                                                                                              \
    {                                                                                                        \
        RecordKind::kind, path, #Type "Change", #Type "Value", write_record<Type, &MasterData::list>,        \
            read_record<Type, &MasterData::list>, names_of<Type>                                             \
    }

constexpr std::array kCodecs = {
    RecordCodec{RecordKind::organisation_unit, "organisation-units", "OrganisationUnitChange",
                "OrganisationUnitValue", write_record<OrganisationUnit, &store::Records::organisation_units>,
                read_record<OrganisationUnit, &store::Records::organisation_units>,
                names_of<OrganisationUnit>},
    SAMMA_RECORD(address, "addresses", Address, addresses),
    SAMMA_RECORD(section, "sections", Section, sections),
    SAMMA_RECORD(team, "teams", Team, teams),
    SAMMA_RECORD(care_worker, "care-workers", CareWorker, care_workers),
    RecordCodec{RecordKind::delegation, "delegations", "DelegationChange", "DelegationValue",
                write_delegation, read_delegation, delegation_names},
    RecordCodec{RecordKind::client, "clients", "ClientChange", "ClientValue", write_client, read_client,
                names_of<Client>},
    SAMMA_RECORD(home_entry, "home-entries", HomeEntry, home_entries),
    SAMMA_RECORD(client_absence, "client-absences", ClientAbsence, client_absences),
    SAMMA_RECORD(client_wish, "client-wishes", ClientWish, client_wishes),
    RecordCodec{RecordKind::client_relative, "client-relatives", "ClientRelativeChange",
                "ClientRelativeValue", write_record<ClientRelative, &store::Records::client_relatives>,
                read_record<ClientRelative, &store::Records::client_relatives>, names_of<ClientRelative>},
    SAMMA_RECORD(granted_service, "granted-services", GrantedService, granted_services),
    RecordCodec{RecordKind::service_schedule, "service-schedules", "ServiceScheduleChange",
                "ServiceScheduleValue", write_schedule, read_schedule, schedule_names},
    SAMMA_RECORD(contact_appointment, "contact-appointments", ContactAppointment, contact_appointments),
    SAMMA_RECORD(roster_row, "roster-rows", RosterRow, roster_rows),
    SAMMA_RECORD(reserved_time, "reserved-times", ReservedTime, reserved_times),
    SAMMA_RECORD(extra_shift, "extra-shifts", ExtraShift, extra_shifts),
    SAMMA_RECORD(absence, "absences", Absence, absences),
    SAMMA_RECORD(public_holiday, "public-holidays", PublicHoliday, public_holidays),
};

#undef SAMMA_RECORD

} // namespace

std::span<const RecordCodec> record_codecs()
{
    return kCodecs;
}

const RecordCodec* find_codec(std::string_view path)
{
    const auto found = std::find_if(kCodecs.begin(), kCodecs.end(),
                                    [&](const RecordCodec& codec) { return codec.path == path; });
    return found == kCodecs.end() ? nullptr : &*found;
}

} // namespace samma::http
