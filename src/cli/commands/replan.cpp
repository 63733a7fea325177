#include "app/accept_replan.hpp"
#include "cli/commands/planner_question.hpp"

#include <fmt/format.h>

namespace samma::cli {

namespace {

using namespace planner;

/// Reads the words of the call into an event of the section.
class EventWords {
  public:
    EventWords(const ReplanOptions& options, const app::Ports& ports, const app::ExternalIds& ids)
        : options_(options), ports_(ports), ids_(ids)
    {
    }

    Result<DayEvent> event() const
    {
        if (options_.event == "away")
            return away();
        if (options_.event == "cancelled")
            return DayEvent(VisitCancelled{visit()});
        if (options_.event == "added")
            return added();
        if (options_.event == "longer")
            return DayEvent(VisitLonger{visit(), Minutes(options_.minutes)});
        if (options_.event == "alarm")
            return DayEvent(AlarmCallOut{VisitId(ports_.ids.next()),
                                         client(),
                                         now(),
                                         Minutes(30),
                                         Minutes(options_.minutes > 0 ? options_.minutes : 15),
                                         {}});
        if (options_.event == "late")
            return DayEvent(RunningLate{person(), Minutes(options_.minutes)});
        return blocked();
    }
    [[nodiscard]] Instant now() const { return ports_.zone.place(options_.at).instant; }

  private:
    [[nodiscard]] VisitId visit() const { return VisitId::parse(options_.visit).value_or(VisitId()); }
    [[nodiscard]] ClientId client() const
    {
        return ids_.find<ClientId>(store::RecordKind::client, options_.client).value_or(ClientId());
    }
    [[nodiscard]] CareWorkerId person() const
    {
        return ids_.find<CareWorkerId>(store::RecordKind::care_worker, options_.person)
            .value_or(CareWorkerId());
    }
    [[nodiscard]] Interval stretch() const
    {
        const LocalMinute midnight = at_clock(date_of(options_.at), Minutes(0));
        return {ports_.zone.place(options_.from.value_or(midnight)).instant,
                ports_.zone.place(options_.until.value_or(midnight + Minutes(24 * 60))).instant};
    }
    [[nodiscard]] Result<DayEvent> away() const { return DayEvent(StaffAway{person(), stretch()}); }
    [[nodiscard]] Result<DayEvent> added() const
    {
        const Interval window = stretch();
        Visit visit;
        visit.id = VisitId(ports_.ids.next());
        visit.entry_id = ScheduleEntryId(visit.id.uuid());
        visit.client_id = client();
        visit.care_time = Minutes(options_.minutes);
        visit.days = {{.on = date_of(options_.from.value_or(options_.at)),
                       .start_window = window,
                       .promised = window,
                       .agreed_start = {}}};
        return DayEvent(VisitAdded{std::move(visit)});
    }
    [[nodiscard]] Result<DayEvent> blocked() const
    {
        RoadBlocked event{{}, Minutes(options_.minutes), {}};
        for (const std::string& text : options_.places)
            event.places.push_back(
                ids_.find<AddressId>(store::RecordKind::address, text).value_or(AddressId()));
        return DayEvent(std::move(event));
    }

    const ReplanOptions& options_;
    const app::Ports& ports_;
    const app::ExternalIds& ids_;
};

std::string change_line(const VisitChange& change, const app::ExternalIds& ids, const app::Ports& ports)
{
    const auto clock = [&](const std::optional<Instant>& moment) {
        return moment ? format_clock(clock_of(ports.zone.to_local(*moment))) : std::string("-");
    };
    const auto who = [&](const std::optional<CareWorkerId>& person) {
        return person ? ids.of(*person) : std::string("-");
    };
    return fmt::format("    {:<8} {} {} -> {} {}", ids.of(change.client_id), who(change.from),
                       clock(change.starts_before), who(change.to), clock(change.starts_after));
}

void print(const app::ReplanPreview& preview, const app::ExternalIds& ids, const app::Ports& ports,
           Console& console)
{
    for (const ShiftId shift : preview.effect.late_breaks)
        console.line(
            fmt::format(fmt::runtime(console.text(
                            {"Rasten i pass {} kommer för sent: ett påbörjat besök drar ut på tiden. Den "
                             "läggs när besöket är klart.",
                             "The break of shift {} comes too late: a visit that has begun runs over. It "
                             "is put where that visit ends."})),
                        shift.to_string()));
    int number = 0;
    for (const auto& judged : preview.alternatives) {
        const auto& count = judged.alternative.count;
        console.line(fmt::format(
            fmt::runtime(console.text(
                {"{}. {} besök ändras ({} drabbade): {} får en känd person, {} en ny; {} vakanta; {} hårda "
                 "brott",
                 "{}. {} visits change ({} struck): {} get a known person, {} a new one; {} vacant; {} hard "
                 "findings"})),
            ++number, count.changed_visits, count.struck_visits, count.known_person, count.new_person,
            count.newly_vacant, judged.new_hard_findings));
        for (const auto& change : judged.alternative.changes)
            console.line(change_line(change, ids, ports));
    }
}

} // namespace

ExitCode run_replan(const ReplanOptions& options, bool writes_json, const app::Ports& ports, Console& console)
{
    const auto asked = ask_about(ports, options.section);
    if (!asked) {
        console.fault(asked.error());
        return exit_code_of(asked.error());
    }
    const auto& [caller, section, ids] = *asked;
    app::SectionStates states(ports);
    app::PlannerDesk desk(ports, states);
    const EventWords words(options, ports, ids);
    ReplanRequest request;
    request.now = words.now();
    request.seed = options.seed;
    request.freeze = Minutes(options.freeze);
    auto event = words.event();
    if (event)
        request.event = std::move(*event);
    const auto preview = event ? desk.preview_replan(caller, section, request)
                               : Result<app::ReplanPreview>(tl::unexpected(event.error()));
    if (!preview) {
        console.fault(preview.error());
        return exit_code_of(preview.error());
    }
    auto document = to_json(*preview, ids);
    if (!writes_json)
        print(*preview, ids, ports, console);
    if (options.accept > 0) {
        const auto kept = app::accept_replan(ports, states, caller,
                                             {new_operation(ports), section, request, options.accept});
        if (!kept) {
            console.fault(kept.error());
            return exit_code_of(kept.error());
        }
        document["accepted"] = options.accept;
        document["accepted_revision"] = kept->revision;
        if (!writes_json)
            console.line(
                fmt::format(fmt::runtime(console.text({"Svar {} är antaget: version {} av planen.",
                                                       "Answer {} is accepted: revision {} of the plan."})),
                            options.accept, kept->revision));
    }
    if (writes_json)
        console.line(boost::json::serialize(document));
    return ExitCode::done;
}

} // namespace samma::cli
