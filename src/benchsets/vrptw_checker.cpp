#include "benchsets/vrptw_instance.hpp"

#include <algorithm>
#include <cmath>

namespace samma::benchsets {

Ticks VrptwInstance::distance(std::size_t from, std::size_t to) const
{
    const auto dx = stops[from].x - stops[to].x, dy = stops[from].y - stops[to].y;
    const auto square = kTicks * kTicks * (dx * dx + dy * dy);
    auto root = static_cast<Ticks>(std::sqrt(static_cast<double>(square)));
    while (root * root > square)
        --root;
    while ((root + 1) * (root + 1) <= square)
        ++root;
    return root;
}

VrptwVerdict check_routes(const VrptwInstance& instance, const VrptwRoutes& routes)
{
    VrptwVerdict verdict;
    const auto breach = [&](std::string code, std::size_t route, std::size_t customer) {
        verdict.breaches.push_back({std::move(code), "route " + std::to_string(route + 1) + " customer " +
                                                         std::to_string(customer)});
    };
    std::vector<int> served(instance.stops.size());
    std::int64_t used = 0;
    for (std::size_t route = 0; route < routes.size(); ++route) {
        if (routes[route].empty())
            continue;
        ++used;
        std::size_t at = 0;
        Ticks clock = instance.stops[0].ready;
        std::int64_t load = 0;
        for (const auto customer : routes[route]) {
            if (customer == 0 || customer >= instance.stops.size()) {
                breach("customer_unknown", route, customer);
                continue;
            }
            const auto& stop = instance.stops[customer];
            if (++served[customer] > 1)
                breach("customer_twice", route, customer);
            verdict.distance += instance.distance(at, customer);
            clock = std::max(stop.ready, clock + instance.distance(at, customer));
            if (clock > stop.due)
                breach("window_end", route, customer);
            clock += stop.service;
            load += stop.demand;
            at = customer;
        }
        verdict.distance += instance.distance(at, 0);
        if (clock + instance.distance(at, 0) > instance.stops[0].due)
            breach("return", route, 0);
        if (load > instance.capacity)
            breach("capacity", route, 0);
    }
    for (std::size_t customer = 1; customer < served.size(); ++customer)
        if (served[customer] == 0)
            verdict.breaches.push_back({"customer_left_out", "customer " + std::to_string(customer)});
    if (used > instance.vehicles)
        verdict.breaches.push_back({"vehicles", std::to_string(used)});
    return verdict;
}

} // namespace samma::benchsets
