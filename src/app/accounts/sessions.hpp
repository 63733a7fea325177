#pragma once

#include "app/accounts/account_rules.hpp"
#include "app/caller.hpp"
#include "app/organisation.hpp"
#include "app/ports.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samma::app {

/// Who is logged in, as it stands at this request.
struct LiveSession {
    Caller caller;
    store::WayIn way_in = store::WayIn::link;
    std::string login_name; ///< empty behind a one-time link
    Private<std::string> display_name;
    Instant confirmed_at;
    Instant expires_at; ///< at the latest
};

/// A session that has just begun. The token goes into the cookie and is kept nowhere.
struct BegunSession {
    std::string token;
    LiveSession live;
};

/// What its owner sees of a session.
struct SessionView {
    Uuid id;
    store::WayIn way_in = store::WayIn::link;
    std::string device;
    Instant began_at;
    Instant used_at;
    bool is_this_one = false;
};

/// How a new session came to be.
struct SessionOrigin {
    store::WayIn way_in = store::WayIn::link;
    std::string assurance;
    std::string device; ///< kind of browser and system, e.g. "Firefox, Windows"
};

/// Who is in. Tokens are 256 random bits; the database holds their SHA-256, so every server on it knows the
/// same sessions and an ended one is over everywhere with the next request.
class Sessions {
  public:
    Sessions(const Ports& ports, const AccountRules& rules)
        : ports_(ports), rules_(rules), organisation_(ports.tenant_id)
    {
    }

    /// The token of a link that begins one session as coordinator of all sections, while the installation has
    /// no account: for trying the program out.
    std::string new_entry_token();
    /// Exchanges it. Error: `session.token` for one that is unknown, used or too old, or when there are
    /// accounts by now.
    Result<BegunSession> enter(std::string_view entry_token, const std::string& device);

    /// The session of a cookie's token, which stays awake by being asked for.
    std::optional<LiveSession> find(std::string_view token);
    /// The same without keeping it awake: for what goes on by itself.
    std::optional<LiveSession> peek(std::string_view token);
    void end(std::string_view token);

    std::vector<SessionView> list_own(const Caller& caller);
    /// Error: `resource.unknown`.
    Result<void> end_own(const Caller& caller, Uuid session_id);
    /// Every session of the caller but this one.
    void end_others(const Caller& caller, std::string_view token);

    /// Begins a session within the unit of work that proved who it is; its caller commits.
    BegunSession begin(store::UnitOfWork& work, const store::Account* account, const SessionOrigin& origin);

    /// Takes away what is over.
    void forget_the_past();

  private:
    struct Seen {
        LiveSession live;
        Instant used_at;
    };
    std::optional<Seen> look_up(std::string_view token);
    std::optional<LiveSession> live_of(store::UnitOfWork& work, const store::Session& session,
                                       const OrganisationTree& tree);
    [[nodiscard]] bool is_over(const store::Session& session, Instant now) const;

    const Ports& ports_;
    const AccountRules& rules_;
    KeptOrganisation organisation_;
};

/// The roles that an account holds on the date, with the sections of the places where it holds them.
std::vector<HeldRole> load_held_roles(store::UnitOfWork& work, const OrganisationTree& tree, LocalDate today,
                                      AccountId account_id);

/// How the access log names an account.
std::string actor_of(AccountId account_id);

} // namespace samma::app
