#include "app/external_ids.hpp"

#include "app/policy.hpp"

namespace samma::app {

namespace {

std::string key_of(store::RecordKind kind, const std::string& text)
{
    return std::string(samma::name_of(kind)) + ' ' + text;
}

} // namespace

ExternalIds::ExternalIds(const std::vector<store::IdBookEntry>& entries)
{
    for (const auto& entry : entries) {
        uuids_.emplace(key_of(entry.kind, entry.external_id), entry.id);
        texts_.emplace(entry.id, entry.external_id);
    }
}

std::optional<Uuid> ExternalIds::find_uuid(store::RecordKind kind, const std::string& text) const
{
    const auto found = uuids_.find(key_of(kind, text));
    return found == uuids_.end() ? std::nullopt : std::optional(found->second);
}

Result<ExternalIds> load_external_ids(const Ports& ports, const Caller& caller)
{
    SAMMA_TRY(authorize(caller, Action::list_sections, std::nullopt));
    const auto work = ports.store.begin_read(ports.tenant_id);
    return ExternalIds(work->master_data().load_id_book());
}

} // namespace samma::app
