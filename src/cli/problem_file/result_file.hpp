#pragma once

#include "api/json.hpp"
#include "api/problem_file.hpp"
#include "app/solve_problem.hpp"
#include "cli/problem_file/problem_reader.hpp"

#include <string_view>
#include <vector>

namespace samma::cli {

/// The result in the words of the problem file.
api::problem_file::Result result_of(const ReadProblem& problem, const app::SolvedProblem& solved);

api::problem_file::Result result_of(const ReadProblem& problem, const app::WeightedPlan& solved);

api::problem_file::Finding finding_of(const ReadProblem& problem, const Finding& finding);

/// Reads the plan of a result file, whoever wrote it. Faults: what does not fit api/result.schema.json, and
/// names that the problem does not have.
tl::expected<Plan, api::FieldErrors> read_result(std::string_view text, const ReadProblem& problem);

} // namespace samma::cli
