#pragma once

#include <cstddef>
#include <cstdint>

namespace samma::planner {

/// A dense number as a place in an array.
constexpr std::size_t index_of(std::int32_t number)
{
    return static_cast<std::size_t>(number);
}

} // namespace samma::planner
