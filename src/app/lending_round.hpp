#pragma once

#include "app/lending_party.hpp"
#include "planner/cheapest_matching.hpp"
#include "planner/lending_section.hpp"

#include <map>
#include <set>
#include <vector>

namespace samma::app {

/// What other sections have answered about a vacant part.
struct LendingAnswer {
    int sections_asked = 0;
    VacancyReason nearest = VacancyReason::nobody_meets_requirements; ///< of the one that came nearest
};

/// A part of a visit in the whole city.
using VacantName = std::pair<VisitId, int>;

/// A part that somebody is lent for.
struct MadeLoan {
    ShiftLoan loan;
    planner::VacantPart part;
};

/// One round of lending: all sections are asked at once, the cheapest assignment of parts to shifts is made,
/// and each shift lends once at most, so that no offer is outdated when it is taken.
class LendingRound {
  public:
    /// `refused` are parts that a plan could not take by the exact rules; they are not asked about again.
    LendingRound(const Ports& ports, std::vector<LendingParty>& parties, std::set<VacantName>& refused)
        : ports_(ports), parties_(parties), refused_(refused)
    {
    }

    /// What has been lent; nothing more is to be had when empty. Errors: those of the travel source and of
    /// planner::Problem::from.
    Result<std::vector<MadeLoan>> run();
    [[nodiscard]] const std::map<VacantName, LendingAnswer>& answers() const { return answers_; }

  private:
    struct Row {
        LendingParty* borrower;
        planner::VacantPart part;
    };
    /// A row in the hands of somebody of a lender.
    struct Match {
        LendingParty* lender;
        std::size_t row;
        CareWorkerId care_worker_id;
        ShiftLoan loan = {};
        bool holds = false;
    };

    Result<void> ask(LendingParty& lender);
    void choose();
    Result<void> lend(LendingParty& lender);
    Result<void> borrow(LendingParty& borrower);
    [[nodiscard]] std::optional<Plan> placed(const planner::Problem& problem, const PlanningPeriod& period,
                                             const Plan& plan, const ShiftLoan& loan) const;
    [[nodiscard]] LoanTerms terms_of(const Match& match, const Section& other) const;
    [[nodiscard]] ShiftLoan loan_of(const Match& match, const planner::LentTime& lent) const;
    void refuse(const Match& match);

    const Ports& ports_;
    std::vector<LendingParty>& parties_;
    std::set<VacantName>& refused_;
    std::map<VacantName, LendingAnswer> answers_;
    std::vector<Row> rows_;
    std::int32_t columns_ = 0;
    std::vector<planner::MatchEdge> edges_;
    std::vector<Match> offers_; ///< as the edges
    std::vector<Match> matches_;
};

} // namespace samma::app
