#pragma once

#include "care/plan.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace samma::rules {

class Reading;

/// One rule of care or of working time: what it is called, what breaking it means and who demands it.
struct Rule {
    std::string_view id; ///< stable; the file, the test suite and the keys of the texts carry the same name
    Severity severity = Severity::hard;
    std::string_view source;
    /// Adds one finding for each place that breaks the rule; `check` fills in rule_id and severity.
    void (*judge)(const Reading& reading, std::vector<Finding>& findings) = nullptr;
};

/// Every rule, hard ones first.
std::span<const Rule* const> all_rules();

/// Nothing when no rule has that name.
const Rule* find_rule(std::string_view id);

} // namespace samma::rules
