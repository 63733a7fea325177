#include "store/plan_proposal_store.hpp"

#include "store/plan_columns.hpp"
#include "store/record_rows.hpp"

#include <array>
#include <string_view>

namespace samma {

using std::string_view_literals::operator""sv;

template <>
std::span<const std::string_view> enum_names<store::ProposalState>()
{
    static constexpr std::array kNames = {"open"sv, "accepted"sv, "put_aside"sv};
    return kNames;
}

} // namespace samma

namespace samma::store {

namespace {

const Query kInsert{
    "insert_plan_proposal",
    "INSERT INTO plan_proposal (tenant_id, id, section_id, dates_from, dates_until, seed, iterations, "
    "made_at, made_by, state, guard_rail_pct, travel_s, reference_travel_s) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"};
const Query kFind{
    "find_plan_proposal",
    "SELECT id, section_id, dates_from, dates_until, made_at, made_by, state, decided_at, guard_rail_pct, "
    "travel_s, reference_travel_s, seed, iterations FROM plan_proposal WHERE tenant_id = $1 AND id = $2"};
const Query kList{
    "list_plan_proposals",
    "SELECT id, section_id, dates_from, dates_until, made_at, made_by, state, decided_at, guard_rail_pct, "
    "travel_s, reference_travel_s FROM plan_proposal WHERE tenant_id = $1 AND section_id = $2 "
    "ORDER BY made_at DESC, id DESC LIMIT $3"};
const Query kDecide{"decide_plan_proposal", "UPDATE plan_proposal SET state = $3, decided_at = $4 "
                                            "WHERE tenant_id = $1 AND id = $2"};

std::optional<Seconds> read_seconds(ColumnReader& reader)
{
    if (reader.is_null()) {
        ++reader.next;
        return std::nullopt;
    }
    return Seconds(reader.integer());
}

ProposalHead read_head(ColumnReader& reader)
{
    ProposalHead head;
    head.id = take<PlanId>(reader);
    head.section_id = take<SectionId>(reader);
    head.dates.from = take<LocalDate>(reader);
    head.dates.until = take<LocalDate>(reader);
    head.made_at = take<Instant>(reader);
    head.made_by = take<std::string>(reader);
    head.state = take<ProposalState>(reader);
    head.decided_at = take<std::optional<Instant>>(reader);
    head.guard_rail_pct = take<std::optional<int>>(reader);
    head.travel = read_seconds(reader);
    head.reference_travel = read_seconds(reader);
    return head;
}

} // namespace

Result<void> SqlProposalStore::add(const PlanProposal& proposal)
{
    const auto& head = proposal.head;
    const auto& plan = proposal.plan;
    SAMMA_CHECK(to_result(transaction_.run(
        kInsert, {tenant_id_, head.id, head.section_id, head.dates.from, head.dates.until,
                  static_cast<std::int64_t>(plan.seed), plan.iterations, head.made_at, head.made_by,
                  name_of(head.state), head.guard_rail_pct, head.travel, head.reference_travel})));
    SAMMA_CHECK(rows_.insert(plan));
    return rows_.insert_adjustments(head.id, proposal.adjustments);
}

std::optional<PlanProposal> SqlProposalStore::find(PlanId id)
{
    std::optional<PlanProposal> proposal;
    transaction_.read(kFind, {tenant_id_, id}, [&](const Row& row) {
        ColumnReader reader{row};
        proposal.emplace();
        proposal->head = read_head(reader);
        proposal->plan.id = id;
        proposal->plan.section_id = proposal->head.section_id;
        proposal->plan.dates = proposal->head.dates;
        proposal->plan.seed = static_cast<std::uint64_t>(reader.integer());
        proposal->plan.iterations = reader.integer();
    });
    if (proposal) {
        rows_.load(proposal->plan);
        proposal->adjustments = rows_.load_adjustments(id);
    }
    return proposal;
}

std::vector<ProposalHead> SqlProposalStore::list(SectionId section_id, int limit)
{
    std::vector<ProposalHead> heads;
    transaction_.read(kList, {tenant_id_, section_id, limit}, [&](const Row& row) {
        ColumnReader reader{row};
        heads.push_back(read_head(reader));
    });
    return heads;
}

void SqlProposalStore::decide(PlanId id, ProposalState state, Instant at)
{
    demand_changed(kDecide, transaction_.run(kDecide, {tenant_id_, id, name_of(state), at}));
}

} // namespace samma::store
