#pragma once

#include "api/common.hpp"

namespace samma::api {

/// One person's visits to a client on one day; vacant visits name nobody.
struct ComingPerson {
    std::optional<Uuid> care_worker_id;
    int visits = 1;
    std::optional<std::string> who_comes;
};
BOOST_DESCRIBE_STRUCT(ComingPerson, (), (care_worker_id, visits, who_comes))

/// One client's row of the matrix.
struct ClientRow {
    Uuid client_id;
    std::string name;
    bool is_hidden = false;
    std::optional<Uuid> team_id;
    std::optional<Person> contact;
    int distinct_staff = 0;
    int bound_b0 = 0;
    std::optional<double> contact_share_pct;
    std::vector<std::vector<ComingPerson>> days;
};
BOOST_DESCRIBE_STRUCT(ClientRow, (),
                      (client_id, name, is_hidden, team_id, contact, distinct_staff, bound_b0,
                       contact_share_pct, days))

struct StaffName {
    Uuid care_worker_id;
    std::string name;
    std::string initials;
    std::string title;
    std::optional<Uuid> team_id;
};
BOOST_DESCRIBE_STRUCT(StaffName, (), (care_worker_id, name, initials, title, team_id))

/// Clients × days with the people who come.
struct WhoComes {
    PlanSummary plan;
    std::vector<LocalDate> dates;
    std::vector<ClientRow> clients;
    std::vector<StaffName> staff;
};
BOOST_DESCRIBE_STRUCT(WhoComes, (), (plan, dates, clients, staff))

} // namespace samma::api
