#include "cli/problem_file/problem_reader.hpp"

#include "api/body_check.hpp"
#include "care/enum_names.hpp"
#include "cli/problem_file/fact_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

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

/// What a weighted problem cannot hold, each place.
api::FieldErrors faults_of_weighted(const pf::Problem& file)
{
    api::FieldErrors faults;
    const auto refuse = [&](std::string pointer) {
        faults.push_back({.pointer = std::move(pointer), .code = "problem.weighted", .values = {}});
    };
    if (!file.objective->weights)
        faults.push_back({.pointer = "/objective/weights", .code = "problem.weights_missing", .values = {}});
    if (file.days != 1)
        refuse("/days");
    std::set<std::string> on_duty;
    for (std::size_t index = 0; index < file.shifts.size(); ++index) {
        const pf::Shift& shift = file.shifts[index];
        if (!on_duty.insert(shift.care_worker).second)
            refuse(fmt::format("/shifts/{}/care_worker", index));
        if (shift.mode != file.shifts.front().mode)
            refuse(fmt::format("/shifts/{}/mode", index));
        if (shift.reserved && !shift.reserved->empty())
            refuse(fmt::format("/shifts/{}/reserved", index));
    }
    for (const auto& [name, decisions] :
         {std::pair("/locked", &file.locked), std::pair("/published", &file.published)})
        if (*decisions && !(*decisions)->empty())
            refuse(name);
    std::set<std::string> doubles;
    for (const pf::Visit& visit : file.visits)
        if (visit.staff.value_or(1) > 1)
            doubles.insert(visit.id);
    std::set<std::pair<std::string, std::string>> apart;
    const auto ties = file.ties.value_or(std::vector<pf::Tie>());
    for (std::size_t index = 0; index < ties.size(); ++index) {
        if (ties[index].staff != "different")
            refuse(fmt::format("/ties/{}", index));
        apart.insert({ties[index].first, ties[index].then});
        apart.insert({ties[index].then, ties[index].first});
    }
    std::set<std::string> tied;
    const auto lags = file.lags.value_or(std::vector<pf::Lag>());
    for (std::size_t index = 0; index < lags.size(); ++index) {
        const pf::Lag& lag = lags[index];
        const bool is_pair = tied.insert(lag.first).second && tied.insert(lag.then).second;
        if (!is_pair || doubles.contains(lag.first) || doubles.contains(lag.then) ||
            !apart.contains({lag.first, lag.then}))
            refuse(fmt::format("/lags/{}", index));
    }
    for (std::size_t index = 0; index < ties.size(); ++index)
        if (std::none_of(lags.begin(), lags.end(), [&](const pf::Lag& lag) {
                return std::set{lag.first, lag.then} == std::set{ties[index].first, ties[index].then};
            }))
            refuse(fmt::format("/ties/{}", index));
    return faults;
}

app::DayWeights weights_of(const pf::DayWeights& given, const PlanningPeriod& period)
{
    app::DayWeights weights{.travel = given.travel,
                            .lateness = given.lateness,
                            .max_lateness = given.max_lateness.value_or(0),
                            .waiting = given.waiting.value_or(0),
                            .overtime = given.overtime,
                            .max_idle = given.max_idle.value_or(0),
                            .balance = given.balance.value_or(0),
                            .against_wish = given.against_wish.value_or(0),
                            .left_out = given.left_out.value_or(0),
                            .missed_lunch = given.missed_lunch.value_or(0),
                            .lunch = std::nullopt};
    if (given.lunch) {
        const auto at = [&](const std::string& clock) {
            const Minutes time = parse_clock(clock).value_or(Minutes(0));
            return period.zone().place(at_clock(period.dates().from, time)).instant;
        };
        weights.lunch = {{at(given.lunch->from), at(given.lunch->until)}, Minutes(given.lunch->minutes)};
    }
    return weights;
}

} // namespace

tl::expected<ReadProblem, api::FieldErrors> read_problem(std::string_view text)
{
    const auto file = api::read_json<pf::Problem>(text);
    auto faults = faults_of_form(text, file ? api::FieldErrors() : file.error());
    if (!faults.empty())
        return tl::unexpected(std::move(faults));

    const bool is_weighted = file->objective && file->objective->kind == "weighted";
    if (is_weighted)
        if (auto refused = faults_of_weighted(*file); !refused.empty())
            return tl::unexpected(std::move(refused));
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
    ReadProblem read{file->name.value_or(""), std::move(problem), std::move(facts->names)};
    if (is_weighted)
        read.weights = weights_of(*file->objective->weights, read.problem.period);
    return read;
}

} // namespace samma::cli
