#pragma once

#include "exchange/id_book.hpp"
#include "store/ports.hpp"

namespace samma::app {

/// The id book of a tenant's rows, those that have been ended among them: a row that comes back is the same
/// row.
class StoreIdBook final : public exchange::IdBook {
  public:
    StoreIdBook(const std::vector<store::IdBookEntry>& entries, IdSource& source);

    [[nodiscard]] std::optional<Uuid> find(exchange::FileKind kind,
                                           std::string_view external_id) const override;
    Uuid new_id() override { return source_.next(); }

  private:
    IdSource& source_;
    std::array<exchange::TextMap<Uuid>, store::kRecordKindCount> ids_;
};

/// What the files call the kind of row that the store calls so.
store::RecordKind record_kind_of(exchange::FileKind kind);

} // namespace samma::app
