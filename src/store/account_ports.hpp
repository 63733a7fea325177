#pragma once

#include "base/private.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "care/enum_names.hpp"
#include "care/ids.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace samma {

using AccountId = Id<struct AccountTag>; ///< somebody who can log in

} // namespace samma

// Who may come in, and who is in. What these hold of secrets is hashed, apart from the secret of a one-time
// password, which both sides must know.
namespace samma::store {

enum class AccountState {
    invited, ///< made by an administrator; its holder has not set it up
    active,
    closed, ///< may not come in; kept because the audit log names it
};

/// The secret of an authenticator app (RFC 6238).
struct TotpSecret {
    std::vector<std::uint8_t> secret;
    std::int64_t last_step = 0; ///< of the newest password that was taken; older ones are refused
};

/// Somebody who can log in.
struct Account {
    AccountId id;
    std::string login_name; ///< lower case; unique in the municipality
    Private<std::string> display_name;
    AccountState state = AccountState::invited;
    std::string password_hash; ///< Argon2id in its text form; empty: no password
    std::optional<Instant> password_set_at;
    std::optional<TotpSecret> totp;
    std::optional<CareWorkerId> care_worker_id; ///< as whom its holder gives care
    Instant created_at;
    std::string created_by;
    /// What its holder is called in what clients see; empty: by their name, for whoever has no protected
    /// identity.
    std::string alias = {};
};

/// A role held at a place of the organisation.
struct HeldRoleRow {
    std::string role;     ///< spelled as app::name_of(Role)
    std::string place_id; ///< of a section or a node of the organisation; empty: the whole installation
    std::optional<LocalDate> valid_from = {};  ///< missing: already
    std::optional<LocalDate> valid_until = {}; ///< the first day that it no longer holds; missing: for good

    [[nodiscard]] bool holds(LocalDate on) const
    {
        return (!valid_from || *valid_from <= on) && (!valid_until || on < *valid_until);
    }

    friend auto operator<=>(const HeldRoleRow&, const HeldRoleRow&) = default;
};

/// A WebAuthn credential.
struct Passkey {
    std::string credential_id; ///< base64url
    AccountId account_id;
    std::string name;                     ///< what its holder calls it
    std::vector<std::uint8_t> public_key; ///< COSE_Key
    std::int64_t sign_count = 0;
    Instant created_at;
    std::optional<Instant> used_at;
};

/// Who an account is at an identity provider.
struct OutsideIdentity {
    std::string issuer;
    std::string subject;

    friend bool operator==(const OutsideIdentity&, const OutsideIdentity&) = default;
};

class AccountStore {
  public:
    virtual ~AccountStore() = default;

    virtual std::optional<Account> find(AccountId id) = 0;
    virtual std::optional<Account> find_by_login_name(const std::string& login_name) = 0;
    /// The account that is not closed of somebody who gives care.
    virtual std::optional<Account> find_by_care_worker(CareWorkerId id) = 0;
    virtual std::vector<Account> list() = 0; ///< by login name
    virtual bool is_empty() = 0;
    /// Adds or changes. Error: `store.unique_violation` when the login name, care worker or alias is
    /// another's.
    virtual Result<void> put(const Account& account) = 0;

    virtual std::vector<HeldRoleRow> load_roles(AccountId id) = 0; ///< by role and place
    virtual void set_roles(AccountId id, const std::vector<HeldRoleRow>& roles, Instant at,
                           const std::string& actor) = 0;

    virtual std::vector<Passkey> load_passkeys(AccountId id) = 0; ///< oldest first
    virtual std::optional<Passkey> find_passkey(const std::string& credential_id) = 0;
    /// Error: `store.unique_violation`.
    virtual Result<void> add_passkey(const Passkey& passkey) = 0;
    virtual void note_passkey_use(const std::string& credential_id, std::int64_t sign_count, Instant at) = 0;
    virtual bool remove_passkey(AccountId id, const std::string& credential_id) = 0;

    virtual void set_recovery_codes(AccountId id, const std::vector<std::string>& digests) = 0;
    /// Whether it was there; it is not afterwards.
    virtual bool use_recovery_code(AccountId id, const std::string& digest) = 0;
    virtual int count_recovery_codes(AccountId id) = 0;

    virtual std::optional<AccountId> find_by_outside_identity(const OutsideIdentity& identity) = 0;
    virtual std::vector<OutsideIdentity> load_outside_identities(AccountId id) = 0;
    /// Error: `store.unique_violation` when it is bound already.
    virtual Result<void> bind_outside_identity(AccountId id, const OutsideIdentity& identity, Instant at) = 0;
};

/// How somebody came in.
enum class WayIn { link, password_totp, password_recovery_code, passkey, single_sign_on };

/// Somebody who is logged in.
struct Session {
    std::string token_digest;            ///< SHA-256 of the cookie's token, as hexadecimal digits
    Uuid id;                             ///< names the session in lists and logs; opens nothing
    std::optional<AccountId> account_id; ///< missing: entered through the link of an empty installation
    WayIn way_in = WayIn::link;
    std::string assurance; ///< what the identity provider vouched for (`acr`); empty for local ways in
    std::string device;    ///< kind of browser, for its owner's list
    Instant began_at;
    Instant used_at;
    Instant confirmed_at; ///< when its holder last showed both factors
    Instant expires_at;
};

/// What works once and not for long.
struct Ticket {
    std::string token_digest;
    std::string kind;
    std::optional<AccountId> account_id;
    std::string content;
    Instant expires_at;
};

/// How often something has been tried in vain, in a row.
struct LoginFailure {
    std::string subject; ///< digest of what was tried
    int failures = 0;
    Instant last_at;
};

class SessionStore {
  public:
    virtual ~SessionStore() = default;

    virtual void add(const Session& session) = 0;
    virtual std::optional<Session> find(const std::string& token_digest) = 0;
    virtual void note_use(const std::string& token_digest, Instant at) = 0;
    virtual void note_confirmation(const std::string& token_digest, Instant at) = 0;
    virtual std::vector<Session> list(AccountId account_id) = 0; ///< newest first
    virtual bool end(AccountId account_id, Uuid session_id) = 0;
    virtual void end_by_token(const std::string& token_digest) = 0;
    /// Returns how many; the one with the token goes on.
    virtual std::int64_t end_all(AccountId account_id, const std::string& except_token_digest) = 0;
    virtual void end_all_without_account() = 0;

    virtual void put_ticket(const Ticket& ticket) = 0; ///< a ticket with the same digest is replaced
    virtual std::optional<Ticket> find_ticket(const std::string& token_digest, const std::string& kind) = 0;
    /// The ticket, which is gone afterwards.
    virtual std::optional<Ticket> take_ticket(const std::string& token_digest, const std::string& kind) = 0;
    virtual void remove_tickets(AccountId account_id) = 0;
    virtual void remove_tickets_of_kind(const std::string& kind) = 0;

    virtual std::optional<LoginFailure> find_failure(const std::string& subject) = 0;
    virtual void put_failure(const LoginFailure& failure) = 0;
    virtual void forget_failure(const std::string& subject) = 0;

    /// Takes away what is over: tickets and sessions past their end or unused since `unused_since`, and
    /// failures before `failed_before`.
    virtual void forget_the_past(Instant now, Instant unused_since, Instant failed_before) = 0;
};

} // namespace samma::store

namespace samma {

template <>
std::span<const std::string_view> enum_names<store::AccountState>();
template <>
std::span<const std::string_view> enum_names<store::WayIn>();

} // namespace samma
