#include "cli/configuration.hpp"

#include "app/caller.hpp"
#include "base/toml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>
#include <variant>

namespace samma::cli {

namespace {

using Texts = std::vector<std::string>;
using Value = std::variant<std::string, std::int64_t, bool, Texts>;
enum class Kind { text, number, truth, texts };

/// One setting: where it stands and what it is put into. `put` says what would be right when it is not.
struct Setting {
    std::string_view table;
    std::string_view key;
    Kind kind;
    std::function<std::string(Configuration&, const Value&)> put;
};

Setting text(std::string_view table, std::string_view key, std::string Configuration::*member)
{
    return {table, key, Kind::text, [member](Configuration& configuration, const Value& value) {
                configuration.*member = std::get<std::string>(value);
                return std::string();
            }};
}

Setting path(std::string_view table, std::string_view key, std::filesystem::path Configuration::*member)
{
    return {table, key, Kind::text, [member](Configuration& configuration, const Value& value) {
                configuration.*member = std::get<std::string>(value);
                return std::string();
            }};
}

template <typename Put>
Setting number(std::string_view table, std::string_view key, std::pair<std::int64_t, std::int64_t> range,
               Put put)
{
    return {table, key, Kind::number, [range, put](Configuration& configuration, const Value& value) {
                const auto given = std::get<std::int64_t>(value);
                if (given < range.first || given > range.second)
                    return fmt::format("{}-{}", range.first, range.second);
                put(configuration, given);
                return std::string();
            }};
}

Setting provider(std::string_view key, std::string app::SingleSignOnRules::*member)
{
    return {"single_sign_on", key, Kind::text, [member](Configuration& configuration, const Value& value) {
                if (!configuration.single_sign_on)
                    configuration.single_sign_on.emplace();
                (*configuration.single_sign_on).*member = std::get<std::string>(value);
                return std::string();
            }};
}

std::string put_public_url(Configuration& configuration, const Value& value)
{
    const auto& url = std::get<std::string>(value);
    const bool fits = (url.starts_with("https://") || url.starts_with("http://")) && !url.ends_with('/') &&
                      url.find_first_of(" ?#") == std::string::npos && !app::host_of(url).empty();
    if (fits)
        configuration.public_url = url;
    return fits ? "" : "https://samma.example, without a slash at the end";
}

std::string put_log_level(Configuration& configuration, const Value& value)
{
    configuration.log_level = std::get<std::string>(value);
    const bool fits = configuration.log_level == "info" || configuration.log_level == "warning" ||
                      configuration.log_level == "error";
    return fits ? "" : "info, warning or error";
}

const std::vector<Setting>& settings()
{
    using C = Configuration;
    static const std::vector<Setting> kSettings = {
        path("database", "file", &C::database),
        text("server", "address", &C::address),
        number("server", "port", {0, 65535},
               [](C& c, std::int64_t n) { c.port = static_cast<std::uint16_t>(n); }),
        {"server", "public_url", Kind::text, put_public_url},
        {"server", "host_names", Kind::texts,
         [](C& c, const Value& value) {
             c.host_names = std::get<Texts>(value);
             return std::string();
         }},
        path("server", "web", &C::web),
        number("server", "workers", {1, 64}, [](C& c, std::int64_t n) { c.workers = static_cast<int>(n); }),
        number("server", "requests_per_minute", {60, 100'000'000},
               [](C& c, std::int64_t n) { c.requests_per_minute = static_cast<int>(n); }),
        path("keys", "file", &C::key_file),
        path("tls", "certificate", &C::tls_certificate),
        path("tls", "key", &C::tls_key),
        text("metrics", "token", &C::metrics_token),
        {"log", "level", Kind::text, put_log_level},
        {"log", "requests", Kind::truth,
         [](C& c, const Value& value) {
             c.logs_requests = std::get<bool>(value);
             return std::string();
         }},
        number("sessions", "idle_min", {1, 30},
               [](C& c, std::int64_t n) { c.accounts.session_idle = Minutes(n); }),
        number("sessions", "longest_min", {1, 720},
               [](C& c, std::int64_t n) { c.accounts.session_longest = Minutes(n); }),
        number("sessions", "per_account", {1, 10},
               [](C& c, std::int64_t n) { c.accounts.sessions_per_account = static_cast<int>(n); }),
        number("sessions", "invitation_h", {1, 168},
               [](C& c, std::int64_t n) { c.accounts.invitation_life = std::chrono::hours(n); }),
        provider("issuer", &app::SingleSignOnRules::issuer),
        provider("client_id", &app::SingleSignOnRules::client_id),
        provider("client_secret", &app::SingleSignOnRules::client_secret),
        {"single_sign_on", "scopes", Kind::texts,
         [](C& c, const Value& value) {
             if (!c.single_sign_on)
                 c.single_sign_on.emplace();
             c.single_sign_on->scopes = std::get<Texts>(value);
             return std::string();
         }},
    };
    return kSettings;
}

std::string name_of(const Setting& setting)
{
    return fmt::format("{}.{}", setting.table, setting.key);
}

std::string_view expected_kind(Kind kind)
{
    switch (kind) {
    case Kind::text:
        return "a text";
    case Kind::number:
        return "a whole number";
    case Kind::truth:
        return "true or false";
    case Kind::texts:
        return "a list of texts";
    }
    return "";
}

std::optional<Texts> texts_of(const toml::node& node)
{
    const auto* list = node.as_array();
    if (list == nullptr)
        return std::nullopt;
    Texts texts;
    for (const auto& item : *list) {
        const auto* one = item.as_string();
        if (one == nullptr)
            return std::nullopt;
        texts.push_back(one->get());
    }
    return texts;
}

std::optional<Value> value_of(const toml::node& node, Kind kind)
{
    if (const auto* one = node.as_string(); one != nullptr && kind == Kind::text)
        return one->get();
    if (const auto* one = node.as_integer(); one != nullptr && kind == Kind::number)
        return one->get();
    if (const auto* one = node.as_boolean(); one != nullptr && kind == Kind::truth)
        return one->get();
    if (kind == Kind::texts)
        if (auto texts = texts_of(node))
            return *std::move(texts);
    return std::nullopt;
}

/// From the environment everything is a text; lists are separated by commas.
std::optional<Value> value_of(const std::string& text, Kind kind)
{
    if (kind == Kind::text)
        return text;
    if (kind == Kind::truth)
        return text == "true"    ? std::optional<Value>(true)
               : text == "false" ? std::optional<Value>(false)
                                 : std::nullopt;
    if (kind == Kind::number) {
        std::int64_t number = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        const bool is_whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
        return is_whole ? std::optional<Value>(number) : std::nullopt;
    }
    Texts texts;
    std::istringstream parts(text);
    for (std::string part; std::getline(parts, part, ',');)
        texts.push_back(part);
    return texts;
}

std::string environ_name(const Setting& setting)
{
    std::string name = fmt::format("SAMMA_{}_{}", setting.table, setting.key);
    std::ranges::transform(name, name.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    return name;
}

class Reader {
  public:
    Configuration configuration;
    std::vector<Error> faults;

    void take(const Setting& setting, const std::optional<Value>& value, const std::string& at)
    {
        const auto expected =
            value ? setting.put(configuration, *value) : std::string(expected_kind(setting.kind));
        if (!expected.empty())
            faults.push_back({"config.value", at, {{"expected", expected}}});
    }

    void read_document(const toml::table& document)
    {
        for (const auto& [table_name, node] : document) {
            const auto* table = node.as_table();
            if (table == nullptr) {
                note_unknown(std::string(table_name.str()), node);
                continue;
            }
            for (const auto& [key, value] : *table)
                read_member(std::string(table_name.str()), std::string(key.str()), value);
        }
    }

    void read_environment(const Environ& environ)
    {
        for (const auto& setting : settings())
            if (const auto given = environ(environ_name(setting)))
                take(setting, value_of(*given, setting.kind), environ_name(setting));
    }

    void judge_whole()
    {
        const auto demand = [&](bool is_there, const std::string& table, const char* key) {
            if (!is_there)
                faults.push_back({"config.incomplete", table + '.' + key, {}});
        };
        demand(configuration.tls_certificate.empty() || !configuration.tls_key.empty(), "tls", "key");
        demand(configuration.tls_key.empty() || !configuration.tls_certificate.empty(), "tls", "certificate");
        if (const auto& provider = configuration.single_sign_on) {
            demand(!provider->issuer.empty(), "single_sign_on", "issuer");
            demand(!provider->client_id.empty(), "single_sign_on", "client_id");
            demand(!configuration.public_url.empty(), "server", "public_url");
        }
        configuration.accounts.public_url = configuration.public_url;
    }

  private:
    void note_unknown(const std::string& name, const toml::node& node)
    {
        faults.push_back({"config.unknown", name, {{"line", std::to_string(node.source().begin.line)}}});
    }

    void read_member(const std::string& table, const std::string& key, const toml::node& node)
    {
        if (table == "single_sign_on" && key == "assurance")
            return read_assurance(node);
        const auto found = std::ranges::find_if(
            settings(), [&](const Setting& setting) { return setting.table == table && setting.key == key; });
        if (found == settings().end())
            return note_unknown(fmt::format("{}.{}", table, key), node);
        take(*found, value_of(node, found->kind),
             fmt::format("{} (line {})", name_of(*found), node.source().begin.line));
    }

    void read_assurance(const toml::node& node)
    {
        const auto at = fmt::format("single_sign_on.assurance (line {})", node.source().begin.line);
        const auto* list = node.as_array();
        if (list == nullptr) {
            faults.push_back({"config.value", at, {{"expected", "tables with role and values"}}});
            return;
        }
        if (!configuration.single_sign_on)
            configuration.single_sign_on.emplace();
        for (const auto& item : *list) {
            const auto* table = item.as_table();
            const auto values = table == nullptr || table->get("values") == nullptr
                                    ? std::nullopt
                                    : texts_of(*table->get("values"));
            const auto role = table == nullptr ? std::nullopt : (*table)["role"].value<std::string>();
            const bool is_role = role && (role->empty() || find_enum<app::Role>(*role));
            if (!values || values->empty() || !is_role || table->size() != 2)
                faults.push_back({"config.value", at, {{"expected", "role and values, and nothing else"}}});
            else
                configuration.single_sign_on->assurance.push_back({*role, *values});
        }
    }
};

} // namespace

tl::expected<Configuration, std::vector<Error>> read_configuration(std::string_view toml,
                                                                   const Environ& environ)
{
    Reader reader;
    try {
        reader.read_document(toml::parse(toml));
    } catch (const toml::parse_error& fault) {
        return tl::unexpected(std::vector<Error>{{"config.syntax",
                                                  fmt::format("line {}", fault.source().begin.line),
                                                  {{"reason", std::string(fault.description())}}}});
    } catch (const MalformedToml& fault) {
        return tl::unexpected(std::vector<Error>{{"config.syntax", {}, {{"reason", fault.what()}}}});
    }
    reader.read_environment(environ);
    reader.judge_whole();
    if (!reader.faults.empty())
        return tl::unexpected(std::move(reader.faults));
    return std::move(reader.configuration);
}

tl::expected<Configuration, std::vector<Error>> load_configuration(const std::filesystem::path& file,
                                                                   const Environ& environ)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return tl::unexpected(std::vector<Error>{{"config.cannot_read", file.string(), {}}});
    const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    return read_configuration(text, environ);
}

} // namespace samma::cli
