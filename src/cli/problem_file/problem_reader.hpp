#pragma once

#include "api/json.hpp"
#include "api/problem_file.hpp"
#include "app/solve_problem.hpp"
#include "app/solve_weighted.hpp"
#include "cli/options.hpp"
#include "cli/problem_file/name_book.hpp"

#include <string>
#include <string_view>

namespace samma::cli {

/// The names of a problem file, by which its result speaks.
struct ProblemNames {
    NameBook<AddressId> places{"place"};
    NameBook<TeamId> teams{"team"};
    NameBook<ClientId> clients{"client"};
    NameBook<CareWorkerId> care_workers{"care_worker"};
    NameBook<ShiftId> shifts{"shift"};
    NameBook<VisitId> visits{"visit"};
};

struct ReadProblem {
    std::string name;
    app::GivenProblem problem;
    ProblemNames names;
    std::optional<app::DayWeights> weights = std::nullopt; ///< of a weighted problem
};

/// Reads the text of a problem file. All faults at once, each with its JSON pointer: what is no JSON, does
/// not fit api/problem.schema.json, names what is not there, or contradicts itself.
tl::expected<ReadProblem, api::FieldErrors> read_problem(std::string_view text);

/// "/visits/3/client: "B9" is not in the file"
std::string sentence_of(const api::FieldError& fault, Language language);

} // namespace samma::cli
