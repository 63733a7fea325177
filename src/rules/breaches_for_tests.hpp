#pragma once

#include "rules/check.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace samma::rules {

/// The findings of one rule on a drawn day (anything with a period, travel times and a plan).
template <typename Day>
std::vector<Finding> breaches_of(std::string_view rule, const Day& day)
{
    auto findings = check(day.period, day.travel, day.plan);
    std::erase_if(findings, [rule](const Finding& finding) { return finding.rule_id != rule; });
    return findings;
}

/// The rules that a drawn day breaks, each once, in the order of the register.
template <typename Day>
std::vector<std::string> broken_rules(const Day& day)
{
    std::vector<std::string> broken;
    for (const auto& finding : check(day.period, day.travel, day.plan))
        if (std::find(broken.begin(), broken.end(), finding.rule_id) == broken.end())
            broken.push_back(finding.rule_id);
    return broken;
}

/// A value that the finding's text quotes; empty when it has none of that name.
inline std::string quoted(const Finding& finding, std::string_view name)
{
    for (const auto& [key, value] : finding.values)
        if (key == name)
            return value;
    return {};
}

} // namespace samma::rules
