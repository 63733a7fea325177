#pragma once

#include "store/database.hpp"
#include "store/ports.hpp"

namespace samma::store {

class SqlLoanStore : public LoanStore {
  public:
    SqlLoanStore(Transaction& transaction, TenantId tenant_id)
        : transaction_(transaction), tenant_id_(tenant_id)
    {
    }

    std::vector<ShiftLoan> load(SectionId section_id, DateRange dates) override;
    Result<void> add(const ShiftLoan& loan, const ChangeContext& context) override;
    Result<void> end(ShiftLoanId id, const ChangeContext& context) override;

  private:
    Transaction& transaction_;
    TenantId tenant_id_;
};

} // namespace samma::store
