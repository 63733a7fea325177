#include "app/section_loans.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace samma::app {

namespace {

constexpr int kMostAbsences = 100'000;

/// Looks up, once each, what a section does not know of the other side of its loans.
class TermsReader {
  public:
    TermsReader(const Ports& ports, store::UnitOfWork& work, SectionId section_id)
        : ports_(ports), work_(work), section_id_(section_id)
    {
    }

    /// Nothing where one of them has ended, or where who is borrowed is away.
    std::optional<LoanTerms> read(const ShiftLoan& loan)
    {
        const bool lends = loan.lending_section_id == section_id_;
        const SectionId other = lends ? loan.borrowing_section_id : loan.lending_section_id;
        const auto sections = find(store::RecordKind::section, other.to_string()).sections;
        const auto people =
            find(store::RecordKind::care_worker, loan.care_worker_id.to_string()).care_workers;
        const auto addresses = find(store::RecordKind::address, loan.address_id.to_string()).addresses;
        if (sections.empty() || people.empty() || addresses.empty() || (!lends && is_away(loan)))
            return std::nullopt;
        return LoanTerms{loan, sections.front(), people.front(), addresses.front()};
    }

  private:
    const store::Records& find(store::RecordKind kind, const std::string& key)
    {
        const store::RecordName name{kind, key};
        const auto known = records_.find(name);
        return known != records_.end()
                   ? known->second
                   : records_.emplace(name, work_.master_data().load_one(name)).first->second;
    }

    bool is_away(const ShiftLoan& loan)
    {
        auto known = absences_.find(loan.lending_section_id);
        if (known == absences_.end())
            known = absences_
                        .emplace(loan.lending_section_id,
                                 work_.master_data()
                                     .load_page(store::RecordKind::absence, loan.lending_section_id,
                                                {.after = "", .limit = kMostAbsences})
                                     .absences)
                        .first;
        return std::any_of(known->second.begin(), known->second.end(), [&](const Absence& absence) {
            return absence.care_worker_id == loan.care_worker_id &&
                   Interval{ports_.zone.place(absence.from).instant, ports_.zone.place(absence.until).instant}
                       .overlaps(loan.time);
        });
    }

    const Ports& ports_;
    store::UnitOfWork& work_;
    SectionId section_id_;
    std::map<store::RecordName, store::Records> records_;
    std::map<SectionId, std::vector<Absence>> absences_;
};

} // namespace

std::vector<LoanTerms> load_loans(const Ports& ports, store::UnitOfWork& work, SectionId section_id,
                                  DateRange dates, std::span<const SectionId> left_out)
{
    TermsReader reader(ports, work, section_id);
    std::vector<LoanTerms> loans;
    for (const ShiftLoan& loan : work.loans().load(section_id, dates)) {
        const auto is_left_out = [&](SectionId other) {
            return other != section_id &&
                   std::find(left_out.begin(), left_out.end(), other) != left_out.end();
        };
        if (is_left_out(loan.lending_section_id) || is_left_out(loan.borrowing_section_id))
            continue;
        if (auto terms = reader.read(loan))
            loans.push_back(*std::move(terms));
    }
    return loans;
}

Result<PlanRevision> keep_revision(store::UnitOfWork& work, const AdjustedPlan& plan, int base_revision,
                                   const PlanningPeriod& period, const store::ChangeContext& context)
{
    std::set<ShiftLoanId> stood_on;
    for (const LoanTerms& terms : period.loans())
        stood_on.insert(terms.loan.id);
    std::set<ShiftId> used;
    for (const Assignment& assignment : plan.plan.assignments)
        used.insert(assignment.shift_id);
    for (const ShiftLoan& loan : work.loans().load(plan.plan.section_id, plan.plan.dates)) {
        const bool is_idle =
            loan.borrowing_section_id == plan.plan.section_id && !used.contains(loan.borrowed_shift_id());
        if (is_idle || !stood_on.contains(loan.id))
            SAMMA_CHECK(work.loans().end(loan.id, context));
    }
    auto revision = SAMMA_TRY(work.plans().save(plan.plan, base_revision, context));
    SAMMA_CHECK(work.plans().save_adjustments(plan.plan.id, plan.adjustments));
    return revision;
}

bool has_loan_with(const PlanningPeriod& period, SectionId other)
{
    const auto& loans = period.loans();
    return std::any_of(loans.begin(), loans.end(), [&](const LoanTerms& terms) {
        return terms.loan.lending_section_id == other || terms.loan.borrowing_section_id == other;
    });
}

} // namespace samma::app
