#include "store/loan_store.hpp"

#include "store/plan_columns.hpp"
#include "store/record_rows.hpp"

namespace samma::store {

namespace {

const Query kLoad{
    "load_shift_loans",
    "SELECT id, lending_section_id, borrowing_section_id, care_worker_id, shift_id, mode, shift_kind, "
    "visit_id, "
    "part, address_id, planned_on, starts_at, ends_at FROM shift_loan WHERE tenant_id = $1 AND ended_at IS "
    "NULL "
    "AND (lending_section_id = $2 OR borrowing_section_id = $2) AND planned_on >= $3 AND planned_on < $4 "
    "ORDER BY starts_at, id"};
const Query kInsert{
    "insert_shift_loan",
    "INSERT INTO shift_loan (tenant_id, id, lending_section_id, borrowing_section_id, care_worker_id, "
    "shift_id, "
    "mode, shift_kind, visit_id, part, address_id, planned_on, starts_at, ends_at, created_at, created_by) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) "
    "ON CONFLICT (tenant_id, id) DO UPDATE SET created_at = excluded.created_at, created_by = "
    "excluded.created_by, "
    "ended_at = NULL, ended_by = NULL"};
const Query kEnd{"end_shift_loan",
                 "UPDATE shift_loan SET ended_at = $3, ended_by = $4 WHERE tenant_id = $1 AND id = $2 AND "
                 "ended_at IS NULL"};

ShiftLoan read_loan(ColumnReader& reader)
{
    // Members of a braced list are read in their order.
    return {.id = take<ShiftLoanId>(reader),
            .lending_section_id = take<SectionId>(reader),
            .borrowing_section_id = take<SectionId>(reader),
            .care_worker_id = take<CareWorkerId>(reader),
            .shift_id = take<ShiftId>(reader),
            .mode = take<TravelMode>(reader),
            .shift_kind = take<ShiftKind>(reader),
            .visit_id = take<VisitId>(reader),
            .part = take<int>(reader),
            .address_id = take<AddressId>(reader),
            .on = take<LocalDate>(reader),
            .time = Interval{take<Instant>(reader), take<Instant>(reader)}};
}

} // namespace

std::vector<ShiftLoan> SqlLoanStore::load(SectionId section_id, DateRange dates)
{
    std::vector<ShiftLoan> loans;
    transaction_.read(kLoad, {tenant_id_, section_id, dates.from, dates.until}, [&](const Row& row) {
        ColumnReader reader{row};
        loans.push_back(read_loan(reader));
    });
    return loans;
}

Result<void> SqlLoanStore::add(const ShiftLoan& loan, const ChangeContext& context)
{
    SAMMA_CHECK(to_result(
        transaction_.run(kInsert, {tenant_id_, loan.id, loan.lending_section_id, loan.borrowing_section_id,
                                   loan.care_worker_id, loan.shift_id, name_of(loan.mode),
                                   name_of(loan.shift_kind), loan.visit_id, loan.part, loan.address_id,
                                   loan.on, loan.time.from, loan.time.until, context.at, context.actor})));
    return {};
}

Result<void> SqlLoanStore::end(ShiftLoanId id, const ChangeContext& context)
{
    SAMMA_CHECK(to_result(transaction_.run(kEnd, {tenant_id_, id, context.at, context.actor})));
    return {};
}

} // namespace samma::store
