#include "store/session_store.hpp"

#include "store/columns.hpp"

#include <array>

namespace samma::store {

namespace {

const std::string kSessionColumns = "token_digest, id, account_id, way_in, assurance, device, began_at, "
                                    "used_at, confirmed_at, expires_at";
const Query kInsertSession{"insert_session", "INSERT INTO session (tenant_id, " + kSessionColumns +
                                                 ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};
const Query kFindSession{"find_session", "SELECT " + kSessionColumns +
                                             " FROM session WHERE tenant_id = $1 AND token_digest = $2"};
const Query kUseSession{"note_session_use",
                        "UPDATE session SET used_at = $3 WHERE tenant_id = $1 AND token_digest = $2"};
const Query kConfirmSession{
    "note_session_confirmation",
    "UPDATE session SET confirmed_at = $3 WHERE tenant_id = $1 AND token_digest = $2"};
const Query kListSessions{"list_sessions", "SELECT " + kSessionColumns +
                                               " FROM session WHERE tenant_id = $1 AND account_id = $2 "
                                               "ORDER BY began_at DESC, id"};
const Query kEndSession{"end_session",
                        "DELETE FROM session WHERE tenant_id = $1 AND account_id = $2 AND id = $3"};
const Query kEndByToken{"end_session_by_token",
                        "DELETE FROM session WHERE tenant_id = $1 AND token_digest = $2"};
const Query kEndAll{"end_all_sessions",
                    "DELETE FROM session WHERE tenant_id = $1 AND account_id = $2 AND token_digest <> $3"};
const Query kEndAccountless{"end_sessions_without_account",
                            "DELETE FROM session WHERE tenant_id = $1 AND account_id IS NULL"};

const Query kPutTicket{"put_ticket",
                       "INSERT INTO ticket (tenant_id, token_digest, kind, account_id, content, expires_at) "
                       "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (tenant_id, token_digest) DO UPDATE SET "
                       "kind = excluded.kind, account_id = excluded.account_id, content = excluded.content, "
                       "expires_at = excluded.expires_at"};
const Query kFindTicket{"find_ticket", "SELECT account_id, content, expires_at FROM ticket WHERE "
                                       "tenant_id = $1 AND token_digest = $2 AND kind = $3"};
const Query kDeleteTicket{"delete_ticket",
                          "DELETE FROM ticket WHERE tenant_id = $1 AND token_digest = $2 AND kind = $3"};
const Query kDeleteTicketsOf{"delete_tickets_of_account",
                             "DELETE FROM ticket WHERE tenant_id = $1 AND account_id = $2"};
const Query kDeleteTicketKind{"delete_tickets_of_kind",
                              "DELETE FROM ticket WHERE tenant_id = $1 AND kind = $2"};

const Query kFindFailure{"find_login_failure", "SELECT failures, last_at FROM login_failure WHERE "
                                               "tenant_id = $1 AND subject = $2"};
const Query kPutFailure{
    "put_login_failure",
    "INSERT INTO login_failure (tenant_id, subject, failures, last_at) VALUES ($1, $2, $3, "
    "$4) ON CONFLICT (tenant_id, subject) DO UPDATE SET failures = excluded.failures, "
    "last_at = excluded.last_at"};
const Query kForgetFailure{"delete_login_failure",
                           "DELETE FROM login_failure WHERE tenant_id = $1 AND subject = $2"};

const Query kForgetSessions{"delete_past_sessions", "DELETE FROM session WHERE tenant_id = $1 AND "
                                                    "(expires_at <= $2 OR used_at <= $3)"};
const Query kForgetTickets{"delete_past_tickets",
                           "DELETE FROM ticket WHERE tenant_id = $1 AND expires_at <= $2"};
const Query kForgetFailures{"delete_past_login_failures",
                            "DELETE FROM login_failure WHERE tenant_id = $1 AND last_at <= $2"};

Session read_session(const Row& row)
{
    ColumnReader reader{row};
    Session session;
    session.token_digest = reader.text();
    session.id = demand(Uuid::parse(reader.text()), "identity");
    session.account_id = ColumnsOf<std::optional<AccountId>>::read(reader);
    session.way_in = ColumnsOf<WayIn>::read(reader);
    session.assurance = reader.text();
    session.device = reader.text();
    session.began_at = ColumnsOf<Instant>::read(reader);
    session.used_at = ColumnsOf<Instant>::read(reader);
    session.confirmed_at = ColumnsOf<Instant>::read(reader);
    session.expires_at = ColumnsOf<Instant>::read(reader);
    return session;
}

} // namespace

std::int64_t SqlSessionStore::change(const Query& query, std::initializer_list<Cell> parameters)
{
    return demand_changed(query, transaction_.run(query, parameters));
}

void SqlSessionStore::add(const Session& session)
{
    change(kInsertSession, {tenant_id_, session.token_digest, session.id, session.account_id,
                            name_of(session.way_in), session.assurance, session.device, session.began_at,
                            session.used_at, session.confirmed_at, session.expires_at});
}

std::optional<Session> SqlSessionStore::find(const std::string& token_digest)
{
    std::optional<Session> session;
    transaction_.read(kFindSession, {tenant_id_, token_digest},
                      [&](const Row& row) { session = read_session(row); });
    return session;
}

void SqlSessionStore::note_use(const std::string& token_digest, Instant at)
{
    change(kUseSession, {tenant_id_, token_digest, at});
}

void SqlSessionStore::note_confirmation(const std::string& token_digest, Instant at)
{
    change(kConfirmSession, {tenant_id_, token_digest, at});
}

std::vector<Session> SqlSessionStore::list(AccountId account_id)
{
    std::vector<Session> sessions;
    transaction_.read(kListSessions, {tenant_id_, account_id},
                      [&](const Row& row) { sessions.push_back(read_session(row)); });
    return sessions;
}

bool SqlSessionStore::end(AccountId account_id, Uuid session_id)
{
    return change(kEndSession, {tenant_id_, account_id, session_id}) > 0;
}

void SqlSessionStore::end_by_token(const std::string& token_digest)
{
    change(kEndByToken, {tenant_id_, token_digest});
}

std::int64_t SqlSessionStore::end_all(AccountId account_id, const std::string& except_token_digest)
{
    return change(kEndAll, {tenant_id_, account_id, except_token_digest});
}

void SqlSessionStore::end_all_without_account()
{
    change(kEndAccountless, {tenant_id_});
}

void SqlSessionStore::put_ticket(const Ticket& ticket)
{
    change(kPutTicket, {tenant_id_, ticket.token_digest, ticket.kind, ticket.account_id, ticket.content,
                        ticket.expires_at});
}

std::optional<Ticket> SqlSessionStore::find_ticket(const std::string& token_digest, const std::string& kind)
{
    std::optional<Ticket> ticket;
    transaction_.read(kFindTicket, {tenant_id_, token_digest, kind}, [&](const Row& row) {
        ColumnReader reader{row};
        ticket = Ticket{token_digest, kind, {}, {}, {}};
        ticket->account_id = ColumnsOf<std::optional<AccountId>>::read(reader);
        ticket->content = reader.text();
        ticket->expires_at = ColumnsOf<Instant>::read(reader);
    });
    return ticket;
}

std::optional<Ticket> SqlSessionStore::take_ticket(const std::string& token_digest, const std::string& kind)
{
    auto ticket = find_ticket(token_digest, kind);
    // Of two that take it at once the one whose deletion finds the row has it.
    if (ticket && change(kDeleteTicket, {tenant_id_, token_digest, kind}) == 0)
        ticket.reset();
    return ticket;
}

void SqlSessionStore::remove_tickets(AccountId account_id)
{
    change(kDeleteTicketsOf, {tenant_id_, account_id});
}

void SqlSessionStore::remove_tickets_of_kind(const std::string& kind)
{
    change(kDeleteTicketKind, {tenant_id_, kind});
}

std::optional<LoginFailure> SqlSessionStore::find_failure(const std::string& subject)
{
    std::optional<LoginFailure> failure;
    transaction_.read(kFindFailure, {tenant_id_, subject}, [&](const Row& row) {
        failure = LoginFailure{subject, static_cast<int>(row.integer(0)),
                               Instant(std::chrono::milliseconds(row.integer(1)))};
    });
    return failure;
}

void SqlSessionStore::put_failure(const LoginFailure& failure)
{
    change(kPutFailure, {tenant_id_, failure.subject, failure.failures, failure.last_at});
}

void SqlSessionStore::forget_failure(const std::string& subject)
{
    change(kForgetFailure, {tenant_id_, subject});
}

void SqlSessionStore::forget_the_past(Instant now, Instant unused_since, Instant failed_before)
{
    change(kForgetSessions, {tenant_id_, now, unused_since});
    change(kForgetTickets, {tenant_id_, now});
    change(kForgetFailures, {tenant_id_, failed_before});
}

} // namespace samma::store

namespace samma {

template <>
std::span<const std::string_view> enum_names<store::WayIn>()
{
    static constexpr std::array<std::string_view, 5> kNames = {
        "link", "password_totp", "password_recovery_code", "passkey", "single_sign_on"};
    return kNames;
}

} // namespace samma
