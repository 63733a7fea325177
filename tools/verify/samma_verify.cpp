#include "verify/chain.hpp"

#include <sodium.h>
#include <sqlite3.h>

#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace {

using samma::verify::ChainCheck;
using samma::verify::ChainRow;

struct Asked {
    std::string database;
    std::string key;
    std::vector<std::string> checkpoints;
};

constexpr const char* kUsage =
    "usage: samma-verify --database FILE [--key FILE.pub --checkpoints FILE ...]\n"
    "Checks the audit chain of the database, and against checkpoints kept outside it. Changes nothing.\n";

/// Nothing for arguments that say nothing sensible.
bool read_arguments(int count, char** arguments, Asked& asked)
{
    for (int place = 1; place < count; ++place) {
        const std::string argument = arguments[place];
        if (place + 1 >= count)
            return false;
        const std::string value = arguments[++place];
        if (argument == "--database")
            asked.database = value;
        else if (argument == "--key")
            asked.key = value;
        else if (argument == "--checkpoints")
            asked.checkpoints.push_back(value);
        else
            return false;
    }
    return !asked.database.empty() && (asked.checkpoints.empty() || !asked.key.empty());
}

std::optional<std::string> cell(sqlite3_stmt* statement, int column)
{
    if (sqlite3_column_type(statement, column) == SQLITE_NULL)
        return std::nullopt;
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
    return bytes == nullptr ? std::string() : std::string(bytes, size);
}

ChainRow read_row(sqlite3_stmt* statement)
{
    ChainRow row;
    row.tenant = cell(statement, 0).value_or("");
    row.sequence = sqlite3_column_int64(statement, 1);
    row.at = sqlite3_column_int64(statement, 2);
    row.action = cell(statement, 3).value_or("");
    row.actor = cell(statement, 4).value_or("");
    for (std::size_t place = 0; place < row.content.size(); ++place)
        row.content[place] = cell(statement, 5 + static_cast<int>(place));
    row.salt = cell(statement, 12);
    row.content_digest = cell(statement, 13).value_or("");
    row.hash = cell(statement, 14).value_or("");
    return row;
}

/// Every tenant's chain; what does not hold is printed. False where the database cannot be read.
bool check_rows(const std::string& database, std::map<std::string, ChainCheck>& chains, int& faults)
{
    sqlite3* connection = nullptr;
    sqlite3_stmt* statement = nullptr;
    bool is_read =
        sqlite3_open_v2(database.c_str(), &connection, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK &&
        sqlite3_prepare_v2(connection,
                           "SELECT tenant_id, sequence, at, action, actor, role, resource_kind, "
                           "resource_id, client_id, relation, operation_id, details, salt, "
                           "content_digest, hash FROM audit_event ORDER BY tenant_id, sequence",
                           -1, &statement, nullptr) == SQLITE_OK;
    if (is_read) {
        int step = SQLITE_ROW;
        while ((step = sqlite3_step(statement)) == SQLITE_ROW) {
            const auto row = read_row(statement);
            const auto fault = chains[row.tenant].check(row);
            if (!fault.empty()) {
                std::printf("%s: %s\n", row.tenant.c_str(), fault.c_str());
                ++faults;
            }
        }
        is_read = step == SQLITE_DONE;
    }
    if (!is_read)
        std::fprintf(stderr, "samma-verify: %s: %s\n", database.c_str(),
                     connection == nullptr ? "cannot be opened" : sqlite3_errmsg(connection));
    sqlite3_finalize(statement);
    sqlite3_close(connection);
    return is_read;
}

bool check_files(const Asked& asked, std::map<std::string, ChainCheck>& chains, int& faults)
{
    if (asked.checkpoints.empty())
        return true;
    std::array<unsigned char, 32> key{};
    std::string text;
    std::ifstream(asked.key) >> text;
    if (!samma::verify::parse_hex(text, key.data(), key.size())) {
        std::fprintf(stderr, "samma-verify: %s: no public key\n", asked.key.c_str());
        return false;
    }
    for (const auto& file : asked.checkpoints) {
        if (!std::ifstream(file)) {
            std::fprintf(stderr, "samma-verify: %s: cannot be opened\n", file.c_str());
            return false;
        }
        // A tenant whose whole chain has been taken away is known from the checkpoints alone.
        std::ifstream lines(file);
        for (std::string line; std::getline(lines, line);)
            if (const auto point = samma::verify::parse_checkpoint(line))
                chains.try_emplace(point->tenant);
        for (const auto& [tenant, chain] : chains) {
            std::ifstream again(file);
            for (const auto& fault : samma::verify::check_checkpoints(again, tenant, chain.hashes(), key)) {
                std::printf("%s: %s: %s\n", file.c_str(), tenant.c_str(), fault.c_str());
                ++faults;
            }
        }
    }
    return true;
}

} // namespace

int main(int count, char** arguments)
{
    Asked asked;
    if (!read_arguments(count, arguments, asked)) {
        std::fputs(kUsage, stderr);
        return 2;
    }
    if (sodium_init() < 0)
        return 2;
    std::map<std::string, ChainCheck> chains;
    int faults = 0;
    if (!check_rows(asked.database, chains, faults) || !check_files(asked, chains, faults))
        return 2;
    std::int64_t rows = 0;
    for (const auto& [tenant, chain] : chains)
        rows += static_cast<std::int64_t>(chain.hashes().size());
    std::printf("%lld rows, %zu checkpoint files, %d faults\n", static_cast<long long>(rows),
                asked.checkpoints.size(), faults);
    return faults == 0 ? 0 : 1;
}
