#include "demo/section_travel.hpp"

#include "base/assert.hpp"
#include "travel/affine_travel.hpp"

#include <set>

namespace samma::demo {

TravelTimes travel_in(const SectionDraft& draft)
{
    std::set<AddressId> wanted{draft.section.office_id};
    for (const Client& client : draft.data.clients)
        wanted.insert(client.address_id);
    std::vector<Address> places;
    for (const Address& address : draft.data.addresses)
        if (wanted.contains(address.id))
            places.push_back(address);
    const auto times = travel::AffineTravel().matrix(places);
    SAMMA_ASSERT(times.has_value());
    return *times;
}

} // namespace samma::demo
