#include "http/to_api.hpp"
#include "http/to_api/common.hpp"

namespace samma::http {

namespace {

/// How much longer the ways are than without continuity, in hundredths.
std::optional<double> travel_pct(const store::ProposalHead& head)
{
    if (!head.travel || !head.reference_travel || head.reference_travel->count() == 0)
        return std::nullopt;
    const auto reference = static_cast<double>(head.reference_travel->count());
    return 100.0 * (static_cast<double>(head.travel->count()) - reference) / reference;
}

api::ClientDifference to_api(const app::ClientDifference& view)
{
    return {.client_id = view.client_id.uuid(),
            .client_name = view.name.reveal(),
            .team_id = to_uuid(view.team_id),
            .people_before = view.people_before,
            .people_after = view.people_after,
            .bound = view.bound,
            .by_contact_before = view.by_contact_before,
            .by_contact_after = view.by_contact_after,
            .vacant_before = view.vacant_before,
            .vacant_after = view.vacant_after,
            .other_person = view.other_person,
            .moved_far = view.moved_far,
            .days = view.days};
}

} // namespace

api::Proposal to_api(const app::ProposalView& view)
{
    const auto& head = view.head;
    return {.proposal_id = head.id.uuid(),
            .section_id = head.section_id.uuid(),
            .from = head.dates.from,
            .until = head.dates.until,
            .state = spelled(head.state),
            .made_at = head.made_at,
            .decided_at = head.decided_at,
            .is_own = view.is_own,
            .guard_rail_pct = head.guard_rail_pct,
            .travel_pct = travel_pct(head)};
}

api::Proposals to_api(const std::vector<app::ProposalView>& views)
{
    api::Proposals proposals;
    for (const auto& view : views)
        proposals.items.push_back(to_api(view));
    return proposals;
}

api::ProposalComparison to_api(const app::ProposalComparison& view)
{
    api::ProposalComparison written;
    written.proposal = to_api(view.proposal);
    if (view.plan)
        written.plan = to_api(*view.plan);
    for (const auto& client : view.clients)
        written.clients.push_back(to_api(client));
    written.unchanged = view.unchanged;
    for (const auto& [on, visits] : view.days)
        written.days.push_back({on, visits});
    for (const auto& item : view.before)
        written.before.push_back(to_api(item));
    for (const auto& item : view.after)
        written.after.push_back(to_api(item));
    return written;
}

api::ProposalTrial to_api(const app::ProposalTrial& trial)
{
    api::ProposalTrial written{.plan = {},
                               .visits = trial.visits,
                               .as_proposed = trial.as_proposed,
                               .as_before = trial.as_before,
                               .elsewhere = trial.elsewhere,
                               .vacant = trial.vacant,
                               .people_before = trial.people_before,
                               .people_after = trial.people_after,
                               .appeared = {},
                               .hard_appeared = trial.hard_appeared,
                               .disappeared = trial.disappeared};
    if (trial.plan)
        written.plan = to_api(*trial.plan);
    for (const auto& finding : trial.appeared)
        written.appeared.push_back(to_api(finding));
    return written;
}

} // namespace samma::http
