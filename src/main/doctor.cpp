#include "main/doctor.hpp"

#include "main/installation.hpp"

#include "app/accounts/accounts.hpp"
#include "http/provider_fetcher.hpp"
#include "http/tls.hpp"
#include "store/master_key.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <filesystem>

namespace samma {

namespace {

namespace fs = std::filesystem;
using cli::Text;

enum class Health { good, warning, fault };

/// What a look found; the advice says what to do and is empty where nothing need be done.
struct Finding {
    std::string what; ///< a word for machines: database, tls …
    Health health = Health::good;
    std::string text;
    std::string advice;
};

class Doctor {
  public:
    Doctor(const cli::Options& options, const cli::Configuration& configuration, const cli::Console& console)
        : options_(options), configuration_(configuration), console_(console)
    {
    }

    std::vector<Finding> look()
    {
        look_at_database();
        look_at_key();
        look_at_disk();
        look_at_address();
        look_at_tls();
        look_at_web();
        look_at_provider();
        return std::move(findings_);
    }

  private:
    void note(const char* what, Health health, std::string text, Text advice = {})
    {
        findings_.push_back({what, health, std::move(text), std::string(console_.text(advice))});
    }

    void look_at_database()
    {
        const auto installation = open_installation(options_.database, configuration_.key_file);
        if (!installation)
            return note("database", Health::fault, to_string(installation.error()),
                        {"Välj en annan fil med --database, eller återställ en säkerhetskopia.",
                         "Choose another file with --database, or restore a backup."});
        const auto& ports = (*installation)->ports();
        const auto faults = ports.store.check();
        if (!faults.empty())
            return note("database", Health::fault, faults.front(),
                        {"Filen är skadad. Stoppa servern och återställ den senaste säkerhetskopian.",
                         "The file is damaged. Stop the server and restore the latest backup."});
        note("database", Health::good,
             fmt::format("{}, schema {}", options_.database.string(), ports.store.schema_number()));
        if (!is_address())
            look_at_rights(options_.database, "database_rights");
        const auto work = ports.store.begin_read(ports.tenant_id);
        if (work->accounts().is_empty())
            note("accounts", Health::warning,
                 std::string(console_.text({"Ingen kan logga in än.", "Nobody can log in yet."})),
                 {"Kör 'samma setup' och öppna länken.", "Run 'samma setup' and open the link."});
        else
            note("accounts", Health::good, fmt::format("{}", work->accounts().list().size()));
    }

    /// That the key opens the database has been seen by then: it was opened with it.
    void look_at_key()
    {
        const auto file = place_of_key(options_.database, configuration_.key_file);
        if (file.empty())
            return note("keys", Health::fault, "[keys] file",
                        {"Ange var nyckelfilen ligger; gör den med 'samma keys make'.",
                         "Say where the key file lies; make it with 'samma keys make'."});
        const auto key = store::read_master_key(file);
        if (!key)
            return note(
                "keys", Health::fault, to_string(key.error()),
                {"Lägg tillbaka nyckelfilen; utan den går portkoder, namn och adresser inte att läsa.",
                 "Put the key file back; without it door codes, names and addresses cannot be read."});
        const bool is_apart =
            is_address() || fs::absolute(file).parent_path() != fs::absolute(options_.database).parent_path();
        note("keys", is_apart ? Health::good : Health::warning, file.string(),
             is_apart
                 ? Text{}
                 : Text{"Nyckeln ligger bredvid databasen: flytta den, ange [keys] file, och ha en kopia.",
                        "The key lies beside the database: move it, say [keys] file, and keep a copy."});
        look_at_rights(file, "key_rights");
    }

    /// What holds secrets must not be open to other users of the machine.
    void look_at_rights(const fs::path& file, const char* what)
    {
        std::error_code fault;
        const auto rights = fs::status(file, fault).permissions();
        const auto others = fs::perms::others_read | fs::perms::others_write | fs::perms::group_write;
        if (!fault && (rights & others) != fs::perms::none)
            note(what, Health::warning, file.string(),
                 {"Andra på datorn får läsa filen: chmod 600.",
                  "Others on the machine may read the file: chmod 600."});
    }

    /// A PostgreSQL server's, which looks after its own disk and files.
    [[nodiscard]] bool is_address() const { return options_.database.string().starts_with("postgres"); }

    void look_at_disk()
    {
        if (is_address())
            return;
        constexpr std::uintmax_t kLittle = 1ULL << 30U;
        std::error_code fault;
        const auto folder = fs::absolute(options_.database).parent_path();
        const auto space = fs::space(folder, fault);
        if (fault)
            return note("disk", Health::fault, fault.message(),
                        {"Mappen för databasen saknas.", "The database's folder is missing."});
        const bool is_little = space.available < kLittle;
        note("disk", is_little ? Health::warning : Health::good,
             fmt::format("{} MiB", space.available >> 20U),
             is_little ? Text{"Mindre än 1 GiB är ledigt; rensa eller utöka disken.",
                              "Less than 1 GiB is free; clean up or enlarge the disk."}
                       : Text{});
    }

    void look_at_address()
    {
        const bool is_loopback = configuration_.address == "127.0.0.1" || configuration_.address == "::1";
        const bool is_encrypted =
            !configuration_.tls_certificate.empty() || configuration_.public_url.starts_with("https://");
        if (!is_loopback && configuration_.tls_certificate.empty())
            return note(
                "address", Health::fault, configuration_.address,
                {"Servern lyssnar utåt utan TLS. Ge [tls] certificate och key, eller lyssna på 127.0.0.1 "
                 "bakom en proxy.",
                 "The server listens outwards without TLS. Give [tls] certificate and key, or listen on "
                 "127.0.0.1 behind a proxy."});
        note("address", is_encrypted ? Health::good : Health::warning,
             configuration_.public_url.empty() ? configuration_.address : configuration_.public_url,
             is_encrypted ? Text{}
                          : Text{"Utan https i public_url kan bara den här datorn använda servern.",
                                 "Without https in public_url only this machine can use the server."});
    }

    void look_at_tls()
    {
        if (configuration_.tls_certificate.empty())
            return;
        const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
        const auto read = http::load_tls({configuration_.tls_certificate, configuration_.tls_key}, now);
        if (!read)
            return note("tls", Health::fault, to_string(read.error()),
                        {"Lägg certifikatkedjan och dess nyckel, båda PEM, där inställningarna säger.",
                         "Put the certificate chain and its key, both PEM, where the settings say."});
        constexpr auto kSoon = 30;
        const auto days = std::chrono::floor<std::chrono::days>(read->ends_at - now).count();
        note("tls", days > kSoon ? Health::good : Health::warning,
             fmt::format(fmt::runtime(console_.text({"{} dagar kvar", "{} days left"})), days),
             days > kSoon ? Text{}
                          : Text{"Förnya certifikatet; servern läser det nya av sig själv.",
                                 "Renew the certificate; the server reads the new one by itself."});
        look_at_rights(configuration_.tls_key, "tls_key_rights");
    }

    void look_at_web()
    {
        const auto folder = find_web_folder(configuration_.web);
        std::error_code ignored;
        if (folder && fs::exists(*folder / "index.html", ignored))
            return note("web", Health::good, folder->string());
        note("web", Health::warning, configuration_.web.string(),
             {"Tavlan är inte byggd; bara gränssnittet svarar. Kör ./run, eller ange [server] web.",
              "The board is not built; only the API answers. Use ./run, or give [server] web."});
    }

    void look_at_provider()
    {
        if (!configuration_.single_sign_on)
            return;
        const auto& issuer = configuration_.single_sign_on->issuer;
        const auto reply =
            http::ProviderFetcher().fetch(issuer + "/.well-known/openid-configuration", "", "");
        const bool answers = reply && reply->status == 200;
        note("single_sign_on", answers ? Health::good : Health::fault,
             answers ? issuer
             : reply ? fmt::format("{} {}", issuer, reply->status)
                     : to_string(reply.error()),
             answers ? Text{}
                     : Text{"Leverantören svarar inte; kontrollera issuer och brandväggen.",
                            "The provider does not answer; check issuer and the firewall."});
    }

    const cli::Options& options_;
    const cli::Configuration& configuration_;
    const cli::Console& console_;
    std::vector<Finding> findings_;
};

std::string_view word_of(Health health)
{
    return health == Health::good ? "ok" : health == Health::warning ? "warning" : "fault";
}

} // namespace

cli::ExitCode doctor(const cli::Options& options, const cli::Configuration& configuration,
                     cli::Console& console)
{
    bool has_fault = false;
    boost::json::array document;
    for (const auto& finding : Doctor(options, configuration, console).look()) {
        has_fault = has_fault || finding.health == Health::fault;
        if (options.writes_json)
            document.push_back({{"what", finding.what},
                                {"health", word_of(finding.health)},
                                {"text", finding.text},
                                {"advice", finding.advice}});
        else
            console.line(fmt::format("{:8} {:16} {}{}{}", word_of(finding.health), finding.what, finding.text,
                                     finding.advice.empty() ? "" : "\n                          → ",
                                     finding.advice));
    }
    if (options.writes_json)
        console.line(boost::json::serialize(document));
    return has_fault ? cli::ExitCode::faults : cli::ExitCode::done;
}

} // namespace samma
