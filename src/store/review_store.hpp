#pragma once

#include "store/database.hpp"
#include "store/review_ports.hpp"

namespace samma::store {

class SqlReviewStore : public ReviewStore {
  public:
    SqlReviewStore(Transaction& transaction, TenantId tenant_id)
        : transaction_(transaction), tenant_id_(tenant_id)
    {
    }

    Result<void> save(const LogReview& review) override;
    std::optional<LogReview> find(LogReviewId id) override;
    std::vector<LogReviewHead> list() override;
    std::vector<ReportedItem> list_reported(SectionId section_id) override;
    Result<void> judge(LogReviewId id, int position, const ReviewItem& judged) override;
    Result<void> sign(LogReviewId id, Instant at, const std::string& by, const std::string& note) override;

  private:
    Transaction& transaction_;
    TenantId tenant_id_;
};

} // namespace samma::store
