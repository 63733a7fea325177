#include "app/lending_round.hpp"

#include "planner/place_by_hand.hpp"

#include <algorithm>

namespace samma::app {

using planner::LendingSection;
using planner::VacantPart;

Result<std::vector<MadeLoan>> LendingRound::run()
{
    for (LendingParty& party : parties_)
        for (const VacantPart& part : party.vacant)
            if (!part.not_asked && !refused_.contains({part.visit_id, part.part}))
                rows_.push_back({&party, part});
    for (LendingParty& party : parties_)
        SAMMA_CHECK(ask(party));
    choose();
    for (LendingParty& party : parties_)
        SAMMA_CHECK(lend(party));
    for (LendingParty& party : parties_)
        SAMMA_CHECK(borrow(party));
    std::vector<MadeLoan> made;
    for (const Match& match : matches_)
        if (match.holds)
            made.push_back({match.loan, rows_[match.row].part});
    for (LendingParty& party : parties_)
        party.read_vacant();
    return made;
}

Result<void> LendingRound::ask(LendingParty& lender)
{
    std::vector<VacantPart> asked;
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        const auto& neighbours = rows_[row].borrower->neighbours;
        if (std::find(neighbours.begin(), neighbours.end(), lender.section.id) == neighbours.end())
            continue;
        asked.push_back(rows_[row].part);
        rows.push_back(row);
    }
    if (asked.empty())
        return {};
    const PlanningPeriod period = lender.period().with(planner::asked_changes(asked));
    const TravelTimes travel = SAMMA_TRY(ports_.travel.matrix(period.places()));
    const auto section = SAMMA_TRY(LendingSection::ask(period, travel, lender.plan, asked));
    for (std::size_t number = 0; number < asked.size(); ++number) {
        LendingAnswer& answer = answers_[{asked[number].visit_id, asked[number].part}];
        ++answer.sections_asked;
        answer.nearest = std::max(answer.nearest, section.reason(number));
    }
    std::map<ShiftId, std::int32_t> columns;
    for (const auto& offer : section.offers()) {
        const auto column = columns.try_emplace(offer.shift_id, columns_).first->second;
        columns_ = std::max(columns_, column + 1);
        edges_.push_back({static_cast<std::int32_t>(rows[offer.part]), column, offer.cost});
        offers_.push_back(
            {.lender = &lender, .row = rows[offer.part], .care_worker_id = offer.care_worker_id});
    }
    return {};
}

void LendingRound::choose()
{
    const auto chosen = planner::cheapest_matching(static_cast<std::int32_t>(rows_.size()), columns_, edges_);
    for (const std::int32_t edge : chosen)
        if (edge >= 0)
            matches_.push_back(offers_[static_cast<std::size_t>(edge)]);
}

ShiftLoan LendingRound::loan_of(const Match& match, const planner::LentTime& lent) const
{
    const Shift& shift = *match.lender->period().find_shift(lent.shift_id);
    const Row& row = rows_[match.row];
    ShiftLoan loan{.id = {},
                   .lending_section_id = match.lender->section.id,
                   .borrowing_section_id = row.borrower->section.id,
                   .care_worker_id = lent.care_worker_id,
                   .shift_id = lent.shift_id,
                   .mode = shift.mode,
                   .shift_kind = shift.kind,
                   .visit_id = row.part.visit_id,
                   .part = row.part.part,
                   .address_id = row.part.home.id,
                   .on = lent.on,
                   .time = lent.time};
    loan.id = id_of(loan);
    return loan;
}

LoanTerms LendingRound::terms_of(const Match& match, const Section& other) const
{
    return {.loan = match.loan,
            .other = other,
            .care_worker = *match.lender->period().find_care_worker(match.care_worker_id),
            .address = rows_[match.row].part.home};
}

void LendingRound::refuse(const Match& match)
{
    const VacantPart& part = rows_[match.row].part;
    refused_.emplace(part.visit_id, part.part);
}

/// Tries the lender's matches one after the other in its plan.
Result<void> LendingRound::lend(LendingParty& lender)
{
    std::vector<Match*> mine;
    std::vector<VacantPart> asked;
    for (Match& match : matches_)
        if (match.lender == &lender) {
            mine.push_back(&match);
            asked.push_back(rows_[match.row].part);
        }
    if (mine.empty())
        return {};
    const PlanningPeriod period = lender.period().with(planner::asked_changes(asked));
    const TravelTimes travel = SAMMA_TRY(ports_.travel.matrix(period.places()));
    auto section = SAMMA_TRY(LendingSection::ask(period, travel, lender.plan, asked));
    for (std::size_t number = 0; number < mine.size(); ++number) {
        Match& match = *mine[number];
        const auto lent = section.lend(number, match.care_worker_id);
        if (!lent)
            continue;
        match.loan = loan_of(match, *lent);
        const auto terms = terms_of(match, rows_[match.row].borrower->section);
        match.holds = SAMMA_TRY(lender.take(ports_, {terms}, section.own_plan()));
        if (!match.holds) {
            section.take_back();
            refuse(match);
        }
    }
    return {};
}

/// The borrower's plan with the visit in the hands of who is borrowed for it.
std::optional<Plan> LendingRound::placed(const planner::Problem& problem, const PlanningPeriod& period,
                                         const Plan& plan, const ShiftLoan& loan) const
{
    const auto hand = planner::PlanInHand::take(period, problem, plan);
    auto next = planner::placed_by_hand(*hand, {.visit_id = loan.visit_id,
                                                .part = loan.part,
                                                .care_worker_id = loan.care_worker_id,
                                                .starts_at = loan.time.from});
    const bool is_hers =
        next && std::any_of(next->assignments.begin(), next->assignments.end(), [&](const Assignment& given) {
            return given.visit_id == loan.visit_id && given.part == loan.part &&
                   given.shift_id == loan.borrowed_shift_id() && given.starts_at == loan.time.from;
        });
    return is_hers ? std::move(next) : std::nullopt;
}

/// Takes what has been lent to the section into its plan; what its plan has no use for is given back.
Result<void> LendingRound::borrow(LendingParty& borrower)
{
    std::vector<Match*> mine;
    PeriodChanges changes;
    for (Match& match : matches_)
        if (match.holds && rows_[match.row].borrower == &borrower) {
            mine.push_back(&match);
            changes.loans.push_back(terms_of(match, match.lender->section));
        }
    if (mine.empty())
        return {};
    const PlanningPeriod period = borrower.period().with(changes);
    const auto problem = SAMMA_TRY(planner::Problem::from(period, borrower.travel()));
    for (std::size_t number = 0; number < mine.size(); ++number) {
        Match& match = *mine[number];
        auto next = placed(problem, period, borrower.plan, match.loan);
        match.holds = next && SAMMA_TRY(borrower.take(ports_, {changes.loans[number]}, *std::move(next)));
        if (match.holds)
            continue;
        refuse(match);
        SAMMA_CHECK(match.lender->give_back(ports_, match.loan.id));
    }
    return {};
}

} // namespace samma::app
