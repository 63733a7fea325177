#pragma once

#include <tl/expected.hpp>

#include <string>
#include <utility>
#include <vector>

namespace samma {

/// Something a person can act on: never a sentence, always a code that the message catalogues translate.
struct Error {
    std::string code; ///< e.g. "time.does_not_exist"; the table is api/errors.yaml
    std::string
        at; ///< JSON pointer, or "file.csv row 17, column birth_date"; empty when it concerns the whole
    /// Named values that the translated message quotes, e.g. {"expected", "a date as 2026-11-30"}.
    std::vector<std::pair<std::string, std::string>> values;

    friend bool operator==(const Error&, const Error&) = default;
};

/// One line for a terminal or a log: code, place and values.
std::string to_string(const Error& error);

template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(std::string code, std::string at = {},
                                  std::vector<std::pair<std::string, std::string>> values = {})
{
    return tl::unexpected<Error>(Error{std::move(code), std::move(at), std::move(values)});
}

} // namespace samma

/// Unwraps a Result or returns its error from the enclosing function.
#define SAMMA_TRY(expression)                                                                                \
    __extension__({                                                                                          \
        auto samma_try_result = (expression);                                                                \
        if (!samma_try_result)                                                                               \
            return tl::unexpected<::samma::Error>(std::move(samma_try_result).error());                      \
        std::move(samma_try_result).value();                                                                 \
    })

/// The same for Result<void>.
#define SAMMA_CHECK(expression)                                                                              \
    do {                                                                                                     \
        if (auto samma_check_result = (expression); !samma_check_result)                                     \
            return tl::unexpected<::samma::Error>(std::move(samma_check_result).error());                    \
    } while (false)
