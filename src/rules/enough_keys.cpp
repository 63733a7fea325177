#include "rules/reading.hpp"
#include "rules/register.hpp"

#include <algorithm>
#include <set>

namespace samma::rules {

namespace {

/// A shift that takes the key to a home along, with the first stop that needs it.
struct Errand {
    const Shift* shift = nullptr;
    const Stop* stop = nullptr;
};

/// Each shift once for each home that there are so many keys to, by its start. The second person of a double
/// visit is let in by the first.
std::map<ClientId, std::vector<Errand>> errands_in(const Reading& reading)
{
    std::map<ClientId, std::vector<Errand>> errands;
    for (const auto& route : reading.routes()) {
        std::set<ClientId> noted;
        for (const auto& stretch : route.stretches)
            if (const Stop* stop = stretch.stop; stop != nullptr && stop->client->key_count &&
                                                 stop->assignment->part == 0 &&
                                                 noted.insert(stop->client->id).second)
                errands[stop->client->id].push_back({route.shift, stop});
    }
    for (auto& [client, of_client] : errands)
        std::stable_sort(of_client.begin(), of_client.end(), [](const Errand& left, const Errand& right) {
            return left.shift->time < right.shift->time;
        });
    return errands;
}

void judge(const Reading& reading, std::vector<Finding>& findings)
{
    for (const auto& [client, errands] : errands_in(reading)) {
        const int keys = *errands.front().stop->client->key_count;
        std::vector<Instant> taken_until;
        for (const auto& errand : errands) {
            std::erase_if(taken_until, [&](Instant until) { return until <= errand.shift->time.from; });
            if (taken_until.size() < static_cast<std::size_t>(keys)) {
                taken_until.push_back(errand.shift->time.until);
                continue;
            }
            Finding finding = about(*errand.stop);
            finding.values = {{"carrying", std::to_string(taken_until.size() + 1)},
                              {"keys", std::to_string(keys)}};
            findings.push_back(std::move(finding));
        }
    }
}

} // namespace

extern constinit const Rule kEnoughKeys{
    "enough_keys", Severity::soft,
    "The home's keys at the office; one that is taken along is away for the whole shift", judge};

} // namespace samma::rules
