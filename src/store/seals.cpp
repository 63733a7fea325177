#include "store/seals.hpp"

#include "store/columns.hpp"

#include <sodium.h>

#include <algorithm>
#include <optional>

namespace samma {

using std::string_view_literals::operator""sv;

template <>
std::span<const std::string_view> enum_names<store::SecretKind>()
{
    static constexpr std::array kNames = {"home_entry"sv, "person"sv};
    static_assert(kNames.size() == store::kSecretKindCount);
    return kNames;
}

} // namespace samma

namespace samma::store {

namespace {

// Sealed bytes: version, kind, sequence of the data key (four bytes, lowest first), nonce, what is sealed.
constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kHead = 6;
constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == sizeof(MasterKey::bytes));

const Query kSelectKeys{"select_data_keys",
                        "SELECT kind, sequence, wrapped FROM data_key WHERE tenant_id = $1"};
const Query kSelectAllKeys{"select_all_data_keys",
                           "SELECT kind, sequence, wrapped, tenant_id FROM data_key ORDER BY tenant_id"};
const Query kInsertKey{"insert_data_key",
                       "INSERT INTO data_key (tenant_id, kind, sequence, wrapped) VALUES ($1, $2, $3, $4)"};
const Query kRewrapKey{
    "rewrap_data_key",
    "UPDATE data_key SET wrapped = $4 WHERE tenant_id = $1 AND kind = $2 AND sequence = $3"};
const Query kDeleteOldKeys{"delete_old_data_keys",
                           "DELETE FROM data_key WHERE tenant_id = $1 AND kind = $2 AND sequence < $3"};

using Key = std::array<std::uint8_t, 32>;

std::span<const unsigned char> bytes_of(const std::string& text)
{
    return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

/// Nonce, then what is sealed, after what `sealed` holds already.
void append_sealed(Bytes& sealed, const Key& key, const std::string& place,
                   std::span<const std::uint8_t> plain)
{
    const auto start = sealed.size();
    sealed.resize(start + kNonce + plain.size() + kTag);
    randombytes_buf(sealed.data() + start, kNonce);
    const auto bound = bytes_of(place);
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + start + kNonce, nullptr, plain.data(),
                                               plain.size(), bound.data(), bound.size(), nullptr,
                                               sealed.data() + start, key.data());
}

std::optional<Bytes> open_sealed(std::span<const std::uint8_t> sealed, const Key& key,
                                 const std::string& place)
{
    if (sealed.size() < kNonce + kTag)
        return std::nullopt;
    Bytes plain(sealed.size() - kNonce - kTag);
    const auto bound = bytes_of(place);
    const auto content = sealed.subspan(kNonce);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, content.data(),
                                                   content.size(), bound.data(), bound.size(), sealed.data(),
                                                   key.data()) != 0)
        return std::nullopt;
    return plain;
}

std::string place_of_key(const std::string& tenant, SecretKind kind, std::int64_t sequence)
{
    return "data_key/" + tenant + "/" + std::string(name_of(kind)) + "/" + std::to_string(sequence);
}

std::optional<Key> unwrap(std::span<const std::uint8_t> wrapped, const MasterKey& master,
                          const std::string& place)
{
    const auto plain = open_sealed(wrapped, master.bytes, place);
    if (!plain || plain->size() != sizeof(Key))
        return std::nullopt;
    Key key;
    std::copy(plain->begin(), plain->end(), key.begin());
    return key;
}

[[noreturn]] void fail_to_open(const std::string& place)
{
    throw StoreFailure(FailureKind::corrupt, "a sealed value does not open: " + place);
}

} // namespace

Seals::Seals(Transaction& transaction, TenantId tenant_id, const MasterKey& master)
    : transaction_(transaction), tenant_id_(tenant_id), master_(master)
{
}

Seals::~Seals()
{
    for (auto& [name, key] : keys_)
        sodium_memzero(key.data(), key.size());
}

void Seals::load()
{
    if (std::exchange(is_loaded_, true))
        return;
    transaction_.read(kSelectKeys, {tenant_id_}, [&](const Row& row) {
        const auto kind = demand(find_enum<SecretKind>(row.text(0)), "kind of secret");
        const auto sequence = row.integer(1);
        const auto place = place_of_key(tenant_id_.to_string(), kind, sequence);
        const auto key = unwrap(row.bytes(2), master_, place);
        if (!key)
            fail_to_open(place);
        keys_.insert_or_assign({kind, sequence}, *key);
    });
}

bool Seals::has_keys()
{
    load();
    return !keys_.empty();
}

std::int64_t Seals::newest(SecretKind kind) const
{
    std::int64_t sequence = 0;
    for (const auto& [name, key] : keys_)
        if (name.first == kind)
            sequence = std::max(sequence, name.second);
    return sequence;
}

Bytes Seals::wrap(const Name& name, const DataKey& key, const MasterKey& master) const
{
    Bytes wrapped;
    append_sealed(wrapped, master.bytes, place_of_key(tenant_id_.to_string(), name.first, name.second), key);
    return wrapped;
}

void Seals::make(SecretKind kind)
{
    const Name name{kind, newest(kind) + 1};
    DataKey key;
    randombytes_buf(key.data(), key.size());
    demand_changed(kInsertKey, transaction_.run(kInsertKey, {tenant_id_, name_of(kind), name.second,
                                                             wrap(name, key, master_)}));
    keys_.emplace(name, key);
}

Bytes Seals::seal(SecretKind kind, const std::string& place, std::span<const std::uint8_t> plain)
{
    load();
    if (newest(kind) == 0)
        make(kind);
    const Name name{kind, newest(kind)};
    Bytes sealed{kVersion, static_cast<std::uint8_t>(kind)};
    for (unsigned shift = 0; sealed.size() < kHead; shift += 8)
        sealed.push_back(static_cast<std::uint8_t>(name.second >> shift));
    append_sealed(sealed, keys_.at(name), tenant_id_.to_string() + "/" + place, plain);
    return sealed;
}

Bytes Seals::open(const std::string& place, std::span<const std::uint8_t> sealed)
{
    load();
    if (sealed.size() < kHead || sealed[0] != kVersion || sealed[1] >= kSecretKindCount)
        fail_to_open(place);
    std::int64_t sequence = 0;
    for (std::size_t index = kHead; index-- > 2;)
        sequence = sequence * 256 + sealed[index];
    const auto key = keys_.find({static_cast<SecretKind>(sealed[1]), sequence});
    auto plain = key == keys_.end()
                     ? std::nullopt
                     : open_sealed(sealed.subspan(kHead), key->second, tenant_id_.to_string() + "/" + place);
    if (!plain)
        fail_to_open(place);
    return *std::move(plain);
}

void Seals::renew()
{
    load();
    for (int kind = 0; kind < kSecretKindCount; ++kind)
        make(static_cast<SecretKind>(kind));
}

void Seals::forget_old()
{
    load();
    for (int kind = 0; kind < kSecretKindCount; ++kind)
        demand_changed(kDeleteOldKeys,
                       transaction_.run(kDeleteOldKeys, {tenant_id_, name_of(static_cast<SecretKind>(kind)),
                                                         newest(static_cast<SecretKind>(kind))}));
}

void Seals::wrap_with(const MasterKey& master)
{
    load();
    for (const auto& [name, key] : keys_)
        demand_changed(kRewrapKey, transaction_.run(kRewrapKey, {tenant_id_, name_of(name.first), name.second,
                                                                 wrap(name, key, master)}));
}

Result<void> check_master_key(Transaction& transaction, const MasterKey* master)
{
    bool is_any = false;
    bool is_right = true;
    transaction.read(kSelectAllKeys, {}, [&](const Row& row) {
        is_any = true;
        const auto kind = demand(find_enum<SecretKind>(row.text(0)), "kind of secret");
        const auto place = place_of_key(std::string(row.text(3)), kind, row.integer(1));
        is_right = is_right && master != nullptr && unwrap(row.bytes(2), *master, place);
    });
    if (is_any && master == nullptr)
        return fail("keys.missing");
    return is_right ? Result<void>() : fail("keys.wrong");
}

} // namespace samma::store
