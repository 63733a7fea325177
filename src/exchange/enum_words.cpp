#include "exchange/enum_words.hpp"

#include "care/master_data.hpp"
#include "exchange/recurrence_columns.hpp"

#include <array>

namespace samma::exchange {

using std::string_view_literals::operator""sv;

template <>
std::span<const std::string_view> swedish_words<Title>()
{
    static constexpr std::array kWords = {"undersköterska|usk"sv, "vårdbiträde|vb"sv, "sjuksköterska|ssk"sv,
                                          "terapeut|arbetsterapeut|fysioterapeut"sv};
    return kWords;
}

template <>
std::span<const std::string_view> swedish_words<Employment>()
{
    static constexpr std::array kWords = {"tillsvidare|månadsanställd|fast"sv, "timanställd|timvikarie"sv};
    return kWords;
}

template <>
std::span<const std::string_view> swedish_words<AppointmentStatus>()
{
    static constexpr std::array kWords = {"erbjuden"sv, "accepterad"sv, "avböjd|tackat nej"sv,
                                          "uppenbart obehövlig"sv};
    return kWords;
}

template <>
std::span<const std::string_view> swedish_words<Gender>()
{
    static constexpr std::array kWords = {"kvinna|k"sv, "man|m"sv, "annat|annan"sv};
    return kWords;
}

template <>
std::span<const std::string_view> swedish_words<KeyKind>()
{
    static constexpr std::array kWords = {"ingen"sv, "digitalt lås"sv, "nyckelskåp|nyckelbox"sv,
                                          "nyckel på kontoret"sv};
    return kWords;
}

template <>
std::span<const std::string_view> swedish_words<ClientAbsenceKind>()
{
    static constexpr std::array kWords = {"sjukhus"sv, "korttid|korttidsboende"sv, "resa"sv, "annat"sv};
    return kWords;
}

template <>
std::span<const std::string_view> swedish_words<ClientWishKind>()
{
    static constexpr std::array kWords = {"inte|undantagen|avböjd"sv, "gärna|önskad"sv, "helst inte"sv};
    return kWords;
}

template <>
std::span<const std::string_view> swedish_words<SectionKind>()
{
    static constexpr std::array kWords = {"hemtjänst"sv, "nattpatrull"sv};
    return kWords;
}

template <>
std::span<const std::string_view> swedish_words<ShiftKind>()
{
    static constexpr std::array kWords = {"dag"sv, "kväll"sv, "natt"sv, "delad|delad tur"sv};
    return kWords;
}

template <>
std::span<const std::string_view> swedish_words<ReservedKind>()
{
    static constexpr std::array kWords = {"passets början"sv, "passets slut"sv, "dokumentation"sv,
                                          "lagträff"sv, "egen tid|kontaktmannens egen tid"sv};
    return kWords;
}

template <>
std::span<const std::string_view> swedish_words<AbsenceKind>()
{
    static constexpr std::array kWords = {"semester"sv, "sjuk"sv, "föräldraledig"sv, "studier"sv, "annat"sv};
    return kWords;
}

template <>
std::span<const std::string_view> swedish_words<TravelMode>()
{
    static constexpr std::array kWords = {"gång|till fots"sv, "cykel"sv, "bil"sv};
    return kWords;
}

template <>
std::span<const std::string_view> swedish_words<ServiceKind>()
{
    static constexpr std::array kWords = {"omvårdnad|omvårdnadsinsats"sv, "service|serviceinsats"sv,
                                          "delegerad uppgift|hälso- och sjukvårdsuppgift"sv,
                                          "social|social samvaro"sv};
    return kWords;
}

template <>
std::span<const std::string_view> swedish_words<PartOfDay>()
{
    static constexpr std::array kWords = {
        "morgon"sv, "mitt på dagen|middag"sv, "eftermiddag"sv, "kväll"sv, "natt"sv, "hela dagen"sv};
    return kWords;
}

template <>
std::span<const std::string_view> swedish_words<WhoComes>()
{
    static constexpr std::array kWords = {"kontaktman"sv, "lag|laget"sv, "vem som helst|alla"sv};
    return kWords;
}

template <>
std::span<const std::string_view> swedish_words<VisitKind>()
{
    static constexpr std::array kWords = {
        "morgon"sv,          "läkemedel"sv,   "insulin"sv,    "lunch"sv,  "eftermiddag"sv,
        "middag"sv,          "kväll"sv,       "nattillsyn"sv, "dusch"sv,  "städning"sv,
        "tvätt"sv,           "inköp"sv,       "tillsyn"sv,    "social"sv, "larm|larmutryckning"sv,
        "matdistribution"sv, "hemsjukvård"sv, "annat"sv};
    return kWords;
}

template <>
std::span<const std::string_view> swedish_words<Priority>()
{
    static constexpr std::array kWords = {"medicinsk"sv, "omvårdnad"sv, "service"sv};
    return kWords;
}

template <>
std::span<const std::string_view> swedish_words<Frequency>()
{
    static constexpr std::array kWords = {"dagligen"sv, "veckodagar"sv, "veckovis"sv, "datum"sv};
    return kWords;
}

} // namespace samma::exchange
