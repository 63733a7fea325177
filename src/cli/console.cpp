#include "cli/console.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace samma::cli {

namespace {

constexpr int kBarWidth = 30;

struct KnownError {
    std::string_view code;
    ExitCode exit;
    Text text;
};

constexpr std::array kKnownErrors = {
    KnownError{"setup.done",
               ExitCode::faults,
               {"Det finns redan ett konto. Bjud in fler med 'samma account invite'.",
                "There is an account already. Invite more with 'samma account invite'."}},
    KnownError{"setup.name",
               ExitCode::faults,
               {"Namnet kan inte användas. Inloggningsnamn har små bokstäver a–z, siffror och . _ - @.",
                "The name cannot be used. Login names have small letters a–z, digits and . _ - @."}},
    KnownError{"setup.login_name_taken",
               ExitCode::faults,
               {"Någon annan har det inloggningsnamnet.", "Somebody else has that login name."}},
    KnownError{"account.unknown",
               ExitCode::faults,
               {"Det finns inget sådant konto. Se 'samma account list'.",
                "There is no such account. See 'samma account list'."}},
    KnownError{
        "account.role_unknown", ExitCode::faults, {"Det finns ingen sådan roll.", "There is no such role."}},
    KnownError{"account.last_administrator",
               ExitCode::faults,
               {"Kontot är det sista som kan sköta kontona. Ge rollen till någon annan först.",
                "The account is the last that can keep the accounts. Give the role to somebody else first."}},
    KnownError{"config.syntax",
               ExitCode::usage,
               {"Inställningarna går inte att läsa.", "The settings cannot be read."}},
    KnownError{"config.unknown",
               ExitCode::usage,
               {"Det finns ingen sådan inställning. Alla står i data/samma.toml.",
                "There is no such setting. All of them are in data/samma.toml."}},
    KnownError{
        "config.value",
        ExitCode::usage,
        {"Inställningen har ett värde som inte passar.", "The setting has a value that does not fit."}},
    KnownError{"config.incomplete", ExitCode::usage, {"En inställning saknas.", "A setting is missing."}},
    KnownError{"config.cannot_read",
               ExitCode::usage,
               {"Filen med inställningar kan inte läsas.", "The file of settings cannot be read."}},
    KnownError{
        "tls.cannot_use",
        ExitCode::failed,
        {"Certifikatet eller nyckeln kan inte användas.", "The certificate or its key cannot be used."}},
    KnownError{"section.unknown",
               ExitCode::faults,
               {"Sektionen finns inte i databasen. Läs in den med 'samma import', eller skriv all.",
                "The section is not in the database. Bring it in with 'samma import', or say all."}},
    KnownError{"plan.none",
               ExitCode::faults,
               {"Sektionen har ingen plan. Gör en med 'samma plan'.",
                "The section has no plan. Make one with 'samma plan'."}},
    KnownError{"plan.revision_conflict",
               ExitCode::faults,
               {"Någon annan har antagit en plan för samma dagar under tiden. Planera igen.",
                "Somebody else has accepted a plan for the same days meanwhile. Plan again."}},
    KnownError{"import.none",
               ExitCode::faults,
               {"Det finns ingen import att ta tillbaka.", "There is no import to take back."}},
    KnownError{"import.built_on",
               ExitCode::faults,
               {"Importen kan inte tas tillbaka: senare arbete bygger på den.",
                "The import cannot be taken back: later work builds on it."}},
    KnownError{"period.dangling_reference",
               ExitCode::faults,
               {"Uppgifterna hänger inte ihop: något som pekas ut finns inte.",
                "The data does not hang together: something that is named does not exist."}},
    KnownError{"store.newer_than_program",
               ExitCode::database,
               {"Databasen är gjord av en nyare version av programmet. Använd den versionen.",
                "The database was made by a newer version of the program. Use that version."}},
    KnownError{"store.migration_changed",
               ExitCode::database,
               {"Databasen är gjord av ett annat bygge av programmet.",
                "The database was made by another build of the program."}},
    KnownError{"store.not_ours",
               ExitCode::database,
               {"Filen är en annan sorts databas. Välj en annan fil med --database.",
                "The file is another kind of database. Choose another file with --database."}},
    KnownError{
        "store.cannot_open",
        ExitCode::database,
        {"Databasen kan inte öppnas. En fil: finns mappen, och får du skriva i den? En server: svarar den, "
         "och stämmer adressen?",
         "The database cannot be opened. A file: does the folder exist, and may you write in it? A server: "
         "does it answer, and is the address right?"}},
    KnownError{
        "store.wrong_collation",
        ExitCode::database,
        {"Databasen sorterar inte efter tecknens koder. Gör den med: CREATE DATABASE samma TEMPLATE "
         "template0 "
         "ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'",
         "The database does not sort by the letters' codes. Make it with: CREATE DATABASE samma TEMPLATE "
         "template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'"}},
    KnownError{
        "backup.key_too_short",
        ExitCode::faults,
        {"Nyckelfilen har färre än 16 tecken. Gör en med: head -c 32 /dev/urandom | base64 > nyckel",
         "The key file has fewer than 16 letters. Make one with: head -c 32 /dev/urandom | base64 > key"}},
    KnownError{"backup.cannot_read",
               ExitCode::faults,
               {"Filen kan inte läsas. Finns den?", "The file cannot be read. Does it exist?"}},
    KnownError{
        "backup.not_a_backup",
        ExitCode::faults,
        {"Filen är ingen säkerhetskopia från samma backup.", "The file was not written by samma backup."}},
    KnownError{"backup.wrong_key_or_changed",
               ExitCode::faults,
               {"Fel nyckel, eller filen är ändrad eller avkortad. Ingenting är återställt.",
                "The key is wrong, or the file has been changed or cut off. Nothing has been restored."}},
    KnownError{"restore.not_empty",
               ExitCode::database,
               {"Databasen är inte tom. Återställ till en ny fil eller ett tomt schema.",
                "The database is not empty. Restore into a new file or an empty schema."}},
    KnownError{"restore.newer_than_program",
               ExitCode::database,
               {"Säkerhetskopian är gjord av en nyare version av programmet. Använd den versionen.",
                "The backup was made by a newer version of the program. Use that version."}},
    KnownError{
        "restore.chain_broken",
        ExitCode::faults,
        {"Åtkomstloggens kedja stämmer inte. Ingenting är återställt; ta en äldre kopia och utred.",
         "The access log's chain does not hold. Nothing has been restored; take an older backup, and look "
         "into it."}},
    KnownError{"restore.damaged",
               ExitCode::faults,
               {"Säkerhetskopian hänger inte ihop. Ingenting är återställt.",
                "The backup does not hang together. Nothing has been restored."}},
    KnownError{"bench.set_unknown",
               ExitCode::faults,
               {"Mängden finns inte där. Ange mappen som innehåller mängderna, och mängdens namn.",
                "The set is not there. Name the folder that holds the sets, and the set."}},
    KnownError{"bench.no_instances",
               ExitCode::faults,
               {"Ingen instans har ett sådant namn.", "No instance has such a name."}},
    KnownError{"file.unreadable", ExitCode::faults, {"Filen kan inte läsas.", "The file cannot be read."}},
    KnownError{"file.cannot_write",
               ExitCode::failed,
               {"Filen kan inte skrivas. Finns mappen, och får du skriva i den?",
                "The file cannot be written. Does the folder exist, and may you write in it?"}},
};

const KnownError* find_known(std::string_view code)
{
    const auto found = std::find_if(kKnownErrors.begin(), kKnownErrors.end(),
                                    [code](const KnownError& known) { return known.code == code; });
    return found == kKnownErrors.end() ? nullptr : &*found;
}

} // namespace

void Console::line(std::string_view text)
{
    end_progress();
    out_ << text << '\n' << std::flush;
}

void Console::fault(std::string_view sentence)
{
    end_progress();
    err_ << text({"fel: ", "error: "}) << sentence << '\n';
}

void Console::fault(const Error& error)
{
    if (const auto* known = find_known(error.code))
        fault(fmt::format("{} ({})", text(known->text), to_string(error)));
    else
        fault(to_string(error));
}

void Console::progress(double share, std::string_view state)
{
    if (!shows_progress_)
        return;
    const int filled = static_cast<int>(std::clamp(share, 0.0, 1.0) * kBarWidth);
    err_ << fmt::format("\r\033[K[{:#<{}}{:.<{}}] {:3.0f} %  {}", "", filled, "", kBarWidth - filled,
                        std::clamp(share, 0.0, 1.0) * 100, state)
         << std::flush;
    has_bar_ = true;
}

void Console::end_progress()
{
    if (!has_bar_)
        return;
    err_ << "\r\033[K" << std::flush;
    has_bar_ = false;
}

ExitCode exit_code_of(const Error& error)
{
    const auto* known = find_known(error.code);
    return known ? known->exit : ExitCode::faults;
}

} // namespace samma::cli
