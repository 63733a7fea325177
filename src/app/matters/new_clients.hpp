#pragma once

#include "app/access.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace samma::app {

/// The way from a client's order to visits in the base plan. Source: Malmömodellen 3.2-3.3: the coordinator
/// proposes a contact person; she holds the welcome talk, makes the service schedule with the client, and
/// then the implementation plan.
enum class NewClientStep {
    proposed,    ///< somebody has been asked to become contact person
    accepted,    ///< and has said yes
    welcomed,    ///< the welcome talk has been held
    scheduled,   ///< the service schedule is agreed
    carried_out, ///< the implementation plan is made
    planned,     ///< the visits lie in the base plan
};
inline constexpr std::size_t kNewClientStepCount = 6;

/// One step of one client, on a day.
struct NewClientStepView {
    NewClientStep step = NewClientStep::proposed;
    bool is_taken = false;
    bool is_from_records = false; ///< told by the contact appointment or the schedule, not noted by hand
    std::optional<LocalDate> taken_on;
    LocalDate due_on; ///< the last day on which it is in time
    bool is_late = false;
    std::string note;
};

struct NewClientView {
    store::Matter matter;
    std::array<NewClientStepView, kNewClientStepCount> steps;
    std::optional<CareWorkerId> care_worker_id; ///< who has been asked, or has accepted
    bool is_closed = false;                     ///< given up, or every step taken
};

struct NewClientBeginning {
    store::OperationId operation_id;
    ClientId client_id;
    LocalDate ordered_on;
};

struct NewClientNote {
    store::OperationId operation_id;
    store::MatterId id;
    std::string step; ///< welcomed, carried_out, planned; or `closed`: the way is given up
    bool is_taken = true;
    LocalDate taken_on;
    std::string note;
};

/// Returns the matter's identity. Errors: `new_client.running` when the client's way is being followed
/// already, `new_client.day` for an order in the future.
Result<std::string> begin_new_client(const Ports& ports, const Caller& caller,
                                     const NewClientBeginning& beginning);
/// Notes a step, or takes it back. Errors: `new_client.from_records` for a step that the records tell,
/// `new_client.day` before the order or in the future, `new_client.wrong_step` where it stands so already.
Result<void> note_new_client(const Ports& ports, const Caller& caller, const NewClientNote& note);
/// Of those whose clients the caller may see; the most urgent first, closed ones last.
Result<std::vector<NewClientView>> list_new_clients(const Ports& ports, const Caller& caller,
                                                    SectionId section_id);

} // namespace samma::app

namespace samma {

template <>
std::span<const std::string_view> enum_names<app::NewClientStep>();

} // namespace samma
