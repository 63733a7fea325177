#pragma once

#include "store/database.hpp"
#include "store/ports.hpp"

namespace samma::store {

class SqlDraftStore : public DraftStore {
  public:
    SqlDraftStore(Transaction& transaction, TenantId tenant_id)
        : transaction_(transaction), tenant_id_(tenant_id)
    {
    }

    std::optional<PlanDraft> find_open(PlanId plan_id) override;
    std::vector<PlanEdit> load_edits(PlanDraftId id, int since_revision) override;
    std::vector<ReportedEdit> load_reported(SectionId section_id, LocalDate on) override;
    std::vector<ToldNote> load_told(SectionId section_id, LocalDate on) override;
    Result<void> note_told(const ToldNote& note) override;
    Result<PlanDraft> begin(PlanDraftId id, PlanId plan_id, const ChangeContext& context) override;
    Result<PlanEdit> append(const PlanDraft& draft, PlanEdit edit, const ChangeContext& context) override;
    Result<PlanEdit> undo(const PlanDraft& draft, const ChangeContext& context) override;
    Result<PlanEdit> redo(const PlanDraft& draft, const ChangeContext& context) override;
    Result<void> close(const PlanDraft& draft, DraftEnd end, const ChangeContext& context) override;

  private:
    /// Sets the draft to the next revision, unless somebody else has.
    Result<int> take_next_revision(const PlanDraft& draft, const ChangeContext& context);
    Result<PlanEdit> turn(const PlanDraft& draft, const Query& find, EditState state,
                          const ChangeContext& context);
    Result<void> insert_change(PlanDraftId id, const PlanEdit& edit);
    void load_change(PlanDraftId id, PlanEdit& edit);

    Transaction& transaction_;
    TenantId tenant_id_;
};

} // namespace samma::store
