#include "app/matters/new_clients.hpp"

#include "app/command_door.hpp"
#include "app/handbook.hpp"

#include <algorithm>

namespace samma {

using std::string_view_literals::operator""sv;

template <>
std::span<const std::string_view> enum_names<app::NewClientStep>()
{
    static constexpr std::array kNames = {"proposed"sv,  "accepted"sv,    "welcomed"sv,
                                          "scheduled"sv, "carried_out"sv, "planned"sv};
    return kNames;
}

} // namespace samma

namespace samma::app {

namespace {

constexpr std::string_view kClosed = "closed";

Command command_of(std::string name, store::OperationId operation_id, store::MatterId id)
{
    return {.operation_id = operation_id,
            .name = std::move(name),
            .action = Action::change_contact,
            .section_id = {},
            .subject_kind = "new_client",
            .subject_id = id.to_string(),
            .request_digest = {},
            .event_kind = "matter.changed"};
}

LocalDate day_of(const Ports& ports, Instant at)
{
    return ports.zone.local_date(at);
}

/// The last word about the step; none where nobody has noted it.
const store::MatterStep* find_note(const store::Matter& matter, std::string_view step)
{
    const auto found = std::find_if(matter.steps.rbegin(), matter.steps.rend(),
                                    [&](const store::MatterStep& said) { return said.step == step; });
    return found == matter.steps.rend() ? nullptr : &*found;
}

bool is_noted(const store::Matter& matter, std::string_view step)
{
    const auto* note = find_note(matter, step);
    return note != nullptr && note->is_taken;
}

bool is_told_by_records(NewClientStep step)
{
    return step == NewClientStep::proposed || step == NewClientStep::accepted ||
           step == NewClientStep::scheduled;
}

int days_for(NewClientStep step, const NewClientDeadlines& deadlines)
{
    const std::array days = {deadlines.proposed,  deadlines.accepted,    deadlines.welcomed,
                             deadlines.scheduled, deadlines.carried_out, deadlines.planned};
    return days.at(static_cast<std::size_t>(step));
}

/// What the client's records say of the steps since the order.
struct Told {
    const ContactAppointment* appointment = nullptr; ///< offered or accepted, the newest
    std::optional<LocalDate> agreed_on;              ///< the first service schedule since the order

    Told(const MasterData& records, LocalDate ordered_on)
    {
        for (const auto& one : records.contact_appointments) {
            const bool counts = one.offered_on >= ordered_on && (one.status == AppointmentStatus::offered ||
                                                                 one.status == AppointmentStatus::accepted);
            if (counts && (appointment == nullptr || one.offered_on >= appointment->offered_on))
                appointment = &one;
        }
        for (const auto& schedule : records.service_schedules)
            if (schedule.agreed_on >= ordered_on && (!agreed_on || schedule.agreed_on < *agreed_on))
                agreed_on = schedule.agreed_on;
    }
};

void tell(NewClientStepView& view, const store::Matter& matter, const Told& told)
{
    view.is_from_records = is_told_by_records(view.step);
    if (view.step == NewClientStep::scheduled) {
        view.is_taken = told.agreed_on.has_value();
        view.taken_on = told.agreed_on;
    } else if (view.is_from_records) {
        view.is_taken =
            told.appointment != nullptr &&
            (view.step == NewClientStep::proposed || told.appointment->status == AppointmentStatus::accepted);
        if (view.is_taken && view.step == NewClientStep::proposed)
            view.taken_on = told.appointment->offered_on;
    } else if (const auto* note = find_note(matter, samma::name_of(view.step))) {
        view.is_taken = note->is_taken;
        view.note = note->note;
        if (note->is_taken)
            view.taken_on = note->taken_on;
    }
}

NewClientView view_of(store::Matter matter, const MasterData& records, const NewClientDeadlines& deadlines,
                      LocalDate today)
{
    NewClientView view;
    const Told told(records, matter.begun_on);
    if (told.appointment != nullptr)
        view.care_worker_id = told.appointment->care_worker_id;
    const bool is_given_up = is_noted(matter, kClosed);
    bool is_whole = true;
    for (std::size_t index = 0; index < kNewClientStepCount; ++index) {
        auto& step = view.steps.at(index);
        step.step = static_cast<NewClientStep>(index);
        tell(step, matter, told);
        step.due_on = add_days(matter.begun_on, days_for(step.step, deadlines));
        step.is_late = !is_given_up && !step.is_taken && step.due_on < today;
        is_whole = is_whole && step.is_taken;
    }
    view.is_closed = is_given_up || is_whole;
    view.matter = std::move(matter);
    return view;
}

/// The day by which the next step is due.
LocalDate next_due(const NewClientView& view)
{
    auto due = view.steps.back().due_on;
    for (const auto& step : view.steps)
        if (!step.is_taken)
            due = std::min(due, step.due_on);
    return due;
}

Result<void> check_note(const Ports& ports, const store::Matter& matter, const NewClientNote& note)
{
    const auto step = find_enum<NewClientStep>(note.step);
    if (step && is_told_by_records(*step))
        return fail("new_client.from_records", "/step");
    if (note.taken_on < matter.begun_on || note.taken_on > day_of(ports, ports.clock.now()))
        return fail("new_client.day", "/taken_on");
    if (is_noted(matter, note.step) == note.is_taken)
        return fail("new_client.wrong_step", "/step");
    return {};
}

} // namespace

Result<std::string> begin_new_client(const Ports& ports, const Caller& caller,
                                     const NewClientBeginning& beginning)
{
    const store::MatterId id(Uuid::derived(beginning.operation_id.uuid(), "new_client"));
    auto command = command_of("begin_new_client", beginning.operation_id, id);
    command.request_digest = beginning.client_id.to_string() + format_date(beginning.ordered_on);
    command.find_demands = [&](store::UnitOfWork&) {
        return std::vector<Demand>{{Action::change_contact, Subject::client(beginning.client_id)}};
    };
    return apply_command(ports, caller, command,
                         [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
                             if (beginning.ordered_on > day_of(ports, context.at))
                                 return fail("new_client.day", "/ordered_on");
                             const auto section_id =
                                 work.master_data()
                                     .load_one({store::RecordKind::client, beginning.client_id.to_string()})
                                     .clients.front()
                                     .section_id;
                             const auto records = work.master_data().load_of_client(beginning.client_id);
                             for (auto& other :
                                  work.matters().list(section_id, store::MatterKind::new_client))
                                 if (other.client_id == beginning.client_id &&
                                     !view_of(std::move(other), records, {}, beginning.ordered_on).is_closed)
                                     return fail("new_client.running", "/client_id");
                             return work.matters().begin({.id = id,
                                                          .section_id = section_id,
                                                          .kind = store::MatterKind::new_client,
                                                          .client_id = beginning.client_id,
                                                          .recipient = {},
                                                          .team_id = {},
                                                          .said = {},
                                                          .picture = {},
                                                          .begun_on = beginning.ordered_on,
                                                          .begun_at = {},
                                                          .begun_by = {},
                                                          .steps = {}},
                                                         context);
                         });
}

Result<void> note_new_client(const Ports& ports, const Caller& caller, const NewClientNote& note)
{
    auto command = command_of("note_new_client", note.operation_id, note.id);
    command.request_digest = note.step + (note.is_taken ? "+" : "-") + format_date(note.taken_on) + note.note;
    std::optional<store::Matter> matter;
    command.find_demands = [&](store::UnitOfWork& work) {
        matter = work.matters().find(note.id);
        return matter && matter->client_id
                   ? std::vector<Demand>{{Action::change_contact, Subject::client(*matter->client_id)}}
                   : std::vector<Demand>{};
    };
    const auto applied =
        apply_command(ports, caller, command,
                      [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
                          SAMMA_CHECK(check_note(ports, *matter, note));
                          return work.matters().add_step(note.id,
                                                         {.step = note.step,
                                                          .is_taken = note.is_taken,
                                                          .note = note.note,
                                                          .taken_on = note.taken_on,
                                                          .taken_at = {},
                                                          .taken_by = {}},
                                                         context);
                      });
    if (!applied)
        return tl::unexpected(applied.error());
    return {};
}

Result<std::vector<NewClientView>> list_new_clients(const Ports& ports, const Caller& caller,
                                                    SectionId section_id)
{
    const auto work = ports.store.begin_look(ports.tenant_id);
    Access access(ports, *work, caller);
    const auto subject = Subject::section(section_id);
    const auto section_grant = SAMMA_TRY(access.demand(Action::read_directory, subject));
    access.log(Action::read_directory, section_grant, subject, "new_client", {});
    std::vector<NewClientView> views;
    for (auto& matter : work->matters().list(section_id, store::MatterKind::new_client)) {
        const auto client = Subject::client(*matter.client_id);
        const auto grant = access.decide_on(Action::read_client, client);
        if (!grant)
            continue;
        access.log(Action::read_client, *grant, client, "new_client", matter.id.to_string());
        // A promise is held to what held when the order came.
        const auto deadlines = practice_of(*work, section_id, matter.begun_on).new_client;
        const auto records = work->master_data().load_of_client(*matter.client_id);
        views.push_back(view_of(std::move(matter), records, deadlines, day_of(ports, access.now())));
    }
    std::stable_sort(views.begin(), views.end(), [](const NewClientView& one, const NewClientView& other) {
        return std::pair(one.is_closed, next_due(one)) < std::pair(other.is_closed, next_due(other));
    });
    work->commit();
    return views;
}

} // namespace samma::app
