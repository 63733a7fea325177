#include "store/row_image.hpp"

#include <bit>
#include <type_traits>

namespace samma::store {

namespace {

// Each column: name, a letter for the type, the value. Numbers are eight bytes, lowest first; texts carry
// their length.
constexpr std::uint8_t kNull = 'n';
constexpr std::uint8_t kInteger = 'i';
constexpr std::uint8_t kReal = 'r';
constexpr std::uint8_t kText = 't';
constexpr std::uint8_t kBytes = 'b';

std::span<const std::uint8_t> bytes_of(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

class Reader {
  public:
    explicit Reader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

    [[nodiscard]] bool is_at_end() const { return bytes_.empty(); }
    [[nodiscard]] bool is_damaged() const { return is_damaged_; }

    std::span<const std::uint8_t> take(std::uint64_t count)
    {
        if (count > bytes_.size()) {
            is_damaged_ = true;
            bytes_ = {};
            return {};
        }
        const auto taken = bytes_.first(static_cast<std::size_t>(count));
        bytes_ = bytes_.subspan(taken.size());
        return taken;
    }
    std::uint64_t number()
    {
        std::uint64_t value = 0;
        unsigned shift = 0;
        for (const auto byte : take(8)) {
            value |= static_cast<std::uint64_t>(byte) << shift;
            shift += 8;
        }
        return value;
    }
    template <typename Range>
    Range sized()
    {
        const auto content = take(number());
        return Range(content.begin(), content.end());
    }
    Cell cell()
    {
        const auto type = take(1);
        switch (type.empty() ? std::uint8_t{0} : type.front()) {
        case kNull:
            return {};
        case kInteger:
            return static_cast<std::int64_t>(number());
        case kReal:
            return std::bit_cast<double>(number());
        case kText:
            return sized<std::string>();
        case kBytes:
            return sized<Bytes>();
        default:
            is_damaged_ = true;
            return {};
        }
    }

  private:
    std::span<const std::uint8_t> bytes_;
    bool is_damaged_ = false;
};

} // namespace

void ImageWriter::put_number(std::uint64_t value)
{
    for (int shift = 0; shift < 64; shift += 8)
        bytes_.push_back(static_cast<std::uint8_t>(value >> static_cast<unsigned>(shift)));
}

void ImageWriter::put_sized(std::span<const std::uint8_t> content)
{
    put_number(content.size());
    bytes_.insert(bytes_.end(), content.begin(), content.end());
}

void ImageWriter::begin_column(std::string_view name, std::uint8_t type)
{
    put_sized(bytes_of(name));
    bytes_.push_back(type);
}

void ImageWriter::add(std::string_view name, std::int64_t value)
{
    begin_column(name, kInteger);
    put_number(static_cast<std::uint64_t>(value));
}

void ImageWriter::add(std::string_view name, std::string_view value)
{
    begin_column(name, kText);
    put_sized(bytes_of(value));
}

void ImageWriter::add(std::string_view name, std::span<const std::uint8_t> value)
{
    begin_column(name, kBytes);
    put_sized(value);
}

void ImageWriter::add(std::string_view name, const Cell& cell)
{
    std::visit(
        [&](const auto& value) {
            using Value = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, std::monostate>) {
                begin_column(name, kNull);
            } else if constexpr (std::is_same_v<Value, double>) {
                begin_column(name, kReal);
                put_number(std::bit_cast<std::uint64_t>(value));
            } else if constexpr (std::is_same_v<Value, std::string>) {
                add(name, std::string_view(value));
            } else if constexpr (std::is_same_v<Value, Bytes>) {
                add(name, std::span<const std::uint8_t>(value));
            } else {
                add(name, value);
            }
        },
        cell.content());
}

Bytes encode_image(const RowImage& image)
{
    ImageWriter writer;
    for (const auto& [name, cell] : image)
        writer.add(name, cell);
    return std::move(writer).take();
}

std::optional<RowImage> decode_image(std::span<const std::uint8_t> bytes)
{
    RowImage image;
    for (Reader reader(bytes); !reader.is_at_end();) {
        auto name = reader.sized<std::string>();
        auto cell = reader.cell();
        if (reader.is_damaged())
            return std::nullopt;
        image.emplace_back(std::move(name), std::move(cell));
    }
    return image;
}

} // namespace samma::store
