#pragma once

#include "exchange/column.hpp"

namespace samma::exchange {

const Table& addresses_table();
const Table& sections_table();
const Table& teams_table();
const Table& care_workers_table();
const Table& delegations_table();
const Table& clients_table();
const Table& home_entries_table();
const Table& client_absences_table();
const Table& client_wishes_table();
const Table& contact_appointments_table();
const Table& granted_services_table();
const Table& service_schedules_table();
const Table& schedule_entries_table();
const Table& roster_rows_table();
const Table& reserved_times_table();
const Table& extra_shifts_table();
const Table& absences_table();
const Table& public_holidays_table();
const Table& performed_visits_table();

} // namespace samma::exchange
