// Sections, teams and addresses: where people work and live.

#include "exchange/codecs.hpp"
#include "exchange/columns/all.hpp"
#include "exchange/common_columns.hpp"

namespace samma::exchange {

const Table& addresses_table()
{
    static const TableOf<Address> table({
        .text = {FileKind::addresses,
                 "adresser",
                 "addresses",
                 {"Platser som man åker till: hem och sektionernas lokaler.",
                  "Places that people travel to: homes and the sections' offices."}},
        .columns =
            {
                id_column<Address>({"A001", "A002"}),
                column({"gata",
                        "street",
                        Need::required,
                        {"Exempelgatan 3, lgh 1201", "Exempelgatan 10"},
                        {"Gata, nummer och lägenhet.", "Street, number and flat."}},
                       private_text(), &Address::street),
                column({"postnummer",
                        "postcode",
                        Need::required,
                        {"21122", "21122"},
                        {"Postnummer.", "Postcode."}},
                       postcode(), &Address::postcode),
                with_blanks(
                    column({"ort", "locality", Need::required, {"Malmö", "Malmö"}, {"Ort.", "Locality."}},
                           free_text(), &Address::locality)),
                column({"latitud",
                        "latitude|lat",
                        Need::required,
                        {"55,6055", "55,6061"},
                        {"Läge, nord.", "Position, north."}},
                       latitude(), &Address::point, &GeoPoint::lat),
                column({"longitud",
                        "longitude|lon",
                        Need::required,
                        {"13,001", "13,0024"},
                        {"Läge, öst.", "Position, east."}},
                       longitude(), &Address::point, &GeoPoint::lon),
                column({"dörrtid_min",
                        "door_time_min",
                        Need::optional,
                        {"2", "1"},
                        {"Tid från gatan till innanför dörren: trappor, hiss, dörr.",
                         "Time from the street to inside the door: stairs, lift, door."}},
                       minutes(0, 60), &Address::door_time),
            },
        .keep = keep_in<&MasterData::addresses, Address>,
        .each = each_of<&MasterData::addresses, Address>,
    });
    return table;
}

const Table& sections_table()
{
    static const TableOf<Section> table({
        .text = {FileKind::sections,
                 "sektioner",
                 "sections",
                 {"Grupper som planeras för sig: hemtjänstsektioner och nattpatruller.",
                  "Groups that are planned as a whole: home-care sections and night patrols."}},
        .columns =
            {
                id_column<Section>({"S01", "N01"}),
                with_blanks(column({"namn",
                                    "name",
                                    Need::required,
                                    {"Gamla Staden", "Nattpatrull Centrum"},
                                    {"Sektionens namn.", "The section's name."}},
                                   free_text(), &Section::name)),
                column({"typ",
                        "kind",
                        Need::optional,
                        {"hemtjänst", "nattpatrull"},
                        {"Slag av grupp; tomt = hemtjänst.", "Kind of group; empty = home_care."}},
                       word<SectionKind>(), &Section::kind),
                with_blanks(column({"enhet", "unit", Need::optional, {"Norr", "Norr"}, {"Enhet.", "Unit."}},
                                   free_text(), &Section::unit)),
                with_blanks(column({"resursområde",
                                    "resource_area",
                                    Need::optional,
                                    {"R1 Centrum", "R1 Centrum"},
                                    {"Resursområde; nattpatrullen arbetar för alla sektioner i sitt.",
                                     "Resource area; the night patrol works for all sections of its own."}},
                                   free_text(), &Section::resource_area)),
                column({"lokal",
                        "office",
                        Need::required,
                        {"A002", "A002"},
                        {"Adressen där pass börjar och slutar (id i adresser).",
                         "The address where shifts start and end (id in adresser)."}},
                       reference<AddressId>(FileKind::addresses), &Section::office_id),
                column({"bilar",
                        "car_count",
                        Need::optional,
                        {"6", ""},
                        {"Antal bilar som passen delar på; tomt = så många som behövs.",
                         "Cars that the shifts share; empty = as many as are needed."}},
                       maybe(number(0, 999)), &Section::car_count),
            },
        .keep = keep_in<&MasterData::sections, Section>,
        .each = each_of<&MasterData::sections, Section>,
    });
    return table;
}

const Table& teams_table()
{
    static const TableOf<Team> table({
        .text = {FileKind::teams,
                 "lag",
                 "teams",
                 {"Omvårdnadslag: de 8–12 personer i en sektion som delar lagets brukare.",
                  "Care teams: the 8 to 12 people of a section who share the team's clients."}},
        .columns =
            {
                id_column<Team>({"S01-A", "N01-A"}),
                column({"sektion",
                        "section",
                        Need::required,
                        {"S01", "N01"},
                        {"Lagets sektion (id i sektioner).", "The team's section (id in sektioner)."}},
                       reference<SectionId>(FileKind::sections), &Team::section_id),
                with_blanks(column({"namn",
                                    "name",
                                    Need::required,
                                    {"Lag Almen", "Natt"},
                                    {"Lagets namn.", "The team's name."}},
                                   free_text(), &Team::name)),
                column({"latitud",
                        "latitude|lat",
                        Need::required,
                        {"55,6055", "55,6055"},
                        {"Områdets mitt, nord.", "Centre of the area, north."}},
                       latitude(), &Team::area_centre, &GeoPoint::lat),
                column({"longitud",
                        "longitude|lon",
                        Need::required,
                        {"13,001", "13,001"},
                        {"Områdets mitt, öst.", "Centre of the area, east."}},
                       longitude(), &Team::area_centre, &GeoPoint::lon),
                column({"radie_m",
                        "radius_m",
                        Need::optional,
                        {"600", "4000"},
                        {"Områdets radie i meter.", "Radius of the area in metres."}},
                       number(0, 100'000), &Team::area_radius_m),
            },
        .keep = keep_in<&MasterData::teams, Team>,
        .each = each_of<&MasterData::teams, Team>,
    });
    return table;
}

} // namespace samma::exchange
