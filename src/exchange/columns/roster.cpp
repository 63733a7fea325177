// Base roster, reserved time, extra shifts, absences and public holidays.

#include "exchange/codecs.hpp"
#include "exchange/columns/all.hpp"
#include "exchange/common_columns.hpp"
#include "exchange/recurrence_columns.hpp"

namespace samma::exchange {

namespace {

using ClockHours = std::chrono::hours;

struct ReservedRow {
    ReservedTime reserved;
    RecurrenceCells recurrence;
};

std::string spoken(const ClockWindow& time)
{
    return format_clock(time.from) + "–" + format_clock(time.until);
}

void check_length(Minutes length, Minutes break_time, const RowContext& context)
{
    if (length > ClockHours(24))
        context.fault("slutar", FaultCode::shift_too_long, {{"max", "24"}});
    else if (break_time >= length)
        context.fault("rast_min", FaultCode::shift_break_too_long);
}

void check_roster_row(RosterRow& row, const RowContext& context)
{
    check_validity(row.valid, context);
    if (row.time.until < row.time.from)
        row.time.until += ClockHours(24); // 21:15–07:15 ends the next morning
    if (row.time.until == row.time.from)
        context.fault("slutar", FaultCode::period_ends_before_it_starts, {{"value", spoken(row.time)}});
    else
        check_length(row.time.until - row.time.from, row.break_time, context);
    if (row.week > row.cycle_weeks)
        context.fault("vecka", FaultCode::roster_week_outside_cycle,
                      {{"value", std::to_string(row.week)}, {"max", std::to_string(row.cycle_weeks)}});
    if (weekday_of(row.cycle_starts_on) != std::chrono::Monday)
        context.fault("cykelstart", FaultCode::roster_cycle_not_monday,
                      {{"value", format_date(row.cycle_starts_on)}});
}

void check_reserved(ReservedRow& row, const RowContext& context)
{
    row.reserved.recurrence = make_recurrence(row.recurrence, context);
    if (row.reserved.team_id.has_value() == row.reserved.care_worker_id.has_value())
        context.fault(row.reserved.team_id ? "medarbetare" : "lag", FaultCode::reserved_for_whom);
    if (row.reserved.time.until <= row.reserved.time.from)
        context.fault("slutar", FaultCode::period_ends_before_it_starts,
                      {{"value", spoken(row.reserved.time)}});
}

/// Wall time from and until, of an extra shift or an absence.
template <typename Row>
bool check_order(const Row& row, const RowContext& context)
{
    if (row.from < row.until)
        return true;
    context.fault("slutar", FaultCode::period_ends_before_it_starts,
                  {{"value", format_local_minute(row.from) + " – " + format_local_minute(row.until)}});
    return false;
}

void check_extra_shift(ExtraShift& shift, const RowContext& context)
{
    if (check_order(shift, context))
        check_length(shift.until - shift.from, shift.break_time, context);
}

const ColumnText kCareWorkerText = {"medarbetare",
                                    "care_worker",
                                    Need::required,
                                    {"M001", "M002"},
                                    {"Vem (id i medarbetare).", "Who (id in medarbetare)."}};
const ColumnText kBreakText = {
    "rast_min",
    "break_min",
    Need::optional,
    {"30", "30"},
    {"Obetald rast i passet; tomt = 0.", "Unpaid break inside the shift; empty = 0."}};
const ColumnText kModeText = {
    "färdsätt",
    "travel_mode",
    Need::optional,
    {"cykel", "gång"},
    {"Färdsätt under passet; tomt = gång.", "Way to travel in the shift; empty = foot."}};
const ColumnText kShiftKindText = {
    "passtyp",
    "shift_kind",
    Need::optional,
    {"dag", "kväll"},
    {"Slag av pass; tomt = dag. En delad tur är två rader av slaget delad.",
     "Kind of shift; empty = day. A split shift is two rows of the kind split."}};

std::vector<Column<RosterRow>> roster_columns()
{
    std::vector<Column<RosterRow>> columns = {
        id_column<RosterRow>({"G001", "G002"}),
        column(kCareWorkerText, reference<CareWorkerId>(FileKind::care_workers), &RosterRow::care_worker_id),
        column({"cykel_veckor",
                "cycle_weeks",
                Need::required,
                {"2", "2"},
                {"Efter så många veckor börjar schemat om.", "After so many weeks the roster starts again."}},
               number(1, 52), &RosterRow::cycle_weeks),
        column({"cykelstart",
                "cycle_starts_on",
                Need::required,
                {"2026-11-30", "2026-11-30"},
                {"En måndag då vecka 1 börjar.", "A Monday on which week 1 starts."}},
               date(), &RosterRow::cycle_starts_on),
        column({"vecka",
                "week",
                Need::required,
                {"1", "2"},
                {"Vecka i cykeln, från 1.", "Week of the cycle, from 1."}},
               number(1, 52), &RosterRow::week),
        column({"veckodag",
                "weekday",
                Need::required,
                {"mån", "lör"},
                {"Dagen passet börjar.", "The day it starts."}},
               weekday(), &RosterRow::weekday),
        column({"börjar",
                "starts",
                Need::required,
                {"07:00", "14:00"},
                {"Passets början.", "Start of the shift."}},
               clock(), &RosterRow::time, &ClockWindow::from),
        column({"slutar",
                "ends",
                Need::required,
                {"16:00", "22:00"},
                {"Passets slut; 07:15 efter en start 21:15 (eller 31:15) är nästa morgon.",
                 "End of the shift; 07:15 after a start at 21:15 (or 31:15) is the next morning."}},
               clock(), &RosterRow::time, &ClockWindow::until),
        column(kBreakText, minutes(0, 240), &RosterRow::break_time),
        column(kModeText, word<TravelMode>(), &RosterRow::mode),
        column(kShiftKindText, word<ShiftKind>(), &RosterRow::kind),
    };
    add_validity_columns(columns, {"2026-11-30", "2026-11-30"}, {"", ""}, &RosterRow::valid);
    return columns;
}

std::vector<Column<ReservedRow>> reserved_columns()
{
    const auto reserved = &ReservedRow::reserved;
    std::vector<Column<ReservedRow>> columns = {
        id_column<ReservedRow>({"T001", "T002"}, reserved),
        column({"typ",
                "kind",
                Need::optional,
                {"lagträff", "egen tid"},
                {"Vad tiden är till för; tomt = lagträff.", "What the time is for; empty = team_meeting."}},
               word<ReservedKind>(), reserved, &ReservedTime::kind),
        column({"lag",
                "team",
                Need::optional,
                {"S01-A", ""},
                {"För alla i laget som är i tjänst (id i lag). Antingen detta eller medarbetare.",
                 "For everybody of the team who is on duty (id in lag). Either this or care_worker."}},
               maybe(reference<TeamId>(FileKind::teams)), reserved, &ReservedTime::team_id),
        column({"medarbetare",
                "care_worker",
                Need::optional,
                {"", "M001"},
                {"För en person (id i medarbetare).", "For one person (id in medarbetare)."}},
               maybe(reference<CareWorkerId>(FileKind::care_workers)), reserved,
               &ReservedTime::care_worker_id),
    };
    add_recurrence_columns(columns, &ReservedRow::recurrence, {"veckodagar", "veckodagar"}, {"tis", "fre"});
    columns.push_back(column({"börjar", "starts", Need::required, {"13:30", "13:00"}, {"Början.", "Start."}},
                             clock(), reserved, &ReservedTime::time, &ClockWindow::from));
    columns.push_back(column({"slutar", "ends", Need::required, {"14:30", "14:00"}, {"Slut.", "End."}},
                             clock(), reserved, &ReservedTime::time, &ClockWindow::until));
    return columns;
}

template <typename Row>
void add_from_until(std::vector<Column<Row>>& columns, std::array<std::string_view, 2> from,
                    std::array<std::string_view, 2> until)
{
    columns.push_back(
        column({"börjar", "from", Need::required, from, {"Början.", "Start."}}, wall_time(), &Row::from));
    columns.push_back(
        column({"slutar", "until", Need::required, until, {"Slut.", "End."}}, wall_time(), &Row::until));
}

} // namespace

const Table& roster_rows_table()
{
    static const TableOf<RosterRow> table({
        .text = {FileKind::roster_rows,
                 "grundschema",
                 "base_roster",
                 {"Pass som återkommer i en medarbetares grundschema.",
                  "Shifts that come back in a care worker's base roster."}},
        .columns = roster_columns(),
        .check = check_roster_row,
        .keep = keep_in<&MasterData::roster_rows, RosterRow>,
        .each = each_of<&MasterData::roster_rows, RosterRow>,
    });
    return table;
}

const Table& reserved_times_table()
{
    static const TableOf<ReservedRow> table({
        .text =
            {FileKind::reserved_times,
             "reserverad_tid",
             "reserved_times",
             {"Tid i schemat som inte är för besök: lagträffar, kontaktmannens egen tid.",
              "Time in the roster that is not for visits: team meetings, the contact person's own work."}},
        .columns = reserved_columns(),
        .check = check_reserved,
        .keep =
            [](ReservedRow&& row, const RowContext& context) {
                context.state.data.reserved_times.push_back(std::move(row.reserved));
                return true;
            },
        .each =
            [](const MasterData& data, const std::function<void(const ReservedRow&)>& use) {
                for (const auto& reserved : data.reserved_times)
                    use({reserved, cells_of(reserved.recurrence)});
            },
    });
    return table;
}

const Table& extra_shifts_table()
{
    static const TableOf<ExtraShift> table({
        .text = {FileKind::extra_shifts,
                 "extrapass",
                 "extra_shifts",
                 {"Pass på ett datum vid sidan av grundschemat.",
                  "Shifts on one date beside the base roster."}},
        .columns =
            [] {
                std::vector<Column<ExtraShift>> columns = {
                    id_column<ExtraShift>({"E001", "E002"}),
                    column(kCareWorkerText, reference<CareWorkerId>(FileKind::care_workers),
                           &ExtraShift::care_worker_id),
                };
                add_from_until(columns, {"2026-12-05T07:00", "2026-12-06T14:00"},
                               {"2026-12-05T16:00", "2026-12-06T22:00"});
                columns.push_back(column(kBreakText, minutes(0, 240), &ExtraShift::break_time));
                columns.push_back(column(kModeText, word<TravelMode>(), &ExtraShift::mode));
                columns.push_back(column(kShiftKindText, word<ShiftKind>(), &ExtraShift::kind));
                return columns;
            }(),
        .check = check_extra_shift,
        .keep = keep_in<&MasterData::extra_shifts, ExtraShift>,
        .each = each_of<&MasterData::extra_shifts, ExtraShift>,
    });
    return table;
}

const Table& absences_table()
{
    static const TableOf<Absence> table({
        .text = {FileKind::absences,
                 "franvaro",
                 "absences",
                 {"Tid då en medarbetare är borta från schemat.",
                  "Time when a care worker is away from the roster."}},
        .columns =
            [] {
                std::vector<Column<Absence>> columns = {
                    id_column<Absence>({"F001", "F002"}),
                    column(kCareWorkerText, reference<CareWorkerId>(FileKind::care_workers),
                           &Absence::care_worker_id),
                    column({"orsak",
                            "kind",
                            Need::optional,
                            {"semester", "sjuk"},
                            {"Varför; tomt = annat.", "Why; empty = other."}},
                           word<AbsenceKind>(), &Absence::kind),
                };
                add_from_until(columns, {"2026-12-07T00:00", "2026-12-01T07:00"},
                               {"2026-12-14T00:00", "2026-12-01T16:00"});
                return columns;
            }(),
        .check = [](Absence& absence, const RowContext& context) { check_order(absence, context); },
        .keep = keep_in<&MasterData::absences, Absence>,
        .each = each_of<&MasterData::absences, Absence>,
    });
    return table;
}

const Table& public_holidays_table()
{
    static const TableOf<PublicHoliday> table({
        .text = {FileKind::public_holidays,
                 "helgdagar",
                 "public_holidays",
                 {"Helgdagar; de flyttar mätningen av personkontinuitet.",
                  "Public holidays; they move the measurement of person continuity."}},
        .columns =
            {
                column({"datum", "on", Need::required, {"2026-12-25", "2026-12-26"}, {"Dagen.", "The day."}},
                       date(), &PublicHoliday::on),
                with_blanks(column({"namn",
                                    "name",
                                    Need::required,
                                    {"Juldagen", "Annandag jul"},
                                    {"Helgdagens namn.", "The holiday's name."}},
                                   free_text(), &PublicHoliday::name)),
            },
        .check =
            [](PublicHoliday& holiday, const RowContext& context) {
                if (const auto first = context.state.find_earlier(FileKind::public_holidays,
                                                                  format_date(holiday.on), context.row))
                    context.fault(
                        "datum", FaultCode::id_twice,
                        {{"first_row", std::to_string(*first)}, {"value", format_date(holiday.on)}});
            },
        .keep = keep_in<&MasterData::public_holidays, PublicHoliday>,
        .each = each_of<&MasterData::public_holidays, PublicHoliday>,
    });
    return table;
}

} // namespace samma::exchange
