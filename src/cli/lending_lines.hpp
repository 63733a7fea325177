#pragma once

#include "app/lend_between_sections.hpp"
#include "cli/console.hpp"

#include <boost/json/object.hpp>

#include <string>
#include <vector>

namespace samma::cli {

/// What the sections did for each other, for a person: a line for each visit that somebody was lent for, and
/// for each that is vacant still, with why.
std::vector<std::string> lending_lines(const app::Lending& lending, const Zone& zone, const Console& console);

/// The same as JSON: `lent` and `still_vacant`.
void write_lending(const app::Lending& lending, boost::json::object& document);

} // namespace samma::cli
