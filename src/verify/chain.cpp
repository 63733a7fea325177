#include "verify/chain.hpp"

#include <sodium.h>

#include <algorithm>
#include <istream>
#include <sstream>

namespace samma::verify {

namespace {

constexpr std::array<const char*, 7> kContentNames = {"role",     "resource_kind", "resource_id", "client_id",
                                                      "relation", "operation_id",  "details"};

void put_number(std::string& bytes, std::uint64_t value)
{
    for (int byte = 0; byte < 8; ++byte)
        bytes += static_cast<char>(value >> (8 * byte) & 0xffU);
}

void put_sized(std::string& bytes, const std::string& text)
{
    put_number(bytes, text.size());
    bytes += text;
}

// A member is its name with length, a letter for its type, and the value.
void put_text(std::string& bytes, const std::string& name, const std::string& text)
{
    put_sized(bytes, name);
    bytes += 't';
    put_sized(bytes, text);
}

void put_bytes(std::string& bytes, const std::string& name, const std::string& value)
{
    put_sized(bytes, name);
    bytes += 'b';
    put_sized(bytes, value);
}

void put_integer(std::string& bytes, const std::string& name, std::int64_t value)
{
    put_sized(bytes, name);
    bytes += 'i';
    put_number(bytes, static_cast<std::uint64_t>(value));
}

void put_null(std::string& bytes, const std::string& name)
{
    put_sized(bytes, name);
    bytes += 'n';
}

Hash sha256(const std::string& bytes)
{
    Hash hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return hash;
}

std::string as_text(const Hash& hash)
{
    return {hash.begin(), hash.end()};
}

std::string content_digest(const std::string& salt, const ChainRow& row)
{
    std::string bytes;
    for (std::size_t place = 0; place < kContentNames.size(); ++place)
        if (row.content[place])
            put_text(bytes, kContentNames[place], *row.content[place]);
        else
            put_null(bytes, kContentNames[place]);
    Hash digest{};
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char*>(salt.data()), salt.size());
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    crypto_auth_hmacsha256_final(&state, digest.data());
    return as_text(digest);
}

Hash row_hash(const Hash& previous, const ChainRow& row)
{
    std::string bytes;
    put_bytes(bytes, "previous", as_text(previous));
    put_text(bytes, "tenant_id", row.tenant);
    put_integer(bytes, "sequence", row.sequence);
    put_integer(bytes, "at", row.at);
    put_text(bytes, "action", row.action);
    put_text(bytes, "actor", row.actor);
    put_bytes(bytes, "content", row.content_digest);
    return sha256(bytes);
}

Hash leaf_of(const Hash& hash)
{
    return sha256(std::string(1, '\0') + as_text(hash));
}

/// Recursion as in RFC 6962, section 2.1; no deeper than the number of bits in `count`.
Hash tree_root(const Hash* rows, std::size_t count)
{
    if (count == 1)
        return leaf_of(*rows);
    std::size_t left = 1;
    while (left * 2 < count)
        left *= 2;
    return sha256(std::string(1, '\x01') + as_text(tree_root(rows, left)) +
                  as_text(tree_root(rows + left, count - left)));
}

} // namespace

bool parse_hex(const std::string& text, unsigned char* bytes, std::size_t size)
{
    std::size_t length = 0;
    return text.size() == 2 * size &&
           sodium_hex2bin(bytes, size, text.data(), text.size(), nullptr, &length, nullptr) == 0 &&
           length == size;
}

std::string ChainCheck::check(const ChainRow& row)
{
    const auto expected = sequence_ + 1;
    sequence_ = row.sequence;
    if (row.sequence != expected)
        return "row " + std::to_string(expected) + " is missing";
    const auto name = "row " + std::to_string(row.sequence);
    // Role, kind, identity, relation and details are there together with the salt, or all content is gone.
    const bool has_all =
        row.content[0] && row.content[1] && row.content[2] && row.content[4] && row.content[6];
    const bool has_any = std::any_of(row.content.begin(), row.content.end(),
                                     [](const auto& member) { return member.has_value(); });
    std::string fault;
    if (row.salt ? !has_all : has_any)
        fault = name + ": part of the content is gone";
    else if (row.salt && content_digest(*row.salt, row) != row.content_digest)
        fault = name + ": the content is not what was written";
    const auto hash = row_hash(previous_, row);
    if (fault.empty() && as_text(hash) != row.hash)
        fault = name + ": the hash does not follow from the row and the one before it";
    // What stands in the table goes on, so that one fault is told once.
    std::copy_n(row.hash.begin(), std::min(row.hash.size(), previous_.size()), previous_.begin());
    hashes_.push_back(previous_);
    return fault;
}

std::optional<Checkpoint> parse_checkpoint(const std::string& line)
{
    std::istringstream words(line);
    std::string mark, version, head, root, previous, signature, rest;
    Checkpoint point;
    words >> mark >> version >> point.tenant >> point.from >> point.until >> point.at >> head >> root >>
        previous >> signature;
    const bool is_whole = words && !(words >> rest);
    if (!is_whole || mark != "samma-checkpoint" || version != "1" ||
        !parse_hex(head, point.head.data(), point.head.size()) ||
        !parse_hex(root, point.root.data(), point.root.size()) ||
        !parse_hex(previous, point.previous.data(), point.previous.size()) ||
        !parse_hex(signature, point.signature.data(), point.signature.size()))
        return std::nullopt;
    point.signed_text = line.substr(0, line.rfind(' '));
    point.line = line;
    return point;
}

std::vector<std::string> check_checkpoints(std::istream& lines, const std::string& tenant,
                                           const std::vector<Hash>& hashes,
                                           const std::array<unsigned char, 32>& public_key)
{
    std::vector<std::string> faults;
    Hash previous{};
    std::int64_t reached = 0;
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        const auto name = "checkpoint line " + std::to_string(++number);
        const auto point = parse_checkpoint(line);
        if (!point) {
            faults.push_back(name + ": not a checkpoint");
            continue;
        }
        if (crypto_sign_verify_detached(point->signature.data(),
                                        reinterpret_cast<const unsigned char*>(point->signed_text.data()),
                                        point->signed_text.size(), public_key.data()) != 0)
            faults.push_back(name + ": the signature is not the key's");
        // After the signature, so that no line can be hidden by giving it to another municipality.
        if (point->tenant != tenant)
            continue;
        if (point->previous != previous)
            faults.push_back(name + ": a line before it is missing or changed");
        if (point->from != reached + 1 || point->until < point->from)
            faults.push_back(name + ": does not begin where the one before it ended");
        else if (point->until > static_cast<std::int64_t>(hashes.size()))
            faults.push_back(name + ": rows up to " + std::to_string(point->until) + " were on record, " +
                             std::to_string(hashes.size()) + " are there");
        else {
            const auto* first = hashes.data() + (point->from - 1);
            if (hashes[static_cast<std::size_t>(point->until) - 1] != point->head)
                faults.push_back(name + ": row " + std::to_string(point->until) +
                                 " is not the one on record");
            else if (tree_root(first, static_cast<std::size_t>(point->until - point->from + 1)) !=
                     point->root)
                faults.push_back(name + ": rows " + std::to_string(point->from) + " to " +
                                 std::to_string(point->until) + " are not those on record");
        }
        previous = sha256(point->line);
        reached = point->until;
    }
    return faults;
}

} // namespace samma::verify
