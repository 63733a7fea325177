#include "app/audit/log_review.hpp"

#include "app/command_door.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <unordered_map>

namespace samma::app {

namespace {

using store::AuditRow;
using store::ReviewItem;
using store::ReviewRule;

/// More looks in a day than this many times one's own median is worth a question.
constexpr int kManyTimes = 3;
/// Nobody is asked about a day of so few clients.
constexpr std::size_t kFewClients = 20;
/// Letters in the words that a row is reported on with.
constexpr std::ptrdiff_t kShortestReason = 10;

std::ptrdiff_t count_letters(const std::string& text)
{
    return std::count_if(text.begin(), text.end(), [](unsigned char letter) { return letter > ' '; });
}

using Day = std::pair<std::string, LocalDate>; ///< of one actor

/// Days on which somebody looked at more than three times their own median of different clients.
std::set<Day> busy_days(std::span<const AuditRow> rows, const Zone& zone)
{
    std::map<Day, std::set<ClientId>> clients;
    for (const auto& row : rows)
        if (row.event.client_id)
            clients[{row.event.actor, zone.local_date(row.event.at)}].insert(*row.event.client_id);
    std::map<std::string, std::vector<std::size_t>> counts;
    for (const auto& [day, seen] : clients)
        counts[day.first].push_back(seen.size());
    std::set<Day> busy;
    for (auto& [actor, days] : counts)
        std::sort(days.begin(), days.end());
    for (const auto& [day, seen] : clients) {
        const auto& days = counts[day.first];
        const auto median = days[(days.size() - 1) / 2];
        if (seen.size() > kFewClients && seen.size() > kManyTimes * median)
            busy.insert(day);
    }
    return busy;
}

/// Whoever looks compared with the client looked at.
class Comparison {
  public:
    explicit Comparison(const ReviewFacts& facts)
    {
        for (const auto& client : facts.clients)
            clients_.emplace(client.id, &client);
        std::unordered_map<CareWorkerId, const CareWorker*> workers;
        for (const auto& worker : facts.care_workers)
            workers.emplace(worker.id, &worker);
        for (const auto& [actor, id] : facts.care_worker_of)
            if (const auto found = workers.find(id); found != workers.end())
                workers_.emplace(actor, found->second);
    }

    [[nodiscard]] const Client* client(const AuditRow& row) const
    {
        const auto found = row.event.client_id ? clients_.find(*row.event.client_id) : clients_.end();
        return found == clients_.end() ? nullptr : found->second;
    }
    [[nodiscard]] const CareWorker* worker(const AuditRow& row) const
    {
        const auto found = workers_.find(row.event.actor);
        return found == workers_.end() ? nullptr : found->second;
    }

  private:
    std::unordered_map<ClientId, const Client*> clients_;
    std::unordered_map<std::string, const CareWorker*> workers_;
};

std::optional<ReviewRule> rule_of(const AuditRow& row, const Comparison& comparison, const Zone& zone,
                                  const std::set<Day>& busy)
{
    const auto& event = row.event;
    if (event.relation == name_of(Relation::break_glass) || event.action == "break_glass")
        return ReviewRule::break_glass;
    if (event.resource_kind == "refused")
        return ReviewRule::refused;
    const auto* client = comparison.client(row);
    if (client == nullptr)
        return std::nullopt;
    const auto on = zone.local_date(event.at);
    if (client->served.until && *client->served.until <= on)
        return ReviewRule::former_client;
    const auto* worker = comparison.worker(row);
    if (worker != nullptr && !worker->family_name.reveal().empty() &&
        worker->family_name == client->family_name)
        return ReviewRule::own_name;
    if (event.relation.empty())
        return ReviewRule::without_relation;
    if (busy.contains({event.actor, on}))
        return ReviewRule::many_looks;
    return std::nullopt;
}

/// Rows of the month that look at the section's clients, those of the reviewer left out.
struct MonthRows {
    std::vector<AuditRow> rows;
    ReviewFacts facts;
};

MonthRows load_month(const Ports& ports, store::UnitOfWork& work, const Caller& caller,
                     const ReviewRequest& request)
{
    MonthRows month;
    const auto data = work.master_data().load({.section_id = request.section_id,
                                               .performed_since = Instant::max(),
                                               .home_entries = store::HomeEntries::leave_out});
    std::set<ClientId> clients;
    for (const auto& client : data.clients)
        if (client.section_id == request.section_id)
            clients.insert(client.id);
    month.facts.clients = data.clients;
    month.facts.care_workers = data.care_workers;
    const auto next = add_days(request.month_from, 32);
    const LocalDate until = next.year() / next.month() / std::chrono::day(1);
    const Interval time{ports.zone.place(at_clock(request.month_from, Minutes(0))).instant,
                        ports.zone.place(at_clock(until, Minutes(0))).instant};
    const auto own = actor_of(caller);
    work.audit().for_each_in(time, [&](const AuditRow& row) {
        if (row.event.client_id && clients.contains(*row.event.client_id) && row.event.actor != own)
            month.rows.push_back(row);
    });
    return month;
}

Command command_of(const std::string& name, store::OperationId operation_id, store::LogReviewId id,
                   SectionId section_id)
{
    return {.operation_id = operation_id,
            .name = name,
            .action = Action::review_access_log,
            .section_id = section_id,
            .subject_kind = "log_review",
            .subject_id = id.to_string(),
            .request_digest = {},
            .event_kind = "log_review.changed"};
}

Result<store::LogReview> stored(const Ports& ports, store::LogReviewId id)
{
    auto review = ports.store.begin_read(ports.tenant_id)->reviews().find(id);
    return review ? Result<store::LogReview>(std::move(*review)) : fail("resource.unknown");
}

} // namespace

std::vector<ReviewItem> find_review_items(std::span<const AuditRow> rows, const ReviewFacts& facts,
                                          const Zone& zone, std::uint64_t seed, int sample_size)
{
    const Comparison comparison(facts);
    const auto busy = busy_days(rows, zone);
    std::vector<ReviewItem> items;
    std::vector<std::int64_t> others;
    for (const auto& row : rows)
        if (const auto rule = rule_of(row, comparison, zone, busy))
            items.push_back(
                {.sequence = row.sequence, .rule = *rule, .verdict = {}, .judged_by = {}, .note = {}});
        else
            others.push_back(row.sequence);
    std::mt19937_64 random(seed);
    for (int drawn = 0; drawn < sample_size && !others.empty(); ++drawn) {
        const auto place = static_cast<std::size_t>(random() % others.size());
        items.push_back({.sequence = others[place],
                         .rule = ReviewRule::sample,
                         .verdict = {},
                         .judged_by = {},
                         .note = {}});
        others[place] = others.back();
        others.pop_back();
    }
    std::sort(items.begin(), items.end(),
              [](const ReviewItem& left, const ReviewItem& right) { return left.sequence < right.sequence; });
    return items;
}

Result<store::LogReview> make_log_review(const Ports& ports, const Caller& caller,
                                         const ReviewRequest& request)
{
    const store::LogReviewId id(Uuid::derived(request.operation_id.uuid(), "log_review"));
    auto command = command_of("make_log_review", request.operation_id, id, request.section_id);
    command.request_digest = request.section_id.to_string() + format_date(request.month_from);
    SAMMA_CHECK(apply_command(
        ports, caller, command,
        [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
            const auto month = load_month(ports, work, caller, request);
            return work.reviews().save({.id = id,
                                        .section_id = request.section_id,
                                        .month_from = request.month_from,
                                        .rows_seen = static_cast<std::int64_t>(month.rows.size()),
                                        .made_at = context.at,
                                        .made_by = context.actor,
                                        .items = find_review_items(month.rows, month.facts, ports.zone,
                                                                   request.seed, request.sample_size),
                                        .signed_at = {},
                                        .signed_by = {},
                                        .note = {}});
        }));
    return stored(ports, id);
}

Result<void> judge_log_review(const Ports& ports, const Caller& caller, const Judgement& judgement)
{
    const auto review = SAMMA_TRY(stored(ports, judgement.review_id));
    auto command =
        command_of("judge_log_review", judgement.operation_id, judgement.review_id, review.section_id);
    const bool is_reported = judgement.verdict != store::ReviewVerdict::justified;
    command.request_digest =
        fmt::format("{} {} {}", judgement.position, samma::name_of(judgement.verdict), judgement.note);
    if (is_reported)
        command.event_kind = "log_review.reported";
    SAMMA_CHECK(apply_command(
        ports, caller, command,
        [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
            if (judgement.position < 0 || judgement.position >= static_cast<int>(review.items.size()))
                return fail("review.no_such_row");
            if (is_reported && count_letters(judgement.note) < kShortestReason)
                return fail("review.reason", "/note");
            auto judged = review.items[static_cast<std::size_t>(judgement.position)];
            judged.verdict = judgement.verdict;
            judged.judged_by = context.actor;
            judged.note = judgement.note;
            return work.reviews().judge(judgement.review_id, judgement.position, judged);
        }));
    return {};
}

Result<void> sign_log_review(const Ports& ports, const Caller& caller, store::OperationId operation_id,
                             store::LogReviewId id, const std::string& note)
{
    const auto review = SAMMA_TRY(stored(ports, id));
    auto command = command_of("sign_log_review", operation_id, id, review.section_id);
    command.request_digest = note;
    SAMMA_CHECK(
        apply_command(ports, caller, command,
                      [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
                          const auto now = work.reviews().find(id);
                          if (std::any_of(now->items.begin(), now->items.end(),
                                          [](const ReviewItem& item) { return !item.verdict; }))
                              return fail("review.not_judged");
                          return work.reviews().sign(id, context.at, context.actor, note);
                      }));
    return {};
}

} // namespace samma::app
