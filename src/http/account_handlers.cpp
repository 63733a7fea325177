#include "http/account_handlers.hpp"

#include "api/account.hpp"
#include "app/accounts/accounts.hpp"
#include "http/answer.hpp"
#include "http/to_api.hpp"

namespace samma::http {

namespace {

using Secret = Private<std::string>;
constexpr auto kDeviceLife = std::chrono::hours(24 * 180);

app::Accounts& accounts_of(const Exchange& exchange)
{
    return exchange.services.accounts;
}

std::string device_of(const Exchange& exchange)
{
    return device_name(exchange.request.header("user-agent"));
}

Header session_cookie(const Exchange& exchange, const std::string& token)
{
    const std::chrono::seconds life = accounts_of(exchange).rules.session_longest;
    return exchange.services.cookies.set(Cookies::Name::session, token, life);
}

/// A session has begun: its cookie, and the one that makes this a known device.
void let_in(const Exchange& exchange, Response& response, const app::Login::Entered& entered)
{
    response.headers.push_back(session_cookie(exchange, entered.session.token));
    response.headers.push_back(
        exchange.services.cookies.set(Cookies::Name::device, entered.device_token, kDeviceLife));
}

Response answer_entry(const Exchange& exchange, const Result<app::Login::Entered>& entered)
{
    if (!entered)
        return problem(entered.error());
    auto response = write(to_api(entered->session.live), 201);
    let_in(exchange, response, *entered);
    return response;
}

Response answer_done(const Result<void>& done)
{
    return done ? Response{.status = 204, .headers = {}, .body = {}} : problem(done.error());
}

/// What only a session of an account has; a one-time link opens none of it.
const app::LiveSession* own_session(const Exchange& exchange)
{
    return exchange.session->caller.account_id.is_nil() ? nullptr : &*exchange.session;
}

std::vector<std::string> reveal(const std::vector<Secret>& codes)
{
    std::vector<std::string> texts;
    for (const auto& code : codes)
        texts.push_back(code.reveal());
    return texts;
}

} // namespace

Response enter_by_link(const Exchange& exchange)
{
    const auto request = read_body<api::SessionRequest>(exchange);
    if (!request)
        return problem(request.error());
    const auto begun = accounts_of(exchange).sessions.enter(request->token, device_of(exchange));
    if (!begun)
        return problem(begun.error());
    auto response = write(to_api(begun->live), 201);
    response.headers.push_back(session_cookie(exchange, begun->token));
    return response;
}

Response get_session(const Exchange& exchange)
{
    return write(to_api(*exchange.session));
}

Response end_session(const Exchange& exchange)
{
    const auto& cookies = exchange.services.cookies;
    accounts_of(exchange).sessions.end(cookies.find(exchange.request, Cookies::Name::session));
    return {.status = 204,
            .headers = {cookies.clear(Cookies::Name::session), {"Clear-Site-Data", "\"cache\", \"storage\""}},
            .body = {}};
}

Response get_ways_in(const Exchange& exchange)
{
    const auto& accounts = accounts_of(exchange);
    return write(api::WaysIn{.has_accounts = accounts.has_any(),
                             .has_single_sign_on = accounts.single_sign_on != nullptr});
}

Response log_in_with_password(const Exchange& exchange)
{
    const auto request = read_body<api::PasswordLogin>(exchange);
    if (!request)
        return problem(request.error());
    const std::string device_token(exchange.services.cookies.find(exchange.request, Cookies::Name::device));
    return answer_entry(
        exchange, accounts_of(exchange).login.with_password({request->login_name, Secret(request->password),
                                                             Secret(request->second_factor), device_token},
                                                            device_of(exchange)));
}

Response ask_for_passkey(const Exchange& exchange)
{
    const auto question = accounts_of(exchange).login.ask_for_passkey();
    return write(api::PasskeyQuestion{question.challenge, question.relying_party_id}, 201);
}

Response log_in_with_passkey(const Exchange& exchange)
{
    const auto request = read_body<api::PasskeyLogin>(exchange);
    if (!request)
        return problem(request.error());
    return answer_entry(exchange, accounts_of(exchange).login.with_passkey(
                                      {request->challenge, request->credential_id, request->client_data,
                                       request->authenticator_data, request->signature},
                                      device_of(exchange)));
}

Response leave_for_provider(const Exchange& exchange)
{
    const auto request = read_body<api::Departure>(exchange);
    if (!request)
        return problem(request.error());
    auto& accounts = accounts_of(exchange);
    if (!accounts.single_sign_on)
        return problem("sso.missing");
    const auto departure = accounts.single_sign_on->depart(request->invitation_token.value_or(""));
    if (!departure)
        return problem(departure.error());
    auto response = write(api::DepartureAddress{departure->address}, 201);
    response.headers.push_back(exchange.services.cookies.set(Cookies::Name::single_sign_on, departure->state,
                                                             accounts.rules.challenge_life));
    return response;
}

Response arrive_from_provider(const Exchange& exchange)
{
    const auto request = read_body<api::Arrival>(exchange);
    if (!request)
        return problem(request.error());
    auto& accounts = accounts_of(exchange);
    if (!accounts.single_sign_on)
        return problem("sso.missing");
    const auto& cookies = exchange.services.cookies;
    const std::string state(cookies.find(exchange.request, Cookies::Name::single_sign_on));
    auto response = answer_entry(
        exchange,
        accounts.single_sign_on->arrive({request->code, request->state, request->issuer.value_or(""), state},
                                        device_of(exchange)));
    response.headers.push_back(cookies.clear(Cookies::Name::single_sign_on));
    return response;
}

Response look_at_invitation(const Exchange& exchange)
{
    const auto request = read_body<api::SessionRequest>(exchange);
    if (!request)
        return problem(request.error());
    auto& accounts = accounts_of(exchange);
    const auto view = accounts.setup.look(request->token);
    if (!view)
        return problem(view.error());
    return write(api::SetUpView{.is_first = view->is_first,
                                .login_name = view->login_name,
                                .display_name = view->display_name.reveal(),
                                .totp_secret = view->totp_secret.reveal(),
                                .totp_address = view->totp_address.reveal(),
                                .has_single_sign_on = accounts.single_sign_on != nullptr && !view->is_first});
}

Response accept_invitation(const Exchange& exchange)
{
    const auto request = read_body<api::SetUpChoice>(exchange);
    if (!request)
        return problem(request.error());
    const auto done = accounts_of(exchange).setup.finish(
        request->token,
        {request->login_name.value_or(""), Secret(request->display_name.value_or("")),
         Secret(request->password), Secret(request->one_time_password)},
        device_of(exchange));
    if (!done)
        return problem(done.error());
    auto response = write(api::RecoveryCodes{reveal(done->recovery_codes)}, 201);
    let_in(exchange, response, done->entered);
    return response;
}

Response get_own_account(const Exchange& exchange)
{
    if (own_session(exchange) == nullptr)
        return problem("resource.unknown");
    return write(to_api(accounts_of(exchange).setup.load_own(exchange.session->caller)));
}

Response change_password(const Exchange& exchange)
{
    const auto request = read_body<api::PasswordChange>(exchange);
    if (!request)
        return problem(request.error());
    if (own_session(exchange) == nullptr)
        return problem("resource.unknown");
    const std::string device_token(exchange.services.cookies.find(exchange.request, Cookies::Name::device));
    return answer_entry(exchange, accounts_of(exchange).setup.change_password(
                                      *exchange.session,
                                      {Secret(request->password), Secret(request->second_factor),
                                       Secret(request->new_password)},
                                      device_token, device_of(exchange)));
}

Response renew_recovery_codes(const Exchange& exchange)
{
    const auto codes = accounts_of(exchange).setup.renew_recovery_codes(*exchange.session);
    return codes ? write(api::RecoveryCodes{reveal(*codes)}, 201) : problem(codes.error());
}

Response offer_passkey(const Exchange& exchange)
{
    const auto offer = accounts_of(exchange).setup.offer_passkey(*exchange.session);
    if (!offer)
        return problem(offer.error());
    return write(api::PasskeyOffer{.challenge = offer->challenge,
                                   .relying_party_id = offer->relying_party_id,
                                   .user_handle = offer->user_handle,
                                   .login_name = offer->login_name,
                                   .display_name = offer->display_name.reveal(),
                                   .known_credentials = offer->known_credentials},
                 201);
}

Response add_passkey(const Exchange& exchange)
{
    const auto request = read_body<api::PasskeyMade>(exchange);
    if (!request)
        return problem(request.error());
    return answer_done(accounts_of(exchange).setup.add_passkey(
        *exchange.session,
        {request->challenge, request->name, request->client_data, request->attestation_object}));
}

Response remove_passkey(const Exchange& exchange)
{
    return answer_done(
        accounts_of(exchange).setup.remove_passkey(*exchange.session, std::string(exchange.path_id)));
}

Response list_own_sessions(const Exchange& exchange)
{
    if (own_session(exchange) == nullptr)
        return problem("resource.unknown");
    return write_page(exchange, to_api(accounts_of(exchange).sessions.list_own(exchange.session->caller)));
}

Response end_other_sessions(const Exchange& exchange)
{
    if (own_session(exchange) == nullptr)
        return problem("resource.unknown");
    accounts_of(exchange).sessions.end_others(
        exchange.session->caller, exchange.services.cookies.find(exchange.request, Cookies::Name::session));
    return {.status = 204, .headers = {}, .body = {}};
}

Response end_own_session(const Exchange& exchange)
{
    const auto session_id = Uuid::parse(exchange.path_id);
    if (!session_id || own_session(exchange) == nullptr)
        return problem("resource.unknown");
    return answer_done(accounts_of(exchange).sessions.end_own(exchange.session->caller, *session_id));
}

} // namespace samma::http
