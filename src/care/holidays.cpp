#include "care/holidays.hpp"

#include <algorithm>

namespace samma {

using namespace std::chrono;

namespace {

/// Easter Sunday in the Gregorian calendar. Source: J.-M. Oudin's method as printed in the Explanatory
/// Supplement to the Astronomical Almanac (1992), p. 604; C, N, K, I, J, L, M and D are its symbols.
LocalDate easter_sunday(int year_number)
{
    const int C = year_number / 100;
    const int N = year_number - 19 * (year_number / 19);
    const int K = (C - 17) / 25;
    int I = C - C / 4 - (C - K) / 3 + 19 * N + 15;
    I = I - 30 * (I / 30);
    I = I - (I / 28) * (1 - (I / 28) * (29 / (I + 1)) * ((21 - N) / 11));
    int J = year_number + year_number / 4 + I + 2 - C + C / 4;
    J = J - 7 * (J / 7);
    const int L = I - J;
    const int M = 3 + (L + 40) / 44;
    const int D = L + 28 - 31 * (M / 4);
    return year(year_number) / M / D;
}

/// The first such weekday on or after the date.
LocalDate first_on_or_after(LocalDate date, weekday wanted)
{
    return add_days(date, static_cast<int>((wanted - weekday_of(date)).count()));
}

} // namespace

std::vector<PublicHoliday> swedish_holidays(int year_number)
{
    const auto y = year(year_number);
    const LocalDate easter = easter_sunday(year_number);
    const LocalDate midsummer_eve = first_on_or_after(y / June / 19, Friday);
    std::vector<PublicHoliday> holidays = {
        {y / January / 1, "Nyårsdagen"},
        {y / January / 6, "Trettondedag jul"},
        {add_days(easter, -2), "Långfredagen"},
        {easter, "Påskdagen"},
        {add_days(easter, 1), "Annandag påsk"},
        {y / May / 1, "Första maj"},
        {add_days(easter, 39), "Kristi himmelsfärdsdag"},
        {add_days(easter, 49), "Pingstdagen"},
        {y / June / 6, "Sveriges nationaldag"},
        {midsummer_eve, "Midsommarafton"},
        {add_days(midsummer_eve, 1), "Midsommardagen"},
        {first_on_or_after(y / October / 31, Saturday), "Alla helgons dag"},
        {y / December / 24, "Julafton"},
        {y / December / 25, "Juldagen"},
        {y / December / 26, "Annandag jul"},
        {y / December / 31, "Nyårsafton"},
    };
    std::sort(holidays.begin(), holidays.end());
    return holidays;
}

} // namespace samma
