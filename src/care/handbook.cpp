#include "care/handbook.hpp"

#include "base/assert.hpp"

namespace samma {

ClockWindow Handbook::window_of(PartOfDay part) const
{
    switch (part) {
    case PartOfDay::morning:
        return morning;
    case PartOfDay::midday:
        return midday;
    case PartOfDay::afternoon:
        return afternoon;
    case PartOfDay::evening:
        return evening;
    case PartOfDay::night:
        return night;
    case PartOfDay::whole_day:
        return whole_day;
    }
    assertion_failed("a part of the day is one of its members", __FILE__, __LINE__);
}

} // namespace samma
