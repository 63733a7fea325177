#pragma once

#include "store/cell.hpp"

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace samma::store {

/// What a row said, column by column; by name, so that it can be read after columns have been added.
using RowImage = std::vector<std::pair<std::string, Cell>>;

Bytes encode_image(const RowImage& image);

/// Nothing where the bytes are damaged.
std::optional<RowImage> decode_image(std::span<const std::uint8_t> bytes);

} // namespace samma::store
