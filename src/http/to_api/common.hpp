#pragma once

#include "api/common.hpp"
#include "app/board_views.hpp"
#include "care/enum_names.hpp"

namespace samma::http {

api::PlanSummary to_api(const app::PlanSummary& plan);
api::Person to_api(const app::NamedPerson& person);
api::Stretch to_api(const Interval& interval);

/// The spelling of the contract is the domain's.
template <typename E>
std::string spelled(E member)
{
    return std::string(name_of(member));
}

template <typename E>
std::optional<std::string> spelled(const std::optional<E>& member)
{
    return member ? std::optional<std::string>(spelled(*member)) : std::nullopt;
}

template <typename Tag>
std::optional<Uuid> to_uuid(const std::optional<Id<Tag>>& id)
{
    return id ? std::optional<Uuid>(id->uuid()) : std::nullopt;
}

inline std::optional<std::string> unless_empty(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional<std::string>(text);
}

inline std::optional<std::string> revealed(const std::optional<Private<std::string>>& name)
{
    return name ? std::optional<std::string>(name->reveal()) : std::nullopt;
}

template <typename T>
using ApiOf = decltype(to_api(std::declval<const T&>()));

/// Each of them in the contract's form.
template <typename T>
auto each_to_api(const std::vector<T>& values)
{
    std::vector<ApiOf<T>> written;
    written.reserve(values.size());
    for (const auto& value : values)
        written.push_back(to_api(value));
    return written;
}

} // namespace samma::http
