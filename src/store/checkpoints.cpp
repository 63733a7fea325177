#include "store/checkpoints.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

namespace samma::store {

namespace {

constexpr int kMostRows = 1000; ///< of one line

/// A file descriptor that is closed whatever happens.
class OpenFile {
  public:
    OpenFile(const std::filesystem::path& file, int flags, mode_t mode)
        : descriptor_(::open(file.c_str(), flags | O_CLOEXEC, mode))
    {
    }
    ~OpenFile()
    {
        if (descriptor_ >= 0)
            ::close(descriptor_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    /// The whole text, on disk.
    [[nodiscard]] bool write_durably(const std::string& text) const
    {
        std::size_t written = 0;
        while (descriptor_ >= 0 && written < text.size()) {
            const auto count = ::write(descriptor_, text.data() + written, text.size() - written);
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0)
                return false;
            written += static_cast<std::size_t>(count);
        }
        return descriptor_ >= 0 && ::fsync(descriptor_) == 0;
    }

  private:
    int descriptor_;
};

template <std::size_t Size>
bool from_hex(const std::string& text, std::array<unsigned char, Size>& bytes)
{
    std::size_t length = 0;
    return text.size() == 2 * Size &&
           sodium_hex2bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &length, nullptr) ==
               0 &&
           length == Size;
}

Digest node_of(const Digest& left, const Digest& right)
{
    std::string bytes(1, '\x01');
    bytes.append(left.begin(), left.end());
    bytes.append(right.begin(), right.end());
    return sha256(bytes);
}

std::string digest_of_line(const std::string& line)
{
    return to_hex(sha256(line));
}

} // namespace

Result<SigningKey> SigningKey::open(const std::filesystem::path& file)
{
    SigningKey key;
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored)) {
        std::ifstream stream(file);
        std::string text;
        stream >> text;
        if (!from_hex(text, key.secret_) ||
            crypto_sign_ed25519_sk_to_pk(key.public_.data(), key.secret_.data()) != 0)
            return fail("checkpoint.key", file.string());
        return key;
    }
    crypto_sign_keypair(key.public_.data(), key.secret_.data());
    const OpenFile secret(file, O_WRONLY | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR);
    const OpenFile shown(file.string() + ".pub", O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (!secret.write_durably(to_hex(key.secret_) + "\n") || !shown.write_durably(key.public_half() + "\n"))
        return fail("checkpoint.key", file.string());
    return key;
}

std::string SigningKey::sign(const std::string& text) const
{
    std::array<unsigned char, crypto_sign_BYTES> signature{};
    crypto_sign_detached(signature.data(), nullptr, reinterpret_cast<const unsigned char*>(text.data()),
                         text.size(), secret_.data());
    return to_hex(signature);
}

std::string SigningKey::public_half() const
{
    return to_hex(public_);
}

Digest merkle_root(std::span<const AuditAnchor> rows)
{
    std::vector<Digest> level;
    level.reserve(rows.size());
    for (const auto& row : rows) {
        std::string leaf(1, '\0');
        leaf.append(row.hash.begin(), row.hash.end());
        level.push_back(sha256(leaf));
    }
    if (level.empty())
        return sha256(std::string_view());
    // Pairs from the left; a last one without a partner goes up as it is, which is the tree of RFC 6962.
    while (level.size() > 1) {
        std::vector<Digest> above;
        for (std::size_t place = 0; place + 1 < level.size(); place += 2)
            above.push_back(node_of(level[place], level[place + 1]));
        if (level.size() % 2 != 0)
            above.push_back(level.back());
        level = std::move(above);
    }
    return level.front();
}

Result<CheckpointFiles::Last> CheckpointFiles::last_of(const std::filesystem::path& file,
                                                       TenantId tenant_id) const
{
    Last last;
    std::error_code missing;
    if (!std::filesystem::exists(file, missing))
        return last;
    std::ifstream stream(file);
    if (!stream)
        return fail("checkpoint.file", file.string());
    for (std::string line; std::getline(stream, line);) {
        std::istringstream words(line);
        std::string mark, version, tenant;
        std::int64_t from = 0;
        std::int64_t until = 0;
        words >> mark >> version >> tenant >> from >> until;
        if (!words || mark != "samma-checkpoint" || version != "1" || stream.eof())
            return fail("checkpoint.file", file.string());
        if (tenant == tenant_id.to_string())
            last = {until, digest_of_line(line)};
    }
    return last;
}

Result<void> CheckpointFiles::append(const std::filesystem::path& file, const std::string& line) const
{
    const OpenFile open(file, O_WRONLY | O_CREAT | O_APPEND, S_IRUSR | S_IWUSR | S_IRGRP);
    if (!open.write_durably(line + "\n"))
        return fail("checkpoint.file", file.string());
    return {};
}

Result<std::int64_t> CheckpointFiles::put_on_record(UnitOfWork& work, TenantId tenant_id, Instant now,
                                                    std::int64_t least)
{
    if (files_.empty())
        return 0;
    auto last = SAMMA_TRY(last_of(files_.front(), tenant_id));
    for (const auto& file : files_)
        if (SAMMA_TRY(last_of(file, tenant_id)) != last)
            return fail("checkpoint.files_differ", file.string());

    std::int64_t count = 0;
    for (;;) {
        const auto rows = work.audit().load_anchors_after(last.until, kMostRows);
        if (rows.empty() || static_cast<std::int64_t>(rows.size()) < least)
            return count;
        const auto text =
            fmt::format("samma-checkpoint 1 {} {} {} {} {} {} {}", tenant_id.to_string(),
                        rows.front().sequence, rows.back().sequence, now.time_since_epoch().count(),
                        to_hex(rows.back().hash), to_hex(merkle_root(rows)), last.digest);
        const auto line = text + " " + key_.sign(text);
        for (const auto& file : files_)
            SAMMA_CHECK(append(file, line));
        last = {rows.back().sequence, digest_of_line(line)};
        count += static_cast<std::int64_t>(rows.size());
    }
}

} // namespace samma::store
