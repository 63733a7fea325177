#include "exchange/write_context.hpp"

#include "exchange/cell.hpp"
#include "exchange/tables.hpp"

namespace samma::exchange {

void WriteContext::add(const MasterData& data)
{
    for_each_identity(data, [&](FileKind, const Uuid& id, const std::string& external_id) {
        names_.emplace(id, external_id.empty() ? id.to_string() : safe_text(external_id));
    });
}

std::string WriteContext::name_of(FileKind kind, const Uuid& id)
{
    const auto found = names_.find(id);
    if (found != names_.end())
        return found->second;
    refuse(
        {"export.unknown_reference", std::string(table_of(kind).text().name), {{"value", id.to_string()}}});
    return {};
}

void WriteContext::refuse(Error error)
{
    if (!error_)
        error_ = std::move(error);
}

} // namespace samma::exchange
