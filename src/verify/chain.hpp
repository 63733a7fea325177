#pragma once

#include <array>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace samma::verify {

using Hash = std::array<unsigned char, 32>;

/// One row of audit_event as it lies in the table; what was deleted by law is missing.
struct ChainRow {
    std::string tenant;
    std::int64_t sequence = 0;
    std::int64_t at = 0;
    std::string action;
    std::string actor;
    /// role, resource_kind, resource_id, client_id, relation, operation_id, details
    std::array<std::optional<std::string>, 7> content;
    std::optional<std::string> salt;
    std::string content_digest;
    std::string hash;
};

/// Goes through the rows of a tenant one after the other and says where the chain does not hold.
class ChainCheck {
  public:
    /// Empty where the row holds.
    std::string check(const ChainRow& row);

    [[nodiscard]] std::int64_t sequence() const { return sequence_; }
    [[nodiscard]] const std::vector<Hash>& hashes() const { return hashes_; } ///< of row 1, 2, …

  private:
    std::int64_t sequence_ = 0;
    Hash previous_{};
    std::vector<Hash> hashes_;
};

/// A line of a checkpoint file.
struct Checkpoint {
    std::string tenant;
    std::int64_t from = 0;
    std::int64_t until = 0;
    std::int64_t at = 0;
    Hash head{};
    Hash root{};
    Hash previous{};
    std::array<unsigned char, 64> signature{};
    std::string signed_text;
    std::string line;
};

/// Nothing for a line that is no checkpoint.
std::optional<Checkpoint> parse_checkpoint(const std::string& line);

/// What does not hold in a tenant's checkpoint file, given the hashes of its rows; empty where all of it
/// does. Rows that are missing at the end of the chain show here.
std::vector<std::string> check_checkpoints(std::istream& lines, const std::string& tenant,
                                           const std::vector<Hash>& hashes,
                                           const std::array<unsigned char, 32>& public_key);

bool parse_hex(const std::string& text, unsigned char* bytes, std::size_t size);

} // namespace samma::verify
