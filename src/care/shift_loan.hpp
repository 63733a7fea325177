#pragma once

#include "care/care_worker.hpp"
#include "care/client.hpp"
#include "care/ids.hpp"
#include "care/organisation.hpp"
#include "care/roster.hpp"

namespace samma {

/// A care worker lent to another section for one part of a visit that nobody there could make. Her own
/// section keeps the time free, with the way there and back; the other has her for exactly that time.
struct ShiftLoan {
    ShiftLoanId id;
    SectionId lending_section_id;
    SectionId borrowing_section_id;
    CareWorkerId care_worker_id;
    ShiftId shift_id; ///< hers, in the lending section
    TravelMode mode = TravelMode::foot;
    ShiftKind shift_kind = ShiftKind::day;
    VisitId visit_id; ///< of the borrowing section
    int part = 0;
    AddressId address_id; ///< the client's home
    LocalDate on;         ///< the date that `time` begins on
    Interval time;        ///< with the client

    /// Her hours in the borrowing section are a shift of their own there.
    [[nodiscard]] ShiftId borrowed_shift_id() const { return ShiftId(Uuid::derived(id.uuid(), "shift")); }

    friend bool operator==(const ShiftLoan&, const ShiftLoan&) = default;
};

/// The identity that says everything of the loan: the same again has the same one.
ShiftLoanId id_of(const ShiftLoan& loan);

/// A loan with what one of its two sections knows only by the other.
struct LoanTerms {
    ShiftLoan loan;
    Section other;          ///< the section on the other side
    CareWorker care_worker; ///< who is lent
    Address address;        ///< where she goes

    friend bool operator==(const LoanTerms&, const LoanTerms&) = default;
};

/// The stretch of her shift that the lending section cannot use.
Reserved lent_time(const ShiftLoan& loan);

/// The care worker as the borrowing section has her: of none of its teams.
CareWorker as_borrowed(const LoanTerms& terms);

/// The shift that the borrowing section has of her: from the client's door to the client's door.
Shift borrowed_shift(const ShiftLoan& loan);

/// True when the stretch lies in the shift and takes nothing that is reserved there already.
bool has_room_for(const Shift& shift, const ShiftLoan& loan);

} // namespace samma
