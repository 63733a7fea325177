#include "store/database.hpp"

#include "base/assert.hpp"

namespace samma::store {

namespace {

std::string_view error_code_of(ViolationKind kind)
{
    switch (kind) {
    case ViolationKind::unique:
        return "store.unique_violation";
    case ViolationKind::foreign_key:
        return "store.foreign_key_violation";
    case ViolationKind::check:
        return "store.check_violation";
    case ViolationKind::not_null:
        return "store.not_null_violation";
    case ViolationKind::append_only:
        return "store.append_only_violation";
    }
    SAMMA_ASSERT(false);
}

} // namespace

Violation::operator Error() const
{
    return Error{.code = std::string(error_code_of(kind)), .at = what, .values = {}};
}

std::string_view to_string(ViolationKind kind)
{
    switch (kind) {
    case ViolationKind::unique:
        return "unique";
    case ViolationKind::foreign_key:
        return "foreign_key";
    case ViolationKind::check:
        return "check";
    case ViolationKind::not_null:
        return "not_null";
    case ViolationKind::append_only:
        return "append_only";
    }
    SAMMA_ASSERT(false);
}

std::string_view to_string(FailureKind kind)
{
    switch (kind) {
    case FailureKind::busy:
        return "busy";
    case FailureKind::disk_full:
        return "disk_full";
    case FailureKind::input_output:
        return "input_output";
    case FailureKind::corrupt:
        return "corrupt";
    case FailureKind::read_only:
        return "read_only";
    case FailureKind::out_of_memory:
        return "out_of_memory";
    case FailureKind::connection:
        return "connection";
    case FailureKind::misuse:
        return "misuse";
    }
    SAMMA_ASSERT(false);
}

Result<std::int64_t> to_result(Changed changed)
{
    if (!changed)
        return tl::unexpected<Error>(std::move(changed).error());
    return *changed;
}

std::int64_t demand_changed(const Query& query, const Changed& changed)
{
    if (!changed)
        throw StoreFailure(FailureKind::misuse, query.name + ": refused, " +
                                                    std::string(to_string(changed.error().kind)) + " " +
                                                    changed.error().what);
    return *changed;
}

void Transaction::read(const Query& query, std::initializer_list<Cell> parameters,
                       const RowFunction& row_function)
{
    demand_changed(query, run(query, parameters, row_function));
}

} // namespace samma::store
