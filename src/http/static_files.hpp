#pragma once

#include "base/result.hpp"
#include "http/message.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace samma::http {

/// The built web, read once at the start and answered from memory, compressed where that is shorter.
class StaticFiles {
  public:
    /// No files at all.
    StaticFiles() = default;
    /// Everything below the folder, which must hold index.html; fails with `server.web_missing`.
    static Result<StaticFiles> load(const std::filesystem::path& folder);

    [[nodiscard]] bool is_empty() const { return files_.empty(); }

    /// The file at the path; index.html for a path of the app, whose last segment has no dot; 304 for what
    /// the caller already has; nothing when there is no such file.
    [[nodiscard]] std::optional<Response> find(const std::string& path, const Request& request) const;

  private:
    struct File {
        std::string content;
        std::string gzip; ///< empty when it would not be shorter
        std::string content_type;
        std::string etag;          ///< without quotes
        bool is_immutable = false; ///< its name holds its content's hash
    };
    static File read(const std::filesystem::path& path, const std::string& address);

    std::map<std::string, File> files_; ///< by path, "/index.html"
};

} // namespace samma::http
