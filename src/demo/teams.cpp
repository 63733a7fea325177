#include "demo/teams.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace samma::demo {

using namespace std::chrono_literals;

namespace {

constexpr double kHeadsPerTeam = 10.5;
constexpr ClockWindow kMeeting{14h, 15h};

struct Home {
    std::size_t client = 0;
    GeoPoint point;
    double weight = 0;
};
using Homes = std::vector<Home>;

class TeamFormer {
  public:
    explicit TeamFormer(SectionDraft& draft) : draft_(draft) {}

    void form()
    {
        auto& workers = draft_.data.care_workers;
        const auto permanent = std::count_if(workers.begin(), workers.end(), [](const CareWorker& worker) {
            return worker.employment == Employment::permanent;
        });
        const int teams =
            std::max(1, static_cast<int>(std::lround(static_cast<double>(permanent) / kHeadsPerTeam)));
        divide(homes(), teams);
        share_out_staff();
    }

  private:
    Homes homes() const
    {
        std::map<AddressId, GeoPoint> points;
        for (const Address& address : draft_.data.addresses)
            points.emplace(address.id, address.point);
        Homes all;
        constexpr double kFixedWeight = 5; // so that clients with service only count as well
        for (std::size_t index = 0; index < draft_.data.clients.size(); ++index)
            all.push_back({index, points.at(draft_.data.clients[index].address_id),
                           kFixedWeight + static_cast<double>(draft_.needs[index].care_per_day.count())});
        return all;
    }

    /// Cuts across the longer side, again and again, so that each part has its share of the care. Neighbours
    /// in a building stay together.
    void divide(Homes homes, int teams)
    {
        if (teams == 1 || homes.size() < 2) {
            add_team(homes);
            return;
        }
        const auto [south, north] =
            std::minmax_element(homes.begin(), homes.end(), [](const Home& left, const Home& right) {
                return left.point.lat < right.point.lat;
            });
        const auto [west, east] =
            std::minmax_element(homes.begin(), homes.end(), [](const Home& left, const Home& right) {
                return left.point.lon < right.point.lon;
            });
        constexpr double kLonPerLat = 0.565; // cosine of Malmö's latitude
        const bool is_tall =
            north->point.lat - south->point.lat > (east->point.lon - west->point.lon) * kLonPerLat;
        std::sort(homes.begin(), homes.end(), [is_tall](const Home& left, const Home& right) {
            return is_tall ? std::tie(left.point.lat, left.point.lon, left.client) <
                                 std::tie(right.point.lat, right.point.lon, right.client)
                           : std::tie(left.point.lon, left.point.lat, left.client) <
                                 std::tie(right.point.lon, right.point.lat, right.client);
        });
        const int first_teams = teams / 2;
        const auto cut = homes.begin() + static_cast<std::ptrdiff_t>(cut_after(homes, first_teams, teams));
        divide(Homes(homes.begin(), cut), first_teams);
        divide(Homes(cut, homes.end()), teams - first_teams);
    }

    static std::size_t cut_after(const Homes& homes, int first_teams, int teams)
    {
        double total = 0;
        for (const Home& home : homes)
            total += home.weight;
        double sum = 0;
        std::size_t cut = 0;
        while (cut + 1 < homes.size() && (sum < total * first_teams / teams || cut == 0))
            sum += homes[cut++].weight;
        while (cut + 1 < homes.size() && homes[cut].point == homes[cut - 1].point)
            ++cut;
        return cut;
    }

    void add_team(const Homes& homes)
    {
        Team team;
        const std::size_t number = draft_.data.teams.size() + 1;
        team.external_id = draft_.external_id('L', number, 1);
        team.id = draft_.id<TeamId>("team", team.external_id);
        team.section_id = draft_.section.id;
        team.name = draft_.site.name + " lag " + std::to_string(number);
        for (const Home& home : homes) {
            team.area_centre.lat += home.point.lat / static_cast<double>(homes.size());
            team.area_centre.lon += home.point.lon / static_cast<double>(homes.size());
            draft_.data.clients[home.client].team_id = team.id;
        }
        team.area_centre.lat = std::round(team.area_centre.lat * 1e5) / 1e5;
        team.area_centre.lon = std::round(team.area_centre.lon * 1e5) / 1e5;
        for (const Home& home : homes)
            team.area_radius_m = std::max(
                team.area_radius_m, static_cast<int>(std::ceil(distance_m(team.area_centre, home.point))));
        add_meeting(team, number);
        draft_.data.teams.push_back(std::move(team));
    }

    void add_meeting(const Team& team, std::size_t number)
    {
        ReservedTime meeting;
        meeting.external_id = team.external_id + "-traff";
        meeting.id = draft_.id<ReservedTimeId>("reserved_time", meeting.external_id);
        meeting.kind = ReservedKind::team_meeting;
        meeting.team_id = team.id;
        meeting.recurrence = OnWeekdays{WeekdaySet::of_bits(1U << (number % 5))};
        meeting.time = kMeeting;
        draft_.data.reserved_times.push_back(std::move(meeting));
    }

    /// In turn by title and weekend, so that every team has its share of both.
    void share_out_staff()
    {
        auto& workers = draft_.data.care_workers;
        std::vector<std::tuple<Title, std::size_t, std::size_t>> order;
        for (std::size_t index = 0; index < workers.size(); ++index)
            if (workers[index].employment == Employment::permanent)
                order.emplace_back(workers[index].title, index % 2, index);
        std::sort(order.begin(), order.end());
        for (std::size_t turn = 0; turn < order.size(); ++turn)
            workers[std::get<2>(order[turn])].team_id = draft_.data.teams[turn % draft_.data.teams.size()].id;
    }

    SectionDraft& draft_;
};

} // namespace

void form_teams(SectionDraft& draft)
{
    TeamFormer(draft).form();
}

} // namespace samma::demo
