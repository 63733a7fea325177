#pragma once

#include "base/zone.hpp"
#include "care/handbook.hpp"
#include "care/master_data.hpp"
#include "care/plan.hpp"
#include "care/roster.hpp"
#include "care/shift_loan.hpp"
#include "care/visit.hpp"

#include <optional>
#include <unordered_map>
#include <vector>

namespace samma {

/// Who somebody is to a client on a day.
enum class StaffRelation { contact, team, other };

/// What a planning period is made from.
struct PlanningPeriodDraft {
    SectionId section_id;
    DateRange dates;
    std::vector<Assignment> locked; ///< decisions that the plan must keep
    /// What the phones have been told: kept where nothing above it speaks against it.
    std::vector<Assignment> published = {};
    /// Who is lent to other sections and borrowed from them on the dates.
    std::vector<LoanTerms> loans = {};
};

/// A planning period said outright, without schedules and rosters to make it from: what a problem file holds.
struct PeriodFacts {
    Section section;
    DateRange dates;
    std::vector<Team> teams;
    std::vector<Client> clients;
    std::vector<CareWorker> care_workers;
    std::vector<Shift> shifts;         ///< each starts on the dates
    std::vector<Shift> earlier_shifts; ///< of the days before, for the rest rules only
    std::vector<Visit> visits;
    std::vector<VisitLag> lags;
    std::vector<StaffTie> staff_ties;
    std::vector<HouseholdPair> households = {};
    std::vector<ClientWish> client_wishes;
    std::vector<ContactAppointment> contact_appointments;
    std::vector<PerformedVisit> history; ///< in the look-back window before the dates
    std::vector<Assignment> locked;
    std::vector<Assignment> published;
    std::vector<Address> places;       ///< homes and offices
    std::vector<LoanTerms> loans = {}; ///< that the shifts and care workers hold already
};

/// What is otherwise than the period says: an event of the day, or something that is being tried out. What is
/// put replaces what has the same identity, or is added.
struct PeriodChanges {
    std::vector<Visit> visits;
    std::vector<VisitId> removed_visits;
    std::vector<Shift> shifts;
    std::vector<ShiftId> removed_shifts;
    std::vector<CareWorker> care_workers;
    std::vector<Client> clients;
    std::vector<Address> places;
    std::vector<ContactAppointment> contact_appointments;
    std::optional<std::vector<Assignment>> locked; ///< all of them, when there
    std::vector<ClientWish> client_wishes = {};
    std::vector<LoanTerms> loans = {};
};

/// One section's dates with everything that planning, checking and measuring need: valid, complete,
/// unchanging.
class PlanningPeriod {
  public:
    /// Errors: `period.unknown_section`, `period.empty`, `period.dangling_reference` (values: kind, id).
    static Result<PlanningPeriod> make(const MasterData& data, const PlanningPeriodDraft& draft,
                                       const Zone& zone, const Handbook& handbook);

    /// The facts as they are. Errors: `period.empty`, `period.dangling_reference`.
    static Result<PlanningPeriod> of(PeriodFacts facts, const Zone& zone, const Handbook& handbook);

    /// What the period stands on: `of` makes the same period of it.
    [[nodiscard]] PeriodFacts facts() const;

    /// The same period with the changes made. Shifts and visits keep their order in time.
    [[nodiscard]] PlanningPeriod with(const PeriodChanges& changes) const;

    [[nodiscard]] const Section& section() const { return section_; }
    [[nodiscard]] DateRange dates() const { return dates_; }
    [[nodiscard]] const Zone& zone() const { return zone_; }
    [[nodiscard]] const Handbook& handbook() const { return handbook_; }

    [[nodiscard]] const std::vector<Team>& teams() const { return teams_; }
    [[nodiscard]] const std::vector<Client>& clients() const { return clients_; }
    [[nodiscard]] const std::vector<CareWorker>& care_workers() const { return care_workers_; }
    [[nodiscard]] const std::vector<Shift>& shifts() const
    {
        return shifts_;
    } ///< those that start on the dates
    /// Shifts of the eight days before the dates, for the rest rules only.
    [[nodiscard]] const std::vector<Shift>& earlier_shifts() const { return earlier_shifts_; }
    [[nodiscard]] const std::vector<Visit>& visits() const { return visits_; }
    [[nodiscard]] const std::vector<VisitLag>& lags() const { return lags_; }
    [[nodiscard]] const std::vector<StaffTie>& staff_ties() const { return staff_ties_; }
    [[nodiscard]] const std::vector<HouseholdPair>& households() const { return households_; }
    [[nodiscard]] const std::vector<ClientWish>& client_wishes() const { return client_wishes_; }
    [[nodiscard]] const std::vector<ContactAppointment>& contact_appointments() const
    {
        return contact_appointments_;
    }
    /// Visits made in the 14 days before the dates.
    [[nodiscard]] const std::vector<PerformedVisit>& history() const { return history_; }
    [[nodiscard]] const std::vector<Assignment>& locked() const { return locked_; }
    [[nodiscard]] const std::vector<Assignment>& published() const { return published_; }
    /// Every address a route can touch: homes, the office, and where somebody is lent to.
    [[nodiscard]] const std::vector<Address>& places() const { return places_; }
    /// The loans that hold: hers is lent from a shift that has room for it, or she is borrowed.
    [[nodiscard]] const std::vector<LoanTerms>& loans() const { return loans_; }
    [[nodiscard]] bool is_borrowed(CareWorkerId care_worker) const;
    /// Nothing when the stretch of the shift is not lent.
    [[nodiscard]] const LoanTerms* find_loan(const Shift& shift, const Reserved& stretch) const;

    [[nodiscard]] const Client* find_client(ClientId id) const;
    [[nodiscard]] const CareWorker* find_care_worker(CareWorkerId id) const;
    [[nodiscard]] const Visit* find_visit(VisitId id) const;
    [[nodiscard]] const Shift* find_shift(ShiftId id) const;

    /// The accepted contact person of the client on the day, when there is one.
    [[nodiscard]] std::optional<CareWorkerId> contact_of(ClientId client, LocalDate on) const;
    /// The team that counts as the client's own here: in a night patrol's period the patrol's team.
    [[nodiscard]] TeamId team_of(ClientId client) const;
    [[nodiscard]] StaffRelation relation_of(ClientId client, CareWorkerId care_worker, LocalDate on) const;

  private:
    PlanningPeriod(Section section, DateRange dates, Zone zone, Handbook handbook);
    [[nodiscard]] Result<void> choose_people(const MasterData& data);
    [[nodiscard]] Result<void> choose_places(const MasterData& data);
    void take_loans(const std::vector<LoanTerms>& loans);
    void lend(const LoanTerms& terms);
    void borrow(const LoanTerms& terms);
    void make_duties(const MasterData& data);
    void index();
    [[nodiscard]] Result<void> check_references() const;

    Section section_;
    DateRange dates_;
    Zone zone_;
    Handbook handbook_;
    std::vector<Team> teams_;
    std::vector<Client> clients_;
    std::vector<CareWorker> care_workers_;
    std::vector<Shift> shifts_;
    std::vector<Shift> earlier_shifts_;
    std::vector<Visit> visits_;
    std::vector<VisitLag> lags_;
    std::vector<StaffTie> staff_ties_;
    std::vector<HouseholdPair> households_;
    std::vector<ClientWish> client_wishes_;
    std::vector<ContactAppointment> contact_appointments_;
    std::vector<PerformedVisit> history_;
    std::vector<Assignment> locked_;
    std::vector<Assignment> published_;
    std::vector<Address> places_;
    std::vector<LoanTerms> loans_;
    std::unordered_map<ClientId, std::size_t> client_index_;
    std::unordered_map<CareWorkerId, std::size_t> care_worker_index_;
    std::unordered_map<VisitId, std::size_t> visit_index_;
    std::unordered_map<ShiftId, std::size_t> shift_index_;
};

} // namespace samma
