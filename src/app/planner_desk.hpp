#pragma once

#include "app/planner_queries.hpp"
#include "app/policy.hpp"
#include "app/section_states.hpp"

#include <functional>
#include <optional>
#include <string>

namespace samma::app {

/// Answers from the store, over the same states as the board.
class PlannerDesk final : public PlannerQueries {
  public:
    PlannerDesk(const Ports& ports, SectionStates& states) : ports_(ports), states_(states) {}

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

    /// Policy, the plan, the answer and the access log's row, in one transaction with the look.
    template <typename Answer>
    Result<Answer> ask(const Caller& caller, const Question& question,
                       const std::function<Result<Answer>(const BoardState&)>& put)
    {
        std::optional<Result<Answer>> answer;
        SAMMA_CHECK(look(caller, question, [&](const BoardState& plan) -> Result<void> {
            answer.emplace(put(plan));
            if (!*answer)
                return tl::unexpected(answer->error());
            return {};
        }));
        return std::move(*answer);
    }
    Result<void> look(const Caller& caller, const Question& question,
                      const std::function<Result<void>(const BoardState&)>& answer);

    const Ports& ports_;
    SectionStates& states_;
};

} // namespace samma::app
