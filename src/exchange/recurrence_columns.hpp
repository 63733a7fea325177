#pragma once

#include "exchange/codecs.hpp"
#include "exchange/column.hpp"

#include <optional>
#include <vector>

namespace samma::exchange {

enum class Frequency { daily, weekdays, every_nth_week, dates };

/// How often, as the columns of a row say it.
struct RecurrenceCells {
    Frequency frequency = Frequency::daily;
    WeekdaySet days;
    std::optional<int> weeks;
    std::optional<LocalDate> anchor_on;
    std::vector<LocalDate> dates;
};

RecurrenceCells cells_of(const Recurrence& recurrence);

/// The recurrence that the cells say; faults when what its frequency needs is missing, or other cells are
/// filled.
Recurrence make_recurrence(const RecurrenceCells& cells, const RowContext& context);

/// The five columns, first frequency; `examples` says which frequency the template's two rows show.
template <typename Row>
void add_recurrence_columns(std::vector<Column<Row>>& columns, RecurrenceCells Row::*cells,
                            std::array<std::string_view, 2> frequencies, std::array<std::string_view, 2> days)
{
    columns.push_back(
        column({"frekvens",
                "frequency",
                Need::required,
                frequencies,
                {"Hur ofta. veckodagar: ett besök var och en av dagarna; veckovis: ett besök var n:te "
                 "vecka, på en av de tillåtna dagarna; datum: ett besök på ett av datumen.",
                 "How often. weekdays: a visit on each of the days; every_nth_week: one visit in every "
                 "n-th week, on one of the allowed days; dates: one visit on one of the dates."}},
               word<Frequency>(), cells, &RecurrenceCells::frequency));
    columns.push_back(column({"veckodagar",
                              "weekdays",
                              Need::optional,
                              days,
                              {"Dagarna (veckodagar) eller de tillåtna dagarna (veckovis).",
                               "The days (weekdays) or the allowed days (every_nth_week)."}},
                             weekdays(), cells, &RecurrenceCells::days));
    columns.push_back(column({"var_nte_vecka",
                              "weeks",
                              Need::optional,
                              {"", ""},
                              {"Bara veckovis: 1 = varje vecka.", "Only every_nth_week: 1 = every week."}},
                             maybe(number(1, 52)), cells, &RecurrenceCells::weeks));
    columns.push_back(column({"ankardatum",
                              "anchor_on",
                              Need::optional,
                              {"", ""},
                              {"Bara veckovis: ett datum i en vecka med besök.",
                               "Only every_nth_week: a date in a week that has the visit."}},
                             maybe(date()), cells, &RecurrenceCells::anchor_on));
    columns.push_back(column({"datum",
                              "dates",
                              Need::optional,
                              {"", ""},
                              {"Bara datum: tillåtna datum.", "Only dates: the allowed dates."}},
                             dates(), cells, &RecurrenceCells::dates));
}

} // namespace samma::exchange
