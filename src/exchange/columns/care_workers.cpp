// Care workers, their delegations and contact appointments.

#include "exchange/codecs.hpp"
#include "exchange/columns/all.hpp"
#include "exchange/common_columns.hpp"

namespace samma::exchange {

namespace {

struct DelegationRow {
    Delegation delegation;
    CareWorkerId care_worker_id;
};

bool keep_delegation(DelegationRow&& row, const RowContext& context)
{
    auto* care_worker = context.state.find_care_worker(row.care_worker_id);
    if (care_worker == nullptr) {
        if (!context.state.is_owner_in_files(row.care_worker_id.uuid()))
            context.fault("medarbetare", FaultCode::reference_not_in_files, {{"target", "medarbetare"}});
        return false;
    }
    care_worker->delegations.push_back(std::move(row.delegation));
    return true;
}

void each_delegation(const MasterData& data, const std::function<void(const DelegationRow&)>& use)
{
    for (const auto& care_worker : data.care_workers)
        for (const auto& delegation : care_worker.delegations)
            use({delegation, care_worker.id});
}

/// Who, and in what employment.
std::vector<Column<CareWorker>> care_worker_columns()
{
    std::vector<Column<CareWorker>> columns = {
        id_column<CareWorker>({"M001", "M002"}),
        column({"sektion",
                "section",
                Need::required,
                {"S01", "S01"},
                {"Sektionen (id i sektioner).", "The section (id in sektioner)."}},
               reference<SectionId>(FileKind::sections), &CareWorker::section_id),
        column(
            {"lag",
             "team",
             Need::optional,
             {"S01-A", ""},
             {"Omvårdnadslaget (id i lag); tomt = poolen.", "The care team (id in lag); empty = the pool."}},
            maybe(reference<TeamId>(FileKind::teams)), &CareWorker::team_id),
        column({"förnamn", "given_name", Need::required, {"Sahar", "Nils"}, {"Förnamn.", "Given name."}},
               private_text(), &CareWorker::given_name),
        column({"efternamn",
                "family_name",
                Need::required,
                {"Exempel", "Exempel"},
                {"Efternamn.", "Family name."}},
               private_text(), &CareWorker::family_name),
        column({"titel",
                "title",
                Need::required,
                {"undersköterska", "vårdbiträde"},
                {"Yrkestitel; bara undersköterska får vara kontaktman.",
                 "Title; only an assistant_nurse may be contact person."}},
               word<Title>(), &CareWorker::title),
        column({"övergångsregel_till_och_med",
                "transitional_title_last_day",
                Need::optional,
                {"", "2033-06-30"},
                {"Får vara kontaktman utan bevis om titeln till och med den dagen.",
                 "May be contact person without proof of the title until that day."}},
               maybe(date()), &CareWorker::transitional_title_until),
        column({"anställning",
                "employment",
                Need::optional,
                {"tillsvidare", "timanställd"},
                {"Anställningsform; tomt = tillsvidare.", "Kind of employment; empty = permanent."}},
               word<Employment>(), &CareWorker::employment),
        column({"sysselsättningsgrad",
                "employment_rate_pct",
                Need::optional,
                {"100", "75"},
                {"Procent av heltid; tomt = 100.", "Per cent of full time; empty = 100."}},
               number(0, 100), &CareWorker::employment_rate_pct),
        column({"kön", "gender", Need::required, {"kvinna", "man"}, {"Kön.", "Gender."}}, word<Gender>(),
               &CareWorker::gender),
        column({"kompetenser",
                "competences",
                Need::optional,
                {"demens,lyftteknik", ""},
                {"Kompetenser.", "Competences."}},
               codes(CodeOrder::sorted), &CareWorker::competences),
        column({"språk",
                "languages",
                Need::optional,
                {"ar,fa", ""},
                {"Språk utöver svenska (ISO 639).", "Languages beside Swedish (ISO 639)."}},
               codes(CodeOrder::as_written), &CareWorker::languages),
        column({"undviker_djur",
                "avoids_pets",
                Need::optional,
                {"nej", "ja"},
                {"Kan inte vara där djur finns; tomt = nej.", "Cannot be where pets are; empty = no."}},
               yes_or_no(), &CareWorker::avoids_pets),
        column(
            {"undviker_rök",
             "avoids_smoke",
             Need::optional,
             {"nej", "nej"},
             {"Kan inte vara där någon röker; tomt = nej.", "Cannot be where somebody smokes; empty = no."}},
            yes_or_no(), &CareWorker::avoids_smoke),
        column({"undviker_lyft",
                "avoids_lifting",
                Need::optional,
                {"nej", "nej"},
                {"Får inte lyfta tungt; tomt = nej.", "Must not lift heavy; empty = no."}},
               yes_or_no(), &CareWorker::avoids_lifting),
        column({"färdsätt",
                "travel_mode",
                Need::optional,
                {"cykel", "gång"},
                {"Vanligt färdsätt; tomt = gång.", "Usual way to travel; empty = foot."}},
               word<TravelMode>(), &CareWorker::usual_mode),
        column({"dygnsbryt",
                "day_boundary",
                Need::optional,
                {"", ""},
                {"Personens dygnsbryt; tomt = enligt handboken.",
                 "The personal day boundary; empty = by the handbook."}},
               maybe(clock()), &CareWorker::day_boundary),
    };
    add_validity_columns(columns, {"2019-08-01", "2026-01-01"}, {"", "2026-12-31"}, &CareWorker::employed);
    return columns;
}

void check_appointment(ContactAppointment& appointment, const RowContext& context)
{
    check_validity(appointment.valid, context);
    if (appointment.status == AppointmentStatus::accepted && !appointment.care_worker_id)
        context.fault("medarbetare", FaultCode::appointment_no_care_worker);
}

} // namespace

const Table& care_workers_table()
{
    static const TableOf<CareWorker> table({
        .text = {FileKind::care_workers,
                 "medarbetare",
                 "care_workers",
                 {"De som ger omsorg, med kompetenser och språk.",
                  "The people who give care, with competences and languages."}},
        .columns = care_worker_columns(),
        .check = [](CareWorker& care_worker,
                    const RowContext& context) { check_validity(care_worker.employed, context); },
        .keep =
            [](CareWorker&& care_worker, const RowContext& context) {
                context.state.remember_care_worker(care_worker.id);
                context.state.data.care_workers.push_back(std::move(care_worker));
                return true;
            },
        .each = each_of<&MasterData::care_workers, CareWorker>,
    });
    return table;
}

const Table& delegations_table()
{
    static const TableOf<DelegationRow> table({
        .text = {FileKind::delegations,
                 "delegeringar",
                 "delegations",
                 {"Hälso- och sjukvårdsuppgifter som delegerats till en medarbetare för en tid.",
                  "Medical tasks that have been delegated to a care worker for a time."}},
        .columns =
            [] {
                std::vector<Column<DelegationRow>> columns = {
                    id_column<DelegationRow>({"D001", "D002"}, &DelegationRow::delegation),
                    column({"medarbetare",
                            "care_worker",
                            Need::required,
                            {"M001", "M001"},
                            {"Till vem (id i medarbetare, i samma import).",
                             "To whom (id in medarbetare, in the same import)."}},
                           reference<CareWorkerId>(FileKind::care_workers), &DelegationRow::care_worker_id),
                    column({"uppgift",
                            "task",
                            Need::required,
                            {"medication", "insulin"},
                            {"Uppgiftens kod, densamma som i schemarader.",
                             "Code of the task, the same as in schemarader."}},
                           code(), &DelegationRow::delegation, &Delegation::task),
                };
                add_validity_columns(columns, {"2026-03-01", "2026-03-01"}, {"2027-02-28", "2027-02-28"},
                                     &DelegationRow::delegation, &Delegation::valid);
                columns.push_back(column({"återkallad",
                                          "revoked_on",
                                          Need::optional,
                                          {"", "2026-10-01"},
                                          {"Dagen den återkallades.", "The day it was revoked."}},
                                         maybe(date()), &DelegationRow::delegation, &Delegation::revoked_on));
                return columns;
            }(),
        .check = [](DelegationRow& row,
                    const RowContext& context) { check_validity(row.delegation.valid, context); },
        .keep = keep_delegation,
        .each = each_delegation,
    });
    return table;
}

const Table& contact_appointments_table()
{
    static const TableOf<ContactAppointment> table({
        .text = {FileKind::contact_appointments,
                 "kontaktmannaskap",
                 "contact_appointments",
                 {"Vem som är en brukares kontaktman (fast omsorgskontakt) och sedan när.",
                  "Who is a client's contact person (fast omsorgskontakt), and since when."}},
        .columns =
            [] {
                std::vector<Column<ContactAppointment>> columns = {
                    id_column<ContactAppointment>({"K001", "K002"}),
                    column({"brukare",
                            "client",
                            Need::required,
                            {"B001", "B002"},
                            {"Vem (id i brukare).", "Who (id in brukare)."}},
                           reference<ClientId>(FileKind::clients), &ContactAppointment::client_id),
                    column({"medarbetare",
                            "care_worker",
                            Need::optional,
                            {"M001", ""},
                            {"Kontaktmannen (id i medarbetare); tomt när brukaren avböjt.",
                             "The contact person (id in medarbetare); empty when the client declined."}},
                           maybe(reference<CareWorkerId>(FileKind::care_workers)),
                           &ContactAppointment::care_worker_id),
                    column({"erbjuden",
                            "offered_on",
                            Need::required,
                            {"2026-01-20", "2026-06-16"},
                            {"Dagen den erbjöds.", "The day it was offered."}},
                           date(), &ContactAppointment::offered_on),
                    column({"status",
                            "status",
                            Need::optional,
                            {"accepterad", "avböjd"},
                            {"Hur det gick; tomt = accepterad.", "What came of it; empty = accepted."}},
                           word<AppointmentStatus>(), &ContactAppointment::status),
                };
                add_validity_columns(columns, {"2026-02-01", "2026-06-16"}, {"", ""},
                                     &ContactAppointment::valid);
                columns.push_back(with_blanks(
                    column({"skäl",
                            "reason",
                            Need::optional,
                            {"", "vill inte ha någon"},
                            {"Skäl till avböjande eller byte.", "Reason of a refusal or a change."}},
                           free_text(), &ContactAppointment::reason)));
                return columns;
            }(),
        .check = check_appointment,
        .keep = keep_in<&MasterData::contact_appointments, ContactAppointment>,
        .each = each_of<&MasterData::contact_appointments, ContactAppointment>,
    });
    return table;
}

} // namespace samma::exchange
