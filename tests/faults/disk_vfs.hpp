#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace samma::test {

inline constexpr std::size_t kSector = 512;

/// What a file would hold after a power cut: what was there at its last sync, and the writes since, of which
/// any sector may have reached the disk.
struct DiskFile {
    std::vector<std::uint8_t> synced;
    struct Write {
        std::size_t offset;
        std::vector<std::uint8_t> bytes;
        bool is_truncation = false; ///< to `offset`
    };
    std::vector<Write> unsynced;
};

/// What an operation on the disk answers instead of being done.
enum class Fault { none, input_output, full };

/// A layer between SQLite and the operating system that remembers what has been synced and what has not, and
/// that can make any one write fail. Registered under its name for as long as it lives. One database at a
/// time.
class DiskVfs {
  public:
    explicit DiskVfs(std::string name);
    ~DiskVfs();
    DiskVfs(const DiskVfs&) = delete;
    DiskVfs& operator=(const DiskVfs&) = delete;

    [[nodiscard]] const std::string& name() const { return name_; }

    /// Called before each write, sync and truncation, by whatever thread does it.
    std::function<void()> before_change;
    /// Counts the calls that change the disk from 1; the answer is what becomes of that one.
    std::function<Fault(std::int64_t number)> fault_of;

    /// The files as they stand now, by name without folder.
    [[nodiscard]] std::map<std::string, DiskFile> files();
    [[nodiscard]] std::int64_t changes();

    // Called by the layer itself.
    Fault begin_change();
    void note_open(const std::string& file);
    void note_write(const std::string& file, std::size_t offset, const void* bytes, std::size_t size);
    void note_truncation(const std::string& file, std::size_t size);
    void note_sync(const std::string& file);
    void note_removal(const std::string& file);

  private:
    std::string name_;
    std::mutex mutex_;
    std::map<std::string, DiskFile> files_;
    std::int64_t changes_ = 0;
    void* registered_ = nullptr;
};

/// Applies the writes to the content.
void apply(std::vector<std::uint8_t>& content, const DiskFile::Write& write);

} // namespace samma::test
