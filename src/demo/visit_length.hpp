#pragma once

#include "base/random.hpp"
#include "care/service.hpp"

namespace samma::demo {

/// Planned minutes of one kind of visit: log-normal, in steps of five, cut at both ends.
struct LengthShape {
    double mean_min = 0;
    double deviation_min = 0;
    int shortest_min = 0;
    int longest_min = 0;
};

enum class MorningWeight { light, heavy };

LengthShape length_shape(VisitKind kind, MorningWeight morning = MorningWeight::light);
Minutes draw_length(Random& random, const LengthShape& shape);

} // namespace samma::demo
