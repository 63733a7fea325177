#pragma once

#include "base/id.hpp"

#include <string>
#include <string_view>
#include <unordered_map>

namespace samma::cli {

/// The names that a file gives to one kind of thing, and the identities they stand for here.
template <typename IdType>
class NameBook {
  public:
    explicit NameBook(std::string_view kind) : kind_(kind) {}

    /// The identity that the name always gets.
    [[nodiscard]] IdType id_of(std::string_view name) const
    {
        return IdType(Uuid::derived(Uuid(), kind_ + ":" + std::string(name)));
    }
    /// False when the name is taken.
    bool add(const std::string& name) { return names_.emplace(id_of(name), name).second; }
    [[nodiscard]] bool holds(std::string_view name) const { return names_.contains(id_of(name)); }
    /// The name of an identity that was added.
    [[nodiscard]] const std::string& name_of(IdType id) const { return names_.at(id); }

  private:
    std::string kind_;
    std::unordered_map<IdType, std::string> names_;
};

} // namespace samma::cli
