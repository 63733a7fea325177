#include "store/upload_store.hpp"

#include "store/columns.hpp"
#include "store/seals.hpp"

#include <fmt/format.h>

#include <array>

namespace samma {

using std::string_view_literals::operator""sv;

template <>
std::span<const std::string_view> enum_names<store::ImportPartKind>()
{
    static constexpr std::array kNames = {"file"sv, "outcome"sv};
    return kNames;
}

} // namespace samma

namespace samma::store {

namespace {

const Query kPut{
    "put_import_part",
    "INSERT INTO import_part (tenant_id, import_id, kind, name, part, bytes, content, stored_at, "
    "stored_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (tenant_id, import_id, "
    "kind, name, part) DO UPDATE SET bytes = excluded.bytes, content = excluded.content, "
    "stored_at = excluded.stored_at, stored_by = excluded.stored_by"};
const Query kFiles{"list_import_files",
                   "SELECT name, COUNT(*), CAST(SUM(bytes) AS BIGINT) FROM import_part WHERE tenant_id = $1 "
                   "AND import_id = $2 AND kind = 'file' GROUP BY name ORDER BY name"};
const Query kLoad{"load_import_parts", "SELECT part, content FROM import_part WHERE tenant_id = $1 AND "
                                       "import_id = $2 AND kind = $3 AND name = $4 ORDER BY part"};
const Query kRemove{"remove_import", "DELETE FROM import_part WHERE tenant_id = $1 AND import_id = $2"};
const Query kRemoveFile{
    "remove_import_file",
    "DELETE FROM import_part WHERE tenant_id = $1 AND import_id = $2 AND kind = 'file' AND name = $3"};
const Query kRemoveBefore{"remove_old_imports",
                          "DELETE FROM import_part WHERE tenant_id = $1 AND stored_at < $2"};
const Query kForget{"forget_uploads", "DELETE FROM import_part WHERE tenant_id = $1"};

std::string place_of(ImportId id, ImportPartKind kind, const std::string& name, int part)
{
    return fmt::format("import_part {} {} {} {}", id.to_string(), samma::name_of(kind), name, part);
}

} // namespace

Result<void> SqlUploadStore::put(const ImportPart& part)
{
    auto* seals = transaction_.seals();
    auto content = seals == nullptr
                       ? part.content
                       : seals->seal(SecretKind::person,
                                     place_of(part.import_id, part.kind, part.name, part.part), part.content);
    SAMMA_CHECK(to_result(transaction_.run(kPut, {tenant_id_, part.import_id, name_of(part.kind), part.name,
                                                  part.part, static_cast<std::int64_t>(part.content.size()),
                                                  std::move(content), part.stored_at, part.stored_by})));
    return {};
}

std::vector<SentFile> SqlUploadStore::files(ImportId id)
{
    std::vector<SentFile> files;
    transaction_.read(kFiles, {tenant_id_, id}, [&](const Row& row) {
        ColumnReader reader{row};
        SentFile file;
        file.name = reader.text();
        file.parts = static_cast<int>(reader.integer());
        file.bytes = reader.integer();
        files.push_back(std::move(file));
    });
    return files;
}

std::vector<std::uint8_t> SqlUploadStore::load(ImportId id, ImportPartKind kind, const std::string& name)
{
    auto* seals = transaction_.seals();
    if (seals != nullptr)
        seals->load();
    std::vector<std::uint8_t> whole;
    transaction_.read(kLoad, {tenant_id_, id, name_of(kind), name}, [&](const Row& row) {
        const auto part = static_cast<int>(row.integer(0));
        const auto stored = row.bytes(1);
        const auto opened = seals == nullptr ? Bytes(stored.begin(), stored.end())
                                             : seals->open(place_of(id, kind, name, part), stored);
        whole.insert(whole.end(), opened.begin(), opened.end());
    });
    return whole;
}

void SqlUploadStore::remove(ImportId id)
{
    demand_changed(kRemove, transaction_.run(kRemove, {tenant_id_, id}));
}

void SqlUploadStore::remove_file(ImportId id, const std::string& name)
{
    demand_changed(kRemoveFile, transaction_.run(kRemoveFile, {tenant_id_, id, name}));
}

void SqlUploadStore::remove_before(Instant moment)
{
    demand_changed(kRemoveBefore, transaction_.run(kRemoveBefore, {tenant_id_, moment}));
}

void forget_uploads(Transaction& transaction, TenantId tenant_id)
{
    demand_changed(kForget, transaction.run(kForget, {tenant_id}));
}

} // namespace samma::store
