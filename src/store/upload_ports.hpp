#pragma once

#include "base/result.hpp"
#include "base/time.hpp"
#include "care/enum_names.hpp"
#include "care/ids.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace samma::store {

using ImportId = Id<struct ImportTag>; ///< of files that are sent to be taken in

enum class ImportPartKind {
    file,    ///< of a file that was sent
    outcome, ///< what was found in the files, in the words of app
};

/// A piece of a file, in the order in which they make it up.
struct ImportPart {
    ImportId import_id;
    ImportPartKind kind = ImportPartKind::file;
    std::string name; ///< of the file; empty for an outcome
    int part = 0;
    std::vector<std::uint8_t> content;
    Instant stored_at;
    std::string stored_by;
};

/// A file that has been sent.
struct SentFile {
    std::string name;
    int parts = 0;
    std::int64_t bytes = 0;

    friend bool operator==(const SentFile&, const SentFile&) = default;
};

/// Files on their way in. They speak of people, so they lie sealed where there is a key, and stay no longer
/// than they are needed.
class UploadStore {
  public:
    virtual ~UploadStore() = default;
    /// In place of the same part where it is there.
    virtual Result<void> put(const ImportPart& part) = 0;
    virtual std::vector<SentFile> files(ImportId id) = 0; ///< by name
    /// The parts of the file put together; empty where there is none.
    virtual std::vector<std::uint8_t> load(ImportId id, ImportPartKind kind, const std::string& name) = 0;
    virtual void remove(ImportId id) = 0;
    virtual void remove_file(ImportId id, const std::string& name) = 0;
    virtual void remove_before(Instant moment) = 0; ///< whatever was stored earlier
};

} // namespace samma::store

namespace samma {

template <>
std::span<const std::string_view> enum_names<store::ImportPartKind>();

} // namespace samma
