#pragma once

#include "app/caller.hpp"
#include "app/clock.hpp"

#include <array>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samma::http {

/// How long things last.
struct SessionRules {
    Minutes token_life{10};
    Minutes idle{30};                         ///< without a request
    Minutes longest = std::chrono::hours(12); ///< whatever happens
    std::size_t most = 256;                   ///< sessions, and unused tokens, at the same time
};

/// Who is logged in: one-time tokens and the sessions that they are exchanged for. Both are 256 random bits;
/// only their SHA-256 is kept. May be used from several threads at once.
class Sessions {
  public:
    explicit Sessions(app::Clock& clock, const SessionRules& rules = {});

    /// A token that begins one session in that role; when too many are unused, the oldest stops working.
    std::string one_time_token(app::Role role, std::vector<SectionId> sections);

    struct Live {
        app::Caller caller;
        Instant expires_at; ///< at the latest
    };
    struct Begun {
        std::string token; ///< the session's own, for the cookie
        Live live;
    };
    /// Exchanges a one-time token, which stops working. Nothing for one that is unknown, used or too old, or
    /// when too many sessions are open.
    std::optional<Begun> begin(std::string_view one_time_token);

    /// The session of a cookie's token, which stays awake by being asked for.
    std::optional<Live> find(std::string_view token);

    /// The same without keeping it awake: for what goes on by itself.
    std::optional<Live> peek(std::string_view token);

    void end(std::string_view token);

  private:
    using Digest = std::array<unsigned char, 32>;
    struct Ticket {
        Digest digest;
        app::Role role;
        std::vector<SectionId> sections;
        Instant expires_at;
    };
    struct Session {
        Digest digest;
        Live live;
        Instant used_at;
    };

    static Digest digest_of(std::string_view token);
    static std::string random_token();
    [[nodiscard]] bool is_over(const Session& session, Instant now) const;
    void forget_the_past(Instant now);

    app::Clock& clock_;
    SessionRules rules_;
    std::mutex mutex_;
    std::vector<Ticket> tickets_;
    std::vector<Session> sessions_;
};

} // namespace samma::http
