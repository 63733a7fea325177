#include "cli/problem_file/problem_reader.hpp"

#include "api/body_check.hpp"
#include "care/enum_names.hpp"
#include "cli/problem_file/fact_reader.hpp"

#include <algorithm>

namespace samma::cli {

namespace {

namespace pf = api::problem_file;

/// Faults of the schema and of the members' types, each place once.
api::FieldErrors faults_of_form(std::string_view text, api::FieldErrors of_members)
{
    static const auto schema = api::BodyCheck::by_schema(api::problem_schema_json());
    api::FieldErrors faults = std::move(of_members);
    for (auto& fault : schema.check(text)) {
        const bool is_told = std::any_of(faults.begin(), faults.end(), [&](const api::FieldError& told) {
            return told.pointer == fault.pointer || told.pointer.starts_with(fault.pointer + '/');
        });
        if (!is_told)
            faults.push_back(std::move(fault));
    }
    return faults;
}

planner::ContinuityOrder order_of(const std::string& name)
{
    if (name == "contact_team_people")
        return planner::ContinuityOrder::contact_team_people;
    if (name == "people_contact_team")
        return planner::ContinuityOrder::people_contact_team;
    return name == "none" ? planner::ContinuityOrder::none : planner::ContinuityOrder::balanced;
}

void read_objective(const pf::Problem& file, const ProblemNames& names, app::GivenProblem& problem)
{
    for (const auto& client : file.clients)
        if (client.target_people)
            problem.settings.target_people_of.emplace(names.clients.id_of(client.id), *client.target_people);
    if (!file.objective)
        return;
    const pf::Objective& objective = *file.objective;
    problem.order = order_of(objective.order.value_or("balanced"));
    problem.guard_rail_pct = objective.guard_rail_pct;
    problem.settings.target_people = objective.target_people;
    problem.settings.counts_look_back = objective.counts_look_back.value_or(false);
    if (const auto& weights = objective.vacancy_weights)
        problem.settings.vacancy_weights = {weights->medical, weights->personal_care,
                                            weights->domestic_service};
}

} // namespace

tl::expected<ReadProblem, api::FieldErrors> read_problem(std::string_view text)
{
    const auto file = api::read_json<pf::Problem>(text);
    auto faults = faults_of_form(text, file ? api::FieldErrors() : file.error());
    if (!faults.empty())
        return tl::unexpected(std::move(faults));

    FactReader reader(*file);
    auto facts = reader.read();
    if (!facts)
        return tl::unexpected(std::move(facts).error());
    app::GivenProblem problem{.period = std::move(facts->period),
                              .travel = std::move(facts->travel),
                              .settings = {},
                              .order = planner::ContinuityOrder::balanced,
                              .guard_rail_pct = std::nullopt};
    read_objective(*file, facts->names, problem);
    return ReadProblem{file->name.value_or(""), std::move(problem), std::move(facts->names)};
}

} // namespace samma::cli
