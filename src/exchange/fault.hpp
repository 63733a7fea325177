#pragma once

#include "exchange/words.hpp"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samma::exchange {

/// What can be wrong with a file. Codes and sentences: fault_texts.cpp, and docs/user/import.md, which a test
/// compares with it.
enum class FaultCode {
    import_nothing_found,
    import_too_many_rows,
    import_too_many_faults,
    file_unreadable,
    file_too_large,
    file_encoding,
    file_empty,
    file_twice,
    file_unknown,
    column_missing,
    column_twice,
    column_unknown,
    csv_quote_not_closed,
    csv_text_after_quote,
    workbook_unreadable,
    workbook_too_large,
    workbook_too_many_parts,
    workbook_document_type,
    workbook_malformed,
    row_too_many_cells,
    cell_required,
    cell_must_be_empty,
    cell_formula,
    cell_error_value,
    cell_control_character,
    cell_too_long,
    number_malformed,
    number_too_small,
    number_too_large,
    boolean_unknown,
    word_unknown,
    code_malformed,
    weekday_unknown,
    weekdays_empty,
    time_malformed,
    time_no_such_date,
    time_does_not_exist,
    period_ends_before_it_starts,
    id_twice,
    reference_unknown,
    reference_not_in_files,
    postcode_malformed,
    person_number_malformed,
    person_number_check_digit,
    person_number_other_birth_date,
    coordinate_outside_sweden,
    team_other_section,
    schedule_other_client,
    entry_wish,
    entry_second_time,
    reserved_for_whom,
    shift_overlaps,
    shift_too_long,
    shift_break_too_long,
    roster_cycle_not_monday,
    roster_week_outside_cycle,
    roster_too_many_rows,
    appointment_no_care_worker,
    appointment_no_title,
    appointment_twice_at_once,
};

/// The stable spelling, e.g. "reference.unknown".
std::string_view code_of(FaultCode code);
/// Every code, in the order of the enumeration.
std::span<const FaultCode> all_fault_codes();
/// What the code means, with {name} where a value of the fault stands.
Words text_of(FaultCode code);

using FaultValues = std::vector<std::pair<std::string, std::string>>;

/// One thing wrong in the files, where it stands, and what was expected. Values of private columns are left
/// out.
struct ImportFault {
    std::string file;   ///< name of the file, or "workbook.xlsx/sheet"
    int row = 0;        ///< as a spreadsheet shows it, 1 = the header; 0 = the whole file
    std::string column; ///< as the file's header spells it; empty = the whole row
    FaultCode code = FaultCode::file_unreadable;
    FaultValues values; ///< "value", "expected" (and "expected_sv" where the two languages differ), …

    friend bool operator==(const ImportFault&, const ImportFault&) = default;
};

/// "brukare.csv, rad 17, kolumn personnummer: kontrollsiffran stämmer inte."
std::string sentence(const ImportFault& fault, Language language);

} // namespace samma::exchange
