#pragma once

#include "app/plan_at_hand.hpp"
#include "app/planner_queries.hpp"
#include "app/policy.hpp"

#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace samma::app {

/// Answers from the store. The plan in force is taken in hand once and kept per section until something has
/// happened in the tenant.
class PlannerDesk final : public PlannerQueries {
  public:
    explicit PlannerDesk(const Ports& ports) : ports_(ports) {}

    Result<planner::VisitExplanation> explain_visit(const Caller& caller, SectionId section_id,
                                                    VisitId visit_id, int part) override;
    Result<planner::ClientExplanation> explain_client(const Caller& caller, SectionId section_id,
                                                      ClientId client_id) override;
    Result<std::vector<planner::FillWay>> ways_to_fill(const Caller& caller, SectionId section_id,
                                                       VisitId visit_id, int part) override;
    Result<ReplanPreview> preview_replan(const Caller& caller, SectionId section_id,
                                         const planner::ReplanRequest& request) override;
    Result<planner::RosterInsight> roster_insight(const Caller& caller, SectionId section_id) override;
    Result<std::vector<planner::RosterChange>> roster_changes(const Caller& caller, SectionId section_id,
                                                              const planner::RosterSearch& search) override;
    Result<planner::ContactProposal> propose_contact(const Caller& caller, SectionId section_id,
                                                     ClientId client_id) override;
    Result<planner::TeamReshaping> propose_teams(const Caller& caller, SectionId section_id,
                                                 int most_moves) override;

  private:
    /// A question about a plan: who must be let ask it, and what the access log says of it.
    struct Question {
        Action action = Action::propose_plan; ///< who may make the plan may ask why it is so
        SectionId section_id;
        std::string resource_kind;
        std::optional<ClientId> client_id = {};
        std::optional<VisitId> visit_id = {}; ///< its client is named in the log
    };
    using Plan = std::shared_ptr<const PlanAtHand>; ///< shared: readers go on with theirs

    /// Policy, the plan, the answer and the access log's row, in one transaction with the look.
    template <typename Answer>
    Result<Answer> ask(const Caller& caller, const Question& question,
                       const std::function<Result<Answer>(const PlanAtHand&)>& put)
    {
        std::optional<Result<Answer>> answer;
        SAMMA_CHECK(look(caller, question, [&](const PlanAtHand& plan) -> Result<void> {
            answer.emplace(put(plan));
            if (!*answer)
                return tl::unexpected(answer->error());
            return {};
        }));
        return std::move(*answer);
    }
    Result<void> look(const Caller& caller, const Question& question,
                      const std::function<Result<void>(const PlanAtHand&)>& answer);
    Result<Plan> plan_of(store::UnitOfWork& work, SectionId section_id);

    struct Kept {
        std::int64_t event_sequence = 0; ///< of the newest event when the plan was taken in hand
        Plan plan;
    };

    const Ports& ports_;
    std::mutex mutex_;
    std::unordered_map<SectionId, Kept> kept_;
};

} // namespace samma::app
