#include "store/account_store.hpp"

#include "store/columns.hpp"

#include <array>

namespace samma::store {

namespace {

const std::string kAccountColumns =
    "id, login_name, display_name, state, password_hash, password_set_at, "
    "totp_secret, totp_last_step, care_worker_id, created_at, created_by, alias";
const Query kFindAccount{"find_account",
                         "SELECT " + kAccountColumns + " FROM account WHERE tenant_id = $1 AND id = $2"};
const Query kFindByLoginName{"find_account_by_login_name",
                             "SELECT " + kAccountColumns +
                                 " FROM account WHERE tenant_id = $1 AND login_name = $2"};
const Query kFindByCareWorker{
    "find_account_by_care_worker",
    "SELECT " + kAccountColumns +
        " FROM account WHERE tenant_id = $1 AND care_worker_id = $2 AND state <> 'closed'"};
const Query kListAccounts{"list_accounts", "SELECT " + kAccountColumns +
                                               " FROM account WHERE tenant_id = $1 ORDER BY login_name"};
const Query kAnyAccount{"find_any_account", "SELECT id FROM account WHERE tenant_id = $1 LIMIT 1"};
const Query kPutAccount{
    "put_account",
    "INSERT INTO account (tenant_id, " + kAccountColumns +
        ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (tenant_id, id) DO "
        "UPDATE "
        "SET "
        "login_name = excluded.login_name, display_name = excluded.display_name, state = excluded.state, "
        "password_hash = excluded.password_hash, password_set_at = excluded.password_set_at, "
        "totp_secret = excluded.totp_secret, totp_last_step = excluded.totp_last_step, "
        "care_worker_id = excluded.care_worker_id, alias = excluded.alias"};

const Query kSelectRoles{
    "select_held_roles",
    "SELECT role, place_id, valid_from, valid_until FROM held_role WHERE tenant_id = $1 AND "
    "account_id = $2 ORDER BY role, place_id"};
const Query kDeleteRoles{"delete_held_roles",
                         "DELETE FROM held_role WHERE tenant_id = $1 AND account_id = $2"};
const Query kInsertRole{"insert_held_role",
                        "INSERT INTO held_role (tenant_id, account_id, role, place_id, granted_at, "
                        "granted_by, valid_from, valid_until) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};

const std::string kPasskeyColumns =
    "credential_id, account_id, name, public_key, sign_count, created_at, used_at";
const Query kSelectPasskeys{"select_passkeys", "SELECT " + kPasskeyColumns +
                                                   " FROM passkey WHERE tenant_id = $1 AND account_id = $2 "
                                                   "ORDER BY created_at, credential_id"};
const Query kFindPasskey{"find_passkey", "SELECT " + kPasskeyColumns +
                                             " FROM passkey WHERE tenant_id = $1 AND credential_id = $2"};
const Query kInsertPasskey{"insert_passkey", "INSERT INTO passkey (tenant_id, " + kPasskeyColumns +
                                                 ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
const Query kUsePasskey{"note_passkey_use", "UPDATE passkey SET sign_count = $3, used_at = $4 WHERE "
                                            "tenant_id = $1 AND credential_id = $2"};
const Query kDeletePasskey{
    "delete_passkey", "DELETE FROM passkey WHERE tenant_id = $1 AND account_id = $2 AND credential_id = $3"};

const Query kDeleteCodes{"delete_recovery_codes",
                         "DELETE FROM recovery_code WHERE tenant_id = $1 AND account_id = $2"};
const Query kInsertCode{"insert_recovery_code",
                        "INSERT INTO recovery_code (tenant_id, account_id, digest) VALUES ($1, $2, $3)"};
const Query kUseCode{"use_recovery_code",
                     "DELETE FROM recovery_code WHERE tenant_id = $1 AND account_id = $2 AND digest = $3"};
const Query kCountCodes{"count_recovery_codes",
                        "SELECT count(*) FROM recovery_code WHERE tenant_id = $1 AND account_id = $2"};

const Query kFindIdentity{
    "find_outside_identity",
    "SELECT account_id FROM outside_identity WHERE tenant_id = $1 AND issuer = $2 AND subject = $3"};
const Query kSelectIdentities{"select_outside_identities",
                              "SELECT issuer, subject FROM outside_identity WHERE tenant_id = $1 AND "
                              "account_id = $2 ORDER BY issuer, subject"};
const Query kInsertIdentity{"insert_outside_identity",
                            "INSERT INTO outside_identity (tenant_id, issuer, subject, account_id, bound_at) "
                            "VALUES ($1, $2, $3, $4, $5)"};

Bytes bytes_of(const Row& row, int column)
{
    const auto bytes = row.bytes(column);
    return {bytes.begin(), bytes.end()};
}

Account read_account(const Row& row)
{
    ColumnReader reader{row};
    Account account;
    account.id = ColumnsOf<AccountId>::read(reader);
    account.login_name = reader.text();
    account.display_name = ColumnsOf<Private<std::string>>::read(reader);
    account.state = ColumnsOf<AccountState>::read(reader);
    account.password_hash = reader.text();
    account.password_set_at = ColumnsOf<std::optional<Instant>>::read(reader);
    const int totp = reader.next++;
    const auto last_step = reader.integer();
    if (!row.is_null(totp))
        account.totp = TotpSecret{bytes_of(row, totp), last_step};
    account.care_worker_id = ColumnsOf<std::optional<CareWorkerId>>::read(reader);
    account.created_at = ColumnsOf<Instant>::read(reader);
    account.created_by = reader.text();
    account.alias = reader.text();
    return account;
}

Passkey read_passkey(const Row& row)
{
    ColumnReader reader{row};
    Passkey passkey;
    passkey.credential_id = reader.text();
    passkey.account_id = ColumnsOf<AccountId>::read(reader);
    passkey.name = reader.text();
    passkey.public_key = bytes_of(row, reader.next++);
    passkey.sign_count = reader.integer();
    passkey.created_at = ColumnsOf<Instant>::read(reader);
    passkey.used_at = ColumnsOf<std::optional<Instant>>::read(reader);
    return passkey;
}

} // namespace

std::int64_t SqlAccountStore::change(const Query& query, std::initializer_list<Cell> parameters)
{
    return demand_changed(query, transaction_.run(query, parameters));
}

std::optional<Account> SqlAccountStore::find(AccountId id)
{
    std::optional<Account> account;
    transaction_.read(kFindAccount, {tenant_id_, id}, [&](const Row& row) { account = read_account(row); });
    return account;
}

std::optional<Account> SqlAccountStore::find_by_login_name(const std::string& login_name)
{
    std::optional<Account> account;
    transaction_.read(kFindByLoginName, {tenant_id_, login_name},
                      [&](const Row& row) { account = read_account(row); });
    return account;
}

std::optional<Account> SqlAccountStore::find_by_care_worker(CareWorkerId id)
{
    std::optional<Account> account;
    transaction_.read(kFindByCareWorker, {tenant_id_, id},
                      [&](const Row& row) { account = read_account(row); });
    return account;
}

std::vector<Account> SqlAccountStore::list()
{
    std::vector<Account> accounts;
    transaction_.read(kListAccounts, {tenant_id_},
                      [&](const Row& row) { accounts.push_back(read_account(row)); });
    return accounts;
}

bool SqlAccountStore::is_empty()
{
    bool is_empty = true;
    transaction_.read(kAnyAccount, {tenant_id_}, [&](const Row&) { is_empty = false; });
    return is_empty;
}

Result<void> SqlAccountStore::put(const Account& account)
{
    const Cell secret = account.totp ? Cell(Bytes(account.totp->secret)) : Cell();
    const std::int64_t last_step = account.totp ? account.totp->last_step : 0;
    SAMMA_CHECK(to_result(transaction_.run(
        kPutAccount,
        {tenant_id_, account.id, account.login_name, account.display_name.reveal(), name_of(account.state),
         account.password_hash, account.password_set_at, secret, last_step, account.care_worker_id,
         account.created_at, account.created_by, account.alias})));
    return {};
}

std::vector<HeldRoleRow> SqlAccountStore::load_roles(AccountId id)
{
    std::vector<HeldRoleRow> roles;
    transaction_.read(kSelectRoles, {tenant_id_, id}, [&](const Row& row) {
        ColumnReader reader{row};
        HeldRoleRow held;
        held.role = reader.text();
        held.place_id = reader.text();
        held.valid_from = ColumnsOf<std::optional<LocalDate>>::read(reader);
        held.valid_until = ColumnsOf<std::optional<LocalDate>>::read(reader);
        roles.push_back(std::move(held));
    });
    return roles;
}

void SqlAccountStore::set_roles(AccountId id, const std::vector<HeldRoleRow>& roles, Instant at,
                                const std::string& actor)
{
    change(kDeleteRoles, {tenant_id_, id});
    for (const auto& held : roles)
        change(kInsertRole,
               {tenant_id_, id, held.role, held.place_id, at, actor, held.valid_from, held.valid_until});
}

std::vector<Passkey> SqlAccountStore::load_passkeys(AccountId id)
{
    std::vector<Passkey> passkeys;
    transaction_.read(kSelectPasskeys, {tenant_id_, id},
                      [&](const Row& row) { passkeys.push_back(read_passkey(row)); });
    return passkeys;
}

std::optional<Passkey> SqlAccountStore::find_passkey(const std::string& credential_id)
{
    std::optional<Passkey> passkey;
    transaction_.read(kFindPasskey, {tenant_id_, credential_id},
                      [&](const Row& row) { passkey = read_passkey(row); });
    return passkey;
}

Result<void> SqlAccountStore::add_passkey(const Passkey& passkey)
{
    SAMMA_CHECK(to_result(
        transaction_.run(kInsertPasskey, {tenant_id_, passkey.credential_id, passkey.account_id, passkey.name,
                                          Bytes(passkey.public_key), passkey.sign_count, passkey.created_at,
                                          passkey.used_at})));
    return {};
}

void SqlAccountStore::note_passkey_use(const std::string& credential_id, std::int64_t sign_count, Instant at)
{
    change(kUsePasskey, {tenant_id_, credential_id, sign_count, at});
}

bool SqlAccountStore::remove_passkey(AccountId id, const std::string& credential_id)
{
    return change(kDeletePasskey, {tenant_id_, id, credential_id}) > 0;
}

void SqlAccountStore::set_recovery_codes(AccountId id, const std::vector<std::string>& digests)
{
    change(kDeleteCodes, {tenant_id_, id});
    for (const auto& digest : digests)
        change(kInsertCode, {tenant_id_, id, digest});
}

bool SqlAccountStore::use_recovery_code(AccountId id, const std::string& digest)
{
    return change(kUseCode, {tenant_id_, id, digest}) > 0;
}

int SqlAccountStore::count_recovery_codes(AccountId id)
{
    int count = 0;
    transaction_.read(kCountCodes, {tenant_id_, id},
                      [&](const Row& row) { count = static_cast<int>(row.integer(0)); });
    return count;
}

std::optional<AccountId> SqlAccountStore::find_by_outside_identity(const OutsideIdentity& identity)
{
    std::optional<AccountId> account_id;
    transaction_.read(kFindIdentity, {tenant_id_, identity.issuer, identity.subject}, [&](const Row& row) {
        ColumnReader reader{row};
        account_id = ColumnsOf<AccountId>::read(reader);
    });
    return account_id;
}

std::vector<OutsideIdentity> SqlAccountStore::load_outside_identities(AccountId id)
{
    std::vector<OutsideIdentity> identities;
    transaction_.read(kSelectIdentities, {tenant_id_, id}, [&](const Row& row) {
        identities.push_back({std::string(row.text(0)), std::string(row.text(1))});
    });
    return identities;
}

Result<void> SqlAccountStore::bind_outside_identity(AccountId id, const OutsideIdentity& identity, Instant at)
{
    SAMMA_CHECK(to_result(
        transaction_.run(kInsertIdentity, {tenant_id_, identity.issuer, identity.subject, id, at})));
    return {};
}

} // namespace samma::store

namespace samma {

template <>
std::span<const std::string_view> enum_names<store::AccountState>()
{
    static constexpr std::array<std::string_view, 3> kNames = {"invited", "active", "closed"};
    return kNames;
}

} // namespace samma
