#include "identity/cbor.hpp"

#include <algorithm>
#include <limits>

namespace samma::identity {

namespace {

constexpr int kDeepest = 4;
constexpr unsigned kFalse = 20;
constexpr unsigned kTrue = 21;

using Input = std::span<const std::uint8_t>;

/// The first byte's kind with the number that follows it.
struct Head {
    unsigned kind = 0;
    unsigned detail = 0;
    std::uint64_t number = 0;
};

std::optional<Head> read_head(Input& bytes)
{
    if (bytes.empty())
        return std::nullopt;
    const unsigned first = bytes[0];
    Head head{first >> 5U, first & 31U, first & 31U};
    bytes = bytes.subspan(1);
    if (head.detail < 24)
        return head;
    if (head.detail > 27)
        return std::nullopt;
    const std::size_t width = std::size_t{1} << (head.detail - 24);
    if (bytes.size() < width)
        return std::nullopt;
    head.number = 0;
    for (std::size_t index = 0; index < width; ++index)
        head.number = (head.number << 8U) | bytes[index];
    bytes = bytes.subspan(width);
    const std::uint64_t least = width == 1 ? 24 : std::uint64_t{1} << (width * 4);
    return head.number < least ? std::nullopt : std::optional(head);
}

bool is_utf8(Input text)
{
    std::size_t index = 0;
    while (index < text.size()) {
        const unsigned first = text[index++];
        if (first < 0x80)
            continue;
        const unsigned more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
        if (first < 0xc2 || first > 0xf4 || text.size() - index < more)
            return false;
        std::uint32_t letter = first & (0x3fU >> more);
        for (unsigned count = 0; count < more; ++count) {
            const unsigned next = text[index++];
            if ((next & 0xc0U) != 0x80U)
                return false;
            letter = (letter << 6U) | (next & 0x3fU);
        }
        const std::uint32_t least = more == 3 ? 0x10000 : more == 2 ? 0x800 : 0x80;
        if (letter < least || letter > 0x10ffff || (letter >= 0xd800 && letter <= 0xdfff))
            return false;
    }
    return true;
}

std::optional<Cbor> read_item(Input& bytes, int depth);

std::optional<Cbor> read_number(const Head& head)
{
    if (head.number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return std::nullopt;
    const auto number = static_cast<std::int64_t>(head.number);
    return Cbor(head.kind == 0 ? number : -1 - number);
}

std::optional<Cbor> read_string(const Head& head, Input& bytes)
{
    if (head.number > bytes.size())
        return std::nullopt;
    const auto part = bytes.first(head.number);
    bytes = bytes.subspan(head.number);
    if (head.kind == 2)
        return Cbor(Bytes(part.begin(), part.end()));
    if (!is_utf8(part))
        return std::nullopt;
    return Cbor(std::string(part.begin(), part.end()));
}

std::optional<Cbor> read_list(const Head& head, Input& bytes, int depth)
{
    Cbor::List items;
    // Each item takes a byte at least, so a length that lies ends the loop early.
    for (std::uint64_t count = 0; count < head.number; ++count) {
        auto item = read_item(bytes, depth + 1);
        if (!item)
            return std::nullopt;
        items.push_back(*std::move(item));
    }
    return Cbor(std::move(items));
}

std::optional<Cbor> read_map(const Head& head, Input& bytes, int depth)
{
    constexpr std::uint64_t kMostKeys = 64;
    Cbor::Map map;
    if (head.number > kMostKeys)
        return std::nullopt;
    for (std::uint64_t count = 0; count < head.number; ++count) {
        auto key = read_item(bytes, depth + 1);
        if (!key || (key->get<std::int64_t>() == nullptr && key->get<std::string>() == nullptr))
            return std::nullopt;
        if (std::ranges::any_of(map, [&](const auto& entry) { return entry.first == *key; }))
            return std::nullopt;
        auto value = read_item(bytes, depth + 1);
        if (!value)
            return std::nullopt;
        map.emplace_back(*std::move(key), *std::move(value));
    }
    return Cbor(std::move(map));
}

std::optional<Cbor> read_item(Input& bytes, int depth)
{
    const auto head = read_head(bytes);
    if (!head || depth > kDeepest)
        return std::nullopt;
    switch (head->kind) {
    case 0:
    case 1:
        return read_number(*head);
    case 2:
    case 3:
        return read_string(*head, bytes);
    case 4:
        return read_list(*head, bytes, depth);
    case 5:
        return read_map(*head, bytes, depth);
    case 7:
        if (head->detail == kFalse || head->detail == kTrue)
            return Cbor(head->detail == kTrue);
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

template <typename Key>
const Cbor* find_in(const Cbor& item, const Key& wanted)
{
    const auto* map = item.get<Cbor::Map>();
    if (map == nullptr)
        return nullptr;
    for (const auto& [key, value] : *map)
        if (const auto* found = key.template get<Key>(); found != nullptr && *found == wanted)
            return &value;
    return nullptr;
}

} // namespace

const Cbor* Cbor::find(std::int64_t key) const
{
    return find_in(*this, key);
}

const Cbor* Cbor::find(std::string_view key) const
{
    return find_in(*this, std::string(key));
}

std::optional<Cbor> read_cbor(std::span<const std::uint8_t>& bytes)
{
    return read_item(bytes, 0);
}

} // namespace samma::identity
