#include "app/accounts/sessions.hpp"

#include "identity/encoding.hpp"

#include "app/command_door.hpp"

#include <algorithm>
#include <map>

namespace samma::app {

namespace {

constexpr const char* kEntry = "entry";
constexpr auto kNoteUseEvery = std::chrono::minutes(1); ///< a busy session is not written at each request
constexpr auto kFailuresAreKept = std::chrono::hours(24);

} // namespace

std::string host_of(const std::string& public_url)
{
    const auto scheme = public_url.find("://");
    auto host = scheme == std::string::npos ? public_url : public_url.substr(scheme + 3);
    host = host.substr(0, host.find('/'));
    const auto colon = host.rfind(':');
    const bool is_port = colon != std::string::npos && host.find(']', colon) == std::string::npos;
    return is_port ? host.substr(0, colon) : host;
}

std::string actor_of(AccountId account_id)
{
    return "account:" + account_id.to_string();
}

std::vector<HeldRole> load_held_roles(store::UnitOfWork& work, const OrganisationTree& tree, LocalDate today,
                                      AccountId account_id)
{
    std::map<Role, std::vector<SectionId>> places;
    for (const auto& row : work.accounts().load_roles(account_id)) {
        const auto role = find_enum<Role>(row.role);
        const auto place_id = row.place_id.empty() ? std::optional(Uuid{}) : Uuid::parse(row.place_id);
        if (!role || !row.holds(today))
            continue;
        auto& sections = places[*role];
        if (!place_id)
            continue;
        for (const auto section_id : tree.sections_under(*place_id))
            if (std::ranges::find(sections, section_id) == sections.end())
                sections.push_back(section_id);
    }
    std::vector<HeldRole> roles;
    for (auto& [role, sections] : places)
        roles.push_back({role, std::move(sections)});
    return roles;
}

std::string Sessions::new_entry_token()
{
    auto token = identity::random_token();
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    work->sessions().put_ticket(
        {identity::digest_text(token), kEntry, {}, "", ports_.clock.now() + rules_.link_life});
    work->commit();
    return token;
}

Result<BegunSession> Sessions::enter(std::string_view entry_token, const std::string& device)
{
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    const auto ticket = work->sessions().take_ticket(identity::digest_text(entry_token), kEntry);
    if (!ticket || ticket->expires_at <= ports_.clock.now() || !work->accounts().is_empty())
        return fail("session.token");
    auto begun = begin(*work, nullptr, {store::WayIn::link, "", device});
    work->commit();
    return begun;
}

BegunSession Sessions::begin(store::UnitOfWork& work, const store::Account* account,
                             const SessionOrigin& origin)
{
    const auto now = ports_.clock.now();
    auto token = identity::random_token();
    store::Session session{.token_digest = identity::digest_text(token),
                           .id = ports_.ids.next(),
                           .account_id = {},
                           .way_in = origin.way_in,
                           .assurance = origin.assurance,
                           .device = origin.device,
                           .began_at = now,
                           .used_at = now,
                           .confirmed_at = now,
                           .expires_at = now + rules_.session_longest};
    if (account != nullptr) {
        session.account_id = account->id;
        auto open = work.sessions().list(account->id);
        std::erase_if(open, [&](const store::Session& other) { return is_over(other, now); });
        for (auto index = static_cast<std::size_t>(rules_.sessions_per_account - 1); index < open.size();
             ++index)
            work.sessions().end_by_token(open[index].token_digest);
    }
    work.sessions().add(session);
    work.audit().append({.at = now,
                         .action = "begin_session",
                         .actor = account != nullptr ? actor_of(account->id) : "link",
                         .resource_kind = "session",
                         .resource_id = session.id.to_string(),
                         .details = std::string(name_of(origin.way_in))});
    return {std::move(token), live_of(work, session, load_organisation_tree(work, ports_.tenant_id)).value()};
}

std::optional<LiveSession> Sessions::live_of(store::UnitOfWork& work, const store::Session& session,
                                             const OrganisationTree& tree)
{
    LiveSession live;
    live.caller.session_id = session.id;
    live.way_in = session.way_in;
    live.confirmed_at = session.confirmed_at;
    live.expires_at = session.expires_at;
    if (!session.account_id) {
        live.caller.roles = {{Role::coordinator, tree.sections_under(Uuid{})}};
        return live;
    }
    const auto account = work.accounts().find(*session.account_id);
    if (!account || account->state != store::AccountState::active)
        return std::nullopt;
    live.caller.account_id = account->id.uuid();
    live.caller.care_worker_id = account->care_worker_id;
    live.caller.roles = load_held_roles(work, tree, ports_.zone.local_date(ports_.clock.now()), account->id);
    live.login_name = account->login_name;
    live.display_name = account->display_name;
    return live;
}

bool Sessions::is_over(const store::Session& session, Instant now) const
{
    return now >= session.expires_at || now >= session.used_at + rules_.session_idle;
}

std::optional<Sessions::Seen> Sessions::look_up(std::string_view token)
{
    if (token.empty())
        return std::nullopt;
    const auto work = ports_.store.begin_read(ports_.tenant_id);
    const auto session = work->sessions().find(identity::digest_text(token));
    if (!session || is_over(*session, ports_.clock.now()))
        return std::nullopt;
    auto live = live_of(*work, *session, *organisation_.at(*work));
    return live ? std::optional(Seen{*std::move(live), session->used_at}) : std::nullopt;
}

std::optional<LiveSession> Sessions::find(std::string_view token)
{
    auto seen = look_up(token);
    if (!seen)
        return std::nullopt;
    if (const auto now = ports_.clock.now(); now >= seen->used_at + kNoteUseEvery) {
        const auto work = ports_.store.begin_write(ports_.tenant_id);
        work->sessions().note_use(identity::digest_text(token), now);
        work->commit();
    }
    return std::move(seen->live);
}

std::optional<LiveSession> Sessions::peek(std::string_view token)
{
    auto seen = look_up(token);
    return seen ? std::optional(std::move(seen->live)) : std::nullopt;
}

void Sessions::end(std::string_view token)
{
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    work->sessions().end_by_token(identity::digest_text(token));
    work->commit();
}

std::vector<SessionView> Sessions::list_own(const Caller& caller)
{
    std::vector<SessionView> views;
    const auto now = ports_.clock.now();
    const auto work = ports_.store.begin_read(ports_.tenant_id);
    for (const auto& session : work->sessions().list(AccountId(caller.account_id)))
        if (!is_over(session, now))
            views.push_back({session.id, session.way_in, session.device, session.began_at, session.used_at,
                             session.id == caller.session_id});
    return views;
}

Result<void> Sessions::end_own(const Caller& caller, Uuid session_id)
{
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    const AccountId account_id(caller.account_id);
    if (!work->sessions().end(account_id, session_id))
        return fail("resource.unknown");
    work->audit().append({.at = ports_.clock.now(),
                          .action = "end_session",
                          .actor = actor_of(account_id),
                          .resource_kind = "session",
                          .resource_id = session_id.to_string()});
    work->commit();
    return {};
}

void Sessions::end_others(const Caller& caller, std::string_view token)
{
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    const AccountId account_id(caller.account_id);
    const auto count = work->sessions().end_all(account_id, identity::digest_text(token));
    work->audit().append({.at = ports_.clock.now(),
                          .action = "end_other_sessions",
                          .actor = actor_of(account_id),
                          .resource_kind = "account",
                          .resource_id = account_id.to_string(),
                          .details = std::to_string(count)});
    work->commit();
}

void Sessions::forget_the_past()
{
    const auto now = ports_.clock.now();
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    work->sessions().forget_the_past(now, now - rules_.session_idle, now - kFailuresAreKept);
    work->commit();
}

} // namespace samma::app
