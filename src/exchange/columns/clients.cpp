// Clients and what belongs to them: home entry, absences, wishes.

#include "exchange/codecs.hpp"
#include "exchange/columns/all.hpp"
#include "exchange/common_columns.hpp"

#include <fmt/format.h>

namespace samma::exchange {

namespace {

/// The date in a personal identity number; a coordination number (samordningsnummer) has 60 added to its day.
std::string birth_date_of(const std::string& person_number)
{
    const int day = std::stoi(person_number.substr(6, 2));
    return fmt::format("{}-{}-{:02}", person_number.substr(0, 4), person_number.substr(4, 2),
                       day > 60 ? day - 60 : day);
}

void check_client(Client& client, const RowContext& context)
{
    check_validity(client.served, context);
    const auto& number = client.person_number.reveal();
    if (!number.empty() && birth_date_of(number) != format_date(client.born_on))
        context.fault("personnummer", FaultCode::person_number_other_birth_date);
}

std::vector<Column<Client>> client_columns()
{
    std::vector<Column<Client>> columns = {
        id_column<Client>({"B001", "B002"}),
        column({"sektion",
                "section",
                Need::required,
                {"S01", "S01"},
                {"Brukarens sektion (id i sektioner).", "The client's section (id in sektioner)."}},
               reference<SectionId>(FileKind::sections), &Client::section_id),
        column({"lag",
                "team",
                Need::required,
                {"S01-A", "S01-A"},
                {"Brukarens omvårdnadslag (id i lag).", "The client's care team (id in lag)."}},
               reference<TeamId>(FileKind::teams), &Client::team_id),
        column({"adress",
                "address",
                Need::required,
                {"A001", "A001"},
                {"Hemmet (id i adresser).", "The home (id in adresser)."}},
               reference<AddressId>(FileKind::addresses), &Client::address_id),
        column({"förnamn", "given_name", Need::required, {"Ester", "Folke"}, {"Förnamn.", "Given name."}},
               private_text(), &Client::given_name),
        column({"efternamn",
                "family_name",
                Need::required,
                {"Exempelsson", "Exempelsson"},
                {"Efternamn.", "Family name."}},
               private_text(), &Client::family_name),
        column({"personnummer",
                "person_number",
                Need::optional,
                {"193803029804", ""},
                {"Personnummer eller samordningsnummer.", "Personal identity or coordination number."}},
               person_number(), &Client::person_number),
        column({"födelsedatum",
                "born_on",
                Need::required,
                {"1938-03-02", "1935-07-19"},
                {"Födelsedatum.", "Date of birth."}},
               date(), &Client::born_on),
        column({"kön", "gender", Need::required, {"kvinna", "man"}, {"Kön.", "Gender."}}, word<Gender>(),
               &Client::gender),
        column({"språk",
                "languages",
                Need::optional,
                {"", "pl,sv"},
                {"Språk som brukaren vill bli bemött på, mest önskat först (ISO 639).",
                 "Languages the client wants to be met in, most wanted first (ISO 639)."}},
               codes(CodeOrder::as_written), &Client::languages),
        column({"husdjur",
                "has_pets",
                Need::optional,
                {"nej", "ja"},
                {"Husdjur i hemmet; tomt = nej.", "Pets at home; empty = no."}},
               yes_or_no(), &Client::has_pets),
        column({"rök",
                "has_smoke",
                Need::optional,
                {"nej", "nej"},
                {"Någon röker i hemmet; tomt = nej.", "Somebody smokes at home; empty = no."}},
               yes_or_no(), &Client::has_smoke),
        column({"planeras_tillsammans",
                "is_planned_together",
                Need::optional,
                {"ja", "ja"},
                {"Får sina besök tillsammans med andra på samma adress som också vill det; tomt = nej.",
                 "Gets the visits together with others at the same address who wish it too; empty = no."}},
               yes_or_no(), &Client::is_planned_together),
        column({"nycklar",
                "key_count",
                Need::optional,
                {"2", ""},
                {"Antal nycklar till hemmet som personalen delar på; tomt = ingen väntar på en nyckel.",
                 "Keys to the home that the staff share; empty = nobody waits for a key."}},
               maybe(number(0, 99)), &Client::key_count),
    };
    add_validity_columns(columns, {"2025-02-01", "2026-06-15"}, {"", ""}, &Client::served);
    return columns;
}

} // namespace

const Table& clients_table()
{
    static const TableOf<Client> table({
        .text =
            {FileKind::clients, "brukare", "clients", {"De som får omsorg.", "The people who receive care."}},
        .columns = client_columns(),
        .check = check_client,
        .keep = keep_in<&MasterData::clients, Client>,
        .each = each_of<&MasterData::clients, Client>,
    });
    return table;
}

const Table& home_entries_table()
{
    static const TableOf<HomeEntry> table({
        .text = {FileKind::home_entries,
                 "hemingang",
                 "home_entries",
                 {"Hur man kommer in: portkod, nycklar, larm. En egen fil, för den ska inte följa med annat.",
                  "How to get in: door code, keys, alarm. A file of its own, since it must not travel with "
                  "the rest."}},
        .columns =
            {
                column({"brukare",
                        "client",
                        Need::required,
                        {"B001", "B002"},
                        {"Vems hem (id i brukare); en rad per brukare.",
                         "Whose home (id in brukare); one row a client."}},
                       reference<ClientId>(FileKind::clients), &HomeEntry::client_id),
                column({"nyckel",
                        "key_kind",
                        Need::optional,
                        {"digitalt lås", "nyckelskåp"},
                        {"Hur dörren öppnas; tomt = ingen.", "How the door opens; empty = none."}},
                       word<KeyKind>(), &HomeEntry::key_kind),
                with_blanks(
                    column({"portkod", "door_code", Need::optional, {"1234", ""}, {"Portkod.", "Door code."}},
                           private_text(), &HomeEntry::door_code)),
                with_blanks(column({"nyckelplats",
                                    "key_place",
                                    Need::optional,
                                    {"", "till höger om dörren"},
                                    {"Var nyckeln finns.", "Where the key is."}},
                                   private_text(), &HomeEntry::key_place)),
                with_blanks(
                    column({"larmkod", "alarm_code", Need::optional, {"", ""}, {"Larmkod.", "Alarm code."}},
                           private_text(), &HomeEntry::alarm_code)),
                with_blanks(column({"anvisning",
                                    "instructions",
                                    Need::optional,
                                    {"Ring på först", ""},
                                    {"Annat om att komma in.", "Anything else about getting in."}},
                                   private_text(), &HomeEntry::instructions)),
            },
        .check =
            [](HomeEntry& entry, const RowContext& context) {
                if (const auto first = context.state.find_earlier(FileKind::home_entries,
                                                                  entry.client_id.to_string(), context.row))
                    context.fault("brukare", FaultCode::id_twice, {{"first_row", std::to_string(*first)}});
            },
        .keep = keep_in<&MasterData::home_entries, HomeEntry>,
        .each = each_of<&MasterData::home_entries, HomeEntry>,
    });
    return table;
}

const Table& client_absences_table()
{
    static const TableOf<ClientAbsence> table({
        .text = {FileKind::client_absences,
                 "franvaro_brukare",
                 "client_absences",
                 {"Dagar då brukaren inte är hemma; inga besök görs.",
                  "Days when the client is not at home; no visits are made."}},
        .columns =
            [] {
                std::vector<Column<ClientAbsence>> columns = {
                    id_column<ClientAbsence>({"BF001", "BF002"}),
                    column({"brukare",
                            "client",
                            Need::required,
                            {"B001", "B002"},
                            {"Vem (id i brukare).", "Who (id in brukare)."}},
                           reference<ClientId>(FileKind::clients), &ClientAbsence::client_id),
                    column({"typ",
                            "kind",
                            Need::optional,
                            {"sjukhus", "korttid"},
                            {"Var; tomt = annat.", "Where; empty = other."}},
                           word<ClientAbsenceKind>(), &ClientAbsence::kind),
                };
                add_validity_columns(columns, {"2026-12-01", "2026-12-07"}, {"2026-12-06", ""},
                                     &ClientAbsence::days);
                return columns;
            }(),
        .check = [](ClientAbsence& absence,
                    const RowContext& context) { check_validity(absence.days, context); },
        .keep = keep_in<&MasterData::client_absences, ClientAbsence>,
        .each = each_of<&MasterData::client_absences, ClientAbsence>,
    });
    return table;
}

const Table& client_wishes_table()
{
    static const TableOf<ClientWish> table({
        .text = {FileKind::client_wishes,
                 "onskemal",
                 "client_wishes",
                 {"Vad en brukare har sagt om en viss medarbetare.",
                  "What a client has said of a named care worker."}},
        .columns =
            [] {
                std::vector<Column<ClientWish>> columns = {
                    id_column<ClientWish>({"O001", "O002"}),
                    column({"brukare",
                            "client",
                            Need::required,
                            {"B001", "B002"},
                            {"Vem (id i brukare).", "Who (id in brukare)."}},
                           reference<ClientId>(FileKind::clients), &ClientWish::client_id),
                    column({"medarbetare",
                            "care_worker",
                            Need::required,
                            {"M002", "M001"},
                            {"Om vem (id i medarbetare).", "Of whom (id in medarbetare)."}},
                           reference<CareWorkerId>(FileKind::care_workers), &ClientWish::care_worker_id),
                    column({"önskan",
                            "wish",
                            Need::required,
                            {"inte", "gärna"},
                            {"inte: personen får inte komma; gärna: brukaren vill gärna ha personen; "
                             "helst inte: "
                             "brukaren vill helst slippa personen.",
                             "excluded: the person must not come; preferred: the client would like the "
                             "person; unwanted: the client would rather not meet the person."}},
                           word<ClientWishKind>(), &ClientWish::kind),
                };
                add_validity_columns(columns, {"2026-01-01", "2026-01-01"}, {"", ""}, &ClientWish::valid);
                return columns;
            }(),
        .check = check_valid<ClientWish>,
        .keep = keep_in<&MasterData::client_wishes, ClientWish>,
        .each = each_of<&MasterData::client_wishes, ClientWish>,
    });
    return table;
}

} // namespace samma::exchange
