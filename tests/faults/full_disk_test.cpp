#include "faulty_store.hpp"

#include <gtest/gtest.h>
#include <sys/mount.h>
#include <unistd.h>

#include <fstream>

namespace samma::test {

namespace {

constexpr std::uintmax_t kMiB = std::uintmax_t{1024} * 1024;

/// A small disk of its own, in memory.
class SmallDisk {
  public:
    SmallDisk() { is_mounted_ = ::mount("samma", folder_.path.c_str(), "tmpfs", 0, "size=40m") == 0; }
    ~SmallDisk()
    {
        if (is_mounted_)
            ::umount2(folder_.path.c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] bool is_there() const { return is_mounted_; }
    [[nodiscard]] std::filesystem::path file() const { return folder_.path / "samma.db"; }

    /// Somebody else's file takes all but so much.
    void fill_but(std::uintmax_t left)
    {
        std::filesystem::remove(filler());
        const auto free = std::filesystem::space(folder_.path).available;
        std::ofstream stream(filler(), std::ios::binary);
        const std::string chunk(64 * 1024, 'x');
        for (std::uintmax_t written = 0; written + left + chunk.size() <= free; written += chunk.size())
            stream << chunk;
    }
    void make_room() { std::filesystem::remove(filler()); }

  private:
    [[nodiscard]] std::filesystem::path filler() const { return folder_.path / "somebody_elses"; }
    TestFolder folder_;
    bool is_mounted_ = false;
};

store::OperationId operation(std::uint64_t number)
{
    return store::OperationId(Uuid::from_time(kNow.time_since_epoch().count(), number, number));
}

std::optional<store::FailureKind> failure_of(const std::function<void()>& act)
{
    try {
        act();
    } catch (const store::StoreFailure& failure) {
        return failure.kind();
    }
    return std::nullopt;
}

} // namespace

TEST(FullDisk, C8_ChangesAreRefusedWhileLooksAreLoggedAndBothGoOnWhenThereIsRoom)
{
    SmallDisk disk;
    if (!disk.is_there())
        GTEST_SKIP() << "only root may mount a disk";
    bool has_lost_a_write = false;
    const auto store = [&] {
        auto database =
            store::open_sqlite({.file = disk.file(), .on_lost_write = [&] { has_lost_a_write = true; }});
        EXPECT_TRUE(store::migrate(**database, store::sqlite_migrations(), kNow));
        return store::make_store(*std::move(database));
    }();
    const auto tenant = add_tenant(*store);
    do_command(*store, tenant, operation(1));

    disk.fill_but(8 * kMiB);
    EXPECT_EQ(failure_of([&] { do_command(*store, tenant, operation(2)); }), store::FailureKind::disk_full);
    {
        const auto look = store->begin_look(tenant);
        look->audit().append(store::AuditEvent{.at = kNow, .action = "view", .actor = "account"});
        look->commit();
    }
    EXPECT_TRUE(store->begin_read(tenant)->operations().find(operation(1)));

    disk.fill_but(0);
    // The disk is as full as it can be: not even a look's row is stored, and it is said.
    std::optional<store::FailureKind> failure;
    for (int look = 0; look < 2000 && !failure; ++look)
        failure = failure_of([&] {
            const auto work = store->begin_look(tenant);
            work->audit().append(store::AuditEvent{
                .at = kNow, .action = "view", .actor = "account", .details = std::string(4000, '.')});
            work->commit();
        });
    EXPECT_EQ(failure, store::FailureKind::disk_full);
    EXPECT_FALSE(has_lost_a_write);
    EXPECT_TRUE(store->begin_read(tenant)->operations().find(operation(1))) << "reading goes on";

    disk.make_room();
    EXPECT_EQ(failure_of([&] { do_command(*store, tenant, operation(3)); }), std::nullopt);
    const auto work = store->begin_look(tenant);
    EXPECT_TRUE(work->operations().find(operation(3)));
    EXPECT_FALSE(work->operations().find(operation(2)));
    EXPECT_EQ(work->audit().find_fault({}), std::nullopt);
    work->commit();
    EXPECT_EQ(store->check(), std::vector<std::string>());
}

} // namespace samma::test
