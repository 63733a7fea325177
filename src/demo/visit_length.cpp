#include "demo/visit_length.hpp"

#include <algorithm>
#include <cmath>

namespace samma::demo {

LengthShape length_shape(VisitKind kind, MorningWeight morning)
{
    switch (kind) {
    case VisitKind::morning:
        return morning == MorningWeight::heavy ? LengthShape{40, 12, 20, 75} : LengthShape{25, 9, 10, 60};
    case VisitKind::medication:
        return {10, 4, 5, 20};
    case VisitKind::insulin:
        return {10, 3, 5, 20};
    case VisitKind::lunch:
    case VisitKind::dinner:
        return {20, 6, 10, 40};
    case VisitKind::afternoon:
    case VisitKind::night_supervision:
        return {15, 5, 10, 30};
    case VisitKind::evening:
        return {20, 8, 10, 45};
    case VisitKind::shower:
        return {35, 9, 25, 60};
    case VisitKind::cleaning:
        return {65, 15, 45, 100};
    case VisitKind::laundry:
        return {30, 8, 20, 60};
    case VisitKind::shopping:
        return {45, 10, 30, 75};
    case VisitKind::supervision:
        return {10, 4, 5, 20};
    case VisitKind::social:
        return {40, 10, 30, 60};
    case VisitKind::alarm_response:
        return {20, 10, 5, 60};
    case VisitKind::meal_delivery:
    case VisitKind::nursing:
    case VisitKind::other:
        return {20, 5, 10, 30};
    }
    return {};
}

Minutes draw_length(Random& random, const LengthShape& shape)
{
    // A log-normal with this mean and deviation: sigma² = ln(1 + (deviation / mean)²), mu = ln(mean) −
    // sigma²/2.
    const double ratio = shape.deviation_min / shape.mean_min;
    const double variance = std::log(1 + ratio * ratio);
    const double drawn =
        std::exp(random.normal(std::log(shape.mean_min) - variance / 2, std::sqrt(variance)));
    const int in_fives = static_cast<int>(std::lround(drawn / 5.0)) * 5;
    return Minutes(std::clamp(in_fives, shape.shortest_min, shape.longest_min));
}

} // namespace samma::demo
