#pragma once

#include "app/clock.hpp"
#include "base/id.hpp"
#include "base/zone.hpp"
#include "care/handbook.hpp"
#include "store/ports.hpp"
#include "travel/travel_source.hpp"

namespace samma::app {

/// What the use cases stand on: where things are kept, how far it is between places, what time it is. Put
/// together in main; everything outlives the use cases.
struct Ports {
    store::Store& store;
    TenantId tenant_id;
    TravelSource& travel;
    Clock& clock;
    IdSource& ids;
    Zone zone;
    Handbook handbook;
};

} // namespace samma::app
