// Granted services, service schedules and their entries, and visits as they were made.

#include "exchange/codecs.hpp"
#include "exchange/columns/all.hpp"
#include "exchange/common_columns.hpp"
#include "exchange/recurrence_columns.hpp"

namespace samma::exchange {

namespace {

/// A schedule entry as its row says it.
struct EntryRow {
    ScheduleEntry entry;
    ServiceScheduleId schedule_id;
    RecurrenceCells recurrence;
    std::optional<Minutes> at;
    std::optional<Minutes> tolerance;
    std::optional<PartOfDay> part;
    std::optional<Minutes> earliest;
    std::optional<Minutes> latest;
    std::optional<WhoComes> who;
};

EntryRow row_of(const ServiceSchedule& schedule, const ScheduleEntry& entry)
{
    EntryRow row;
    row.entry = entry;
    row.schedule_id = schedule.id;
    row.recurrence = cells_of(entry.recurrence);
    if (const auto* clock_wish = std::get_if<ClockWish>(&entry.wish)) {
        row.at = clock_wish->at;
        row.tolerance = clock_wish->tolerance;
    } else {
        row.part = std::get<PartOfDay>(entry.wish);
    }
    if (entry.start_window) {
        row.earliest = entry.start_window->from;
        row.latest = entry.start_window->until;
    }
    row.who = entry.who;
    return row;
}

void check_wish(EntryRow& row, const RowContext& context)
{
    if (row.at.has_value() == row.part.has_value())
        context.fault(row.at ? "del_av_dagen" : "klockslag", FaultCode::entry_wish);
    else if (row.at)
        row.entry.wish = ClockWish{*row.at, row.tolerance.value_or(Minutes(0))};
    else
        row.entry.wish = *row.part;
    if (row.part && !row.at && row.tolerance)
        context.fault(
            "tolerans_min", FaultCode::cell_must_be_empty,
            {{"other", "del_av_dagen"},
             {"value", std::string(swedish_words<PartOfDay>()[static_cast<std::size_t>(*row.part)])}});
}

void check_start_window(EntryRow& row, const RowContext& context)
{
    if (row.earliest.has_value() != row.latest.has_value())
        context.fault(row.earliest ? "senast_start" : "tidigast_start", FaultCode::cell_required);
    if (!row.earliest || !row.latest)
        return;
    if (*row.latest < *row.earliest)
        context.fault("senast_start", FaultCode::period_ends_before_it_starts,
                      {{"value", format_clock(*row.earliest) + "–" + format_clock(*row.latest)}});
    row.entry.start_window = ClockWindow{*row.earliest, *row.latest};
}

void check_spacing(const ScheduleEntry& entry, const RowContext& context)
{
    if (!entry.max_spacing)
        return;
    if (entry.spacing_group.empty())
        context.fault("avståndsgrupp", FaultCode::cell_required);
    if (*entry.max_spacing < entry.min_spacing)
        context.fault("största_avstånd_min", FaultCode::number_too_small,
                      {{"value", std::to_string(entry.max_spacing->count())},
                       {"min", std::to_string(entry.min_spacing.count())}});
}

void check_entry(EntryRow& row, const RowContext& context)
{
    row.entry.recurrence = make_recurrence(row.recurrence, context);
    check_wish(row, context);
    check_start_window(row, context);
    const bool is_daily = row.recurrence.frequency == Frequency::daily;
    row.entry.who = row.who.value_or(is_daily ? WhoComes::team : WhoComes::contact_person);
    const auto& second = row.entry.second_care_time;
    if (second && (row.entry.staff_needed != 2 || *second > row.entry.care_time))
        context.fault("andras_längd_min", FaultCode::entry_second_time);
    check_spacing(row.entry, context);
}

bool keep_entry(EntryRow&& row, const RowContext& context)
{
    auto* schedule = context.state.find_schedule(row.schedule_id);
    if (schedule == nullptr) {
        if (!context.state.is_owner_in_files(row.schedule_id.uuid()))
            context.fault("insatsschema", FaultCode::reference_not_in_files, {{"target", "insatsscheman"}});
        return false;
    }
    const auto client = context.state.find_client_of(row.entry.granted_service_id);
    if (client && *client != schedule->client_id) {
        context.fault("insats", FaultCode::schedule_other_client);
        return false;
    }
    schedule->entries.push_back(std::move(row.entry));
    return true;
}

void each_entry(const MasterData& data, const std::function<void(const EntryRow&)>& use)
{
    for (const auto& schedule : data.service_schedules)
        for (const auto& entry : schedule.entries)
            use(row_of(schedule, entry));
}

/// What, how often and when.
void add_wish_columns(std::vector<Column<EntryRow>>& columns)
{
    add_recurrence_columns(columns, &EntryRow::recurrence, {"dagligen", "veckovis"}, {"", "tis,ons,tor"});
    columns[columns.size() - 3].description.text.examples[1] = "2";
    columns[columns.size() - 2].description.text.examples[1] = "2026-12-01";
    columns.push_back(column({"klockslag",
                              "at",
                              Need::optional,
                              {"08:15", ""},
                              {"Lovat klockslag. Antingen detta eller del_av_dagen.",
                               "Promised clock time. Either this or part_of_day."}},
                             maybe(clock()), &EntryRow::at));
    columns.push_back(column({"tolerans_min",
                              "tolerance_min",
                              Need::optional,
                              {"30", ""},
                              {"Så mycket före eller efter klockslaget är som lovat; tomt = 0.",
                               "So much before or after the clock time is as promised; empty = 0."}},
                             maybe(minutes(0, 720)), &EntryRow::tolerance));
    columns.push_back(column({"del_av_dagen",
                              "part_of_day",
                              Need::optional,
                              {"", "hela dagen"},
                              {"Lovad del av dagen.", "Promised part of the day."}},
                             maybe(word<PartOfDay>()), &EntryRow::part));
    columns.push_back(column({"tidigast_start",
                              "earliest_start",
                              Need::optional,
                              {"", ""},
                              {"Tidigare än så görs inte besöket alls; tomt = enligt handboken.",
                               "The visit is not made at all before this; empty = by the handbook."}},
                             maybe(clock()), &EntryRow::earliest));
    columns.push_back(column({"senast_start",
                              "latest_start",
                              Need::optional,
                              {"", ""},
                              {"Senare än så görs inte besöket alls; tomt = enligt handboken.",
                               "The visit is not made at all after this; empty = by the handbook."}},
                             maybe(clock()), &EntryRow::latest));
    columns.push_back(column({"andra_starttider",
                              "other_starts",
                              Need::optional,
                              {"", "17:00-18:00"},
                              {"Tider samma dag då besöket passar brukaren lika bra att börja.",
                               "Times of the day at which a start suits the client as well."}},
                             clock_windows(), &EntryRow::entry, &ScheduleEntry::other_windows));
}

/// How long, and by whom.
void add_staff_columns(std::vector<Column<EntryRow>>& columns)
{
    const auto entry = &EntryRow::entry;
    const auto demands = &ScheduleEntry::requirements;
    columns.push_back(column({"längd_min",
                              "care_time_min",
                              Need::required,
                              {"40", "65"},
                              {"Besökets längd.", "Length of the visit."}},
                             minutes(1, 1440), entry, &ScheduleEntry::care_time));
    columns.push_back(column({"antal_personal",
                              "staff_needed",
                              Need::optional,
                              {"2", "1"},
                              {"2 = dubbelbemanning; tomt = 1.", "2 = double staffing; empty = 1."}},
                             number(1, 2), entry, &ScheduleEntry::staff_needed));
    columns.push_back(column({"andras_längd_min",
                              "second_care_time_min",
                              Need::optional,
                              {"15", ""},
                              {"Om den andra personen stannar kortare; samma start.",
                               "When the second person stays shorter; same start."}},
                             maybe(minutes(1, 1440)), entry, &ScheduleEntry::second_care_time));
    columns.push_back(column({"kompetenser",
                              "competences",
                              Need::optional,
                              {"lyftteknik", ""},
                              {"Kompetenser som krävs.", "Competences that are demanded."}},
                             codes(CodeOrder::as_written), entry, demands, &Requirements::competences));
    columns.push_back(column({"delegeringar",
                              "delegations",
                              Need::optional,
                              {"medication", ""},
                              {"Delegeringar som krävs.", "Delegations that are demanded."}},
                             codes(CodeOrder::as_written), entry, demands, &Requirements::delegations));
    columns.push_back(
        column({"personalens_kön",
                "staff_gender",
                Need::optional,
                {"", ""},
                {"Om bara kvinnor eller bara män får komma.", "When only women or only men may come."}},
               maybe(word<Gender>()), entry, demands, &Requirements::gender));
    columns.push_back(column({"lyft",
                              "needs_lifting",
                              Need::optional,
                              {"ja", "nej"},
                              {"Innehåller tunga lyft; tomt = nej.", "Holds heavy lifting; empty = no."}},
                             yes_or_no(), entry, demands, &Requirements::needs_lifting));
    columns.push_back(column({"ej_cykel",
                              "rules_out_bike",
                              Need::optional,
                              {"nej", "nej"},
                              {"Kan inte göras med cykel, t.ex. tunga kassar; tomt = nej.",
                               "Cannot be done by bike, such as heavy bags; empty = no."}},
                             yes_or_no(), entry, demands, &Requirements::rules_out_bike));
    columns.push_back(
        column({"vem",
                "who",
                Need::optional,
                {"lag", ""},
                {"Vem som kommer; tomt = laget för det dagliga, annars kontaktmannen.",
                 "Who comes; empty = the team for what is daily, otherwise the contact person."}},
               maybe(word<WhoComes>()), &EntryRow::who));
    columns.push_back(column({"prioritet",
                              "priority",
                              Need::optional,
                              {"omvårdnad", "service"},
                              {"Vad som väger mest när allt inte hinns; tomt = omvårdnad.",
                               "What weighs most when not everything can be done; empty = personal_care."}},
                             word<Priority>(), entry, &ScheduleEntry::priority));
    columns.push_back(column(
        {"om_tid_finns",
         "is_optional",
         Need::optional,
         {"nej", "nej"},
         {"Görs bara när det finns tid; tomt = nej.", "Made only when there is time for it; empty = no."}},
        yes_or_no(), entry, &ScheduleEntry::is_optional));
    columns.push_back(column({"avståndsgrupp",
                              "spacing_group",
                              Need::optional,
                              {"", ""},
                              {"Besök samma dag i samma grupp hålls isär.",
                               "Visits of one day in the same group are kept apart."}},
                             code(), entry, &ScheduleEntry::spacing_group));
    columns.push_back(column({"minsta_avstånd_min",
                              "min_spacing_min",
                              Need::optional,
                              {"", ""},
                              {"Minst så långt mellan starterna i gruppen; tomt = 0.",
                               "At least so long between starts in the group; empty = 0."}},
                             minutes(0, 1440), entry, &ScheduleEntry::min_spacing));
    columns.push_back(column({"största_avstånd_min",
                              "max_spacing_min",
                              Need::optional,
                              {"", ""},
                              {"Högst så långt efter starten före i gruppen; tomt = hur långt som helst.",
                               "At most so long after the start before in the group; empty = however long."}},
                             maybe(minutes(0, 1440)), entry, &ScheduleEntry::max_spacing));
    columns.push_back(with_blanks(column({"anteckning",
                                          "note",
                                          Need::optional,
                                          {"", "Byt även lakan"},
                                          {"Önskemål och annat som den som kommer ska veta.",
                                           "Wishes and what else the person who comes should know."}},
                                         free_text(), entry, &ScheduleEntry::note)));
}

std::vector<Column<EntryRow>> entry_columns()
{
    std::vector<Column<EntryRow>> columns = {
        id_column<EntryRow>({"R001", "R002"}, &EntryRow::entry),
        column({"insatsschema",
                "service_schedule",
                Need::required,
                {"IS001", "IS001"},
                {"Schemat raden hör till (id i insatsscheman, i samma import).",
                 "The schedule of the row (id in insatsscheman, in the same import)."}},
               reference<ServiceScheduleId>(FileKind::service_schedules), &EntryRow::schedule_id),
        column({"insats",
                "granted_service",
                Need::required,
                {"I001", "I002"},
                {"Den beviljade insatsen (id i insatser).", "The granted service (id in insatser)."}},
               reference<GrantedServiceId>(FileKind::granted_services), &EntryRow::entry,
               &ScheduleEntry::granted_service_id),
        column({"besökstyp",
                "visit_kind",
                Need::required,
                {"morgon", "städning"},
                {"Slag av besök.", "Kind of visit."}},
               word<VisitKind>(), &EntryRow::entry, &ScheduleEntry::kind),
    };
    add_wish_columns(columns);
    add_staff_columns(columns);
    return columns;
}

} // namespace

const Table& granted_services_table()
{
    static const TableOf<GrantedService> table({
        .text = {FileKind::granted_services,
                 "insatser",
                 "granted_services",
                 {"Beviljade insatser: beslutet, beställningen och timmarna.",
                  "Granted services: the decision, the order and the hours."}},
        .columns =
            [] {
                std::vector<Column<GrantedService>> columns = {
                    id_column<GrantedService>({"I001", "I002"}),
                    column({"brukare",
                            "client",
                            Need::required,
                            {"B001", "B001"},
                            {"Vem (id i brukare).", "Who (id in brukare)."}},
                           reference<ClientId>(FileKind::clients), &GrantedService::client_id),
                    column({"slag",
                            "kind",
                            Need::required,
                            {"omvårdnad", "service"},
                            {"Slag av insats.", "Kind of service."}},
                           word<ServiceKind>(), &GrantedService::kind),
                    with_blanks(
                        column({"namn",
                                "name",
                                Need::required,
                                {"Personlig omvårdnad", "Städning"},
                                {"Insatsens namn i beslutet.", "The service's name in the decision."}},
                               free_text(), &GrantedService::name)),
                    with_blanks(column({"beslut",
                                        "decision_reference",
                                        Need::optional,
                                        {"2026-1042", "2026-1042"},
                                        {"Beslutets beteckning.", "Reference of the decision."}},
                                       free_text(), &GrantedService::decision_reference)),
                    column({"beslutsdatum",
                            "decided_on",
                            Need::required,
                            {"2026-01-15", "2026-01-15"},
                            {"Dagen för beslutet.", "The day of the decision."}},
                           date(), &GrantedService::decided_on),
                    with_blanks(column({"beställning",
                                        "order_reference",
                                        Need::optional,
                                        {"B-77", "B-77"},
                                        {"Beställningens beteckning.", "Reference of the order."}},
                                       free_text(), &GrantedService::order_reference)),
                    column({"timmar_per_månad",
                            "hours_per_month",
                            Need::required,
                            {"31,5", "4"},
                            {"Beviljad tid.", "Granted time."}},
                           hours(), &GrantedService::granted_per_month),
                };
                add_validity_columns(columns, {"2026-02-01", "2026-02-01"}, {"2027-01-31", ""},
                                     &GrantedService::valid);
                return columns;
            }(),
        .check = check_valid<GrantedService>,
        .keep =
            [](GrantedService&& service, const RowContext& context) {
                context.state.remember_service(service.id, service.client_id);
                context.state.data.granted_services.push_back(std::move(service));
                return true;
            },
        .each = each_of<&MasterData::granted_services, GrantedService>,
    });
    return table;
}

const Table& service_schedules_table()
{
    static const TableOf<ServiceSchedule> table({
        .text = {FileKind::service_schedules,
                 "insatsscheman",
                 "service_schedules",
                 {"Brukarens insatsschema, överenskommet mellan brukare och kontaktman.",
                  "The client's service schedule, agreed between client and contact person."}},
        .columns =
            [] {
                std::vector<Column<ServiceSchedule>> columns = {
                    id_column<ServiceSchedule>({"IS001", "IS002"}),
                    column({"brukare",
                            "client",
                            Need::required,
                            {"B001", "B002"},
                            {"Vem (id i brukare).", "Who (id in brukare)."}},
                           reference<ClientId>(FileKind::clients), &ServiceSchedule::client_id),
                    column({"version",
                            "version",
                            Need::optional,
                            {"1", "3"},
                            {"Versionens nummer; tomt = 1.", "Number of the version; empty = 1."}},
                           number(1, 100'000), &ServiceSchedule::version),
                    column({"överenskommet",
                            "agreed_on",
                            Need::required,
                            {"2026-02-03", "2026-06-20"},
                            {"Dagen det kom överens om.", "The day it was agreed."}},
                           date(), &ServiceSchedule::agreed_on),
                    with_blanks(column({"överenskommet_med",
                                        "agreed_with",
                                        Need::optional,
                                        {"brukaren", "dottern"},
                                        {"Brukaren, eller den som talade för brukaren.",
                                         "The client, or who spoke for the client."}},
                                       free_text(), &ServiceSchedule::agreed_with)),
                };
                add_validity_columns(columns, {"2026-02-09", "2026-06-22"}, {"", ""},
                                     &ServiceSchedule::valid);
                return columns;
            }(),
        .check = check_valid<ServiceSchedule>,
        .keep =
            [](ServiceSchedule&& schedule, const RowContext& context) {
                context.state.remember_schedule(schedule.id);
                context.state.data.service_schedules.push_back(std::move(schedule));
                return true;
            },
        .each = each_of<&MasterData::service_schedules, ServiceSchedule>,
    });
    return table;
}

const Table& schedule_entries_table()
{
    static const TableOf<EntryRow> table({
        .text = {FileKind::schedule_entries,
                 "schemarader",
                 "schedule_entries",
                 {"Insatsschemats rader: vad, hur ofta, när, hur länge, vem.",
                  "The lines of a service schedule: what, how often, when, how long, who."}},
        .columns = entry_columns(),
        .check = check_entry,
        .keep = keep_entry,
        .each = each_entry,
    });
    return table;
}

const Table& performed_visits_table()
{
    static const TableOf<PerformedVisit> table({
        .text = {FileKind::performed_visits,
                 "utforda_besok",
                 "performed_visits",
                 {"Besök som de blev: det som kontinuitet räknas bakåt på.",
                  "Visits as they were made: what continuity looks back on."}},
        .columns =
            {
                id_column<PerformedVisit>({"U001", "U002"}),
                column({"brukare",
                        "client",
                        Need::required,
                        {"B001", "B001"},
                        {"Hos vem (id i brukare).", "At whose home (id in brukare)."}},
                       reference<ClientId>(FileKind::clients), &PerformedVisit::client_id),
                column({"medarbetare",
                        "care_worker",
                        Need::required,
                        {"M001", "M002"},
                        {"Av vem (id i medarbetare).", "By whom (id in medarbetare)."}},
                       reference<CareWorkerId>(FileKind::care_workers), &PerformedVisit::care_worker_id),
                column({"besökstyp",
                        "visit_kind",
                        Need::optional,
                        {"morgon", "lunch"},
                        {"Slag av besök; tomt = annat.", "Kind of visit; empty = other."}},
                       word<VisitKind>(), &PerformedVisit::kind),
                column({"start",
                        "starts_at",
                        Need::required,
                        {"2026-11-29T08:12", "2026-11-29T12:05"},
                        {"När besöket började.", "When the visit started."}},
                       moment(), &PerformedVisit::starts_at),
                column({"längd_min",
                        "care_time_min",
                        Need::required,
                        {"38", "20"},
                        {"Besökets längd.", "Length of the visit."}},
                       minutes(0, 1440), &PerformedVisit::care_time),
            },
        .keep = keep_in<&MasterData::performed_visits, PerformedVisit>,
        .each = each_of<&MasterData::performed_visits, PerformedVisit>,
    });
    return table;
}

} // namespace samma::exchange
