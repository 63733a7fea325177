#include "store/postgres/outcome.hpp"

#include "base/assert.hpp"

#include <array>
#include <bit>
#include <cstring>

namespace samma::store {

namespace {

// From the server's catalogue (pg_type.dat); libpq has no names for them.
constexpr Oid kBool = 16;
constexpr Oid kBytea = 17;
constexpr Oid kName = 19;
constexpr Oid kInt8 = 20;
constexpr Oid kInt2 = 21;
constexpr Oid kInt4 = 23;
constexpr Oid kText = 25;
constexpr Oid kFloat8 = 701;
constexpr Oid kUnknown = 705;
constexpr Oid kVarchar = 1043;
constexpr Oid kNumeric = 1700;

std::string field(const PGresult* result, int code)
{
    const char* value = PQresultErrorField(result, code);
    return value == nullptr ? std::string() : std::string(value);
}

/// "Key (tenant_id, external_id)=(…) already exists." → "client.tenant_id, client.external_id", without the
/// values, which may be about a person.
std::string key_columns(const PGresult* result)
{
    const auto table = field(result, PG_DIAG_TABLE_NAME);
    const auto detail = field(result, PG_DIAG_MESSAGE_DETAIL);
    const auto from = detail.find('(');
    const auto until = detail.find(")=(");
    if (from == std::string::npos || until == std::string::npos || until < from)
        return table;
    std::string columns;
    std::string_view names(detail.data() + from + 1, until - from - 1);
    while (!names.empty()) {
        const auto name = names.substr(0, names.find(", "));
        columns += (columns.empty() ? "" : ", ") + table + "." + std::string(name);
        names.remove_prefix(std::min(names.size(), name.size() + 2));
    }
    return columns;
}

std::int64_t big_endian(std::string_view content)
{
    // The sign bit is in the first byte.
    std::uint64_t number = (static_cast<std::uint8_t>(content.front()) & 0x80U) != 0 ? ~std::uint64_t{0} : 0;
    for (const char letter : content)
        number = (number << 8U) | static_cast<std::uint8_t>(letter);
    return static_cast<std::int64_t>(number);
}

} // namespace

std::optional<Violation> violation_of(const PGresult* result)
{
    const auto state = field(result, PG_DIAG_SQLSTATE);
    if (state == "23505")
        return Violation{ViolationKind::unique, key_columns(result)};
    if (state == "23503")
        return Violation{ViolationKind::foreign_key, {}};
    if (state == "23502")
        return Violation{ViolationKind::not_null,
                         field(result, PG_DIAG_TABLE_NAME) + "." + field(result, PG_DIAG_COLUMN_NAME)};
    // 22…: a value that the column's type cannot hold, as STRICT tables refuse it.
    if (state == "23514" || state.starts_with("22"))
        return Violation{ViolationKind::check, field(result, PG_DIAG_CONSTRAINT_NAME)};
    // Raised by our triggers (db/migrations/postgres).
    if (state == "SA001")
        return Violation{ViolationKind::append_only, field(result, PG_DIAG_MESSAGE_PRIMARY)};
    return std::nullopt;
}

FailureKind failure_kind_of(const PGresult* result, const PGconn* connection)
{
    struct Line {
        std::string_view state; ///< or how it begins
        FailureKind kind;
    };
    static constexpr std::array kLines = {
        Line{"53100", FailureKind::disk_full}, Line{"53200", FailureKind::out_of_memory},
        Line{"53", FailureKind::connection},   Line{"08", FailureKind::connection},
        Line{"57", FailureKind::connection},   Line{"25P03", FailureKind::connection},
        Line{"25006", FailureKind::read_only}, Line{"25P02", FailureKind::input_output},
        Line{"40", FailureKind::busy},         Line{"55P03", FailureKind::busy},
        Line{"58", FailureKind::input_output}, Line{"XX001", FailureKind::corrupt},
        Line{"XX002", FailureKind::corrupt},
    };
    if (PQstatus(connection) != CONNECTION_OK)
        return FailureKind::connection;
    const auto state = field(result, PG_DIAG_SQLSTATE);
    for (const auto& line : kLines)
        if (state.starts_with(line.state))
            return line.kind;
    return FailureKind::misuse;
}

PostgresRow::Kind PostgresRow::kind(int column) const
{
    SAMMA_ASSERT(column >= 0 && column < size());
    if (PQgetisnull(result_, number_, column) != 0)
        return Kind::null;
    switch (PQftype(result_, column)) {
    case kBool:
    case kInt8:
    case kInt2:
    case kInt4:
    case kNumeric:
        return Kind::integer;
    case kFloat8:
        return Kind::real;
    case kText:
    case kName:
    case kUnknown:
    case kVarchar:
        return Kind::text;
    case kBytea:
        return Kind::bytes;
    default:
        return Kind::other;
    }
}

void PostgresRow::call_damaged(int column) const
{
    throw StoreFailure(FailureKind::corrupt, "query " + query_.name + ": column " + std::to_string(column) +
                                                 " holds a value of another type");
}

std::string_view PostgresRow::content(int column, Kind wanted) const
{
    if (kind(column) != wanted)
        call_damaged(column);
    return {PQgetvalue(result_, number_, column),
            static_cast<std::size_t>(PQgetlength(result_, number_, column))};
}

bool PostgresRow::is_null(int column) const
{
    return kind(column) == Kind::null;
}

/// sum() of whole numbers: groups of four decimal digits, the first with the weight 10000^weight.
std::int64_t PostgresRow::whole_number_of_numeric(std::string_view content) const
{
    const auto word = [&](std::size_t index) { return big_endian(content.substr(2 * index, 2)); };
    const auto groups = static_cast<std::size_t>(word(0));
    const auto weight = word(1);
    std::int64_t number = 0;
    for (std::int64_t group = 0; group <= weight; ++group) {
        const auto index = static_cast<std::size_t>(group);
        number = number * 10'000 + (index < groups ? word(4 + index) : 0);
    }
    return word(2) == 0 ? number : -number;
}

std::int64_t PostgresRow::integer(int column) const
{
    const auto value = content(column, Kind::integer);
    if (PQftype(result_, column) == kNumeric)
        return whole_number_of_numeric(value);
    return PQftype(result_, column) == kBool ? value.front() != 0 : big_endian(value);
}

double PostgresRow::real(int column) const
{
    return std::bit_cast<double>(big_endian(content(column, Kind::real)));
}

std::string_view PostgresRow::text(int column) const
{
    return content(column, Kind::text);
}

std::span<const std::uint8_t> PostgresRow::bytes(int column) const
{
    const auto value = content(column, Kind::bytes);
    return {reinterpret_cast<const std::uint8_t*>(value.data()), value.size()};
}

Cell PostgresRow::cell(int column) const
{
    switch (kind(column)) {
    case Kind::null:
        return {};
    case Kind::integer:
        return integer(column);
    case Kind::real:
        return real(column);
    case Kind::text:
        return text(column);
    case Kind::bytes:
        return Bytes(bytes(column).begin(), bytes(column).end());
    case Kind::other:
        break;
    }
    call_damaged(column);
}

} // namespace samma::store
