#include "app/audit/log_review_views.hpp"

#include "app/audit/log_actors.hpp"
#include "app/command_door.hpp"
#include "app/paging.hpp"

#include <algorithm>
#include <set>

namespace samma::app {

namespace {

/// Rows of the log told to whoever judges them. Whose looks they are is said, and each client is noted as
/// looked at once.
class Looks {
  public:
    Looks(const Ports& ports, store::UnitOfWork& work, Access& access)
        : work_(work), access_(access), actors_(ports, work)
    {
    }

    LookView of(std::int64_t sequence)
    {
        LookView look;
        look.sequence = sequence;
        const auto rows = work_.audit().load_after(sequence - 1, 1);
        if (rows.empty() || rows.front().sequence != sequence)
            return look;
        const auto& event = rows.front().event;
        look.at = event.at;
        look.is_erased = rows.front().is_erased;
        look.who = actors_.who(event.actor);
        if (look.is_erased)
            return look;
        look.role = event.role;
        look.unit = actors_.unit(event);
        look.action = event.action;
        look.relation = event.relation;
        look.was_refused = event.resource_kind == "refused";
        if (event.client_id) {
            clients_.insert(*event.client_id);
            look.is_protected = access_.hides(*event.client_id);
            const auto records = work_.master_data().load_one(
                {store::RecordKind::client, event.client_id->to_string()}, store::Ended::include);
            if (!look.is_protected && !records.clients.empty())
                look.client = records.clients.front().external_id;
        }
        return look;
    }

    std::string name_of(const std::string& actor) { return actors_.who(actor); }

    void log(Action action, const Grant& grant, SectionId section_id, const std::string& kind,
             const std::string& id)
    {
        for (const auto& client_id : clients_)
            access_.log(action, grant, Subject::client(client_id), kind, id);
        if (clients_.empty())
            access_.log(action, grant, Subject::section(section_id), kind, id);
    }

  private:
    store::UnitOfWork& work_;
    Access& access_;
    LogActors actors_;
    std::set<ClientId> clients_;
};

} // namespace

Result<ReviewsView> list_log_reviews(const Ports& ports, const Caller& caller, const PageRequest& page)
{
    const auto work = ports.store.begin_look(ports.tenant_id);
    Access access(ports, *work, caller);
    const auto grant = SAMMA_TRY(access.demand(Action::review_access_log, Subject{}));
    ReviewsView view;
    LogActors actors(ports, *work);
    for (auto& section : work->master_data().load_organisation().sections)
        if (access.decide_on(Action::review_access_log, Subject::section(section.id)))
            view.sections.push_back(std::move(section));
    std::vector<ReviewHeadView> heads;
    for (auto& head : work->reviews().list()) {
        const auto section =
            std::find_if(view.sections.begin(), view.sections.end(),
                         [&](const Section& one) { return one.id == head.review.section_id; });
        if (section == view.sections.end())
            continue;
        auto made_by = actors.who(head.review.made_by);
        auto signed_by = actors.who(head.review.signed_by);
        heads.push_back({std::move(head), section->name, std::move(made_by), std::move(signed_by)});
    }
    view.reviews = SAMMA_TRY(page_of_rows(std::move(heads), page));
    access.log(Action::review_access_log, grant, Subject{}, "log_review", {});
    work->commit();
    return view;
}

Result<ReviewView> read_log_review(const Ports& ports, const Caller& caller, store::LogReviewId id,
                                   const PageRequest& page)
{
    const auto work = ports.store.begin_look(ports.tenant_id);
    Access access(ports, *work, caller);
    auto review = work->reviews().find(id);
    const auto subject = review ? Subject::section(review->section_id) : Subject::client(ClientId());
    const auto grant = SAMMA_TRY(access.demand(Action::review_access_log, subject));
    Looks looks(ports, *work, access);
    ReviewView view;
    auto& head = view.review.head;
    std::vector<store::ReviewItem> items = std::move(review->items);
    head.rows = static_cast<int>(items.size());
    for (const auto& item : items) {
        head.judged += item.verdict ? 1 : 0;
        head.reported += item.verdict && *item.verdict != store::ReviewVerdict::justified ? 1 : 0;
    }
    const auto first = SAMMA_TRY(first_row_of(page, items.size()));
    const auto last = std::min(items.size(), first + static_cast<std::size_t>(page.limit));
    for (auto place = first; place < last; ++place) {
        auto look = looks.of(items[place].sequence);
        auto judged_by = looks.name_of(items[place].judged_by);
        view.rows.items.push_back(
            {static_cast<int>(place), std::move(items[place]), std::move(look), std::move(judged_by)});
    }
    if (last < items.size())
        view.rows.next_cursor = std::to_string(last);
    for (const auto& section : work->master_data().load_organisation().sections)
        if (section.id == review->section_id)
            view.review.section_name = section.name;
    view.review.made_by = looks.name_of(review->made_by);
    view.review.signed_by = looks.name_of(review->signed_by);
    looks.log(Action::review_access_log, grant, review->section_id, "log_review", id.to_string());
    head.review = std::move(*review);
    work->commit();
    return view;
}

Result<Page<ReportedLookView>> list_reported_looks(const Ports& ports, const Caller& caller,
                                                   SectionId section_id, const PageRequest& page)
{
    const auto work = ports.store.begin_look(ports.tenant_id);
    Access access(ports, *work, caller);
    const auto grant = SAMMA_TRY(access.demand(Action::read_reported_looks, Subject::section(section_id)));
    auto reported = work->reviews().list_reported(section_id);
    std::erase_if(reported, [&](const store::ReportedItem& one) {
        const auto rows = work->audit().load_after(one.item.sequence - 1, 1);
        return !rows.empty() && rows.front().event.actor == actor_of(caller);
    });
    const auto told = SAMMA_TRY(page_of_rows(std::move(reported), page));
    Looks looks(ports, *work, access);
    Page<ReportedLookView> views{.items = {}, .next_cursor = told.next_cursor};
    for (const auto& one : told.items)
        views.items.push_back({one, looks.of(one.item.sequence), looks.name_of(one.item.judged_by)});
    looks.log(Action::read_reported_looks, grant, section_id, "log_review", {});
    work->commit();
    return views;
}

} // namespace samma::app
