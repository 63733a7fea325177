#include "rules/reading.hpp"
#include "rules/register.hpp"

#include <algorithm>

namespace samma::rules {

namespace {

std::vector<const Shift*> shifts_that_drive(const Reading& reading)
{
    std::vector<const Shift*> driving;
    for (const auto& route : reading.routes())
        if (route.shift->mode == TravelMode::car &&
            !reading.period().is_borrowed(route.shift->care_worker_id) &&
            std::any_of(route.stretches.begin(), route.stretches.end(),
                        [](const Stretch& stretch) { return stretch.stop != nullptr || stretch.is_lent; }))
            driving.push_back(route.shift);
    std::stable_sort(driving.begin(), driving.end(),
                     [](const Shift* left, const Shift* right) { return left->time < right->time; });
    return driving;
}

/// Whoever is borrowed comes with her own section's. Whoever comes first takes a car for the whole shift;
/// each later one that finds none is told.
void judge(const Reading& reading, std::vector<Finding>& findings)
{
    const auto cars = reading.period().section().car_count;
    if (!cars)
        return;
    std::vector<Instant> taken_until;
    for (const Shift* shift : shifts_that_drive(reading)) {
        std::erase_if(taken_until, [&](Instant until) { return until <= shift->time.from; });
        if (taken_until.size() < static_cast<std::size_t>(*cars)) {
            taken_until.push_back(shift->time.until);
            continue;
        }
        Finding finding = about(*shift);
        finding.values = {{"driving", std::to_string(taken_until.size() + 1)},
                          {"cars", std::to_string(*cars)}};
        findings.push_back(std::move(finding));
    }
}

} // namespace

extern constinit const Rule kEnoughCars{
    "enough_cars", Severity::soft,
    "The section's stock of cars; whoever drives needs one for the whole shift", judge};

} // namespace samma::rules
