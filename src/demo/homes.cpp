#include "demo/homes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

namespace samma::demo {

namespace {

enum class Housing { flat_with_lift, flat_without_lift, house };

constexpr double kShareInClumps = 0.35;
constexpr int kSmallestBlock = 5; ///< clients in a block of senior housing
constexpr double kShareInCouples = 0.02;
constexpr double kStreetReach_m = 1500;
constexpr double kMetresPerDegree = std::numbers::pi / 180.0 * 6371008.8;

struct Building {
    GeoPoint point;
    std::string street;
    int number = 1;
    std::string postcode;
    Housing housing = Housing::flat_with_lift;
};

/// Five decimals are a metre, and survive every file format.
double rounded(double degrees)
{
    return std::round(degrees * 1e5) / 1e5;
}

GeoPoint moved(GeoPoint from, double metres, double angle)
{
    const double north = metres * std::cos(angle) / kMetresPerDegree;
    const double east =
        metres * std::sin(angle) / (kMetresPerDegree * std::cos(from.lat * std::numbers::pi / 180.0));
    return {rounded(from.lat + north), rounded(from.lon + east)};
}

class HomeBuilder {
  public:
    explicit HomeBuilder(SectionDraft& draft) : draft_(draft), random_(chance_of(draft, ChancePart::homes)) {}

    void build_office()
    {
        const Building office = build(Housing::house, 0.25);
        Address address = address_in(office, draft_.site.external_id + "-A000", "");
        address.door_time = Minutes(1);
        draft_.section.office_id = address.id;
        draft_.data.addresses.push_back(std::move(address));
    }

    std::vector<AddressId> build_homes(int client_count)
    {
        std::vector<AddressId> homes;
        for (const int size : clump_sizes(client_count))
            fill(build(size > 1 ? flats() : any_housing(), 1.0), size, homes);
        return homes;
    }

  private:
    /// Senior blocks, then pairs and threes until 35 % have a neighbour, then single homes.
    std::vector<int> clump_sizes(int client_count)
    {
        std::vector<int> sizes;
        int in_clumps = static_cast<int>(std::lround(client_count * kShareInClumps));
        int left = client_count - in_clumps;
        for (int block = random_.between(1, 2); block > 0 && in_clumps >= kSmallestBlock * 2; --block) {
            sizes.push_back(random_.between(kSmallestBlock, std::min(12, in_clumps / 2)));
            in_clumps -= sizes.back();
        }
        while (in_clumps >= 2) {
            sizes.push_back(in_clumps == 3 ? 3 : random_.chance(0.75) ? 2 : std::min(3, in_clumps));
            in_clumps -= sizes.back();
        }
        left += in_clumps;
        sizes.insert(sizes.end(), static_cast<std::size_t>(left), 1);
        return sizes;
    }

    Housing flats() { return random_.chance(0.75) ? Housing::flat_with_lift : Housing::flat_without_lift; }
    Housing any_housing() { return random_.chance(0.31) ? Housing::house : flats(); }

    Building build(Housing housing, double share_of_radius)
    {
        const double distance = draft_.site.radius_m * share_of_radius * std::pow(random_.unit(), 0.75);
        const GeoPoint point = moved(draft_.site.centre, distance, random_.unit() * 2 * std::numbers::pi);
        Building building{.point = point, .street = {}, .number = 1, .postcode = {}, .housing = housing};
        name_street(building);
        do
            building.number = random_.between(1, 58);
        while (!numbers_taken_.insert({building.street, building.number}).second);
        return building;
    }

    void name_street(Building& building)
    {
        std::vector<std::pair<double, const Street*>> near;
        for (const Street& street : lists().streets)
            if (const double metres = distance_m(building.point, street.point); metres < kStreetReach_m)
                near.emplace_back(metres, &street);
        std::sort(near.begin(), near.end());
        if (near.size() < 3) {
            const auto& names = lists().common_streets;
            building.street = names[random_.below(static_cast<std::uint32_t>(names.size()))];
            building.postcode = postcode_of_locality();
            return;
        }
        const auto choice = random_.below(static_cast<std::uint32_t>(std::min<std::size_t>(near.size(), 8)));
        building.street = near[choice].second->name;
        building.postcode = near[choice].second->postcode;
        for (const auto& [metres, street] : near)
            if (building.postcode.empty())
                building.postcode = street->postcode;
        if (building.postcode.empty())
            building.postcode = postcode_of_locality();
    }

    std::string postcode_of_locality()
    {
        std::vector<const Postcode*> local;
        for (const Postcode& postcode : lists().postcodes)
            if (postcode.locality == draft_.site.locality)
                local.push_back(&postcode);
        return local[random_.below(static_cast<std::uint32_t>(local.size()))]->code;
    }

    Address address_in(const Building& building, std::string external_id, std::string_view flat)
    {
        Address address;
        address.id = draft_.id<AddressId>("address", external_id);
        address.external_id = std::move(external_id);
        address.street = Private<std::string>(fmt::format("{} {}{}", building.street, building.number, flat));
        address.postcode = building.postcode;
        address.locality = draft_.site.locality;
        address.point = building.point;
        return address;
    }

    void fill(const Building& building, int size, std::vector<AddressId>& homes)
    {
        for (int index = 0; index < size; ++index) {
            if (index % 2 == 1 && random_.chance(kShareInCouples / kShareInClumps)) {
                homes.push_back(homes.back()); // a couple
                continue;
            }
            const int floor = building.housing == Housing::house ? 0 : random_.between(0, 4);
            const std::string flat = building.housing == Housing::house
                                         ? std::string()
                                         : fmt::format(" lgh {}{:02}", 10 + floor, homes.size() % 30 + 1);
            Address address =
                address_in(building, draft_.external_id('A', draft_.data.addresses.size()), flat);
            address.door_time = door_time(building.housing, floor);
            homes.push_back(address.id);
            draft_.data.addresses.push_back(std::move(address));
        }
    }

    static Minutes door_time(Housing housing, int floor)
    {
        switch (housing) {
        case Housing::flat_with_lift:
            return Minutes(2);
        case Housing::flat_without_lift:
            return Minutes(floor < 2 ? 2 : 3);
        case Housing::house:
            return Minutes(1);
        }
        return Minutes(1);
    }

    SectionDraft& draft_;
    Random random_;
    std::set<std::pair<std::string, int>> numbers_taken_;
};

} // namespace

std::vector<AddressId> build_homes(SectionDraft& draft)
{
    HomeBuilder builder(draft);
    builder.build_office();
    return builder.build_homes(draft.request.clients_per_section);
}

} // namespace samma::demo
