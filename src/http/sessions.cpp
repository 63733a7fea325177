#include "http/sessions.hpp"

#include "base/assert.hpp"

#include <sodium.h>

#include <algorithm>

namespace samma::http {

namespace {

std::uint64_t random_word()
{
    std::uint64_t word = 0;
    randombytes_buf(&word, sizeof word);
    return word;
}

/// The entry with that digest, found in the same time wherever it stands and whatever it is compared with.
template <typename Entry, typename Digest>
auto find_digest(std::vector<Entry>& entries, const Digest& digest)
{
    auto found = entries.end();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry)
        if (sodium_memcmp(entry->digest.data(), digest.data(), digest.size()) == 0)
            found = entry;
    return found;
}

} // namespace

Sessions::Sessions(app::Clock& clock, const SessionRules& rules) : clock_(clock), rules_(rules)
{
    SAMMA_ASSERT(sodium_init() >= 0);
}

Sessions::Digest Sessions::digest_of(std::string_view token)
{
    Digest digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(token.data()), token.size());
    return digest;
}

std::string Sessions::random_token()
{
    std::array<unsigned char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::array<char, sodium_base64_ENCODED_LEN(32, kVariant)> text{};
    return sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), kVariant);
}

std::string Sessions::one_time_token(app::Role role, std::vector<SectionId> sections)
{
    auto token = random_token();
    const std::scoped_lock lock(mutex_);
    const auto now = clock_.now();
    forget_the_past(now);
    if (tickets_.size() >= rules_.most)
        tickets_.erase(tickets_.begin());
    tickets_.push_back({.digest = digest_of(token),
                        .role = role,
                        .sections = std::move(sections),
                        .expires_at = now + rules_.token_life});
    return token;
}

std::optional<Sessions::Begun> Sessions::begin(std::string_view one_time_token)
{
    const auto digest = digest_of(one_time_token);
    const std::scoped_lock lock(mutex_);
    const auto now = clock_.now();
    forget_the_past(now);
    const auto ticket = find_digest(tickets_, digest);
    if (ticket == tickets_.end() || sessions_.size() >= rules_.most)
        return std::nullopt;

    const auto milliseconds = now.time_since_epoch().count();
    Begun begun{.token = random_token(),
                .live = {.caller = {.session_id = Uuid::from_time(milliseconds, random_word(), random_word()),
                                    .account_id = {},
                                    .care_worker_id = {},
                                    .roles = {{ticket->role, std::move(ticket->sections)}}},
                         .expires_at = now + rules_.longest}};
    tickets_.erase(ticket);
    sessions_.push_back({.digest = digest_of(begun.token), .live = begun.live, .used_at = now});
    return begun;
}

std::optional<Sessions::Live> Sessions::find(std::string_view token)
{
    const auto digest = digest_of(token);
    const std::scoped_lock lock(mutex_);
    const auto now = clock_.now();
    const auto session = find_digest(sessions_, digest);
    if (session == sessions_.end() || is_over(*session, now))
        return std::nullopt;
    session->used_at = now;
    return session->live;
}

std::optional<Sessions::Live> Sessions::peek(std::string_view token)
{
    const auto digest = digest_of(token);
    const std::scoped_lock lock(mutex_);
    const auto session = find_digest(sessions_, digest);
    if (session == sessions_.end() || is_over(*session, clock_.now()))
        return std::nullopt;
    return session->live;
}

void Sessions::end(std::string_view token)
{
    const auto digest = digest_of(token);
    const std::scoped_lock lock(mutex_);
    const auto session = find_digest(sessions_, digest);
    if (session != sessions_.end())
        sessions_.erase(session);
}

bool Sessions::is_over(const Session& session, Instant now) const
{
    return now >= session.live.expires_at || now >= session.used_at + rules_.idle;
}

void Sessions::forget_the_past(Instant now)
{
    std::erase_if(tickets_, [&](const Ticket& ticket) { return now >= ticket.expires_at; });
    std::erase_if(sessions_, [&](const Session& session) { return is_over(session, now); });
}

} // namespace samma::http
