#pragma once

#include "care/enum_names.hpp"
#include "care/service.hpp"
#include "exchange/column.hpp"
#include "exchange/enum_words.hpp"
#include "exchange/file_kind.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samma::exchange {

/// Free text, kept to the blank.
Codec<std::string> free_text();
Codec<Private<std::string>> private_text();
/// A personal identity number, twelve digits with or without a hyphen; kept without.
Codec<Private<std::string>> person_number();
/// Five digits, with or without the blank after the third.
Codec<std::string> postcode();
/// A short code: letters, digits, - and _.
Codec<std::string> code();

enum class CodeOrder { as_written, sorted };
/// Codes with commas between them.
Codec<std::vector<std::string>> codes(CodeOrder order);

Codec<LocalDate> date();
/// The last day on which something holds; kept as the day after.
Codec<std::optional<LocalDate>> last_day();
/// The first day on which something no longer holds.
Codec<std::vector<LocalDate>> dates();
/// Wall clock of no particular day; 24:00 and later is the small hours of the next.
Codec<Minutes> clock();
/// Stretches of clock time with commas between them, ascending and apart.
Codec<std::vector<ClockWindow>> clock_windows();
/// Wall clock of a date; one that a clock change skips is refused.
Codec<LocalMinute> wall_time();
/// A moment: wall clock of a date, or UTC with a Z.
Codec<Instant> moment();

Codec<Minutes> minutes(int min, int max);
/// Hours with decimals, to the nearest minute.
Codec<Minutes> hours();
Codec<int> number(int min, int max);
Codec<double> latitude();
Codec<double> longitude();
Codec<bool> yes_or_no();
Codec<int> weekday();
Codec<WeekdaySet> weekdays();

/// Reads a decimal number with point or comma.
std::optional<double> find_decimal(std::string_view text);

namespace detail {

/// The members of an enumeration with everything that is read as each.
struct Vocabulary {
    std::vector<std::string> written;                      ///< the word that files are written with, a member
    std::vector<std::pair<std::string, std::size_t>> read; ///< folded word, member
    FormatText format;

    Vocabulary(std::span<const std::string_view> identifiers, std::span<const std::string_view> words);
    [[nodiscard]] std::optional<std::size_t> find(std::string_view text) const;
};

Uuid refer(const CellContext& context, FileKind target, std::string_view external_id);

} // namespace detail

/// A word for a member of an enumeration of care.
template <typename E>
Codec<E> word()
{
    const detail::Vocabulary vocabulary(enum_names<E>(), swedish_words<E>());
    return {vocabulary.format,
            [vocabulary](const Cell& cell, E& value, const CellContext& context) {
                if (const auto member = vocabulary.find(cell.text))
                    value = static_cast<E>(*member);
                else
                    context.fault(FaultCode::word_unknown);
            },
            [vocabulary](const E& value, WriteContext&) {
                return vocabulary.written[static_cast<std::size_t>(value)];
            }};
}

/// The external id of a row of another kind.
template <typename IdType>
Codec<IdType> reference(FileKind target)
{
    return {{"id", "id"},
            [target](const Cell& cell, IdType& value, const CellContext& context) {
                value = IdType(detail::refer(context, target, cell.text));
            },
            [target](const IdType& value, WriteContext& context) {
                return context.name_of(target, value.uuid());
            }};
}

/// The same where an empty cell means that there is none.
template <typename T>
Codec<std::optional<T>> maybe(Codec<T> codec)
{
    return {
        codec.format,
        [read = std::move(codec.read)](const Cell& cell, std::optional<T>& value,
                                       const CellContext& context) { read(cell, value.emplace(), context); },
        [write = std::move(codec.write)](const std::optional<T>& value, WriteContext& context) {
            return value ? write(*value, context) : std::string();
        },
        codec.is_private};
}

/// Keeps the blanks of a free text.
template <typename Row>
Column<Row> with_blanks(Column<Row> one)
{
    one.keeps_blanks = true;
    return one;
}

} // namespace samma::exchange
