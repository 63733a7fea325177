#pragma once

#include "base/result.hpp"
#include "exchange/file_kind.hpp"
#include "exchange/id_book.hpp"

#include <optional>
#include <string>
#include <unordered_map>

namespace samma::exchange {

/// What rows are called in the files that are being written, and the first thing that could not be written.
class WriteContext {
  public:
    explicit WriteContext(const MasterData& data) { add(data); }
    /// Names more rows; those that have a name keep it.
    void add(const MasterData& data);

    /// The external id, or the identity itself for a row that was not imported. An identity that is not in
    /// the data is an error of the export.
    std::string name_of(FileKind kind, const Uuid& id);
    void refuse(Error error);

    [[nodiscard]] const std::optional<Error>& error() const { return error_; }

  private:
    std::unordered_map<Uuid, std::string> names_;
    std::optional<Error> error_;
};

} // namespace samma::exchange
