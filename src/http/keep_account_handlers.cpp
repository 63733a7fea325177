#include "api/account.hpp"
#include "app/accounts/accounts.hpp"
#include "http/account_handlers.hpp"
#include "http/answer.hpp"
#include "http/to_api.hpp"

namespace samma::http {

namespace {

std::vector<store::HeldRoleRow> from_api(const std::vector<api::GivenRole>& roles)
{
    std::vector<store::HeldRoleRow> rows;
    for (const auto& role : roles)
        rows.push_back(
            {role.role, role.place_id ? role.place_id->to_string() : "", role.valid_from, role.valid_until});
    return rows;
}

Response answer_invited(const Exchange& exchange, const Result<app::Invited>& invited)
{
    if (!invited)
        return problem(invited.error());
    return write(
        api::Invited{.account_id = invited->id.uuid(),
                     .link = exchange.services.accounts.rules.public_url + "/setup#" + invited->link_token},
        201);
}

Response answer_done(const Result<void>& done)
{
    return done ? Response{.status = 204, .headers = {}, .body = {}} : problem(done.error());
}

/// The path's account; what is no identity at all is as unknown as an account that does not exist.
AccountId account_of(const Exchange& exchange)
{
    return AccountId::parse(exchange.path_id).value_or(AccountId());
}

std::optional<CareWorkerId> worker_of(const std::optional<Uuid>& id)
{
    return id ? std::optional(CareWorkerId(*id)) : std::nullopt;
}

} // namespace

Response list_accounts(const Exchange& exchange)
{
    const auto page = page_of(exchange);
    if (!page)
        return problem(page.error());
    return answer(exchange.services.accounts.keep.list(exchange.session->caller, *page));
}

Response list_care_workers_to_tie(const Exchange& exchange)
{
    const auto page = page_of(exchange);
    if (!page)
        return problem(page.error());
    return answer(exchange.services.accounts.keep.care_workers(exchange.session->caller, *page));
}

Response tie_account(const Exchange& exchange)
{
    const auto request = read_body<api::CareWorkerTie>(exchange);
    if (!request)
        return problem(request.error());
    return answer_done(exchange.services.accounts.keep.tie(exchange.session->caller, account_of(exchange),
                                                           worker_of(request->care_worker_id)));
}

Response protect_account(const Exchange& exchange)
{
    const auto request = read_body<api::AccountProtection>(exchange);
    if (!request)
        return problem(request.error());
    return answer_done(exchange.services.accounts.keep.protect(exchange.session->caller, account_of(exchange),
                                                               request->is_protected ? app::IsProtected::yes
                                                                                     : app::IsProtected::no));
}

Response invite(const Exchange& exchange)
{
    const auto request = read_body<api::Invitation>(exchange);
    if (!request)
        return problem(request.error());
    return answer_invited(exchange, exchange.services.accounts.keep.invite(
                                        exchange.session->caller,
                                        {request->login_name, Private<std::string>(request->display_name),
                                         from_api(request->roles), worker_of(request->care_worker_id)}));
}

Response close_account(const Exchange& exchange)
{
    return answer_done(exchange.services.accounts.keep.close(exchange.session->caller, account_of(exchange)));
}

Response reset_account(const Exchange& exchange)
{
    return answer_invited(
        exchange, exchange.services.accounts.keep.reset(exchange.session->caller, account_of(exchange)));
}

Response set_roles(const Exchange& exchange)
{
    const auto request = read_body<api::GivenRoles>(exchange);
    if (!request)
        return problem(request.error());
    return answer_done(exchange.services.accounts.keep.set_roles(
        exchange.session->caller, account_of(exchange), from_api(request->roles)));
}

} // namespace samma::http
