#include "app/accounts/single_sign_on.hpp"

#include "identity/encoding.hpp"
#include "identity/strict_json.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace samma::app {

namespace {

constexpr const char* kVisit = "single_sign_on";
constexpr const char* kSetUp = "setup";
constexpr auto kProviderIsKept = std::chrono::hours(12);
constexpr auto kKeysAreKept = std::chrono::hours(1);
constexpr auto kKeysNotAgainWithin =
    std::chrono::seconds(30); ///< a stranger's key name must not flood the provider
constexpr int kOk = 200;

std::string form_encoded(std::string_view text)
{
    std::string encoded;
    for (const char letter : text) {
        const bool is_plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                              (letter >= '0' && letter <= '9') || letter == '-' || letter == '.' ||
                              letter == '_' || letter == '~';
        encoded += is_plain
                       ? std::string(1, letter)
                       : fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(letter)));
    }
    return encoded;
}

/// The PKCE challenge of a verifier. Source: RFC 7636 §4.2.
std::string challenge_of(const std::string& verifier)
{
    return identity::to_base64url(identity::sha256(verifier));
}

/// What is remembered between leaving and coming back, in the ticket: three words without spaces.
struct Visit {
    std::string nonce;
    std::string verifier;
    std::string invitation_digest;
};

std::string write(const Visit& visit)
{
    return visit.nonce + ' ' + visit.verifier + ' ' + visit.invitation_digest;
}

Visit read_visit(const std::string& content)
{
    const auto first = content.find(' ');
    const auto second = content.find(' ', first + 1);
    return {content.substr(0, first), content.substr(first + 1, second - first - 1),
            content.substr(second + 1)};
}

bool is_encrypted_or_loopback(std::string_view url)
{
    return url.starts_with("https://") || url.starts_with("http://127.0.0.1:") ||
           url.starts_with("http://localhost:");
}

} // namespace

SingleSignOn::SingleSignOn(const Ports& ports, const AccountRules& rules, const SingleSignOnRules& provider,
                           WebFetcher& fetcher, Sessions& sessions, Login& login)
    : ports_(ports), rules_(rules), settings_(provider), fetcher_(fetcher), sessions_(sessions), login_(login)
{
}

Result<SingleSignOn::Provider> SingleSignOn::provider()
{
    const std::scoped_lock lock(mutex_);
    const auto now = ports_.clock.now();
    if (provider_ && now < provider_read_at_ + kProviderIsKept)
        return *provider_;
    const auto reply =
        SAMMA_TRY(fetcher_.fetch(settings_.issuer + "/.well-known/openid-configuration", "", ""));
    const auto document = reply.status == kOk ? identity::read_strict_object(reply.body) : std::nullopt;
    if (!document || identity::find_text(*document, "issuer") != settings_.issuer)
        return fail("sso.provider_refused", {}, {{"because", "discovery"}});
    Provider read;
    for (const auto& [name, member] : std::initializer_list<std::pair<const char*, std::string Provider::*>>{
             {"authorization_endpoint", &Provider::authorization_endpoint},
             {"token_endpoint", &Provider::token_endpoint},
             {"jwks_uri", &Provider::keys_address}}) {
        const auto address = identity::find_text(*document, name);
        if (!address || !is_encrypted_or_loopback(*address))
            return fail("sso.provider_refused", {}, {{"because", name}});
        read.*member = std::string(*address);
    }
    const auto* names_itself = document->if_contains("authorization_response_iss_parameter_supported");
    read.names_itself = names_itself != nullptr && names_itself->is_bool() && names_itself->get_bool();
    provider_ = read;
    provider_read_at_ = now;
    return read;
}

Result<std::shared_ptr<const identity::KeySet>> SingleSignOn::keys(const Provider& provider,
                                                                   bool is_fresh_wanted)
{
    const std::scoped_lock lock(mutex_);
    const auto now = ports_.clock.now();
    const auto age = now - keys_read_at_;
    if (keys_ &&
        age < (is_fresh_wanted ? Instant::duration(kKeysNotAgainWithin) : Instant::duration(kKeysAreKept)))
        return keys_;
    const auto reply = SAMMA_TRY(fetcher_.fetch(provider.keys_address, "", ""));
    if (reply.status != kOk)
        return fail("sso.provider_refused", {}, {{"because", "keys"}});
    keys_ = std::make_shared<const identity::KeySet>(SAMMA_TRY(identity::KeySet::read(reply.body)));
    keys_read_at_ = now;
    return keys_;
}

Result<SingleSignOn::Departure> SingleSignOn::depart(std::string_view invitation_token)
{
    const auto provider_now = SAMMA_TRY(provider());
    const auto now = ports_.clock.now();
    const Visit visit{identity::random_token(), identity::random_token(),
                      invitation_token.empty() ? "" : identity::digest_text(invitation_token)};
    Departure departure{"", identity::random_token()};
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    if (!invitation_token.empty()) {
        const auto invitation = work->sessions().find_ticket(visit.invitation_digest, kSetUp);
        if (!invitation || invitation->expires_at <= now || !invitation->account_id)
            return fail("session.token");
    }
    work->sessions().put_ticket(
        {identity::digest_text(departure.state), kVisit, {}, write(visit), now + rules_.challenge_life});
    work->commit();

    std::string scopes;
    for (const auto& scope : settings_.scopes)
        scopes += (scopes.empty() ? "" : " ") + scope;
    std::string levels;
    for (const auto& required : settings_.assurance)
        for (const auto& value : required.values)
            levels += (levels.empty() ? "" : " ") + value;
    const auto& endpoint = provider_now.authorization_endpoint;
    departure.address = fmt::format(
        "{}{}response_type=code&client_id={}&redirect_uri={}&scope={}&state={}&nonce={}&code_challenge={}"
        "&code_challenge_method=S256{}",
        endpoint, endpoint.find('?') == std::string::npos ? '?' : '&', form_encoded(settings_.client_id),
        form_encoded(rules_.public_url + kReturnPath), form_encoded(scopes), departure.state, visit.nonce,
        challenge_of(visit.verifier), levels.empty() ? "" : "&acr_values=" + form_encoded(levels));
    return departure;
}

Result<std::string> SingleSignOn::exchange(const Provider& provider, const std::string& code,
                                           const std::string& verifier)
{
    const auto form = fmt::format("grant_type=authorization_code&code={}&redirect_uri={}&code_verifier={}",
                                  form_encoded(code), form_encoded(rules_.public_url + kReturnPath),
                                  form_encoded(verifier));
    const auto credentials = form_encoded(settings_.client_id) + ':' + form_encoded(settings_.client_secret);
    const auto reply =
        SAMMA_TRY(fetcher_.fetch(provider.token_endpoint, form, "Basic " + identity::to_base64(credentials)));
    const auto document = reply.status == kOk ? identity::read_strict_object(reply.body) : std::nullopt;
    const auto token = document ? identity::find_text(*document, "id_token") : std::nullopt;
    if (!token)
        return fail("sso.refused", {}, {{"because", "token_endpoint"}});
    return std::string(*token);
}

Result<identity::IdTokenClaims> SingleSignOn::claims_of(const Provider& provider, const std::string& token,
                                                        const std::string& nonce)
{
    const identity::IdTokenExpectation expected{settings_.issuer, settings_.client_id, nonce,
                                                ports_.clock.now()};
    const auto known = SAMMA_TRY(keys(provider, false));
    auto claims = identity::check_id_token(token, *known, expected);
    const bool may_be_new_key =
        !claims && claims.error().values == decltype(Error::values){{"because", "key"}};
    if (!may_be_new_key)
        return claims;
    // The provider may have changed its keys since they were read.
    const auto fresh = SAMMA_TRY(keys(provider, true));
    return identity::check_id_token(token, *fresh, expected);
}

Result<Login::Entered> SingleSignOn::arrive(const Arrival& arrival, const std::string& device)
{
    const auto refuse = [](const char* because) { return fail("sso.refused", {}, {{"because", because}}); };
    if (arrival.state.empty() || !identity::equal_in_constant_time(arrival.state, arrival.cookie_state))
        return refuse("state");
    std::optional<store::Ticket> ticket;
    {
        const auto work = ports_.store.begin_write(ports_.tenant_id);
        ticket = work->sessions().take_ticket(identity::digest_text(arrival.state), kVisit);
        work->commit();
    }
    if (!ticket || ticket->expires_at <= ports_.clock.now())
        return refuse("state");
    const auto provider_now = SAMMA_TRY(provider());
    // Another provider's answer must not be taken to ours (mix-up).
    if (arrival.issuer != settings_.issuer && (provider_now.names_itself || !arrival.issuer.empty()))
        return refuse("issuer");
    const auto visit = read_visit(ticket->content);
    const auto token = SAMMA_TRY(exchange(provider_now, arrival.code, visit.verifier));
    const auto claims = claims_of(provider_now, token, visit.nonce);
    if (!claims)
        return claims.error().code == "sso.token_refused"
                   ? tl::unexpected<Error>(Error{"sso.refused", "", claims.error().values})
                   : tl::unexpected<Error>(claims.error());
    return enter(*claims, visit.invitation_digest, device);
}

bool SingleSignOn::is_assurance_enough(store::UnitOfWork& work, AccountId account_id,
                                       const std::string& assurance) const
{
    const auto roles = work.accounts().load_roles(account_id);
    return std::ranges::all_of(settings_.assurance, [&](const RequiredAssurance& required) {
        const bool concerns =
            required.role.empty() || std::ranges::any_of(roles, [&](const store::HeldRoleRow& held) {
                return held.role == required.role;
            });
        return !concerns || std::ranges::find(required.values, assurance) != required.values.end();
    });
}

Result<Login::Entered> SingleSignOn::enter(const identity::IdTokenClaims& claims,
                                           const std::string& invitation_digest, const std::string& device)
{
    const auto now = ports_.clock.now();
    const store::OutsideIdentity identity{settings_.issuer, claims.subject};
    const auto work = ports_.store.begin_write(ports_.tenant_id);
    auto account_id = work->accounts().find_by_outside_identity(identity);
    if (!invitation_digest.empty()) {
        const auto invitation = work->sessions().take_ticket(invitation_digest, kSetUp);
        if (!invitation || invitation->expires_at <= now || !invitation->account_id || account_id)
            return fail("sso.refused", {}, {{"because", "invitation"}});
        account_id = invitation->account_id;
        SAMMA_CHECK(work->accounts().bind_outside_identity(*account_id, identity, now));
    }
    auto account = account_id ? work->accounts().find(*account_id) : std::nullopt;
    if (account && !invitation_digest.empty() && account->state == store::AccountState::invited) {
        account->state = store::AccountState::active;
        SAMMA_CHECK(work->accounts().put(*account));
    }
    if (!account || account->state != store::AccountState::active)
        return fail("sso.no_account");
    if (!is_assurance_enough(*work, account->id, claims.assurance))
        return fail("sso.assurance_too_low");
    Login::Entered entered{
        sessions_.begin(*work, &*account, {store::WayIn::single_sign_on, claims.assurance, device}),
        login_.make_known_device(*work, account->id)};
    work->commit();
    return entered;
}

} // namespace samma::app
