#pragma once

#include "app/caller.hpp"
#include "app/ports.hpp"

#include <string>
#include <unordered_map>

namespace samma::app {

/// What the importing system calls clients, care workers, teams and addresses: how a person at a terminal
/// names them, and no names of people.
class ExternalIds {
  public:
    explicit ExternalIds(const std::vector<store::IdBookEntry>& entries);

    /// By external id, or by the identity itself; nothing when neither is known.
    template <typename Identity>
    [[nodiscard]] std::optional<Identity> find(store::RecordKind kind, const std::string& text) const
    {
        const auto found = find_uuid(kind, text);
        return found ? std::optional(Identity(*found)) : Identity::parse(text);
    }
    /// The external id; the identity where there is none.
    template <typename Identity>
    [[nodiscard]] std::string of(Identity id) const
    {
        const auto found = texts_.find(id.uuid());
        return found == texts_.end() ? id.to_string() : found->second;
    }

  private:
    [[nodiscard]] std::optional<Uuid> find_uuid(store::RecordKind kind, const std::string& text) const;

    std::unordered_map<std::string, Uuid> uuids_; ///< kind and external id
    std::unordered_map<Uuid, std::string> texts_;
};

/// Error: `resource.unknown`.
Result<ExternalIds> load_external_ids(const Ports& ports, const Caller& caller);

} // namespace samma::app
