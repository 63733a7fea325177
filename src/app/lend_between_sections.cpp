#include "app/lend_between_sections.hpp"

#include "app/command_door.hpp"
#include "app/lending_round.hpp"
#include "app/section_loans.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace samma::app {

namespace {

constexpr std::size_t kMostLenders = 8; ///< sections that one section may borrow from
constexpr int kMostRounds = 6;          ///< in each, a shift is lent once at most

std::vector<PlacedSection> placed(store::UnitOfWork& work, const std::vector<Section>& sections)
{
    std::vector<PlacedSection> found;
    for (const Section& section : sections) {
        const auto office =
            work.master_data().load_one({store::RecordKind::address, section.office_id.to_string()});
        if (!office.addresses.empty())
            found.push_back({section, office.addresses.front().point});
    }
    return found;
}

/// The sections that have vacant visits, and their neighbours: nothing else is read.
Result<std::vector<LendingParty>> load_parties(const Ports& ports, const LendRequest& request)
{
    const auto work = ports.store.begin_read(ports.tenant_id);
    const auto places = placed(*work, request.sections);
    std::set<SectionId> wanted;
    for (const PlacedSection& place : places) {
        const auto latest = work->plans().find_latest(place.section.id, request.dates);
        if (!latest || latest->plan.vacant.empty())
            continue;
        wanted.insert(place.section.id);
        for (const SectionId neighbour : neighbours_of(place, places, kMostLenders))
            wanted.insert(neighbour);
    }
    std::vector<LendingParty> parties;
    for (const PlacedSection& place : places) {
        if (!wanted.contains(place.section.id))
            continue;
        auto party = SAMMA_TRY(LendingParty::load(ports, *work, place.section, request.dates));
        if (!party)
            continue;
        party->neighbours = neighbours_of(place, places, kMostLenders);
        parties.push_back(*std::move(party));
    }
    return parties;
}

const LendingParty& party_of(const std::vector<LendingParty>& parties, SectionId id)
{
    return *std::find_if(parties.begin(), parties.end(),
                         [id](const LendingParty& party) { return party.section.id == id; });
}

LentVisit lent_visit(const std::vector<LendingParty>& parties, const MadeLoan& made)
{
    const LendingParty& lender = party_of(parties, made.loan.lending_section_id);
    return {.loan = made.loan,
            .lender = lender.section,
            .borrower = party_of(parties, made.loan.borrowing_section_id).section,
            .care_worker_external_id =
                lender.period().find_care_worker(made.loan.care_worker_id)->external_id,
            .client_external_id = made.part.client.external_id,
            .visit_kind = made.part.visit.kind,
            .why = made.part.reason};
}

StillVacant still_vacant(const LendingParty& party, const planner::VacantPart& part,
                         const std::map<VacantName, LendingAnswer>& answers)
{
    const auto answer = answers.find({part.visit_id, part.part});
    StillVacant vacant{.section = party.section,
                       .visit_id = part.visit_id,
                       .part = part.part,
                       .client_external_id = part.client.external_id,
                       .on = party.period().find_visit(part.visit_id)->days.front().on,
                       .why = part.reason,
                       .not_asked = part.not_asked};
    if (answer != answers.end()) {
        vacant.sections_asked = answer->second.sections_asked;
        vacant.nearest = answer->second.nearest;
    }
    return vacant;
}

/// Keeps both sides of every loan as their sections' next revisions, all in one transaction.
Result<void> keep(const Ports& ports, const Caller& caller, const LendRequest& request,
                  std::vector<LendingParty>& parties, const std::vector<LentVisit>& lent)
{
    const Command command{
        .operation_id = request.operation_id,
        .name = "lend_between_sections",
        .action = Action::propose_plan,
        .section_id = std::nullopt,
        .subject_kind = "shift_loan",
        .subject_id = request.operation_id.to_string(),
        .request_digest =
            fmt::format("{} {}", format_date(request.dates.from), format_date(request.dates.until)),
        .event_kind = "plan.lent",
        .find_demands = [&](store::UnitOfWork&) {
            std::vector<Demand> demands;
            for (const LendingParty& party : parties)
                if (party.is_touched)
                    demands.push_back({Action::propose_plan, Subject::section(party.section.id)});
            return demands;
        }};
    const auto kept =
        apply_command(ports, caller, command,
                      [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
                          for (LendingParty& party : parties) {
                              if (!party.is_touched)
                                  continue;
                              party.plan.id = PlanId(ports.ids.next());
                              party.revision =
                                  SAMMA_TRY(keep_revision(work, {party.plan, party.adjustments},
                                                          party.revision.revision, party.period(), context));
                              work.events().append({.sequence = 0,
                                                    .at = context.at,
                                                    .kind = "plan.accepted",
                                                    .section_id = party.section.id,
                                                    .subject_id = party.plan.id.to_string(),
                                                    .operation_id = context.operation_id});
                          }
                          for (const LentVisit& visit : lent)
                              SAMMA_CHECK(work.loans().add(visit.loan, context));
                          return {};
                      });
    SAMMA_CHECK(kept);
    return {};
}

} // namespace

Result<Lending> lend_between_sections(const Ports& ports, const Caller& caller, const LendRequest& request)
{
    for (const Section& section : request.sections)
        SAMMA_TRY(authorize(caller, Action::propose_plan, section.id));
    auto parties = SAMMA_TRY(load_parties(ports, request));
    Lending lending;
    std::set<VacantName> refused;
    std::map<VacantName, LendingAnswer> answers;
    for (int number = 0; number < kMostRounds; ++number) {
        LendingRound round(ports, parties, refused);
        const auto made = SAMMA_TRY(round.run());
        for (const auto& [part, answer] : round.answers())
            answers.insert_or_assign(part, answer);
        for (const MadeLoan& loan : made)
            lending.lent.push_back(lent_visit(parties, loan));
        if (made.empty())
            break;
    }
    std::sort(lending.lent.begin(), lending.lent.end(), [](const LentVisit& one, const LentVisit& other) {
        return std::tie(one.loan.time, one.loan.id) < std::tie(other.loan.time, other.loan.id);
    });
    for (const LendingParty& party : parties)
        for (const planner::VacantPart& part : party.vacant)
            lending.still_vacant.push_back(still_vacant(party, part, answers));
    std::stable_sort(lending.still_vacant.begin(), lending.still_vacant.end(),
                     [](const StillVacant& one, const StillVacant& other) { return one.on < other.on; });
    if (lending.lent.empty())
        return lending;
    SAMMA_CHECK(keep(ports, caller, request, parties, lending.lent));
    for (const LendingParty& party : parties)
        if (party.is_touched)
            lending.plans.push_back({party.section.id, party.revision,
                                     SAMMA_TRY(figures_of(party.period(), party.travel(), party.plan))});
    return lending;
}

} // namespace samma::app
