#include "app/board_state.hpp"

#include "app/plan_figures.hpp"
#include "base/collation.hpp"

#include <algorithm>

namespace samma::app {

const std::vector<indicators::ClientBound>& SectionGround::bounds() const
{
    std::call_once(is_bounded_, [this] {
        if (const auto* read = problem())
            bounds_ = bounds_of(*read);
    });
    return bounds_;
}

const planner::Problem* SectionGround::problem() const
{
    std::call_once(is_read_, [this] {
        if (auto read = planner::Problem::from(period, travel))
            problem_ = std::move(*read);
    });
    return problem_ ? &*problem_ : nullptr;
}

const planner::PlanInHand* BoardState::hand() const
{
    std::call_once(is_taken_, [this] {
        if (const auto* problem = ground->problem())
            hand_ = planner::PlanInHand::take(period, *problem, plan());
    });
    return hand_.get();
}

BoardState::BoardState(std::shared_ptr<const SectionGround> section_ground, PlanRevision plan_revision)
    : ground(std::move(section_ground)), period(ground->period), travel(ground->travel),
      revision(std::move(plan_revision))
{
    for (std::size_t position = 0; position < plan().assignments.size(); ++position) {
        routes[plan().assignments[position].shift_id].push_back(position);
        parts[plan().assignments[position].visit_id].push_back(position);
    }
    for (auto& [shift_id, route] : routes)
        std::sort(route.begin(), route.end(), [&](std::size_t left, std::size_t right) {
            return plan().assignments[left].starts_at < plan().assignments[right].starts_at;
        });
}

PlanSummary BoardState::summary() const
{
    return {plan().id, revision.revision, plan().dates, revision.accepted_at,
            draft ? std::optional(draft->revision) : std::nullopt};
}

std::optional<int> BoardState::bound_of(ClientId client) const
{
    const auto& bounds = ground->bounds();
    const auto found =
        std::find_if(bounds.begin(), bounds.end(),
                     [client](const indicators::ClientBound& bound) { return bound.client_id == client; });
    return found == bounds.end() ? std::nullopt : std::optional(found->people);
}

std::vector<IndicatorView> BoardState::indicators() const
{
    return indicator_views({.section = period.section(),
                            .measures = indicators::measure(period, travel, plan(), ground->bounds()),
                            .bounds = ground->bounds(),
                            .findings = findings});
}

namespace {

/// The first letter of a UTF-8 text.
std::string first_letter(const std::string& text)
{
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xc0U) == 0x80U)
        ++length;
    return text.substr(0, length);
}

template <typename View>
void sort_by_name(std::vector<View>& views)
{
    const SwedishOrder order;
    std::vector<std::pair<std::string, std::size_t>> keys;
    for (std::size_t position = 0; position < views.size(); ++position)
        keys.emplace_back(order.key(views[position].name.reveal()), position);
    std::sort(keys.begin(), keys.end());
    std::vector<View> sorted;
    sorted.reserve(views.size());
    for (const auto& [key, position] : keys)
        sorted.push_back(std::move(views[position]));
    views = std::move(sorted);
}

std::optional<NamedPerson> contact_view(const PlanningPeriod& period, ClientId client, LocalDate on)
{
    const auto contact = period.contact_of(client, on);
    const auto* worker = contact ? period.find_care_worker(*contact) : nullptr;
    if (!worker)
        return std::nullopt;
    return NamedPerson{worker->id, full_name(*worker)};
}

StaffNameView staff_name_view(const CareWorker& worker)
{
    return {worker.id, full_name(worker), initials_of(worker), worker.title, worker.team_id};
}

ClientRowView client_row(const BoardState& state, const Client& client,
                         const std::map<std::pair<int, CareWorkerId>, int>& visits, int vacant_total,
                         const std::map<int, int>& vacant_per_day)
{
    const auto& period = state.period;
    ClientRowView row{
        .client_id = client.id,
        .name = full_name(client),
        .team_id = period.team_of(client.id),
        .contact = contact_view(period, client.id, period.dates().from),
        .distinct_staff = 0,
        .bound_b0 = 0,
        .contact_share_pct = {},
        .days = std::vector<std::vector<ComingPersonView>>(static_cast<std::size_t>(period.dates().days()))};
    row.bound_b0 = state.bound_of(client.id).value_or(0);
    std::vector<CareWorkerId> staff;
    int total = vacant_total;
    int by_contact = 0;
    for (const auto& [key, count] : visits) {
        const auto& [day, worker] = key;
        const auto relation = period.relation_of(client.id, worker, add_days(period.dates().from, day));
        row.days[static_cast<std::size_t>(day)].push_back({worker, count, relation});
        staff.push_back(worker);
        total += count;
        if (relation == StaffRelation::contact)
            by_contact += count;
    }
    for (const auto& [day, count] : vacant_per_day)
        row.days[static_cast<std::size_t>(day)].push_back({std::nullopt, count, std::nullopt});
    std::sort(staff.begin(), staff.end());
    row.distinct_staff = static_cast<int>(std::unique(staff.begin(), staff.end()) - staff.begin());
    if (total > 0 && row.contact)
        row.contact_share_pct = 100.0 * by_contact / total;
    return row;
}

} // namespace

Private<std::string> full_name(const Client& client)
{
    return Private<std::string>(client.given_name.reveal() + " " + client.family_name.reveal());
}

Private<std::string> full_name(const CareWorker& care_worker)
{
    return Private<std::string>(care_worker.given_name.reveal() + " " + care_worker.family_name.reveal());
}

std::string initials_of(const CareWorker& care_worker)
{
    return first_letter(care_worker.given_name.reveal()) + first_letter(care_worker.family_name.reveal());
}

std::string team_name(const PlanningPeriod& period, const std::optional<TeamId>& team_id)
{
    for (const auto& team : period.teams())
        if (team_id == team.id)
            return team.name;
    return {};
}

WhoComesView who_comes_view(const BoardState& state)
{
    const auto& period = state.period;
    std::unordered_map<ClientId, std::map<std::pair<int, CareWorkerId>, int>> visits;
    std::unordered_map<ClientId, std::map<int, int>> vacant;
    std::vector<CareWorkerId> named;
    for (const auto& assignment : state.plan().assignments) {
        const auto* visit = period.find_visit(assignment.visit_id);
        if (!visit)
            continue;
        ++visits[visit->client_id]
                [{days_between(period.dates().from, assignment.on), assignment.care_worker_id}];
        named.push_back(assignment.care_worker_id);
    }
    for (const auto& part : state.plan().vacant)
        if (const auto* visit = period.find_visit(part.visit_id))
            ++vacant[visit->client_id][days_between(period.dates().from, visit->days.front().on)];

    WhoComesView view{.plan = state.summary(), .clients = {}, .staff = {}};
    for (const auto& client : period.clients()) {
        int vacant_total = 0;
        for (const auto& [day, count] : vacant[client.id])
            vacant_total += count;
        view.clients.push_back(client_row(state, client, visits[client.id], vacant_total, vacant[client.id]));
    }
    std::sort(named.begin(), named.end());
    named.erase(std::unique(named.begin(), named.end()), named.end());
    for (const auto& id : named)
        if (const auto* worker = period.find_care_worker(id))
            view.staff.push_back(staff_name_view(*worker));
    sort_by_name(view.clients);
    sort_by_name(view.staff);
    return view;
}

VacantView vacant_view(const BoardState& state)
{
    VacantView view{.plan = state.summary(), .items = {}};
    for (const auto& part : state.plan().vacant) {
        const auto* visit = state.period.find_visit(part.visit_id);
        const auto* client = visit ? state.period.find_client(visit->client_id) : nullptr;
        if (!client)
            continue;
        const auto& day = visit->days.front();
        VacantVisitView item{.visit_id = visit->id,
                             .part = part.part,
                             .client_id = client->id,
                             .client_name = full_name(*client),
                             .visit_kind = visit->kind,
                             .priority = visit->priority,
                             .on = day.on,
                             .agreed_start = day.agreed_start,
                             .start_window = day.start_window,
                             .promised = day.promised,
                             .care_time = visit->care_time_of(part.part),
                             .is_double = visit->staff_needed > 1,
                             .vacancy_reason = part.reason,
                             .considered = {}};
        for (const auto& id : part.considered)
            if (const auto* worker = state.period.find_care_worker(id))
                item.considered.push_back({worker->id, full_name(*worker)});
        view.items.push_back(std::move(item));
    }
    std::sort(view.items.begin(), view.items.end(), [](const auto& left, const auto& right) {
        return std::tie(left.start_window, left.visit_id, left.part) <
               std::tie(right.start_window, right.visit_id, right.part);
    });
    return view;
}

FindingView named(const BoardState& state, const Finding& finding)
{
    FindingView item{.finding = finding, .client_name = {}, .care_worker_name = {}};
    if (finding.client_id)
        if (const auto* client = state.period.find_client(*finding.client_id))
            item.client_name = full_name(*client);
    if (finding.care_worker_id)
        if (const auto* worker = state.period.find_care_worker(*finding.care_worker_id))
            item.care_worker_name = full_name(*worker);
    return item;
}

FindingsView findings_view(const BoardState& state)
{
    FindingsView view{.plan = state.summary(), .items = {}};
    for (const auto& finding : state.findings)
        view.items.push_back(named(state, finding));
    std::stable_sort(view.items.begin(), view.items.end(),
                     [](const FindingView& left, const FindingView& right) {
                         return left.finding.severity < right.finding.severity;
                     });
    return view;
}

std::vector<ClientView> client_views(const PlanningPeriod& period, LocalDate on)
{
    std::vector<ClientView> views;
    for (const auto& client : period.clients()) {
        const auto team_id = period.team_of(client.id);
        views.push_back({client.id, full_name(client), team_id, team_name(period, team_id),
                         contact_view(period, client.id, on)});
    }
    sort_by_name(views);
    return views;
}

std::vector<StaffView> staff_views(const PlanningPeriod& period, LocalDate on)
{
    std::unordered_map<CareWorkerId, int> contact_for;
    for (const auto& client : period.clients())
        if (const auto contact = period.contact_of(client.id, on))
            ++contact_for[*contact];
    std::vector<StaffView> views;
    for (const auto& worker : period.care_workers()) {
        if (period.is_borrowed(worker.id))
            continue;
        views.push_back({.care_worker_id = worker.id,
                         .name = full_name(worker),
                         .initials = initials_of(worker),
                         .title = worker.title,
                         .team_id = worker.team_id,
                         .team_name = team_name(period, worker.team_id),
                         .employment = worker.employment,
                         .employment_rate_pct = worker.employment_rate_pct,
                         .competences = worker.competences,
                         .languages = worker.languages,
                         .contact_for = contact_for[worker.id]});
    }
    sort_by_name(views);
    return views;
}

} // namespace samma::app
