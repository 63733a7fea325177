#pragma once

#include "base/result.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace samma::benchsets {

/// What others have reached on one instance, in the set's unit; a value is missing where nobody has published
/// one.
struct BestKnown {
    std::optional<double> best;
    std::optional<double> reference_mean; ///< the published method's mean over its runs
    std::optional<double> reference_best;
    std::optional<double> reference_seconds; ///< mean time of such a run
};

/// By "set/instance". Reads best-known.csv: a header line, then columns set, instance, bks and others; fields
/// may be quoted. Errors: field.required, field.value with line and column.
Result<std::map<std::string, BestKnown>> read_best_known(std::string_view text);

} // namespace samma::benchsets
