#include "store/audit_store.hpp"

#include "store/columns.hpp"
#include "store/row_image.hpp"

#include <algorithm>

namespace samma::store {

namespace {

constexpr std::size_t kWidth = 15;
const Query kInsert{
    "insert_audit_event",
    "INSERT INTO audit_event (tenant_id, sequence, at, action, actor, role, resource_kind, resource_id, "
    "client_id, relation, operation_id, details, salt, content_digest, hash) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"};
const Query kHead{
    "audit_head",
    "SELECT sequence, hash FROM audit_event WHERE tenant_id = $1 ORDER BY sequence DESC LIMIT 1"};
const Query kErase{
    "erase_audit_content",
    "UPDATE audit_event SET role = NULL, resource_kind = NULL, resource_id = NULL, client_id = NULL, "
    "relation = NULL, operation_id = NULL, details = NULL, salt = NULL "
    "WHERE tenant_id = $1 AND at < $2 AND salt IS NOT NULL"};

std::string of_audit_event(std::string_view rest)
{
    return "SELECT sequence, at, action, actor, role, resource_kind, resource_id, client_id, relation, "
           "operation_id, "
           "details, salt, content_digest, hash FROM audit_event WHERE tenant_id = $1 " +
           std::string(rest);
}
const Query kSelectAll{"select_audit_chain", of_audit_event("ORDER BY sequence")};
const Query kSelectAfter{"select_audit_after",
                         of_audit_event("AND sequence > $2 ORDER BY sequence LIMIT $3")};
const Query kSelectOfClient{"select_audit_of_client",
                            of_audit_event("AND client_id = $2 AND at >= $3 AND at < $4 ORDER BY sequence")};

const Query kSelectIn{"select_audit_in", of_audit_event("AND at >= $2 AND at < $3 ORDER BY sequence")};
const Query kSelectAnchors{"select_audit_anchors",
                           "SELECT sequence, hash FROM audit_event WHERE tenant_id = $1 AND sequence > $2 "
                           "ORDER BY sequence LIMIT $3"};

std::string_view as_text(const Bytes& bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Bytes to_bytes(std::span<const std::uint8_t> digest)
{
    return {digest.begin(), digest.end()};
}

template <typename... Values>
void add_cells(std::vector<Cell>& cells, Values&&... values)
{
    (cells.emplace_back(std::forward<Values>(values)), ...);
}

Digest to_digest(std::span<const std::uint8_t> bytes)
{
    Digest digest{};
    std::copy_n(bytes.begin(), std::min(bytes.size(), digest.size()), digest.begin());
    return digest;
}

/// Named and measured, so that no part can pass for another one.
Digest content_digest_of(const Salt& salt, const AuditEvent& event)
{
    ImageWriter image;
    image.add("role", std::string_view(event.role));
    image.add("resource_kind", std::string_view(event.resource_kind));
    image.add("resource_id", std::string_view(event.resource_id));
    image.add("client_id", Cell(event.client_id));
    image.add("relation", std::string_view(event.relation));
    image.add("operation_id", Cell(event.operation_id));
    image.add("details", std::string_view(event.details));
    return salted_digest(salt, as_text(std::move(image).take()));
}

Digest hash_of(const Digest& previous, TenantId tenant_id, std::int64_t sequence, const AuditEvent& event,
               const Digest& content_digest)
{
    ImageWriter image;
    image.add("previous", std::span<const std::uint8_t>(previous));
    image.add("tenant_id", Cell(tenant_id));
    image.add("sequence", sequence);
    image.add("at", Cell(event.at));
    image.add("action", std::string_view(event.action));
    image.add("actor", std::string_view(event.actor));
    image.add("content", std::span<const std::uint8_t>(content_digest));
    return sha256(std::move(image).take());
}

/// A row with what the chain says of it.
struct ChainRow {
    AuditRow row;
    std::optional<Salt> salt;
    int missing_content = 0; ///< how many of the contents that every row has are not there
    Digest content_digest{};
    Digest hash{};
};

std::string take_content(ColumnReader& reader, int& missing)
{
    auto text = ColumnsOf<std::optional<std::string>>::read(reader);
    if (!text)
        ++missing;
    return std::move(text).value_or("");
}

ChainRow read_chain_row(const Row& from)
{
    ColumnReader reader{from};
    ChainRow chain;
    auto& event = chain.row.event;
    chain.row.sequence = reader.integer();
    event.at = ColumnsOf<Instant>::read(reader);
    event.action = reader.text();
    event.actor = reader.text();
    event.role = take_content(reader, chain.missing_content);
    event.resource_kind = take_content(reader, chain.missing_content);
    event.resource_id = take_content(reader, chain.missing_content);
    event.client_id = ColumnsOf<std::optional<ClientId>>::read(reader);
    event.relation = take_content(reader, chain.missing_content);
    event.operation_id = ColumnsOf<std::optional<OperationId>>::read(reader);
    event.details = take_content(reader, chain.missing_content);
    if (!reader.is_null())
        chain.salt = to_digest(from.bytes(reader.next));
    chain.row.is_erased = !chain.salt;
    chain.content_digest = to_digest(from.bytes(reader.next + 1));
    chain.hash = to_digest(from.bytes(reader.next + 2));
    return chain;
}

constexpr int kContents = 5; ///< role, resource_kind, resource_id, relation, details

/// What is wrong with the row, given the one before it; empty when nothing is.
std::string_view fault_of(const ChainRow& chain, std::int64_t expected_sequence, const Digest& previous,
                          TenantId tenant_id)
{
    if (chain.row.sequence != expected_sequence)
        return "sequence_gap";
    const auto& event = chain.row.event;
    const bool has_content = chain.missing_content < kContents || event.client_id || event.operation_id;
    if (chain.salt ? chain.missing_content > 0 : has_content)
        return "half_erased";
    if (chain.salt && content_digest_of(*chain.salt, event) != chain.content_digest)
        return "content_changed";
    const auto hash = hash_of(previous, tenant_id, chain.row.sequence, event, chain.content_digest);
    return hash == chain.hash ? "" : "hash_changed";
}

} // namespace

void SqlAuditStore::append(std::span<const AuditEvent> events)
{
    auto head = find_head().value_or(AuditAnchor{});
    std::vector<Cell> cells;
    cells.reserve(events.size() * kWidth);
    for (const auto& event : events) {
        const auto salt = salts_();
        const auto content_digest = content_digest_of(salt, event);
        head.hash = hash_of(head.hash, tenant_id_, ++head.sequence, event, content_digest);
        add_cells(cells, tenant_id_, head.sequence, event.at, event.action, event.actor, event.role,
                  event.resource_kind, event.resource_id, event.client_id, event.relation, event.operation_id,
                  event.details, to_bytes(salt), to_bytes(content_digest), to_bytes(head.hash));
    }
    demand_changed(kInsert, transaction_.batch(kInsert, cells, kWidth));
}

std::vector<AuditRow> SqlAuditStore::load_of_client(ClientId client_id, Interval time)
{
    std::vector<AuditRow> rows;
    transaction_.read(kSelectOfClient, {tenant_id_, client_id, time.from, time.until},
                      [&](const Row& row) { rows.push_back(read_chain_row(row).row); });
    return rows;
}

std::vector<AuditRow> SqlAuditStore::load_after(std::int64_t sequence, int limit)
{
    std::vector<AuditRow> rows;
    transaction_.read(kSelectAfter, {tenant_id_, sequence, limit},
                      [&](const Row& row) { rows.push_back(read_chain_row(row).row); });
    return rows;
}

std::int64_t SqlAuditStore::erase_content_before(Instant moment)
{
    return demand_changed(kErase, transaction_.run(kErase, {tenant_id_, moment}));
}

void SqlAuditStore::for_each_in(Interval time, const std::function<void(const AuditRow&)>& use)
{
    transaction_.read(kSelectIn, {tenant_id_, time.from, time.until},
                      [&](const Row& row) { use(read_chain_row(row).row); });
}

std::vector<AuditAnchor> SqlAuditStore::load_anchors_after(std::int64_t sequence, int limit)
{
    std::vector<AuditAnchor> anchors;
    transaction_.read(kSelectAnchors, {tenant_id_, sequence, limit}, [&](const Row& row) {
        anchors.push_back({row.integer(0), to_digest(row.bytes(1))});
    });
    return anchors;
}

std::optional<AuditAnchor> SqlAuditStore::find_head()
{
    std::optional<AuditAnchor> head;
    transaction_.read(kHead, {tenant_id_}, [&](const Row& row) {
        head = AuditAnchor{row.integer(0), to_digest(row.bytes(1))};
    });
    return head;
}

std::optional<AuditFault> SqlAuditStore::find_fault(const std::optional<AuditAnchor>& anchor)
{
    AuditAnchor head;
    std::optional<AuditFault> fault;
    transaction_.read(kSelectAll, {tenant_id_}, [&](const Row& row) {
        if (fault)
            return;
        const auto chain = read_chain_row(row);
        const auto what = fault_of(chain, head.sequence + 1, head.hash, tenant_id_);
        head = {chain.row.sequence, chain.hash};
        if (!what.empty())
            fault = AuditFault{chain.row.sequence, std::string(what)};
        else if (anchor && anchor->sequence == head.sequence && anchor->hash != head.hash)
            fault = AuditFault{head.sequence, "hash_changed"};
    });
    if (!fault && anchor && anchor->sequence > head.sequence)
        fault = AuditFault{head.sequence + 1, "rows_cut_off"};
    return fault;
}

} // namespace samma::store
