#include "exchange/recurrence_columns.hpp"

#include <array>

namespace samma {

template <>
std::span<const std::string_view> enum_names<exchange::Frequency>()
{
    static constexpr std::array<std::string_view, 4> kNames = {"daily", "weekdays", "every_nth_week",
                                                               "dates"};
    return kNames;
}

} // namespace samma

namespace samma::exchange {

RecurrenceCells cells_of(const Recurrence& recurrence)
{
    RecurrenceCells cells;
    if (const auto* on = std::get_if<OnWeekdays>(&recurrence)) {
        cells.frequency = Frequency::weekdays;
        cells.days = on->days;
    } else if (const auto* every = std::get_if<EveryNthWeek>(&recurrence)) {
        cells.frequency = Frequency::every_nth_week;
        cells.days = every->allowed_days;
        cells.weeks = every->weeks;
        cells.anchor_on = every->anchor_on;
    } else if (const auto* dates = std::get_if<OnDates>(&recurrence)) {
        cells.frequency = Frequency::dates;
        cells.dates = dates->allowed;
    }
    return cells;
}

Recurrence make_recurrence(const RecurrenceCells& cells, const RowContext& context)
{
    const bool by_weekday = cells.frequency == Frequency::weekdays;
    const bool by_week = cells.frequency == Frequency::every_nth_week;
    const auto expect = [&](std::string_view column, bool is_wanted, bool is_filled) {
        if (!is_wanted && is_filled)
            context.fault(
                column, FaultCode::cell_must_be_empty,
                {{"other", "frekvens"},
                 {"value",
                  std::string(swedish_words<Frequency>()[static_cast<std::size_t>(cells.frequency)])}});
        else if (is_wanted && !is_filled)
            context.fault(column,
                          column == "veckodagar" ? FaultCode::weekdays_empty : FaultCode::cell_required);
    };
    expect("veckodagar", by_weekday || by_week, !cells.days.is_empty());
    expect("var_nte_vecka", by_week, cells.weeks.has_value());
    expect("ankardatum", by_week, cells.anchor_on.has_value());
    expect("datum", cells.frequency == Frequency::dates, !cells.dates.empty());
    if (by_weekday)
        return OnWeekdays{cells.days};
    if (by_week)
        return EveryNthWeek{cells.weeks.value_or(1), cells.anchor_on.value_or(LocalDate{}), cells.days};
    if (cells.frequency == Frequency::dates)
        return OnDates{cells.dates};
    return EveryDay{};
}

} // namespace samma::exchange
