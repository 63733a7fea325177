#include "rules/reading.hpp"
#include "rules/register.hpp"

#include <unordered_map>

namespace samma::rules {

namespace {

/// Where a stop stands: the shift's route, and the place in it.
struct Standing {
    const Route* route = nullptr;
    std::size_t place = 0;
};

std::unordered_map<const Stop*, Standing> standings_in(const Reading& reading)
{
    std::unordered_map<const Stop*, Standing> standings;
    for (const auto& route : reading.routes())
        for (std::size_t place = 0; place < route.stretches.size(); ++place)
            if (const Stop* stop = route.stretches[place].stop)
                standings.emplace(stop, Standing{&route, place});
    return standings;
}

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    if (reading.period().households().empty())
        return;
    const auto standings = standings_in(reading);
    const auto follow_each_other = [&](const Stop* one, const Stop* other) {
        const auto left = standings.find(one);
        const auto right = standings.find(other);
        return left != standings.end() && right != standings.end() &&
               left->second.route == right->second.route &&
               (left->second.place + 1 == right->second.place ||
                right->second.place + 1 == left->second.place);
    };
    for (const auto& pair : reading.period().households())
        for (const Stop* one : reading.stops_of(pair.one))
            for (const Stop* other : reading.stops_of(pair.other)) {
                if (follow_each_other(one, other))
                    continue;
                Finding finding = about(one->time.from < other->time.from ? *other : *one);
                const bool is_same = one->care_worker == other->care_worker;
                finding.values = {{"fault", is_same ? "not_in_a_row" : "other_person"}};
                findings.push_back(std::move(finding));
            }
}

} // namespace

extern constinit const Rule kHouseholdTogether{
    "household_together", Severity::soft,
    "SoL 2025:400 10 kap. 3-4 §§: the client has a say in how the service is given", judge};

} // namespace samma::rules
