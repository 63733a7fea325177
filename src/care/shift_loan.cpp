#include "care/shift_loan.hpp"

#include <algorithm>
#include <string>

namespace samma {

ShiftLoanId id_of(const ShiftLoan& loan)
{
    std::string words = "loan";
    for (const auto& word :
         {loan.lending_section_id.to_string(), loan.borrowing_section_id.to_string(),
          loan.care_worker_id.to_string(), loan.shift_id.to_string(), std::to_string(loan.part),
          format_instant(loan.time.from), format_instant(loan.time.until)})
        words += " " + word;
    return ShiftLoanId(Uuid::derived(loan.visit_id.uuid(), words));
}

Reserved lent_time(const ShiftLoan& loan)
{
    return {.kind = ReservedKind::own_work, .time = loan.time, .lent_at = loan.address_id};
}

CareWorker as_borrowed(const LoanTerms& terms)
{
    CareWorker borrowed = terms.care_worker;
    borrowed.team_id.reset();
    return borrowed;
}

Shift borrowed_shift(const ShiftLoan& loan)
{
    return {.id = loan.borrowed_shift_id(),
            .care_worker_id = loan.care_worker_id,
            .on = loan.on,
            .time = loan.time,
            .break_time = Minutes(0),
            .mode = loan.mode,
            .kind = loan.shift_kind,
            .office_id = loan.address_id,
            .reserved = {}};
}

bool has_room_for(const Shift& shift, const ShiftLoan& loan)
{
    return shift.id == loan.shift_id && shift.care_worker_id == loan.care_worker_id &&
           shift.time.from <= loan.time.from && loan.time.until <= shift.time.until &&
           std::none_of(shift.reserved.begin(), shift.reserved.end(),
                        [&](const Reserved& reserved) { return reserved.time.overlaps(loan.time); });
}

} // namespace samma
