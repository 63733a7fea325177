#pragma once

#include "api/common.hpp"

namespace samma::api {

struct Client {
    Uuid client_id;
    std::string name;
    std::optional<Uuid> team_id;
    std::optional<std::string> team_name;
    std::optional<Person> contact;
};
BOOST_DESCRIBE_STRUCT(Client, (), (client_id, name, team_id, team_name, contact))

struct Clients {
    std::vector<Client> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(Clients, (), (items, next_cursor))

struct CareWorker {
    Uuid care_worker_id;
    std::string name;
    std::string initials;
    std::string title;
    std::optional<Uuid> team_id;
    std::optional<std::string> team_name;
    std::string employment;
    int employment_rate_pct = 100;
    std::vector<std::string> competences;
    std::vector<std::string> languages;
    int contact_for = 0;
};
BOOST_DESCRIBE_STRUCT(CareWorker, (),
                      (care_worker_id, name, initials, title, team_id, team_name, employment,
                       employment_rate_pct, competences, languages, contact_for))

struct Staff {
    std::vector<CareWorker> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(Staff, (), (items, next_cursor))

} // namespace samma::api
