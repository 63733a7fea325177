#include "app/audit/put_on_record.hpp"

#include "store/checkpoints.hpp"

namespace samma::app {

namespace {

constexpr auto kTurn = std::chrono::seconds(2);
constexpr int kTurnsOfAMinute = 30;
constexpr std::int64_t kManyRows = 1000;

} // namespace

Result<std::int64_t> put_on_record(const Ports& ports, const CheckpointPlaces& places, std::int64_t least)
{
    store::CheckpointFiles files(places.files, SAMMA_TRY(store::SigningKey::open(places.key)));
    const auto work = ports.store.begin_read(ports.tenant_id);
    return files.put_on_record(*work, ports.tenant_id, ports.clock.now(), least);
}

CheckpointKeeper::CheckpointKeeper(const Ports& ports, CheckpointPlaces places,
                                   std::function<void(const Error&)> tell)
    : ports_(ports), places_(std::move(places)), tell_(std::move(tell)), thread_([this] { run(); })
{
}

CheckpointKeeper::~CheckpointKeeper()
{
    {
        const std::scoped_lock lock(mutex_);
        is_over_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void CheckpointKeeper::keep(std::int64_t least)
{
    try {
        if (const auto kept = put_on_record(ports_, places_, least); !kept)
            tell_(kept.error());
    } catch (const std::exception&) {
        tell_(Error{.code = "checkpoint.file", .at = {}, .values = {}});
    }
}

void CheckpointKeeper::run()
{
    std::unique_lock lock(mutex_);
    for (int turn = 1; !is_over_; ++turn) {
        changed_.wait_for(lock, kTurn, [this] { return is_over_; });
        const bool is_last = is_over_;
        lock.unlock();
        keep(is_last || turn % kTurnsOfAMinute == 0 ? 1 : kManyRows);
        lock.lock();
    }
}

} // namespace samma::app
