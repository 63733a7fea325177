#include "disk_vfs.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <fstream>

namespace samma::test {

namespace {

struct LayeredFile {
    sqlite3_file base;
    DiskVfs* disk;
    std::string* name; ///< null for files that are not kept
    sqlite3_file* real;
};

sqlite3_file* real_of(sqlite3_file* file)
{
    return reinterpret_cast<LayeredFile*>(file)->real;
}

LayeredFile& layered(sqlite3_file* file)
{
    return *reinterpret_cast<LayeredFile*>(file);
}

int code_of(Fault fault, int input_output)
{
    return fault == Fault::full ? SQLITE_FULL : input_output;
}

int close_file(sqlite3_file* file)
{
    auto& own = layered(file);
    const int code = own.real->pMethods != nullptr ? own.real->pMethods->xClose(own.real) : SQLITE_OK;
    delete own.name;
    own.name = nullptr;
    return code;
}
int read_file(sqlite3_file* file, void* into, int size, sqlite3_int64 offset)
{
    return real_of(file)->pMethods->xRead(real_of(file), into, size, offset);
}
int write_file(sqlite3_file* file, const void* from, int size, sqlite3_int64 offset)
{
    auto& own = layered(file);
    if (const auto fault = own.disk->begin_change(); fault != Fault::none)
        return code_of(fault, SQLITE_IOERR_WRITE);
    const int code = own.real->pMethods->xWrite(own.real, from, size, offset);
    if (code == SQLITE_OK && own.name != nullptr)
        own.disk->note_write(*own.name, static_cast<std::size_t>(offset), from,
                             static_cast<std::size_t>(size));
    return code;
}
int truncate_file(sqlite3_file* file, sqlite3_int64 size)
{
    auto& own = layered(file);
    if (const auto fault = own.disk->begin_change(); fault != Fault::none)
        return code_of(fault, SQLITE_IOERR_TRUNCATE);
    const int code = own.real->pMethods->xTruncate(own.real, size);
    if (code == SQLITE_OK && own.name != nullptr)
        own.disk->note_truncation(*own.name, static_cast<std::size_t>(size));
    return code;
}
int sync_file(sqlite3_file* file, int)
{
    auto& own = layered(file);
    if (const auto fault = own.disk->begin_change(); fault != Fault::none)
        return code_of(fault, SQLITE_IOERR_FSYNC);
    // The real disk needs no sync: the model is what counts, and the machine does not lose power.
    if (own.name != nullptr)
        own.disk->note_sync(*own.name);
    return SQLITE_OK;
}
int size_of_file(sqlite3_file* file, sqlite3_int64* size)
{
    return real_of(file)->pMethods->xFileSize(real_of(file), size);
}
int lock_file(sqlite3_file* file, int level)
{
    return real_of(file)->pMethods->xLock(real_of(file), level);
}
int unlock_file(sqlite3_file* file, int level)
{
    return real_of(file)->pMethods->xUnlock(real_of(file), level);
}
int check_lock(sqlite3_file* file, int* result)
{
    return real_of(file)->pMethods->xCheckReservedLock(real_of(file), result);
}
int control_file(sqlite3_file* file, int what, void* argument)
{
    return real_of(file)->pMethods->xFileControl(real_of(file), what, argument);
}
int sector_size(sqlite3_file*)
{
    return static_cast<int>(kSector);
}
int characteristics(sqlite3_file*)
{
    return 0; // a disk that promises nothing
}
int map_shm(sqlite3_file* file, int page, int size, int extend, void volatile** into)
{
    return real_of(file)->pMethods->xShmMap(real_of(file), page, size, extend, into);
}
int lock_shm(sqlite3_file* file, int offset, int count, int flags)
{
    return real_of(file)->pMethods->xShmLock(real_of(file), offset, count, flags);
}
void barrier_shm(sqlite3_file* file)
{
    real_of(file)->pMethods->xShmBarrier(real_of(file));
}
int unmap_shm(sqlite3_file* file, int removes)
{
    return real_of(file)->pMethods->xShmUnmap(real_of(file), removes);
}

const sqlite3_io_methods kMethods = {
    .iVersion = 2,
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = size_of_file,
    .xLock = lock_file,
    .xUnlock = unlock_file,
    .xCheckReservedLock = check_lock,
    .xFileControl = control_file,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = map_shm,
    .xShmLock = lock_shm,
    .xShmBarrier = barrier_shm,
    .xShmUnmap = unmap_shm,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

struct LayeredVfs {
    sqlite3_vfs base;
    sqlite3_vfs* real;
    DiskVfs* disk;
};

LayeredVfs& layered(sqlite3_vfs* vfs)
{
    return *static_cast<LayeredVfs*>(vfs->pAppData);
}

int open_file(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* flags_out)
{
    auto& own = layered(vfs);
    auto* opened = reinterpret_cast<LayeredFile*>(file);
    opened->base.pMethods = nullptr;
    opened->disk = own.disk;
    opened->name = nullptr;
    opened->real = reinterpret_cast<sqlite3_file*>(opened + 1);
    const int code = own.real->xOpen(own.real, name, opened->real, flags, flags_out);
    if (code != SQLITE_OK)
        return code;
    opened->base.pMethods = &kMethods;
    if (name != nullptr &&
        (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0) {
        opened->name = new std::string(name);
        own.disk->note_open(*opened->name);
    }
    return SQLITE_OK;
}

int remove_file(sqlite3_vfs* vfs, const char* name, int syncs)
{
    auto& own = layered(vfs);
    if (const auto fault = own.disk->begin_change(); fault != Fault::none)
        return code_of(fault, SQLITE_IOERR_DELETE);
    const int code = own.real->xDelete(own.real, name, syncs);
    if (code == SQLITE_OK)
        own.disk->note_removal(name);
    return code;
}

std::string without_folder(const std::string& file)
{
    return std::filesystem::path(file).filename().string();
}

} // namespace

DiskVfs::DiskVfs(std::string name) : name_(std::move(name))
{
    auto* layer = new LayeredVfs{};
    layer->real = sqlite3_vfs_find(nullptr);
    layer->disk = this;
    layer->base = *layer->real;
    layer->base.pNext = nullptr;
    layer->base.szOsFile = static_cast<int>(sizeof(LayeredFile)) + layer->real->szOsFile;
    layer->base.zName = name_.c_str();
    layer->base.pAppData = layer;
    layer->base.xOpen = open_file;
    layer->base.xDelete = remove_file;
    // What touches no content goes straight to the real one, which finds itself through its own functions.
    sqlite3_vfs_register(&layer->base, 0);
    registered_ = layer;
}

DiskVfs::~DiskVfs()
{
    auto* layer = static_cast<LayeredVfs*>(registered_);
    sqlite3_vfs_unregister(&layer->base);
    delete layer;
}

std::map<std::string, DiskFile> DiskVfs::files()
{
    const std::lock_guard lock(mutex_);
    return files_;
}

std::int64_t DiskVfs::changes()
{
    const std::lock_guard lock(mutex_);
    return changes_;
}

Fault DiskVfs::begin_change()
{
    if (before_change)
        before_change();
    const std::lock_guard lock(mutex_);
    ++changes_;
    return fault_of ? fault_of(changes_) : Fault::none;
}

void DiskVfs::note_open(const std::string& file)
{
    const std::lock_guard lock(mutex_);
    auto [kept, is_new] = files_.try_emplace(without_folder(file));
    if (!is_new)
        return;
    std::ifstream stream(file, std::ios::binary);
    kept->second.synced.assign(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
}

void DiskVfs::note_write(const std::string& file, std::size_t offset, const void* bytes, std::size_t size)
{
    const auto* first = static_cast<const std::uint8_t*>(bytes);
    const std::lock_guard lock(mutex_);
    files_[without_folder(file)].unsynced.push_back({offset, {first, first + size}});
}

void DiskVfs::note_truncation(const std::string& file, std::size_t size)
{
    const std::lock_guard lock(mutex_);
    files_[without_folder(file)].unsynced.push_back({size, {}, true});
}

void DiskVfs::note_sync(const std::string& file)
{
    const std::lock_guard lock(mutex_);
    auto& kept = files_[without_folder(file)];
    for (const auto& write : kept.unsynced)
        apply(kept.synced, write);
    kept.unsynced.clear();
}

void DiskVfs::note_removal(const std::string& file)
{
    const std::lock_guard lock(mutex_);
    files_.erase(without_folder(file));
}

void apply(std::vector<std::uint8_t>& content, const DiskFile::Write& write)
{
    if (write.is_truncation) {
        content.resize(write.offset);
        return;
    }
    if (content.size() < write.offset + write.bytes.size())
        content.resize(write.offset + write.bytes.size());
    std::copy(write.bytes.begin(), write.bytes.end(),
              content.begin() + static_cast<std::ptrdiff_t>(write.offset));
}

} // namespace samma::test
