#include "api/json.hpp"

#include "api/account.hpp"
#include "api/day.hpp"
#include "api/day_report.hpp"
#include "api/draft.hpp"
#include "api/job.hpp"
#include "api/json_impl.hpp"
#include "api/people.hpp"
#include "api/plan_facts.hpp"
#include "api/planner_answers.hpp"
#include "api/proposal.hpp"
#include "api/section.hpp"
#include "api/section_load.hpp"
#include "api/session.hpp"
#include "api/who_comes.hpp"

namespace samma::api {

/// One place where a schema's reading and writing is compiled.
#define SAMMA_API_JSON(Schema)                                                                               \
    template std::string write_json(const Schema&);                                                          \
    template tl::expected<Schema, FieldErrors> read_json(std::string_view);

SAMMA_API_JSON(EventAlternatives)
SAMMA_API_JSON(EventCommand)
SAMMA_API_JSON(ToldRequest)
SAMMA_API_JSON(EventReport)
SAMMA_API_JSON(Accounts)
SAMMA_API_JSON(AccountProtection)
SAMMA_API_JSON(Arrival)
SAMMA_API_JSON(CareWorkerChoices)
SAMMA_API_JSON(CareWorkerTie)
SAMMA_API_JSON(Departure)
SAMMA_API_JSON(DepartureAddress)
SAMMA_API_JSON(GivenRoles)
SAMMA_API_JSON(Invitation)
SAMMA_API_JSON(Invited)
SAMMA_API_JSON(OwnAccount)
SAMMA_API_JSON(OwnSessions)
SAMMA_API_JSON(PasskeyLogin)
SAMMA_API_JSON(PasskeyMade)
SAMMA_API_JSON(PasskeyOffer)
SAMMA_API_JSON(PasskeyQuestion)
SAMMA_API_JSON(PasswordChange)
SAMMA_API_JSON(PasswordLogin)
SAMMA_API_JSON(RecoveryCodes)
SAMMA_API_JSON(SetUpChoice)
SAMMA_API_JSON(SetUpView)
SAMMA_API_JSON(WaysIn)
SAMMA_API_JSON(ClientExplanation)
SAMMA_API_JSON(Clients)
SAMMA_API_JSON(ContactLoad)
SAMMA_API_JSON(ContactProposal)
SAMMA_API_JSON(Day)
SAMMA_API_JSON(DayEvents)
SAMMA_API_JSON(Draft)
SAMMA_API_JSON(DraftCommand)
SAMMA_API_JSON(EditOutcome)
SAMMA_API_JSON(EditRequest)
SAMMA_API_JSON(FillWays)
SAMMA_API_JSON(Findings)
SAMMA_API_JSON(HappenedEvent)
SAMMA_API_JSON(Health)
SAMMA_API_JSON(Imbalance)
SAMMA_API_JSON(Indicators)
SAMMA_API_JSON(Job)
SAMMA_API_JSON(JobRequest)
SAMMA_API_JSON(Jobs)
SAMMA_API_JSON(PlanSummary)
SAMMA_API_JSON(Problem)
SAMMA_API_JSON(Proposal)
SAMMA_API_JSON(ProposalChoice)
SAMMA_API_JSON(ProposalComparison)
SAMMA_API_JSON(ProposalPart)
SAMMA_API_JSON(ProposalRefusal)
SAMMA_API_JSON(Proposals)
SAMMA_API_JSON(ProposalTrial)
SAMMA_API_JSON(QuarterNeed)
SAMMA_API_JSON(ReplanPreview)
SAMMA_API_JSON(RosterInsight)
SAMMA_API_JSON(SectionLoad)
SAMMA_API_JSON(Sections)
SAMMA_API_JSON(Session)
SAMMA_API_JSON(SessionRequest)
SAMMA_API_JSON(Staff)
SAMMA_API_JSON(TeamLoad)
SAMMA_API_JSON(VacantVisits)
SAMMA_API_JSON(VisitExplanation)
SAMMA_API_JSON(VisitPreview)
SAMMA_API_JSON(WhoComes)

#undef SAMMA_API_JSON

} // namespace samma::api
