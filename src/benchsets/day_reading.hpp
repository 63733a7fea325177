#pragma once

#include "benchsets/day_instance.hpp"
#include "benchsets/json_view.hpp"

#include <map>
#include <string>

namespace samma::benchsets {

/// What the readers of both home care formats share.
using Indices = std::map<std::string, std::size_t, std::less<>>;

/// The index that a text names, or field.value at its place.
Result<std::size_t> index_in(const Indices& indices, const JsonView& name);
/// Enters a new name; one that is there already is an error.
Result<void> enter(Indices& indices, const JsonView& name);

Result<std::vector<std::string>> read_texts(const JsonView& list);
/// A square matrix of lengths of at least 0.
Result<std::vector<Ticks>> read_matrix(const JsonView& rows, std::size_t places, Ticks ticks);
/// Durations that services have where a visit names none, by service.
Result<std::map<std::string, Ticks, std::less<>>> read_default_durations(const JsonView& services,
                                                                         Ticks ticks);
/// The one or two services of a visit.
Result<std::vector<DayService>>
read_services(const JsonView& list, const std::map<std::string, Ticks, std::less<>>& defaults, Ticks ticks);
/// Fills `together` and `lag`.
Result<void> read_together(const JsonView& visit, Ticks ticks, DayVisit& into);

} // namespace samma::benchsets
