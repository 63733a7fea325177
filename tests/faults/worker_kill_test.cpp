#include "../app/planned_section.hpp"
#include "faulty_store.hpp"

#include "app/jobs.hpp"
#include "app/worker.hpp"
#include "base/random.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>

namespace samma::test {

namespace {

using std::chrono::milliseconds;

constexpr int kJobs = 8;
constexpr int kWorkers = 2;

struct RealClock final : app::Clock {
    Instant now() override { return std::chrono::floor<milliseconds>(std::chrono::system_clock::now()); }
};

/// The same installation with the machine's clock.
app::Ports with_clock(const app::Ports& ports, app::Clock& clock)
{
    return {ports.store, ports.tenant_id, ports.travel, clock, ports.ids, ports.zone, ports.handbook};
}

/// A worker's process. Never returns.
[[noreturn]] void work_until_killed(const std::filesystem::path& file)
{
    TestInstallation installation(file);
    installation.ids.last = static_cast<std::uint64_t>(::getpid()) << 20U;
    RealClock clock;
    const auto ports = with_clock(installation.ports(), clock);
    std::atomic<bool> stops = false;
    app::Worker(ports, "worker-" + std::to_string(::getpid()),
                {.beat_every = milliseconds(50),
                 .checkpoint_every = milliseconds(50),
                 .silent_after = milliseconds(1500),
                 .most_attempts = 1000,
                 .threads = 1})
        .run(stops);
    ::_exit(1);
}

pid_t start_worker(const std::filesystem::path& file)
{
    const auto child = ::fork();
    if (child == 0)
        work_until_killed(file);
    return child;
}

} // namespace

/// With SAMMA_TEST_ENGINE=postgres on PostgreSQL.
TEST(SlowWorkerKill, EveryJobEndsOnceHoweverOftenItsWorkersAreKilled)
{
    const int kills = rounds_or(12);
    TestFolder folder;
    const auto file = folder.path / "samma.db";
    SectionId section_id;
    std::vector<store::JobId> jobs;
    {
        TestInstallation installation(file);
        SmallSection::fill(installation, folder.path / "files");
        section_id = app::list_sections(installation.ports(), installation.operator_at_terminal(), "S01")
                         .value()
                         .front()
                         .id;
        for (int job = 0; job < kJobs; ++job)
            jobs.push_back(app::ask_for_plan(installation.ports(), installation.coordinator({section_id}),
                                             {.operation_id = installation.new_operation(),
                                              .section_id = section_id,
                                              .dates = kWeek,
                                              .seed = static_cast<std::uint64_t>(job),
                                              .iterations = 60'000,
                                              .seconds = {}})
                               .value()
                               .id);
    }
    Random random(5);
    std::vector<pid_t> workers;
    for (int worker = 0; worker < kWorkers; ++worker)
        workers.push_back(start_worker(file));
    const auto kill_one = [&](pid_t& worker) {
        ::kill(worker, SIGKILL);
        ::waitpid(worker, nullptr, 0);
    };
    for (int kill = 0; kill < kills; ++kill) {
        std::this_thread::sleep_for(milliseconds(random.between(50, 1200)));
        auto& worker = workers[static_cast<std::size_t>(kill) % workers.size()];
        kill_one(worker);
        worker = start_worker(file);
    }

    int ended = 0;
    for (int wait = 0; wait < 1200 && ended < kJobs; ++wait) {
        std::this_thread::sleep_for(milliseconds(250));
        TestInstallation installation(file);
        const auto work = installation.ports().store.begin_read(installation.ports().tenant_id);
        ended = 0;
        for (const auto& id : jobs)
            ended += work->jobs().find(id)->ended_at ? 1 : 0;
    }
    for (auto& worker : workers)
        kill_one(worker);
    ASSERT_EQ(ended, kJobs);

    TestInstallation installation(file);
    const auto work = installation.ports().store.begin_read(installation.ports().tenant_id);
    std::set<std::string> results;
    for (const auto& id : jobs) {
        const auto job = work->jobs().find(id).value();
        EXPECT_EQ(job.state, store::JobState::done) << name_of(job.state) << " " << job.error_code;
        EXPECT_TRUE(results.insert(job.result).second);
    }
    const auto plans = work->proposals().list(section_id, 2 * kJobs);
    EXPECT_EQ(plans.size(), results.size()) << "a job's plan was stored twice, or not at all";
    for (const auto& plan : plans)
        EXPECT_TRUE(results.contains(plan.id.to_string()));
    std::printf("worker kills: %d, jobs %d, plans %zu\n", kills, kJobs, plans.size());
}

} // namespace samma::test
