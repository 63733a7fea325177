#pragma once

#include "store/database.hpp"
#include "store/ports.hpp"

namespace samma::store {

/// The tables that hold what a plan says, under the plan's head; revisions and proposals have tables alike.
struct PlanTables {
    Query insert_assignment;
    Query insert_break;
    Query insert_vacant;
    Query insert_adjustment;
    Query select_assignments;
    Query select_breaks;
    Query select_vacant;
    Query select_adjustments;

    /// Of tables whose names begin so, e.g. "plan".
    static PlanTables named(const std::string& prefix);
};

extern const PlanTables kRevisionTables;
extern const PlanTables kProposalTables;

/// Writes and reads a plan's assignments, breaks and vacant visits, and what was decided about its visits.
class PlanRows {
  public:
    PlanRows(Transaction& transaction, TenantId tenant_id, const PlanTables& tables)
        : transaction_(transaction), tenant_id_(tenant_id), tables_(tables)
    {
    }

    Result<void> insert(const Plan& plan);
    void load(Plan& plan); ///< into the plan that has its identity
    Result<void> insert_adjustments(PlanId id, std::span<const VisitAdjustment> adjustments);
    std::vector<VisitAdjustment> load_adjustments(PlanId id);

  private:
    Transaction& transaction_;
    TenantId tenant_id_;
    const PlanTables& tables_;
};

} // namespace samma::store
