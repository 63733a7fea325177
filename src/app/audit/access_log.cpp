#include "app/audit/access_log.hpp"

#include "app/audit/log_actors.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace samma::app {

namespace {

struct Spoken {
    std::string_view name;
    std::string_view swedish;
};

constexpr std::array kRoles = {
    Spoken{"care_worker", "omvårdnadspersonal"},
    Spoken{"substitute", "vikarie"},
    Spoken{"night_patrol", "natt- eller larmpatrull"},
    Spoken{"coordinator", "hemtjänstkoordinator"},
    Spoken{"unit_manager", "chef"},
    Spoken{"needs_assessor", "biståndshandläggare"},
    Spoken{"nurse", "sjuksköterska"},
    Spoken{"therapist", "arbets- eller fysioterapeut"},
    Spoken{"medical_officer", "medicinskt ansvarig"},
    Spoken{"fee_officer", "avgiftshandläggare"},
    Spoken{"log_reviewer", "loggranskare"},
    Spoken{"system_administrator", "systemförvaltare"},
    Spoken{"provider_manager", "chef hos utföraren"},
    Spoken{"provider_staff", "personal hos utföraren"},
    Spoken{"relative", "anhörig eller ombud"},
    Spoken{"client", "du själv"},
    Spoken{"integration", "ett annat datasystem"},
    Spoken{"operator_of_installation", "driftadministratör"},
    Spoken{"supplier_support", "leverantörens support"},
};

constexpr std::array kActions = {
    Spoken{"read_board", "såg planeringen av dina besök"},
    Spoken{"read_directory", "såg ditt namn i en lista"},
    Spoken{"read_client", "läste dina grunduppgifter"},
    Spoken{"change_client", "ändrade dina grunduppgifter"},
    Spoken{"read_services", "läste dina beviljade insatser"},
    Spoken{"read_schedule", "läste ditt insatsschema"},
    Spoken{"read_home_entry", "såg hur man kommer in till dig (portkod, nyckel, larm)"},
    Spoken{"see_home_entry", "såg att det finns uppgifter om hur man kommer in till dig, men inte vilka"},
    Spoken{"read_relatives", "såg vilka som står dig nära och hur de nås"},
    Spoken{"put_client_relative", "skrev in eller ändrade någon som står dig nära"},
    Spoken{"tell_change", "noterade vem som har fått veta att ett besök ändras"},
    Spoken{"read_relations", "såg vilka som har tillgång till dina uppgifter"},
    Spoken{"read_access_log", "läste den här listan"},
    Spoken{"review_access_log", "granskade vilka som har läst dina uppgifter"},
    Spoken{"export_data", "tog ut dina uppgifter i en fil"},
    Spoken{"put_client", "skrev in eller ändrade dina grunduppgifter"},
    Spoken{"put_address", "ändrade din adress"},
    Spoken{"put_home_entry", "ändrade uppgifterna om hur man kommer in till dig"},
    Spoken{"put_client_absence", "skrev in när du är borta"},
    Spoken{"put_client_wish", "skrev in ett önskemål från dig"},
    Spoken{"put_granted_service", "skrev in eller ändrade en beviljad insats"},
    Spoken{"put_service_schedule", "skrev in eller ändrade ditt insatsschema"},
    Spoken{"put_contact_appointment", "skrev in eller ändrade vem som är din kontaktman"},
    Spoken{"end_client", "avslutade dina uppgifter"},
    Spoken{"undo_change", "tog tillbaka en ändring"},
    Spoken{"propose_relation", "föreslog att någon ska få tillgång till dina uppgifter"},
    Spoken{"confirm_relation", "bekräftade att någon får tillgång till dina uppgifter"},
    Spoken{"end_relation", "avslutade någons tillgång till dina uppgifter"},
    Spoken{"propose_flag", "satte ett skydd på dina uppgifter"},
    Spoken{"confirm_flag", "bekräftade ett skydd på dina uppgifter"},
    Spoken{"end_flag", "begärde eller gjorde att ett skydd upphörde"},
    Spoken{"break_glass", "öppnade dina uppgifter i ett undantagsfall, med skäl"},
    Spoken{"approve_break_glass", "godkände att dina uppgifter öppnades i ett undantagsfall"},
    Spoken{"review_break_glass", "granskade att dina uppgifter öppnats i ett undantagsfall"},
};

constexpr std::array kRelations = {
    Spoken{"section_held", "arbetar i den sektion som planerar dina besök"},
    Spoken{"management_line", "är chef för den enhet som ger dig hemtjänst"},
    Spoken{"operates", "sköter systemet"},
    Spoken{"role_alone", "har en uppgift som kräver det"},
    Spoken{"self", "det är dina egna uppgifter"},
    Spoken{"team", "hör till ditt omvårdnadslag"},
    Spoken{"case_work", "handlägger ditt ärende"},
    Spoken{"nursing", "ansvarar för din hälso- och sjukvård hemma"},
    Spoken{"alarm_duty", "hade larmberedskap där du bor"},
    Spoken{"consent", "du har samtyckt till det"},
    Spoken{"audit_task", "har i uppgift att granska loggen"},
    Spoken{"contact_person", "är din kontaktman"},
    Spoken{"assigned_visit", "skulle besöka dig"},
    Spoken{"visit_at_hand", "skulle strax besöka dig eller var just hos dig"},
    Spoken{"break_glass", "hade öppnat uppgifterna i ett undantagsfall"},
};

/// What is not in the list is told as it is spelled: better than to leave a line out.
template <std::size_t Size>
std::string spoken(const std::array<Spoken, Size>& words, const std::string& name)
{
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const Spoken& word) { return word.name == name; });
    return std::string(found == words.end() ? std::string_view(name) : found->swedish);
}

AccessLogLine line_of(const Ports& ports, const store::AuditEvent& event, LogActors& actors)
{
    const auto local = ports.zone.to_local(event.at);
    auto time = format_local_minute(local);
    const auto name = actors.who(event.actor);
    std::replace(time.begin(), time.end(), 'T', ' ');
    const bool was_refused = event.resource_kind == "refused";
    return {.at = event.at,
            .local_time = std::move(time),
            .who = name.empty() ? "utan eget konto" : name,
            .role = spoken(kRoles, event.role),
            .unit = actors.unit(event),
            .what = (was_refused ? "försökte men fick inte: " : "") + spoken(kActions, event.action),
            .why = was_refused ? "hade ingen rätt till det" : spoken(kRelations, event.relation),
            .was_refused = was_refused};
}

std::optional<std::int64_t> parse_sequence(const std::string& text)
{
    std::int64_t sequence = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, sequence);
    return read.ec == std::errc() && read.ptr == end && sequence >= 0 ? std::optional(sequence)
                                                                      : std::nullopt;
}

} // namespace

Result<AccessLogView> read_access_log(const Ports& ports, const Caller& caller, ClientId client_id,
                                      Interval time, const std::optional<PageRequest>& page)
{
    const auto after = page && page->after ? parse_sequence(*page->after) : std::optional<std::int64_t>(0);
    if (!after)
        return fail("request.parameter", "cursor");
    const auto work = ports.store.begin_look(ports.tenant_id);
    Access access(ports, *work, caller);
    const auto subject = Subject::client(client_id);
    const auto grant = SAMMA_TRY(access.demand(Action::read_access_log, subject));
    AccessLogView view{client_id, time, {}};
    LogActors actors(ports, *work);
    std::int64_t last = 0;
    for (const auto& row : work->audit().load_of_client(client_id, time)) {
        if (row.is_erased || row.sequence <= *after)
            continue;
        if (page && view.lines.size() == static_cast<std::size_t>(page->limit)) {
            view.next_cursor = std::to_string(last);
            break;
        }
        view.lines.push_back(line_of(ports, row.event, actors));
        last = row.sequence;
    }
    access.log(Action::read_access_log, grant, subject, "access_log", {});
    work->commit();
    return view;
}

std::string access_log_text(const AccessLogView& view)
{
    std::string text = "Vilka som har läst eller ändrat dina uppgifter\n\n";
    if (view.lines.empty())
        return text + "Ingen har läst eller ändrat dina uppgifter under tiden.\n";
    for (const auto& line : view.lines)
        text += fmt::format("{}  {}, {}{}\n    {}.\n    Skäl: {}.\n", line.local_time, line.who, line.role,
                            line.unit.empty() ? "" : ", " + line.unit, line.what, line.why);
    return text + fmt::format("\n{} rader. Undrar du över någon rad kan du fråga chefen för din hemtjänst.\n",
                              view.lines.size());
}

std::optional<ClientId> find_client(const Ports& ports, const std::string& external_id)
{
    for (const auto& entry : ports.store.begin_read(ports.tenant_id)->master_data().load_id_book())
        if (entry.kind == store::RecordKind::client && entry.external_id == external_id)
            return ClientId(entry.id);
    return std::nullopt;
}

} // namespace samma::app
