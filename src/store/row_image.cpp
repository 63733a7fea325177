#include "store/row_image.hpp"

#include <bit>

namespace samma::store {

namespace {

// Each column: name, a letter for the type, the value. Numbers are eight bytes, lowest first; texts carry
// their length.
constexpr std::uint8_t kNull = 'n';
constexpr std::uint8_t kInteger = 'i';
constexpr std::uint8_t kReal = 'r';
constexpr std::uint8_t kText = 't';
constexpr std::uint8_t kBytes = 'b';

class Writer {
  public:
    void number(std::uint64_t value)
    {
        for (int shift = 0; shift < 64; shift += 8)
            bytes.push_back(static_cast<std::uint8_t>(value >> static_cast<unsigned>(shift)));
    }
    template <typename Range>
    void sized(const Range& range)
    {
        number(range.size());
        bytes.insert(bytes.end(), range.begin(), range.end());
    }
    void operator()(std::monostate) { bytes.push_back(kNull); }
    void operator()(std::int64_t value)
    {
        bytes.push_back(kInteger);
        number(static_cast<std::uint64_t>(value));
    }
    void operator()(double value)
    {
        bytes.push_back(kReal);
        number(std::bit_cast<std::uint64_t>(value));
    }
    void operator()(const std::string& value)
    {
        bytes.push_back(kText);
        sized(value);
    }
    void operator()(const Bytes& value)
    {
        bytes.push_back(kBytes);
        sized(value);
    }

    Bytes bytes;
};

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

Bytes encode_image(const RowImage& image)
{
    Writer writer;
    for (const auto& [name, cell] : image) {
        writer.sized(name);
        std::visit(writer, cell.content());
    }
    return std::move(writer.bytes);
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
