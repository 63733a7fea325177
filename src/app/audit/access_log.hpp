#pragma once

#include "app/access.hpp"
#include "app/board_views.hpp"

#include <string>
#include <vector>

namespace samma::app {

/// One look at a client's data or change of it, as the client may judge it.
struct AccessLogLine {
    Instant at;
    std::string local_time; ///< "2026-11-25 10:00", by the clock where the client lives
    std::string
        who; ///< the name; an alias for staff with protected identity, whose name and account stay sealed
    std::string role; ///< in Swedish
    std::string unit; ///< where the role is held now; empty where it is held in the whole municipality
    std::string what; ///< what kind of information and what was done, in plain Swedish
    std::string why;  ///< the relation that gave the right, in plain Swedish
    bool was_refused = false;
};

struct AccessLogView {
    ClientId client_id;
    Interval time;
    std::vector<AccessLogLine> lines; ///< oldest first
    std::optional<std::string> next_cursor = {};
};

/// Who has seen or changed what of a client in the stretch of time. The client reads their own; a log
/// reviewer and whoever runs the installation read it on the client's behalf. Source: 2022:913 4 kap. 5 §,
/// HSLF-FS 2016:40 4 kap. 10 §.
/// Without a page all of it. Error: `request.parameter` for a cursor that is none.
Result<AccessLogView> read_access_log(const Ports& ports, const Caller& caller, ClientId client_id,
                                      Interval time, const std::optional<PageRequest>& page = {});

/// The list as a text for paper, in plain Swedish.
std::string access_log_text(const AccessLogView& view);

/// The client with the external id of another system; for the command line.
std::optional<ClientId> find_client(const Ports& ports, const std::string& external_id);

} // namespace samma::app
