#pragma once

#include "planner/problem.hpp"

namespace samma::planner {

/// For a section with many more people than a client can meet: leaves each visit the slots with people of the
/// client's own team and of the teams nearest to it, with those whom she has met or been told of and with her
/// contact person, and takes away the others (granular neighbourhoods: Toth and Vigo 2003), so that a step of
/// the search does not ask everybody on duty. A visit that few of these could make keeps everybody; a section
/// of ordinary size is not changed.
void keep_near_people(Problem& problem);

} // namespace samma::planner
