#pragma once

#include "care/care_worker.hpp"
#include "care/client.hpp"
#include "care/holidays.hpp"
#include "care/organisation.hpp"
#include "care/roster.hpp"
#include "care/service.hpp"
#include "care/visit.hpp"

#include <vector>

namespace samma {

/// Everything that planning starts from: one section, or a whole city.
struct MasterData {
    std::vector<Section> sections;
    std::vector<Team> teams;
    std::vector<Address> addresses;
    std::vector<Client> clients;
    std::vector<HomeEntry> home_entries;
    std::vector<ClientAbsence> client_absences;
    std::vector<ClientWish> client_wishes;
    std::vector<GrantedService> granted_services;
    std::vector<ServiceSchedule> service_schedules;
    std::vector<CareWorker> care_workers;
    std::vector<ContactAppointment> contact_appointments;
    std::vector<RosterRow> roster_rows;
    std::vector<ReservedTime> reserved_times;
    std::vector<ExtraShift> extra_shifts;
    std::vector<Absence> absences;
    std::vector<PublicHoliday> public_holidays;
    std::vector<PerformedVisit> performed_visits;

    friend bool operator==(const MasterData&, const MasterData&) = default;
};

} // namespace samma
