#include "exchange/fault.hpp"

#include <array>

namespace samma::exchange {

namespace {

struct FaultText {
    FaultCode code;
    std::string_view spelling;
    Words text;
};

constexpr std::size_t kCount = static_cast<std::size_t>(FaultCode::appointment_twice_at_once) + 1;

constexpr std::array<FaultText, kCount> kTexts = {{
    {FaultCode::import_nothing_found,
     "import.nothing_found",
     {"ingen fil eller flik med ett känt namn finns här.", "no file or sheet with a known name is here."}},
    {FaultCode::import_too_many_rows,
     "import.too_many_rows",
     {"fler än {max} rader sammanlagt; dela upp importen.",
      "more than {max} rows in all; divide the import."}},
    {FaultCode::import_too_many_faults,
     "import.too_many_faults",
     {"fler än {max} fel; resten visas inte.", "more than {max} faults; the rest are not shown."}},
    {FaultCode::file_unreadable, "file.unreadable", {"filen kan inte läsas.", "the file cannot be read."}},
    {FaultCode::file_too_large,
     "file.too_large",
     {"filerna är sammanlagt större än {max} MiB.", "the files together are larger than {max} MiB."}},
    {FaultCode::file_encoding,
     "file.encoding",
     {"texten är varken UTF-8 eller Windows-1252.", "the text is neither UTF-8 nor Windows-1252."}},
    {FaultCode::file_empty,
     "file.empty",
     {"filen är tom; första raden ska vara rubriker.", "the file is empty; the first row must be headers."}},
    {FaultCode::file_twice,
     "file.twice",
     {"samma slags uppgifter finns redan i {value}.", "the same kind of rows is already in {value}."}},
    {FaultCode::file_unknown,
     "file.unknown",
     {"namnet är okänt; filen läses inte.", "the name is unknown; the file is not read."}},
    {FaultCode::column_missing, "column.missing", {"kolumnen saknas.", "the column is missing."}},
    {FaultCode::column_twice, "column.twice", {"kolumnen finns två gånger.", "the column stands twice."}},
    {FaultCode::column_unknown,
     "column.unknown",
     {"kolumnen är okänd och läses inte.", "the column is unknown and is not read."}},
    {FaultCode::csv_quote_not_closed,
     "csv.quote_not_closed",
     {"ett citattecken som öppnas på raden stängs aldrig.",
      "a quotation mark opened in this row is never closed."}},
    {FaultCode::csv_text_after_quote,
     "csv.text_after_quote",
     {"text följer direkt efter ett avslutande citattecken.",
      "text follows directly after a closing quotation mark."}},
    {FaultCode::workbook_unreadable,
     "workbook.unreadable",
     {"filen är ingen hel XLSX-arbetsbok.", "the file is not a whole XLSX workbook."}},
    {FaultCode::workbook_too_large,
     "workbook.too_large",
     {"arbetsboken är större än {max} MiB uppackad.", "the workbook is larger than {max} MiB unpacked."}},
    {FaultCode::workbook_too_many_parts,
     "workbook.too_many_parts",
     {"arbetsboken har fler än {max} delar.", "the workbook has more than {max} parts."}},
    {FaultCode::workbook_document_type,
     "workbook.document_type",
     {"arbetsboken innehåller en dokumenttyp eller entitet (DOCTYPE), vilket inte tillåts.",
      "the workbook holds a document type or entity (DOCTYPE), which is not allowed."}},
    {FaultCode::workbook_malformed,
     "workbook.malformed",
     {"arbetsbokens innehåll är trasigt.", "the content of the workbook is broken."}},
    {FaultCode::row_too_many_cells,
     "row.too_many_cells",
     {"raden har fler celler än rubriker.", "the row has more cells than there are headers."}},
    {FaultCode::cell_required, "cell.required", {"cellen får inte vara tom.", "the cell must not be empty."}},
    {FaultCode::cell_must_be_empty,
     "cell.must_be_empty",
     {"cellen ska vara tom när {other} är {value}.", "the cell must be empty when {other} is {value}."}},
    {FaultCode::cell_formula,
     "cell.formula",
     {"cellen innehåller en formel; skriv värdet.", "the cell holds a formula; write the value."}},
    {FaultCode::cell_error_value,
     "cell.error_value",
     {"cellen innehåller ett felvärde ({value}).", "the cell holds an error value ({value})."}},
    {FaultCode::cell_control_character,
     "cell.control_character",
     {"cellen innehåller ett styrtecken.", "the cell holds a control character."}},
    {FaultCode::cell_too_long,
     "cell.too_long",
     {"texten är längre än {max} tecken.", "the text is longer than {max} characters."}},
    {FaultCode::number_malformed,
     "number.malformed",
     {"\"{value}\" är inget sådant tal; väntat: {expected}.",
      "\"{value}\" is not such a number; expected: {expected}."}},
    {FaultCode::number_too_small,
     "number.too_small",
     {"{value} är för litet; minst {min}.", "{value} is too small; at least {min}."}},
    {FaultCode::number_too_large,
     "number.too_large",
     {"{value} är för stort; högst {max}.", "{value} is too large; at most {max}."}},
    {FaultCode::boolean_unknown,
     "boolean.unknown",
     {"\"{value}\" är varken ja eller nej.", "\"{value}\" is neither yes nor no."}},
    {FaultCode::word_unknown,
     "word.unknown",
     {"\"{value}\" är okänt; väntat något av: {expected}.",
      "\"{value}\" is unknown; expected one of: {expected}."}},
    {FaultCode::code_malformed,
     "code.malformed",
     {"\"{value}\" är ingen kod; väntat: {expected}.", "\"{value}\" is not a code; expected: {expected}."}},
    {FaultCode::weekday_unknown,
     "weekday.unknown",
     {"\"{value}\" är ingen veckodag; väntat: {expected}.",
      "\"{value}\" is not a weekday; expected: {expected}."}},
    {FaultCode::weekdays_empty,
     "weekdays.empty",
     {"minst en veckodag behövs.", "at least one weekday is needed."}},
    {FaultCode::time_malformed,
     "time.malformed",
     {"\"{value}\" kan inte läsas; väntat: {expected}.",
      "\"{value}\" cannot be read; expected: {expected}."}},
    {FaultCode::time_no_such_date,
     "time.no_such_date",
     {"\"{value}\" finns inte i kalendern.", "\"{value}\" is not in the calendar."}},
    {FaultCode::time_does_not_exist,
     "time.does_not_exist",
     {"\"{value}\" finns inte: klockan ställs om den natten.",
      "\"{value}\" does not exist: the clocks change that night."}},
    {FaultCode::period_ends_before_it_starts,
     "period.ends_before_it_starts",
     {"slutet ligger inte efter början ({value}).", "the end is not after the start ({value})."}},
    {FaultCode::id_twice,
     "id.twice",
     {"samma sak finns redan på rad {first_row}.", "the same is already in row {first_row}."}},
    {FaultCode::reference_unknown,
     "reference.unknown",
     {"\"{value}\" finns varken i {target} eller sedan tidigare.",
      "\"{value}\" is neither in {target} nor known from before."}},
    {FaultCode::reference_not_in_files,
     "reference.not_in_files",
     {"raden som cellen pekar på måste finnas i {target} i samma import.",
      "the row that the cell points to must be in {target} of the same import."}},
    {FaultCode::postcode_malformed,
     "postcode.malformed",
     {"\"{value}\" är inget postnummer; väntat: fem siffror.",
      "\"{value}\" is not a postcode; expected: five digits."}},
    {FaultCode::person_number_malformed,
     "person_number.malformed",
     {"inget personnummer; väntat: tolv siffror, ÅÅÅÅMMDDNNNC.",
      "not a personal identity number; expected: twelve digits, YYYYMMDDNNNC."}},
    {FaultCode::person_number_check_digit,
     "person_number.check_digit",
     {"kontrollsiffran stämmer inte.", "the check digit is wrong."}},
    {FaultCode::person_number_other_birth_date,
     "person_number.other_birth_date",
     {"personnumret och födelsedatumet säger olika.",
      "the personal identity number and the date of birth disagree."}},
    {FaultCode::coordinate_outside_sweden,
     "coordinate.outside_sweden",
     {"{value} ligger utanför Sverige; väntat: {expected}.",
      "{value} is outside Sweden; expected: {expected}."}},
    {FaultCode::team_other_section,
     "team.other_section",
     {"laget hör till en annan sektion.", "the team belongs to another section."}},
    {FaultCode::schedule_other_client,
     "schedule.other_client",
     {"insatsen hör till en annan brukare än schemat.",
      "the service belongs to another client than the schedule."}},
    {FaultCode::entry_wish,
     "entry.wish",
     {"ange antingen klockslag eller del av dagen.", "give either a clock time or a part of the day."}},
    {FaultCode::entry_second_time,
     "entry.second_time",
     {"den andras tid gäller bara dubbelbemanning och högst besökets längd.",
      "the second person's time is for double staffing only, and at most the visit's length."}},
    {FaultCode::reserved_for_whom,
     "reserved.for_whom",
     {"ange antingen ett lag eller en medarbetare.", "give either a team or a care worker."}},
    {FaultCode::shift_overlaps,
     "shift.overlaps",
     {"passet överlappar medarbetarens pass \"{value}\" ({other}).",
      "the shift overlaps the care worker's shift \"{value}\" ({other})."}},
    {FaultCode::shift_too_long,
     "shift.too_long",
     {"passet är längre än {max} timmar.", "the shift is longer than {max} hours."}},
    {FaultCode::shift_break_too_long,
     "shift.break_too_long",
     {"rasten ryms inte i passet.", "the break does not fit in the shift."}},
    {FaultCode::roster_cycle_not_monday,
     "roster.cycle_not_monday",
     {"{value} är ingen måndag.", "{value} is not a Monday."}},
    {FaultCode::roster_week_outside_cycle,
     "roster.week_outside_cycle",
     {"vecka {value} finns inte i ett schema om {max} veckor.",
      "week {value} is not in a cycle of {max} weeks."}},
    {FaultCode::roster_too_many_rows,
     "roster.too_many_rows",
     {"medarbetaren har fler än {max} rader i filen.",
      "the care worker has more than {max} rows in the file."}},
    {FaultCode::appointment_no_care_worker,
     "appointment.no_care_worker",
     {"ett accepterat kontaktmannaskap måste ha en medarbetare.",
      "an accepted appointment must name a care worker."}},
    {FaultCode::appointment_no_title,
     "appointment.no_title",
     {"\"{value}\" har inte titeln undersköterska eller övergångsregelns rätt den dagen.",
      "\"{value}\" has neither the title of assistant nurse nor the transitional right on that day."}},
    {FaultCode::appointment_twice_at_once,
     "appointment.twice_at_once",
     {"brukaren har redan en kontaktman då, rad {first_row}.",
      "the client already has a contact person then, row {first_row}."}},
}};

constexpr bool stand_in_order()
{
    for (std::size_t index = 0; index < kCount; ++index)
        if (static_cast<std::size_t>(kTexts[index].code) != index)
            return false;
    return true;
}
static_assert(stand_in_order(), "one text a code, in the order of the enumeration");

constexpr auto kCodes = [] {
    std::array<FaultCode, kCount> codes{};
    for (std::size_t index = 0; index < kCount; ++index)
        codes[index] = kTexts[index].code;
    return codes;
}();

} // namespace

std::string_view code_of(FaultCode code)
{
    return kTexts[static_cast<std::size_t>(code)].spelling;
}

std::span<const FaultCode> all_fault_codes()
{
    return kCodes;
}

Words text_of(FaultCode code)
{
    return kTexts[static_cast<std::size_t>(code)].text;
}

} // namespace samma::exchange
