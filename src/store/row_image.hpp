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

/// Writes an image column by column, from values that stay where they are.
class ImageWriter {
  public:
    void add(std::string_view name, std::int64_t value);
    void add(std::string_view name, std::string_view value);
    void add(std::string_view name, std::span<const std::uint8_t> value);
    void add(std::string_view name, const Cell& cell);
    [[nodiscard]] Bytes take() && { return std::move(bytes_); }

  private:
    void begin_column(std::string_view name, std::uint8_t type);
    void put_number(std::uint64_t value);
    void put_sized(std::span<const std::uint8_t> content);

    Bytes bytes_;
};

/// Nothing where the bytes are damaged.
std::optional<RowImage> decode_image(std::span<const std::uint8_t> bytes);

} // namespace samma::store
