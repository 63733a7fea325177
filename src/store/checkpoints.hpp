#pragma once

#include "base/result.hpp"
#include "store/digest.hpp"
#include "store/ports.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace samma::store {

/// The key that checkpoints are signed with (Ed25519). Whoever runs the installation keeps it apart from the
/// database; the public half goes to whoever verifies.
class SigningKey {
  public:
    /// Reads the key file, or makes it (readable by its owner alone) with its public half beside it, in
    /// FILE.pub. Errors: `checkpoint.key` with the file where it cannot be read, made or is no key.
    static Result<SigningKey> open(const std::filesystem::path& file);

    [[nodiscard]] std::string sign(const std::string& text) const; ///< hexadecimal
    [[nodiscard]] std::string public_half() const;                 ///< hexadecimal

  private:
    std::array<unsigned char, 64> secret_{};
    std::array<unsigned char, 32> public_{};
};

/// Root of the Merkle tree over the hashes of consecutive rows. Source: RFC 6962, section 2.1, with the rows'
/// hashes as leaf data.
Digest merkle_root(std::span<const AuditAnchor> rows);

/// What of a chain has been put on record outside the database, one line at a time, in files that only grow:
/// samma-checkpoint 1 TENANT FROM UNTIL AT HEAD ROOT PREVIOUS SIGNATURE
/// FROM and UNTIL are the first and last row, AT milliseconds UTC, HEAD the last row's hash, ROOT the tree
/// over the rows, PREVIOUS the SHA-256 of the line before (zeros for the first). The signature is over the
/// line before it.
class CheckpointFiles {
  public:
    CheckpointFiles(std::vector<std::filesystem::path> files, SigningKey key)
        : files_(std::move(files)), key_(std::move(key))
    {
    }

    /// Puts the rows since the last line on record, at least `least` of them, in every file, on disk when it
    /// returns; returns how many rows. Errors: `checkpoint.file` with the file that cannot be written or
    /// read, `checkpoint.files_differ` where they do not end alike.
    Result<std::int64_t> put_on_record(UnitOfWork& work, TenantId tenant_id, Instant now, std::int64_t least);

  private:
    struct Last {
        std::int64_t until = 0;
        std::string digest = std::string(64, '0');
        friend bool operator==(const Last&, const Last&) = default;
    };
    [[nodiscard]] Result<Last> last_of(const std::filesystem::path& file, TenantId tenant_id) const;
    [[nodiscard]] Result<void> append(const std::filesystem::path& file, const std::string& line) const;

    std::vector<std::filesystem::path> files_;
    SigningKey key_;
};

} // namespace samma::store
