#include "planner/propose_contact.hpp"

#include "planner/eligibility.hpp"
#include "planner/try_place.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace samma::planner {

namespace {

using namespace std::chrono_literals;

double share_pct(Minutes part, Minutes whole)
{
    return 100.0 * static_cast<double>(part.count()) /
           static_cast<double>(std::max<Minutes::rep>(1, whole.count()));
}

auto rank(const ContactCandidate& candidate)
{
    return std::tuple(candidate.rule_id.empty() ? 0 : 1, candidate.is_of_team ? 0 : 1,
                      candidate.speaks_language ? 0 : 1, -candidate.has_room_for, -candidate.could_take,
                      candidate.load_after_pct, candidate.way_from_clients);
}

class ContactRanker {
  public:
    ContactRanker(const PlanInHand& hand, const TravelTimes& travel, ClientIndex client)
        : hand_(hand), period_(hand.period()), problem_(hand.problem()), travel_(travel), client_(client),
          who_(*period_.find_client(problem_.client_ids[index_of(client)])), state_(hand.state())
    {
        for (PartIndex part = 0; part < problem_.part_count(); ++part)
            if (problem_.parts[index_of(part)].client == client)
                parts_.push_back(part);
    }

    ContactProposal run()
    {
        proposal_.client_id = who_.id;
        proposal_.current = period_.contact_of(who_.id, period_.dates().from);
        for (const PartIndex part : parts_)
            proposal_.care += care_of(part);
        free_the_client();
        for (StaffIndex staff = 0; staff < problem_.staff_count(); ++staff)
            proposal_.candidates.push_back(candidate(staff));
        std::stable_sort(proposal_.candidates.begin(), proposal_.candidates.end(),
                         [](const ContactCandidate& one, const ContactCandidate& other) {
                             return rank(one) < rank(other);
                         });
        return std::move(proposal_);
    }

  private:
    [[nodiscard]] Minutes care_of(PartIndex part) const
    {
        return hand_.visit_of(part).care_time_of(problem_.parts[index_of(part)].number);
    }
    void free_the_client();
    ContactCandidate candidate(StaffIndex staff);
    void count_visits(ContactCandidate& candidate, StaffIndex staff);
    void add_load(ContactCandidate& candidate, const CareWorker& person) const;
    [[nodiscard]] std::string_view forbidding_rule(const CareWorker& person) const;

    const PlanInHand& hand_;
    const PlanningPeriod& period_;
    const Problem& problem_;
    const TravelTimes& travel_;
    ClientIndex client_;
    const Client& who_;
    State state_;
    std::vector<PartIndex> parts_;
    ContactProposal proposal_;
};

/// Room is what is left beside everybody else's visits: the client's own are taken out.
void ContactRanker::free_the_client()
{
    for (const PartIndex part : parts_)
        if (state_.is_placed(part))
            state_.take_out(part);
    state_.settle();
}

std::string_view ContactRanker::forbidding_rule(const CareWorker& person) const
{
    if (!may_be_contact_person(person, period_.dates().from))
        return "contact_title";
    const auto& wishes = period_.client_wishes();
    const bool is_excluded = std::any_of(wishes.begin(), wishes.end(), [&](const ClientWish& wish) {
        return wish.client_id == who_.id && wish.care_worker_id == person.id &&
               wish.kind == ClientWishKind::excluded && wish.valid.holds(period_.dates().from);
    });
    return is_excluded ? "exclusion" : std::string_view();
}

void ContactRanker::count_visits(ContactCandidate& candidate, StaffIndex staff)
{
    // Each visit that has room is put there, so that two of them do not share it.
    state_.begin();
    for (const PartIndex part : parts_) {
        ++candidate.visits;
        const auto slots = problem_.slots_of(part);
        candidate.could_take +=
            std::any_of(slots.begin(), slots.end(), [&](const Slot& slot) { return slot.staff == staff; })
                ? 1
                : 0;
        candidate.makes_now += hand_.state().is_placed(part) && hand_.state().staff_of(part) == staff ? 1 : 0;
        if (const auto place = best_place_with(state_, hand_.weights(), part, staff)) {
            ++candidate.has_room_for;
            state_.place(part, place->position);
            state_.settle();
        }
    }
    state_.rollback();
}

void ContactRanker::add_load(ContactCandidate& candidate, const CareWorker& person) const
{
    const LocalDate first = period_.dates().from;
    std::set<ClientId> own;
    for (const Client& client : period_.clients())
        if (client.id != who_.id && period_.contact_of(client.id, first) == person.id)
            own.insert(client.id);
    candidate.clients_before = static_cast<int>(own.size());
    for (const Visit& visit : period_.visits())
        if (own.contains(visit.client_id))
            for (int part = 0; part < visit.staff_needed; ++part)
                candidate.care_before += visit.care_time_of(part);
    candidate.care_after = candidate.care_before + proposal_.care;
    for (const ShiftModel& shift : problem_.shifts)
        if (problem_.staff_ids[index_of(shift.staff)] == person.id)
            candidate.on_duty += Minutes((1 << 20) / std::max(1, shift.minutes_inverse));
    candidate.load_before_pct = share_pct(candidate.care_before, candidate.on_duty);
    candidate.load_after_pct = share_pct(candidate.care_after, candidate.on_duty);
    if (own.empty())
        return;
    Seconds way{};
    for (const ClientId client : own)
        way += travel_.between(period_.find_client(client)->address_id, who_.address_id, person.usual_mode);
    candidate.way_from_clients = way / static_cast<int>(own.size());
}

ContactCandidate ContactRanker::candidate(StaffIndex staff)
{
    const CareWorker& person = hand_.care_worker(staff);
    ContactCandidate candidate;
    candidate.care_worker_id = person.id;
    candidate.rule_id = forbidding_rule(person);
    candidate.is_of_team = person.team_id == std::optional(period_.team_of(who_.id));
    candidate.speaks_language =
        who_.languages.empty() ||
        std::any_of(who_.languages.begin(), who_.languages.end(), [&](const std::string& language) {
            return language == "sv" || std::find(person.languages.begin(), person.languages.end(),
                                                 language) != person.languages.end();
        });
    candidate.was_met_before = problem_.was_met(client_, staff);
    count_visits(candidate, staff);
    add_load(candidate, person);
    return candidate;
}

} // namespace

Result<ContactProposal> propose_contact(const PlanInHand& hand, const TravelTimes& travel, ClientId client_id)
{
    const ClientIndex client = hand.find_client(client_id);
    if (client == kNone)
        return fail("plan.unknown_client", {}, {{"id", client_id.to_string()}});
    return ContactRanker(hand, travel, client).run();
}

} // namespace samma::planner
