#include "cli/problem_file/result_file.hpp"

#include "api/body_check.hpp"
#include "care/enum_names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace samma::cli {

namespace pf = api::problem_file;

namespace {

constexpr const char* kFormat = "samma.result/1";

template <typename E>
std::optional<std::string> word_of(const std::optional<E>& value)
{
    return value ? std::optional(std::string(name_of(*value))) : std::nullopt;
}

template <typename IdType>
std::optional<std::string> name_in(const NameBook<IdType>& book, const std::optional<IdType>& id)
{
    return id ? std::optional(book.name_of(*id)) : std::nullopt;
}

pf::Levels levels_of(const planner::Levels& levels)
{
    return {.vacant = levels.vacant,
            .outside_minutes = levels.outside_minutes,
            .outside_visits = levels.outside_visits,
            .contact_missed = levels.contact_missed,
            .outside_team = levels.outside_team,
            .spread = levels.spread,
            .most_people = levels.most_people,
            .against_wish = levels.against_wish,
            .optional_left = levels.optional_left,
            .unevenness = levels.unevenness,
            .travel_seconds = levels.travel_seconds,
            .changed = levels.changed,
            .irregularity_minutes = levels.irregularity_minutes};
}

pf::Price price_of(const planner::ContinuityPrice& price)
{
    return {.travel_seconds = price.travel_seconds,
            .reference_travel_seconds = price.reference_travel_seconds,
            .people = price.people,
            .reference_people = price.reference_people,
            .travel_pct = price.travel_pct(),
            .minutes_per_person_saved = price.minutes_per_person_saved(),
            .guard_rail_pct = price.guard_rail_pct,
            .is_within_guard_rail = price.is_within_guard_rail};
}

void write_plan(const Plan& plan, const ProblemNames& names, pf::Result& result)
{
    for (const Assignment& made : plan.assignments)
        result.assignments.push_back({.visit = names.visits.name_of(made.visit_id),
                                      .part = made.part,
                                      .shift = names.shifts.name_of(made.shift_id),
                                      .on = made.on,
                                      .starts_at = made.starts_at,
                                      .care_worker = names.care_workers.name_of(made.care_worker_id),
                                      .is_locked = made.is_locked ? std::optional(true) : std::nullopt,
                                      .special_reason = word_of(made.special_reason)});
    for (const PlannedBreak& planned : plan.breaks)
        result.breaks.push_back(
            {names.shifts.name_of(planned.shift_id), planned.time.from, planned.time.until});
    for (const VacantVisit& vacant : plan.vacant) {
        pf::Vacant made{.visit = names.visits.name_of(vacant.visit_id),
                        .part = vacant.part,
                        .reason = std::string(name_of(vacant.reason)),
                        .considered = {}};
        for (const CareWorkerId id : vacant.considered)
            made.considered.push_back(names.care_workers.name_of(id));
        result.vacant.push_back(std::move(made));
    }
}

class ResultReader {
  public:
    explicit ResultReader(const ProblemNames& names) : names_(names) {}

    tl::expected<Plan, api::FieldErrors> read(const pf::Result& result, const ReadProblem& problem)
    {
        Plan plan;
        plan.section_id = problem.problem.period.section().id;
        plan.dates = problem.problem.period.dates();
        for (std::size_t index = 0; index < result.assignments.size(); ++index)
            plan.assignments.push_back(
                assignment(result.assignments[index], fmt::format("/assignments/{}", index), problem));
        for (std::size_t index = 0; index < result.breaks.size(); ++index) {
            const pf::Break& given = result.breaks[index];
            plan.breaks.push_back({refer(names_.shifts, given.shift, fmt::format("/breaks/{}/shift", index)),
                                   {given.from, given.until}});
        }
        for (std::size_t index = 0; index < result.vacant.size(); ++index) {
            const pf::Vacant& given = result.vacant[index];
            plan.vacant.push_back(
                {.visit_id = refer(names_.visits, given.visit, fmt::format("/vacant/{}/visit", index)),
                 .part = given.part,
                 .reason = find_enum<VacancyReason>(given.reason).value_or(VacancyReason::no_room),
                 .considered = {}});
        }
        if (!faults_.empty())
            return tl::unexpected(std::move(faults_));
        return plan;
    }

  private:
    template <typename IdType>
    IdType refer(const NameBook<IdType>& book, const std::string& name, std::string pointer)
    {
        if (!book.holds(name))
            faults_.push_back(
                {.pointer = std::move(pointer), .code = "problem.unknown_name", .values = {{"name", name}}});
        return book.id_of(name);
    }

    Assignment assignment(const pf::Assignment& given, const std::string& pointer, const ReadProblem& problem)
    {
        const ShiftId shift_id = refer(names_.shifts, given.shift, pointer + "/shift");
        const Shift* shift = problem.problem.period.find_shift(shift_id);
        CareWorkerId person = shift ? shift->care_worker_id : CareWorkerId();
        if (given.care_worker)
            person = refer(names_.care_workers, *given.care_worker, pointer + "/care_worker");
        return {.visit_id = refer(names_.visits, given.visit, pointer + "/visit"),
                .part = given.part.value_or(0),
                .care_worker_id = person,
                .shift_id = shift_id,
                .on = given.on,
                .starts_at = given.starts_at,
                .is_locked = given.is_locked.value_or(false),
                .special_reason =
                    given.special_reason ? find_enum<SpecialReason>(*given.special_reason) : std::nullopt};
    }

    const ProblemNames& names_;
    api::FieldErrors faults_;
};

} // namespace

pf::Finding finding_of(const ReadProblem& problem, const Finding& finding)
{
    const ProblemNames& names = problem.names;
    pf::Finding made{.rule = finding.rule_id,
                     .severity = std::string(name_of(finding.severity)),
                     .visit = name_in(names.visits, finding.visit_id),
                     .part = finding.part,
                     .care_worker = name_in(names.care_workers, finding.care_worker_id),
                     .shift = name_in(names.shifts, finding.shift_id),
                     .client = name_in(names.clients, finding.client_id),
                     .at = finding.at,
                     .values = {}};
    made.values.insert(finding.values.begin(), finding.values.end());
    return made;
}

pf::Result result_of(const ReadProblem& problem, const app::SolvedProblem& solved)
{
    const planner::Proposal& proposal = solved.proposal;
    pf::Result result{.format = kFormat,
                      .problem = problem.name.empty() ? std::nullopt : std::optional(problem.name),
                      .seed = proposal.plan.seed,
                      .iterations = proposal.stats.iterations,
                      .was_stopped = proposal.stats.was_stopped,
                      .assignments = {},
                      .breaks = {},
                      .vacant = {},
                      .left_out = {},
                      .levels = levels_of(proposal.levels),
                      .weighted_cost = std::nullopt,
                      .people = {},
                      .price = price_of(solved.price),
                      .findings = {}};
    write_plan(proposal.plan, problem.names, result);
    for (const VisitId id : solved.left_out)
        result.left_out.push_back(problem.names.visits.name_of(id));
    for (const planner::ClientBound& bound : proposal.bounds)
        result.people.push_back({problem.names.clients.name_of(bound.client_id), bound.distinct, bound.b0});
    for (const Finding& finding : solved.findings)
        result.findings.push_back(finding_of(problem, finding));
    return result;
}

pf::Result result_of(const ReadProblem& problem, const app::WeightedPlan& solved)
{
    pf::Result result;
    result.format = kFormat;
    if (!problem.name.empty())
        result.problem = problem.name;
    result.seed = solved.plan.seed;
    result.iterations = solved.iterations;
    result.weighted_cost = solved.cost;
    write_plan(solved.plan, problem.names, result);
    for (const VisitId id : solved.left_out)
        result.left_out.push_back(problem.names.visits.name_of(id));
    for (const Finding& finding : solved.findings)
        result.findings.push_back(finding_of(problem, finding));
    return result;
}

tl::expected<Plan, api::FieldErrors> read_result(std::string_view text, const ReadProblem& problem)
{
    static const auto schema = api::BodyCheck::by_schema(api::result_schema_json());
    const auto result = api::read_json<pf::Result>(text);
    if (!result)
        return tl::unexpected(result.error());
    if (auto faults = schema.check(text); !faults.empty())
        return tl::unexpected(std::move(faults));
    return ResultReader(problem.names).read(*result, problem);
}

} // namespace samma::cli
