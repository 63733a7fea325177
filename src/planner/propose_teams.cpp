#include "planner/propose_contact.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>
#include <utility>

namespace samma::planner {

namespace {

// What a section's teams are weighed by; smaller is better.
constexpr double kLoadPoint = 3.0;      ///< a percentage point of a team's load above or below the mean
constexpr double kDistanceMetre = 0.02; ///< mean distance of a team's homes from their middle
constexpr double kForeignVisit = 1.0;   ///< a visit that nobody of the client's team can take
constexpr double kMove = 6.0;           ///< a person or a client who must get used to another team
constexpr int kFewestStaff = 8;
constexpr int kMostStaff = 12;

/// Teams in the making: who belongs where, and what that is worth.
class TeamMaker {
  public:
    explicit TeamMaker(const PlanInHand& hand) : hand_(hand), problem_(hand.problem())
    {
        const auto& teams = hand.period().teams();
        const auto number_of = [&](TeamId id) {
            for (std::size_t team = 0; team < teams.size(); ++team)
                if (teams[team].id == id)
                    return static_cast<int>(team);
            return -1;
        };
        for (const ClientId client : problem_.client_ids)
            client_team_.push_back(number_of(hand.period().team_of(client)));
        for (const CareWorker& person : hand.period().care_workers())
            staff_team_.push_back(person.team_id ? number_of(*person.team_id) : -1);
        read_homes();
        read_needs();
        is_contact_.assign(staff_team_.size(), 0);
        for (const ClientId client : problem_.client_ids)
            if (const auto contact = hand.period().contact_of(client, hand.period().dates().from))
                if (const StaffIndex staff = hand.find_staff(*contact); staff != kNone)
                    is_contact_[index_of(staff)] = 1;
    }

    [[nodiscard]] std::vector<TeamShape> shapes() const;
    /// The best single move, made; nothing when none is worth its price.
    std::optional<TeamMove> improve();

  private:
    void read_homes();
    void read_needs();
    void find_cover();
    [[nodiscard]] double worth() const;
    [[nodiscard]] int staff_in(int team) const
    {
        return static_cast<int>(std::count(staff_team_.begin(), staff_team_.end(), team));
    }
    [[nodiscard]] bool keeps_contact(std::size_t client) const
    {
        const auto contact =
            hand_.period().contact_of(problem_.client_ids[client], hand_.period().dates().from);
        return contact && hand_.find_staff(*contact) != kNone;
    }

    const PlanInHand& hand_;
    const Problem& problem_;
    std::vector<int> client_team_;
    std::vector<int> staff_team_;
    std::vector<std::uint8_t> is_contact_;
    std::vector<GeoPoint> homes_;
    std::vector<Minutes> care_;                              ///< per client
    std::vector<Minutes> on_duty_;                           ///< per care worker
    std::vector<int> visits_;                                ///< per client
    std::vector<std::vector<std::vector<StaffIndex>>> able_; ///< per client and part: who has a slot
    std::vector<int> covers_; ///< clients × teams: parts that somebody of the team can take
};

void TeamMaker::read_homes()
{
    std::unordered_map<AddressId, GeoPoint> points;
    for (const Address& place : hand_.period().places())
        points.emplace(place.id, place.point);
    for (const Client& client : hand_.period().clients())
        homes_.push_back(points.at(client.address_id));
}

void TeamMaker::read_needs()
{
    care_.assign(client_team_.size(), Minutes(0));
    visits_.assign(client_team_.size(), 0);
    able_.resize(client_team_.size());
    for (PartIndex part = 0; part < problem_.part_count(); ++part) {
        const std::size_t client = index_of(problem_.parts[index_of(part)].client);
        care_[client] += Minutes(problem_.node_care[index_of(part)] / 60);
        ++visits_[client];
        std::vector<StaffIndex> able;
        for (const Slot& slot : problem_.slots_of(part))
            if (able.empty() || able.back() != slot.staff)
                able.push_back(slot.staff);
        able_[client].push_back(std::move(able));
    }
    on_duty_.assign(staff_team_.size(), Minutes(0));
    for (const ShiftModel& shift : problem_.shifts)
        on_duty_[index_of(shift.staff)] += Minutes((1 << 20) / std::max(1, shift.minutes_inverse));
    find_cover();
}

void TeamMaker::find_cover()
{
    const std::size_t teams = hand_.period().teams().size();
    covers_.assign(client_team_.size() * teams, 0);
    std::vector<std::uint8_t> is_there(teams);
    for (std::size_t client = 0; client < able_.size(); ++client)
        for (const auto& able : able_[client]) {
            std::fill(is_there.begin(), is_there.end(), 0);
            for (const StaffIndex staff : able)
                if (const int team = staff_team_[index_of(staff)]; team >= 0)
                    is_there[index_of(team)] = 1;
            for (std::size_t team = 0; team < teams; ++team)
                covers_[client * teams + team] += is_there[team];
        }
}

std::vector<TeamShape> TeamMaker::shapes() const
{
    const auto& teams = hand_.period().teams();
    std::vector<TeamShape> shapes(teams.size());
    std::vector<GeoPoint> middle(teams.size());
    for (std::size_t team = 0; team < teams.size(); ++team) {
        shapes[team].team_id = teams[team].id;
        shapes[team].staff = staff_in(static_cast<int>(team));
    }
    for (std::size_t staff = 0; staff < staff_team_.size(); ++staff)
        if (staff_team_[staff] >= 0)
            shapes[static_cast<std::size_t>(staff_team_[staff])].on_duty += on_duty_[staff];
    for (std::size_t client = 0; client < client_team_.size(); ++client) {
        if (client_team_[client] < 0)
            continue;
        const auto team = static_cast<std::size_t>(client_team_[client]);
        ++shapes[team].clients;
        shapes[team].care += care_[client];
        shapes[team].visits += visits_[client];
        middle[team].lat += homes_[client].lat;
        middle[team].lon += homes_[client].lon;
        shapes[team].could_take += covers_[client * teams.size() + team];
    }
    for (std::size_t team = 0; team < teams.size(); ++team) {
        const int count = std::max(1, shapes[team].clients);
        middle[team] = {middle[team].lat / count, middle[team].lon / count};
        shapes[team].load_pct = 100.0 * static_cast<double>(shapes[team].care.count()) /
                                static_cast<double>(std::max<Minutes::rep>(1, shapes[team].on_duty.count()));
    }
    for (std::size_t client = 0; client < client_team_.size(); ++client)
        if (client_team_[client] >= 0) {
            TeamShape& shape = shapes[static_cast<std::size_t>(client_team_[client])];
            shape.mean_distance_m +=
                distance_m(homes_[client], middle[static_cast<std::size_t>(client_team_[client])]) /
                shape.clients;
        }
    return shapes;
}

double TeamMaker::worth() const
{
    const auto all = shapes();
    double mean = 0;
    for (const TeamShape& shape : all)
        mean += shape.load_pct / static_cast<double>(all.size());
    double worth = 0;
    for (const TeamShape& shape : all)
        worth += std::abs(shape.load_pct - mean) * kLoadPoint +
                 shape.mean_distance_m * kDistanceMetre * shape.clients / 10 +
                 (shape.visits - shape.could_take) * kForeignVisit;
    return worth;
}

std::optional<TeamMove> TeamMaker::improve()
{
    const auto& teams = hand_.period().teams();
    double best = worth() - kMove;
    std::optional<TeamMove> chosen;
    int* place = nullptr;
    int goal = -1;
    const auto consider = [&](int& team, const TeamMove& move, int to) {
        const int from = std::exchange(team, to);
        if (move.care_worker_id)
            find_cover();
        if (const double value = worth(); value < best) {
            best = value;
            chosen = move;
            place = &team;
            goal = to;
        }
        team = from;
        if (move.care_worker_id)
            find_cover();
    };
    for (int to = 0; to < static_cast<int>(teams.size()); ++to) {
        const TeamId to_id = teams[static_cast<std::size_t>(to)].id;
        for (std::size_t client = 0; client < client_team_.size(); ++client)
            if (client_team_[client] >= 0 && client_team_[client] != to && !keeps_contact(client))
                consider(client_team_[client],
                         {problem_.client_ids[client],
                          {},
                          teams[static_cast<std::size_t>(client_team_[client])].id,
                          to_id},
                         to);
        for (std::size_t staff = 0; staff < staff_team_.size(); ++staff) {
            const int from = staff_team_[staff];
            const bool keeps_sizes = from >= 0 && staff_in(from) > kFewestStaff && staff_in(to) < kMostStaff;
            if (from >= 0 && from != to && is_contact_[staff] == 0 && keeps_sizes)
                consider(staff_team_[staff],
                         {{}, problem_.staff_ids[staff], teams[static_cast<std::size_t>(from)].id, to_id},
                         to);
        }
    }
    if (place)
        *place = goal;
    find_cover();
    return chosen;
}

} // namespace

TeamReshaping propose_teams(const PlanInHand& hand, int most_moves)
{
    TeamMaker maker(hand);
    TeamReshaping reshaping{maker.shapes(), {}, {}};
    for (int move = 0; move < most_moves; ++move) {
        auto made = maker.improve();
        if (!made)
            break;
        reshaping.moves.push_back(*made);
    }
    reshaping.after = maker.shapes();
    return reshaping;
}

} // namespace samma::planner
