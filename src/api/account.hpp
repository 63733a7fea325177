#pragma once

#include "api/common.hpp"
#include "api/session.hpp"

namespace samma::api {

/// How one can come in here.
struct WaysIn {
    bool has_accounts = false;
    bool has_single_sign_on = false;
};
BOOST_DESCRIBE_STRUCT(WaysIn, (), (has_accounts, has_single_sign_on))

struct PasswordLogin {
    std::string login_name;
    std::string password;
    std::string second_factor;
};
BOOST_DESCRIBE_STRUCT(PasswordLogin, (), (login_name, password, second_factor))

struct PasskeyQuestion {
    std::string challenge;
    std::string relying_party_id;
};
BOOST_DESCRIBE_STRUCT(PasskeyQuestion, (), (challenge, relying_party_id))

struct PasskeyLogin {
    std::string challenge;
    std::string credential_id;
    std::string client_data;
    std::string authenticator_data;
    std::string signature;
};
BOOST_DESCRIBE_STRUCT(PasskeyLogin, (),
                      (challenge, credential_id, client_data, authenticator_data, signature))

struct Departure {
    std::optional<std::string> invitation_token;
};
BOOST_DESCRIBE_STRUCT(Departure, (), (invitation_token))

struct DepartureAddress {
    std::string address;
};
BOOST_DESCRIBE_STRUCT(DepartureAddress, (), (address))

struct Arrival {
    std::string code;
    std::string state;
    std::optional<std::string> issuer;
};
BOOST_DESCRIBE_STRUCT(Arrival, (), (code, state, issuer))

/// What the page of an invitation shows.
struct SetUpView {
    bool is_first = false;
    std::string login_name;
    std::string display_name;
    std::string totp_secret;
    std::string totp_address;
    bool has_single_sign_on = false;
};
BOOST_DESCRIBE_STRUCT(SetUpView, (),
                      (is_first, login_name, display_name, totp_secret, totp_address, has_single_sign_on))

struct SetUpChoice {
    std::string token;
    std::optional<std::string> login_name;
    std::optional<std::string> display_name;
    std::string password;
    std::string one_time_password;
};
BOOST_DESCRIBE_STRUCT(SetUpChoice, (), (token, login_name, display_name, password, one_time_password))

/// Shown once.
struct RecoveryCodes {
    std::vector<std::string> recovery_codes;
};
BOOST_DESCRIBE_STRUCT(RecoveryCodes, (), (recovery_codes))

struct OwnPasskey {
    std::string credential_id;
    std::string name;
    Instant created_at;
    std::optional<Instant> used_at;
};
BOOST_DESCRIBE_STRUCT(OwnPasskey, (), (credential_id, name, created_at, used_at))

/// The caller's own ways in.
struct OwnAccount {
    std::string login_name;
    std::string display_name;
    bool has_password = false;
    bool has_single_sign_on = false;
    int recovery_codes = 0;
    std::vector<OwnPasskey> passkeys;
};
BOOST_DESCRIBE_STRUCT(OwnAccount, (),
                      (login_name, display_name, has_password, has_single_sign_on, recovery_codes, passkeys))

struct PasswordChange {
    std::string password;
    std::string second_factor;
    std::string new_password;
};
BOOST_DESCRIBE_STRUCT(PasswordChange, (), (password, second_factor, new_password))

struct PasskeyOffer {
    std::string challenge;
    std::string relying_party_id;
    std::string user_handle;
    std::string login_name;
    std::string display_name;
    std::vector<std::string> known_credentials;
};
BOOST_DESCRIBE_STRUCT(PasskeyOffer, (),
                      (challenge, relying_party_id, user_handle, login_name, display_name, known_credentials))

struct PasskeyMade {
    std::string challenge;
    std::string name;
    std::string client_data;
    std::string attestation_object;
};
BOOST_DESCRIBE_STRUCT(PasskeyMade, (), (challenge, name, client_data, attestation_object))

struct OwnSession {
    Uuid session_id;
    std::string way_in;
    std::string device;
    Instant began_at;
    Instant used_at;
    bool is_this_one = false;
};
BOOST_DESCRIBE_STRUCT(OwnSession, (), (session_id, way_in, device, began_at, used_at, is_this_one))

struct OwnSessions {
    std::vector<OwnSession> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(OwnSessions, (), (items, next_cursor))

/// A role, and the place it is held at; without one in the whole installation.
struct GivenRole {
    std::string role;
    std::optional<Uuid> place_id;
    std::optional<LocalDate> valid_from;
    std::optional<LocalDate> valid_until;
};
BOOST_DESCRIBE_STRUCT(GivenRole, (), (role, place_id, valid_from, valid_until))

struct Account {
    Uuid account_id;
    std::string login_name;
    std::string display_name;
    std::string state;
    std::vector<GivenRole> roles;
    bool has_password = false;
    bool has_single_sign_on = false;
    int passkeys = 0;
    int sessions = 0;
    std::optional<Uuid> care_worker_id;
    std::optional<std::string> care_worker_name;
    std::optional<std::string> alias;
};
BOOST_DESCRIBE_STRUCT(Account, (),
                      (account_id, login_name, display_name, state, roles, has_password, has_single_sign_on,
                       passkeys, sessions, care_worker_id, care_worker_name, alias))

struct Accounts {
    std::vector<Account> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(Accounts, (), (items, next_cursor))

/// Somebody who gives care, and whose account is tied to them.
struct CareWorkerChoice {
    Uuid care_worker_id;
    std::string name;
    std::string section_name;
    std::optional<Uuid> account_id;
};
BOOST_DESCRIBE_STRUCT(CareWorkerChoice, (), (care_worker_id, name, section_name, account_id))

struct CareWorkerChoices {
    std::vector<CareWorkerChoice> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(CareWorkerChoices, (), (items, next_cursor))

struct CareWorkerTie {
    std::optional<Uuid> care_worker_id;
};
BOOST_DESCRIBE_STRUCT(CareWorkerTie, (), (care_worker_id))

struct AccountProtection {
    bool is_protected = false;
};
BOOST_DESCRIBE_STRUCT(AccountProtection, (), (is_protected))

struct Invitation {
    std::string login_name;
    std::string display_name;
    std::vector<GivenRole> roles;
    std::optional<Uuid> care_worker_id;
};
BOOST_DESCRIBE_STRUCT(Invitation, (), (login_name, display_name, roles, care_worker_id))

/// The link through which an account is set up, shown once.
struct Invited {
    Uuid account_id;
    std::string link;
};
BOOST_DESCRIBE_STRUCT(Invited, (), (account_id, link))

struct GivenRoles {
    std::vector<GivenRole> roles;
};
BOOST_DESCRIBE_STRUCT(GivenRoles, (), (roles))

} // namespace samma::api
